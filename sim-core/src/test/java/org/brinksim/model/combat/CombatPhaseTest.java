package org.brinksim.model.combat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.brinksim.experiment.Experiment;
import org.brinksim.model.Sketch;
import org.brinksim.model.SteppedRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What scales losses, and who fires at whom.
 *
 * <p>The target is a large force, so that one day's losses tell its hazard h: Binomial(n, 1 -
 * e^-h), here with n = 200,000 and h about 0.05, known to a relative standard error of 1/sqrt(n h)
 * = 0.01. Tolerances are 4.5 standard errors: a false alarm in 150,000 for each comparison.
 */
class CombatPhaseTest {

  private static final int MANY = 200_000;

  private static void hazardIs(SteppedRun run, String force, double hazard) {
    run.to(1);
    double got = -Math.log1p(-run.now(force + ".casualties") / MANY);
    double error = Math.sqrt(Math.max(hazard, 1e-9) / MANY);
    assertThat(got).isCloseTo(hazard, within(4.5 * error));
  }

  private static String wave(int soldiers, double training) {
    return Sketch.formation(
        "brigade",
        soldiers,
        "{onDay: 0, personnel: %d, training: %s, status: line}".formatted(soldiers, training),
        "");
  }

  private static Sketch target(double training, String shooter) {
    return Sketch.mixed()
        .combat("elementSize: 10000")
        .force("east", "red", "lethality: 0, fires: 0", wave(MANY, training))
        .force("west", "blue", shooter, Sketch.inLine("brigade", 100_000));
  }

  /** 100,000 who hit 0.1 a day each, of 200,000: a hazard of 0.05. */
  @Test
  void aimedFireIsSharedByAllInReach() {
    hazardIs(target(1, "lethality: 0.1, fires: 0").start(), "east", 0.05);
  }

  /** 100,000 who are each a hazard of 5e-7 a day, to however many: 0.05. */
  @Test
  void unaimedFireHitsEachEnemyAsIfHeWereAlone() {
    hazardIs(target(1, "lethality: 0, unaimed: 5e-7, fires: 0").start(), "east", 0.05);
  }

  @Test
  void areaFireIsARatePerThousandExposed() {
    hazardIs(target(1, "lethality: 0, fires: 50").start(), "east", 0.05);
  }

  @Test
  void aimedAndAreaFireAddUp() {
    hazardIs(target(1, "lethality: 0.1, fires: 30").start(), "east", 0.08);
  }

  @Test
  void theFiresOfTwoForcesAddUp() {
    hazardIs(
        target(1, "lethality: 0, fires: 30")
            .force("more", "blue", "lethality: 0, fires: 20", Sketch.inLine("brigade", 1))
            .start(),
        "east",
        0.05);
  }

  /** 1 + 0.8 (1 - 0.25); in one exchange, so that losses do not concentrate the fire. */
  @Test
  void theUntrainedLoseMore() {
    hazardIs(
        target(0.25, "lethality: 0.1, fires: 0")
            .combat("untrainedVulnerability: 0.8", "substepsPerDay: 1")
            .start(),
        "east",
        0.05 * 1.6);
  }

  /** On a map of two cells, so that a side in withdrawal stands with its back to the wall. */
  @ParameterizedTest
  @CsvSource({"attack, 0.9", "hold, 0.6", "withdraw, 0.3"})
  void postureCovers(String posture, double cover) {
    Sketch sketch =
        Sketch.hex("RB")
            .combat(
                "elementSize: 10000",
                "cellCapacity: 300000",
                "attackRatio: 0",
                "postureCover: {attack: 0.9, hold: 0.6, withdraw: 0.3}")
            .postures(posture, "hold")
            .force("east", "red", "lethality: 1e-9, fires: 0", wave(MANY, 1))
            .force("west", "blue", "lethality: 0.05, fires: 25", Sketch.inLine("brigade", 100_000));

    hazardIs(sketch.start(), "east", 0.05 * cover);
  }

  /** Forest covers half; the fire comes from the open. */
  @Test
  void terrainCoversThoseInIt() {
    Sketch sketch =
        Sketch.hex(List.of(".f.."), List.of("RRBB"), "")
            .postures("hold", "hold")
            .combat("elementSize: 10000", "cellCapacity: 300000")
            .force("east", "red", "lethality: 0.05, fires: 0", wave(MANY, 1))
            .force("west", "blue", "lethality: 0.05, fires: 0", wave(MANY, 1));
    SteppedRun run = sketch.start();

    hazardIs(run, "east", 0.05 * 0.5);
    hazardIs(run, "west", 0.05);
  }

  /** Cells two steps apart are out of reach of everything, area fire included. */
  @Test
  void nobodyOutOfReachIsHit() {
    SteppedRun run =
        Sketch.hex("RRRR", "RRRR", "BBBB", "BBBB")
            .postures("hold", "withdraw")
            .combat("elementSize: 10000", "cellCapacity: 300000", "movementDays: 1")
            .force("east", "red", "lethality: 0.05, fires: 50", wave(MANY, 1))
            .force("west", "blue", "lethality: 0.05, fires: 50", wave(MANY, 1))
            .start()
            .to(1);

    // Blue goes back in the morning, before the day's first shot.
    assertThat(run.now("west.casualties")).isZero();
    assertThat(run.now("east.casualties")).isZero();
    assertThat(run.now("east.engaged")).isZero();
  }

  /** Behind the line nobody is exposed; and where the enemy has nobody in the line, nobody is. */
  @Test
  void areaFireNeedsAnEnemyInReach() {
    SteppedRun run =
        Sketch.mixed()
            .force("east", "red", "lethality: 0, fires: 0", wave(MANY, 1))
            .force(
                "west",
                "blue",
                "lethality: 0, fires: 50",
                Sketch.formation(
                    "camp", 100, "{onDay: 0, personnel: 100, training: 1, status: training}", ""))
            .start()
            .to(3);

    assertThat(run.now("east.casualties")).isZero();
  }

  @Test
  void thoseWhoHaveNobodyLeftFireNoMore() {
    SteppedRun run =
        target(1, "lethality: 0, fires: 50")
            .force(
                "gone",
                "blue",
                "lethality: 0, fires: 50",
                Sketch.formation(
                    "unit", 100, "{onDay: 20, personnel: 100, training: 1, status: line}", ""))
            .start();

    hazardIs(run, "east", 0.05);
  }

  /** Three sides: each fires at both others, in proportion to their strength. */
  @Test
  void everySideFiresAtAllOthers() {
    Sketch sketch =
        Sketch.mixed()
            .combat("elementSize: 10000")
            .with(
                "sides",
                "[{id: red, posture: attack}, {id: blue, posture: attack}, {id: green, posture: attack}]")
            .force("east", "red", "lethality: 0, fires: 0", wave(MANY, 1))
            .force("west", "blue", "lethality: 0.1, fires: 0", wave(100_000, 1))
            .force("south", "green", "lethality: 0, fires: 20", wave(MANY, 1));
    SteppedRun run = sketch.start();

    // Blue's 10,000 hits a day fall on 400,000.
    hazardIs(run, "east", 0.025 + 0.02);
    hazardIs(run, "south", 0.025);
  }

  /** In an exchange the dead still fire: with equal numbers both sides fall alike. */
  @Test
  void fireIsSimultaneous() {
    Experiment experiment =
        Sketch.duel(1, 1, 1).combat("elementSize: 1", "substepsPerDay: 1").days(1).experiment(3);
    int both = 0;
    for (int r = 0; r < 1000; r++) {
      SteppedRun run = SteppedRun.of(experiment, r).toEnd();
      both += run.now("east.present") + run.now("west.present") == 0 ? 1 : 0;
    }
    double p = Math.pow(-Math.expm1(-1), 2);

    assertThat(both / 1000.0).isCloseTo(p, within(4.5 * Math.sqrt(p * (1 - p) / 1000)));
  }

  @Test
  void engagedDaysAreSoldiersTimesDays() {
    SteppedRun run = Sketch.duel(1000, 500, 0).start().to(7);

    assertThat(run.force("east").account().engagedDays()).isCloseTo(7000, within(1e-6));
    assertThat(run.response("east.engagedLossPerDay")).isZero();
    assertThat(run.response("east.engagedPeak")).isEqualTo(1000);
  }
}
