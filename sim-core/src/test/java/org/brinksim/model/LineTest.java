package org.brinksim.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.brinksim.experiment.Experiment;
import org.brinksim.model.troops.Element;
import org.brinksim.model.troops.ElementStatus;
import org.junit.jupiter.api.Test;

/** Who stands in the line: limits, reserves, frontage and places on the frontier. */
class LineTest {

  private static final String NO_FIRE = "lethality: 0, fires: 0";

  @Test
  void inMixedASideHoldsNoMoreElementsInTheLineThanItsLimit() {
    SteppedRun run =
        Sketch.duel(1000, 1000, 0)
            .with("theatre", "{type: mixed, lineCapacity: {red: 400}}")
            .start();

    assertThat(run.count("east", ElementStatus.LINE)).isEqualTo(4);
    assertThat(run.count("east", ElementStatus.RESERVE)).isEqualTo(6);
    assertThat(run.count("west", ElementStatus.LINE)).isEqualTo(10);
    assertThat(run.now("east.engaged")).isEqualTo(400);
  }

  @Test
  void theLimitIsOneForAllForcesOfASide() {
    SteppedRun run =
        Sketch.duel(300, 1000, 0)
            .with("theatre", "{type: mixed, lineCapacity: {red: 400}}")
            .force("friends", "red", NO_FIRE, Sketch.inLine("brigade", 300))
            .start();

    assertThat(run.count("east", ElementStatus.LINE)).isEqualTo(3);
    assertThat(run.count("friends", ElementStatus.LINE)).isEqualTo(1);
  }

  /**
   * When the first of the line breaks, the first of the reserve takes its place the next morning.
   */
  @Test
  void reservesStepIntoTheGapsInTheirOrder() {
    SteppedRun run =
        Sketch.mixed()
            .with("theatre", "{type: mixed, lineCapacity: {red: 300}}")
            .combat("breakpoint: {value: 0.2}", "restDays: 20", "substepsPerDay: 1")
            .force("east", "red", NO_FIRE, Sketch.inLine("brigade", 600))
            .force("west", "blue", "lethality: 0, fires: 30", Sketch.inLine("brigade", 100))
            .start();
    while (run.now("east.elementsBroken") == 0) {
      run.step();
    }
    List<Element> all = run.elements("east");
    long gone = all.stream().filter(e -> e.status() == ElementStatus.RESTING).count();
    assertThat(all.subList(3, 6)).extracting(Element::status).containsOnly(ElementStatus.RESERVE);
    run.step();

    for (int i = 3; i < 6; i++) {
      assertThat(all.get(i).status())
          .isEqualTo(i < 3 + gone ? ElementStatus.LINE : ElementStatus.RESERVE);
    }
  }

  @Test
  void aSideInWithdrawalSendsNoReserves() {
    SteppedRun run =
        Sketch.mixed()
            .postures("withdraw", "attack")
            .force(
                "east",
                "red",
                NO_FIRE,
                Sketch.formation(
                    "unit", 100, "{onDay: 0, personnel: 100, training: 1, status: reserve}", ""))
            .force("west", "blue", NO_FIRE, Sketch.inLine("brigade", 100))
            .start()
            .to(5);

    assertThat(run.count("east", ElementStatus.RESERVE)).isEqualTo(1);
  }

  /** Red's frontier is row 1; ten elements spread over its five cells, two in each. */
  @Test
  void onAMapTheLineIsSpreadOverTheFrontier() {
    SteppedRun run =
        Sketch.hex("RRRRR", "RRRRR", "BBBBB", "BBBBB")
            .postures("hold", "hold")
            .force("east", "red", NO_FIRE, Sketch.inLine("brigade", 1000))
            .force("west", "blue", NO_FIRE, Sketch.inLine("brigade", 500))
            .start();

    for (int column = 0; column < 5; column++) {
      assertThat(run.world().ground().elements(0, 5 + column)).isEqualTo(2);
      assertThat(run.world().ground().elements(1, 10 + column)).isEqualTo(1);
    }
  }

  /** 500 times one of five: a chi square that a fair choice exceeds once in a thousand. */
  @Test
  void amongPlacesWithAsFewElementsChanceDecides() {
    Experiment experiment =
        Sketch.hex("RRRRR", "BBBBB")
            .force("east", "red", NO_FIRE, Sketch.inLine("brigade", 1))
            .force("west", "blue", NO_FIRE, Sketch.inLine("brigade", 1))
            .experiment(17);
    long[] places = new long[5];
    for (int r = 0; r < 500; r++) {
      places[SteppedRun.of(experiment, r).elements("east").get(0).cell()]++;
    }

    assertThat(new ChiSquareTest().chiSquareTest(new double[] {100, 100, 100, 100, 100}, places))
        .isGreaterThan(0.001);
  }

  @Test
  void noCellHoldsMoreElementsOfASideThanTheStackLimit() {
    SteppedRun run =
        Sketch.hex("RRRRR", "RRRRR", "BBBBB", "BBBBB")
            .postures("hold", "hold")
            .combat("cellCapacity: 100")
            .force("east", "red", NO_FIRE, Sketch.inLine("brigade", 1000))
            .force("west", "blue", NO_FIRE, Sketch.inLine("brigade", 500))
            .start()
            .to(3);

    assertThat(run.count("east", ElementStatus.LINE)).isEqualTo(5);
    assertThat(run.count("east", ElementStatus.RESERVE)).isEqualTo(5);
    assertThat(run.now("east.committed")).as("those who wait are committed").isEqualTo(1000);
  }

  @Test
  void aFormationWithASectorStandsInItAlone() {
    SteppedRun run =
        Sketch.hex(
                List.of("....", "....", "....", "...."),
                List.of("RRRR", "RRRR", "BBBB", "BBBB"),
                ", sectors: " + Sketch.rows(List.of("nnss", "nnss", "nnss", "nnss")))
            .postures("hold", "hold")
            .force(
                "east",
                "red",
                NO_FIRE,
                Sketch.formation(
                    "unit",
                    600,
                    "{onDay: 0, personnel: 600, training: 1, status: line}",
                    "sector: s"))
            .force("west", "blue", NO_FIRE, Sketch.inLine("brigade", 100))
            .start();

    assertThat(run.elements("east")).extracting(Element::cell).containsOnly(6, 7);
    assertThat(run.world().ground().elements(0, 6)).isEqualTo(3);
  }
}
