package org.brinksim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.brinksim.experiment.Experiment;
import org.brinksim.model.CompiledScenario;
import org.junit.jupiter.api.Test;

/** What the baseline's words say of the fighting, against what the model gives. */
class StatedRangesTest {

  private static double quantile(List<Double> sample, double share) {
    List<Double> sorted = sample.stream().sorted().toList();
    return sorted.get((int) (share * (sorted.size() - 1)));
  }

  private static double mean(List<Double> sample) {
    return sample.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  /** Of sixty runs, made once. */
  private static final ContactSpells SPELLS = sixtyRuns();

  private static ContactSpells sixtyRuns() {
    Experiment experiment =
        new Experiment(CompiledScenario.of(ShippedScenarios.read("kursk-2024", List.of())), 7);
    ContactSpells spells = new ContactSpells(10);
    for (int replication = 0; replication < 60; replication++) {
      spells.add(experiment, replication);
    }
    return spells;
  }

  /** Nine of ten spells of over ten days cost .2 to 1.4 % a day: to a tenth of these ends. */
  @Test
  void lossesInSpellsOfContactCoverTheRangeThatIsStated() {

    assertThat(SPELLS.rates()).hasSizeGreaterThan(1000);
    assertThat(quantile(SPELLS.rates(), 0.05)).isBetween(0.0015, 0.0022);
    assertThat(quantile(SPELLS.rates(), 0.95)).isBetween(0.0126, 0.015);
  }

  /**
   * CDB90, engagements of more than ten days: losses of the attacker from 0.15 to 1.47 % a day (5th
   * to 95th percentile, n = 14), median 0.43 %. An engagement is a spell of contact, not half a
   * year.
   */
  @Test
  void attackersLoseInASpellWhatLongEngagementsCost() {
    for (String force : List.of("dprk", "russia")) {
      assertThat(quantile(SPELLS.rates(force), 0.05)).as(force).isGreaterThan(0.0015);
      assertThat(quantile(SPELLS.rates(force), 0.95)).as(force).isLessThan(0.0147);
      assertThat(quantile(SPELLS.rates(force), 0.5)).as(force).isBetween(0.0028, 0.0065);
    }
  }

  /** "Four weeks apart": an offensive and the pause before the next, on average. */
  @Test
  void offensivesComeInPulses() {

    assertThat(mean(SPELLS.offensives()) + mean(SPELLS.pauses())).isBetween(23.0, 33.0);
    assertThat(quantile(SPELLS.offensives(), 0.5)).as("over a week").isBetween(8.0, 20.0);
  }
}
