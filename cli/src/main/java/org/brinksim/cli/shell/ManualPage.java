package org.brinksim.cli.shell;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.brinksim.results.EngineVersion;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The manual page of a command, made from its help: roff with the macros of {@code man}.
 *
 * @param command the command
 */
record ManualPage(CommandSpec command) {
  private static final String SECTION = "1";

  /** The page's file, for example {@code brink-run.1}. */
  String file() {
    return name() + "." + SECTION;
  }

  private String name() {
    return command.qualifiedName("-");
  }

  /** The page. */
  String text() {
    StringBuilder page = new StringBuilder();
    page.append(".\\\" Made from the help of the command.\n");
    page.append(".TH ").append(escaped(name().toUpperCase(Locale.ROOT))).append(" " + SECTION);
    page.append(" \"\" \"Brink ").append(EngineVersion.version()).append("\" \"Brink\"\n");
    section(page, "NAME", line(name() + " - " + HelpText.summary(command)));
    section(page, "SYNOPSIS", ".nf\n" + line(synopsis()) + ".fi\n");
    section(page, "DESCRIPTION", paragraphs(HelpText.description(command)));
    section(page, "ARGUMENTS", arguments());
    section(page, "OPTIONS", options());
    section(page, "COMMANDS", commands());
    section(page, "EXIT STATUS", exitCodes());
    section(page, "EXAMPLES", examples());
    section(page, "SEE ALSO", line(related()));
    return page.toString();
  }

  private String synopsis() {
    return new Help(command, Help.defaultColorScheme(Help.Ansi.OFF)).synopsis(0).strip();
  }

  private String arguments() {
    return command.positionalParameters().stream()
        .filter(it -> !it.hidden())
        .map(it -> entry(italic(it.paramLabel()), HelpText.words(it)))
        .collect(Collectors.joining());
  }

  private String options() {
    return command.options().stream()
        .filter(it -> !it.hidden())
        .map(it -> entry(names(it), HelpText.words(it)))
        .collect(Collectors.joining());
  }

  private static String names(OptionSpec option) {
    String names =
        Arrays.stream(option.names()).map(ManualPage::bold).collect(Collectors.joining(", "));
    return option.arity().max() > 0 ? names + "=" + italic(label(option)) : names;
  }

  private static String label(ArgSpec argument) {
    return argument instanceof PositionalParamSpec || argument.paramLabel() == null
        ? "VALUE"
        : argument.paramLabel().replaceAll("^<|>$", "");
  }

  private String commands() {
    return HelpText.commands(command)
        .map(it -> entry(bold(it.name()), HelpText.summary(it)))
        .collect(Collectors.joining());
  }

  private String exitCodes() {
    return command.usageMessage().exitCodeList().entrySet().stream()
        .map(it -> entry(bold(it.getKey().strip()), it.getValue()))
        .collect(Collectors.joining());
  }

  private String examples() {
    String[] lines = HelpText.filled(command.usageMessage().footer());
    return lines.length == 0
        ? ""
        : ".nf\n"
            + Arrays.stream(lines).map(ManualPage::line).collect(Collectors.joining())
            + ".fi\n";
  }

  private String related() {
    return command.parent() == null
        ? HelpText.commands(command)
            .map(it -> it.qualifiedName("-") + "(" + SECTION + ")")
            .collect(Collectors.joining(", "))
        : command.root().name() + "(" + SECTION + ")";
  }

  private static void section(StringBuilder page, String title, String content) {
    if (!content.isEmpty()) {
      page.append(".SH ").append(title).append('\n').append(content);
    }
  }

  private static String entry(String term, String words) {
    return ".TP\n" + term + "\n" + line(words);
  }

  private static String paragraphs(String... texts) {
    return Arrays.stream(texts)
        .filter(it -> !it.isEmpty())
        .map(ManualPage::line)
        .collect(Collectors.joining(".PP\n"));
  }

  private static String bold(String text) {
    return "\\fB" + escaped(text) + "\\fR";
  }

  private static String italic(String text) {
    return "\\fI" + escaped(text) + "\\fR";
  }

  /** A line of text, which no macro is taken from. */
  private static String line(String text) {
    return text.lines()
        .map(it -> (it.startsWith(".") || it.startsWith("'") ? "\\&" : "") + escaped(it) + "\n")
        .collect(Collectors.joining());
  }

  /** Dashes as they are typed, and backslashes as they are. */
  private static String escaped(String text) {
    return text.replace("\\", "\\e").replace("-", "\\-");
  }
}
