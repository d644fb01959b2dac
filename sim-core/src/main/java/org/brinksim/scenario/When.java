package org.brinksim.scenario;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.util.FastMath;
import org.brinksim.document.BareValue;
import org.brinksim.document.Inline;
import org.brinksim.document.Key;
import org.brinksim.document.Quantity;
import org.brinksim.document.Variants;
import org.brinksim.law.Law;

/** The day of something, in days from the scenario's start unless it is a date. */
@Variants(Variants.By.FIRST_KEY)
public sealed interface When permits When.OnDay, When.OnDate, When.Drawn, When.ByHazard {

  /**
   * The day in one replication, counted from the start; infinite when it never comes.
   *
   * @param u a uniform number in [0, 1), used where the day is left to chance
   * @param parameters the replication's values of the parameters, by name
   * @param start the date of day 0
   */
  double day(double u, Map<String, Double> parameters, LocalDate start);

  /** The number of days that the file gives; empty for a date and for what is left to chance. */
  Optional<Quantity> counted();

  /** On a day counted from the start. */
  @BareValue
  record OnDay(@Key(value = "Days from the start", unit = "day", min = 0) Quantity day)
      implements When {
    @Override
    public double day(double u, Map<String, Double> parameters, LocalDate start) {
      return Scenario.roundedDay(day.in(parameters));
    }

    @Override
    public Optional<Quantity> counted() {
      return Optional.of(day);
    }
  }

  /** On a calendar date. */
  @BareValue
  record OnDate(@Key("A date, year-month-day") LocalDate date) implements When {
    @Override
    public double day(double u, Map<String, Double> parameters, LocalDate start) {
      return ChronoUnit.DAYS.between(start, date);
    }

    @Override
    public Optional<Quantity> counted() {
      return Optional.empty();
    }
  }

  /** On a day drawn by chance in each run. */
  record Drawn(@Inline Law law) implements When {
    @Override
    public double day(double u, Map<String, Double> parameters, LocalDate start) {
      return law.quantile(u);
    }

    @Override
    public Optional<Quantity> counted() {
      return Optional.empty();
    }
  }

  /** On a day that comes with a constant chance a day. */
  record ByHazard(@Key(value = "Hazard a day", unit = "per day", min = 0) Quantity hazardPerDay)
      implements When {
    @Override
    public double day(double u, Map<String, Double> parameters, LocalDate start) {
      return -FastMath.log1p(-u) / hazardPerDay.in(parameters);
    }

    @Override
    public Optional<Quantity> counted() {
      return Optional.empty();
    }
  }
}
