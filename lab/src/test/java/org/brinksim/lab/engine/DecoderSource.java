package org.brinksim.lab.engine;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.brinksim.scenario.Scenario;

/**
 * The source of {@link ScenarioDecoder}: a method for each record that a scenario is made of, found
 * by reflection, so that the engine needs none.
 */
final class DecoderSource {
  private final Set<Class<?>> found = new LinkedHashSet<>();
  private final Deque<Class<?>> open = new ArrayDeque<>();
  private final Set<String> imports = new TreeSet<>();

  private DecoderSource() {}

  /** The source, not formatted. */
  static String text() {
    return new DecoderSource().of(Scenario.class);
  }

  private String of(Class<?> root) {
    StringBuilder methods = new StringBuilder();
    need(root);
    while (!open.isEmpty()) {
      Class<?> type = open.removeFirst();
      methods.append(type.isSealed() ? choice(type) : record(type));
    }
    return """
        package org.brinksim.lab.engine;

        """
        + imports.stream().map(i -> "import " + i + ";\n").collect(Collectors.joining())
        + """

        /**
         * Makes a scenario of bytes. Made from the records of the scenario by {@code DecoderSource};
         * see {@code GeneratedDecoderTest}.
         */
        final class ScenarioDecoder {
          private final EncodedInput in;

          private ScenarioDecoder(byte[] bytes) {
            this.in = new EncodedInput(bytes);
          }

          /**
           * The scenario that the bytes hold.
           *
           * @throws IllegalArgumentException when bytes are left over
           */
          static Scenario decode(byte[] bytes) {
            ScenarioDecoder decoder = new ScenarioDecoder(bytes);
            Scenario scenario = decoder.scenario();
            if (!decoder.in.atEnd()) {
              throw new IllegalArgumentException("more bytes than a scenario has");
            }
            return scenario;
          }
        """
        + methods
        + "}\n";
  }

  private String need(Class<?> type) {
    if (found.add(type)) {
      open.addLast(type);
    }
    name(type);
    return method(type);
  }

  /** The name of a type in the source; its outermost class is imported. */
  private String name(Class<?> type) {
    Class<?> outer = type;
    while (outer.getEnclosingClass() != null) {
      outer = outer.getEnclosingClass();
    }
    imports.add(outer.getName());
    return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
  }

  private String method(Class<?> type) {
    String plain = name(type).replace(".", "");
    return Character.toLowerCase(plain.charAt(0)) + plain.substring(1);
  }

  private String record(Class<?> type) {
    return "\n  private "
        + name(type)
        + " "
        + method(type)
        + "() {\n    return new "
        + name(type)
        + "("
        + Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getGenericType)
            .map(this::value)
            .collect(Collectors.joining(",\n        "))
        + ");\n  }\n";
  }

  private String choice(Class<?> type) {
    StringBuilder cases = new StringBuilder();
    List<Class<?>> all = Arrays.asList(type.getPermittedSubclasses());
    for (int i = 0; i < all.size(); i++) {
      cases.append("      case " + i + " -> " + need(all.get(i)) + "();\n");
    }
    return "\n  private "
        + name(type)
        + " "
        + method(type)
        + "() {\n    int which = in.integer();\n"
        + "    return switch (which) {\n"
        + cases
        + "      default -> throw new IllegalArgumentException(\"no such kind: \" + which);\n    };\n  }\n";
  }

  private String value(Type type) {
    if (type == int.class || type == Integer.class) {
      return "in.integer()";
    }
    if (type == double.class || type == Double.class) {
      return "in.number()";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "in.truth()";
    }
    if (type == String.class) {
      return "in.text()";
    }
    if (type == LocalDate.class) {
      return "in.date()";
    }
    if (type == OptionalDouble.class) {
      return "in.optionalNumber()";
    }
    if (type instanceof ParameterizedType several) {
      Type[] of = several.getActualTypeArguments();
      if (several.getRawType() == List.class) {
        return "in.list(" + supplier(of[0]) + ")";
      }
      if (several.getRawType() == Optional.class) {
        return "in.optional(" + supplier(of[0]) + ")";
      }
      if (several.getRawType() == Map.class && of[0] == String.class) {
        return "in.map(" + supplier(of[1]) + ")";
      }
    }
    if (type instanceof Class<?> kind && kind.isEnum()) {
      return name(kind) + ".values()[in.integer()]";
    }
    if (type instanceof Class<?> kind && (kind.isRecord() || kind.isSealed())) {
      return need(kind) + "()";
    }
    throw new IllegalStateException("no way to decode a " + type.getTypeName());
  }

  private String supplier(Type type) {
    String value = value(type);
    boolean call = value.matches("(in\\.)?\\w+\\(\\)");
    if (!call) {
      return "() -> " + value;
    }
    String called = value.substring(0, value.length() - 2);
    return called.startsWith("in.") ? "in::" + called.substring("in.".length()) : "this::" + called;
  }
}
