package org.brinksim.cli.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.brinksim.cli.Flooded;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.SmallRun;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Interruption;
import org.brinksim.cli.console.Terminal;
import org.brinksim.text.Characters;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Run directories that were spoilt at random, a sample of 100 or with {@code -P fuzz} 2,000: each
 * ends with a report or with a message, in good time, and nothing outside is touched.
 */
class RunDirectoryFuzzTest {
  private static final int SPOILT = Integer.getInteger("brink.spoilt", 100);

  /** One report in so many is drawn, as that takes the most time. */
  private static final int DRAWN = 10;

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final List<String> GROWING =
      List.of("replications.csv", "failures.csv", "events.csv", "drivers.csv", "series-runs.bin");

  @TempDir private static Path once;

  @TempDir private Path temp;

  @BeforeAll
  static void run() throws Exception {
    SmallRun.run(once, "-n", "8", "--quiet");
    Files.move(once.resolve(SmallRun.NAME), once.resolve("finished"));
    SmallRun.interrupted(once, 4, "-n", "9", "--quiet", "--no-charts");
    Files.move(once.resolve(SmallRun.NAME), once.resolve("interrupted"));
    Path killed = Files.createDirectory(once.resolve("killed"));
    Files.write(killed.resolve(".journal"), SmallRun.journal(once, 8));
    for (String name : GROWING) {
      Files.copy(once.resolve("finished").resolve(name), killed.resolve("." + name));
    }
    Flooded.allFailed(once, 8);
    Files.move(once.resolve(SmallRun.NAME), once.resolve("failed"));
    Path victim = Files.createDirectory(once.resolve("victim"));
    for (String name : new String[] {"series.csv", "manifest.json", "peak-rung.svg"}) {
      Files.writeString(victim.resolve(name), "TOPSECRET");
    }
  }

  /** One in which every replication failed has no report: it is gone on with. */
  @Test
  void oneWithoutResultsEndsWithItsFailuresOrAMessage() throws IOException {
    SmallRun.copy(once.resolve("victim"), temp.resolve("victim"));
    Map<String, String> outside = RunFiles.texts(temp);
    Path run = temp.resolve(SmallRun.NAME);
    for (int i : IntStream.range(0, SPOILT).toArray()) {
      SplittableRandom random = new SplittableRandom(i);
      SmallRun.copy(once.resolve("failed"), run);
      String what =
          "mutation "
              + i
              + ", "
              + new RunDirectoryMutations(run, temp.resolve("victim"), random).apply();
      String form = random.nextInt(3) > 0 ? "--json" : "--quiet";
      Invocation end =
          assertTimeoutPreemptively(
              PATIENCE, () -> SmallRun.run(temp, "-n", "8", "--resume", "--no-charts", form), what);
      assertTold(end, what);
      SmallRun.delete(run);
      assertThat(RunFiles.texts(temp)).as(what).isEqualTo(outside);
    }
  }

  @Test
  void eachEndsWithAReportOrAMessageAndTouchesNothingElse() throws IOException {
    SmallRun.copy(once.resolve("victim"), temp.resolve("victim"));
    Map<String, String> outside = RunFiles.texts(temp);
    for (int i : IntStream.range(0, SPOILT).toArray()) {
      SplittableRandom random = new SplittableRandom(i);
      Path run = temp.resolve(SmallRun.NAME);
      boolean finished = random.nextInt(3) > 0;
      String unfinished = random.nextBoolean() ? "interrupted" : "killed";
      SmallRun.copy(once.resolve(finished ? "finished" : unfinished), run);
      RunDirectoryMutations mutations =
          new RunDirectoryMutations(run, temp.resolve("victim"), random);
      String what = "mutation " + i + ", " + mutations.apply();
      if (random.nextInt(3) == 0) {
        what += "; " + mutations.apply();
      }
      boolean resumed = !finished && random.nextInt(3) > 0 || finished && random.nextInt(6) == 0;
      boolean drawn = i % DRAWN == 0;
      Invocation end =
          assertTimeoutPreemptively(
              PATIENCE,
              () ->
                  resumed
                      ? SmallRun.run(temp, "-n", finished ? "8" : "9", "--resume", "--no-charts")
                      : report(drawn),
              what);
      assertTold(end, what);
      SmallRun.delete(run);
      assertThat(RunFiles.texts(temp)).as(what).isEqualTo(outside);
    }
  }

  /** A response of each is traced, or it is told why not. */
  @Test
  void eachIsTracedOrRefusedAndStaysAsItIs() throws IOException {
    SmallRun.copy(once.resolve("victim"), temp.resolve("victim"));
    int traced = 0;
    for (int i : IntStream.range(0, SPOILT).toArray()) {
      SplittableRandom random = new SplittableRandom(i);
      Path run = temp.resolve(SmallRun.NAME);
      SmallRun.copy(once.resolve("finished"), run);
      String what =
          "mutation "
              + i
              + ", "
              + new RunDirectoryMutations(run, temp.resolve("victim"), random).apply();
      Map<String, String> before = RunFiles.texts(temp);
      String response = random.nextBoolean() ? "birch.close-border.firstDay" : "peakRung=war";
      Invocation end =
          assertTimeoutPreemptively(
              PATIENCE,
              () -> Invocation.of(temp, "explain", "--trace", response, SmallRun.NAME),
              what);
      assertTold(end, what);
      traced += end.code() == ExitCode.DONE ? 1 : 0;
      assertThat(RunFiles.texts(temp)).as(what).isEqualTo(before);
      SmallRun.delete(run);
    }
    assertThat(traced).isBetween(1, SPOILT - 1);
  }

  /** A report; stopped before the first chart, it is worked out all the same. */
  private Invocation report(boolean drawn) {
    Interruption interruption = Interruption.byRequest();
    if (!drawn) {
      interruption.request(ExitCode.INTERRUPTED);
    }
    return Invocation.of(
        temp, Invocation.CLOCK, Terminal.none(), interruption, "report", SmallRun.NAME);
  }

  private static void assertTold(Invocation end, String what) {
    String words = end.out() + end.err();
    assertThat(end.code())
        .as("%s: %s", what, words)
        .isIn(
            ExitCode.DONE,
            ExitCode.SOME_FAILED,
            ExitCode.BAD_INPUT,
            ExitCode.UNWRITABLE,
            ExitCode.INTERRUPTED);
    assertThat(words).as(what).doesNotContain("TOPSECRET", "Exception", "\tat ");
    assertThat(end.err()).as(what).hasSizeLessThan(5_000);
    assertThat(Characters.firstRefused(words)).as(what).isEmpty();
    if (end.code() == ExitCode.BAD_INPUT) {
      assertThat(end.err()).as(what).isNotBlank();
    }
  }
}
