package org.brinksim.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The checks have the power to see an error of a twentieth: the combat step is compiled again with
 * one coefficient changed by 5 %, and a check must fail that passes without the change (see {@link
 * ValidationPageTest}).
 */
class MutatedCombatTest {

  @TempDir private Path classes;

  /**
   * Each line: the class, what stands in it, what is put there, and a check that must then fail.
   * Seeds are fixed; for any other the ratios on docs/validation.md say that a check misses the
   * error less than once in a million times.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FireAllocation | aimed[post] / inReach[post] | 1.05 * aimed[post] / inReach[post] | square-law",
        "FireAllocation | + unaimed[post] | + 0.95 * unaimed[post] | linear-law",
        "FireAllocation | force.fires() / 1000 | force.fires() / 1050 | area-fire",
        "CombatElements | vulnerability * topology | 1.05 * vulnerability * topology | quality",
        "CombatElements | cover(elements.cell(element)) | cover(elements.cell(element)) * 0.95 | quality",
        "CombatElements | strength[i] * (posts | 0.95 * strength[i] * (posts | square-law",
        "CombatPhase | line.untilHit(next) / line | 1.05 * line.untilHit(next) / line | square-law",
        "HitClocks | perDay[post[i]] * days | perDay[post[i]] * days * 0.95 | iwo-jima"
      })
  void aCoefficientThatIsWrongByATwentiethFailsACheck(
      String type, String there, String instead, String check) throws Exception {
    MutatedModel model = new MutatedModel(classes);
    model.change("combat/" + type, there, instead);

    assertThat(model.passes(check)).isFalse();
  }

  @Test
  void withoutAChangeTheSameClassesCompiledAgainPass() throws Exception {
    MutatedModel model = new MutatedModel(classes);
    model.change("combat/CombatPhase", "line.untilHit(next) /", "1.00 * line.untilHit(next) /");

    assertThat(model.passes("square-law")).isTrue();
  }
}
