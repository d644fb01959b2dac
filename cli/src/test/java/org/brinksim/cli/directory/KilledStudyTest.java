package org.brinksim.cli.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.brinksim.cli.BrinkProcess;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.console.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A study whose process is killed at random moments, and gone on with each time, ends with the
 * bytes of one that nobody killed.
 *
 * <p>A sample of 2 kills in 800 runs; {@code mvn verify -P fuzz} does 20 in 20,000.
 */
class KilledStudyTest {
  private static final int RUNS = Integer.getInteger("brink.killedRuns", 800);
  private static final int KILLS = Integer.getInteger("brink.kills", 2);
  private static final long SEED = Long.getLong("brink.killSeed", 20_241_105L);

  private static final String STUDY =
      """
      format: 1
      id: killed
      scenario: starter
      seed: 3
      replications: %d
      design: {type: latinHypercube, points: 5}
      factors: {lethality: {}, forces.birch.fires: {from: 0, to: 1}}
      series: [rung]
      events: acts
      """;

  @TempDir private Path directory;

  private static String[] run(String out, boolean resume) {
    List<String> line =
        List.of("run", "killed.yaml", "--out", out, "--no-charts", "--quiet", "--threads", "2");
    return resume
        ? Stream.concat(line.stream(), Stream.of("--resume")).toArray(String[]::new)
        : line.toArray(String[]::new);
  }

  @Test
  void killedAtAnyMomentItGoesOnToTheSameBytes() throws Exception {
    Files.writeString(
        directory.resolve("killed.yaml"), STUDY.formatted(RUNS / 5), StandardCharsets.UTF_8);
    long began = System.nanoTime();
    Invocation whole = BrinkProcess.start(directory, List.of(), run("whole", false)).end();
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    assertThat(whole.code()).as(whole.err()).isEqualTo(ExitCode.DONE);

    Random random = new Random(SEED);
    int kills = 0;
    while (kills < KILLS) {
      kill(millis, random);
      kills++;
    }
    Invocation last = BrinkProcess.start(directory, List.of(), run("killed", begun())).end();

    assertThat(last.code()).as(last.err()).isEqualTo(ExitCode.DONE);
    assertThat(RunFiles.bytes(directory.resolve("killed")))
        .isEqualTo(RunFiles.bytes(directory.resolve("whole")));
  }

  /** A limit on the size of files, in blocks of 512 bytes, stands for a full disk. */
  @Test
  void onAFullDiskItStopsWithTheReasonAndGoesOnToTheSameBytes() throws Exception {
    Files.writeString(
        directory.resolve("killed.yaml"), STUDY.formatted(RUNS / 5), StandardCharsets.UTF_8);
    List<String> limited = List.of("sh", "-c", "ulimit -f 128 && exec \"$@\"", "sh");
    Invocation stopped = BrinkProcess.start(directory, limited, run("killed", false)).end();

    assertThat(stopped.code()).isEqualTo(ExitCode.UNWRITABLE);
    assertThat(stopped.err().lines().toList())
        .hasSize(3)
        .satisfies(
            lines ->
                assertThat(lines.get(0))
                    .matches("brink: could not write killed/\\.?[a-z.-]+: File too large"))
        .endsWith(
            "What is done is kept. To go on:",
            "  ./brink " + String.join(" ", run("killed", true)));
    assertThat(stopped.out()).isEmpty();
    assertThat(begun()).isTrue();
    assertThat(directory.resolve("killed/replications.csv")).doesNotExist();
    assertThat(BrinkProcess.start(directory, List.of(), run("killed", true)).end().code())
        .isEqualTo(ExitCode.DONE);
    assertThat(BrinkProcess.start(directory, List.of(), run("whole", false)).end().code())
        .isEqualTo(ExitCode.DONE);
    assertThat(RunFiles.bytes(directory.resolve("killed")))
        .isEqualTo(RunFiles.bytes(directory.resolve("whole")));
  }

  /** Anywhere between the start of the process and its end, writing the tables among it. */
  private void kill(long millis, Random random) throws IOException, InterruptedException {
    BrinkProcess process = BrinkProcess.start(directory, List.of(), run("killed", begun()));
    if (!process.process().waitFor(random.nextLong(millis) + 1, TimeUnit.MILLISECONDS)) {
      process.signal("KILL");
    }
    process.end();
  }

  /** Whether a process got so far as to begin. */
  private boolean begun() {
    Path out = directory.resolve("killed");
    return Files.exists(out.resolve(".journal")) || Files.exists(out.resolve("manifest.json"));
  }
}
