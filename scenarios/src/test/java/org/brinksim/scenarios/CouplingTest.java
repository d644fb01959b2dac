package org.brinksim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.model.CompiledScenario;
import org.brinksim.model.CrisisModel;
import org.brinksim.model.event.EventLog;
import org.brinksim.random.ParameterDraws;
import org.brinksim.random.RandomStreams;
import org.brinksim.text.Template;
import org.junit.jupiter.api.Test;

/**
 * How closely two runs stay together that differ in one number: the difference of North Korean
 * casualties between runs with the same parameters and the same random numbers, beside that with
 * another replication's random numbers of combat, over 400 pairs of the baseline.
 *
 * <p>The seed is fixed: a failure is a change of the model or of a scenario, never chance.
 */
class CouplingTest {

  private static final long SEED = 20241105L;
  private static final int PAIRS = 400;
  private static final String BASELINE = "kursk-2024";

  /** What is typical of a sample of differences: their spread, and the median of their size. */
  private record Spread(double deviation, double medianSize) {
    static Spread of(double[] one, double[] other) {
      double[] differences =
          IntStream.range(0, PAIRS).mapToDouble(r -> one[r] - other[r]).toArray();
      double mean = Arrays.stream(differences).average().orElseThrow();
      double squares = Arrays.stream(differences).map(d -> (d - mean) * (d - mean)).sum();
      double[] sizes = Arrays.stream(differences).map(Math::abs).sorted().toArray();
      return new Spread(
          Math.sqrt(squares / (PAIRS - 1)), (sizes[PAIRS / 2 - 1] + sizes[PAIRS / 2]) / 2);
    }

    @Override
    public String toString() {
      return Template.fill("standard deviation %.1f, median size %.1f", deviation, medianSize);
    }
  }

  /**
   * Casualties by replication, with the dice of combat of replications that lie so much further.
   */
  private static double[] casualties(int further, String... settings) {
    CompiledScenario compiled =
        CompiledScenario.of(ShippedScenarios.read(BASELINE, Assignment.parse(List.of(settings))));
    return IntStream.range(0, PAIRS)
        .parallel()
        .mapToDouble(r -> casualties(compiled, r, r + further))
        .toArray();
  }

  private static double casualties(CompiledScenario compiled, int replication, int dice) {
    CrisisModel model =
        new CrisisModel(
            compiled,
            ParameterDraws.of(
                compiled.scenario().parameters(), new RandomStreams(SEED, replication)),
            new RandomStreams(SEED, replication).redraw("formation/", dice),
            new EventLog(false));
    model.runToHorizon();
    return model.world().force("dprk").account().casualties();
  }

  /** The spreads of the three comparisons, with some numbers set. */
  private record Comparison(Spread independent, Spread recovery, Spread rest) {
    static Comparison with(String... settings) {
      double[] base = casualties(0, settings);
      Comparison comparison =
          new Comparison(
              Spread.of(casualties(PAIRS, settings), base),
              Spread.of(casualties(0, and(settings, "combat.cohesion.recoveryDays=19")), base),
              Spread.of(casualties(0, and(settings, "combat.restDays=13")), base));
      System.out.println(String.join(" ", settings) + " " + comparison);
      return comparison;
    }

    private static String[] and(String[] settings, String more) {
      return Stream.concat(Stream.of(settings), Stream.of(more)).toArray(String[]::new);
    }

    void holds(double recoveryDeviation, double recoveryMedian, double restMedian) {
      assertThat(recovery.deviation() / independent.deviation())
          .as(toString())
          .isLessThanOrEqualTo(recoveryDeviation);
      assertThat(recovery.medianSize() / independent.medianSize())
          .as(toString())
          .isLessThanOrEqualTo(recoveryMedian);
      assertThat(rest.medianSize() / independent.medianSize())
          .as(toString())
          .isLessThanOrEqualTo(restMedian);
    }

    @Override
    public String toString() {
      return Template.fill(
          "independent: %s; recoveryDays 20 to 19: %s; restDays 14 to 13: %s",
          independent, recovery, rest);
    }
  }

  /**
   * At a lethality in the middle of what published engagements have, elements break now and then.
   */
  @Test
  void aSmallChangeMovesARunByLittle() {
    Comparison.with("lethality=0.0025").holds(0.4, 0.15, 0.65);
  }

  /**
   * Over all of the baseline's lethality, up to .018, many elements break, each on a whole day, and
   * a day more or less sends some runs another way: the deviation is half of that of other dice.
   */
  @Test
  void overTheWholeRangeOfLethalityItStillMovesLessThanOtherDice() {
    Comparison.with().holds(0.6, 0.25, 0.65);
  }
}
