package org.brinksim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.brinksim.model.event.Event;
import org.brinksim.model.troops.Element;
import org.brinksim.model.troops.ElementStatus;
import org.brinksim.model.troops.PersonnelAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A force that was ordered out comes back when the order is lifted. */
class RedeploymentTest {

  private static final String NO_FIRE = "lethality: 0, fires: 0";

  private static Sketch guests(String numbers, String waves, String more) {
    return Sketch.mixed()
        .days(80)
        .ladder("")
        .force("guests", "red", numbers, Sketch.formation("unit", 1000, waves, more))
        .force("west", "blue", NO_FIRE, Sketch.inLine("brigade", 100));
  }

  private static Sketch inLine() {
    return guests(NO_FIRE, "{onDay: 0, personnel: 1000, training: 0.5, status: line}", "");
  }

  private static Sketch order(Sketch sketch, int day, String effect) {
    return sketch.item(
        "calendar", "{id: on" + day + ", date: " + day + ", effects: [{" + effect + "}]}");
  }

  private static SteppedRun there(Sketch sketch, int out, int back, int afterDays) {
    Sketch ordered = order(sketch, out, "withdraw: guests, overDays: 4");
    return order(ordered, back, "redeploy: guests, afterDays: " + afterDays).start();
  }

  @Test
  void allWhoLeftAreBackWhenTheDaysAreOver() {
    SteppedRun run = there(inLine(), 5, 20, 7).to(26);
    PersonnelAccount account = run.force("guests").account();
    assertThat(run.now("guests.present")).isZero();
    assertThat(account.withdrawn()).isEqualTo(1000);

    run.to(27);
    assertThat(run.now("guests.present")).isEqualTo(1000);
    assertThat(account.withdrawn()).isZero();
    assertThat(account.arrived()).isEqualTo(1000);
    assertThat(account.committed()).isEqualTo(1000);
    assertThat(run.count("guests", ElementStatus.LINE)).isEqualTo(10);
    assertThat(run.toEnd().events(Event.Redeployment.class))
        .containsExactly(new Event.Redeployment(27, "guests", "unit", 1000));
    assertThat(run.events(Event.Arrival.class)).isEmpty();
  }

  @Test
  void anOrderThatIsLiftedOnTheWayKeepsThoseWhoAreStillThere() {
    SteppedRun run =
        order(
                order(inLine(), 5, "withdraw: guests, overDays: 20"),
                15,
                "redeploy: guests, afterDays: 6")
            .start()
            .to(15);
    assertThat(run.now("guests.withdrawn")).isCloseTo(500, within(100.0));
    double present = run.now("guests.present");

    assertThat(run.to(20).now("guests.present")).isEqualTo(present);
    assertThat(run.to(21).now("guests.present")).isEqualTo(1000);
    assertThat(run.events(Event.Departure.class)).isEmpty();
  }

  @Test
  void aNewOrderToLeaveBeforeTheyAreBackKeepsThemAway() {
    Sketch sketch = order(inLine(), 5, "withdraw: guests, overDays: 4");
    SteppedRun run =
        order(
                order(sketch, 20, "redeploy: guests, afterDays: 10"),
                25,
                "withdraw: guests, overDays: 1")
            .start()
            .toEnd();

    assertThat(run.now("guests.withdrawn")).isEqualTo(1000);
    assertThat(run.events(Event.Redeployment.class)).isEmpty();
  }

  /** Evenly, as the first time: what it has left before does not count. */
  @Test
  void whoIsBackCanLeaveAgain() {
    Sketch sketch = order(inLine(), 5, "withdraw: guests, overDays: 4");
    SteppedRun run =
        order(order(sketch, 20, "redeploy: guests"), 30, "withdraw: guests, overDays: 20").start();

    assertThat(run.to(21).now("guests.present")).isEqualTo(1000);
    for (int day = 0; day <= 20; day++) {
      assertThat(run.to(30 + day).now("guests.withdrawn")).isCloseTo(50.0 * day, within(101.0));
    }
    assertThat(run.toEnd().events(Event.Departure.class))
        .containsExactly(new Event.Departure(9, "guests"), new Event.Departure(50, "guests"));
  }

  @Test
  void whoIsAwayLearnsNothingAndComesBackAsHeLeftButForCohesion() {
    Sketch sketch =
        guests(
            NO_FIRE,
            "{onDay: 0, personnel: 300, training: 0.2, status: training}, "
                + "{onDay: 0, personnel: 400, training: 0.5, status: reserve}",
            "trainingDays: 30, replacements: {pool: 50, perDay: 0}");
    SteppedRun run =
        order(
                order(
                    sketch.with("theatre", "{type: mixed, lineCapacity: {red: 100}}"),
                    5,
                    "withdraw: guests"),
                40,
                "redeploy: guests, afterDays: 3")
            .start()
            .to(4);
    double untrained = run.elements("guests").get(0).training();
    assertThat(run.count("guests", ElementStatus.TRAINING)).isEqualTo(3);

    run.to(42);
    assertThat(run.now("guests.present")).isZero();
    run.to(43);
    assertThat(run.now("guests.present")).isEqualTo(750);
    assertThat(run.formation("guests.unit").pool()).isEqualTo(50);
    assertThat(run.count("guests", ElementStatus.TRAINING)).isEqualTo(3);
    assertThat(run.now("guests.committed")).isEqualTo(400);
    double drill = Math.exp(-1 / 30.0);
    assertThat(trained(run)).isCloseTo(1 - (1 - untrained) * drill, within(1e-12));
  }

  private static double trained(SteppedRun run) {
    return run.elements("guests").stream()
        .filter(element -> element.status() == ElementStatus.TRAINING)
        .findFirst()
        .map(Element::training)
        .orElseThrow();
  }

  /**
   * They leave on day 5. Of what was lacking e^(−days/20) is left; the day of the return is one.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 12})
  void cohesionRecoversWhileTheyAreAway(int afterDays) {
    Sketch sketch =
        Sketch.mixed()
            .days(80)
            .combat("cohesion: {lossSensitivity: 2, recoveryDays: 20, minimum: 0}")
            .force(
                "guests",
                "red",
                NO_FIRE,
                Sketch.formation(
                    "unit", 1000, "{onDay: 0, personnel: 1000, training: 1, status: line}", ""))
            .force("west", "blue", "lethality: 0, fires: 50", Sketch.inLine("brigade", 100));
    SteppedRun run =
        order(order(sketch, 5, "withdraw: guests"), 6, "redeploy: guests, afterDays: " + afterDays)
            .item("calendar", "{id: calm, date: 4, effects: [{ceaseFireDays: 60}]}")
            .start()
            .to(3);
    double cohesion = run.elements("guests").get(0).cohesion();
    assertThat(cohesion).isLessThan(0.9);

    run.to(6 + afterDays);
    assertThat(run.elements("guests").get(0).cohesion())
        .isCloseTo(1 - (1 - cohesion) * Math.exp(-(2 + afterDays) / 20.0), within(1e-12));
  }

  @Test
  void firesComeBackWithTheForce() {
    Sketch sketch =
        guests(
            "lethality: 0, fires: 50",
            "{onDay: 0, personnel: 1000, training: 1, status: line}",
            "");
    SteppedRun run = there(sketch, 5, 20, 0).to(12);
    assertThat(run.force("guests").fires()).isZero();

    assertThat(run.to(22).force("guests").fires()).isEqualTo(50);
  }

  @Test
  void whereNobodyLeftNothingChanges() {
    float[] undisturbed = inLine().start().toEnd().recorded();

    assertThat(order(inLine(), 20, "redeploy: guests").start().toEnd().recorded())
        .isEqualTo(undisturbed);
  }
}
