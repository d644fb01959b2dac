package org.brinksim.document.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {
  private static final List<String> KEYS = List.of("elementSize", "restDays", "id");

  @Test
  void adviceNamesTheNearestOrListsTheKnown() {
    assertThat(Suggestion.advice("restDay", KEYS, "keys")).isEqualTo(" Did you mean \"restDays\"?");
    assertThat(Suggestion.advice("weather", List.of("a", "b"), "keys"))
        .isEqualTo(" Known keys: a, b");
    assertThat(Suggestion.advice("weather", List.of(), "keys")).isEmpty();
  }
}
