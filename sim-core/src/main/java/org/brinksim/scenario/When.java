package org.brinksim.scenario;

import java.time.LocalDate;
import org.brinksim.document.BareValue;
import org.brinksim.document.Inline;
import org.brinksim.document.Key;
import org.brinksim.document.Quantity;
import org.brinksim.document.Variants;
import org.brinksim.law.Law;

/** The day of something, in days from the scenario's start unless it is a date. */
@Variants(Variants.By.FIRST_KEY)
public sealed interface When permits When.OnDay, When.OnDate, When.Drawn, When.ByHazard {

  /** On a day counted from the start. */
  @BareValue
  record OnDay(@Key(value = "Days from the start", unit = "day", min = 0) Quantity day)
      implements When {}

  /** On a calendar date. */
  @BareValue
  record OnDate(@Key("A date, year-month-day") LocalDate date) implements When {}

  /** On a day drawn by chance in each run. */
  record Drawn(@Inline Law law) implements When {}

  /** On a day that comes with a constant chance a day. */
  record ByHazard(@Key(value = "Hazard a day", unit = "per day", min = 0) Quantity hazardPerDay)
      implements When {}
}
