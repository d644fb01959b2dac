package org.brinksim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.directory.RunFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each exit code: told in the help and in the README, and reached. */
class ExitCodesTest {

  private static final String RUN = "run starter -n 100000 --no-charts --out a";
  private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z]+) {2,}");

  @TempDir private Path directory;

  private static List<Integer> all() {
    return Arrays.stream(ExitCode.class.getDeclaredFields())
        .filter(field -> field.getType() == int.class)
        .map(ExitCodesTest::value)
        .toList();
  }

  private static int value(Field field) {
    try {
      return field.getInt(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void eachIsInTheHelpAndInTheReadme() throws IOException {
    String help = Invocation.of(directory, "--help").out();
    String readme = Files.readString(Path.of("..", "README.md"));

    assertThat(all())
        .isNotEmpty()
        .allSatisfy(code -> assertThat(help.split("Exit codes:")[1]).containsPattern("\\b" + code))
        .allSatisfy(code -> assertThat(readme).containsPattern("\\b" + code + "\\b"));
  }

  /**
   * What a command line ends with; the last word sends a signal when the run is under way. The
   * reader refuses all that is known to fail, so that a run with failures is made behind its back.
   */
  private static final Map<Integer, List<String>> REACHED =
      Map.of(
          ExitCode.DONE, List.of("\"$@\" list"),
          ExitCode.SOME_FAILED,
              List.of("\"$@\" run starter -n 12 --no-charts --resume --out failed"),
          ExitCode.BAD_INPUT, List.of("\"$@\" run"),
          ExitCode.UNWRITABLE, List.of("\"$@\" list >/dev/full"),
          ExitCode.INTERNAL_ERROR,
              List.of(
                  "JDK_JAVA_OPTIONS=-Xmx32m \"$@\" run starter -n 4 --no-charts --out a"
                      + " --set combat.elementSize=1 --set alderTroops=900000"),
          ExitCode.HUNG_UP, List.of("exec env --default-signal \"$@\" " + RUN, "HUP"),
          ExitCode.INTERRUPTED, List.of("exec env --default-signal \"$@\" " + RUN, "INT"),
          ExitCode.TERMINATED, List.of("exec env --default-signal \"$@\" " + RUN, "TERM"));

  @Test
  void theTableHasAll() {
    assertThat(new TreeSet<>(REACHED.keySet())).isEqualTo(new TreeSet<>(all()));
  }

  static Stream<Integer> codes() {
    return all().stream();
  }

  @ParameterizedTest
  @MethodSource("codes")
  void eachIsReached(int code) throws Exception {
    List<String> line = REACHED.get(code);
    if (code == ExitCode.SOME_FAILED) {
      Flooded.run(directory.resolve("failed"));
    }
    BrinkProcess process = BrinkProcess.start(directory, List.of("sh", "-c", line.get(0), "sh"));
    if (line.size() > 1) {
      Path rows = directory.resolve("a/.replications.csv");
      process.await(() -> Files.exists(rows) && Files.size(rows) > 3_000);
      process.signal(line.get(1));
    }
    Invocation end = process.end();

    assertThat(end.code()).as(end.err()).isEqualTo(code);
    assertThat(end.err()).doesNotContain("\tat ");
  }

  /** All commands that the help names. */
  static Stream<String> commands() {
    String help =
        Invocation.of(Path.of("."), "--help").out().split("Commands:")[1].split("Examples:")[0];
    return COMMAND.matcher(help).results().map(found -> found.group(1));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void badUsageOfAnyCommandEndsWithTwo(String command) {
    for (String bad : List.of("--no-such-option", "--help=maybe", "-", "a b c d e")) {
      String[] words =
          Stream.concat(Stream.of(command), Stream.of(bad.split(" "))).toArray(String[]::new);
      Invocation refused = Invocation.of(directory, words);

      assertThat(refused.code()).as(command + " " + bad).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(refused.err()).as(command + " " + bad).isNotBlank();
      assertThat(refused.out()).as(command + " " + bad).isEmpty();
    }
    assertThat(RunFiles.names(directory)).isEmpty();
  }

  /** Standard streams that are closed, full, or read by nobody. */
  @ParameterizedTest
  @CsvSource({
    "\"$@\" list <&-, 0",
    "\"$@\" list 2>&-, 0",
    "\"$@\" list 2>/dev/full, 0",
    "\"$@\" list >&-, 3",
    "\"$@\" list >/dev/full, 3",
    "\"$@\" list >&- 2>&-, 3",
    "\"$@\" run starter -n 2 --out a --no-charts >&-, 3",
    "\"$@\" run starter -n 2 --out a --no-charts 2>&-, 0",
    "\"$@\" run starter -n 2 --out a --no-charts <&- >/dev/full 2>/dev/full, 3",
    "\"$@\" run 2>&-, 2"
  })
  void aStreamThatCannotBeUsedSpoilsNothingElse(String script, int code)
      throws IOException, InterruptedException {
    Invocation end = BrinkProcess.start(directory, List.of("sh", "-c", script, "sh")).end();

    assertThat(end.code()).as(end.err()).isEqualTo(code);
    if (script.contains("--out a")) {
      assertThat(RunFiles.names(directory.resolve("a"))).contains("manifest.json", "series.csv");
      assertThat(checked(directory.resolve("a"))).isEmpty();
    }
  }

  /** The first lines of tables, none of which may be what was meant for a stream. */
  private static List<String> checked(Path run) {
    return Stream.of("replications.csv", "series.csv", "events.csv")
        .filter(name -> !firstLine(run.resolve(name)).startsWith("scenario,point,"))
        .collect(Collectors.toList());
  }

  private static String firstLine(Path file) {
    try {
      return Files.readAllLines(file).get(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
