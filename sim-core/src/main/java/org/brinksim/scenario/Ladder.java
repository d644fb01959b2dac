package org.brinksim.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinksim.document.Default;
import org.brinksim.document.Key;
import org.brinksim.document.Quantity;
import org.brinksim.document.Scalar;

/** The common scale of escalation. */
public record Ladder(
    @Key(
            value = "Half-life of an act's weight in the escalation index",
            unit = "days",
            min = 0,
            above = true)
        Quantity halfLifeDays,
    @Key("The rungs") List<Rung> rungs,
    @Key("Rungs that the fighting itself reaches") @Default("[]") List<Condition> battlefield) {
  public Ladder {
    rungs = List.copyOf(rungs);
    battlefield = List.copyOf(battlefield);
  }

  /** One rung. */
  public record Rung(
      @Key(value = "Name in references", pattern = Key.ID) String id,
      @Key("Name for people") Optional<String> name,
      @Key(
              value = "Height on the ladder; negative rungs de-escalate; no two rungs share one",
              min = -1000,
              max = 1000)
          int level,
      @Key(
              value = "Weight in the escalation index; negative for rungs that de-escalate",
              unit = "severity",
              largest = 1e12)
          double weight,
      @Key(value = "The kind of act, for example political, military or nuclear", pattern = Key.ID)
          String channel,
      @Key("Codes of the rung in published scales, by scale") @Default("{}")
          Map<String, Scalar> codes) {
    public Rung {
      codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
    }
  }

  /** A rung that stands while a quantity of the battlefield is above a number. */
  public record Condition(
      @Refers(Refers.To.RUNG) @Key("The rung reached") String rung,
      @Key("When it stands") Threshold when) {}

  /** A quantity above a number. */
  public record Threshold(
      @Refers(Refers.To.FORCE_QUANTITY) @Key("A metric, for example dprk.engagedShare")
          String quantity,
      @Key("The number that it must be above") Quantity above) {}
}
