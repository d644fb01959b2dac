package org.brinksim.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.brinksim.text.Characters;
import org.junit.jupiter.api.Test;

class VisibleStreamTest {
  private final ByteArrayOutputStream target = new ByteArrayOutputStream();
  private final VisibleStream stream =
      VisibleStream.over(new PrintStream(target, false, StandardCharsets.UTF_8));

  private String shown() {
    stream.flush();
    return target.toString(StandardCharsets.UTF_8);
  }

  @Test
  void everyCharacterThatATerminalObeysIsWrittenAsItsNumber() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (Characters.isRefused(c) && !(c >= 0xd800 && c <= 0xdfff)) {
        target.reset();
        stream.println("a" + Character.toString(c) + "b");

        assertThat(shown()).isEqualTo("a<" + Characters.name(c) + ">b\n");
      }
    }
  }

  @Test
  void halfACharacterIsNeverShown() {
    stream.print("a\ud83db");

    assertThat(shown()).isEqualTo("a?b");
  }

  @Test
  void otherTextStaysAsItIs() {
    String text = "größer\tالعربية 한국어 \ud83d\ude00\nnext\n";
    stream.print(text);

    assertThat(shown()).isEqualTo(text);
  }

  @Test
  void aCharacterMayComeByteByByte() {
    for (byte b : "한\u202e\ud83d\ude00".getBytes(StandardCharsets.UTF_8)) {
      stream.write(b);
    }

    assertThat(shown()).isEqualTo("한<U+202E>\ud83d\ude00");
  }

  @Test
  void aLineIsDrawnAgainInPlace() {
    stream.redraw("5 of 10\u001b[2J\n");

    assertThat(shown()).isEqualTo("\r5 of 10<U+001B>[2J ");
  }

  @Test
  void aVisibleStreamIsNotEscapedTwice() {
    List.of(VisibleStream.over(stream), stream).forEach(s -> s.print("\u0007"));

    assertThat(shown()).isEqualTo("<U+0007><U+0007>");
  }
}
