package org.brinksim.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.brinksim.experiment.Border;
import org.brinksim.scenario.intervention.Interventions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterventionWordsTest {
  private static final InterventionWords WORDS = new InterventionWords(Border.with().scenario());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "without fir.close | without “Fir close”",
        "without fir.close@3 | without “Fir close” of 4 Mar 2030",
        "without summit | without “The neighbours' summit”",
        "with fir.close@3.5 | with “Fir close” on 4 Mar 2030",
        "from day 0: elmTroops=1234 | Elm's troops: 1,234 personnel from 1 Mar 2030",
        "without alder.nothing@3 | without “alder.nothing” of 4 Mar 2030",
        "from day 2.5: unknown=7 | Unknown: 7 from 3 Mar 2030",
      })
  void whatIsChangedByHandIsSaid(String text, String words) {
    assertThat(WORDS.of(Interventions.parse(List.of(text)).all().get(0))).isEqualTo(words);
  }
}
