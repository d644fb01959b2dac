package org.brinksim.cli.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.command.BrinkCommand;
import org.brinksim.cli.console.ErrorMessages;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.CommandSpec;

/** Completion and manual pages: what is made of the descriptions of the commands. */
class ShellFilesTest {
  @TempDir private Path directory;

  private static CommandSpec root() {
    Session session = Invocation.session(Path.of("."));
    return BrinkCommand.line(session, new ErrorMessages(session), new String[0]).getCommandSpec();
  }

  static Stream<CommandSpec> commands() {
    CommandSpec root = root();
    return Stream.concat(Stream.of(root), HelpText.commands(root));
  }

  /**
   * What bash offers when the Tab key is pressed after some words; compopt, which bash has in its
   * own completion alone, does nothing here.
   */
  private List<String> completedByBash(String words) throws IOException, InterruptedException {
    Path script =
        Files.writeString(
            directory.resolve("brink.bash"), Invocation.of(directory, "completion", "bash").out());
    String ask =
        "compopt() { :; }; source %s; COMP_WORDS=(%s); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMP_LINE='%s';"
                .formatted(script, words, words)
            + " _complete_brink; printf '%s\\n' \"${COMPREPLY[@]}\"";
    Process bash =
        new ProcessBuilder("bash", "--norc", "-c", ask).redirectErrorStream(true).start();
    String said = new String(bash.getInputStream().readAllBytes(), UTF_8);
    assertThat(bash.waitFor()).as(said).isZero();
    return said.lines().map(String::strip).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "brink com, compare completion",
    "brink doc, doctor",
    "brink run --rep, --replications",
    "brink init --from, --from --from-claims",
    "brink config --j, --json"
  })
  void bashCompletesCommandsAndOptions(String words, String completed)
      throws IOException, InterruptedException {
    assertThat(completedByBash(words)).containsExactlyInAnyOrder(completed.split(" "));
  }

  @Test
  void zshTakesTheScriptForBashByItsEmulation() {
    assertThat(Invocation.of(directory, "completion", "zsh").out())
        .isEqualTo(Invocation.of(directory, "completion", "bash").out())
        .contains("bashcompinit");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void fishIsToldEveryCommandAndEachOfItsOptions(CommandSpec command) {
    List<String> script = Invocation.of(directory, "completion", "fish").out().lines().toList();
    String after =
        command.parent() == null
            ? "complete -c brink -n __fish_use_subcommand "
            : "complete -c brink -n '__fish_seen_subcommand_from " + command.name() + "' ";

    assertThat(script).first().isEqualTo("# Completion of brink for fish.");
    if (command.parent() != null) {
      assertThat(script)
          .anyMatch(
              it ->
                  it.startsWith(
                      "complete -c brink -n __fish_use_subcommand -f -a "
                          + command.name()
                          + " -d '"));
    }
    assertThat(command.options())
        .filteredOn(it -> !it.hidden())
        .isNotEmpty()
        .allSatisfy(
            option ->
                assertThat(script)
                    .anyMatch(
                        it ->
                            it.startsWith(after)
                                && it.contains(" -l " + option.longestName().substring(2) + " ")
                                && it.contains(" -r ") == option.arity().max() > 0));
  }

  @Test
  void everyLineForFishHasItsQuotesClosed() {
    assertThat(Invocation.of(directory, "completion", "fish").out().lines().skip(1))
        .hasSizeGreaterThan(100)
        .allMatch(
            it ->
                it.matches(
                    "complete -c brink -n (\\w+|'[\\w ]+')( -[flasr]( [\\w-]+|"
                        + " '(?:[^'\\\\]|\\\\.)*')?)*( -d '(?:[^'\\\\]|\\\\.)+')?"));
  }

  @Test
  void anotherShellIsRefused() {
    assertThat(Invocation.of(directory, "completion", "tcsh"))
        .isEqualTo(
            new Invocation(
                ExitCode.BAD_INPUT,
                "",
                "brink completion: \"tcsh\" is no shell; must be one of bash, zsh, fish\n"
                    + "Try \"brink completion --help\".\n"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void thePageOfEachCommandSaysWhatItsHelpSays(CommandSpec command) {
    ManualPage page = new ManualPage(command);
    String text = page.text();

    assertThat(page.file()).isEqualTo(command.qualifiedName("-") + ".1");
    assertThat(text)
        .contains(
            "\n.SH NAME\n",
            "\n.SH SYNOPSIS\n",
            "\n.SH EXAMPLES\n.nf\nbrink",
            "\n.SH EXIT STATUS\n.TP\n\\fB0\\fR\n");
    assertThat(command.options())
        .filteredOn(it -> !it.hidden())
        .allSatisfy(
            it ->
                assertThat(text).contains("\\fB" + it.longestName().replace("-", "\\-") + "\\fR"));
    assertThat(command.usageMessage().exitCodeList().values())
        .allSatisfy(it -> assertThat(text).contains(it.replace("-", "\\-")));
    assertThat(text.lines().filter(it -> it.startsWith(".") || it.startsWith("'")))
        .allMatch(it -> it.matches("\\.(\\\\\".*|TH .*|SH [A-Z ]+|TP|PP|nf|fi)"));
    assertThat(text).doesNotContain("%%", "$$", "${", "null", "@|");
  }

  @Test
  void aPageIsWrittenForEachCommandAndSetBetweenTheOthers() throws IOException {
    Invocation written = Invocation.of(directory, "manual", "man/man1");

    assertThat(written)
        .isEqualTo(
            new Invocation(
                ExitCode.DONE,
                "Wrote "
                    + commands().count()
                    + " pages to man/man1. To read one: man man/man1/brink-run.1\n",
                ""));
    try (Stream<Path> pages = Files.list(directory.resolve("man/man1"))) {
      assertThat(pages.map(it -> it.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              commands().map(it -> new ManualPage(it).file()).toList());
    }
    assertThat(Files.readString(directory.resolve("man/man1/brink.1")))
        .startsWith(".\\\" Made from the help of the command.\n.TH BRINK 1 \"\" \"Brink ")
        .contains("brink\\-run(1)", ".SH COMMANDS\n.TP\n\\fBrun\\fR\nRuns a scenario");
  }
}
