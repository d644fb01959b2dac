package org.brinksim.document.tree;

import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** What is wrong with a text that is not YAML or JSON, in a user's words. */
final class SyntaxWords {

  private SyntaxWords() {}

  /** A YAML parser's complaint. */
  static String ofYaml(MarkedYamlEngineException e) {
    String problem = String.valueOf(e.getProblem());
    if (problem.startsWith("mapping values are not allowed")) {
      return "a colon cannot stand here. Maybe put the text in quotes, or check the indentation";
    }
    if (problem.startsWith("found character '\\t")) {
      return "a tab cannot indent YAML. Maybe use spaces";
    }
    if (problem.startsWith("found character '") && problem.length() > 17) {
      return "a value cannot start with " + problem.charAt(17) + ". Maybe put it in quotes";
    }
    if (problem.startsWith("expected <block end>")) {
      return "the indentation does not fit the lines above";
    }
    if (problem.startsWith("could not find expected ':'")) {
      return "a key without a colon";
    }
    if (problem.startsWith("found unknown escape character")) {
      return "an unknown escape after \\ in double quotes. Maybe use single quotes";
    }
    if (problem.startsWith("expected '<document start>'")) {
      return "something follows the end of the content. Maybe a bracket too many";
    }
    return unclosed(e, problem);
  }

  private static String unclosed(MarkedYamlEngineException e, String problem) {
    int line = e.getContextMark().map(m -> m.getLine() + 1).orElse(0);
    if (problem.startsWith("expected ',' or")) {
      String what = problem.charAt(17) == ']' ? "list" : "map";
      return "a comma or bracket is missing in the " + what + " begun in line " + line;
    }
    if (problem.startsWith("found unexpected end of stream")) {
      return "the quotes opened in line " + line + " are never closed";
    }
    return "something that cannot stand here";
  }

  /** A JSON parser's complaint. */
  static String ofJson(String problem) {
    if (problem.startsWith("Unexpected end-of-input")) {
      return "the text ends too early. Maybe a closing bracket or quote is missing";
    }
    if (problem.contains("surrogate")) {
      return "a key holds half of a surrogate pair; no text may hold it. Maybe remove it";
    }
    if (problem.startsWith("Unexpected character ('") && problem.length() > 23) {
      return "unexpected " + problem.charAt(23);
    }
    return "something that cannot stand here";
  }
}
