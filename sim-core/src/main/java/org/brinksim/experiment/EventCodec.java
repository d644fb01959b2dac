package org.brinksim.experiment;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
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
      out.writeUTF(event.actor());
      out.writeUTF(event.what());
      out.writeUTF(event.rung());
      out.writeUTF(event.target());
      out.writeUTF(event.why());
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
              in.readUTF(),
              in.readUTF(),
              in.readUTF(),
              in.readUTF(),
              in.readUTF()));
    }
    return events;
  }
}
