package org.brinksim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.brinksim.model.troops.Element;
import org.brinksim.model.troops.ElementStatus;
import org.brinksim.model.troops.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Movement on hexes, and how ground changes hands. Most maps here are a single row, where the front
 * is one border and power is easy to count: an element of 100 with lethality 1 has power 100.
 */
class HexMovementTest {

  /** Fire that counts as power but hits nobody: postures cover all losses. */
  private static final String UNHARMED = "postureCover: {attack: 0, hold: 0, withdraw: 0}";

  private static final String POWER = "lethality: 1, fires: 0";

  private static Sketch row(String terrain, String control) {
    return Sketch.hex(List.of(terrain), List.of(control), "").combat(UNHARMED);
  }

  private static Sketch row(String control) {
    return row(".".repeat(control.length()), control);
  }

  private static Sketch troops(Sketch sketch, int red, int blue) {
    return sketch
        .force("east", "red", POWER, Sketch.inLine("brigade", red))
        .force("west", "blue", POWER, Sketch.inLine("brigade", blue));
  }

  private static int held(SteppedRun run, int side) {
    return run.world().ground().held(side);
  }

  private static boolean presses(SteppedRun run, String force) {
    return run.world().force(force).formations().get(0).assault().pressing();
  }

  /** Blue waits off the map, so that all of it lies open. */
  private static Sketch againstNobody(Sketch sketch) {
    return sketch
        .postures("attack", "hold")
        .force("east", "red", POWER, Sketch.inLine("brigade", 100))
        .force(
            "west",
            "blue",
            POWER,
            Sketch.formation(
                "brigade", 100, "{onDay: 0, personnel: 100, training: 1, status: training}", ""));
  }

  @ParameterizedTest
  @CsvSource({"1, ....., 1", "3, ....., 3", "1, ..f.., 2", "2, ..f.., 4", "1.5, ....., 2"})
  void anUndefendedCellIsTakenAfterTheDaysThatItsTerrainTakes(
      double movementDays, String terrain, int day) {
    SteppedRun run =
        againstNobody(row(terrain, "RRBBB")).combat("movementDays: " + movementDays).start();

    assertThat(run.elements("east").get(0).cell()).isEqualTo(1);
    assertThat(run.to(day - 1).elements("east").get(0).cell()).isEqualTo(1);
    assertThat(run.to(day).elements("east").get(0).cell()).isEqualTo(2);
    assertThat(run.world().ground().holder(2)).isZero();
    assertThat(run.response("red.areaChange")).isCloseTo(86.6025, within(1e-3));
    assertThat(run.response("blue.areaChange")).isCloseTo(-86.6025, within(1e-3));
  }

  @Test
  void theyGoOnUntilNothingIsLeftToTake() {
    SteppedRun run = againstNobody(row("RRBBB")).start().to(3);

    assertThat(held(run, 0)).isEqualTo(5);
    assertThat(held(run, 1)).isZero();
  }

  @Test
  void oneStepIsOneCellAtTheMost() {
    SteppedRun run = againstNobody(row("RRBBB")).combat("movementDays: 0.1").start().to(1);

    assertThat(run.elements("east").get(0).cell()).isEqualTo(2);
    assertThat(held(run, 0)).isEqualTo(3);
  }

  /** Two red elements against one: a ratio of 2, at which half a cell is taken in a day. */
  @ParameterizedTest
  @CsvSource({"2.1, false, 2", "2.0, true, 3", "1.0, true, 3"})
  void aDefendedCellIsPressedOnFromTheAttackRatioOn(double ratio, boolean presses, int heldOnDay2) {
    SteppedRun run =
        troops(row("RRBBB"), 200, 100)
            .postures("attack", "hold")
            .combat("attackRatio: " + ratio)
            .start()
            .to(1);

    assertThat(presses(run, "east")).isEqualTo(presses);
    assertThat(run.world().ground().progress(2)).isEqualTo(presses ? 0.5 : 0);
    assertThat(held(run, 0)).isEqualTo(2);
    assertThat(held(run.to(2), 0)).isEqualTo(heldOnDay2);
  }

  /** What counts is power: 100 soldiers are one element here, ten there. */
  @ParameterizedTest
  @CsvSource({"100", "10", "7"})
  void theSizeOfElementsIsNoneOfIt(int elementSize) {
    SteppedRun run =
        troops(row("RRBBB"), 300, 100)
            .postures("attack", "hold")
            .combat("attackRatio: 2", "elementSize: " + elementSize)
            .start()
            .to(1);

    assertThat(run.world().ground().progress(2)).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(held(run.to(2), 0)).isEqualTo(3);
  }

  /** Those who held the cell fall back while there is a way, then they break. */
  @Test
  void whoStoodInATakenCellFallsBackOrBreaks() {
    SteppedRun run =
        troops(row("RRBB"), 200, 100)
            .postures("attack", "hold")
            .combat("attackRatio: 1")
            .start()
            .to(2);
    Element defender = run.elements("west").get(0);

    assertThat(held(run, 0)).isEqualTo(3);
    assertThat(defender.cell()).isEqualTo(3);
    assertThat(run.elements("east")).extracting(Element::cell).containsOnly(2);
    assertThat(run.world().ground().soldiers(1, 3)).isEqualTo(100);

    assertThat(held(run.to(4), 0)).isEqualTo(4);
    assertThat(defender.status()).isEqualTo(ElementStatus.RESTING);
    assertThat(run.now("west.elementsBroken")).isEqualTo(1);
  }

  @Test
  void thereIsNoRefugeInACellWithoutRoom() {
    SteppedRun run =
        Sketch.hex("RRBB")
            .combat(UNHARMED, "attackRatio: 1", "cellCapacity: 100")
            .postures("attack", "hold")
            .force("east", "red", "lethality: 3, fires: 0", Sketch.inLine("brigade", 100))
            .force("west", "blue", POWER, Sketch.inLine("brigade", 200))
            .start();
    assertThat(run.count("west", ElementStatus.LINE)).isEqualTo(1);
    while (held(run, 0) == 2) {
      run.step();
    }

    assertThat(run.now("west.elementsBroken")).as("one goes back, one has room").isZero();
  }

  @Test
  void aHoldingSideDoesNotAttackHoweverStrong() {
    SteppedRun run = troops(row("RRBB"), 1000, 100).postures("hold", "hold").start().toEnd();

    assertThat(held(run, 0)).isEqualTo(2);
    assertThat(presses(run, "east")).isFalse();
  }

  /** Neither side gains by being asked first: with equal power nobody takes anything. */
  @Test
  void equalsTakeNothingFromEachOther() {
    SteppedRun run =
        troops(row("RRBB"), 100, 100)
            .combat("attackRatio: 1")
            .postures("attack", "attack")
            .start()
            .to(5);

    assertThat(presses(run, "east")).isTrue();
    assertThat(presses(run, "west")).isTrue();
    assertThat(run.world().ground().progress(1)).isZero();
    assertThat(run.world().ground().progress(2)).isZero();
    assertThat(held(run, 0)).isEqualTo(2);
  }

  /**
   * Red has one element on either side of blue's single one: together they press with twice its
   * power.
   */
  @ParameterizedTest
  @CsvSource({"1.1, 0", "1.0, 0.5"})
  void thePowerOfAllWhoPressOnACellAddsUp(double attackRatio, double taken) {
    SteppedRun run =
        troops(row("RBR"), 200, 100)
            .combat("attackRatio: " + attackRatio)
            .postures("attack", "hold")
            .start()
            .to(1);

    assertThat(run.world().ground().progress(1)).isEqualTo(taken);
  }

  /** Red halts when a truce comes, and goes on with what is left of the cell after it. */
  @Test
  void whatIsTakenIsKept() {
    SteppedRun run =
        troops(row("RRBBB"), 200, 100)
            .combat("attackRatio: 1")
            .postures("attack", "hold")
            .item("calendar", "{id: truce, date: 2, effects: [{ceaseFireDays: 3}]}")
            .start()
            .to(4);

    assertThat(presses(run, "east")).isFalse();
    assertThat(run.world().ground().progress(2)).isEqualTo(0.5);
    assertThat(held(run.to(5), 0)).isEqualTo(3);
  }

  @Test
  void attackersOfASectorLeaveOtherSectorsAlone() {
    Sketch sketch =
        Sketch.hex(
                List.of("....", "....", "....", "...."),
                List.of("RRRR", "RRRR", "BBBB", "BBBB"),
                ", sectors: " + Sketch.rows(List.of("nnss", "nnss", "nnss", "nnss")))
            .postures("attack", "hold")
            .force(
                "east",
                "red",
                POWER,
                Sketch.formation(
                    "unit",
                    600,
                    "{onDay: 0, personnel: 600, training: 1, status: line}",
                    "sector: s"))
            .force(
                "west",
                "blue",
                POWER,
                Sketch.formation(
                    "brigade",
                    100,
                    "{onDay: 0, personnel: 100, training: 1, status: training}",
                    ""));
    SteppedRun run = sketch.start().toEnd();

    for (int cell : new int[] {10, 11, 14, 15}) {
      assertThat(run.world().ground().holder(cell)).isZero();
    }
    for (int cell : new int[] {8, 9, 12, 13}) {
      assertThat(run.world().ground().holder(cell)).isEqualTo(1);
    }
  }

  /** Red takes one end of the row on day 1, then holds: the frontier is at the other end. */
  @Test
  void anElementAwayFromTheFrontierGoesToIt() {
    SteppedRun run =
        againstNobody(row("BRRRRB"))
            .item("calendar", "{id: halt, date: 2, effects: [{posture: red, to: hold}]}")
            .start()
            .to(1);
    Element holder = run.elements("east").get(0);
    int at = holder.cell();
    assertThat(at).as("on its way, the day on which the end is taken").isIn(2, 3);
    assertThat(run.world().ground().holder(at == 2 ? 0 : 5)).isZero();

    int goal = at == 2 ? 4 : 1;
    assertThat(Math.abs(run.to(2).elements("east").get(0).cell() - goal)).isEqualTo(1);
    assertThat(run.to(3).elements("east").get(0).cell()).isEqualTo(goal);
    assertThat(run.toEnd().elements("east").get(0).cell()).isEqualTo(goal);
  }

  @Test
  void aSideInWithdrawalGoesBackAndOffTheMap() {
    SteppedRun run = troops(row("RRRBBB"), 100, 100).postures("withdraw", "hold").start();
    assertThat(run.elements("east").get(0).cell()).isEqualTo(2);

    assertThat(run.to(1).elements("east").get(0).cell()).isEqualTo(1);
    assertThat(run.to(2).elements("east").get(0).cell()).isZero();
    assertThat(run.to(3).elements("east").get(0).status()).isEqualTo(ElementStatus.RESERVE);
    assertThat(held(run, 0)).as("ground that nobody takes stays held").isEqualTo(3);
    assertThat(run.toEnd().count("east", ElementStatus.RESERVE)).isEqualTo(1);
  }

  @Test
  void thePursuerTakesTheGround() {
    SteppedRun run = troops(row("RRRBBB"), 100, 100).postures("withdraw", "attack").start().toEnd();

    assertThat(held(run, 1)).isEqualTo(6);
  }

  @Test
  void withTheirBacksToTheWallTheyStandWhileInContact() {
    SteppedRun run = troops(row("RB"), 100, 100).postures("withdraw", "hold").start().to(5);

    assertThat(run.elements("east").get(0).status()).isEqualTo(ElementStatus.LINE);
    assertThat(run.now("east.engaged")).isEqualTo(100);
  }

  @Test
  void aBrokenElementLeavesTheGround() {
    SteppedRun run =
        troops(Sketch.hex("RRBB").combat("breakpoint: {value: 0.1}"), 100, 300)
            .postures("hold", "attack")
            .start()
            .to(1);

    assertThat(run.elements("east").get(0).status()).isEqualTo(ElementStatus.RESTING);
    assertThat(run.elements("east").get(0).cell()).isEqualTo(Elements.NOWHERE);
    assertThat(run.world().ground().elements(0, 1)).isZero();
    assertThat(run.world().ground().soldiers(0, 1)).isZero();
    assertThat(run.to(2).world().ground().holder(1))
        .as("the next morning blue goes in")
        .isEqualTo(1);
  }
}
