package org.brinksim.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IwoJimaTest {

  /** Worked out independently from Engel's coefficients and landings, to a tenth of a soldier. */
  @ParameterizedTest
  @CsvSource({
    "1, 52835.5, 21220.0",
    "2, 51696.2, 20666.0",
    "3, 56587.4, 20092.1",
    "5, 54465.8, 18915.2",
    "6, 66453.7, 18274.3",
    "10, 62777.8, 15536.7",
    "20, 56063.1, 9268.3",
    "28, 53042.4, 4656.4",
    "36, 51985.2, 216.8"
  })
  void theSolutionOfEngelsEquationsIsTheKnownOne(int day, double us, double japan) {
    assertThat(IwoJima.solution()[day][0]).isCloseTo(us, within(0.051));
    assertThat(IwoJima.solution()[day][1]).isCloseTo(japan, within(0.051));
  }
}
