package org.brinksim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.brinksim.experiment.Experiment;
import org.brinksim.model.event.Event;
import org.brinksim.model.troops.Element;
import org.brinksim.model.troops.ElementStatus;
import org.junit.jupiter.api.Test;

/** What becomes of those who are hit, and of elements that break. */
class BreakingTest {

  private static Sketch fight(String... combat) {
    return Sketch.duel(1000, 1000, 0.05).combat(combat);
  }

  /** A force in the line under area fire of five in a hundred a day, and nothing else. */
  private static Sketch shelled(int soldiers, String... combat) {
    return Sketch.mixed()
        .force("east", "red", "lethality: 0, fires: 0", Sketch.inLine("brigade", soldiers))
        .force("west", "blue", "lethality: 0, fires: 50", Sketch.inLine("brigade", 100))
        .combat(combat);
  }

  /**
   * Binomial shares of about 400 casualties in each of 20 runs: 4.5 standard deviations, 7e-6 each.
   */
  @Test
  void casualtiesAreKilledWoundedForGoodOrForATime() {
    Experiment experiment =
        fight(
                "casualties: {killedShare: 0.2, capturedWhenBroken: 0, returnShare: 0.6, returnDays: 100}")
            .days(10)
            .experiment(1);
    double casualties = 0;
    double killed = 0;
    double returning = 0;
    for (int r = 0; r < 20; r++) {
      SteppedRun run = SteppedRun.of(experiment, r).toEnd();
      casualties += run.now("east.casualties");
      killed += run.now("east.killed");
      returning += run.force("east").account().convalescent();
      assertThat(run.now("east.captured")).isZero();
      assertThat(run.now("east.killed") + run.now("east.wounded"))
          .isEqualTo(run.now("east.casualties"));
    }

    assertThat(killed / casualties).isCloseTo(0.2, within(4.5 * Math.sqrt(0.2 * 0.8 / casualties)));
    assertThat(returning / casualties)
        .isCloseTo(0.8 * 0.6, within(4.5 * Math.sqrt(0.48 * 0.52 / casualties)));
  }

  @Test
  void theWoundedReturnToThePoolAfterTheirDays() {
    SteppedRun run =
        fight("casualties: {killedShare: 0, capturedWhenBroken: 0, returnShare: 1, returnDays: 7}")
            .item("calendar", "{id: truce, date: 2, effects: [{ceaseFireDays: 28}]}")
            .start()
            .to(1);
    int wounded = (int) run.now("east.wounded");

    assertThat(wounded).isPositive();
    assertThat(run.to(7).formation("east.brigade").pool()).isZero();
    assertThat(run.now("east.present")).isEqualTo(1000 - wounded);
    assertThat(run.to(8).formation("east.brigade").pool()).isEqualTo(wounded);
    assertThat(run.now("east.present")).isEqualTo(1000);
    assertThat(run.now("east.wounded")).isEqualTo(wounded);
  }

  @Test
  void nobodyBreaksWithBreakpointsOffUntilNobodyIsLeft() {
    SteppedRun run = Sketch.duel(1000, 10_000, 0.2).days(10).start().toEnd();

    assertThat(run.now("east.present")).isZero();
    assertThat(run.now("west.elementsBroken")).isZero();
    assertThat(run.elements("east")).isEmpty();
  }

  /**
   * An element breaks in the first exchange in which its loss since entry passes its breakpoint.
   */
  @Test
  void anElementBreaksAtItsBreakpoint() {
    SteppedRun run =
        shelled(
                1000,
                "breakpoint: {value: 0.3}",
                "substepsPerDay: 100",
                "restDays: 50",
                "elementSize: 1000")
            .days(20)
            .start();
    while (run.now("east.elementsBroken") == 0) {
      run.step();
    }
    Element east = run.elements("east").get(0);

    assertThat(east.status()).isEqualTo(ElementStatus.RESTING);
    assertThat(east.inContact()).isFalse();
    assertThat(east.until()).isEqualTo(run.world().day() + 50);
    // 50 a day in 100 exchanges: one half expected in each, hardly ever more than five.
    assertThat(east.strength()).isBetween(695, 700);
    assertThat(run.events(Event.ElementBreak.class))
        .extracting(Event.ElementBreak::formation)
        .contains("brigade");
  }

  /**
   * 200 breakpoints from a uniform law: mean 0.3 and range [0.2, 0.4], up to the last exchange's
   * loss.
   */
  @Test
  void breakpointsAreDrawnAnewForEachElement() {
    SteppedRun run =
        shelled(
                200_000,
                "breakpoint: {uniform: [0.2, 0.4]}",
                "substepsPerDay: 20",
                "restDays: 50",
                "elementSize: 1000")
            .days(20)
            .start()
            .to(15);
    List<Element> rested =
        run.elements("east").stream().filter(e -> e.status() == ElementStatus.RESTING).toList();
    double mean =
        rested.stream().mapToDouble(e -> 1 - e.strength() / 1000.0).average().orElseThrow();

    assertThat(rested).hasSize(200);
    assertThat(rested).allSatisfy(e -> assertThat(e.strength()).isBetween(588, 800));
    // Standard deviation 0.2/sqrt(12), 200 of them, 4.5 standard errors: 7e-6. The last exchange
    // adds 0.002.
    assertThat(mean).isCloseTo(0.302, within(4.5 * 0.2 / Math.sqrt(12) / Math.sqrt(200)));
  }

  @Test
  void anElementBreaksWhenItsCohesionIsGone() {
    SteppedRun run =
        shelled(
                1000,
                "breakpoint: {value: 1}",
                "cohesion: {lossSensitivity: 2, recoveryDays: 20, minimum: 0.5}",
                "substepsPerDay: 100",
                "restDays: 50",
                "elementSize: 1000")
            .start();
    while (run.now("east.elementsBroken") == 0) {
      run.step();
    }

    // 1 - 2 L/1000 < 0.5 from the 251st casualty on, or by rounding the 250th.
    assertThat(run.elements("east").get(0).strength()).isBetween(744, 750);
  }

  /** Capture comes with breaking and with nothing else. */
  @Test
  void soldiersAreCapturedOnlyWhenAnElementBreaks() {
    String casualties =
        "casualties: {killedShare: 0.5, capturedWhenBroken: 0.1, returnShare: 0, returnDays: 1}";
    SteppedRun unbroken = fight(casualties).days(10).start().toEnd();
    assertThat(unbroken.now("east.captured")).isZero();

    SteppedRun run =
        shelled(
                100_000,
                casualties,
                "breakpoint: {value: 0.2}",
                "restDays: 50",
                "elementSize: 1000",
                "substepsPerDay: 20")
            .days(10)
            .start()
            .toEnd();
    assertThat(run.now("east.elementsBroken")).isEqualTo(100);
    // A tenth of 100 times 800 who break: 4.5 standard deviations (7e-6) are 382, the last exchange
    // takes 20.
    assertThat(run.now("east.captured")).isCloseTo(7985, within(400.0));
    assertThat(run.now("east.captured")).isCloseTo(8000, within(400.0));
  }

  @Test
  void anElementThatBreaksBelowAShareOfItsEstablishmentIsDestroyed() {
    SteppedRun run =
        shelled(
                1000,
                "breakpoint: {value: 0.3}",
                "destroyedFraction: 0.8",
                "elementSize: 1000",
                "substepsPerDay: 100")
            .start();
    while (run.now("east.elementsBroken") == 0) {
      run.step();
    }

    assertThat(run.elements("east")).isEmpty();
    assertThat(run.formation("east.brigade").pool()).isBetween(695, 700);
    assertThat(run.now("east.present")).isBetween(695.0, 700.0);
    assertThat(run.now("east.cohesion")).as("a pool has no cohesion").isNaN();
  }

  @Test
  void belowThatShareItIsNotDestroyedUnlessItBreaks() {
    SteppedRun run =
        fight("breakpoint: none", "destroyedFraction: 0.99", "elementSize: 1000")
            .days(5)
            .start()
            .toEnd();

    assertThat(run.now("east.present")).isLessThan(900);
    assertThat(run.count("east", ElementStatus.LINE)).isEqualTo(1);
  }

  @Test
  void theRestedComeBackToTheLineWithANewBreakpoint() {
    SteppedRun run =
        fight("breakpoint: {value: 0.3}", "restDays: 6", "elementSize: 1000", "substepsPerDay: 50")
            .days(60)
            .start();
    while (run.now("east.elementsBroken") == 0) {
      run.step();
    }
    double broke = run.world().day();
    int then = run.elements("east").get(0).strength();

    assertThat(run.to(broke + 5).count("east", ElementStatus.RESTING)).isEqualTo(1);
    assertThat(run.to(broke + 6).count("east", ElementStatus.LINE)).isEqualTo(1);
    while (run.now("east.elementsBroken") == 1) {
      run.step();
    }
    // The second time it breaks at 30 % of what it came back with.
    assertThat(run.elements("east").get(0).strength()).isCloseTo((int) (0.7 * then), within(6));
  }

  @Test
  void replacementsFlowFromThePoolToTheResting() {
    Sketch sketch =
        Sketch.mixed()
            .combat(
                "breakpoint: {value: 0.3}",
                "restDays: 6",
                "elementSize: 1000",
                "substepsPerDay: 100")
            .force(
                "east",
                "red",
                "lethality: 0, fires: 0",
                Sketch.formation(
                    "brigade",
                    1000,
                    "{onDay: 0, personnel: 1000, training: 1, status: line}",
                    "replacements: {pool: 130, perDay: 40}"))
            .force("west", "blue", "lethality: 0.05, fires: 0", Sketch.inLine("brigade", 1000));
    SteppedRun run = sketch.start();
    assertThat(run.now("east.present")).isEqualTo(1130);
    assertThat(run.now("east.arrived")).as("the pool is there from the start").isEqualTo(1130);
    while (run.now("east.elementsBroken") == 0) {
      run.step();
    }
    double broke = run.world().day();
    int then = run.elements("east").get(0).strength();

    int[] joined = new int[7];
    for (int day = 1; day <= 5; day++) {
      joined[day] = run.to(broke + day).elements("east").get(0).strength() - then;
    }
    assertThat(joined).containsExactly(0, 40, 80, 120, 130, 130, 0);
    assertThat(run.formation("east.brigade").pool()).isZero();
  }

  @Test
  void nobodyIsReplacedBeyondTheEstablishmentOrInTheLine() {
    Sketch sketch =
        Sketch.mixed()
            .combat(
                "breakpoint: {value: 0.3}",
                "restDays: 6",
                "elementSize: 1000",
                "substepsPerDay: 100")
            .force(
                "east",
                "red",
                "lethality: 0, fires: 0",
                Sketch.formation(
                    "brigade",
                    1000,
                    "{onDay: 0, personnel: 1000, training: 1, status: line}",
                    "replacements: {pool: 5000, perDay: 1000}"))
            .force("west", "blue", "lethality: 0.05, fires: 0", Sketch.inLine("brigade", 1000));
    SteppedRun run = sketch.start();
    while (run.now("east.elementsBroken") == 0) {
      assertThat(run.formation("east.brigade").pool()).isEqualTo(5000);
      run.step();
    }
    run.step();

    assertThat(run.elements("east").get(0).strength()).isEqualTo(1000);
  }
}
