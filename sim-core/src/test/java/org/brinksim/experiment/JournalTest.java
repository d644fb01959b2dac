package org.brinksim.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.experiment.RunResult.Failed;
import org.brinksim.model.event.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

  private static final Experiment EXPERIMENT = Border.experiment(Border.with("horizonDays=1"), 1);
  private static final String KEY = "the key";

  @TempDir private Path directory;

  private Path path() {
    return directory.resolve(".journal");
  }

  private Journal open()
      throws IOException, ForeignJournalException, BusyJournalException, DamagedJournalException {
    return Journal.open(path(), KEY, EXPERIMENT);
  }

  /** A result with every kind of number and event that there is. */
  private static Completed strange(int replication) {
    double[] parameters = new double[EXPERIMENT.blueprint().scenario().parameters().size()];
    Arrays.fill(parameters, -0.0);
    parameters[1] = Double.MIN_VALUE;
    double[] responses = new double[EXPERIMENT.blueprint().outcomes().size()];
    Arrays.fill(responses, Double.NaN);
    responses[3] = Math.PI * replication;
    responses[4] = Double.NEGATIVE_INFINITY;
    float[] series = new float[EXPERIMENT.blueprint().metrics().size() * 3];
    Arrays.fill(series, Float.NaN);
    series[series.length - 1] = 1e-40f;
    List<Event> events =
        Arrays.stream(Event.Kind.values())
            .map(kind -> new Event(0.5, kind, "actor", "a \"word\", – 漢字\n", "", "", "x=1"))
            .toList();
    return new Completed(replication, parameters, responses, series, events);
  }

  private static void assertSame(RunResult found, RunResult expected) {
    assertThat(ResultValues.of(found)).isEqualTo(ResultValues.of(expected));
  }

  @Test
  void resultsReadBackAsTheyWere() throws Exception {
    try (Journal journal = open()) {
      journal.append(strange(3));
      journal.append(new Failed(1, "no – way\n\"out\""));
      journal.append(strange(0));

      assertThat(journal.completed()).containsExactly(0, 3);
      assertThat(journal.failed()).containsExactly(1);
      assertSame(journal.read(3), strange(3));
      assertSame(journal.read(0), strange(0));
      assertSame(journal.readFailed(1), new Failed(1, "no – way\n\"out\""));
    }
  }

  @Test
  void aPartOfASeriesReadsBackAsItWas() throws Exception {
    float[] series = strange(2).series();
    for (int i = 0; i < series.length; i++) {
      series[i] = i;
    }
    Completed whole = strange(2);
    try (Journal journal = open()) {
      journal.append(strange(0));
      journal.append(
          new Completed(2, whole.parameters(), whole.responses(), series, whole.events()));
      float[] part = new float[5];
      journal.readSeries(2, 7, part);

      assertThat(part).containsExactly(7, 8, 9, 10, 11);
    }
  }

  @Test
  void aReopenedJournalHasAllThatWasKeptAndGoesOn() throws Exception {
    try (Journal journal = open()) {
      journal.append(strange(0));
      journal.append(new Failed(1, "no"));
    }
    try (Journal journal = open()) {
      assertThat(journal.completed()).containsExactly(0);
      assertThat(journal.failed()).containsExactly(1);
      journal.append(strange(2));
    }
    try (Journal journal = open()) {
      assertThat(journal.completed()).containsExactly(0, 2);
      assertSame(journal.read(0), strange(0));
      assertSame(journal.readFailed(1), new Failed(1, "no"));
      assertSame(journal.read(2), strange(2));
    }
  }

  @Test
  void wordsOfAnyLengthAreKept() throws Exception {
    String words = "a very long reason, ".repeat(10_000);
    Completed numbers = strange(0);
    Completed wordy =
        new Completed(
            0,
            numbers.parameters(),
            numbers.responses(),
            numbers.series(),
            List.of(new Event(0, Event.Kind.ACT, words, words, words, words, words)));
    try (Journal journal = open()) {
      journal.append(wordy);
      journal.append(new Failed(1, words));

      assertSame(journal.read(0), wordy);
      assertSame(journal.readFailed(1), new Failed(1, words));
    }
  }

  /** Three results; the file is cut off after each of its bytes in turn. */
  @Test
  void aResultThatIsCutOffAnywhereIsDroppedAndTheOthersAreKept() throws Exception {
    long[] ends = new long[4];
    try (Journal journal = open()) {
      ends[0] = Files.size(path());
      journal.append(strange(0));
      ends[1] = Files.size(path());
      journal.append(new Failed(1, "no"));
      ends[2] = Files.size(path());
      journal.append(strange(2));
      ends[3] = Files.size(path());
    }
    byte[] all = Files.readAllBytes(path());
    assertThat(all).hasSize((int) ends[3]);
    for (int length = 0; length <= all.length; length++) {
      Files.write(path(), Arrays.copyOf(all, length));
      int size = length;
      int whole = (int) Arrays.stream(ends).skip(1).filter(end -> end <= size).count();
      try (Journal journal = open()) {
        assertThat(journal.completed()).isEqualTo(whole == 0 ? of() : whole < 3 ? of(0) : of(0, 2));
        assertThat(journal.failed()).isEqualTo(whole < 2 ? of() : of(1));
        assertThat(Files.size(path())).isEqualTo(ends[whole]);
        journal.append(strange(5));
      }
      try (Journal journal = open()) {
        assertThat(journal.completed().last()).isEqualTo(5);
        assertSame(journal.read(5), strange(5));
      }
    }
  }

  private static Set<Integer> of(Integer... replications) {
    return Set.of(replications);
  }

  @Test
  void fromAResultWithAFlippedBitOnNothingIsKept() throws Exception {
    long[] ends = new long[2];
    try (Journal journal = open()) {
      journal.append(strange(0));
      ends[0] = Files.size(path());
      journal.append(strange(1));
      ends[1] = Files.size(path());
      journal.append(strange(2));
    }
    byte[] all = Files.readAllBytes(path());
    for (int at = (int) ends[0]; at < ends[1]; at++) {
      byte[] flipped = all.clone();
      flipped[at] ^= (byte) (1 << at % 8);
      Files.write(path(), flipped);
      try (Journal journal = open()) {
        assertThat(journal.completed()).as("byte " + at).containsExactly(0);
      }
    }
  }

  @Test
  void aJournalOfAnotherKeyIsRefusedAndLeftAsItWas() throws Exception {
    try (Journal journal = Journal.open(path(), "another", EXPERIMENT)) {
      journal.append(strange(0));
    }
    byte[] before = Files.readAllBytes(path());

    assertForeign();
    assertThat(path()).hasBinaryContent(before);
  }

  private void assertForeign() {
    assertThatThrownBy(this::open)
        .isInstanceOf(ForeignJournalException.class)
        .hasMessage(
            path()
                + " belongs to another scenario, seed, version or setting. Maybe give another --out, or the same scenario, --seed and --set as before");
  }

  @Test
  void filesThatAreNoJournalAreRefusedAndLeftAsTheyWere() throws Exception {
    for (String content : List.of("x", "BRNX", "a file of the user's", "long ".repeat(100))) {
      Files.writeString(path(), content);

      assertForeign();
      assertThat(path()).hasContent(content);
    }
  }

  /** A build without a commit, or a modified one, has one key for different models. */
  @Test
  void aJournalWithOtherNumbersOfThingsIsRefusedWhateverItsKey() throws Exception {
    Experiment longer = Border.experiment(Border.with("horizonDays=2"), 1);
    Journal.open(path(), KEY, longer).close();

    assertForeign();
  }

  @Test
  void aJournalThatIsBeingWrittenIsRefused() throws Exception {
    try (Journal journal = open()) {
      journal.append(strange(0));
      assertThatThrownBy(this::open)
          .isInstanceOf(BusyJournalException.class)
          .hasMessage(
              path()
                  + " is being written by another run. Maybe wait for it, or give another --out");
      journal.append(strange(1));
    }
    try (Journal journal = open()) {
      assertThat(journal.completed()).containsExactly(0, 1);
    }
  }

  @Test
  void resultsFromManyThreadsAreThoseOfOne() throws Exception {
    int[] replications = IntStream.range(0, 100).toArray();
    Experiment flooded = Border.experiment(Border.flooded(), 7);
    try (Journal journal = Journal.open(path(), KEY, flooded)) {
      new Executor(flooded, 8).execute(replications, journal::append, new AtomicBoolean());

      assertThat(journal.completed().size() + journal.failed().size()).isEqualTo(100);
      for (int replication : replications) {
        boolean completed = journal.completed().contains(replication);
        assertSame(
            completed ? journal.read(replication) : journal.readFailed(replication),
            flooded.run(replication));
      }
    }
  }

  @Test
  void whatIsNotThereIsNamed() throws Exception {
    try (Journal journal = open()) {
      journal.append(new Failed(4, "no"));
      String message = "no replication 4 that ran to its horizon is in the journal";
      assertThatThrownBy(() -> journal.read(4))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(message);
      assertThatThrownBy(() -> journal.readSeries(4, 0, new float[1]))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(message);
      assertThatThrownBy(() -> journal.readFailed(5))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("no replication 5 that failed is in the journal");
    }
  }

  /** Bytes of a result, with a checksum that fits. */
  private void forge(byte[] bytes) throws Exception {
    Files.deleteIfExists(path());
    open().close();
    CRC32 crc = new CRC32();
    crc.update(bytes);
    ByteBuffer frame = ByteBuffer.allocate(8 + bytes.length);
    frame.putInt(bytes.length).putInt((int) crc.getValue()).put(bytes);
    Files.write(path(), frame.array(), StandardOpenOption.APPEND);
  }

  private void assertDamaged(ByteBuffer bytes, String what) throws Exception {
    forge(bytes.array());
    byte[] before = Files.readAllBytes(path());
    assertThatThrownBy(this::open)
        .as(what)
        .isInstanceOf(DamagedJournalException.class)
        .hasMessageStartingWith(path() + " is damaged: the result at byte ")
        .hasMessageContaining(" " + what + ". Maybe run the scenario again into a new directory");
    assertThat(path()).hasBinaryContent(before);
  }

  private static ByteBuffer bytes(RunResult result) {
    return ByteBuffer.wrap(ResultCodec.of(EXPERIMENT).encode(result));
  }

  @Test
  void resultsThatNoRunHasAreRefusedWhateverTheirChecksum() throws Exception {
    Completed whole = strange(2);
    int events = (int) ResultCodec.of(EXPERIMENT).placeOfSeries(whole.series().length);
    byte[] all = bytes(whole).array();

    assertDamaged(ByteBuffer.wrap(new byte[4]), "is too short");
    assertDamaged(bytes(whole).putInt(0, -7), "is of replication -7");
    assertDamaged(bytes(whole).put(4, (byte) 9), "is of the unknown kind 9");
    assertDamaged(bytes(whole).putDouble(5, Double.NaN), "has the parameter NaN");
    assertDamaged(bytes(whole).putInt(events, -1), "has -1 events");
    assertDamaged(bytes(whole).putInt(events, Integer.MAX_VALUE), "has 2147483647 events");
    assertDamaged(bytes(whole).putDouble(events + 4, 1e18), "has an event on day 1.0E18");
    assertDamaged(bytes(whole).putDouble(events + 4, -1), "has an event on day -1.0");
    assertDamaged(bytes(whole).putDouble(events + 4, Double.NaN), "has an event on day NaN");
    assertDamaged(bytes(whole).put(events + 12, (byte) -1), "has an event of the unknown kind -1");
    assertDamaged(bytes(whole).put(events + 12, (byte) 99), "has an event of the unknown kind 99");
    assertDamaged(bytes(whole).putInt(events + 13, -1), "has a text of -1 bytes");
    assertDamaged(bytes(whole).putInt(events + 13, 1 << 30), "has a text of 1073741824 bytes");
    assertDamaged(bytes(whole).put(events + 17, (byte) 0xff), "has a text that is not UTF-8");
    assertDamaged(ByteBuffer.wrap(Arrays.copyOf(all, events - 1)), "of replication 2 is too short");
    assertDamaged(ByteBuffer.wrap(Arrays.copyOf(all, events + 2)), "ends within its events");
    assertDamaged(ByteBuffer.wrap(Arrays.copyOf(all, all.length + 1)), "goes on after its end");
    assertDamaged(bytes(new Failed(1, "no")).putInt(5, 3), "has a text of 3 bytes");
    assertDamaged(bytes(new Failed(1, "no")).putInt(5, 1), "goes on after its end");
  }

  /** A step of 0.1 days, added up or multiplied, ends a little after its horizon. */
  @Test
  void anEventOfTheLastStepMayLieAHairBeyondTheHorizon() throws Exception {
    int horizon = EXPERIMENT.blueprint().scenario().horizonDays();
    Completed whole = strange(2);
    Event last = new Event(Math.nextUp((double) horizon), Event.Kind.ACT, "a", "b", "", "", "");
    Completed late =
        new Completed(2, whole.parameters(), whole.responses(), whole.series(), List.of(last));
    try (Journal journal = open()) {
      journal.append(late);
    }
    try (Journal journal = open()) {
      assertSame(journal.read(2), late);
    }
  }

  @Test
  void aReplicationIsThereOnceOnly() throws Exception {
    try (Journal journal = open()) {
      journal.append(strange(3));
      journal.append(new Failed(3, "no"));
    }
    assertThatThrownBy(this::open)
        .isInstanceOf(DamagedJournalException.class)
        .hasMessageContaining(" is of replication 3, as one before it.");
  }

  @Test
  void thatTablesAreWrittenIsKept() throws Exception {
    try (Journal journal = open()) {
      journal.append(strange(0));
      assertThat(journal.claimsTables()).isFalse();
      journal.claimTables();
    }
    try (Journal journal = open()) {
      assertThat(journal.claimsTables()).isTrue();
      assertThat(journal.completed()).containsExactly(0);
      journal.append(strange(1));
      assertSame(journal.read(1), strange(1));
    }
  }

  @Test
  void aFullDiskIsReportedOnOpening() throws Exception {
    Files.createSymbolicLink(path(), Path.of("/dev/full"));

    assertThatThrownBy(this::open)
        .isInstanceOf(IOException.class)
        .hasMessage("No space left on device");
    Files.delete(path());
  }

  @Test
  void aJournalThatIsClosedTakesNothingMore() throws Exception {
    Journal journal = open();
    journal.close();

    assertThatThrownBy(() -> journal.append(strange(0))).isInstanceOf(UncheckedIOException.class);
    assertThat(journal.completed()).isEmpty();
    assertThat(new String(Files.readAllBytes(path()), StandardCharsets.ISO_8859_1)).contains(KEY);
  }
}
