package org.brinksim.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
  private static final List<String> KEYS =
      List.of("elementSize", "substepsPerDay", "restDays", "id", "name", "trainingDays");

  @ParameterizedTest
  @CsvSource({
    "elementSise, elementSize",
    "elemntSize, elementSize",
    "ElementSize, elementSize",
    "restDay, restDays",
    "erstDays, restDays",
    "substepPerDays, substepsPerDay",
    "nmae, name",
    "traningDays, trainingDays"
  })
  void aMisspeltNameIsRecognised(String misspelt, String meant) {
    assertThat(NearestName.of(misspelt, KEYS)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"weather", "size", "x", "days", "dayOfRest"})
  void aNameThatIsFarFromAllIsLeftAlone(String name) {
    assertThat(NearestName.of(name, KEYS)).isEmpty();
  }

  /** Expected values: the published examples of the optimal string alignment distance. */
  @ParameterizedTest
  @CsvSource({"kitten, sitting, 3", "ca, abc, 3", "ab, ba, 1", "same, same, 0", "'', abc, 3"})
  void theDistanceCountsSwappedNeighboursOnce(String a, String b, int distance) {
    assertThat(NearestName.distance(a, b)).isEqualTo(distance);
  }
}
