package org.brinksim.cli.lab;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.command.BrinkCommand;
import org.brinksim.cli.console.ErrorMessages;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Session;
import org.brinksim.cli.directory.RunFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page that a command writes has the theme that is asked for, and nothing else has one. */
class ThemedPagesTest {
  private static final String STUDY =
      "format: 1\nid: study\nscenario: starter\nreplications: 2\n"
          + "design: {type: factorial}\nfactors: {lethality: {levels: [0.003, 0.006]}}\n";

  /** What a page says of whether its reader's machine is dark, where it follows its reader. */
  private static final String READER = "(prefers-color-scheme: dark)";

  private static final String DARK =
      "screen and (forced-colors: none), screen and (prefers-color-scheme: dark)";
  private static final String LIGHT =
      "screen and (forced-colors: active) and (prefers-color-scheme: dark)";

  @TempDir private static Path directory;

  /**
   * A command that writes pages.
   *
   * @param line what is typed; OUT is where it writes
   * @param pages what it writes, from the working directory
   */
  record Writing(String line, List<String> pages) {
    static Writing of(String line, String... pages) {
      return new Writing(line, List.of(pages));
    }

    @Override
    public String toString() {
      return line;
    }
  }

  static Stream<Writing> commands() {
    return Stream.of(
        Writing.of("run starter -n 2 --lab --out OUT", "OUT/report.html", "OUT/lab.html"),
        Writing.of("run study.yaml --lab --out OUT", "OUT/report.html", "OUT/lab.html"),
        Writing.of("merge shard --out OUT", "OUT/report.html"),
        Writing.of("report a", "a/report.html"),
        Writing.of("compare a b --rerun-pairs 0 --out OUT", "OUT/compare.html"),
        Writing.of("lab starter --out OUT.html", "OUT.html"),
        Writing.of("lab study.yaml --out OUT.html", "OUT.html"),
        Writing.of("lab a --out OUT.html", "OUT.html"),
        Writing.of("lab --lesson stories --out OUT.html", "OUT.html"),
        Writing.of("lab --lesson stories --key --out OUT.html", "OUT.html"));
  }

  @BeforeAll
  static void results() throws IOException {
    Files.createDirectories(directory.resolve("home/brink"));
    Files.writeString(directory.resolve("home/brink/brink.yaml"), "theme: dark\n");
    Files.writeString(directory.resolve("study.yaml"), STUDY);
    brink("", "run starter -n 2 --no-charts --out a");
    brink("", "run starter -n 2 --seed 2 --no-charts --out b");
    brink("", "run starter -n 2 --shard 1/1 --out shard");
  }

  /** Runs a command whose user has a folder of settings below the working directory, or none. */
  private static void brink(String settings, String line) {
    Map<String, String> environment =
        settings.isEmpty()
            ? Map.of()
            : Map.of("XDG_CONFIG_HOME", directory.resolve(settings).toString());
    Invocation done = Invocation.with(directory, environment, "", line.split(" "));
    assertThat(done.code()).as(line + ": " + done.err()).isEqualTo(ExitCode.DONE);
  }

  private static String page(String name) throws IOException {
    return Files.readString(directory.resolve(name));
  }

  /** What the page would be if it followed its reader. */
  private static String followingItsReader(String page, String schemes, String condition)
      throws IOException {
    assertThat(page).contains(condition);
    String rule =
        "@media screen and (forced-colors: none) { :root { color-scheme: " + schemes + "; } }\n";
    assertThat(page).containsOnlyOnce(rule);
    assertThat(page.replace(condition, "")).doesNotContain("prefers-color-scheme");
    return page.replace(rule, "")
        .replaceFirst("content=\"" + schemes + "\"", "content=\"light dark\"")
        .replace("@media " + condition, "@media DARK")
        .replace(condition, "DARK");
  }

  /** By the file of the user, by the option that goes before it, and by neither. */
  @ParameterizedTest
  @MethodSource("commands")
  void everyPageHasTheThemeThatIsAskedFor(Writing command) throws IOException {
    String out = "out-" + Integer.toHexString(command.line().hashCode());
    Map<String, List<String>> written = new TreeMap<>();
    for (String theme : List.of("dark", "light --theme light", "none")) {
      String name = theme.split(" ")[0];
      brink(
          name.equals("none") ? "" : "home",
          command.line().replace("OUT", out + name) + theme.substring(name.length()));
      for (String page : command.pages()) {
        written
            .computeIfAbsent(name, key -> new ArrayList<>())
            .add(page(page.replace("OUT", out + name)));
      }
    }

    for (int i = 0; i < command.pages().size(); i++) {
      String plain = written.get("none").get(i);
      assertThat(plain).contains("content=\"light dark\"", READER);
      String expected = plain.replace("screen and " + READER, "DARK");
      expected = expected.replace("@media " + READER, "@media DARK").replace(READER, "DARK");
      assertThat(followingItsReader(written.get("dark").get(i), "dark", DARK)).isEqualTo(expected);
      assertThat(followingItsReader(written.get("light").get(i), "light", LIGHT))
          .isEqualTo(expected);
    }
  }

  /** Whoever adds the option to a command adds the command above. */
  @Test
  void theCommandsAboveAreThoseThatKnowTheOption() {
    Session session = Invocation.session(Path.of("."));
    Set<String> knowing =
        BrinkCommand.line(session, new ErrorMessages(session), new String[0])
            .getSubcommands()
            .entrySet()
            .stream()
            .filter(it -> it.getValue().getCommandSpec().findOption("--theme") != null)
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(commands().map(it -> it.line().split(" ")[0]).collect(Collectors.toSet()))
        .isEqualTo(knowing);
  }

  /** Whoever adds a page adds it here, and the command that writes it above. */
  @Test
  void thesePagesAreAllThatAreMade() throws IOException {
    List<String> makers = new ArrayList<>();
    for (String module :
        List.of("sim-core", "scenarios", "recorder", "reports", "lab", "gui", "cli")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main"))) {
        for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
          if (new String(Files.readAllBytes(file), ISO_8859_1).contains("<!DOCTYPE html")) {
            makers.add(file.getFileName().toString());
          }
        }
      }
    }

    assertThat(makers)
        .containsExactlyInAnyOrder(
            "ReportPage.java", "LabPage.java", "page.html", "LessonKeyPage.java", "key.html");
  }

  /** Also a run that is gone on with: it has the theme of the last command. */
  @Test
  void whatIsDataDoesNotDependOnIt() throws IOException {
    brink("", "run starter -n 1 --out more --no-charts");
    brink("", "run starter -n 2 --out more --theme dark --resume");
    Map<String, String> dark = RunFiles.bytes(directory.resolve("more"));
    assertThat(dark.get("report.html")).contains("color-scheme: dark;");
    assertThat(dark.get("manifest.json")).doesNotContain("theme");

    brink("", "run starter -n 2 --out more --theme light --resume");
    Map<String, String> light = RunFiles.bytes(directory.resolve("more"));
    assertThat(light.keySet()).isEqualTo(dark.keySet());
    assertThat(light.keySet().stream().filter(it -> !light.get(it).equals(dark.get(it))))
        .containsExactly("manifest.json", "report.html");
    assertThat(withoutTheHashOfThePage(light.get("manifest.json")))
        .isEqualTo(withoutTheHashOfThePage(dark.get("manifest.json")));
  }

  private static String withoutTheHashOfThePage(String manifest) {
    return manifest.replaceFirst("\"report.html\",\\s*\"sha256\"\\s*:\\s*\"[0-9a-f]{64}\"", "");
  }

  /** Of a scenario that is a file, what stands beside it goes before what the user has. */
  @Test
  void theFileBesideTheScenarioGoesFirst() throws IOException {
    Files.createDirectories(directory.resolve("war"));
    Files.writeString(directory.resolve("war/brink.yaml"), "theme: light\n");
    Files.writeString(directory.resolve("war/mine.yaml"), STUDY);
    brink("home", "lab war/mine.yaml --out mine.html");

    brink("home", "lab war/mine.yaml --theme system --out typed.html");
    brink("", "lab study.yaml --out neither.html");

    assertThat(page("mine.html")).contains("<meta name=\"color-scheme\" content=\"light\">");
    assertThat(page("typed.html")).isEqualTo(page("neither.html"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "run starter --theme Drak | brink run: --theme is \"Drak\"; must be one of system, light, dark. Did you mean \"dark\"?",
        "report a --theme x | brink report: --theme is \"x\"; must be one of system, light, dark",
        "lab starter --theme ligth | brink lab: --theme is \"ligth\"; must be one of system, light, dark. Did you mean \"light\"?",
        "merge shard --out no --theme x | brink merge: --theme is \"x\"; must be one of system, light, dark",
        "run starter -n 2 --out no --theme dark --no-charts | brink run: --theme is for pages, and --no-charts leaves none; leave one out",
        "merge shard --out no --theme dark --no-charts | brink merge: --theme is for pages, and --no-charts leaves none; leave one out",
        "run starter -n 2 --out no --theme dark --shard 1/2 | brink run: --theme is for pages, and a shard has none. Maybe give it to brink merge",
        "run starter --rare war -n 200 --out no --theme dark | brink run: --theme does not go with --rare, which leaves no runs; leave one out",
        "compare a b --theme dark | brink: --theme is for the page of --out. Maybe give --out, or leave it out",
        "compare a b --out no --theme x | brink: --theme is \"x\"; must be one of system, light, dark",
      })
  void whatHasNoEffectIsRefused(String line, String message) {
    Invocation refused = Invocation.of(directory, line.split(" "));

    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(refused.out()).isEmpty();
    assertThat(Arrays.asList(refused.err().split("\n"))).first().isEqualTo(message);
    assertThat(directory.resolve("no")).doesNotExist();
  }

  /** A page that is no report is there nevertheless. */
  @Test
  void aRunWithoutChartsHasItsOtherPage() throws IOException {
    brink("", "run starter -n 2 --no-charts --lab --theme dark --out alone");

    assertThat(page("alone/lab.html")).contains("<meta name=\"color-scheme\" content=\"dark\">");
  }
}
