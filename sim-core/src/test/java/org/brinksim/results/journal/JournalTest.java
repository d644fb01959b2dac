package org.brinksim.results.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.brinksim.results.journal.Checkpoint.Piece;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalTest {
  private static final String KEY = "key";
  private static final Checkpoint FIRST = at(0, 0);
  private static final Checkpoint SECOND = at(3, 1);
  private static final Checkpoint THIRD = at(7, 1);

  @TempDir private Path temp;
  private Path file;

  private static Checkpoint at(long done, long failed) {
    return new Checkpoint(
        done, failed, done > 5, List.of(new Piece(4 * done, 17), new Piece(done, -1)));
  }

  @BeforeEach
  void begin() throws Exception {
    file = temp.resolve("journal");
    try (Journal journal = Journal.open(file, KEY, 2)) {
      assertThat(journal.checkpoints()).isEmpty();
      List.of(FIRST, SECOND, THIRD).forEach(journal::add);
    }
  }

  private List<Checkpoint> read() throws Exception {
    try (Journal journal = Journal.open(file, KEY, 2)) {
      return List.copyOf(journal.checkpoints());
    }
  }

  @Test
  void whatWasAddedIsReadBack() throws Exception {
    assertThat(read()).containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void theLastCanBeDropped() throws Exception {
    try (Journal journal = Journal.open(file, KEY, 2)) {
      journal.keep(2);
      assertThat(journal.checkpoints()).containsExactly(FIRST, SECOND);
      journal.add(THIRD);
      journal.keep(3);
    }
    assertThat(read()).containsExactly(FIRST, SECOND, THIRD);
    try (Journal journal = Journal.open(file, KEY, 2)) {
      journal.keep(0);
    }
    assertThat(read()).isEmpty();
  }

  /** Wherever the file is cut off: what is whole before is read, and can be added to. */
  @Test
  void oneThatWasCutOffIsDropped() throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    int frame = 8 + Checkpoint.bytes(2);
    int head = bytes.length - 3 * frame;
    for (int length = 0; length < bytes.length; length++) {
      Files.write(file, Arrays.copyOf(bytes, length));
      List<Checkpoint> whole =
          List.of(FIRST, SECOND, THIRD).subList(0, Math.max(0, (length - head) / frame));
      assertThat(read()).as("cut off at %s", length).isEqualTo(whole);
    }
  }

  @Test
  void oneWithAnotherByteIsDroppedWithThoseBehindIt() throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    int frame = 8 + Checkpoint.bytes(2);
    for (int at = bytes.length - 2 * frame; at < bytes.length - frame; at++) {
      byte[] spoilt = bytes.clone();
      spoilt[at]++;
      Files.write(file, spoilt);
      assertThat(read()).as("byte %s", at).containsExactly(FIRST);
    }
  }

  /** Written with a right checksum, as by somebody who wants harm. */
  @ParameterizedTest
  @CsvSource({
    "-1, 0, 1, of less than nothing",
    "2, 3, 1, more failed than done",
    "9, -1, 1, fewer than none failed",
    "4294967296, 1, 1, more than can be counted",
    "9, 1, -1, a piece of less than nothing",
    "6, 1, 1, fewer than before",
    "9, 0, 1, fewer failed than before"
  })
  void oneThatNoRunWritesIsDropped(long done, long failed, long length, String why)
      throws Exception {
    Checkpoint forged =
        new Checkpoint(done, failed, true, List.of(new Piece(length, 1), new Piece(1, 1)));
    byte[] bytes = forged.encoded();
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    byte[] before = Files.readAllBytes(file);
    ByteBuffer after = ByteBuffer.allocate(before.length + 8 + bytes.length);
    after.put(before).putInt(bytes.length).putInt((int) checksum.getValue()).put(bytes);
    Files.write(file, after.array());

    assertThat(read()).as(why).containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void anotherKeyOrNumberOfFilesIsForeign() {
    assertThatThrownBy(() -> Journal.open(file, "yek", 2))
        .isInstanceOf(ForeignJournalException.class)
        .hasMessageStartingWith(file + " belongs to another scenario, seed, version or setting.");
    assertThatThrownBy(() -> Journal.open(file, KEY, 3))
        .isInstanceOf(ForeignJournalException.class);
  }

  /** A process that ends deletes its journal: no other may get the deleted one. */
  @Test
  @Timeout(120)
  void theOneThatIsOpenIsTheOneThatHasTheName() throws Exception {
    Path contested = temp.resolve("contested");
    List<Process> all = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      all.add(JournalTurns.start(contested, 400));
    }
    for (Process one : all) {
      assertThat(one.waitFor()).isZero();
    }
  }

  @Test
  void oneThatIsOpenIsBusy() throws Exception {
    try (Journal journal = Journal.open(file, KEY, 2)) {
      assertThat(journal.checkpoints()).hasSize(3);
      assertThatThrownBy(() -> Journal.open(file, KEY, 2))
          .isInstanceOf(BusyJournalException.class)
          .hasMessageStartingWith(file + " is being written by another run.");
    }
  }
}
