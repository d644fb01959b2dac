package org.brinksim.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.brinksim.model.event.Event;
import org.brinksim.model.troops.Element;
import org.brinksim.model.troops.ElementStatus;
import org.brinksim.model.troops.FormationState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worn formations leave the line as a whole, others take their place, and they come back. */
class ReliefTest {

  private static final String LATER = "{onDay: 6, personnel: 500, training: 1, status: reserve}";

  private static String rule(double strength, double cohesion, double ready, double atOnce) {
    return "relief: {strengthBelow: "
        + strength
        + ", cohesionBelow: "
        + cohesion
        + ", readyCohesion: "
        + ready
        + ", atOnce: "
        + atOnce
        + "}";
  }

  /** Red is under area fire of 6 % a day; it does not answer. */
  private static Sketch underFire(String rule, String... formations) {
    return shelled(Sketch.mixed(), rule, formations);
  }

  private static Sketch shelled(Sketch sketch, String rule, String... formations) {
    return sketch
        .days(60)
        .combat(rule, "cohesion: {lossSensitivity: 1, recoveryDays: 10, minimum: 0}")
        .force("east", "red", "lethality: 0.001, fires: 0", formations)
        .force("west", "blue", "lethality: 0, fires: 60", Sketch.inLine("brigade", 1000));
  }

  private static String reserve(String id) {
    return Sketch.formation(id, 500, LATER, "");
  }

  private static long inLine(SteppedRun run, String formation) {
    return elementsOf(run, formation, ElementStatus.LINE).size();
  }

  private static List<Element> elementsOf(SteppedRun run, String formation, ElementStatus status) {
    return run.formation("east." + formation).elements().stream()
        .filter(element -> element.status() == status)
        .toList();
  }

  private static List<Event.Relief> reliefs(SteppedRun run) {
    return run.events(Event.Relief.class);
  }

  @Test
  void aFormationInReserveTakesThePlaceOfTheMostWorn() {
    SteppedRun run =
        underFire(
                rule(0.8, 0, 0, 0),
                Sketch.inLine("first", 500),
                Sketch.inLine("second", 500),
                reserve("third"))
            .start()
            .to(5);
    assertThat(reliefs(run)).as("none to take the place").isEmpty();
    int first = run.formation("east.first").inElements();
    int second = run.formation("east.second").inElements();
    String worn = first <= second ? "first" : "second";

    run.to(6);
    assertThat(reliefs(run))
        .containsExactly(new Event.Relief(6, "east", worn, Optional.of("third")));
    assertThat(inLine(run, worn)).isZero();
    assertThat(inLine(run, "third")).isEqualTo(5);
    assertThat(elementsOf(run, worn, ElementStatus.RESTING)).hasSize(5);
  }

  /** Who was relieved rests ten days, and then takes the place of who is worn by then: rotation. */
  @Test
  void theRelievedComeBackAndRelieveOthers() {
    SteppedRun run =
        underFire(
                rule(0.8, 0, 0, 0),
                Sketch.inLine("first", 500),
                Sketch.inLine("second", 500),
                reserve("third"))
            .start()
            .to(40);

    List<Event.Relief> reliefs = reliefs(run);
    assertThat(reliefs).extracting(Event.Relief::day).containsExactly(6.0, 16.0, 26.0, 36.0);
    for (int i = 1; i < reliefs.size(); i++) {
      assertThat(reliefs.get(i).by()).contains(reliefs.get(i - 1).formation());
    }
    assertThat(reliefs.stream().limit(3).map(Event.Relief::formation))
        .containsExactlyInAnyOrder("first", "second", "third");
  }

  @Test
  void thoseWhoTakeThePlaceStandInTheSameCells() {
    SteppedRun run =
        shelled(
                Sketch.hex("RRRR", "RRRR", "BBBB"),
                rule(0.8, 0, 0, 0),
                Sketch.inLine("first", 500),
                reserve("second"))
            .combat("cellCapacity: 250")
            .postures("hold", "hold")
            .start()
            .to(5);
    Set<Integer> left = new HashSet<>();
    elementsOf(run, "first", ElementStatus.LINE).forEach(element -> left.add(element.cell()));

    run.to(6);
    Set<Integer> taken = new HashSet<>();
    elementsOf(run, "second", ElementStatus.LINE).forEach(element -> taken.add(element.cell()));
    assertThat(reliefs(run)).hasSize(1);
    assertThat(taken).isEqualTo(left);
    assertThat(run.world().ground().soldiersInLine(0)).isEqualTo(soldiers(run, "second"));
  }

  private static int soldiers(SteppedRun run, String formation) {
    return elementsOf(run, formation, ElementStatus.LINE).stream()
        .mapToInt(Element::strength)
        .sum();
  }

  /** Alone at rest until it holds together again, by 10·ln(lacking/0.1) days, to a step. */
  @Test
  void whoIsWornRestsUntilItHoldsTogetherAgain() {
    SteppedRun run =
        underFire(rule(0, 0.7, 0.9, 1), Sketch.inLine("only", 1000)).combat("restDays: 0").start();
    while (reliefs(run).isEmpty()) {
      run.step();
    }
    double lacking = 1 - run.elements("east").get(0).cohesion();
    double mean =
        run.elements("east").stream().mapToDouble(e -> (1 - e.cohesion()) * e.strength()).sum()
            / run.formation("east.only").inElements();
    double begun = run.world().day();
    assertThat(lacking).isBetween(0.2, 0.5);
    assertThat(reliefs(run).get(0).by()).isEmpty();

    while (inLine(run, "only") == 0) {
      run.step();
    }
    assertThat(run.world().day() - begun).isEqualTo(Math.ceil(10 * Math.log(mean / 0.1)));
  }

  /** Three are worn on the same day: one of them rests at a time, the most worn first. */
  @Test
  void noMoreRestAtOnceThanTheRuleAllows() {
    SteppedRun run =
        underFire(
                rule(0.9, 0, 0, 0.34),
                Sketch.inLine("first", 500),
                Sketch.inLine("second", 500),
                Sketch.inLine("third", 500))
            .start();
    List<Long> resting = new ArrayList<>();
    for (int day = 1; day <= 30; day++) {
      run.to(day);
      resting.add(
          run.force("east").formations().stream()
              .map(FormationState::relief)
              .filter(relief -> relief.resting())
              .count());
    }

    assertThat(resting).contains(1L).doesNotContain(2L, 3L);
    assertThat(reliefs(run).get(0).by()).as("nobody is left behind the line").isEmpty();
  }

  @Test
  void nobodyIsRelievedWithoutARule() {
    SteppedRun run =
        underFire("restDays: 10", Sketch.inLine("first", 500), reserve("second")).start().toEnd();

    assertThat(reliefs(run)).isEmpty();
  }

  @Test
  void aForceThatLeavesAndASideThatWithdrawsRelieveNobody() {
    Sketch leaving =
        underFire(rule(0.8, 0, 0, 1), Sketch.inLine("first", 500))
            .item("calendar", "{id: home, date: 1, effects: [{withdraw: east, overDays: 59}]}");
    Sketch withdrawing =
        underFire(rule(0.8, 0, 0, 1), Sketch.inLine("first", 500)).postures("withdraw", "hold");

    assertThat(reliefs(leaving.start().toEnd())).isEmpty();
    assertThat(reliefs(withdrawing.start().toEnd())).isEmpty();
  }

  /** Of two in reserve the one of the same command comes, though the other is stronger. */
  @Test
  void theSameCommandComesFirst() {
    String strong =
        Sketch.formation(
            "strong", 900, "{onDay: 6, personnel: 900, training: 1, status: reserve}", "");
    Sketch sketch =
        Sketch.mixed()
            .combat(rule(0.8, 0, 0, 0))
            .item(
                "forces",
                "{id: east, side: red, lethality: 0.001, fires: 0, commands: [{id: one}, {id: two}], formations: ["
                    + String.join(
                        ", ",
                        Sketch.inLine("worn", 500),
                        strong,
                        reserve("known"),
                        reserve("other"))
                    + "]}")
            .force("west", "blue", "lethality: 0, fires: 60", Sketch.inLine("brigade", 1000));

    assertThat(reliefs(sketch.start().to(6)))
        .containsExactly(new Event.Relief(6, "east", "worn", Optional.of("known")));
  }

  /** The rule of one command asks for nothing; the other formations go by that of all. */
  @Test
  void aCommandMayHaveARuleOfItsOwn() {
    Sketch sketch =
        Sketch.mixed()
            .combat(rule(0.8, 0, 0, 1))
            .item(
                "forces",
                "{id: east, side: red, lethality: 0, fires: 0, commands: [{id: hard, "
                    + rule(0, 0, 0, 1)
                    + "}, {id: soft}], formations: ["
                    + Sketch.inLine("first", 500)
                    + ", "
                    + Sketch.inLine("second", 500)
                    + "]}")
            .force("west", "blue", "lethality: 0, fires: 60", Sketch.inLine("brigade", 1000));

    assertThat(reliefs(sketch.start().toEnd()))
        .isNotEmpty()
        .extracting(Event.Relief::formation)
        .containsOnly("second");
  }

  /** Each number of the rule decides over somebody's fate. */
  @ParameterizedTest
  @CsvSource({
    "0.6, 0.5, 0.8, 0.4",
    "0.8, 0.7, 0.8, 0.4",
    "0.8, 0.5, 0.95, 0.4",
    "0.8, 0.5, 0.8, 0"
  })
  void eachNumberMatters(double strength, double cohesion, double ready, double atOnce) {
    float[] other = course(rule(strength, cohesion, ready, atOnce));

    assertThat(Arrays.equals(other, course(rule(0.8, 0.5, 0.8, 0.4)))).isFalse();
  }

  private static float[] course(String rule) {
    return underFire(
            rule,
            Sketch.inLine("first", 500),
            Sketch.inLine("second", 500),
            Sketch.formation(
                "third", 500, "{onDay: 20, personnel: 500, training: 1, status: reserve}", ""))
        .combat("cohesion: {lossSensitivity: 2, recoveryDays: 10, minimum: 0}")
        .start()
        .toEnd()
        .recorded();
  }
}
