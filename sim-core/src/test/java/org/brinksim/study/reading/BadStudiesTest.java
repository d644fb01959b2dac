package org.brinksim.study.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.document.problem.InvalidDocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a study is told in whole: each kind in bad-studies.txt, with its message. */
class BadStudiesTest {

  private static final int KINDS = 45;

  /**
   * A study that cannot be used.
   *
   * @param kind what is wrong with it
   * @param text the file
   * @param message what its reader is told
   */
  record BadStudy(String kind, String text, String message) {
    @Override
    public String toString() {
      return kind;
    }
  }

  static Stream<BadStudy> all() throws IOException {
    try (InputStream in = BadStudiesTest.class.getResourceAsStream("bad-studies.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("(?m)^# "))
          .filter(part -> !part.isBlank())
          .map(BadStudiesTest::one);
    }
  }

  private static BadStudy one(String part) {
    String[] halves = part.split("(?m)^>>>\n", 2);
    int line = halves[0].indexOf('\n');
    return new BadStudy(
        halves[0].substring(0, line), halves[0].substring(line + 1), halves[1].stripTrailing());
  }

  @ParameterizedTest
  @MethodSource("all")
  void isRefusedWithAWholeMessage(BadStudy bad) {
    InvalidDocumentException refused =
        catchThrowableOfType(
            InvalidDocumentException.class,
            () -> BorderStudy.reader().read(new DocumentText("study.yaml", bad.text()), List.of()));

    assertThat(refused).as(bad.kind()).isNotNull();
    assertThat(refused.getMessage()).isEqualTo(bad.message());
  }

  @Test
  void thereIsOneForEachKind() throws IOException {
    assertThat(all().map(BadStudy::kind).distinct().count())
        .isEqualTo(all().count())
        .isGreaterThanOrEqualTo(KINDS);
  }
}
