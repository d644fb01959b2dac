package org.brinksim.results.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import org.brinksim.results.UnwritableException;
import org.brinksim.text.Sha256;

/**
 * A file to which bytes are added. It knows the SHA-256 of all of them, and, by pieces, whether
 * those of an earlier process are still what it wrote.
 */
public final class GrowingFile implements AutoCloseable {

  private static final int BUFFER_BYTES = 1 << 16;

  private final Path path;
  private final FileChannel channel;
  private final MessageDigest digest;
  private final CRC32 checksum = new CRC32();
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
  private long pieceLength;

  private GrowingFile(Path path, FileChannel channel, MessageDigest digest) {
    this.path = path;
    this.channel = channel;
    this.digest = digest;
  }

  /**
   * Opens a file, or makes it, and cuts it off behind what is to stay.
   *
   * @param length how many bytes stay; no more than there are
   * @throws UnwritableException when it cannot be read or written
   */
  public static GrowingFile open(Path path, long length) {
    try {
      FileChannel channel =
          FileChannel.open(
              path,
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              LinkOption.NOFOLLOW_LINKS);
      channel.truncate(length);
      MessageDigest digest = Sha256.digest();
      ByteBuffer part = ByteBuffer.allocate(BUFFER_BYTES);
      while (channel.read(part) >= 0) {
        digest.update(part.flip());
        part.clear();
      }
      return new GrowingFile(path, channel, digest);
    } catch (IOException e) {
      throw new UnwritableException(path, e);
    }
  }

  /**
   * How many pieces a file begins with, from the first, before one that is not as it was.
   *
   * @param pieces what was added to it, in order
   */
  public static int whole(Path path, List<Checkpoint.Piece> pieces) {
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      return 0;
    }
    try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
      int whole = 0;
      while (whole < pieces.size() && holds(in, pieces.get(whole))) {
        whole++;
      }
      return whole;
    } catch (IOException e) {
      throw new UnwritableException(path, e);
    }
  }

  private static boolean holds(InputStream in, Checkpoint.Piece piece) throws IOException {
    CRC32 checksum = new CRC32();
    byte[] part = new byte[BUFFER_BYTES];
    long left = piece.length();
    while (left > 0) {
      int read = in.read(part, 0, (int) Math.min(part.length, left));
      if (read < 0) {
        return false;
      }
      checksum.update(part, 0, read);
      left -= read;
    }
    return (int) checksum.getValue() == piece.checksum();
  }

  /**
   * Adds bytes; they may be held back until {@link #piece}.
   *
   * @throws UnwritableException when they cannot be written
   */
  public void add(byte[] bytes) {
    add(bytes, 0, bytes.length);
  }

  private void add(byte[] bytes, int from, int length) {
    digest.update(bytes, from, length);
    checksum.update(bytes, from, length);
    pieceLength += length;
    if (length > buffer.remaining()) {
      write();
    }
    if (length > buffer.remaining()) {
      write(ByteBuffer.wrap(bytes, from, length));
    } else {
      buffer.put(bytes, from, length);
    }
  }

  /** A stream whose bytes are added. */
  public OutputStream stream() {
    return new OutputStream() {
      @Override
      public void write(int b) {
        add(new byte[] {(byte) b});
      }

      @Override
      public void write(byte[] bytes, int from, int length) {
        add(bytes, from, length);
      }
    };
  }

  /**
   * Hands to the system what was held back, and ends a piece.
   *
   * @return what was added since the piece before
   * @throws UnwritableException when it cannot be written
   */
  public Checkpoint.Piece piece() {
    write();
    Checkpoint.Piece piece = new Checkpoint.Piece(pieceLength, (int) checksum.getValue());
    pieceLength = 0;
    checksum.reset();
    return piece;
  }

  private void write() {
    write(buffer.flip());
    buffer.clear();
  }

  private void write(ByteBuffer bytes) {
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      throw new UnwritableException(path, e);
    }
  }

  /**
   * Has the system write to the disk what it was handed, and waits for it.
   *
   * @throws UnwritableException when it cannot be written
   */
  public void force() {
    try {
      channel.force(false);
    } catch (IOException e) {
      throw new UnwritableException(path, e);
    }
  }

  /**
   * Copies all bytes that were handed to the system; they are still there when the file has been
   * deleted.
   *
   * @throws IOException when they cannot be read, or the stream takes no more
   */
  public void copyTo(OutputStream to) throws IOException {
    ByteBuffer part = ByteBuffer.allocate(BUFFER_BYTES);
    long at = 0;
    for (int read = channel.read(part, at); read >= 0; read = channel.read(part, at)) {
      to.write(part.array(), 0, read);
      at += read;
      part.clear();
    }
  }

  /** The SHA-256 of all bytes, in hexadecimal digits. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("this Java cannot copy the state of a hash", e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
