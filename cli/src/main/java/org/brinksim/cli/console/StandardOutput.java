package org.brinksim.cli.console;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The process's standard output, which remembers why it could not be written: a {@link PrintStream}
 * alone only knows that it could not.
 */
public final class StandardOutput extends OutputStream {
  private final OutputStream target;
  private final PrintStream stream;
  private IOException failure;

  /** The output of this process. */
  public StandardOutput() {
    this(new FileOutputStream(FileDescriptor.out));
  }

  /** An output that goes elsewhere. */
  public StandardOutput(OutputStream target) {
    this.target = target;
    this.stream =
        new PrintStream(new BufferedOutputStream(this, 1 << 13), false, StandardCharsets.UTF_8);
  }

  /** The stream to print on, in UTF-8 wherever the process runs. */
  public PrintStream stream() {
    return stream;
  }

  @Override
  public void write(int single) throws IOException {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      target.write(bytes, from, length);
    } catch (IOException e) {
      failure = failure == null ? e : failure;
      throw e;
    }
  }

  /**
   * Writes what is left, and says so when something could not be written. A reader that went away,
   * as {@code head} does when it has enough, is no failure.
   *
   * @param code the command's exit code
   * @return the process's exit code
   */
  public int close(Session session, int code) {
    stream.flush();
    if (failure == null || "Broken pipe".equals(failure.getMessage())) {
      return code;
    }
    session.err().println("brink: could not write standard output: " + failure.getMessage());
    return code == ExitCode.DONE ? ExitCode.UNWRITABLE : code;
  }
}
