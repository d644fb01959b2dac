package org.brinksim.cli.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.SmallRun;
import org.brinksim.cli.console.ExitCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every file that a run leaves, whichever there are, spoilt in every way. */
class SpoiltFilesTest {
  /** Without which there is no report. */
  private static final Set<String> NEEDED =
      Set.of("manifest.json", "scenario.yaml", "replications.csv", "series.csv", "summary.json");

  @TempDir private static Path once;
  private static List<String> files;
  private static Map<String, String> whole;

  @TempDir private Path temp;
  private Path run;

  @BeforeAll
  static void run() {
    SmallRun.run(once, "-n", "8", "--quiet");
    whole = RunFiles.bytes(once.resolve(SmallRun.NAME));
    files = List.copyOf(whole.keySet());
    assertThat(files).containsAll(NEEDED).contains("charts/peak-rung.svg", "report.html");
  }

  @BeforeEach
  void copy() throws IOException {
    run = temp.resolve(SmallRun.NAME);
    SmallRun.copy(once.resolve(SmallRun.NAME), run);
  }

  private Invocation report() {
    return Invocation.of(temp, "report", SmallRun.NAME);
  }

  private static boolean isDrawing(String name) {
    return name.startsWith("charts/") || name.equals("report.html");
  }

  /** What can become of a file. */
  private enum Spoiling {
    REMOVED {
      @Override
      void apply(Path file) throws IOException {
        Files.delete(file);
      }
    },
    EMPTIED {
      @Override
      void apply(Path file) throws IOException {
        Files.write(file, new byte[0]);
      }
    },
    TRUNCATED {
      @Override
      void apply(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
      }
    },
    CHANGED {
      @Override
      void apply(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
      }
    };

    abstract void apply(Path file) throws IOException;
  }

  @Test
  void noLinkIsFollowed() throws IOException {
    Path precious = Files.createDirectory(temp.resolve("precious"));
    for (String name : List.of("manifest.json", "charts/one.svg", "series.csv")) {
      Files.createDirectories(precious.resolve(name).getParent());
      Files.writeString(precious.resolve(name), "precious");
    }
    Map<String, String> before = RunFiles.texts(precious);
    List<Path> targets = List.of(precious, precious.resolve("series.csv"), temp.resolve("none"));
    List<String> places = Stream.concat(files.stream(), Stream.of("charts", ".journal")).toList();
    for (int i = 0; i < places.size(); i++) {
      String name = places.get(i);
      SmallRun.copy(once.resolve(SmallRun.NAME), run);
      SmallRun.delete(run.resolve(name));
      Files.createSymbolicLink(run.resolve(name), targets.get(i % targets.size()));

      Invocation resumed = SmallRun.run(temp, "-n", "8", "--resume");
      // A report needs no journal.
      for (Invocation use :
          name.equals(".journal") ? List.of(resumed) : List.of(resumed, report())) {
        assertThat(use.code()).as(name).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(use.out()).as(name).isEmpty();
        assertThat(use.err())
            .as(name)
            .contains(
                "brink: a/"
                    + name
                    + " is a link. Nothing in a run directory may be one: what it leads to"
                    + " is not Brink's. Maybe remove the link\n");
      }
      assertThat(RunFiles.texts(precious)).as(name).isEqualTo(before);
      assertThat(temp.resolve("none")).doesNotExist();
    }
  }

  @ParameterizedTest
  @EnumSource
  void chartsAndReportArePutRight(Spoiling spoiling) throws IOException {
    for (String name : files) {
      if (isDrawing(name)) {
        spoiling.apply(run.resolve(name));
      }
    }
    assertThat(report().code()).isEqualTo(ExitCode.DONE);
    assertThat(RunFiles.bytes(run)).isEqualTo(whole);
  }

  @ParameterizedTest
  @EnumSource
  void ofATableThatIsNotTheRunsTheReportTells(Spoiling spoiling) throws IOException {
    for (String name : files) {
      if (isDrawing(name)) {
        continue;
      }
      SmallRun.copy(once.resolve(SmallRun.NAME), run);
      spoiling.apply(run.resolve(name));
      Invocation report = report();
      boolean damaged = report.code() == ExitCode.BAD_INPUT;
      if (NEEDED.contains(name) && spoiling != Spoiling.CHANGED) {
        assertThat(damaged).as(name).isTrue();
      }
      assertThat(damaged ? report.err() : report.out()).as("%s %s", name, spoiling).contains(name);
      if (damaged) {
        assertThat(report.out()).isEmpty();
        assertThat(report.err()).startsWith("brink: a");
        assertThat(RunFiles.texts(run.resolve("charts")))
            .isEqualTo(RunFiles.texts(once.resolve(SmallRun.NAME).resolve("charts")));
      } else {
        String words =
            name + (spoiling == Spoiling.REMOVED ? " is missing" : " is not the file that the run");
        assertThat(report.code()).isEqualTo(ExitCode.DONE);
        assertThat(report.out()).contains(words);
        assertThat(report.err()).contains("brink: warning: " + words);
        assertThat(Files.readString(run.resolve("report.html"))).contains(words);
      }
    }
  }

  @Test
  void aDirectoryInTheirPlaceIsNamed() throws IOException {
    Map<String, Integer> codes = new TreeMap<>();
    for (String name : files) {
      if (isDrawing(name) && !name.equals("report.html") && !name.contains("peak-rung")) {
        continue;
      }
      SmallRun.copy(once.resolve(SmallRun.NAME), run);
      Files.delete(run.resolve(name));
      Files.createDirectories(run.resolve(name).resolve("mine"));
      Invocation report = report();
      codes.put(name, report.code());
      assertThat(report.out() + report.err()).as(name).contains(name);
      assertThat(run.resolve(name).resolve("mine")).isEmptyDirectory();
    }
    codes.forEach(
        (name, code) ->
            assertThat(code)
                .as(name)
                .isEqualTo(
                    NEEDED.contains(name)
                        ? ExitCode.BAD_INPUT
                        : isDrawing(name) ? ExitCode.UNWRITABLE : ExitCode.DONE));
  }
}
