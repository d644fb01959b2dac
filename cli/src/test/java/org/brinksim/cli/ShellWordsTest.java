package org.brinksim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShellWordsTest {

  @Test
  void onlyWhatAShellWouldTakeApartIsQuoted() {
    assertThat(ShellWords.joined(List.of("run", "--set", "a.b=-1.5", "my file", "it's", "$x", "")))
        .isEqualTo("run --set a.b=-1.5 'my file' 'it'\\''s' '$x' ''");
  }
}
