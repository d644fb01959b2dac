package org.brinksim.cli.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.brinksim.text.Characters;

/**
 * A stream that a terminal may show: whatever is printed, by Brink or by a library, its control
 * characters are written as numbers ({@code <U+001B>}), for titles, names and paths come from files
 * and may hold what moves the cursor or turns the line round.
 */
public final class VisibleStream extends PrintStream {
  private final PrintStream target;

  private VisibleStream(PrintStream target) {
    super(new Escaping(target), true, StandardCharsets.UTF_8);
    this.target = target;
  }

  /** A stream onto another one of UTF-8; a visible one is its own. */
  public static VisibleStream over(PrintStream target) {
    return target instanceof VisibleStream visible ? visible : new VisibleStream(target);
  }

  /** Writes a line over the one that the cursor stands in. */
  void redraw(String line) {
    target.print("\r" + Characters.visibleInOneLine(line));
    target.flush();
  }

  /** The stream below, for words of Brink's own that are set in colours. */
  public PrintStream unescaped() {
    return target;
  }

  /** Turns bytes to text and back; the first bytes of a character wait for the others. */
  private static final class Escaping extends OutputStream {
    private final PrintStream target;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private final CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);

    Escaping(PrintStream target) {
      this.target = target;
    }

    @Override
    public void write(int single) throws IOException {
      write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) throws IOException {
      waiting.write(bytes, from, length);
      ByteBuffer in = ByteBuffer.wrap(waiting.toByteArray());
      CharBuffer out = CharBuffer.allocate(in.remaining());
      decoder.decode(in, out, false);
      waiting.reset();
      waiting.write(in.array(), in.position(), in.remaining());
      String text = out.flip().toString().replace(System.lineSeparator(), "\n");
      target.write(Characters.visible(text).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void flush() {
      target.flush();
    }
  }
}
