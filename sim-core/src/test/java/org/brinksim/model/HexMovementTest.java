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
 * Movement on hexes. Most maps here are a single row, where the front is one border and power is
 * easy to count: an element of 100 with lethality 1 has power 100.
 */
class HexMovementTest {

  private static final String NO_FIRE = "lethality: 0, fires: 0";

  /** Fire that counts as power but hits nobody: postures cover all losses. */
  private static final String UNHARMED = "postureCover: {attack: 0, hold: 0, withdraw: 0}";

  private static Sketch row(String terrain, String control) {
    return Sketch.hex(List.of(terrain), List.of(control), "").combat(UNHARMED);
  }

  private static Sketch row(String control) {
    return row(".".repeat(control.length()), control);
  }

  private static Sketch troops(Sketch sketch, int red, int blue) {
    return sketch
        .force("east", "red", "lethality: 1, fires: 0", Sketch.inLine("brigade", red))
        .force("west", "blue", "lethality: 1, fires: 0", Sketch.inLine("brigade", blue));
  }

  private static int held(SteppedRun run, int side) {
    return run.world().ground().held(side);
  }

  /** Blue waits off the map, so that all of it lies open. */
  private static Sketch againstNobody(Sketch sketch) {
    return sketch
        .postures("attack", "hold")
        .force("east", "red", NO_FIRE, Sketch.inLine("brigade", 100))
        .force(
            "west",
            "blue",
            NO_FIRE,
            Sketch.formation(
                "brigade", 100, "{onDay: 0, personnel: 100, training: 1, status: training}", ""));
  }

  @ParameterizedTest
  @CsvSource({"1, ....., 1", "3, ....., 3", "1, ..f.., 2", "2, ..f.., 4", "1.5, ....., 2"})
  void attackersEnterAnEmptyEnemyCellAfterTheDaysThatItsTerrainTakes(
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
    assertThat(run.toEnd().elements("east").get(0).cell()).isEqualTo(4);
  }

  @Test
  void oneStepIsOneCellAtTheMost() {
    SteppedRun run = againstNobody(row("RRBBB")).combat("movementDays: 0.1").start().to(1);

    assertThat(run.elements("east").get(0).cell()).isEqualTo(2);
  }

  /** Two red elements against one: a ratio of 2. */
  @ParameterizedTest
  @CsvSource({"2.1, 1", "2.0, 2", "1.0, 2"})
  void aDefendedCellIsEnteredFromTheAttackRatioOn(double attackRatio, int cell) {
    SteppedRun run =
        troops(row("RRBB"), 200, 100)
            .postures("attack", "hold")
            .combat("attackRatio: " + attackRatio)
            .start()
            .to(1);

    assertThat(run.elements("east")).extracting(Element::cell).containsOnly(cell);
    assertThat(run.elements("west")).extracting(Element::cell).containsOnly(2);
    assertThat(run.world().ground().holder(2))
        .as("a contested cell stays whose it was")
        .isEqualTo(1);
  }

  @Test
  void aHoldingSideDoesNotAttackHoweverStrong() {
    SteppedRun run = troops(row("RRBB"), 1000, 100).postures("hold", "hold").start().toEnd();

    assertThat(held(run, 0)).isEqualTo(2);
  }

  /**
   * Neither side gains by being asked first: both enter, both cells change hands or neither does.
   */
  @Test
  void bothSidesDecideOnTheSamePicture() {
    SteppedRun run =
        troops(row("RRBB"), 100, 100)
            .combat("attackRatio: 1")
            .postures("attack", "attack")
            .start()
            .to(1);

    assertThat(run.elements("east").get(0).cell()).isEqualTo(2);
    assertThat(run.elements("west").get(0).cell()).isEqualTo(1);
    assertThat(run.world().ground().holder(1)).isEqualTo(1);
    assertThat(run.world().ground().holder(2)).isZero();
  }

  /** Red stands on either side of an empty enemy cell that has room for one element. */
  @Test
  void noMoreEnterACellThanTheStackLimitAllows() {
    SteppedRun run =
        againstNobody(row("RBR")).combat("stackLimit: 1", "elementSize: 50").start().to(1);

    assertThat(run.world().ground().elements(0, 1)).isEqualTo(1);
    assertThat(run.elements("east").stream().mapToInt(Element::cell).sum()).isIn(1, 3);
  }

  /** Red has one element on either side of blue's single one: neither could enter alone. */
  @ParameterizedTest
  @CsvSource({"2.1, 0", "2.0, 2"})
  void thePowerOfAllCellsAroundCountsForTheAttacker(double attackRatio, int inside) {
    SteppedRun run =
        troops(row("RBR"), 200, 100)
            .combat("attackRatio: " + attackRatio)
            .postures("attack", "hold")
            .start()
            .to(1);

    assertThat(run.world().ground().elements(0, 1)).isEqualTo(inside);
    assertThat(run.elements("east").stream().mapToInt(Element::cell).sum()).isEqualTo(2);
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
                NO_FIRE,
                Sketch.formation(
                    "unit",
                    600,
                    "{onDay: 0, personnel: 600, training: 1, status: line}",
                    "sector: s"))
            .force(
                "west",
                "blue",
                NO_FIRE,
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
  void aHolderAwayFromTheFrontierGoesToIt() {
    SteppedRun run =
        againstNobody(row("BRRRRB"))
            .item("calendar", "{id: halt, date: 2, effects: [{posture: red, to: hold}]}")
            .start()
            .to(1);
    Element holder = run.elements("east").get(0);
    int taken = holder.cell();
    assertThat(taken).isIn(0, 5);

    for (int day = 2; day <= 5; day++) {
      assertThat(Math.abs(run.to(day).elements("east").get(0).cell() - taken)).isEqualTo(day - 1);
    }
    assertThat(Math.abs(run.toEnd().elements("east").get(0).cell() - taken)).isEqualTo(4);
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
    assertThat(run.to(2).world().ground().holder(1))
        .as("the next morning blue goes in")
        .isEqualTo(1);
  }

  /** The last to stand alone holds a cell: the attackers are in, and the defenders break. */
  @Test
  void aContestedCellFallsToTheSideThatIsLeft() {
    SteppedRun run =
        Sketch.hex("RRBB")
            .combat(
                "attackRatio: 1",
                "breakpoint: {value: 0.9}",
                "postureCover: {attack: 0, hold: 1, withdraw: 1}")
            .postures("attack", "hold")
            .force("east", "red", "lethality: 0.3, fires: 0", Sketch.inLine("brigade", 300))
            .force("west", "blue", "lethality: 0.3, fires: 0", Sketch.inLine("brigade", 100))
            .start()
            .to(1);
    assertThat(run.world().ground().holder(2)).isEqualTo(1);
    while (run.now("west.elementsBroken") == 0) {
      run.step();
    }

    assertThat(run.world().ground().holder(2)).isZero();
  }
}
