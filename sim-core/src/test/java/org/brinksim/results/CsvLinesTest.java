package org.brinksim.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLinesTest {

  private static String written(String... cells) throws IOException {
    StringWriter out = new StringWriter();
    CsvLines csv = new CsvLines(out);
    csv.add(cells);
    csv.flush();
    return out.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(0)",
        "+1+cmd",
        "-2-cmd",
        "@SUM(1)",
        "\t=1",
        "=",
        "--1",
        "＝1",
        "－x",
        "＠y",
        "＋z"
      })
  void aTextThatBeginsLikeAFormulaIsMarked(String text) throws IOException {
    assertThat(written("a", text)).startsWith("a,'" + text.charAt(0));
  }

  @Test
  void soIsOneThatBeginsWhereAnotherSeparatorEndsTheCell() throws IOException {
    assertThat(written("x;=1+1", "x\n@y", "x;-5", "a; -b", "it's;'+z"))
        .isEqualTo("x;'=1+1,\"x\n'@y\",x;'-5,a; -b,it's;''+z\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1",
        "-0.5",
        "1.5E-7",
        "-1.5E-7",
        "-Infinity",
        "",
        "Größe",
        "a-b",
        "'tis",
        "−3 %"
      })
  void numbersAndOtherTextsStayAsTheyAre(String text) throws IOException {
    assertThat(written("a", text)).isEqualTo("a," + text + "\n");
  }

  @Test
  void whatATerminalObeysIsWrittenAsItsNumber() throws IOException {
    assertThat(written("\u001b[2J", "a\u202eb", "\r=1"))
        .isEqualTo("<U+001B>[2J,a<U+202E>b,<U+000D>=1\n");
  }

  @Test
  void theTextIsReadBack() throws IOException {
    List<String> parts = List.of("=", "'", "-", ";", "\t", "\n", "a", "5", "＋", " ", "@");
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder("'".repeat(random.nextInt(2)));
      for (int k = random.nextInt(8); k > 0; k--) {
        text.append(parts.get(random.nextInt(parts.size())));
      }
      String cell = written(text.toString()).replaceAll("\n$", "");
      String bare = cell.startsWith("\"") ? cell.substring(1, cell.length() - 1) : cell;

      assertThat(CsvLines.text(bare)).isEqualTo(text.toString());
      boolean number = bare.matches("-[0-9]+");
      assertThat(number || !bare.matches("(?s)(.*[;\t\r\n])?[=+@＋\t-].*")).as(bare).isTrue();
    }
  }
}
