package org.brinksim.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TemplateTest {
  private final Locale before = Locale.getDefault();

  @AfterEach
  void giveTheLanguageBack() {
    Locale.setDefault(before);
  }

  @Test
  void theDigitsAreThoseOfNoLanguage() {
    for (Locale locale : Locale.getAvailableLocales()) {
      Locale.setDefault(locale);

      assertThat(Template.fill("%d of %,d, %.1f %% or %s%s", 3, 12_345, 2.5, "x", 'y'))
          .as("%s", locale)
          .isEqualTo("3 of 12,345, 2.5 % or xy");
    }
  }

  @Test
  void aNumberWithAFractionIsAsShortAsItCanBe() {
    assertThat(Template.fill("%5d%% %s %-4s| %s", 1, 0x1p-31, 2f, Double.NaN))
        .isEqualTo("    1% 4.656612873077393E-10 2.0 | NaN");
  }

  @Test
  void theValuesGivenStayAsTheyAre() {
    Object[] values = {0.5};

    assertThat(Template.fill("%s", values)).isEqualTo("0.5");
    assertThat(values).containsExactly(0.5);
  }
}
