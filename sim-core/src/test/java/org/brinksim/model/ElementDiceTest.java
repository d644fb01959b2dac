package org.brinksim.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.UniformDiscreteDistribution;
import org.brinksim.model.troops.ElementStream;
import org.brinksim.model.troops.Elements;
import org.brinksim.random.ChiSquare;
import org.junit.jupiter.api.Test;

/** A change in one formation leaves the dice of all elements elsewhere as they were. */
class ElementDiceTest {

  private static final int DRAWS = 200;

  private static Sketch sketch(String changed) {
    return Sketch.mixed()
        .days(20)
        .combat("breakpoint: {uniform: [0.2, 0.5]}")
        .force(
            "east",
            "red",
            "lethality: 0.05, fires: 0",
            changed,
            Sketch.formation("guard", 900, wave(0, 500, 1) + ", " + wave(8, 400, 1), ""))
        .force("west", "blue", "lethality: 0.05, fires: 0", Sketch.inLine("corps", 1200));
  }

  private static String wave(int day, int soldiers, double training) {
    return "{onDay: %d, personnel: %d, training: %s, status: line}"
        .formatted(day, soldiers, training);
  }

  private static String brigade(String... waves) {
    return Sketch.formation("brigade", 600, String.join(", ", waves), "");
  }

  /** The draws of each element that there was, by formation, wave and place in the wave. */
  private static Map<String, List<Double>> draws(Sketch sketch) {
    Elements all = sketch.start().toEnd().world().elements();
    Map<String, Integer> waves = new HashMap<>();
    Map<Integer, String> names = new HashMap<>();
    Map<Integer, Integer> places = new HashMap<>();
    Map<String, List<Double>> draws = new TreeMap<>();
    for (int e = 0; e < all.size(); e++) {
      String formation = all.formation(e).force().id() + "." + all.formation(e).id();
      String wave =
          names.computeIfAbsent(
              all.wave(e), w -> formation + "/" + waves.merge(formation, 1, Integer::sum));
      int place = places.merge(all.wave(e), 1, Integer::sum);
      draws.put(wave + "/" + place, dice(all.key(e)));
    }
    return draws;
  }

  private static List<Double> dice(long key) {
    List<Double> dice = new ArrayList<>();
    for (int n = 0; n < DRAWS; n++) {
      dice.add(ElementStream.HIT.exponential(key, n));
      dice.add(ElementStream.WOUND.uniform(key, n));
      dice.add(ElementStream.BREAKPOINT.uniform(key, n));
      dice.add(ElementStream.WAY.uniform(key, n));
    }
    return dice;
  }

  @Test
  void anotherTrainingLeavesAllDiceAsTheyWere() {
    Map<String, List<Double>> before = draws(sketch(brigade(wave(0, 600, 1))));
    assertThat(before).hasSize(6 + 9 + 12);
    assertThat(draws(sketch(brigade(wave(0, 600, 0.2))))).isEqualTo(before);
  }

  @Test
  void oneMoreWaveAtTheEndRenumbersNobody() {
    Map<String, List<Double>> before = draws(sketch(brigade(wave(0, 600, 1))));
    Map<String, List<Double>> after = draws(sketch(brigade(wave(0, 600, 1), wave(1, 300, 1))));
    assertThat(after).hasSize(before.size() + 3).containsAllEntriesOf(before);
  }

  /** It arrives before the waves of others, and moves their serial numbers. */
  @Test
  void oneMoreElementOfAWaveRenumbersNobody() {
    Map<String, List<Double>> before = draws(sketch(brigade(wave(0, 600, 1))));
    Map<String, List<Double>> after = draws(sketch(brigade(wave(0, 700, 1))));
    assertThat(after).hasSize(before.size() + 1).containsAllEntriesOf(before);
  }

  @Test
  void noTwoElementsShareTheirDice() {
    Map<String, List<Double>> draws = draws(sketch(brigade(wave(0, 600, 1))));
    assertThat(draws.values().stream().flatMap(List::stream).distinct().count())
        .isEqualTo((long) draws.size() * 4 * DRAWS);
  }

  /** Who never comes near the line changes nothing at all in what befalls the others. */
  @Test
  void anotherWaveBehindTheLineLeavesEveryFateAsItWas() {
    String rear = "{onDay: 5, personnel: 300, training: 0, status: training}";
    List<String> before = fates(sketch(brigade(wave(0, 600, 1))));
    List<String> after = fates(sketch(brigade(wave(0, 600, 1), rear)));
    assertThat(before).anyMatch(fate -> !fate.contains(" hits 0 "));
    assertThat(after).hasSize(before.size() + 3).containsAll(before);
  }

  private static List<String> fates(Sketch sketch) {
    Elements all = sketch.start().toEnd().world().elements();
    List<String> fates = new ArrayList<>();
    for (int e = 0; e < all.size(); e++) {
      fates.add(
          all.key(e)
              + " hits "
              + all.hits(e)
              + " left "
              + all.untilHit(e)
              + " strength "
              + all.strength(e)
              + " status "
              + all.status(e));
    }
    return fates;
  }

  /**
   * First hits of two neighbouring elements of a formation, over 20,000 replications, by quarters
   * of their law: a chi-square test that fails by chance once in 100,000.
   */
  @Test
  void neighboursInAFormationAreHitIndependently() {
    assertThat(together(1)).isGreaterThan(1e-5);
    assertThat(together(0)).as("an element with itself").isLessThan(1e-5);
  }

  private static double together(int neighbour) {
    var experiment = sketch(brigade(wave(0, 600, 1))).experiment(20241105);
    int[] replication = {0};
    return ChiSquare.probability(
        20_000,
        () -> {
          Elements all = SteppedRun.of(experiment, replication[0]++).world().elements();
          return quarter(all.untilHit(0)) * 4 + quarter(all.untilHit(neighbour));
        },
        UniformDiscreteDistribution.of(0, 15));
  }

  private static int quarter(double exponential) {
    return (int) (4 * -Math.expm1(-exponential));
  }
}
