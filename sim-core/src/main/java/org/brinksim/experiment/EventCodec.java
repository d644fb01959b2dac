package org.brinksim.experiment;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinksim.model.event.Event;
import org.brinksim.model.event.EventKind;
import org.brinksim.model.event.Hazard;
import org.brinksim.text.Decimals;

/**
 * Events as bytes of a result.
 *
 * <p>Each event is the tag of its kind (1 byte), its day and amount (8 each), its five texts, the
 * number of its drivers plus one, or 0 when it has no hazard (2), the hazard (8), and for each
 * driver its name, value and weight (8 each). A text is its number among the different ones so far
 * (2), and where it is new, its length (4) and its bytes in UTF-8: names come again and again.
 */
final class EventCodec {

  /** A tag, a day, an amount, five texts that came before, no hazard. */
  private static final int LEAST_BYTES = 1 + 8 + 8 + 5 * 2 + 2;

  /** By how many days the last step may lie beyond the horizon, as steps are rounded. */
  private static final double ROUNDING = 1e-6;

  /** The number of a text that stands where it is first used, as there are too many to count. */
  private static final int UNCOUNTED = 0xFFFF;

  private static final Map<Integer, EventKind> KINDS = new HashMap<>();

  static {
    for (EventKind kind : EventKind.values()) {
      KINDS.put(kind.tag(), kind);
    }
  }

  private EventCodec() {}

  static void write(List<Event> events, DataOutputStream out) throws IOException {
    out.writeInt(events.size());
    Map<String, Integer> texts = new HashMap<>();
    for (Event event : events) {
      EventFields fields = EventFields.of(event);
      out.writeByte(fields.kind().tag());
      out.writeDouble(fields.day());
      out.writeDouble(fields.amount());
      for (String text :
          List.of(fields.who(), fields.what(), fields.rung(), fields.target(), fields.cause())) {
        write(text, texts, out);
      }
      write(fields.hazard(), texts, out);
    }
  }

  private static void write(
      Optional<Hazard> hazard, Map<String, Integer> texts, DataOutputStream out)
      throws IOException {
    out.writeShort(hazard.map(h -> h.terms().size() + 1).orElse(0));
    if (hazard.isPresent()) {
      out.writeDouble(hazard.get().perDay());
      for (Hazard.Term term : hazard.get().terms()) {
        write(term.driver(), texts, out);
        out.writeDouble(term.value());
        out.writeDouble(term.weight());
      }
    }
  }

  private static void write(String text, Map<String, Integer> texts, DataOutputStream out)
      throws IOException {
    Integer known = texts.get(text);
    if (known != null) {
      out.writeShort(known);
      return;
    }
    if (texts.size() < UNCOUNTED) {
      out.writeShort(texts.size());
      texts.put(text, texts.size());
    } else {
      out.writeShort(UNCOUNTED);
    }
    writeText(text, out);
  }

  /**
   * Reads events back.
   *
   * @param horizonDays the last day that one may have
   * @throws MalformedResultException when the bytes are no events
   */
  static List<Event> read(DataInputStream in, int horizonDays) throws MalformedResultException {
    try {
      int size = in.readInt();
      if (size < 0 || size > in.available() / LEAST_BYTES) {
        throw new MalformedResultException("has " + size + " events");
      }
      List<String> texts = new ArrayList<>();
      List<Event> events = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        events.add(event(in, texts, horizonDays));
      }
      return events;
    } catch (MalformedResultException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new MalformedResultException("has an event that " + e.getMessage());
    } catch (IOException e) {
      throw new MalformedResultException("ends within its events");
    }
  }

  private static Event event(DataInputStream in, List<String> texts, int horizonDays)
      throws IOException {
    EventKind kind = kind(in.readUnsignedByte());
    double day = day(in.readDouble(), horizonDays);
    double amount = in.readDouble();
    String who = text(in, texts);
    String what = text(in, texts);
    String rung = text(in, texts);
    String target = text(in, texts);
    String cause = text(in, texts);
    EventFields fields =
        new EventFields(kind, day, who, what, rung, target, amount, cause, hazard(in, texts));
    Event event = fields.event();
    if (!EventFields.of(event).equals(fields)) {
      throw new MalformedResultException("has an event with a field that its kind has not");
    }
    return event;
  }

  private static Optional<Hazard> hazard(DataInputStream in, List<String> texts)
      throws IOException {
    int size = in.readUnsignedShort();
    if (size == 0) {
      return Optional.empty();
    }
    double perDay = in.readDouble();
    List<Hazard.Term> terms = new ArrayList<>();
    for (int i = 1; i < size; i++) {
      String name = text(in, texts);
      terms.add(new Hazard.Term(name, in.readDouble(), in.readDouble()));
    }
    return Optional.of(new Hazard(perDay, terms));
  }

  private static String text(DataInputStream in, List<String> texts) throws IOException {
    int number = in.readUnsignedShort();
    if (number < texts.size()) {
      return texts.get(number);
    }
    if (number != Math.min(texts.size(), UNCOUNTED)) {
      throw new MalformedResultException("has no text of the number " + number);
    }
    String text = readText(in);
    if (number < UNCOUNTED) {
      texts.add(text);
    }
    return text;
  }

  private static double day(double day, int horizonDays) throws MalformedResultException {
    if (!(day >= 0 && day <= horizonDays + ROUNDING)) {
      throw new MalformedResultException("has an event on day " + Decimals.text(day));
    }
    return day;
  }

  private static EventKind kind(int tag) throws MalformedResultException {
    EventKind kind = KINDS.get(tag);
    if (kind == null) {
      throw new MalformedResultException("has an event of the unknown kind " + tag);
    }
    return kind;
  }

  /** Writes words of any length: as their bytes in UTF-8 after the number of these. */
  static void writeText(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /**
   * Reads words back.
   *
   * @throws MalformedResultException when the bytes are no words
   */
  static String readText(DataInputStream in) throws MalformedResultException {
    try {
      int length = in.readInt();
      if (length < 0 || length > in.available()) {
        throw new MalformedResultException("has a text of " + length + " bytes");
      }
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(in.readNBytes(length)))
          .toString();
    } catch (CharacterCodingException e) {
      throw new MalformedResultException("has a text that is not UTF-8");
    } catch (MalformedResultException e) {
      throw e;
    } catch (IOException e) {
      throw new MalformedResultException("ends within a text");
    }
  }
}
