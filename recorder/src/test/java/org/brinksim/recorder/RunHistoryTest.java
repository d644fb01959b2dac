package org.brinksim.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Run;
import org.brinksim.experiment.RunResult;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.model.CompiledScenario;
import org.brinksim.model.event.Event;
import org.brinksim.model.measure.Metric;
import org.brinksim.model.troops.ElementStatus;
import org.brinksim.scenario.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunHistoryTest {

  private static Experiment experiment(String id, long seed, String... overrides) {
    return Shipped.experiment(id, seed, overrides);
  }

  private static RunHistory history(Experiment experiment, int replication) {
    return new RunRecorder(Runnable::run)
        .record(experiment, Run.ofFirstPoint(replication), () -> true);
  }

  @ParameterizedTest
  @CsvSource({
    "kursk-2024, 1, 0",
    "kursk-2024, 7, 3",
    "starter, 1, 5",
    "strait, 42, 2",
    "duel, 1, 1"
  })
  void aRecordedRunIsTheHeadlessRunOfTheSameSeed(String id, long seed, int replication) {
    Experiment experiment = experiment(id, seed);

    RunHistory history = history(experiment, replication);

    RunResult headless = experiment.run(Run.ofFirstPoint(replication));
    assertThat(headless).isInstanceOf(Completed.class);
    Completed expected = (Completed) headless;
    assertThat(history.responses()).contains(expected.responses());
    assertThat(history.parameters().values().stream().mapToDouble(Double::doubleValue).toArray())
        .containsExactly(expected.parameters().toArray());
    assertThat(history.events()).isEqualTo(expected.events());
    int days = history.scenario().steps() + 1;
    float[] series = new float[expected.series().toArray().length];
    for (int i = 0; i < series.length; i++) {
      series[i] = (float) history.value(i / days, i % days);
    }
    assertThat(series).containsExactly(expected.series().toArray());
  }

  @Test
  void eachFrameHasTheSoldiersThatTheMetricsCount() {
    RunHistory history = history(experiment("kursk-2024", 3), 1);

    for (int step = 0; step <= history.last(); step++) {
      Frame frame = history.frame(step).orElseThrow();
      for (int f = 0; f < history.scenario().forces().size(); f++) {
        int force = f;
        int engaged =
            frame.elements().stream()
                .filter(e -> e.force() == force && e.inContact())
                .mapToInt(ElementSnapshot::strength)
                .sum();
        String metric = history.scenario().forces().get(f).id() + ".engaged";
        assertThat((double) engaged)
            .as("%s on step %d", metric, step)
            .isEqualTo(history.value(history.metric(metric), step));
      }
    }
  }

  @Test
  void anElementKeepsItsNumberAndLosesWhatTheMarksSay() {
    RunHistory history = history(experiment("starter", 1), 0);
    Frame before = history.frame(10).orElseThrow();
    Frame after = history.frame(11).orElseThrow();

    int lost = after.losses().stream().mapToInt(CellLosses::soldiers).sum();
    int fewer =
        before.elements().stream()
            .filter(e -> e.status() == ElementStatus.LINE)
            .mapToInt(
                then ->
                    after.elements().stream()
                        .filter(now -> now.number() == then.number())
                        .mapToInt(now -> Math.max(0, then.strength() - now.strength()))
                        .sum())
            .sum();

    assertThat(lost).isPositive().isEqualTo(fewer);
  }

  @Test
  void whatDoesNotChangeIsSharedBetweenFrames() {
    RunHistory history = history(experiment("kursk-2024", 1), 0);

    assertThat(history.frame(2).orElseThrow().holders())
        .isSameAs(history.frame(1).orElseThrow().holders());
  }

  @Test
  void theRungsOfAFrameAreThoseOfTheLadder() {
    RunHistory history = history(experiment("kursk-2024", 1), 0);
    Frame frame = history.frame(0).orElseThrow();

    List<String> standing =
        IntStream.range(0, frame.rungs().size())
            .filter(r -> frame.rungs().get(r).stands())
            .mapToObj(r -> history.scenario().ladder().rungs().get(r).id())
            .toList();

    assertThat(standing).contains("limited-clash", "attribution", "denial");
    int clash =
        history.scenario().ladder().rungs().stream()
            .map(r -> r.id())
            .toList()
            .indexOf("limited-clash");
    assertThat(frame.rungs().get(clash)).isEqualTo(new RungSnapshot(true, List.of(), true));
  }

  @Test
  void theNextActIsTheFirstEventOfAStateAfterTheStep() {
    RunHistory history = history(experiment("kursk-2024", 1), 0);
    double day =
        Event.acts(history.events()).filter(act -> act.day() > 20).findFirst().orElseThrow().day();

    assertThat(history.nextAct(20)).contains((int) day);
    assertThat(history.nextAct(history.last())).isEmpty();
  }

  @Test
  void aLongHistoryKeepsARingOfFramesAndRecordsTheOthersAgain() {
    Experiment experiment = experiment("starter", 1, "horizonDays=2600", "calendar.summit.date=30");
    RunRecorder recorder = new RunRecorder(Runnable::run);
    RunHistory history = recorder.record(experiment, Run.ofFirstPoint(0), () -> true);

    assertThat(history.last()).isEqualTo(2600);
    assertThat(history.frame(0)).isPresent();
    assertThat(history.frame(2500)).isEmpty();
    Frame early = history.frame(1900).orElseThrow();

    recorder.again(history, 2500, () -> true);
    assertThat(history.frame(2500)).isPresent();
    assertThat(history.frame(100)).isEmpty();

    recorder.again(history, 1900, () -> true);
    assertThat(history.frame(1900)).contains(early);
  }

  @Test
  void aHistoryThatNobodyWantsIsNotRecordedOn() {
    RunHistory history =
        new RunRecorder(Runnable::run)
            .record(experiment("starter", 1), Run.ofFirstPoint(0), () -> false);

    assertThat(history.last()).isZero();
    assertThat(history.over()).isFalse();
  }

  @Test
  void aRunThatFailsSaysWhy() {
    Experiment experiment = experiment("starter", 1);
    Experiment broken =
        new Experiment(
            new CompiledScenario(
                experiment.scenario(0).scenario(),
                experiment.scenario(0).topology(),
                List.of(
                    new Metric(
                        "broken",
                        Unit.SEVERITY,
                        "",
                        false,
                        w -> {
                          throw new IllegalStateException("nothing to read");
                        })),
                experiment.scenario(0).responses(),
                experiment.scenario(0).battlefield()),
            1);

    RunHistory history = history(broken, 0);

    assertThat(history.problem()).contains("nothing to read");
    assertThat(history.over()).isTrue();
  }
}
