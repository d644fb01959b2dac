package org.brinksim.lab.encoding;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Writes a tree of records as bytes, for the engine in the page, which knows no reflection: its
 * decoder is made from the same records (see {@code GeneratedDecoderTest}).
 *
 * <p>The value of each component follows in the order of declaration. Of a sealed type the number
 * of the record among its permitted ones comes first; of an enum the number of the constant.
 */
public final class RecordEncoder {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  private RecordEncoder() {}

  /**
   * The bytes of a record.
   *
   * @throws IllegalArgumentException when it holds what has no such form
   */
  public static byte[] encode(Record tree) {
    RecordEncoder encoder = new RecordEncoder();
    try {
      encoder.components(tree);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return encoder.bytes.toByteArray();
  }

  private void components(Record value) throws IOException {
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      Object part = part(value, component);
      if (component.getType().isSealed()) {
        variant(component.getType(), (Record) part);
      } else {
        value(part);
      }
    }
  }

  private static Object part(Record value, RecordComponent component) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(component + " cannot be read", e);
    }
  }

  private void value(Object value) throws IOException {
    if (value instanceof Integer number) {
      out.writeInt(number);
    } else if (value instanceof Double number) {
      out.writeDouble(number);
    } else if (value instanceof Boolean truth) {
      out.writeBoolean(truth);
    } else if (value instanceof String text) {
      text(text);
    } else if (value instanceof LocalDate date) {
      out.writeInt(date.getYear());
      out.writeInt(date.getMonthValue());
      out.writeInt(date.getDayOfMonth());
    } else if (value instanceof Enum<?> constant) {
      out.writeInt(constant.ordinal());
    } else if (value instanceof Record tree) {
      inItsPlace(tree);
    } else {
      several(value);
    }
  }

  /** A record in a list, a map or an optional: whether its type is sealed, only its class tells. */
  private void inItsPlace(Record tree) throws IOException {
    Optional<Class<?>> sealed =
        Arrays.stream(tree.getClass().getInterfaces()).filter(Class::isSealed).findFirst();
    if (sealed.isPresent()) {
      variant(sealed.get(), tree);
    } else {
      components(tree);
    }
  }

  private void variant(Class<?> sealed, Record tree) throws IOException {
    out.writeInt(Arrays.asList(sealed.getPermittedSubclasses()).indexOf(tree.getClass()));
    components(tree);
  }

  private void several(Object value) throws IOException {
    if (value instanceof List<?> items) {
      out.writeInt(items.size());
      for (Object item : items) {
        value(item);
      }
    } else if (value instanceof Map<?, ?> entries) {
      out.writeInt(entries.size());
      for (Map.Entry<?, ?> entry : entries.entrySet()) {
        text((String) entry.getKey());
        value(entry.getValue());
      }
    } else if (value instanceof Optional<?> maybe) {
      out.writeBoolean(maybe.isPresent());
      if (maybe.isPresent()) {
        value(maybe.get());
      }
    } else if (value instanceof OptionalDouble maybe) {
      out.writeBoolean(maybe.isPresent());
      if (maybe.isPresent()) {
        out.writeDouble(maybe.getAsDouble());
      }
    } else {
      throw new IllegalArgumentException(
          "a " + (value == null ? "null" : value.getClass().getName()) + " has no form in bytes");
    }
  }

  private void text(String text) throws IOException {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(encoded.length);
    out.write(encoded);
  }
}
