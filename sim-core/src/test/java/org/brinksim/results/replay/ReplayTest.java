package org.brinksim.results.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinksim.experiment.Border;
import org.brinksim.experiment.ResultColumn;
import org.brinksim.model.event.Event;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunManifest;
import org.brinksim.results.reading.Failures;
import org.brinksim.results.reading.StoredRun;
import org.brinksim.results.writing.RunDesign;
import org.brinksim.results.writing.RunRequest;
import org.brinksim.results.writing.Runs;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.reading.ReadScenario;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of a small scenario, run again and compared with what their directories say. */
class ReplayTest {

  private static final int N = 12;

  @TempDir private static Path shared;
  private static Path calm;
  private static Path flooded;
  private static Path points;

  @TempDir private Path temp;

  @BeforeAll
  static void run() throws Exception {
    calm = shared.resolve("calm");
    flooded = shared.resolve("flooded");
    points = shared.resolve("points");
    Runs.run(Border.with(), N, calm);
    Runs.run(Border.flooded(), N, flooded);
    RunDesign design =
        new RunDesign(
            List.of(new ResultColumn("combat.elementSize", "personnel", "Size")),
            List.of(point(100), point(250)));
    Runs.run(new RunRequest(Border.with(), design, 1, N, 2, points, false));
  }

  private static RunDesign.Point point(double size) {
    ReadScenario read = Border.with("combat.elementSize=" + (int) size);
    return new RunDesign.Point(read, List.of(size));
  }

  /** A copy of the calm run with a text of a file replaced, which must be there. */
  private Path edited(String file, String from, String to) throws Exception {
    copy(temp.resolve("edited"));
    Path edited = temp.resolve("edited");
    String text = Files.readString(edited.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(edited.resolve(file), text.replace(from, to));
    return edited;
  }

  private static void copy(Path to) throws Exception {
    Files.createDirectory(to);
    for (String file : Runs.contents(calm).keySet()) {
      Files.copy(calm.resolve(file), to.resolve(file));
    }
  }

  @Test
  void everyReplicationIsTheStoredOneToTheLastBit() {
    int events = 0;
    for (int k = 0; k < N; k++) {
      Replay replay = Replay.of(calm, 0, k);

      assertThat(replay.deviations()).isEmpty();
      assertThat(replay.matches()).isTrue();
      assertThat(replay.failure()).isEmpty();
      assertThat(replay.changedFiles()).isEmpty();
      assertThat(replay.otherEngine()).isEmpty();
      assertThat(replay.events()).isEqualTo(replay.stored().events());
      events += replay.events().size();
    }
    assertThat(events).isGreaterThan(5 * N);
  }

  @Test
  void theRunsOfEachDesignPointAreRunWithItsSettings() {
    List<List<Event>> stories = new ArrayList<>();
    for (int point = 0; point < 2; point++) {
      for (int k = 0; k < N; k++) {
        Replay replay = Replay.of(points, point, k);

        assertThat(replay.deviations()).as(point + " " + k).isEmpty();
        assertThat(replay.settings()).isEqualTo(Map.of("combat.elementSize", 100.0 + 150 * point));
        assertThat(replay.point()).isEqualTo(point);
        stories.add(replay.events());
      }
    }
    assertThat(stories.subList(0, N)).isNotEqualTo(stories.subList(N, 2 * N));
  }

  @Test
  void everyCellOfTheRowIsCompared() throws Exception {
    List<String> lines = Files.readAllLines(calm.resolve("replications.csv"));
    String[] names = lines.get(0).split(",");
    String[] cells = lines.get(6).split(",", -1);
    for (int c = 3; c < cells.length; c++) {
      String[] changed = cells.clone();
      changed[c] = cells[c].isEmpty() ? "1" : cells[c].contains(".") ? cells[c] + "1" : "0.5";
      Path run = temp.resolve(names[c]);
      copy(run);
      List<String> table = new ArrayList<>(lines);
      table.set(6, String.join(",", changed));
      Files.write(run.resolve("replications.csv"), table);

      Replay replay = Replay.of(run, 0, 5);

      assertThat(replay.deviations())
          .containsExactly(new Deviation("replications.csv", names[c], changed[c], cells[c]));
      assertThat(Replay.of(run, 0, 4).matches()).isTrue();
      assertThat(replay.changedFiles())
          .extracting(Object::toString)
          .containsExactly("replications.csv is not the file that the run wrote");
    }
  }

  @Test
  void anEventThatWasEditedIsToldWithItsColumn() throws Exception {
    List<String> lines = Files.readAllLines(calm.resolve("events.csv"));
    String commitment =
        lines.stream().filter(l -> l.startsWith("border,0,3,0,")).findFirst().orElseThrow();
    assertThat(commitment).contains(",commitment,");
    String[] cells = commitment.split(",", -1);
    String more = commitment.replace("," + cells[11] + ",", ",1" + cells[11] + ",");

    Replay replay = Replay.of(edited("events.csv", commitment, more), 0, 3);

    assertThat(replay.deviations())
        .containsExactly(
            new Deviation("events.csv", "event 0, amount", "1" + cells[11], cells[11]));
  }

  @Test
  void aDriverThatWasEditedIsToldWithItsEvent() throws Exception {
    String line = Files.readAllLines(calm.resolve("drivers.csv")).get(1);
    String[] cells = line.split(",", -1);
    assertThat(cells[1]).isEqualTo("0");

    Replay replay =
        Replay.of(edited("drivers.csv", line, line + "1"), 0, Integer.parseInt(cells[2]));

    assertThat(replay.deviations())
        .containsExactly(
            new Deviation(
                "drivers.csv",
                "event " + cells[3] + ", driver 0, weight",
                cells[6] + "1",
                cells[6]));
  }

  @Test
  void anEventThatIsMissingIsCounted() throws Exception {
    List<String> lines = Files.readAllLines(calm.resolve("events.csv"));
    List<String> own = lines.stream().filter(l -> l.startsWith("border,0,11,")).toList();
    String last = own.get(own.size() - 1);
    assertThat(last).endsWith(",");

    Replay replay = Replay.of(edited("events.csv", last + "\n", ""), 0, 11);

    assertThat(replay.deviations())
        .containsExactly(
            new Deviation(
                "events.csv",
                "number of events",
                Integer.toString(own.size() - 1),
                Integer.toString(own.size())));
  }

  /** The reader refuses so large a flood, so its scenario is put in behind its back. */
  private static StoredRun storedIn(Path directory, int replication, Scenario scenario) {
    StoredRun read = StoredRun.read(directory, 0, replication);
    return new StoredRun(
        read.manifest(), scenario, read.run(), read.row(), read.failure(), read.events());
  }

  private static int firstFailed() {
    return Failures.of(flooded).first().orElseThrow().replication();
  }

  @Test
  void aRunThatFailedFailsAgainInTheSameWayAfterTheSameEvents() {
    StoredRun stored = storedIn(flooded, firstFailed(), Border.flooded().scenario());

    Replay replay = Replay.of(flooded, stored);

    assertThat(replay.failure()).isPresent().isEqualTo(stored.failure());
    assertThat(replay.matches()).isTrue();
    assertThat(replay.events()).isNotEmpty();
    List<Event> calmEvents = Replay.of(calm, 0, firstFailed()).events();
    assertThat(calmEvents).startsWith(replay.events().toArray(Event[]::new));
  }

  @Test
  void aRunThatFailedOtherwiseOrNotIsNotTheStoredOne() {
    String why = Failures.of(flooded).first().orElseThrow().message();
    StoredRun stored = storedIn(flooded, firstFailed(), Border.flooded().scenario());
    StoredRun other =
        new StoredRun(
            stored.manifest(),
            stored.scenario(),
            stored.run(),
            List.of(),
            Optional.of("fire"),
            List.of());

    assertThat(Replay.of(flooded, other).deviations())
        .containsExactly(new Deviation("failures.csv", "message", "fire", why));
    assertThat(Replay.of(flooded, 0, firstFailed()).deviations())
        .containsExactly(new Deviation("failures.csv", "message", why, ""));
    assertThat(Replay.of(calm, storedIn(calm, firstFailed(), stored.scenario())).deviations())
        .containsExactly(new Deviation("failures.csv", "message", "", why));
  }

  @Test
  void theRowOfAFailedRunNamesTheCommandThatReplaysIt() throws Exception {
    List<String> lines = Files.readAllLines(flooded.resolve("failures.csv"));

    assertThat(lines.get(0)).endsWith(",message,replay");
    assertThat(lines.get(1)).endsWith(",brink replay . --replication " + firstFailed());
  }

  @Test
  void anotherVersionWithOtherColumnsIsNamed() throws Exception {
    Path run = edited("manifest.json", "peakIndex", "topIndex");
    String manifest = Files.readString(run.resolve("manifest.json"));
    Files.writeString(
        run.resolve("manifest.json"),
        manifest.replaceFirst("\"commit\" : \"[^\"]*\"", "\"commit\" : \"0ld\""));
    String table = Files.readString(run.resolve("replications.csv"));
    Files.writeString(run.resolve("replications.csv"), table.replace("peakIndex", "topIndex"));

    assertThatThrownBy(() -> Replay.of(run, 0, 1))
        .isInstanceOf(RunDirectoryException.class)
        .hasMessageStartingWith(
            run
                + " holds results with other columns than this version gives; no longer there: topIndex; new: peakIndex. It was made by Brink ")
        .hasMessageContaining("(commit 0ld), and this is Brink ")
        .hasMessageEndingWith(". Maybe use the version that made it");
  }

  @Test
  void anotherVersionWithTheSameColumnsIsRunAndNamed() throws Exception {
    String commit = RunManifest.read(calm).engine().commit();
    Path run = edited("manifest.json", "\"" + commit + "\"", "\"0ld\"");

    Replay replay = Replay.of(run, 0, 1);

    assertThat(replay.matches()).isTrue();
    assertThat(replay.otherEngine().orElseThrow()).endsWith(" (commit 0ld)");
  }

  /** Earlier versions wrote no command into their failures. */
  @Test
  void failuresWithoutACommandAreReadAndAnotherCommandIsRefused() throws Exception {
    Path old = temp.resolve("old");
    Runs.run(Border.flooded(), N, old);
    List<String> lines = Files.readAllLines(old.resolve("failures.csv"));
    Files.write(
        old.resolve("failures.csv"),
        lines.stream().map(line -> line.substring(0, line.lastIndexOf(','))).toList());
    assertThat(all(old)).isEqualTo(all(flooded)).isNotEmpty();

    Files.write(
        old.resolve("failures.csv"),
        lines.stream().map(line -> line.replace("brink replay", "rm")).toList());
    assertThatThrownBy(() -> all(old))
        .isInstanceOf(RunDirectoryException.class)
        .hasMessageContaining("failures.csv line 2, column replay: is \"rm . --replication ")
        .hasMessageContaining("; must be \"brink replay . --replication " + firstFailed() + "\"");
  }

  private static List<Failures.Failure> all(Path directory) {
    List<Failures.Failure> all = new ArrayList<>();
    Failures.of(directory).forEach(all::add);
    return all;
  }
}
