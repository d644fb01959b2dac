package org.brinksim.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.brinksim.model.event.Event;
import org.brinksim.model.event.Hazard;
import org.junit.jupiter.api.Test;

/** Events as bytes: exact, with each text once, and the same in every process. */
class EventCodecTest {

  private static final int HORIZON = 4;

  private static byte[] bytes(List<Event> events) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    EventCodec.write(events, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static void assertReadBack(List<Event> events) throws Exception {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes(events)));

    assertThat(EventCodec.read(in, HORIZON)).isEqualTo(events);
    assertThat(in.available()).isZero();
  }

  @Test
  void randomEventsOfEveryKindReadBackExactly() throws Exception {
    for (int seed = 0; seed < 200; seed++) {
      assertReadBack(RandomEvents.of(seed, 55));
    }
  }

  @Test
  void zerosBelowZeroAndTheLargestNumbersReadBackExactly() throws Exception {
    Hazard hazard =
        new Hazard(
            Double.MAX_VALUE,
            List.of(
                new Hazard.Term("index", -0.0, -Double.MAX_VALUE),
                new Hazard.Term("index", Double.MIN_VALUE, 0)));

    assertReadBack(
        List.of(
            new Event.Arrival(0, "a", "b", Integer.MAX_VALUE),
            new Event.Act(HORIZON, "a", "b", "c", List.of(), Optional.of(hazard))));
  }

  /** The number of a text has 16 bits: those beyond stand where they are used. */
  @Test
  void moreTextsThanCanBeNumberedReadBackToo() throws Exception {
    int most = 0xFFFF;
    List<Event> events =
        IntStream.concat(
                IntStream.range(0, most + 5),
                IntStream.of(0, most - 3, most - 2, most - 1, most, most + 4))
            .mapToObj(i -> (Event) new Event.Calendar(1, "event-" + i))
            .toList();

    assertReadBack(events);
  }

  /** Written out here, as a later version must read what an earlier one has written. */
  @Test
  void theBytesOfEventsAreThese() throws Exception {
    List<Event> events = List.of(new Event.Arrival(1.5, "a", "b", 2), new Event.Departure(2, "a"));
    String none = "7ff8000000000000";

    assertThat(HexFormat.of().formatHex(bytes(events)))
        .isEqualTo(
            "00000002"
                + ("01" + "3ff8000000000000" + "4000000000000000")
                + ("0000" + "00000001" + "61")
                + ("0001" + "00000001" + "62")
                + ("0002" + "00000000" + "0002" + "0002" + "0000")
                + ("0b" + "4000000000000000" + none)
                + ("0000" + "0002" + "0002" + "0002" + "0002" + "0000"));
  }

  /** A tag is for ever: what was written keeps its meaning when kinds come or go. */
  @Test
  void eachKindHasTheTagThatItAlwaysHad() throws Exception {
    Stream.Builder<Byte> tags = Stream.builder();
    for (Event event : RandomEvents.of(1, 11)) {
      tags.add(bytes(List.of(event))[4]);
    }

    assertThat(tags.build()).containsExactly(new Byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11});
  }
}
