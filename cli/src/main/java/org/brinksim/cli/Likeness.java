package org.brinksim.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.UnmatchedArgumentException;

/** Known names that a user may have meant, by the measure that also suggests commands. */
final class Likeness {
  private Likeness() {}

  /** The known names that are much like a typed one, the most alike first. */
  static List<String> nearest(String typed, List<String> known) {
    CommandLine names = new CommandLine(CommandSpec.create());
    known.forEach(name -> names.addSubcommand(name, CommandSpec.create()));
    return new UnmatchedArgumentException(names, List.of(typed)).getSuggestions();
  }
}
