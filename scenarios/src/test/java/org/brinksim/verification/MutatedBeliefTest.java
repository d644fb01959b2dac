package org.brinksim.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The reliability of beliefs is seen to fail where the filter is wrong: a class of it is compiled
 * again with one change, and the check must fail that passes without it.
 */
class MutatedBeliefTest {

  @TempDir private Path classes;

  /**
   * Each line: the class, what stands in it, and what is put there. Silence that says nothing,
   * signals that say less or more than they do, a truth that never changes or changes faster, and a
   * state that does not know what is hidden or denied.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "actors/Belief | logOdds -= genuine; | logOdds -= 0.8 * genuine;",
        "actors/Belief | logOdds + signals | logOdds + 0.8 * signals",
        "actors/Belief | logOdds + signals | logOdds + 1.2 * signals",
        "actors/Belief | this.kept = kept; | this.kept = 1;",
        "actors/Belief | this.kept = kept; | this.kept = kept * kept;",
        "actors/Belief | this.prior = prior; | this.prior = 1.2 * prior;",
        "intelligence/ObservationPhase | hear(told + untrue, genuine, noise) | hear(told + untrue, signalsPerDay * days, noise)",
        "intelligence/ObservationPhase | hear(told + untrue, genuine, noise) | hear(told + untrue, genuine / notDenied(deniers), noise)",
        "intelligence/ObservationPhase | hear(told + untrue, genuine, noise) | hear(told, genuine, noise)"
      })
  void aFilterThatIsWrongFailsTheCheck(String type, String there, String instead) throws Exception {
    MutatedModel model = new MutatedModel(classes);
    model.change(type, there, instead);

    assertThat(model.passes("reliability")).isFalse();
  }

  @Test
  void withoutAChangeTheSameClassCompiledAgainPasses() throws Exception {
    MutatedModel model = new MutatedModel(classes);
    model.change("actors/Belief", "logOdds -= genuine;", "logOdds -= 1.0 * genuine;");

    assertThat(model.passes("reliability")).isTrue();
  }
}
