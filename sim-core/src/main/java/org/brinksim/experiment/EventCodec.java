package org.brinksim.experiment;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.brinksim.model.world.Event;

/** Events as bytes of a journal. */
final class EventCodec {

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

  static List<Event> read(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    int size = in.readInt();
    List<Event> events = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      events.add(
          new Event(
              in.readDouble(),
              Event.Kind.values()[in.readByte()],
              readText(in),
              readText(in),
              readText(in),
              readText(in),
              readText(in)));
    }
    return events;
  }

  /** Writes words of any length: as their bytes in UTF-8 after the number of these. */
  static void writeText(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** Reads words back. */
  static String readText(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
