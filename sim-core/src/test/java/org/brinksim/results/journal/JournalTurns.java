package org.brinksim.results.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A process that takes a journal from others again and again, and does away with it each time. */
final class JournalTurns {
  private static final Checkpoint SOME =
      new Checkpoint(1, 0, false, List.of(new Checkpoint.Piece(1, 1)));

  private JournalTurns() {}

  /** Arguments are the journal's path and how often it is to be taken. */
  public static void main(String[] arguments) throws Exception {
    Path path = Path.of(arguments[0]);
    for (int taken = 0; taken < Integer.parseInt(arguments[1]); ) {
      try (Journal journal = Journal.open(path, "key", 1)) {
        journal.add(SOME);
        if (Files.size(path) <= Checkpoint.bytes(1)) {
          throw new IllegalStateException("another file has the name of the one that is held");
        }
        // Moved, not deleted: its number is not given again to the next, by which it is known.
        Files.move(path, Files.createTempDirectory(path.getParent(), "gone").resolve("it"));
        taken++;
      } catch (BusyJournalException e) {
        Thread.onSpinWait();
      }
    }
  }

  /** Begins such a process. */
  static Process start(Path path, int turns) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            JournalTurns.class.getName(),
            path.toString(),
            Integer.toString(turns))
        .inheritIO()
        .start();
  }
}
