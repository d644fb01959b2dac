package org.brinksim.spark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuiltFromTest {

  private static final BuiltFrom HERE = new BuiltFrom("0.2.0", "abc", 17);

  @Test
  void theSameIsNoDifference() {
    assertThat(HERE.difference(new BuiltFrom("0.2.0", "abc", 17), "h")).isEmpty();
  }

  @Test
  void anotherCommitIsToldWithItsHost() {
    assertThat(HERE.difference(new BuiltFrom("0.2.0", "abd", 17), "h"))
        .hasValue(
            "the Worker on h has Brink 0.2.0 (commit abd), and here it is 0.2.0 (commit abc). Maybe remove Brink's jars there: they come with the runs");
  }

  @Test
  void anotherJavaIsToldWithItsHost() {
    assertThat(HERE.difference(new BuiltFrom("0.2.0", "abc", 21), "h"))
        .hasValue(
            "the Worker on h has Java 21, and here it is 17. Results name one version of Java. Maybe set JAVA_HOME there, or here");
  }
}
