package org.brinksim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.SmallRun;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.experiment.Run;
import org.brinksim.gui.setting.RunSettings;
import org.brinksim.model.event.EventLog;
import org.brinksim.results.RunManifest;
import org.brinksim.results.replay.Replay;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is changed by hand, its twin's story, and what a response is owed to. */
class TwinAndWhyTest {
  @TempDir private Path directory;

  @BeforeEach
  void run() {
    SmallRun.run(directory, "-n", "6", "--quiet", "--no-charts");
  }

  private Invocation changed(String... more) {
    String[] line = {
      "run",
      "starter",
      "-n",
      "6",
      "--quiet",
      "--no-charts",
      "--out",
      "twin",
      "--without",
      "birch.protest",
      "--from-day",
      "9",
      "--set",
      "lethality=0.01"
    };
    String[] all = Arrays.copyOf(line, line.length + more.length);
    System.arraycopy(more, 0, all, line.length, more.length);
    return Invocation.of(directory, all);
  }

  @Test
  void aChangedRunIsRecordedReplayedResumedAndCompared() {
    assertThat(changed().code()).isEqualTo(ExitCode.DONE);

    assertThat(RunManifest.read(directory.resolve("twin")).interventions())
        .containsExactly("from day 9: lethality=0.01", "without birch.protest");
    Invocation replay = Invocation.of(directory, "replay", "twin", "--replication", "2");
    assertThat(replay.code()).isEqualTo(ExitCode.DONE);
    assertThat(replay.out())
        .contains("This is the stored run to the last bit", "is struck by hand", "(set by hand)");
    assertThat(changed("--resume").code()).isEqualTo(ExitCode.DONE);
    Invocation other =
        Invocation.of(
            directory, "run", "starter", "-n", "6", "--quiet", "--out", "twin", "--resume");
    assertThat(other.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(other.err())
        .contains("changed by hand in it: from day 9: lethality=0.01, without birch.protest");
    assertThat(Invocation.of(directory, "compare", SmallRun.NAME, "twin").out())
        .contains("changed by hand");
  }

  @Test
  void theWindowOpensOnAChangedRunAsItWasChanged() {
    assertThat(changed().code()).isEqualTo(ExitCode.DONE);
    Replay stored = Replay.of(directory.resolve("twin"), 0, 2);

    RunSettings shown = ReplayCommand.setting(directory.resolve("twin"), stored);

    assertThat(shown.interventions().texts())
        .containsExactly("from day 9: lethality=0.01", "without birch.protest");
    EventLog log = new EventLog(false);
    shown.prepare().experiment().run(Run.ofFirstPoint(2), log);
    assertThat(log.events()).isEqualTo(stored.events());
  }

  @Test
  void aTwinIsToldBelowTheRun() {
    Invocation twin =
        Invocation.of(
            directory, "replay", SmallRun.NAME, "--replication", "2", "--without", "birch.protest");

    assertThat(twin.code()).isEqualTo(ExitCode.DONE);
    assertThat(twin.out())
        .contains(
            "This is the stored run to the last bit",
            "The twin run, on the same dice: without birch.protest",
            "The first 0 events are the same. They part on 1 March 2030.",
            "is struck by hand",
            "as it was");
  }

  @Test
  void whyTellsSentencesATableAndFiles() {
    Invocation why =
        Invocation.of(
            directory, "why", SmallRun.NAME, "--response", "alder.casualties", "--out", "why");

    assertThat(why.code()).isEqualTo(ExitCode.DONE);
    assertThat(why.out())
        .contains(
            "(alder.casualties):", "This is causation in the model, not in the world.", "pinned");
    for (String file : new String[] {"why.csv", "why.json", "charts/why-alder.casualties.svg"}) {
      assertThat(Files.exists(directory.resolve("why").resolve(file))).as(file).isTrue();
    }
    Invocation one =
        Invocation.of(
            directory,
            "why",
            SmallRun.NAME,
            "--response",
            "alder.casualties",
            "--replication",
            "2",
            "--json");
    assertThat(one.out()).contains("\"replications\" : [ 2 ]", "\"told\" : false");
  }
}
