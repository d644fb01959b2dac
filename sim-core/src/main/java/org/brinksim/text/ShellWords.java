package org.brinksim.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Arguments as a shell takes them, for command lines that users copy. */
public final class ShellWords {
  private ShellWords() {}

  /** An argument, in quotes where a shell would take it apart. */
  public static String quoted(String argument) {
    if (!Characters.visibleInOneLine(argument).equals(argument)) {
      return "$'" + escaped(argument) + "'";
    }
    return argument.matches("[A-Za-z0-9_@%+=:,./-]+")
        ? argument
        : "'" + argument.replace("'", "'\\''") + "'";
  }

  /**
   * What a terminal would obey, as the escapes that a shell takes between {@code $'} and {@code '}.
   */
  private static String escaped(String argument) {
    StringBuilder escaped = new StringBuilder();
    for (int c : argument.codePoints().toArray()) {
      String character = Character.toString(c);
      if (Characters.visibleInOneLine(character).equals(character)) {
        escaped.append(c == '\'' || c == '\\' ? "\\" + character : character);
      } else {
        for (byte unit : character.getBytes(StandardCharsets.UTF_8)) {
          escaped.append(Template.fill("\\%03o", unit & 0xff));
        }
      }
    }
    return escaped.toString();
  }

  /** Arguments with blanks between them. */
  public static String joined(List<String> arguments) {
    return arguments.stream().map(ShellWords::quoted).collect(Collectors.joining(" "));
  }
}
