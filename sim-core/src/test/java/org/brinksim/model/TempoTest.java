package org.brinksim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.brinksim.model.troops.AssaultState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Assaults and pauses: who presses, for how long, and what it remembers. */
class TempoTest {

  private static final String UNHARMED = "postureCover: {attack: 0, hold: 0, withdraw: 0}";

  private static String tempo(String changes) {
    StringBuilder all = new StringBuilder();
    for (String pair :
        List.of(
            "tiringDays: 10",
            "recoveryDays: 20",
            "fatigueAtStart: {value: 0}",
            "pressBelow: 0.2",
            "haltAbove: 0.8",
            "cohesionToPress: 0",
            "lossLimit: 1",
            "cautionPerFailure: 0",
            "cautionHalfLifeDays: 60",
            "lull: 1")) {
      String key = pair.substring(0, pair.indexOf(':'));
      if (!changes.contains(key + ":")) {
        all.append(all.isEmpty() ? "" : ", ").append(pair);
      }
    }
    return "tempo: {" + all + (changes.isEmpty() ? "" : ", " + changes) + "}";
  }

  /** Red presses on blue with twice its power; blue never yields, since a cell takes 1,000 days. */
  private static Sketch siege(String changes) {
    return Sketch.hex("RRBB")
        .combat(UNHARMED, "attackRatio: 2", "movementDays: 1000", tempo(changes))
        .postures("attack", "hold")
        .days(100)
        .force("east", "red", "lethality: 1, fires: 0", Sketch.inLine("brigade", 200))
        .force("west", "blue", "lethality: 1, fires: 0", Sketch.inLine("brigade", 100));
  }

  private static AssaultState assault(SteppedRun run, String force) {
    return run.world().force(force).formations().get(0).assault();
  }

  private static int daysOf(SteppedRun run, boolean pressing) {
    int days = 0;
    while (assault(run, "east").pressing() == pressing) {
      run.step();
      days++;
    }
    return days;
  }

  /**
   * From fresh, fatigue is above .8 after 10·ln 5 = 16.1 days; it is down to .2 after 20·ln(.8/.2)
   * or a little more, and from there .8 is reached in 10·ln 4 = 13.9 days.
   */
  @Test
  void assaultsAndPausesLastAsLongAsFatigueSays() {
    SteppedRun run = siege("").start().to(1);
    assertThat(assault(run, "east").pressing()).isTrue();

    assertThat(1 + daysOf(run, true)).isEqualTo(18);
    double tired = assault(run, "east").fatigue();
    assertThat(tired).isCloseTo((1 - Math.exp(-1.7)) * Math.exp(-0.05), within(1e-12));
    int pause = (int) Math.ceil(20 * Math.log(tired / 0.2));
    assertThat(daysOf(run, false)).isEqualTo(pause + 1);
    assertThat(daysOf(run, true)).isBetween(14, 15);
  }

  /** Half of red is tired: the other half alone is too weak, and waits until both are rested. */
  @Test
  void aSideWaitsUntilEnoughAreRested() {
    SteppedRun run = siege("").start();
    run.world().force("east").formations().get(0).assault().fatigue(1);
    run.step();
    assertThat(run.world().side("red").offensive()).isFalse();
    assertThat(daysOf(run, false) + 1).isEqualTo((int) Math.ceil(20 * Math.log(5)) + 1);
    assertThat(run.world().side("red").offensive()).isTrue();
  }

  @Test
  void anAssaultThatCostsTooMuchIsHalted() {
    SteppedRun run =
        siege("lossLimit: 0.1, tiringDays: 10000")
            .combat("postureCover: {attack: 0.05, hold: 0, withdraw: 0}")
            .start()
            .to(1);
    daysOf(run, true);

    int lost = run.world().force("east").formations().get(0).losses();
    assertThat(lost).isBetween(20, 40);
  }

  @Test
  void whoDoesNotHoldTogetherDoesNotBegin() {
    SteppedRun run = siege("cohesionToPress: 0.9").start();
    run.world().elements().fought(0, 0.5, 1, 0);
    run.step();

    assertThat(assault(run, "east").pressing()).isFalse();
  }

  /** Of two assaults that took no ground the second leaves it asking for half as much again. */
  @ParameterizedTest
  @CsvSource({"0.25, false", "0, true"})
  void failureMakesCautious(double cautionPerFailure, boolean pressesAgain) {
    SteppedRun run =
        siege("cautionPerFailure: " + cautionPerFailure + ", cautionHalfLifeDays: 100000")
            .start()
            .to(1);
    daysOf(run, true);
    assertThat(assault(run, "east").caution()).isCloseTo(cautionPerFailure, within(1e-3));

    run.to(90);
    boolean pressed = false;
    while (run.world().day() < 100) {
      run.step();
      pressed |= assault(run, "east").pressing();
    }
    assertThat(pressed || assault(run, "east").fatigue() > 0.3).isEqualTo(pressesAgain);
  }

  @Test
  void groundTakenEndsCaution() {
    SteppedRun run =
        Sketch.hex("RRBBBBB")
            .combat(UNHARMED, "attackRatio: 1", "movementDays: 1", tempo("cautionPerFailure: 0.5"))
            .postures("attack", "hold")
            .force("east", "red", "lethality: 1, fires: 0", Sketch.inLine("brigade", 200))
            .force("west", "blue", "lethality: 1, fires: 0", Sketch.inLine("brigade", 100))
            .start();
    assault(run, "east").caution(0.3);
    run.to(1);
    daysOf(run, true);

    assertThat(assault(run, "east").caution()).isZero();
  }

  /**
   * In a lull, where nobody attacks, aimed fire is a tenth; an assault brings it back whole. Within
   * 4.5 standard deviations of a Poisson number.
   */
  @ParameterizedTest
  @CsvSource({"hold, 0.1", "attack, 1"})
  void whereNobodyAttacksFireIsLess(String posture, double factor) {
    SteppedRun run =
        Sketch.hex("RRBB")
            .combat(
                "attackRatio: 1", "elementSize: 100000", "movementDays: 1000", tempo("lull: 0.1"))
            .postures(posture, "hold")
            .force("east", "red", "lethality: 0.01, fires: 0", Sketch.inLine("brigade", 100000))
            .force("west", "blue", "lethality: 0.001, fires: 0", Sketch.inLine("brigade", 100000))
            .start()
            .to(1);

    assertThat(run.now("west.casualties"))
        .isCloseTo(1000 * factor, within(4.5 * Math.sqrt(1000 * factor)));
  }

  /** An order lowers what commanders ask for; the scaling ends with the action or event. */
  @Test
  void theRatioAskedForCanBeScaled() {
    SteppedRun run =
        siege("")
            .combat("attackRatio: 3")
            .item("calendar", "{id: order, date: 5, effects: [{scale: east.attackRatio, by: 0.6}]}")
            .start()
            .to(4);
    assertThat(assault(run, "east").pressing()).isFalse();

    assertThat(assault(run.to(5), "east").pressing()).isTrue();
  }

  /** Formations draw their fatigue each for itself, between 0 and 1. */
  @Test
  void formationsBeginUnequallyTired() {
    SteppedRun run =
        siege("fatigueAtStart: {uniform: [0, 1]}")
            .force(
                "more",
                "red",
                "lethality: 1, fires: 0",
                Sketch.formation(
                    "unit",
                    10,
                    "{onDay: 0, personnel: 10, training: 1, status: line}",
                    "count: 20"))
            .start();
    List<Double> fatigue =
        run.world().force("more").formations().stream().map(f -> f.assault().fatigue()).toList();

    assertThat(fatigue).doesNotHaveDuplicates().allMatch(f -> f > 0 && f < 1);
  }
}
