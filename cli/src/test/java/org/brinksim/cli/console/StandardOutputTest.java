package org.brinksim.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.brinksim.cli.Invocation;
import org.junit.jupiter.api.Test;

class StandardOutputTest {

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int closeAfterWriting(OutputStream target, int code) {
    StandardOutput out = new StandardOutput(target);
    PrintStream problems = new PrintStream(err, true, StandardCharsets.UTF_8);
    Session session =
        new Session(
            out.stream(),
            problems,
            Terminal.none(),
            Path.of(""),
            Invocation.CLOCK,
            "./brink",
            Interruption.byRequest());
    session.out().print("größer\n");
    return out.close(session, code);
  }

  private static OutputStream failing(String reason) {
    return new OutputStream() {
      @Override
      public void write(int single) throws IOException {
        throw new IOException(reason);
      }
    };
  }

  @Test
  void textIsUtf8() {
    ByteArrayOutputStream target = new ByteArrayOutputStream();

    assertThat(closeAfterWriting(target, ExitCode.SOME_FAILED)).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(target.toByteArray()).isEqualTo("größer\n".getBytes(StandardCharsets.UTF_8));
    assertThat(err.size()).isZero();
  }

  @Test
  void aFullDiskIsTold() {
    int code = closeAfterWriting(failing("No space left on device"), ExitCode.DONE);

    assertThat(code).isEqualTo(ExitCode.UNWRITABLE);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("brink: could not write standard output: No space left on device\n");
  }

  @Test
  void aProblemThatCameFirstKeepsItsExitCode() {
    assertThat(closeAfterWriting(failing("No space left on device"), ExitCode.BAD_INPUT))
        .isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void aReaderThatHasEnoughIsNoProblem() {
    assertThat(closeAfterWriting(failing("Broken pipe"), ExitCode.DONE)).isEqualTo(ExitCode.DONE);
    assertThat(err.size()).isZero();
  }
}
