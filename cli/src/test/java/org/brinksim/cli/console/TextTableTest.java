package org.brinksim.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

  private static TextTable table() {
    TextTable table = new TextTable(List.of(false, true, false));
    table.add(List.of("name", "value", "words"));
    table.add(
        List.of("a.long.name.of.a.number", "5", "first some words, and then some more words"));
    table.add(List.of("b", "1,250", ""));
    return table;
  }

  @Test
  void columnsLineUp() {
    assertThat(table().lines())
        .containsExactly(
            "name                     value  words",
            "a.long.name.of.a.number      5  first some words, and then some more words",
            "b                        1,250");
  }

  @Test
  void wordsWrapBeforeTheNameGivesWay() {
    assertThat(table().lines(60))
        .containsExactly(
            "name                     value  words",
            "a.long.name.of.a.number      5  first some words, and then",
            "                                some more words",
            "b                        1,250");
  }

  @Test
  void aNameWrapsAfterADotWhenThereIsNoOtherWay() {
    assertThat(table().lines(40))
        .containsExactly(
            "name              value  words",
            "a.long.name.of.       5  first some",
            "a.number                 words, and then",
            "                         some more words",
            "b                 1,250");
  }

  @Test
  void aTableTooNarrowForItsColumnsKeepsTheirLeastWidths() {
    assertThat(table().lines(5)).allMatch(line -> line.length() <= 29).hasSize(6);
  }
}
