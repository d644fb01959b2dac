package org.brinksim.document.writing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brinksim.document.Key;
import org.brinksim.document.shape.Range;
import org.brinksim.document.shape.Shape;

/** The JSON Schema of numbers, texts, dates and words. */
final class ScalarSchema {

  private ScalarSchema() {}

  static Map<String, Object> of(Shape shape, String parameterPattern) {
    Map<String, Object> schema = new LinkedHashMap<>();
    if (shape instanceof Shape.Number number) {
      number(number.range(), schema);
    } else if (shape instanceof Shape.Amount amount) {
      Map<String, Object> number = new LinkedHashMap<>();
      number(amount.range(), number);
      Map<String, Object> name = new LinkedHashMap<>();
      text(parameterPattern, name);
      schema.put("anyOf", List.of(number, name));
    } else if (shape instanceof Shape.Text text) {
      text(text.pattern().isEmpty() ? "\\S" : whole(text.pattern()), schema);
      schema.put("maxLength", text.longest());
    } else if (shape instanceof Shape.Date) {
      text("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", schema);
      schema.put("format", "date");
    } else if (shape instanceof Shape.Switch) {
      schema.put("type", "boolean");
    } else if (shape instanceof Shape.Words words) {
      schema.put("enum", words.words());
    } else {
      schema.put("type", List.of("string", "number", "boolean"));
      schema.put("maxLength", Key.LINE_LENGTH);
    }
    return schema;
  }

  /** The schema of the keys of a map whose keys are names. */
  static Map<String, Object> name(Shape.Text shape) {
    Map<String, Object> schema = new LinkedHashMap<>();
    if (!shape.pattern().isEmpty()) {
      schema.put("pattern", whole(shape.pattern()));
    }
    schema.put("maxLength", shape.longest());
    return schema;
  }

  private static String whole(String pattern) {
    return "^(?:" + pattern + ")$";
  }

  private static void text(String pattern, Map<String, Object> schema) {
    schema.put("type", "string");
    schema.put("pattern", pattern);
  }

  private static void number(Range range, Map<String, Object> schema) {
    schema.put("type", range.whole() ? "integer" : "number");
    boolean above = range.above() && range.lowest() == range.min();
    schema.put(above ? "exclusiveMinimum" : "minimum", JsonText.number(range.lowest()));
    boolean below = range.below() && range.highest() == range.max();
    schema.put(below ? "exclusiveMaximum" : "maximum", JsonText.number(range.highest()));
  }
}
