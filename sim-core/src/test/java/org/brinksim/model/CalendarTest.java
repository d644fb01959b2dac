package org.brinksim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.brinksim.experiment.Experiment;
import org.brinksim.model.event.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dated and chance events: each happens once, on its day, and one of its outcomes with it. */
class CalendarTest {

  private static Sketch with(String event) {
    return Sketch.duel(100, 100, 0).ladder("").item("calendar", event);
  }

  @ParameterizedTest
  @CsvSource({"2024-11-12, 7", "7, 7", "6.2, 7", "0, 1", "2024-11-05, 1", "30, 30"})
  void anEventHappensOnTheStepThatEndsOnItsDay(String date, double day) {
    SteppedRun run = with("{id: vote, date: " + date + ", effects: [{flag: voted}]}").start();

    assertThat(run.to(day - 1).world().flag("voted")).isFalse();
    assertThat(run.to(day).world().flag("voted")).isTrue();
    assertThat(run.toEnd().events(Event.Calendar.class))
        .containsExactly(new Event.Calendar(day, "vote"));
  }

  /** Days are sums of steps, which rounding must not make happen twice, or never. */
  @ParameterizedTest
  @ValueSource(strings = {"0.05", "0.1", "0.2", "0.33333333333333333", "0.7", "2"})
  void anEventHappensOnceWhateverTheStep(String step) {
    Sketch sketch = Sketch.duel(1, 1, 0).with("stepDays", step).days(14);
    for (int day = 1; day <= 14; day++) {
      sketch.item("calendar", "{id: event-" + day + ", date: " + day + "}");
    }
    SteppedRun run = sketch.start().toEnd();

    for (int day = 1; day <= 14; day++) {
      String name = "event-" + day;
      List<Event.Calendar> events =
          run.events(Event.Calendar.class).stream().filter(e -> e.event().equals(name)).toList();
      assertThat(events).as(name).hasSize(1);
      assertThat(events.get(0).day()).isBetween(day - 1e-9, day + Double.parseDouble(step));
    }
  }

  @Test
  void anEventOfNoHazardNeverHappens() {
    assertThat(
            with("{id: vote, date: {hazardPerDay: 0}}")
                .start()
                .toEnd()
                .events(Event.Calendar.class))
        .isEmpty();
  }

  /**
   * The day is uniform on [5, 25], seen at the end of its step. A Kolmogorov-Smirnov distance above
   * 1.95/sqrt(500) = 0.087 has probability 0.001; days rounded up shift the law by 0.025 on
   * average.
   */
  @Test
  void anEventsDayIsDrawnFromItsLaw() {
    Experiment experiment =
        with("{id: vote, date: {uniform: [5, 25]}}").with("stepDays", 0.1).experiment(5);
    double[] days = new double[500];
    for (int r = 0; r < days.length; r++) {
      days[r] = SteppedRun.of(experiment, r).toEnd().events(Event.Calendar.class).get(0).day();
    }

    double distance =
        new KolmogorovSmirnovTest()
            .kolmogorovSmirnovStatistic(new UniformRealDistribution(5, 25), days);
    assertThat(distance).isLessThan(0.087 + 0.005);
  }

  /**
   * Each outcome comes with its probability, and exactly one of them: counts of 2000 stray by more
   * than 4.5 standard deviations with probability 7e-6, three times.
   */
  @Test
  void oneOutcomeIsDrawnWithItsProbability() {
    Experiment experiment =
        with("{id: vote, date: 1, effects: [{flag: held}], outcomes: ["
                + "{says: it passes, probability: 0.5, effects: [{flag: passed}]}, "
                + "{says: it fails, probability: 0.3, effects: [{flag: failed}]}, "
                + "{probability: 0.2}]}")
            .days(1)
            .experiment(8);
    int passed = 0;
    int failed = 0;
    for (int r = 0; r < 2000; r++) {
      SteppedRun run = SteppedRun.of(experiment, r).toEnd();
      assertThat(run.world().flag("held")).isTrue();
      assertThat(run.world().flag("passed") && run.world().flag("failed")).isFalse();
      passed += run.world().flag("passed") ? 1 : 0;
      failed += run.world().flag("failed") ? 1 : 0;
    }

    assertThat((double) passed).isCloseTo(1000, within(4.5 * Math.sqrt(2000 * 0.5 * 0.5)));
    assertThat((double) failed).isCloseTo(600, within(4.5 * Math.sqrt(2000 * 0.3 * 0.7)));
    assertThat((double) (2000 - passed - failed))
        .isCloseTo(400, within(4.5 * Math.sqrt(2000 * 0.2 * 0.8)));
  }

  @Test
  void theLogSaysWhatCameOfIt() {
    SteppedRun run =
        with("{id: vote, date: 2, outcomes: [{says: it passes, probability: 1, effects: [{reach: protest}]}]}")
            .start()
            .to(2);

    assertThat(run.world().log().events())
        .containsExactly(
            new Event.Calendar(2, "vote"),
            new Event.Outcome(2, "vote", 0),
            new Event.RungChange(2, Optional.of("protest")));
  }

  /** The day and the outcome are drawn at the start, so that events do not disturb each other. */
  @Test
  void anotherEventChangesNeitherDayNorOutcome() {
    String vote =
        "{id: vote, date: {uniform: [0, 30]}, outcomes: [{probability: 0.5, effects: [{flag: yes}]}, {probability: 0.5}]}";
    Experiment alone = with(vote).experiment(9);
    Experiment together =
        with("{id: storm, date: {hazardPerDay: 0.1}, effects: [{flag: storm}]}")
            .item("calendar", vote)
            .experiment(9);
    Set<Double> days = new HashSet<>();
    for (int r = 0; r < 20; r++) {
      SteppedRun first = SteppedRun.of(alone, r).toEnd();
      SteppedRun second = SteppedRun.of(together, r).toEnd();
      double day = voteDay(first);
      days.add(day);

      assertThat(voteDay(second)).isEqualTo(day);
      assertThat(second.world().flag("yes")).isEqualTo(first.world().flag("yes"));
    }
    assertThat(days).hasSizeGreaterThan(10);
  }

  private static double voteDay(SteppedRun run) {
    return run.events(Event.Calendar.class).stream()
        .filter(e -> e.event().equals("vote"))
        .findFirst()
        .orElseThrow()
        .day();
  }
}
