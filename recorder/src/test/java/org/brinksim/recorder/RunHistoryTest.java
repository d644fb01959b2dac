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

  private static RunHistory film(Experiment experiment, int replication) {
    return new RunRecorder(Runnable::run)
        .shoot(experiment, Run.ofFirstPoint(replication), () -> true);
  }

  @ParameterizedTest
  @CsvSource({
    "kursk-2024, 1, 0",
    "kursk-2024, 7, 3",
    "starter, 1, 5",
    "strait, 42, 2",
    "duel, 1, 1"
  })
  void aFilmedRunIsTheHeadlessRunOfTheSameSeed(String id, long seed, int replication) {
    Experiment experiment = experiment(id, seed);

    RunHistory film = film(experiment, replication);

    RunResult headless = experiment.run(Run.ofFirstPoint(replication));
    assertThat(headless).isInstanceOf(Completed.class);
    Completed expected = (Completed) headless;
    assertThat(film.responses()).contains(expected.responses());
    assertThat(film.parameters().values().stream().mapToDouble(Double::doubleValue).toArray())
        .containsExactly(expected.parameters().toArray());
    assertThat(film.events()).isEqualTo(expected.events());
    int days = film.scenario().steps() + 1;
    float[] series = new float[expected.series().toArray().length];
    for (int i = 0; i < series.length; i++) {
      series[i] = (float) film.value(i / days, i % days);
    }
    assertThat(series).containsExactly(expected.series().toArray());
  }

  @Test
  void eachFrameHasTheSoldiersThatTheMetricsCount() {
    RunHistory film = film(experiment("kursk-2024", 3), 1);

    for (int step = 0; step <= film.last(); step++) {
      Frame frame = film.frame(step).orElseThrow();
      for (int f = 0; f < film.scenario().forces().size(); f++) {
        int force = f;
        int engaged =
            frame.elements().stream()
                .filter(e -> e.force() == force && e.inContact())
                .mapToInt(ElementMark::strength)
                .sum();
        String metric = film.scenario().forces().get(f).id() + ".engaged";
        assertThat((double) engaged)
            .as("%s on step %d", metric, step)
            .isEqualTo(film.value(film.metric(metric), step));
      }
    }
  }

  @Test
  void anElementKeepsItsNumberAndLosesWhatTheMarksSay() {
    RunHistory film = film(experiment("starter", 1), 0);
    Frame before = film.frame(10).orElseThrow();
    Frame after = film.frame(11).orElseThrow();

    int lost = after.losses().stream().mapToInt(LossMark::soldiers).sum();
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
    RunHistory film = film(experiment("kursk-2024", 1), 0);

    assertThat(film.frame(2).orElseThrow().holders())
        .isSameAs(film.frame(1).orElseThrow().holders());
  }

  @Test
  void theRungsOfAFrameAreThoseOfTheLadder() {
    RunHistory film = film(experiment("kursk-2024", 1), 0);
    Frame frame = film.frame(0).orElseThrow();

    List<String> standing =
        IntStream.range(0, frame.rungs().size())
            .filter(r -> frame.rungs().get(r).stands())
            .mapToObj(r -> film.scenario().ladder().rungs().get(r).id())
            .toList();

    assertThat(standing).contains("limited-clash", "attribution", "denial");
    int clash =
        film.scenario().ladder().rungs().stream()
            .map(r -> r.id())
            .toList()
            .indexOf("limited-clash");
    assertThat(frame.rungs().get(clash)).isEqualTo(new RungMark(true, List.of(), true));
  }

  @Test
  void theNextActIsTheFirstEventOfAStateAfterTheStep() {
    RunHistory film = film(experiment("kursk-2024", 1), 0);
    double day =
        Event.acts(film.events()).filter(act -> act.day() > 20).findFirst().orElseThrow().day();

    assertThat(film.nextAct(20)).contains((int) day);
    assertThat(film.nextAct(film.last())).isEmpty();
  }

  @Test
  void aLongFilmKeepsARingOfFramesAndShootsTheOthersAgain() {
    Experiment experiment = experiment("starter", 1, "horizonDays=2600", "calendar.summit.date=30");
    RunRecorder studio = new RunRecorder(Runnable::run);
    RunHistory film = studio.shoot(experiment, Run.ofFirstPoint(0), () -> true);

    assertThat(film.last()).isEqualTo(2600);
    assertThat(film.frame(0)).isPresent();
    assertThat(film.frame(2500)).isEmpty();
    Frame early = film.frame(1900).orElseThrow();

    studio.again(film, 2500, () -> true);
    assertThat(film.frame(2500)).isPresent();
    assertThat(film.frame(100)).isEmpty();

    studio.again(film, 1900, () -> true);
    assertThat(film.frame(1900)).contains(early);
  }

  @Test
  void aFilmThatNobodyWantsIsNotShotOn() {
    RunHistory film =
        new RunRecorder(Runnable::run)
            .shoot(experiment("starter", 1), Run.ofFirstPoint(0), () -> false);

    assertThat(film.last()).isZero();
    assertThat(film.over()).isFalse();
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
                experiment.scenario(0).outcomes(),
                experiment.scenario(0).battlefield()),
            1);

    RunHistory film = film(broken, 0);

    assertThat(film.problem()).contains("nothing to read");
    assertThat(film.over()).isTrue();
  }
}
