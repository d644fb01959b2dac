package org.brinksim.cli;

import java.util.List;
import java.util.stream.Collectors;

/** Arguments as a shell takes them, for command lines that users copy. */
final class ShellWords {
  private ShellWords() {}

  /** An argument, in quotes where a shell would take it apart. */
  static String quoted(String argument) {
    return argument.matches("[A-Za-z0-9_@%+=:,./-]+")
        ? argument
        : "'" + argument.replace("'", "'\\''") + "'";
  }

  /** Arguments with blanks between them. */
  static String joined(List<String> arguments) {
    return arguments.stream().map(ShellWords::quoted).collect(Collectors.joining(" "));
  }
}
