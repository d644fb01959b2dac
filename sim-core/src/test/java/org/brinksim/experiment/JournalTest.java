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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.experiment.RunResult.Failed;
import org.brinksim.model.event.Event;
import org.brinksim.model.event.EventKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

  private static final Experiment EXPERIMENT = Border.experiment(Border.with("horizonDays=1"), 1);
  private static final ResultLayout LAYOUT = EXPERIMENT.layout();
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
    double[] parameters = new double[LAYOUT.parameters().size()];
    Arrays.fill(parameters, -0.0);
    parameters[1] = Double.MIN_VALUE;
    double[] responses = new double[LAYOUT.responses().size()];
    Arrays.fill(responses, Double.NaN);
    responses[3] = Math.PI * replication;
    responses[4] = -Double.MAX_VALUE;
    float[] series = new float[LAYOUT.metrics().size() * 3];
    Arrays.fill(series, Float.NaN);
    series[series.length - 1] = 1e-40f;
    List<Event> events = EveryEvent.of("a \"word\", – 漢字\n");
    return new Completed(
        at(replication),
        new NamedValues(LAYOUT.parameters(), parameters),
        new NamedValues(LAYOUT.responses(), responses),
        new NamedSeries(LAYOUT, series),
        events);
  }

  private static Run at(int replication) {
    return Run.ofFirstPoint(replication);
  }

  private static void assertSame(RunResult found, RunResult expected) {
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void resultsReadBackAsTheyWere() throws Exception {
    try (Journal journal = open()) {
      journal.append(strange(3));
      journal.append(new Failed(at(1), "no – way\n\"out\""));
      journal.append(strange(0));

      assertThat(journal.completed()).isEqualTo(of(0, 3));
      assertThat(journal.failed()).isEqualTo(of(1));
      assertSame(journal.read(at(3)), strange(3));
      assertSame(journal.read(at(0)), strange(0));
      assertSame(journal.readFailed(at(1)), new Failed(at(1), "no – way\n\"out\""));
    }
  }

  @Test
  void withoutItsSeriesAResultIsSmallAndAllElseReadsBackAsItWas() throws Exception {
    Completed whole = strange(2);
    long with;
    try (Journal journal = open()) {
      journal.append(strange(0));
      with = Files.size(path());
      journal.append(whole, false);
    }
    int series = 4 * whole.series().toArray().length;
    try (Journal journal = open()) {
      RunNumbers numbers = journal.readNumbers(at(2));

      assertThat(journal.completed()).containsExactly(at(0), at(2));
      assertThat(numbers.parameters()).isEqualTo(whole.parameters());
      assertThat(numbers.responses()).isEqualTo(whole.responses());
      assertThat(journal.readEvents(at(2))).isEqualTo(whole.events());
      assertThat(journal.readEvents(at(0))).isEqualTo(strange(0).events());
    }
    assertThat(series).isPositive();
    assertThat(ResultCodec.of(LAYOUT).encode(whole, false))
        .hasSize(ResultCodec.of(LAYOUT).encode(whole).length - series);
    assertThat(with).isLessThan(Files.size(path()));
  }

  @Test
  void aPartOfASeriesReadsBackAsItWas() throws Exception {
    float[] series = strange(2).series().toArray();
    for (int i = 0; i < series.length; i++) {
      series[i] = i;
    }
    Completed whole = strange(2);
    try (Journal journal = open()) {
      journal.append(strange(0));
      journal.append(
          new Completed(
              at(2),
              whole.parameters(),
              whole.responses(),
              new NamedSeries(LAYOUT, series),
              whole.events()));
      float[] part = new float[5];
      journal.readSeries(at(2), 7, part);

      assertThat(part).containsExactly(7, 8, 9, 10, 11);
    }
  }

  @Test
  void aReopenedJournalHasAllThatWasKeptAndGoesOn() throws Exception {
    try (Journal journal = open()) {
      journal.append(strange(0));
      journal.append(new Failed(at(1), "no"));
    }
    try (Journal journal = open()) {
      assertThat(journal.completed()).isEqualTo(of(0));
      assertThat(journal.failed()).isEqualTo(of(1));
      journal.append(strange(2));
    }
    try (Journal journal = open()) {
      assertThat(journal.completed()).isEqualTo(of(0, 2));
      assertSame(journal.read(at(0)), strange(0));
      assertSame(journal.readFailed(at(1)), new Failed(at(1), "no"));
      assertSame(journal.read(at(2)), strange(2));
    }
  }

  @Test
  void wordsOfAnyLengthAreKept() throws Exception {
    String words = "a very long reason, ".repeat(10_000);
    Completed numbers = strange(0);
    Completed wordy =
        new Completed(
            at(0),
            numbers.parameters(),
            numbers.responses(),
            numbers.series(),
            EveryEvent.of(words));
    try (Journal journal = open()) {
      journal.append(wordy);
      journal.append(new Failed(at(1), words));

      assertSame(journal.read(at(0)), wordy);
      assertSame(journal.readFailed(at(1)), new Failed(at(1), words));
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
      journal.append(new Failed(at(1), "no"));
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
        assertThat(journal.completed().last()).isEqualTo(at(5));
        assertSame(journal.read(at(5)), strange(5));
      }
    }
  }

  private static Set<Run> of(Integer... replications) {
    return Stream.of(replications).map(JournalTest::at).collect(Collectors.toSet());
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
        assertThat(journal.completed()).as("byte " + at).isEqualTo(of(0));
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
  void aJournalOfAnotherNumberOfPointsIsRefused() throws Exception {
    DesignPoint point = EXPERIMENT.points().get(0);
    Journal.open(path(), KEY, Experiment.of(List.of(), List.of(point, point), 1)).close();

    assertForeign();
  }

  /** Before there were points a journal began with other bytes. */
  @Test
  void aJournalOfTheFormatWithoutPointsIsRefused() throws Exception {
    ByteBuffer old = ByteBuffer.allocate(20 + KEY.length());
    old.putInt(0x4252_4e4b)
        .putInt(LAYOUT.parameters().size())
        .putInt(LAYOUT.responses().size())
        .putInt(LAYOUT.seriesSize())
        .putInt(KEY.length())
        .put(KEY.getBytes(StandardCharsets.UTF_8));
    Files.write(path(), old.array());

    assertForeign();
    assertThat(path()).hasBinaryContent(old.array());
  }

  @Test
  void resultsOfEveryPointAreKeptApartAndPartsOfThemReadAlone() throws Exception {
    DesignPoint point = EXPERIMENT.points().get(0);
    Experiment two = Experiment.of(List.of(), List.of(point, point), 1);
    Completed first = strange(4);
    Completed second =
        new Completed(
            new Run(1, 4),
            first.parameters(),
            strange(5).responses(),
            first.series(),
            first.events().subList(1, 3));
    try (Journal journal = Journal.open(path(), KEY, two)) {
      journal.append(second);
      journal.append(first);
      journal.append(new Failed(new Run(1, 3), "no"));
    }
    try (Journal journal = Journal.open(path(), KEY, two)) {
      assertThat(journal.completed()).containsExactly(new Run(0, 4), new Run(1, 4));
      assertThat(journal.failed()).containsExactly(new Run(1, 3));
      assertSame(journal.read(new Run(0, 4)), first);
      assertSame(journal.read(new Run(1, 4)), second);
      assertThat(journal.readNumbers(new Run(1, 4)))
          .isEqualTo(new RunNumbers(second.parameters(), second.responses()));
      assertThat(journal.readEvents(new Run(1, 4))).isEqualTo(second.events());
    }
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
      assertThat(journal.completed()).isEqualTo(of(0, 1));
    }
  }

  @Test
  void resultsFromManyThreadsAreThoseOfOne() throws Exception {
    List<Run> runs = IntStream.range(0, 100).mapToObj(Run::ofFirstPoint).toList();
    Experiment flooded = Border.experiment(Border.flooded(), 7);
    try (Journal journal = Journal.open(path(), KEY, flooded)) {
      new Executor(flooded, 8).execute(runs, journal::append, new AtomicBoolean());

      assertThat(journal.completed().size() + journal.failed().size()).isEqualTo(100);
      for (Run run : runs) {
        boolean completed = journal.completed().contains(run);
        assertSame(completed ? journal.read(run) : journal.readFailed(run), flooded.run(run));
      }
    }
  }

  @Test
  void whatIsNotThereIsNamed() throws Exception {
    try (Journal journal = open()) {
      journal.append(new Failed(at(4), "no"));
      String message = "no replication 4 that ran to its horizon is in the journal";
      assertThatThrownBy(() -> journal.read(at(4)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(message);
      assertThatThrownBy(() -> journal.readSeries(at(4), 0, new float[1]))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(message);
      assertThatThrownBy(() -> journal.readFailed(at(5)))
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
    return ByteBuffer.wrap(ResultCodec.of(LAYOUT).encode(result));
  }

  @Test
  void resultsThatNoRunHasAreRefusedWhateverTheirChecksum() throws Exception {
    Completed whole = strange(2);
    int events = (int) ResultCodec.of(LAYOUT).placeOfEvents((byte) 1);
    byte[] all = bytes(whole).array();

    assertDamaged(ByteBuffer.wrap(new byte[4]), "is too short");
    assertDamaged(bytes(whole).put(0, (byte) 1), "has the unknown format 1");
    assertDamaged(bytes(whole).putLong(1, 7), "is of another layout");
    assertDamaged(bytes(whole).putInt(9, -1), "is of point -1");
    assertDamaged(bytes(whole).putInt(9, 1), "is of point 1, of which there are 1 from 0");
    assertDamaged(bytes(whole).putInt(13, -7), "is of replication -7");
    assertDamaged(bytes(whole).put(17, (byte) 9), "is of the unknown kind 9");
    assertDamaged(bytes(whole).putDouble(18, Double.NaN), "has the parameter NaN");
    int response = 18 + 8 * LAYOUT.parameters().size();
    assertDamaged(
        bytes(whole).putDouble(response, Double.POSITIVE_INFINITY), "has the response Infinity");
    assertDamaged(bytes(whole).putInt(events, -1), "has -1 events");
    assertDamaged(bytes(whole).putInt(events, Integer.MAX_VALUE), "has 2147483647 events");
    assertDamaged(bytes(whole).putDouble(events + 5, 1e18), "has an event on day 1.0E18");
    assertDamaged(bytes(whole).putDouble(events + 5, -1), "has an event on day -1.0");
    assertDamaged(bytes(whole).putDouble(events + 5, Double.NaN), "has an event on day NaN");
    assertDamaged(bytes(whole).put(events + 4, (byte) 0), "has an event of the unknown kind 0");
    assertDamaged(bytes(whole).put(events + 4, (byte) 99), "has an event of the unknown kind 99");
    assertDamaged(bytes(whole).putDouble(events + 13, 0.5), "has an event that has the amount 0.5");
    assertDamaged(bytes(whole).putShort(events + 21, (short) 1), "has no text of the number 1");
    assertDamaged(bytes(whole).putInt(events + 23, -1), "has a text of -1 bytes");
    assertDamaged(bytes(whole).putInt(events + 23, 1 << 30), "has a text of 1073741824 bytes");
    assertDamaged(bytes(whole).put(events + 27, (byte) 0xff), "has a text that is not UTF-8");
    assertDamaged(
        bytes(whole).put(events + 4, (byte) EventKind.CEASE_FIRE_END.tag()),
        "has an event with a field that its kind has not");
    assertDamaged(ByteBuffer.wrap(Arrays.copyOf(all, events - 1)), "of replication 2 is too short");
    assertDamaged(ByteBuffer.wrap(Arrays.copyOf(all, events + 2)), "ends within its events");
    assertDamaged(ByteBuffer.wrap(Arrays.copyOf(all, all.length + 1)), "goes on after its end");
    assertDamaged(bytes(new Failed(at(1), "no")).putInt(18, 3), "has a text of 3 bytes");
    assertDamaged(bytes(new Failed(at(1), "no")).putInt(18, 1), "goes on after its end");
  }

  /** A step of 0.1 days, added up or multiplied, ends a little after its horizon. */
  @Test
  void anEventOfTheLastStepMayLieAHairBeyondTheHorizon() throws Exception {
    int horizon = EXPERIMENT.scenario(0).scenario().horizonDays();
    Completed whole = strange(2);
    Event last = new Event.Departure(Math.nextUp((double) horizon), "a");
    Completed late =
        new Completed(at(2), whole.parameters(), whole.responses(), whole.series(), List.of(last));
    try (Journal journal = open()) {
      journal.append(late);
    }
    try (Journal journal = open()) {
      assertSame(journal.read(at(2)), late);
    }
  }

  @Test
  void aReplicationIsThereOnceOnly() throws Exception {
    try (Journal journal = open()) {
      journal.append(strange(3));
      journal.append(new Failed(at(3), "no"));
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
      assertThat(journal.completed()).isEqualTo(of(0));
      journal.append(strange(1));
      assertSame(journal.read(at(1)), strange(1));
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
