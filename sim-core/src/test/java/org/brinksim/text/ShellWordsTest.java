package org.brinksim.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShellWordsTest {

  @Test
  void onlyWhatAShellWouldTakeApartIsQuoted() {
    assertThat(ShellWords.joined(List.of("run", "--set", "a.b=-1.5", "my file", "it's", "$x", "")))
        .isEqualTo("run --set a.b=-1.5 'my file' 'it'\\''s' '$x' ''");
  }

  @Test
  void whatATerminalObeysIsWrittenAsBytes() {
    assertThat(ShellWords.quoted("it's\\ \u001b[2J\n\u202e한"))
        .isEqualTo("$'it\\'s\\\\ \\033[2J\\012\\342\\200\\256한'");
  }
}
