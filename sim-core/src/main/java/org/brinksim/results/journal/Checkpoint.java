package org.brinksim.results.journal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * How far a run had come at a moment, and what its growing files held then.
 *
 * @param done the runs whose results are in the files, those that failed among them: the first so
 *     many, in the order of {@link org.brinksim.experiment.Run}
 * @param failed how many of them failed
 * @param ended whether the files of the directory were being written: what has their names is the
 *     run's from then on
 * @param pieces for each file what was added since the checkpoint before
 */
public record Checkpoint(long done, long failed, boolean ended, List<Piece> pieces) {

  private static final int FIXED_BYTES = 8 + 8 + 1;
  private static final int PIECE_BYTES = 8 + 4;

  public Checkpoint {
    pieces = List.copyOf(pieces);
  }

  /**
   * A part of a file.
   *
   * @param length how many bytes
   * @param checksum their CRC-32
   */
  public record Piece(long length, int checksum) {}

  /** Whether a run can have come so far; the file may have come from anybody. */
  boolean isSound() {
    return failed >= 0
        && done >= failed
        && done <= Integer.MAX_VALUE
        && pieces.stream().allMatch(piece -> piece.length() >= 0);
  }

  /** Whether a run that had come to a checkpoint can have come to this one. */
  boolean follows(Checkpoint before) {
    return done >= before.done && failed >= before.failed;
  }

  static int bytes(int files) {
    return FIXED_BYTES + files * PIECE_BYTES;
  }

  byte[] encoded() {
    ByteBuffer bytes = ByteBuffer.allocate(bytes(pieces.size()));
    bytes.putLong(done).putLong(failed).put((byte) (ended ? 1 : 0));
    pieces.forEach(piece -> bytes.putLong(piece.length()).putInt(piece.checksum()));
    return bytes.array();
  }

  static Checkpoint decoded(ByteBuffer bytes) {
    long done = bytes.getLong();
    long failed = bytes.getLong();
    boolean ended = bytes.get() != 0;
    List<Piece> pieces = new ArrayList<>();
    while (bytes.hasRemaining()) {
      pieces.add(new Piece(bytes.getLong(), bytes.getInt()));
    }
    return new Checkpoint(done, failed, ended, pieces);
  }
}
