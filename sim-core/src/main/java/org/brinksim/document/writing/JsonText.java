package org.brinksim.document.writing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.brinksim.document.shape.NumberSyntax;
import org.brinksim.document.tree.Node;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** Maps, lists and single values as JSON text, indented by two spaces. */
public final class JsonText {
  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

  private JsonText() {}

  /** JSON, indented, of maps, lists, texts, numbers and booleans. */
  public static String of(Object value) {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(LINES);
    return JsonMapper.builder().build().writer().with(printer).writeValueAsString(value) + "\n";
  }

  /** A number, whole where it is. */
  static Number number(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? (Number) (long) number
        : (Number) number;
  }

  /** A node as maps, lists, texts, numbers and truth values. */
  public static Object plain(Node node) {
    if (node instanceof Node.Entries map) {
      Map<String, Object> plain = new LinkedHashMap<>();
      map.entries().forEach((key, entry) -> plain.put(key, plain(entry.value())));
      return plain;
    }
    if (node instanceof Node.Items list) {
      return list.items().stream().map(JsonText::plain).toList();
    }
    String text = ((Node.Single) node).text();
    OptionalDouble number = NumberSyntax.parse(text);
    if (((Node.Single) node).style() == Node.Style.QUOTED) {
      return text;
    }
    if (number.isPresent()) {
      return number(number.getAsDouble());
    }
    return text.equals("true") || text.equals("false") ? (Object) text.equals("true") : text;
  }
}
