package org.brinksim.document.writing;

import java.lang.reflect.InvocationTargetException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.brinksim.document.Quantity;
import org.brinksim.document.Scalar;
import org.brinksim.document.Variants;
import org.brinksim.document.binding.ScalarBinder;
import org.brinksim.document.shape.NumberSyntax;
import org.brinksim.document.shape.Shape;
import org.brinksim.text.Decimals;

/**
 * Records as maps, lists, texts and numbers, in the form of a file: the way back from what the
 * binder does.
 *
 * <p>A text is a {@link String}; a number, date or other plain value is a {@link Token}.
 */
final class PlainForm {

  /** A value that is written without quotes. */
  record Token(String text) {
    @Override
    public String toString() {
      return text;
    }
  }

  private PlainForm() {}

  static Object of(Shape shape, Object value) {
    if (shape instanceof Shape.Keyed keyed) {
      return record(keyed, value);
    }
    if (shape instanceof Shape.Choice choice) {
      return choice(choice, value);
    }
    if (shape instanceof Shape.Listing list) {
      return ((List<?>) value).stream().map(item -> of(list.item(), item)).toList();
    }
    if (shape instanceof Shape.Mapping mapping) {
      Map<String, Object> map = new LinkedHashMap<>();
      ((Map<?, ?>) value).forEach((k, v) -> map.put(k.toString(), of(mapping.value(), v)));
      return map;
    }
    return single(value);
  }

  private static Object single(Object value) {
    if (value instanceof Quantity quantity) {
      return new Token(text(quantity));
    }
    if (value instanceof Double number) {
      return new Token(Decimals.plain(number));
    }
    if (value instanceof Scalar scalar) {
      boolean plain =
          NumberSyntax.parse(scalar.text()).isPresent()
              || ScalarBinder.date(scalar.text()).isPresent();
      return plain ? new Token(scalar.text()) : scalar.text();
    }
    if (value instanceof Enum<?> word) {
      return new Token(word.name().toLowerCase(Locale.ROOT));
    }
    return value instanceof String ? value : new Token(value.toString());
  }

  /** A quantity as a file writes it. */
  static String text(Quantity quantity) {
    return quantity
        .parameter()
        .map(p -> "$" + p)
        .orElseGet(() -> Decimals.plain(quantity.number()));
  }

  private static Map<String, Object> record(Shape.Keyed shape, Object record) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (Shape.Field field : shape.fields()) {
      Object value = get(field, record);
      if (value instanceof Optional<?> optional) {
        optional.ifPresent(v -> map.put(field.name(), of(field.shape(), v)));
      } else if (field.inline()) {
        Map<?, ?> inner = (Map<?, ?>) of(field.shape(), value);
        inner.forEach((k, v) -> map.put(k.toString(), v));
      } else {
        Object plain = of(field.shape(), value);
        if (field.presence() == Shape.Presence.REQUIRED || !isNothing(plain)) {
          map.put(field.name(), plain);
        }
      }
    }
    return map;
  }

  private static boolean isNothing(Object plain) {
    return plain instanceof Map<?, ?> map && map.isEmpty()
        || plain instanceof List<?> list && list.isEmpty()
        || plain instanceof String text && text.isEmpty();
  }

  /** The value of a record's component. */
  static Object get(Shape.Field field, Object record) {
    try {
      return field.component().getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + field.component(), e);
    }
  }

  private static Object choice(Shape.Choice choice, Object value) {
    Shape.Option option =
        choice.options().stream()
            .filter(o -> o.shape().type() == value.getClass())
            .findFirst()
            .orElseThrow();
    if (choice.by() == Variants.By.TYPE) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("type", new Token(option.word().orElseThrow()));
      map.putAll(record(option.shape(), value));
      return map;
    }
    if (option.word().isPresent()) {
      return new Token(option.word().get());
    }
    if (option.bare()) {
      Shape.Field field = option.shape().fields().get(0);
      return of(field.shape(), get(field, value));
    }
    return record(option.shape(), value);
  }
}
