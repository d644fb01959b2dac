package org.brinksim.model.politics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.brinksim.model.Sketch;
import org.brinksim.model.SteppedRun;
import org.brinksim.model.troops.ForceState;
import org.brinksim.scenario.Driver;
import org.junit.jupiter.api.Test;

/**
 * Every driver of the vocabulary, as one state reads it.
 *
 * <p>{@code home} has troops in {@code east} (red), its ally {@code friend} in {@code guests}
 * (red), its adversary {@code rival} in {@code west} (blue).
 */
class DriversTest {

  private static final double EXACT = 1e-12;

  private static Sketch world() {
    return Sketch.hex("RRRRR", "RRRRR", "BBBBB", "BBBBB")
        .postures("attack", "hold")
        .combat("attackRatio: 0", "elementSize: 50")
        .ladder(", battlefield: [{rung: protest, when: {quantity: east.engaged, above: 0}}]")
        .item("forces", force("east", "red", "home", 300))
        .item("forces", force("guests", "red", "friend", 200))
        .item("forces", force("west", "blue", "rival", 150))
        .with(
            "intelligence",
            "{propositions: {strong: {force: west, quantity: present, prior: 0.3, halfLifeDays: 30}}, observers: {home: "
                + "{signalsPerDay: 2, noisePerDay: 0.2, estimateError: 0.4}}}")
        .item(
            "states",
            "{id: home, adversaries: [rival], allies: [friend], traits: {zeal: 0.7}, actions: ["
                + act("act", "arms", 6, "")
                + "]}")
        .item("states", "{id: friend, actions: [" + act("talk", "talks", 3, "") + "]}")
        .item(
            "states",
            "{id: rival, actions: ["
                + act("protest", "protest", 2, ", lasts: {days: 4}")
                + ", "
                + act("arm", "arms", 4, ", effects: [{flag: armed}]")
                + "]}");
  }

  private static String force(String id, String side, String nation, int soldiers) {
    return "{id: %s, side: %s, nation: %s, lethality: 0.02, fires: 0, formations: [%s]}"
        .formatted(id, side, nation, Sketch.inLine("brigade", soldiers));
  }

  private static String act(String id, String rung, int day, String more) {
    return "{id: %s, rung: %s, hazardPerDay: 1000, requires: [{daysSince: start, atLeast: %d}]%s}"
        .formatted(id, rung, day, more);
  }

  private static double read(SteppedRun run, String driver) {
    return new Drivers(run.world(), run.world().actor("home"))
        .driver(Driver.named(driver))
        .getAsDouble();
  }

  @Test
  void beliefsAreProbabilitiesAndEstimatesThousands() {
    SteppedRun run = world().start();
    assertThat(read(run, "belief.strong")).isCloseTo(0.3, within(EXACT));
    assertThat(read(run, "estimate.strong")).as("before any report").isZero();
    run.to(8);

    assertThat(read(run, "belief.strong"))
        .isEqualTo(run.now("home.belief.strong"))
        .isGreaterThan(0.9);
    assertThat(read(run, "estimate.strong"))
        .isCloseTo(run.now("home.estimate.strong") / 1000, within(EXACT))
        .isBetween(0.05, 0.3);
  }

  @Test
  void casualtiesAreSharesOfThoseWhoArrived() {
    SteppedRun run = world().start();
    assertThat(read(run, "casualties.own")).isZero();
    run.to(8);
    double own = lost(run, "east");
    double friends = lost(run, "guests");
    assertThat(own).isPositive();
    assertThat(friends).isPositive();

    assertThat(read(run, "casualties.own")).isCloseTo(own / 300, within(EXACT));
    assertThat(read(run, "casualties.allies")).isCloseTo(friends / 200, within(EXACT));
    assertThat(read(run, "casualties.adversaries"))
        .isCloseTo(lost(run, "west") / 150, within(EXACT));
    assertThat(read(run, "casualties.guests")).isCloseTo(friends / 200, within(EXACT));
  }

  private static double lost(SteppedRun run, String force) {
    ForceState state = run.force(force);
    return state.account().killed() + state.account().wounded() + state.account().captured();
  }

  @Test
  void areaLostIsAShareOfTheAreaHeldAtTheStart() {
    SteppedRun run = world().start();
    assertThat(read(run, "areaLost.blue")).isZero();
    run.to(3);
    int blue = run.world().ground().held(1);

    assertThat(blue).isNotEqualTo(10);
    assertThat(read(run, "areaLost.blue")).isCloseTo((10 - blue) / 10.0, within(EXACT));
    assertThat(read(run, "areaLost.red")).isCloseTo((blue - 10) / 10.0, within(EXACT));
  }

  @Test
  void rungsAreLevelsAndZeroBelowTheFirst() {
    SteppedRun run = world().start();
    assertThat(read(run, "rung.own")).isZero();
    assertThat(read(run, "rung.adversaries")).isZero();
    assertThat(read(run, "rung.battlefield")).isEqualTo(1);
    assertThat(read(run, "rung.any")).isEqualTo(1);
    run.to(3);
    assertThat(read(run, "rung.adversaries")).isEqualTo(1);
    assertThat(read(run, "rung.allies")).as("talks are at -1").isZero();
    run.to(6);

    assertThat(read(run, "rung.own")).isEqualTo(2);
    assertThat(read(run, "rung.adversaries")).isEqualTo(2);
    assertThat(read(run, "rung.rival")).isEqualTo(2);
    assertThat(read(run, "rung.friend")).isZero();
    assertThat(read(run, "rung.any")).isEqualTo(2);
    assertThat(read(run, "peakRung")).isEqualTo(2);
    assertThat(read(run, "index")).isEqualTo(run.now("index")).isPositive();
  }

  /**
   * By day 8 rival protested on days 2 and 7, and armed on day 4; friend talked on 3, home acted on
   * 6.
   */
  @Test
  void actsAreCounted() {
    SteppedRun run = world().start().to(8);

    assertThat(read(run, "acts.rival")).isEqualTo(3);
    assertThat(read(run, "acts.friend")).isEqualTo(1);
    assertThat(read(run, "acts.home")).isEqualTo(1);
    assertThat(read(run, "acts.others")).isEqualTo(4);
  }

  @Test
  void standingActionsFlagsAndDaysAreAsTheyAre() {
    SteppedRun run = world().start().to(3);
    assertThat(read(run, "standing.rival.protest")).isEqualTo(1);
    assertThat(read(run, "standing.rival.arm")).isZero();
    assertThat(read(run, "flag.armed")).isZero();
    assertThat(read(run, "daysSince.rival.protest")).isEqualTo(1);
    assertThat(read(run, "daysSince.rival.arm")).as("not yet").isZero();
    run.to(6);

    assertThat(read(run, "standing.rival.protest")).isZero();
    assertThat(read(run, "standing.rival.arm")).isEqualTo(1);
    assertThat(read(run, "flag.armed")).isEqualTo(1);
    assertThat(read(run, "daysSince.rival.protest")).isEqualTo(4);
    assertThat(read(run, "daysSince.start")).isEqualTo(6);
    assertThat(read(run.to(7), "daysSince.rival.protest")).as("it happened again").isZero();
  }

  @Test
  void traitsAreNumbersOfTheState() {
    assertThat(read(world().start(), "trait.zeal")).isEqualTo(0.7);
  }

  @Test
  void anotherNameIsRefused() {
    SteppedRun run = world().start();

    assertThatThrownBy(() -> read(run, "mood.home"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no driver named mood.home");
  }
}
