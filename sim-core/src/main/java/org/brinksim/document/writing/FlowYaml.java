package org.brinksim.document.writing;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.brinksim.document.tree.Node;
import org.brinksim.text.YamlText;

/** A tree as YAML in its one-line form, which is read back as the same tree. */
public final class FlowYaml {
  private static final Pattern BARE = Pattern.compile("[A-Za-z0-9_.+$-]+");

  private FlowYaml() {}

  /**
   * The YAML of a tree.
   *
   * @throws IllegalArgumentException for what no file may hold
   */
  public static String of(Node node) {
    if (node instanceof Node.Single single) {
      return single(single);
    }
    if (node instanceof Node.Items list) {
      return list.items().stream().map(FlowYaml::of).collect(Collectors.joining(", ", "[", "]"));
    }
    if (node instanceof Node.Entries map) {
      return map.entries().entrySet().stream()
          .map(e -> YamlText.of(e.getKey()) + ": " + of(e.getValue().value()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    throw new IllegalArgumentException("no file may hold " + node);
  }

  /**
   * What was bare stays bare, as it may be a number; a bare text with a comma needs quotes here.
   */
  private static String single(Node.Single single) {
    return switch (single.style()) {
      case EMPTY -> "null";
      case QUOTED -> YamlText.quoted(single.text());
      case PLAIN ->
          BARE.matcher(single.text()).matches() ? single.text() : YamlText.quoted(single.text());
    };
  }
}
