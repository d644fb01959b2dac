package org.brinksim.results.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.brinksim.experiment.Border;
import org.brinksim.experiment.ReplicationSample;
import org.brinksim.experiment.ResultColumn;
import org.brinksim.results.Kept;
import org.brinksim.results.Progress;
import org.brinksim.results.RefusedDirectoryException;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunManifest;
import org.brinksim.results.reading.RunResults;
import org.brinksim.results.shard.Shard;
import org.brinksim.results.shard.ShardManifest;
import org.brinksim.scenario.reading.ReadScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run in parts that are put together has the bytes of one run. */
class ShardedRunTest {

  private static final int REPLICATIONS = 50;
  private static final ReadScenario FLOODED = Border.flooded();

  @TempDir private Path temp;

  private RunRequest request(String out, boolean resume) {
    return new RunRequest(FLOODED, 1, REPLICATIONS, 1, temp.resolve(out), resume);
  }

  private RunRequest study(String out) {
    ReadScenario other = Border.with("id=brook", "combat.restDays=4");
    List<RunDesign.Point> points = new ArrayList<>();
    for (ReadScenario scenario : List.of(FLOODED, other)) {
      for (double setting : new double[] {1, 2}) {
        points.add(
            new RunDesign.Point(
                Border.with("id=" + scenario.scenario().id(), "combat.restDays=" + (int) setting),
                List.of(setting)));
      }
    }
    return new RunRequest(
        List.of(FLOODED, other),
        Optional.of(new StudyText("s", "S", "", "factorial", "id: s\n", List.of())),
        new RunDesign(List.of(new ResultColumn("combat.restDays", "days", "Days of rest")), points),
        1,
        5,
        Optional.empty(),
        2,
        Kept.EVERYTHING,
        temp.resolve(out),
        false);
  }

  /** The same request for a shard, in a directory named after it. */
  private RunRequest shard(RunRequest whole, int number, int of, boolean resume) {
    return new RunRequest(
            whole.scenarios(),
            whole.study(),
            whole.design(),
            whole.seed(),
            whole.replications(),
            whole.precision(),
            whole.threads(),
            whole.kept(),
            directory(number, of),
            resume)
        .of(new Shard(number, of));
  }

  private Path directory(int number, int of) {
    return temp.resolve("shard-" + number + "-of-" + of);
  }

  /** The directories of all shards, in an order of no meaning. */
  private List<Path> shuffled(int of) {
    List<Path> all = new ArrayList<>();
    for (int number = 1; number <= of; number++) {
      all.add(directory(number, of));
    }
    Collections.shuffle(all, new Random(of));
    return all;
  }

  private RunEnd merge(List<Path> shards, String out) throws Exception {
    return Merging.of(shards, temp.resolve(out)).execute(Runs.SILENT);
  }

  private void kill(RunRequest request, int after) throws Exception {
    Execution job = Execution.open(request);
    assertThatThrownBy(
            () ->
                job.execute(
                    (done, failed, all) -> {
                      if (done == after) {
                        throw new IllegalStateException("killed");
                      }
                    },
                    new AtomicBoolean()))
        .hasMessage("killed");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 16})
  void shardsInAnyOrderMakeTheRun(int of) throws Exception {
    RunRequest whole = request("whole", false);
    RunEnd end = Runs.run(whole);
    for (int number = of; number >= 1; number--) {
      Runs.run(shard(whole, number, of, false));
    }

    assertThat(merge(shuffled(of), "merged")).isEqualTo(end);
    assertThat(end.failed()).isPositive();
    assertThat(Runs.contents(temp.resolve("merged")))
        .isEqualTo(Runs.contents(temp.resolve("whole")));
  }

  @Test
  void oneThatWasKilledOrInterruptedGoesOn() throws Exception {
    RunRequest whole = request("whole", false);
    Runs.run(whole);
    Runs.run(shard(whole, 1, 3, false));
    kill(shard(whole, 2, 3, false), 7);
    assertThat(Runs.runSome(shard(whole, 3, 3, false), 4).interrupted()).isTrue();
    assertThatThrownBy(() -> merge(shuffled(3), "merged"))
        .isInstanceOf(RunDirectoryException.class)
        .hasMessageContaining(
            directory(2, 3)
                + " has not ended: shard 2 of 3, replications 16 to 32. Maybe go on with it by --shard 2/3 --resume")
        .hasMessageContaining(directory(3, 3) + " has not ended: ");
    assertThat(temp.resolve("merged")).doesNotExist();

    Runs.run(shard(whole, 2, 3, true));
    Runs.run(shard(whole, 3, 3, true));

    merge(shuffled(3), "merged");
    assertThat(Runs.contents(temp.resolve("merged")))
        .isEqualTo(Runs.contents(temp.resolve("whole")));
    assertThat(Runs.contents(directory(2, 3))).doesNotContainKeys(".journal", ".events.csv");
  }

  /** Two scenarios at two settings: shards begin and end within a replication. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7})
  void aStudyToo(int of) throws Exception {
    RunRequest whole = study("whole");
    Runs.run(whole);
    for (int number = 1; number <= of; number++) {
      Runs.run(shard(whole, number, of, false));
    }

    merge(shuffled(of), "merged");

    assertThat(Runs.contents(temp.resolve("whole"))).containsKeys("study.yaml", "study.json");
    assertThat(Runs.contents(temp.resolve("merged")))
        .isEqualTo(Runs.contents(temp.resolve("whole")));
  }

  /** Of more runs than the series are kept of, all shards together have the sample of one run. */
  @Test
  void theSampleOfSeriesIsThatOfAllRuns() throws Exception {
    RunRequest whole =
        new RunRequest(
            Border.with("horizonDays=12"),
            1,
            ReplicationSample.SERIES + 150,
            2,
            temp.resolve("whole"),
            false);
    Runs.run(whole);
    for (int number = 1; number <= 3; number++) {
      Runs.run(shard(whole, number, 3, false));
    }

    merge(shuffled(3), "merged");

    assertThat(Runs.contents(temp.resolve("merged")))
        .isEqualTo(Runs.contents(temp.resolve("whole")));
  }

  /** What was merged is a run like any other: it can be added to. */
  @Test
  void whatWasMergedCanBeAddedTo() throws Exception {
    RunRequest some = new RunRequest(FLOODED, 1, 30, 1, temp.resolve("some"), false);
    Runs.run(shard(some, 1, 2, false));
    Runs.run(shard(some, 2, 2, false));
    merge(shuffled(2), "merged");
    Runs.run(request("whole", false));

    Runs.run(request("merged", true));

    assertThat(Runs.contents(temp.resolve("merged")))
        .isEqualTo(Runs.contents(temp.resolve("whole")));
  }

  /** A merging that dies while it writes leaves what the next one writes over. */
  @Test
  void aMergingThatWasKilledIsDoneAgain() throws Exception {
    RunRequest whole = request("whole", false);
    Runs.run(whole);
    Runs.run(shard(whole, 1, 2, false));
    Runs.run(shard(whole, 2, 2, false));
    Merging merging = Merging.of(shuffled(2), temp.resolve("merged"));
    Progress dies =
        new Progress() {
          @Override
          public void at(int done, int failed, int requested) {}

          @Override
          public void writing(String file, double share) {
            throw new IllegalStateException("killed");
          }
        };
    assertThatThrownBy(() -> merging.execute(dies)).hasMessage("killed");
    assertThat(temp.resolve("merged/.journal")).exists();

    merge(shuffled(2), "merged");

    assertThat(Runs.contents(temp.resolve("merged")))
        .isEqualTo(Runs.contents(temp.resolve("whole")));
  }

  /** Killed between its last file and the end of its journal. */
  @Test
  void aShardWhoseJournalWasLeftIsNotRunAgain() throws Exception {
    RunRequest whole = request("whole", false);
    Runs.run(shard(whole, 2, 3, false));
    Map<String, String> done = Runs.contents(directory(2, 3));
    Files.write(directory(2, 3).resolve(".journal"), new byte[0]);
    List<Integer> told = new ArrayList<>();

    Execution.open(shard(whole, 2, 3, true))
        .execute((there, failed, all) -> told.add(there), new AtomicBoolean());

    assertThat(told).containsExactly(17);
    Map<String, String> again = Runs.contents(directory(2, 3));
    done.remove("shard.json");
    assertThat(again).containsAllEntriesOf(done);
    assertThat(FinishedRun.find(shard(whole, 2, 3, true)).orElseThrow().requested()).isEqualTo(17);
  }

  @Test
  void aShardIsNoRunAndIsGoneOnWithAsItselfAlone() throws Exception {
    RunRequest whole = request("whole", false);
    Path directory = directory(2, 3);
    kill(shard(whole, 2, 3, false), 3);
    assertThat(ShardManifest.read(directory).done()).isFalse();
    assertThatThrownBy(() -> RunResults.read(directory))
        .isInstanceOf(RunDirectoryException.class)
        .hasMessage(
            directory
                + " holds shard 2 of 3 of a run (replications 16 to 32), and no whole run. Maybe merge all 3 shards: brink merge DIR... --out DIR");
    assertRefused(
        request("shard-2-of-3", true),
        directory
            + " holds shard 2 of 3 of a run, and no whole run. Maybe give --shard 2/3, or another --out");
    RunRequest other = new RunRequest(FLOODED, 2, 51, 1, directory, true);
    assertRefused(
        other.of(new Shard(1, 4)),
        directory
            + " holds shard 2 of 3, but not the one asked for: asked for is shard 1 of 4; its run has 50 replications, not 51; its seed is 1, not 2. Maybe give another --out");
    Runs.run(new RunRequest(FLOODED, 1, 2, 1, temp.resolve("run"), false));
    assertRefused(
        new RunRequest(FLOODED, 1, 2, 1, temp.resolve("run"), true).of(new Shard(1, 2)),
        temp.resolve("run") + " holds a whole run, and no shard. Maybe give another --out");
  }

  private void assertRefused(RunRequest request, String message) throws Exception {
    Map<String, String> before = Runs.contents(temp);
    assertThatThrownBy(() -> Execution.open(request))
        .isInstanceOf(RefusedDirectoryException.class)
        .hasMessage(message);
    assertThat(Runs.contents(temp)).isEqualTo(before);
  }

  @Test
  void everyProblemOfAMergingIsToldAtOnceAndNothingIsWritten() throws Exception {
    RunRequest whole = request("whole", false);
    for (int number : new int[] {1, 2, 4}) {
      Runs.run(shard(whole, number, 4, false));
    }
    Runs.run(
        new RunRequest(
                Border.with("horizonDays=2"),
                RunDesign.of(Border.with("horizonDays=2")),
                7,
                60,
                1,
                new Kept(List.of("none"), "acts"),
                temp.resolve("foreign"),
                false)
            .of(new Shard(3, 5)));
    Runs.run(new RunRequest(FLOODED, 1, 2, 1, temp.resolve("run"), false));
    Files.createDirectory(temp.resolve("again"));
    for (String name : Runs.contents(directory(1, 4)).keySet()) {
      Files.copy(directory(1, 4).resolve(name), temp.resolve("again").resolve(name));
    }
    Files.writeString(directory(4, 4).resolve("events.csv"), "changed");
    Files.writeString(Files.createDirectory(temp.resolve("used")).resolve("notes.txt"), "mine");
    Map<String, String> before = Runs.contents(temp);
    List<Path> given =
        List.of(
            temp.resolve("foreign"),
            directory(4, 4),
            temp.resolve("again"),
            temp.resolve("run"),
            temp.resolve("none"),
            directory(1, 4),
            temp.resolve("used"),
            directory(2, 4));

    assertThatThrownBy(() -> Merging.of(given, temp.resolve("used")))
        .isInstanceOf(RunDirectoryException.class)
        .extracting(e -> e.getMessage().replace(temp + "/", ""))
        .isEqualTo(
            """
            these shards make no run (8 problems):
              used is not empty. Maybe give another --out
              run holds a whole run, and no shard
              none is not a directory
              used holds no shard. Maybe its run has not begun, or a directory beside it is meant
              foreign holds a shard of another run than shard-4-of-4: it is one of 5 shards, not of 4; its seed is 7, not 1; its run has 60 replications, not 50; its scenario is another, or set otherwise; it keeps other --series: none; it keeps other --events: acts
              shard-4-of-4 holds files that were changed since the run: events.csv. Maybe run shard 4 of 4 again into a new directory
              shard 1 of 4 is there twice: replications 0 to 11, in again, shard-1-of-4. Maybe leave all but one out
              shard 3 of 4 lacks: replications 25 to 36. Maybe run it by --shard 3/4""");
    assertThat(Runs.contents(temp)).isEqualTo(before);
  }

  @Test
  void shardsOfAnotherVersionAreNotMerged() throws Exception {
    RunRequest whole = request("whole", false);
    Runs.run(shard(whole, 1, 1, false));
    Path file = directory(1, 1).resolve("shard.json");
    String text = Files.readString(file);
    RunManifest.Engine here = ManifestDraft.engine();
    Files.writeString(
        file, text.replace("\"version\" : \"" + here.version(), "\"version\" : \"9.8"));

    assertThatThrownBy(() -> merge(shuffled(1), "merged"))
        .isInstanceOf(RunDirectoryException.class)
        .hasMessageContaining("the shards were made by Brink 9.8")
        .hasMessageContaining(". Maybe merge with the version that made them");
    assertThat(temp.resolve("merged")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"number\" : 2@\"number\" : 4@ is damaged: number is 4; must be from 1 to 3",
        "\"of\" : 3@\"of\" : 60@ is damaged: of is 60; must be from 1 to 50",
        "\"key\" : \"@\"key\" : \"x@ is damaged: key is x",
        "\"failed\" : @\"failed\" : 9@ is damaged: replications.requested is 50; must be at least ",
        "\"done\" : true@\"done\" : 3@ is damaged: "
      })
  void aDamagedShardIsToldWhere(String change) throws Exception {
    String[] parts = change.split("@");
    Runs.run(shard(request("whole", false), 2, 3, false));
    Path file = directory(2, 3).resolve("shard.json");
    String text = Files.readString(file);
    assertThat(text).contains(parts[0]);
    Files.writeString(file, text.replace(parts[0], parts[1]));

    assertThatThrownBy(() -> merge(List.of(directory(2, 3)), "merged"))
        .isInstanceOf(RunDirectoryException.class)
        .hasMessageContaining(file + parts[2]);
    assertThat(temp.resolve("merged")).doesNotExist();
  }

  @Test
  void moreShardsThanRunsAreRefusedAndSoIsAPartOfWhatIsNotKnownYet() {
    RunRequest whole = request("whole", false);
    assertThatThrownBy(() -> whole.of(new Shard(1, 51)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("shard 1 of 51 of 50 runs; must be of as many as are known beforehand");
  }
}
