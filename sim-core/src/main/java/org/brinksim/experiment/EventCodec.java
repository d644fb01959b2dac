package org.brinksim.experiment;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.brinksim.model.event.Event;
import org.brinksim.text.Decimals;

/** Events as bytes of a journal. */
final class EventCodec {

  /** A day, a kind and the lengths of five texts. */
  private static final int LEAST_BYTES = 8 + 1 + 5 * 4;

  /** By how many days the last step may lie beyond the horizon, as steps are rounded. */
  private static final double ROUNDING = 1e-6;

  private static final Event.Kind[] KINDS = Event.Kind.values();

  private EventCodec() {}

  static void write(List<Event> events, DataOutputStream out) throws IOException {
    out.writeInt(events.size());
    for (Event event : events) {
      out.writeDouble(event.day());
      out.writeByte(event.kind().ordinal());
      writeText(event.actor(), out);
      writeText(event.what(), out);
      writeText(event.rung(), out);
      writeText(event.target(), out);
      writeText(event.why(), out);
    }
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
      List<Event> events = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        events.add(
            new Event(
                day(in.readDouble(), horizonDays),
                kind(in.readByte()),
                readText(in),
                readText(in),
                readText(in),
                readText(in),
                readText(in)));
      }
      return events;
    } catch (MalformedResultException e) {
      throw e;
    } catch (IOException e) {
      throw new MalformedResultException("ends within its events");
    }
  }

  private static double day(double day, int horizonDays) throws MalformedResultException {
    if (!(day >= 0 && day <= horizonDays + ROUNDING)) {
      throw new MalformedResultException("has an event on day " + Decimals.text(day));
    }
    return day;
  }

  private static Event.Kind kind(byte number) throws MalformedResultException {
    if (number < 0 || number >= KINDS.length) {
      throw new MalformedResultException("has an event of the unknown kind " + number);
    }
    return KINDS[number];
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
