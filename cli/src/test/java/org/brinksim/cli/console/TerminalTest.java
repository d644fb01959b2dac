package org.brinksim.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The tests' own streams are no terminal, whoever runs them; the terminal itself is a process's.
 */
class TerminalTest {

  @Test
  void theWidthIsTheOneThatIsGiven() {
    assertThat(Terminal.ofProcess(Map.of("COLUMNS", "132")).columns().getAsInt()).isEqualTo(132);
    assertThat(Terminal.ofProcess(Map.of("COLUMNS", "10")).columns().getAsInt()).isEqualTo(40);
  }

  @Test
  void withoutATerminalLinesHaveNoBound() {
    assertThat(Terminal.none().columns().getAsInt()).isEqualTo(Integer.MAX_VALUE);
    assertThat(Terminal.none().colours()).isFalse();
  }

  @Test
  void coloursAreForTerminalsThatCanAndUsersWhoWant() {
    assertThat(Terminal.ofProcess(Map.of("TERM", "xterm", "NO_COLOR", "1")).colours()).isFalse();
    assertThat(Terminal.ofProcess(Map.of("TERM", "dumb")).colours()).isFalse();
    assertThat(Terminal.ofProcess(Map.of()).colours()).isFalse();
  }
}
