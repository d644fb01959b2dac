package org.brinksim.cli.shell;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** The words of the help, for what is made of them beside it. */
final class HelpText {
  private HelpText() {}

  /** The commands that users see. */
  static Stream<CommandSpec> commands(CommandSpec root) {
    return root.subcommands().values().stream()
        .map(CommandLine::getCommandSpec)
        .filter(it -> !it.usageMessage().hidden());
  }

  /** The paragraphs of a command's description. */
  static String[] description(CommandSpec command) {
    return filled(command.usageMessage().description());
  }

  /** What a command does, in one sentence. */
  static String summary(CommandSpec command) {
    return firstSentence(String.join(" ", description(command)));
  }

  /** What an option or argument does. */
  static String words(ArgSpec argument) {
    return String.join(" ", filled(argument.description()));
  }

  /** Texts with the percent signs that the help may write twice. */
  static String[] filled(String[] texts) {
    return Arrays.stream(texts)
        .map(it -> it.replace("%n", "\n").replace("%%", "%"))
        .toArray(String[]::new);
  }

  /** A text up to its first full stop, colon or semicolon that ends something. */
  static String firstSentence(String text) {
    return Arrays.stream(text.split("(?<=[.;:])\\s", 2))
        .limit(1)
        .map(it -> it.replaceFirst("[.;:]$", ""))
        .collect(Collectors.joining());
  }
}
