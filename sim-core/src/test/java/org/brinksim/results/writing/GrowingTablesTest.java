package org.brinksim.results.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.brinksim.experiment.Run;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.UnwritableException;
import org.brinksim.results.journal.Checkpoint;
import org.brinksim.results.journal.Journal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowingTablesTest {
  @TempDir private Path temp;

  private static RunLines lines(String row) {
    return new RunLines(
        Run.ofFirstPoint(0),
        false,
        Double.NaN,
        Map.of("replications.csv", (row + "\n").getBytes(StandardCharsets.UTF_8)));
  }

  private Journal journal() throws Exception {
    return Journal.open(temp.resolve(".journal"), "key", GrowingTables.NAMES.size());
  }

  private GrowingTables begin(Journal journal) {
    return GrowingTables.begin(new RunDirectory(temp), journal, name -> new byte[0]);
  }

  @Test
  void whatWasCheckedIsThereAgainAndTheRestIsCutOff() throws Exception {
    try (Journal journal = journal();
        GrowingTables tables = begin(journal)) {
      tables.add(lines("first"));
      tables.checkpoint();
      tables.add(lines("second"));
    }
    Files.writeString(temp.resolve(".replications.csv"), "first\nsec");
    try (Journal journal = journal();
        GrowingTables tables =
            GrowingTables.resume(
                new RunDirectory(temp),
                journal,
                GrowingTables.whole(new RunDirectory(temp), journal))) {
      assertThat(tables.done()).isEqualTo(1);
      assertThat(temp.resolve(".replications.csv")).hasContent("first\n");
    }
  }

  /** A checkpoint that failed has lost count of what the files got: none may follow it. */
  @Test
  void afterAJournalThatCouldNotBeWrittenNothingIsNoted() throws Exception {
    Journal journal = journal();
    try (GrowingTables tables = begin(journal)) {
      tables.add(lines("first"));
      tables.checkpoint();
      tables.add(lines("second"));
      journal.close();

      assertThatThrownBy(tables::checkpoint)
          .isInstanceOf(UnwritableException.class)
          .hasMessageStartingWith("could not write " + temp.resolve(".journal"));
      tables.settle();
      assertThatThrownBy(tables::checkpoint).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> tables.add(lines("third")))
          .isInstanceOf(IllegalStateException.class);
    }
    try (Journal again = journal()) {
      assertThat(again.checkpoints()).extracting(Checkpoint::done).containsExactly(1L);
    }
  }

  @Test
  void afterATableThatCouldNotBeWrittenNothingIsNoted() throws Exception {
    try (Journal journal = journal()) {
      GrowingTables tables = begin(journal);
      tables.add(lines("first"));
      tables.checkpoint();
      tables.close();

      assertThatThrownBy(() -> tables.add(lines("x".repeat(200_000))))
          .isInstanceOf(UnwritableException.class)
          .hasMessageStartingWith("could not write " + temp.resolve(".replications.csv"));
      tables.settle();
      assertThat(journal.checkpoints()).extracting(Checkpoint::done).containsExactly(1L);
    }
  }
}
