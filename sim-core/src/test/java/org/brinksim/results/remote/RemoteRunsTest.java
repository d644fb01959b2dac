package org.brinksim.results.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.brinksim.experiment.Border;
import org.brinksim.experiment.ReplicationSample;
import org.brinksim.experiment.ResultColumn;
import org.brinksim.experiment.Run;
import org.brinksim.experiment.RunningSample;
import org.brinksim.results.Kept;
import org.brinksim.results.RunEngine;
import org.brinksim.results.writing.Execution;
import org.brinksim.results.writing.Precision;
import org.brinksim.results.writing.RunDesign;
import org.brinksim.results.writing.RunEnd;
import org.brinksim.results.writing.RunLines;
import org.brinksim.results.writing.RunRequest;
import org.brinksim.results.writing.Runs;
import org.brinksim.results.writing.StudyText;
import org.brinksim.scenario.intervention.Interventions;
import org.brinksim.scenario.reading.ReadScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that are done elsewhere leave the bytes of those that are done here. */
class RemoteRunsTest {

  private static final ReadScenario BORDER = Border.with();

  @TempDir private Path temp;

  /**
   * Does runs as a cluster would: from what has travelled alone, chunk by chunk, of which some come
   * back in a wrong order. All but a few bytes wait in a file.
   */
  private RunEngine<RunLines> elsewhere(RunRequest request, int size) {
    byte[] parcel = RemoteWork.parcel(request);
    return (runs, sink, cancelled) -> {
      RemoteWork work = RemoteWork.of(parcel);
      try (ArrivedChunks arrived = new ArrivedChunks(temp, 100)) {
        List<RunChunk> chunks = new ArrayList<>();
        while (runs.hasNext()) {
          chunks.add(RunChunk.next(runs, size));
        }
        List<Integer> order = new ArrayList<>();
        for (int c = 0; c < chunks.size(); c++) {
          order.add(c);
        }
        Collections.shuffle(order, new Random(size));
        for (int c : order) {
          RunChunk travelled = RunChunk.of(chunks.get(c).numbers());
          arrived.add(c, work.run(travelled, cancelled::get));
        }
        for (RunChunk chunk : chunks) {
          chunk.lines(arrived.next(0).orElseThrow()).forEach(sink);
        }
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    };
  }

  private RunEnd runElsewhere(RunRequest request, int size) throws Exception {
    return Execution.open(request)
        .execute(Runs.SILENT, new AtomicBoolean(), Optional.of(elsewhere(request, size)));
  }

  private RunRequest request(String out, int replications, boolean resume) {
    return new RunRequest(BORDER, 1, replications, 2, temp.resolve(out), resume);
  }

  private void assertSame() throws Exception {
    assertThat(Runs.contents(temp.resolve("there"))).isEqualTo(Runs.contents(temp.resolve("here")));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 50})
  void ofAScenario(int size) throws Exception {
    RunEnd end = Runs.run(request("here", 50, false));

    assertThat(runElsewhere(request("there", 50, false), size)).isEqualTo(end);

    assertSame();
    assertThat(Runs.contents(temp).keySet()).allMatch(name -> name.matches("(here|there)/[^.].*"));
  }

  @Test
  void whatIsDoneHereCanBeAddedToThereAndTheOtherWayRound() throws Exception {
    Runs.run(request("here", 60, false));
    Runs.runSome(request("there", 60, false), 7);
    runElsewhere(request("there", 40, true), 6);

    Runs.run(request("there", 60, true));

    assertSame();
  }

  private static RunDesign.Point point(
      ReadScenario scenario, double rest, double lethality, int chance, String byHand) {
    return new RunDesign.Point(
        scenario,
        List.of(rest, lethality),
        Map.of("lethality", lethality),
        chance,
        Interventions.parse(byHand.isEmpty() ? List.of() : List.of(byHand)));
  }

  /** Two scenarios; settings in their text, in place of a draw, and by hand; chance of its own. */
  private RunRequest study(String out, Optional<Precision> precision) {
    ReadScenario other = Border.with("id=brook", "combat.restDays=4");
    List<RunDesign.Point> points = new ArrayList<>();
    for (String id : List.of("border", "brook")) {
      ReadScenario short1 = Border.with("id=" + id, "combat.restDays=1");
      points.add(point(short1, 1, 0.01, 0, ""));
      points.add(point(short1, 1, 1.0 / 3, 1, "from day 3: lethality=0.007"));
      points.add(point(Border.with("id=" + id, "combat.restDays=2"), 2, 0.02, 2, ""));
    }
    return new RunRequest(
        List.of(BORDER, other),
        Optional.of(new StudyText("s", "S", "", "factorial", "id: s\n", List.of())),
        new RunDesign(
            List.of(
                new ResultColumn("combat.restDays", "days", "Days of rest"),
                new ResultColumn("lethality", "", "Lethality")),
            points,
            2,
            List.of(),
            Interventions.parse(List.of("from day 5: guns=1")),
            List.of()),
        9,
        20,
        precision,
        2,
        new Kept(List.of("elm.casualties"), Kept.ALL),
        temp.resolve(out),
        false);
  }

  @Test
  void ofAStudy() throws Exception {
    Runs.run(study("here", Optional.empty()));

    runElsewhere(study("there", Optional.empty()), 7);

    assertSame();
  }

  @Test
  void ofAStudyThatStopsByPrecision() throws Exception {
    Optional<Precision> precision = Optional.of(new Precision(4, "elm.casualties", 0.2, true));
    RunEnd end = Runs.run(study("here", precision));
    assertThat(end.requested()).isBetween(6 * 4 + 1, 6 * 20 - 1);

    assertThat(runElsewhere(study("there", precision), 7)).isEqualTo(end);

    assertSame();
  }

  /** Of many runs the series of a sample come back: of those that may be in it, and no others. */
  @Test
  void seriesOfTheSampleComeBack() {
    int first = 3 * ReplicationSample.SERIES;
    RemoteWork work = RemoteWork.of(RemoteWork.parcel(request("out", 5, false)));
    RunChunk chunk =
        new RunChunk(IntStream.range(first, first + 60).mapToObj(Run::ofFirstPoint).toList());

    List<RunLines> lines = chunk.lines(work.run(chunk, () -> false));

    RunningSample sample = RunningSample.ofSeries(first);
    assertThat(lines)
        .allMatch(
            run ->
                run.added().containsKey("series-runs.bin")
                    == sample.mayKeep(run.run().replication()));
    assertThat(lines.stream().filter(run -> run.added().containsKey("series-runs.bin")).count())
        .isBetween(5L, 40L);
  }

  @Test
  void aChunkThatIsStoppedGivesNothing() {
    RemoteWork work = RemoteWork.of(RemoteWork.parcel(request("out", 5, false)));
    AtomicInteger asked = new AtomicInteger();

    assertThatThrownBy(
            () ->
                work.run(
                    new RunChunk(List.of(new Run(0, 0), new Run(0, 1), new Run(0, 2))),
                    () -> asked.incrementAndGet() == 3))
        .isInstanceOf(CancellationException.class)
        .hasMessage("stopped before replication 2");
  }

  @Test
  void resultsOfOtherRunsAreNotTaken() {
    RemoteWork work = RemoteWork.of(RemoteWork.parcel(request("out", 5, false)));
    byte[] first = work.run(new RunChunk(List.of(new Run(0, 0))), () -> false);

    assertThatThrownBy(() -> new RunChunk(List.of(new Run(0, 1))).lines(first))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("results of other runs came back than of those asked for");
  }
}
