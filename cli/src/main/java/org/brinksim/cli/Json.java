package org.brinksim.cli;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Results as one JSON object on standard output. */
final class Json {
  /** The mapper, for whatever a command reads or writes. */
  static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Json() {}

  /** Prints an object. */
  static void print(Session session, Object object) {
    session.out().println(MAPPER.writeValueAsString(object));
  }
}
