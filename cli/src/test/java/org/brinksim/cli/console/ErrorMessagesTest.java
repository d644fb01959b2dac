package org.brinksim.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.brinksim.cli.Invocation;
import org.junit.jupiter.api.Test;

class ErrorMessagesTest {

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final ErrorMessages messages = new ErrorMessages(session());

  private Session session() {
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new Session(
        stream,
        stream,
        Terminal.none(),
        Path.of(""),
        Invocation.CLOCK,
        "./brink",
        Interruption.byRequest());
  }

  /** An error reaches this class as it was thrown, unless it struck while a class was set up. */
  @Test
  void aLackOfMemoryWhileAClassIsSetUpIsToldWithItsRemedy() {
    Error setUp = new ExceptionInInitializerError(new OutOfMemoryError());

    assertThat(messages.internalError(setUp)).isEqualTo(ExitCode.INTERNAL_ERROR);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "brink: out of memory. Maybe allow more, for example 2 GB:"
                + " BRINK_JAVA_OPTS=-Xmx2g ./brink ..., or use fewer --threads.\n");
  }
}
