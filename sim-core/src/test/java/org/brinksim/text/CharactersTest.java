package org.brinksim.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CharactersTest {

  @Test
  void controlsSurrogatesNoncharactersAndBidirectionalOrdersAreRefused() {
    List<String> refused =
        IntStream.rangeClosed(0, 0x2ffff)
            .filter(Characters::isRefused)
            .mapToObj(c -> c >= 0xd800 && c <= 0xdfff ? "surrogate" : Characters.name(c))
            .distinct()
            .toList();

    assertThat(refused)
        .startsWith("U+0000", "U+0001")
        .contains("U+001B", "U+007F", "U+0085", "U+009F", "surrogate", "U+FDD0", "U+FDEF")
        .contains("U+202A", "U+202E", "U+2066", "U+2069", "U+FFFE", "U+FFFF", "U+1FFFE", "U+2FFFF")
        // 30 of C0, delete and 32 of C1, 9 bidirectional, 32 + 3 · 2 noncharacters, the surrogates.
        .hasSize(30 + 1 + 32 + 9 + 32 + 6 + 1)
        .doesNotContain("U+0009", "U+000A", "U+00A0", "U+061C", "U+200E", "U+200F", "U+FFFD");
  }

  @Test
  void theFirstRefusedCharacterOfATextIsFound() {
    assertThat(Characters.firstRefused("a\u202eb\u0001")).isEqualTo(OptionalInt.of(0x202e));
    assertThat(Characters.firstRefused("한국어 עברית‏ العربية 😀\n\t")).isEmpty();
    assertThat(Characters.firstRefused("a\ud800b")).isEqualTo(OptionalInt.of(0xd800));
  }

  @Test
  void whatIsRefusedIsShownByItsNumber() {
    assertThat(Characters.visible("\u001b[31mred\u202e\ud83d\n😀"))
        .isEqualTo("<U+001B>[31mred<U+202E><U+D83D>\n😀");
    assertThat(Characters.visibleInOneLine("a\n\tb")).isEqualTo("a  b");
  }
}
