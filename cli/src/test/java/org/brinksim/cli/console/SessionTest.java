package org.brinksim.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionTest {

  private static String program(Map<String, String> environment) {
    return Session.ofProcess(System.out, environment).program();
  }

  /** Hints are there to be copied into a shell. */
  @Test
  void theLauncherIsNamedAsAShellReadsIt() {
    assertThat(program(Map.of())).isEqualTo("brink");
    assertThat(program(Map.of("BRINK_LAUNCHER", "./brink"))).isEqualTo("./brink");
    assertThat(program(Map.of("BRINK_LAUNCHER", "/a b/brink"))).isEqualTo("'/a b/brink'");
    assertThat(program(Map.of("BRINK_LAUNCHER", "x", "BRINK_COMMAND", "nix run brink --")))
        .isEqualTo("nix run brink --");
  }
}
