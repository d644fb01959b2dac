package org.brinksim.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.brinksim.model.troops.Element;
import org.brinksim.model.troops.ElementStatus;
import org.junit.jupiter.api.Test;

/**
 * Whatever lasts for a whole number of steps lasts for just so many, though 0.1 + 0.2 is more than
 * 0.3 in binary fractions and ten times 0.1 is less than 1.
 */
class DurationsTest {

  private static final int STEPS = 60;

  private static Sketch tenths(Sketch sketch) {
    return sketch.with("stepDays", 0.1).days(6).ladder("");
  }

  /** The number of steps, 0 to 60, after which something holds. */
  private static List<Integer> steps(SteppedRun run, Predicate<SteppedRun> holds) {
    return IntStream.rangeClosed(0, STEPS)
        .filter(
            step -> {
              if (step > 0) {
                run.step();
              }
              return holds.test(run);
            })
        .boxed()
        .toList();
  }

  private static List<Integer> every(int period, int from) {
    return IntStream.rangeClosed(0, STEPS)
        .filter(s -> s >= from && (s - from) % period == 0)
        .boxed()
        .toList();
  }

  /** It stands for 0.7 days and begins again on the step after: every eight steps. */
  @Test
  void anActionStandsForItsDays() {
    SteppedRun run =
        tenths(Sketch.duel(1, 1, 0))
            .state("rok", "{id: act, rung: protest, hazardPerDay: 100000, lasts: {days: 0.7}}")
            .start();

    assertThat(steps(run, r -> r.act("rok.act").since() == r.world().day())).isEqualTo(every(8, 1));
  }

  @Test
  void transitTakesItsDays() {
    // Two elements a day: each arrives two steps after it was sent.
    String wave = "{onDay: 0, personnel: 1200, training: 1, status: training}";
    String rule = "commitment: {readiness: 0, personnelPerDay: 200, transitDays: 0.2}";
    SteppedRun run =
        tenths(Sketch.mixed())
            .force(
                "east", "red", "lethality: 0, fires: 0", Sketch.formation("unit", 1200, wave, rule))
            .force("west", "blue", "lethality: 0, fires: 0", Sketch.inLine("brigade", 1))
            .start();
    double[] committed = new double[STEPS + 1];
    double[] inLine = new double[STEPS + 1];
    for (int step = 1; step <= STEPS; step++) {
      run.step();
      committed[step] = run.now("east.committed");
      inLine[step] = run.now("east.engaged");
    }

    for (int step = 3; step <= STEPS; step++) {
      assertThat(inLine[step]).as("step %s", step).isEqualTo(committed[step - 2]);
    }
    assertThat(committed[STEPS]).isEqualTo(1200);
  }

  /** Everyone in the line of the one breaks at once; they rest for 0.3 days, and break again. */
  @Test
  void restTakesItsDays() {
    SteppedRun run =
        tenths(Sketch.duel(1_000_000, 1, 0))
            .combat(
                "breakpoint: {value: 0}",
                "restDays: 0.3",
                "elementSize: 1000000",
                "substepsPerDay: 10")
            .force("guns", "blue", "lethality: 0, fires: 1", Sketch.inLine("brigade", 1))
            .start();

    assertThat(
            steps(
                run,
                r ->
                    r.elements("east").get(0).status() == ElementStatus.RESTING
                        && Math.abs(r.elements("east").get(0).until() - r.world().day() - 0.3)
                            < 1e-6))
        .isEqualTo(every(3, 1));
  }

  @Test
  void theWoundedReturnAfterTheirDays() {
    SteppedRun run =
        tenths(Sketch.duel(1_000_000, 1, 0))
            .combat(
                "elementSize: 1000000",
                "casualties: {killedShare: 0, capturedWhenBroken: 0, returnShare: 1, returnDays: 0.3}")
            .force("guns", "blue", "lethality: 0, fires: 1", Sketch.inLine("brigade", 1))
            .start();
    double[] wounded = new double[STEPS + 1];
    for (int step = 1; step <= STEPS; step++) {
      run.step();
      wounded[step] = run.now("east.wounded");
      if (step > 3) {
        assertThat((double) run.formation("east.brigade").pool())
            .as("step %s", step)
            .isEqualTo(wounded[step - 3]);
      }
    }
  }

  /** A cell that takes a day takes ten steps. */
  @Test
  void aCellTakesItsDays() {
    SteppedRun run =
        tenths(Sketch.hex("RBBBBBBB"))
            .postures("attack", "hold")
            .force("east", "red", "lethality: 1, fires: 0", Sketch.inLine("brigade", 100))
            .force(
                "west",
                "blue",
                "lethality: 0, fires: 0",
                Sketch.formation(
                    "unit", 1, "{onDay: 0, personnel: 1, training: 1, status: training}", ""))
            .start();
    Element element = run.elements("east").get(0);
    int[] last = {0};

    assertThat(
            steps(
                run,
                r -> {
                  boolean moved = element.cell() != last[0];
                  last[0] = element.cell();
                  return moved;
                }))
        .isEqualTo(every(10, 10));
  }

  @Test
  void aDelayAndADepartureTakeTheirDays() {
    for (int order = 1; order <= 20; order++) {
      double day = order / 10.0;
      SteppedRun run =
          tenths(Sketch.duel(100, 1, 0))
              .item(
                  "calendar",
                  "{id: order, date: "
                      + day
                      + ", effects: [{withdraw: east, overDays: 0.7}, {scale: guns.fires, by: 2, afterDays: 0.7}, "
                      + "{wave: west.brigade, personnel: 5, afterDays: 0.7, training: 1}]}")
              .force("guns", "blue", "lethality: 0, fires: 3", Sketch.inLine("brigade", 1))
              .start();
      for (int step = 1; step < order + 7; step++) {
        run.step();
      }
      assertThat(run.now("west.arrived")).as("order on %s", day).isEqualTo(1);
      assertThat(run.force("guns").fires()).as("order on %s", day).isEqualTo(3);
      run.step();
      assertThat(run.now("west.arrived")).as("order on %s", day).isEqualTo(6);
      assertThat(run.now("east.present")).as("order on %s", day).isZero();
      assertThat(run.force("guns").fires()).as("order on %s", day).isEqualTo(6);
    }
  }
}
