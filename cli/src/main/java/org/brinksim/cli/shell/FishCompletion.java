package org.brinksim.cli.shell;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brinksim.scenarios.ShippedScenarios;
import org.brinksim.scenarios.ShippedStudies;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The completion of command lines in fish: commands first, then the options of the command that
 * stands in the line; the ids of what is shipped wherever a file may stand.
 *
 * @param root the command {@code brink}
 */
record FishCompletion(CommandSpec root) {
  private static final List<String> TAKE_STUDIES = List.of("run", "validate", "explain");
  private static final List<String> TAKE_IDS = List.of("run", "validate", "explain", "lab", "gui");

  /** The script. */
  String script() {
    StringBuilder script = new StringBuilder("# Completion of brink for fish.\n");
    String none = "complete -c " + root.name() + " -n __fish_use_subcommand";
    HelpText.commands(root)
        .forEach(
            it ->
                script
                    .append(none)
                    .append(" -f -a ")
                    .append(it.name())
                    .append(described(HelpText.summary(it))));
    root.options().stream()
        .filter(it -> !it.hidden())
        .forEach(it -> script.append(none).append(option(it)));
    HelpText.commands(root).forEach(it -> script.append(command(it)));
    return script.toString();
  }

  private String command(CommandSpec command) {
    String after =
        "complete -c " + root.name() + " -n '__fish_seen_subcommand_from " + command.name() + "'";
    StringBuilder lines = new StringBuilder();
    command.options().stream()
        .filter(it -> !it.hidden())
        .forEach(it -> lines.append(after).append(option(it)));
    if (TAKE_IDS.contains(command.name())) {
      String ids =
          Stream.concat(
                  ShippedScenarios.ids().stream(),
                  TAKE_STUDIES.contains(command.name())
                      ? ShippedStudies.ids().stream()
                      : Stream.empty())
              .collect(Collectors.joining(" "));
      lines.append(after).append(" -a ").append(quoted(ids)).append("\n");
    }
    if (command.name().equals("completion")) {
      lines.append(after).append(" -f -a 'bash zsh fish'\n");
    }
    if (command.name().equals("help")) {
      String names =
          HelpText.commands(root).map(CommandSpec::name).collect(Collectors.joining(" "));
      lines.append(after).append(" -f -a ").append(quoted(names)).append("\n");
    }
    return lines.toString();
  }

  private static String option(OptionSpec option) {
    StringBuilder line = new StringBuilder();
    for (String name : option.names()) {
      line.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
    }
    boolean value = option.arity().max() > 0;
    return line.append(value ? " -r" : "").append(described(HelpText.words(option))).toString();
  }

  private static String described(String words) {
    return " -d " + quoted(HelpText.firstSentence(words)) + "\n";
  }

  /** In single quotes, in which fish knows two escapes. */
  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
