package org.brinksim.cli.console;

import org.brinksim.text.Characters;
import org.brinksim.text.Template;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Results as one JSON object on standard output. */
public final class Json {
  /** The mapper, for whatever a command reads or writes. */
  public static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Json() {}

  /** Prints an object. What a terminal would obey stands as an escape of JSON. */
  public static void print(Session session, Object object) {
    session.out().println(escaped(MAPPER.writeValueAsString(object)));
  }

  private static String escaped(String json) {
    StringBuilder escaped = new StringBuilder(json.length());
    json.replace(System.lineSeparator(), "\n")
        .codePoints()
        .forEach(
            c -> {
              if (Characters.isRefused(c)) {
                for (char unit : Character.toChars(c)) {
                  escaped.append(Template.fill("\\u%04x", (int) unit));
                }
              } else {
                escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }
}
