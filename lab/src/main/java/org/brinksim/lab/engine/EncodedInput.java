package org.brinksim.lab.engine;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * Reads values one after another from bytes: the form in which a scenario comes into the page.
 *
 * <p>Whole numbers are four bytes, numbers eight, both with the highest byte first; texts are their
 * length in bytes and UTF-8; lists and maps their size and what they hold; what may be missing is
 * 0, or 1 and the value.
 */
final class EncodedInput {
  private static final int BYTE = 0xff;

  private final byte[] bytes;
  private int next;

  /** The start of bytes. */
  EncodedInput(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A whole number. */
  int integer() {
    int value = 0;
    for (int i = 0; i < Integer.BYTES; i++) {
      value = value << Byte.SIZE | bytes[next++] & BYTE;
    }
    return value;
  }

  /** A number, to the bit. */
  double number() {
    long high = integer();
    return Double.longBitsToDouble(high << Integer.SIZE | integer() & 0xffff_ffffL);
  }

  /** A truth. */
  boolean truth() {
    return bytes[next++] != 0;
  }

  /** A text. */
  String text() {
    int length = integer();
    next += length;
    return new String(bytes, next - length, length, StandardCharsets.UTF_8);
  }

  /** A date. */
  LocalDate date() {
    int year = integer();
    int month = integer();
    return LocalDate.of(year, month, integer());
  }

  /** A value that may be missing. */
  <T> Optional<T> optional(Supplier<T> value) {
    return truth() ? Optional.of(value.get()) : Optional.empty();
  }

  /** A number that may be missing. */
  OptionalDouble optionalNumber() {
    return truth() ? OptionalDouble.of(number()) : OptionalDouble.empty();
  }

  /** A list. */
  <T> List<T> list(Supplier<T> item) {
    int size = integer();
    List<T> items = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      items.add(item.get());
    }
    return items;
  }

  /** A map, in its order. */
  <T> Map<String, T> map(Supplier<T> value) {
    int size = integer();
    Map<String, T> entries = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      String key = text();
      entries.put(key, value.get());
    }
    return entries;
  }

  /** Whether all has been read. */
  boolean atEnd() {
    return next == bytes.length;
  }
}
