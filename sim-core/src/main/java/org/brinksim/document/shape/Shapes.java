package org.brinksim.document.shape;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.brinksim.document.BareValue;
import org.brinksim.document.Default;
import org.brinksim.document.Inline;
import org.brinksim.document.Key;
import org.brinksim.document.Quantity;
import org.brinksim.document.Scalar;
import org.brinksim.document.Variants;
import org.brinksim.document.Word;

/**
 * Makes shapes from records: the one place where types and annotations are looked at.
 *
 * <p>A component of a type that no file can hold is a mistake in the records, and is refused when
 * the shapes are made.
 */
public final class Shapes {
  private Shapes() {}

  public static Shape.Keyed keyed(Class<? extends Record> type) {
    List<Shape.Field> fields = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      fields.add(field(component));
    }
    return new Shape.Keyed(type, List.copyOf(fields));
  }

  private static Shape.Field field(RecordComponent component) {
    Key key = component.getAnnotation(Key.class);
    boolean inline = component.isAnnotationPresent(Inline.class);
    if (key == null && !inline) {
      throw new IllegalStateException(component + " has no @Key");
    }
    Optional<String> given =
        Optional.ofNullable(component.getAnnotation(Default.class)).map(Default::value);
    boolean optional = component.getType() == Optional.class;
    Shape.Presence presence =
        optional
            ? Shape.Presence.OPTIONAL
            : given.isPresent() ? Shape.Presence.DEFAULTED : Shape.Presence.REQUIRED;
    Type type = optional ? argument(component.getGenericType(), 0) : component.getGenericType();
    return new Shape.Field(
        component.getName(), key, shape(type, key), presence, given, inline, component);
  }

  private static Type argument(Type type, int index) {
    return ((ParameterizedType) type).getActualTypeArguments()[index];
  }

  private static Shape shape(Type type, Key key) {
    if (type instanceof ParameterizedType generic) {
      if (generic.getRawType() == List.class) {
        return new Shape.Listing(
            shape(argument(type, 0), key), key.atLeast(), key.atMost(), key.exactly());
      }
      if (generic.getRawType() == Map.class) {
        return new Shape.Mapping(
            shape(argument(type, 1), key),
            text(key.keys(), key.longestKey()),
            key.atLeast(),
            key.atMost());
      }
    }
    if (type instanceof Class<?> plain) {
      return single(plain, key).orElseGet(() -> structure(plain));
    }
    throw new IllegalStateException("no file can hold a " + type);
  }

  private static Optional<Shape> single(Class<?> type, Key key) {
    if (type == int.class || type == Integer.class) {
      return Optional.of(new Shape.Number(Range.of(key, true)));
    }
    if (type == double.class || type == Double.class) {
      return Optional.of(new Shape.Number(Range.of(key, false)));
    }
    if (type == Quantity.class) {
      return Optional.of(new Shape.Amount(Range.of(key, false)));
    }
    if (type == String.class) {
      return Optional.of(text(key.pattern(), key.longest()));
    }
    if (type == LocalDate.class) {
      return Optional.of(new Shape.Date());
    }
    if (type == boolean.class) {
      return Optional.of(new Shape.Switch());
    }
    return type == Scalar.class ? Optional.of(new Shape.AsWritten()) : Optional.empty();
  }

  private static Shape.Text text(String pattern, int longest) {
    int most =
        switch (pattern) {
          case Key.ID -> Key.ID_LENGTH;
          case Key.LETTER -> 1;
          default -> longest;
        };
    return new Shape.Text(pattern, most);
  }

  /** The shape of a choice among records. */
  public static Shape.Choice choice(Class<?> type) {
    return (Shape.Choice) structure(type);
  }

  private static Shape structure(Class<?> type) {
    if (type.isEnum()) {
      return words(type.asSubclass(Enum.class));
    }
    if (type.isRecord()) {
      return keyed(type.asSubclass(Record.class));
    }
    Variants chosen = type.getAnnotation(Variants.class);
    if (chosen == null) {
      throw new IllegalStateException("no file can hold a " + type);
    }
    List<Shape.Option> options =
        Arrays.stream(type.getPermittedSubclasses())
            .map(option -> option(option.asSubclass(Record.class)))
            .toList();
    return new Shape.Choice(type, chosen.value(), options);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Shape words(Class<? extends Enum> type) {
    List<String> words =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .toList();
    return new Shape.Words((Class<? extends Enum<?>>) type, words);
  }

  private static Shape.Option option(Class<? extends Record> type) {
    Optional<String> word = Optional.ofNullable(type.getAnnotation(Word.class)).map(Word::value);
    return new Shape.Option(keyed(type), word, type.isAnnotationPresent(BareValue.class));
  }
}
