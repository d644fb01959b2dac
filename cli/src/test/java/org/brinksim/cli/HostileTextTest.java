package org.brinksim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.brinksim.cli.command.BrinkCommand;
import org.brinksim.cli.console.ErrorMessages;
import org.brinksim.cli.console.Json;
import org.brinksim.cli.console.Session;
import org.brinksim.text.Characters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Whatever is typed or stands in a file: nothing that a terminal would obey is ever printed. */
class HostileTextTest {
  private static final List<String> HOSTILE =
      List.of(
          "\u001b]0;owned\u0007",
          "x\u001b[2J\u009b31m",
          "a\rb\bc\u007f",
          "\u202edlrow\u2066",
          "\ufffe\ud83f\udffe",
          "-\u001b[1m",
          "line\n\u001b[A");

  @TempDir private Path directory;

  /** Each command with each of its options that take a value, and once with none. */
  static Stream<List<String>> everyOption() throws IOException {
    List<List<String>> lines = new ArrayList<>();
    Session session = Invocation.session(Path.of(""));
    BrinkCommand.line(session, new ErrorMessages(session), new String[0])
        .getSubcommands()
        .forEach((name, line) -> lines.addAll(invocations(name, line)));
    assertThat(lines).hasSizeGreaterThan(30);
    return lines.stream();
  }

  private static List<List<String>> invocations(String name, CommandLine line) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of(name, "{}"));
    lines.add(List.of(name, "starter", "{}"));
    lines.add(List.of(name, "{}.yaml", "--json"));
    lines.add(List.of(name, "{}", "--help"));
    for (OptionSpec option : line.getCommandSpec().options()) {
      if (option.arity().max() > 0) {
        lines.add(List.of(name, "starter", option.longestName(), "{}"));
        lines.add(List.of(name, "starter", option.longestName(), "title={}"));
        lines.add(List.of(name, "starter", option.longestName() + "={}={}"));
      }
    }
    return lines;
  }

  @ParameterizedTest
  @MethodSource("everyOption")
  void typed(List<String> line) throws IOException {
    for (String hostile : List.of(HOSTILE.get(0), String.join("", HOSTILE.subList(1, 5)))) {
      List<String> typed = new ArrayList<>();
      line.forEach(word -> typed.add(word.replace("{}", hostile)));
      if (line.get(0).equals("gui")) {
        typed.replaceAll(word -> word.equals("starter") ? "duel" : word);
      }
      if (line.get(0).equals("run")) {
        typed.addAll(List.of("--dry-run", "--no-charts"));
      }
      assertClean(typed.toArray(String[]::new));
    }
  }

  @Test
  void theCommandItself() {
    for (String hostile : HOSTILE) {
      assertClean(hostile);
      assertClean("--" + hostile);
      assertClean("help", hostile);
    }
  }

  @Test
  void inNamesOfFilesThatAreThere() throws IOException {
    for (String hostile : HOSTILE) {
      Path file = directory.resolve(hostile + ".yaml");
      Files.writeString(file, "extends: starter\n");
      String name = file.getFileName().toString();

      assertClean("validate", name);
      assertClean("validate", "--json", name);
      assertClean("explain", "--json", name);
      String out = hostile.replace("\n", "") + ".out";
      assertClean("run", name, "-n", "1", "--no-charts", "--out", out);
      assertClean("run", name, "-n", "1", "--no-charts", "--json", "--out", "j" + out);
      assertClean("run", name, "-n", "1", "--no-charts", "--out", out);
      assertClean("report", hostile);
    }
  }

  @Test
  void inAnyTextOrKeyOfAScenario() throws IOException {
    Invocation.of(directory, "init", "mine");
    String text = Files.readString(directory.resolve("mine.yaml"));
    List<MatchResult> words =
        Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*").matcher(text).results().toList();
    assertThat(words).hasSizeGreaterThan(200);
    Path broken = directory.resolve("broken.yaml");
    for (int i = 0; i < words.size(); i += 11) {
      MatchResult word = words.get(i);
      String before = text.substring(0, word.start());
      String after = text.substring(word.end());

      Files.writeString(broken, before + "\"\\e[2J\\u202e\\x9b\"" + after);
      assertClean("validate", "broken.yaml");
      Files.writeString(broken, before + "x\u202e\u2066\u0085y" + after);
      assertClean("validate", "--json", "broken.yaml");
    }
  }

  private void assertClean(String... arguments) {
    Invocation done = Invocation.of(directory, arguments);

    assertThat(Characters.firstRefused(done.out() + done.err()))
        .as("%s: %s", List.of(arguments), done)
        .isEmpty();
    assertThat(done.code()).as("%s: %s", List.of(arguments), done).isNotEqualTo(70);
  }

  @Test
  void inJsonItStandsAsAnEscapeThatReadsBack() throws IOException {
    Files.writeString(directory.resolve("a\u009b.yaml"), "extends: starter\n");

    Invocation done = Invocation.of(directory, "validate", "--json", "a\u009b.yaml");

    assertThat(done.out()).contains("a\\u009b.yaml");
    assertThat(Json.MAPPER.readTree(done.out()).findValue("file").asString())
        .isEqualTo("a\u009b.yaml");
  }
}
