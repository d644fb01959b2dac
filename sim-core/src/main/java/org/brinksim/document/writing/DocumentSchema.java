package org.brinksim.document.writing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.brinksim.document.Exclusive;
import org.brinksim.document.Key;
import org.brinksim.document.Variants;
import org.brinksim.document.binding.Defaults;
import org.brinksim.document.problem.Location;
import org.brinksim.document.shape.DocumentKind;
import org.brinksim.document.shape.Shape;

/**
 * The JSON Schema (draft 2020-12) of a kind of file, for editors, made from the annotations of the
 * records.
 *
 * <p>A file without {@code extends} must be complete. A file with it is a variant: any key may be
 * left out, and {@code remove: true} may stand in the place of a key's value or beside an item's
 * {@code id}. What lies between distant places of a file, such as names of parameters, is beyond a
 * schema: the reader alone checks that.
 */
public final class DocumentSchema {
  private static final String PARAMETER = "^\\$" + Key.ID + "$";

  private final Map<String, Object> definitions = new TreeMap<>();

  private final DocumentKind kind;

  private DocumentSchema(DocumentKind kind) {
    this.kind = kind;
  }

  /** The schema as JSON text. */
  public static String json(DocumentKind kind) {
    return JsonText.of(new DocumentSchema(kind).root());
  }

  private Map<String, Object> root() {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("$id", "urn:brinksim:" + kind.noun() + ":1");
    root.put("title", "Brink " + kind.noun());
    root.put(
        "description",
        "A " + kind.noun() + " file of Brink, or a variant that extends another one");
    root.put("type", "object");
    root.put("if", Map.of("required", List.of("extends")));
    root.put("then", keyed(kind.shape(), true));
    root.put("else", keyed(kind.shape(), false));
    definitions.put("removal", removal(false));
    root.put("$defs", definitions);
    return root;
  }

  private static Map<String, Object> removal(boolean withId) {
    Map<String, Object> properties = new LinkedHashMap<>();
    if (withId) {
      properties.put("id", Map.of("type", "string"));
    }
    properties.put("remove", Map.of("const", true));
    return object("Drops what is inherited", properties, new ArrayList<>(properties.keySet()));
  }

  private static Map<String, Object> object(
      String description, Map<String, Object> properties, List<String> required) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    if (!description.isEmpty()) {
      schema.put("description", description);
    }
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("additionalProperties", false);
    return schema;
  }

  /** A reference to a definition, which is made when it is first asked for. */
  private Map<String, Object> reference(
      Class<?> type, boolean variant, Supplier<Map<String, Object>> schema) {
    String name =
        type.getName().substring(type.getPackageName().length() + 1).replace("$", "")
            + (variant ? "Change" : "");
    if (!definitions.containsKey(name)) {
      definitions.put(name, Map.of());
      definitions.put(name, schema.get());
    }
    Map<String, Object> reference = new LinkedHashMap<>();
    reference.put("$ref", "#/$defs/" + name);
    return reference;
  }

  private Map<String, Object> shape(Shape shape, boolean variant) {
    if (shape instanceof Shape.Keyed it) {
      return reference(it.type(), variant, () -> keyed(it, variant));
    }
    if (shape instanceof Shape.Choice it) {
      return reference(it.type(), variant, () -> choice(it, variant));
    }
    if (shape instanceof Shape.Listing it) {
      return listing(it, variant);
    }
    if (shape instanceof Shape.Mapping it) {
      return mapping(it, variant);
    }
    return ScalarSchema.of(shape, PARAMETER);
  }

  private Map<String, Object> listing(Shape.Listing shape, boolean variant) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "array");
    boolean withIds = shape.item() instanceof Shape.Keyed k && k.field("id").isPresent();
    Map<String, Object> item = shape(shape.item(), variant);
    schema.put("items", variant && withIds ? anyOf(item, removal(true)) : item);
    if (shape.exactly() > 0) {
      schema.put("minItems", shape.exactly());
      schema.put("maxItems", shape.exactly());
      return schema;
    }
    if (shape.atLeast() > 0 && !variant) {
      schema.put("minItems", shape.atLeast());
    }
    schema.put("maxItems", shape.atMost());
    return schema;
  }

  private Map<String, Object> mapping(Shape.Mapping shape, boolean variant) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("propertyNames", ScalarSchema.name(shape.name()));
    schema.put("additionalProperties", orRemoval(shape(shape.value(), variant), variant));
    if (shape.atLeast() > 0 && !variant) {
      schema.put("minProperties", shape.atLeast());
    }
    schema.put("maxProperties", shape.atMost());
    return schema;
  }

  private static Map<String, Object> orRemoval(Map<String, Object> schema, boolean variant) {
    return variant ? anyOf(schema, Map.of("$ref", "#/$defs/removal")) : schema;
  }

  private static Map<String, Object> anyOf(Object... schemas) {
    Map<String, Object> anyOf = new LinkedHashMap<>();
    anyOf.put("anyOf", List.of(schemas));
    return anyOf;
  }

  // Records

  private Map<String, Object> keyed(Shape.Keyed shape, boolean variant) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    List<Object> alternatives = new ArrayList<>();
    if (variant && shape.equals(kind.shape())) {
      properties.put("extends", extending());
    }
    for (Shape.Field field : shape.fields()) {
      if (field.inline()) {
        inline((Shape.Choice) field.shape(), properties, alternatives, variant);
      } else {
        properties.put(field.name(), property(field, variant));
        if (field.presence() == Shape.Presence.REQUIRED
            && (!variant || field.name().equals("id"))
            && !isRootId(shape, variant)) {
          required.add(field.name());
        }
      }
    }
    Map<String, Object> schema = object("", properties, required);
    List<Object> rules = new ArrayList<>();
    if (!alternatives.isEmpty() && !variant) {
      rules.add(Map.of("oneOf", alternatives));
    }
    Exclusive exclusive = shape.type().getAnnotation(Exclusive.class);
    if (exclusive != null && !variant) {
      rules.add(Map.of("oneOf", ways(exclusive)));
    }
    if (!rules.isEmpty()) {
      schema.put("allOf", rules);
    }
    return schema;
  }

  /** Each key alone, and none of them where all may be left out. */
  private static List<Object> ways(Exclusive exclusive) {
    List<Object> each = new ArrayList<>();
    for (String key : exclusive.value()) {
      each.add(has(key));
    }
    List<Object> ways = new ArrayList<>(each);
    if (exclusive.optional()) {
      ways.add(Map.of("not", Map.of("anyOf", each)));
    }
    return ways;
  }

  private boolean isRootId(Shape.Keyed shape, boolean variant) {
    return variant && shape.equals(kind.shape());
  }

  private Map<String, Object> extending() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "string");
    schema.put(
        "description",
        "The file, or the id of the shipped " + kind.noun() + ", that this one varies");
    return schema;
  }

  private static Map<String, Object> has(String key) {
    return Map.of("required", List.of(key));
  }

  private void inline(
      Shape.Choice choice, Map<String, Object> properties, List<Object> rules, boolean variant) {
    for (Shape.Option option : choice.options()) {
      for (Shape.Field field : option.shape().fields()) {
        if (field.inline()) {
          inline((Shape.Choice) field.shape(), properties, rules, variant);
        } else {
          properties.put(field.name(), property(field, variant));
        }
      }
      option.choosingKeys().forEach(key -> rules.add(has(key)));
    }
  }

  private Map<String, Object> property(Shape.Field field, boolean variant) {
    Map<String, Object> schema = new LinkedHashMap<>(shape(field.shape(), variant));
    boolean removable = variant && field.presence() != Shape.Presence.REQUIRED;
    Map<String, Object> property = orRemoval(schema, removable);
    Key key = field.key();
    property.put(
        "description", key.value() + (key.unit().isEmpty() ? "" : " (" + key.unit() + ")"));
    field
        .defaultYaml()
        .ifPresent(
            d -> property.put("default", JsonText.plain(Defaults.node(field, Location.whole("")))));
    return property;
  }

  // Alternatives

  private Map<String, Object> choice(Shape.Choice choice, boolean variant) {
    List<Object> ways = new ArrayList<>();
    for (Shape.Option option : choice.options()) {
      ways.add(option(choice, option, variant));
    }
    if (variant && choice.by() == Variants.By.FIRST_KEY) {
      ways.add(openPart(choice));
    }
    return anyOf(ways.toArray());
  }

  private Map<String, Object> option(Shape.Choice choice, Shape.Option option, boolean variant) {
    if (choice.by() == Variants.By.TYPE) {
      return typed(option, variant);
    }
    if (option.word().isPresent()) {
      return Map.of("const", option.word().get());
    }
    if (option.bare()) {
      return shape(option.shape().fields().get(0).shape(), variant);
    }
    Map<String, Object> schema = keyed(option.shape(), false);
    return schema;
  }

  /** In a variant: some keys of an alternative that the base has chosen. */
  private Map<String, Object> openPart(Shape.Choice choice) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Shape.Option option : choice.options()) {
      if (!option.choosingKeys().isEmpty()) {
        Object part = keyed(option.shape(), true).get("properties");
        ((Map<?, ?>) part).forEach((k, v) -> properties.put(k.toString(), v));
      }
    }
    return object("", properties, List.of());
  }

  private Map<String, Object> typed(Shape.Option option, boolean variant) {
    Map<String, Object> schema = keyed(option.shape(), variant);
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("type", Map.of("const", option.word().orElseThrow()));
    ((Map<?, ?>) schema.get("properties")).forEach((k, v) -> properties.put(k.toString(), v));
    List<String> required = new ArrayList<>();
    if (!variant) {
      required.add("type");
      if (schema.get("required") instanceof List<?> list) {
        list.forEach(key -> required.add(key.toString()));
      }
    }
    return object("", properties, required);
  }
}
