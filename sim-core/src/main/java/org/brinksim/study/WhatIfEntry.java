package org.brinksim.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinksim.document.Consistent;
import org.brinksim.document.Default;
import org.brinksim.document.Key;
import org.brinksim.document.Scalar;

/**
 * What is changed by hand in runs whose dice stay as they are: a level of a factor. With nothing in
 * it runs are left to themselves.
 */
public record WhatIfEntry(
    @Key("What is not to be: STATE.ACTION, STATE.ACTION@DAY, or an event of the calendar")
        @Default("[]")
        List<String> without,
    @Key("What is to be: STATE.ACTION@DAY") @Default("[]") List<String> with,
    @Key(
            "The day from which parameters have other values: a number of days from the start, or a date")
        Optional<Scalar> fromDay,
    @Key("The values that parameters have from that day on, by their names") @Default("{}")
        Map<String, Double> set)
    implements Consistent {

  public WhatIfEntry {
    without = List.copyOf(without);
    with = List.copyOf(with);
    set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
  }

  @Override
  public Optional<Fault> fault() {
    return fromDay.isPresent() == !set.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Fault(
                fromDay.isPresent() ? "fromDay" : "set",
                "stands alone; must be given together with "
                    + (fromDay.isPresent() ? "set" : "fromDay")));
  }
}
