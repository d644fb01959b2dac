package org.brinksim.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineWrappingTest {

  @Test
  void aTextThatFitsIsLeftAsItIs() {
    assertThat(LineWrapping.wrapped("  to be", 7)).containsExactly("  to be");
    assertThat(LineWrapping.wrapped("", 7)).containsExactly("");
  }

  @Test
  void linesBreakAtBlanks() {
    assertThat(LineWrapping.wrapped("to be or not to be", 9))
        .containsExactly("to be or", "not to be");
  }

  @Test
  void theIndentIsKept() {
    assertThat(LineWrapping.wrapped("  to be or not", 7))
        .containsExactly("  to be", "  or", "  not");
  }

  @Test
  void aLongWordBreaksAfterADotOrElseAnywhere() {
    assertThat(LineWrapping.wrapped("combat.elementSize", 10))
        .containsExactly("combat.", "elementSiz", "e");
  }

  @Test
  void noLetterIsLostWhateverTheWidth() {
    String text = "one two.three four five.six.seven-eight nine";
    for (int width = 1; width < 50; width++) {
      List<String> lines = new ArrayList<>(LineWrapping.wrapped(text, width));
      int most = width;
      assertThat(lines).allMatch(line -> line.length() <= most);
      assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    }
  }
}
