package org.brinksim.document.writing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.brinksim.document.shape.Shape;
import org.brinksim.text.YamlText;

/**
 * A document as YAML in one fixed form: keys in the order of the records, defaults written out,
 * short maps and lists on one line.
 */
public final class CanonicalYaml {
  private static final int WIDTH = 100;

  private final StringBuilder out = new StringBuilder();

  private CanonicalYaml() {}

  /** The YAML of a document; reading it gives an equal one. */
  public static String of(Shape.Keyed shape, Record document) {
    CanonicalYaml yaml = new CanonicalYaml();
    Map<?, ?> map = (Map<?, ?>) PlainForm.of(shape, document);
    map.forEach((key, value) -> yaml.entry("", key.toString(), value));
    return yaml.out.toString();
  }

  private void entry(String indent, String key, Object value) {
    out.append(indent).append(YamlText.of(key)).append(':');
    String flow = flow(value);
    boolean block = value instanceof List<?> || value instanceof Map<?, ?>;
    if (!block || (indent.length() > 0 && fits(indent.length() + key.length() + 2, flow, value))) {
      out.append(' ').append(flow).append('\n');
    } else {
      out.append('\n');
      block(indent + "  ", value);
    }
  }

  private void block(String indent, Object value) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, item) -> entry(indent, key.toString(), item));
      return;
    }
    for (Object item : (List<?>) value) {
      String flow = isRows(value) ? YamlText.quoted(item.toString()) : flow(item);
      if (!(item instanceof Map<?, ?> map) || fits(indent.length() + 2, flow, item)) {
        out.append(indent).append("- ").append(flow).append('\n');
      } else {
        String inner = indent + "  ";
        int start = out.length();
        map.forEach((key, part) -> entry(inner, key.toString(), part));
        out.replace(start, start + inner.length(), indent + "- ");
      }
    }
  }

  private static boolean fits(int column, String flow, Object value) {
    return column + flow.length() <= WIDTH && !isRows(value);
  }

  /** Rows of a map are read from above to below, so each keeps a line of its own. */
  private static boolean isRows(Object value) {
    return value instanceof List<?> list
        && list.size() > 1
        && list.stream().allMatch(i -> i instanceof String s && s.length() > 3);
  }

  private static String flow(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, String> parts = new LinkedHashMap<>();
      map.forEach((k, v) -> parts.put(YamlText.of(k.toString()), flow(v)));
      return parts.entrySet().stream()
          .map(e -> e.getKey() + ": " + e.getValue())
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(CanonicalYaml::flow).collect(Collectors.joining(", ", "[", "]"));
    }
    return value instanceof String text ? YamlText.of(text) : value.toString();
  }
}
