package org.brinksim.scenario.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.brinksim.document.Key;
import org.brinksim.document.Variants;
import org.brinksim.document.Word;
import org.brinksim.document.shape.Expectation;
import org.brinksim.document.shape.Shape;
import org.brinksim.scenario.ForceMetric;
import org.brinksim.scenario.Refers;
import org.brinksim.scenario.warning.Warning;
import org.brinksim.text.Template;

/**
 * The page that documents the format of scenario files: an introduction written by hand, then one
 * table a record, made from the records' annotations.
 */
public final class ScenarioFormatPage {
  private static final String QUANTITIES = "<!-- the quantities of forces -->\n";
  private static final String WARNINGS = "<!-- what is warned of -->\n";
  private static final String KEYS = "<!-- the tables of keys -->\n";

  private final Map<Class<?>, String> sections = new LinkedHashMap<>();

  private ScenarioFormatPage() {}

  /** The page in Markdown. */
  public static String markdown() {
    return introduction()
        .replace(QUANTITIES, quantities())
        .replace(WARNINGS, warnings())
        .replace(KEYS, tables(ScenarioShape.ROOT));
  }

  /** The tables of the keys of a record, and of all records within it, in Markdown. */
  public static String tables(Shape.Keyed root) {
    ScenarioFormatPage page = new ScenarioFormatPage();
    page.keyed(root);
    List<String> inOrder = new ArrayList<>(page.sections.values());
    return String.join("\n", inOrder);
  }

  private static String quantities() {
    StringBuilder text = new StringBuilder("| quantity | unit | meaning |\n| --- | --- | --- |\n");
    for (ForceMetric it : ForceMetric.values()) {
      text.append("| `").append(it.key()).append("` | ").append(it.unit().key());
      text.append(" | ").append(it.label()).append(" |\n");
    }
    return text.toString();
  }

  private static String warnings() {
    StringBuilder text = new StringBuilder();
    for (Warning.Kind kind : Warning.Kind.values()) {
      text.append("- ").append(kind.words()).append('\n');
    }
    return text.toString();
  }

  private static String introduction() {
    try (InputStream in = ScenarioFormatPage.class.getResourceAsStream("scenario-format.md")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keyed(Shape.Keyed shape) {
    if (sections.containsKey(shape.type())) {
      return;
    }
    sections.put(shape.type(), "");
    StringBuilder text = new StringBuilder("### " + name(shape.type()) + "\n\n");
    text.append("| key | what may stand there | when left out | meaning |\n");
    text.append("| --- | --- | --- | --- |\n");
    rows(shape, text);
    sections.put(shape.type(), text.toString());
    shape.fields().forEach(field -> inner(field.shape()));
  }

  private void rows(Shape.Keyed shape, StringBuilder text) {
    for (Shape.Field field : shape.fields()) {
      if (!field.inline()) {
        text.append(row(field));
        continue;
      }
      Shape.Choice choice = (Shape.Choice) field.shape();
      text.append("| one of ").append(code(choice.choosingKeys())).append(" | ");
      text.append(link(choice.type())).append(" | required | |\n");
    }
  }

  private static String row(Shape.Field field) {
    Key key = field.key();
    String left =
        switch (field.presence()) {
          case REQUIRED -> "required";
          case OPTIONAL -> "";
          case DEFAULTED -> "`" + field.defaultYaml().orElseThrow() + "`";
        };
    String meaning = key.value() + refers(field);
    String kind = kind(field.shape());
    return cells("`" + field.name() + "`", kind, left, meaning);
  }

  private static String refers(Shape.Field field) {
    Refers refers = field.component().getAnnotation(Refers.class);
    if (refers == null) {
      return "";
    }
    String words = refers.value().words();
    String article = words.matches("[aeiou].*") ? "an " : "a ";
    boolean keys = field.shape() instanceof Shape.Mapping;
    return (keys ? " (each key names " : " (names ") + article + words + ")";
  }

  private void inner(Shape shape) {
    if (shape instanceof Shape.Keyed keyed) {
      keyed(keyed);
    } else if (shape instanceof Shape.Choice choice) {
      choice(choice);
    } else if (shape instanceof Shape.Listing list) {
      inner(list.item());
    } else if (shape instanceof Shape.Mapping map) {
      inner(map.value());
    }
  }

  private void choice(Shape.Choice choice) {
    if (sections.containsKey(choice.type())) {
      return;
    }
    StringBuilder text = new StringBuilder("### " + name(choice.type()) + "\n\n");
    boolean typed = choice.by() == Variants.By.TYPE;
    text.append(typed ? "Chosen by the key `type`:\n\n" : "One of these:\n\n");
    text.append("| written | with the keys | meaning |\n| --- | --- | --- |\n");
    choice.options().forEach(option -> text.append(way(choice, option)));
    sections.put(choice.type(), text.toString());
    for (Shape.Option option : choice.options()) {
      if (typed && !option.shape().fields().isEmpty()) {
        keyed(option.shape());
      } else {
        option.shape().fields().forEach(field -> inner(field.shape()));
      }
    }
  }

  private static String way(Shape.Choice choice, Shape.Option option) {
    Word marked = option.shape().type().getAnnotation(Word.class);
    if (choice.by() == Variants.By.TYPE) {
      Shape.Keyed shape = option.shape();
      String keys = shape.fields().isEmpty() ? "" : link(shape.type());
      return cells("`type: " + marked.value() + "`", keys, marked.says());
    }
    if (marked != null) {
      return cells("`" + marked.value() + "`", "", marked.says());
    }
    Shape.Field first = option.shape().fields().get(0);
    if (first.inline()) {
      Shape.Choice inner = (Shape.Choice) first.shape();
      return cells("one of " + code(inner.choosingKeys()), "", link(inner.type()));
    }
    String meaning = first.key().value() + refers(first);
    if (option.bare()) {
      return cells(kind(first.shape()), "", meaning);
    }
    return cells("`" + first.name() + "`: " + kind(first.shape()), others(option), meaning);
  }

  private static String others(Shape.Option option) {
    List<String> others = new ArrayList<>();
    for (Shape.Field field : option.shape().fields().subList(1, option.shape().fields().size())) {
      String left = field.defaultYaml().map(d -> ", `" + d + "` when left out").orElse("");
      others.add(
          "`" + field.name() + "` (" + kind(field.shape()) + left + "): " + field.key().value());
    }
    return String.join("<br>", others);
  }

  private static String cells(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static String kind(Shape shape) {
    if (shape instanceof Shape.Keyed keyed) {
      return link(keyed.type());
    }
    if (shape instanceof Shape.Choice choice) {
      return link(choice.type());
    }
    if (shape instanceof Shape.Listing list) {
      String size = list.exactly() > 0 ? " of " + list.exactly() : "";
      String least = list.atLeast() > 0 ? " of at least " + list.atLeast() : size;
      return "list" + least + ": " + kind(list.item());
    }
    if (shape instanceof Shape.Mapping map) {
      return "map by name: " + kind(map.value());
    }
    if (shape instanceof Shape.Words words) {
      return code(words.words());
    }
    if (shape instanceof Shape.Text text && text.longest() > Key.LINE_LENGTH) {
      return Template.fill("text of at most %,d characters", text.longest());
    }
    String size =
        shape instanceof Shape.Number number
            ? number.range().unusualSizeWords()
            : shape instanceof Shape.Amount amount ? amount.range().unusualSizeWords() : "";
    return Expectation.words(shape).replace("$parameter", "`$parameter`") + size;
  }

  private static String code(List<String> words) {
    return "`" + String.join("`, `", words) + "`";
  }

  private static String name(Class<?> type) {
    return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
  }

  private static String link(Class<?> type) {
    String anchor = name(type).replace(".", "").toLowerCase(Locale.ROOT);
    return "[" + name(type) + "](#" + anchor + ")";
  }
}
