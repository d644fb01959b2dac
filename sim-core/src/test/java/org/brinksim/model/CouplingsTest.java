package org.brinksim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.brinksim.experiment.Experiment;
import org.brinksim.model.world.CommonShocks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What couples states with the fighting, and with each other. */
class CouplingsTest {

  private static final String SHOCK = "{mood: {deviation: 0.8, halfLifeDays: 10}}";

  /** Two states whose act comes once in ten days, more or less by one mood. */
  private static Sketch moody(String couplings) {
    String act =
        "{id: act, rung: protest, hazardPerDay: 0.1, drivers: {shock.mood: 1}, lasts: {days: 1}}";
    return Sketch.duel(10, 10, 0)
        .days(60)
        .ladder("")
        .with("shocks", SHOCK)
        .with("couplings", couplings)
        .state("one", act)
        .state("other", act);
  }

  private static double[][] acts(String couplings, int runs) {
    Experiment experiment = moody(couplings).experiment(5);
    double[][] acts = new double[2][runs];
    for (int r = 0; r < runs; r++) {
      SteppedRun run = SteppedRun.of(experiment, r).toEnd();
      acts[0][r] = run.act("one.act").count();
      acts[1][r] = run.act("other.act").count();
    }
    return acts;
  }

  /**
   * With a common mood the numbers of acts go together over 400 runs; without it they do not:
   * chance alone gives a correlation above 0.2 once in 15,000 times.
   */
  @ParameterizedTest
  @CsvSource({"{}, 0.2, 0.9", "{shocks: false}, -0.2, 0.2"})
  void aCommonShockMakesStatesActTogether(String couplings, double from, double to) {
    double[][] acts = acts(couplings, 400);

    assertThat(new PearsonsCorrelation().correlation(acts[0], acts[1])).isBetween(from, to);
  }

  /**
   * It raises no mean. A run has some 5.5 acts, of variance about 9: means of 400 runs with and
   * without differ by less than 4.5·√(2·9/400) = 0.95.
   */
  @Test
  void aCommonShockRaisesNoMean() {
    double with = mean(acts("{}", 400)[0]);
    double without = mean(acts("{shocks: false}", 400)[0]);

    assertThat(with).isCloseTo(without, within(0.95));
  }

  private static double mean(double[] sample) {
    double sum = 0;
    for (double one : sample) {
      sum += one;
    }
    return sum / sample.length;
  }

  /**
   * A stationary process of Ornstein and Uhlenbeck: deviation .8, half of a departure gone in ten
   * days. Over 2,000 runs the standard errors are .8/√4000 = .013 and (1 − ¼)/√2000 = .017.
   */
  @Test
  void aShockIsStationaryAndForgets() {
    Experiment experiment = moody("{}").experiment(6);
    double[] start = new double[2000];
    double[] later = new double[2000];
    for (int r = 0; r < start.length; r++) {
      SteppedRun run = SteppedRun.of(experiment, r);
      start[r] = felt(run);
      later[r] = felt(run.to(10));
    }

    assertThat(new StandardDeviation().evaluate(start)).isCloseTo(0.8, within(4.5 * 0.013));
    assertThat(new StandardDeviation().evaluate(later)).isCloseTo(0.8, within(4.5 * 0.013));
    assertThat(mean(later)).isCloseTo(-0.32, within(4.5 * 0.8 / Math.sqrt(2000)));
    assertThat(new PearsonsCorrelation().correlation(start, later)).isCloseTo(0.5, within(0.077));
  }

  private static double felt(SteppedRun run) {
    CommonShocks shocks = run.world().shocks();
    return shocks.felt(shocks.indexOf("mood"));
  }

  /** Red loses soldiers to guns: half of them in ln 2/0.05 = 13.9 days. */
  private static SteppedRun underFire(String support, String couplings) {
    return Sketch.hex("RRBB")
        .combat("attackRatio: 1", "elementSize: 10000", "movementDays: 1000")
        .with("couplings", couplings)
        .postures("attack", "hold")
        .days(60)
        .ladder("")
        .force("east", "red", "nation: east, lethality: 1e-9, fires: 0", Sketch.inLine("a", 10_000))
        .force("west", "blue", "lethality: 1e-9, fires: 50", Sketch.inLine("b", 5_000))
        .item(
            "states",
            "{id: east, support: "
                + support
                + ", actions: [{id: tire, rung: protest,"
                + " hazardPerDay: 1e-6, drivers: {support: -20}}]}")
        .start();
  }

  /**
   * Support follows −losses × the share lost; with a half-life of a thousandth of a day at once.
   */
  @Test
  void supportFallsWithLosses() {
    SteppedRun run = underFire("{losses: 2, halfLifeDays: 0.001}", "{}").to(10);
    double lost = run.now("east.casualties") / 10_000;

    assertThat(lost).isBetween(0.3, 0.5);
    assertThat(run.world().actor("east").support()).isCloseTo(-2 * lost, within(1e-9));
  }

  @Test
  void supportLagsByItsHalfLife() {
    double at =
        underFire("{losses: 2, halfLifeDays: 0.001}", "{}").to(10).world().actor("east").support();
    double lagging =
        underFire("{losses: 2, halfLifeDays: 20}", "{}").to(10).world().actor("east").support();

    assertThat(lagging).isNegative().isGreaterThan(at / 2);
  }

  /**
   * It makes e^(20·s) times likelier what it weighs on: without the coupling never, with it soon.
   */
  @ParameterizedTest
  @CsvSource({"{}, true", "{support: false}, false"})
  void fallenSupportMovesActs(String couplings, boolean happens) {
    SteppedRun run = underFire("{losses: 2, halfLifeDays: 0.001}", couplings).toEnd();

    assertThat(run.act("east.tire").count() > 0).isEqualTo(happens);
  }

  /** Commanders ask for more: a ratio of 2 is enough at first, and not when support has fallen. */
  @ParameterizedTest
  @CsvSource({"{}, false", "{support: false}, true"})
  void fallenSupportRestrainsCommanders(String couplings, boolean presses) {
    SteppedRun run = underFire("{losses: 2, halfLifeDays: 0.001, caution: 5}", couplings).to(4);
    assertThat(run.world().force("east").formations().get(0).assault().pressing()).isTrue();

    run.world().side("red").offensive(false);
    run.to(5);

    assertThat(run.world().force("east").formations().get(0).assault().pressing())
        .isEqualTo(presses);
  }

  /** Where ground is gained support rises. */
  @Test
  void supportRisesWithGround() {
    SteppedRun run =
        Sketch.hex("RRBBBB")
            .combat("attackRatio: 0", "postureCover: {attack: 0, hold: 0, withdraw: 0}")
            .postures("attack", "hold")
            .days(10)
            .ladder("")
            .force("east", "red", "lethality: 1, fires: 0", Sketch.inLine("a", 1000))
            .force("west", "blue", "lethality: 1, fires: 0", Sketch.inLine("b", 100))
            .item("states", "{id: east, support: {losses: 1, ground: 0.5, halfLifeDays: 0.001}}")
            .start()
            .to(3);
    double gained = (run.world().ground().held(0) - 2) / 2.0;

    assertThat(gained).isPositive();
    assertThat(run.world().actor("east").support()).isCloseTo(0.5 * gained, within(1e-9));
  }
}
