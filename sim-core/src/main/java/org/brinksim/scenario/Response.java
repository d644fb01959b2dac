package org.brinksim.scenario;

import java.util.Optional;
import org.brinksim.document.Key;
import org.brinksim.document.Variants;
import org.brinksim.document.Word;

/** A named number of a run, made from a metric through time. */
public record Response(
    @Key(value = "Name in references, and its column in replications.csv", pattern = Key.ID)
        String id,
    @Refers(Refers.To.METRIC) @Key("The metric, for example dprk.casualties") String metric,
    @Key(
            "How one number is made of it: final, peak, mean, total, {atDay: N}, {firstDayAbove: x}, {firstDayBelow: x} or {finalAbove: x}")
        Aggregate aggregate,
    @Key("Name for people") Optional<String> name) {

  /** The unit of a response that is 1 or 0: its mean is the share of runs in which it is so. */
  public static final String YES_OR_NO = "1 or 0";

  /** How one number is made of a metric through time. */
  @Variants(Variants.By.FIRST_KEY)
  public sealed interface Aggregate
      permits Aggregate.Final,
          Aggregate.Peak,
          Aggregate.Mean,
          Aggregate.Total,
          Aggregate.AtDay,
          Aggregate.FirstDayAbove,
          Aggregate.FirstDayBelow,
          Aggregate.FinalAbove {

    /** Its value on the last day. */
    @Word(value = "final", says = "Its value on the last day")
    record Final() implements Aggregate {}

    /** Its largest value. */
    @Word(value = "peak", says = "Its largest value")
    record Peak() implements Aggregate {}

    /** Its mean over the recorded days. */
    @Word(value = "mean", says = "Its mean over the recorded days")
    record Mean() implements Aggregate {}

    /** Its sum over days: the metric's unit times days. */
    @Word(value = "total", says = "Its sum over days: the metric's unit times days")
    record Total() implements Aggregate {}

    /** Its value on a day. */
    record AtDay(@Key(value = "The day", unit = "day", min = 0) double atDay)
        implements Aggregate {}

    /** The first day on which it is above a number; absent when there is none. */
    record FirstDayAbove(@Key("The number") double firstDayAbove) implements Aggregate {}

    /** The first day on which it is below a number; absent when there is none. */
    record FirstDayBelow(@Key("The number") double firstDayBelow) implements Aggregate {}

    /**
     * 1 when its value on the last day is above a number, otherwise 0; its mean is a probability.
     */
    record FinalAbove(@Key("The number") double finalAbove) implements Aggregate {}
  }
}
