package org.brinksim.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinksim.document.Default;
import org.brinksim.document.Exclusive;
import org.brinksim.document.Key;
import org.brinksim.document.Quantity;
import org.brinksim.document.Scalar;

/**
 * The rungs of escalation, and what each weighs in the index under one scale or several.
 *
 * <p>A scale says how grave an act on each rung is. Either the rungs have one {@code weight} each,
 * on a scale without a name, or the ladder names its {@code scales}, each rung has a weight under
 * every one of them, and {@code scale} says by which the index is told. The index under the others
 * is kept beside it.
 */
public record Ladder(
    @Key(
            value = "Half-life of an act's weight in the escalation index",
            unit = "days",
            min = 0,
            above = true)
        Quantity halfLifeDays,
    @Refers(Refers.To.SCALE)
        @Key("The scale by which the index is told; given where there are scales")
        Optional<String> scale,
    @Key(
            value = "Scales by which rungs are weighed; without any, each rung has one weight",
            keys = Key.ID)
        @Default("{}")
        Map<String, Scale> scales,
    @Key("The rungs") List<Rung> rungs,
    @Key("Rungs that the fighting itself reaches") @Default("[]") List<Condition> battlefield) {
  /** The name of the scale of rungs that have one weight each. */
  public static final String UNNAMED = "";

  public Ladder {
    scales = Collections.unmodifiableMap(new LinkedHashMap<>(scales));
    rungs = List.copyOf(rungs);
    battlefield = List.copyOf(battlefield);
  }

  /** The scale by which the index is told; {@link #UNNAMED} where the ladder names none. */
  public String selectedScale() {
    return scale.orElse(UNNAMED);
  }

  /** The other scales, in the order of the file. */
  public List<String> otherScales() {
    return scales.keySet().stream().filter(name -> !name.equals(selectedScale())).toList();
  }

  /** All scales: the selected one, then the others. */
  public List<String> allScales() {
    List<String> all = new ArrayList<>(List.of(selectedScale()));
    all.addAll(otherScales());
    return all;
  }

  /**
   * A way of weighing rungs.
   *
   * @param name for people
   * @param source where it was published, and how its values were given to rungs
   */
  public record Scale(
      @Key("Name for people") String name,
      @Key(
              value = "Where it was published, and how its values were given to these rungs",
              longest = Key.TEXT_LENGTH)
          String source) {}

  /** One rung. */
  @Exclusive({"weight", "weights"})
  public record Rung(
      @Key(value = "Name in references", pattern = Key.ID) String id,
      @Key("Name for people") Optional<String> name,
      @Key(
              value = "Height on the ladder; negative rungs de-escalate; no two rungs share one",
              min = -1000,
              max = 1000)
          int level,
      @Key(
              value =
                  "Weight in the escalation index, where the ladder names no scales; negative for"
                      + " rungs that de-escalate; exactly one of weight and weights is given",
              unit = "severity",
              largest = 1e12)
          Optional<Double> weight,
      @Refers(Refers.To.SCALE)
          @Key(
              value =
                  "Weight in the escalation index under each scale of the ladder; exactly one of"
                      + " weight and weights is given",
              unit = "severity",
              largest = 1e12)
          @Default("{}")
          Map<String, Double> weights,
      @Key(value = "The kind of act, for example political, military or nuclear", pattern = Key.ID)
          String channel,
      @Key("Codes of the rung in published scales, by scale") @Default("{}")
          Map<String, Scalar> codes) {
    public Rung {
      weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
      codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
    }

    /**
     * The weight of an act on this rung, in the unit of the scale.
     *
     * @param scale one of {@link Ladder#allScales()}
     */
    public double weight(String scale) {
      return scale.equals(UNNAMED) ? weight.orElseThrow() : weights.get(scale);
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
