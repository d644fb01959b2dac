package org.brinksim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.reading.ScenarioReader;
import org.brinksim.statistics.PairedDifference;
import org.junit.jupiter.api.Test;

/**
 * The crisis in the strait answers the question that its file asks: what observers are good for.
 */
class StraitTest {

  private static final long SEED = 20310502L;
  private static final int REPLICATIONS = 300;
  private static final double LEVEL = 0.998;

  private static final List<String> SENT = vote(1);
  private static final Runs EARLY = runs(SENT.get(0), SENT.get(1));
  private static final Runs LATE = runs(SENT.get(0), SENT.get(1), "calendar.league-vote.date=60");
  private static final Runs NEVER = runs(vote(0).get(0), vote(0).get(1));

  private static List<String> vote(int sent) {
    String probability = "calendar.league-vote.outcomes.%d.probability=%d";
    return List.of(probability.formatted(0, sent), probability.formatted(1, 1 - sent));
  }

  private static Runs runs(String... overrides) {
    return Runs.of(scenario(overrides), SEED, REPLICATIONS);
  }

  private static Scenario scenario(String... overrides) {
    return new ScenarioReader(ShippedScenarios::find)
        .read(ShippedScenarios.find("strait").orElseThrow(), Assignment.parse(List.of(overrides)))
        .scenario();
  }

  private static double[] reached(Runs runs, String rung) {
    return Arrays.stream(runs.response("daysTo." + rung))
        .map(day -> Double.isNaN(day) ? 0 : 1)
        .toArray();
  }

  /** The lower end of the paired difference of two shares: above 0 by chance once in 1,000. */
  private static double atLeast(Runs more, Runs less, String rung) {
    return PairedDifference.of(reached(more, rung), reached(less, rung), LEVEL)
        .difference()
        .interval()
        .low();
  }

  /** Over 1,000 replications these lie 9 to 20 standard errors from 0, so 5 to 11 here. */
  @Test
  void observersSpareOutrageAndTheSoonerTheBetter() {
    assertThat(atLeast(NEVER, LATE, "outrage")).isPositive();
    assertThat(atLeast(LATE, EARLY, "outrage")).isPositive();
    assertThat(atLeast(LATE, NEVER, "settlement")).isPositive();
    assertThat(atLeast(EARLY, NEVER, "settlement")).isPositive();
  }

  @Test
  void eachMoveIsMadeInSomeRunsAndNotInOthers() {
    Runs runs = Runs.of("strait", SEED, REPLICATIONS);

    assertThat(runs.actionsThatHappenedIn(0)).isEmpty();
    assertThat(runs.actionsThatHappenedIn(REPLICATIONS))
        .containsExactly("corvia.search", "maresh.protest");
  }

  @Test
  void sailorsAreHurtByTheFewAndNobodyBreaks() {
    Runs runs = Runs.of("strait", SEED, REPLICATIONS);

    assertThat(Arrays.stream(runs.response("maresh-escort.casualties")).max().orElseThrow())
        .isBetween(1.0, 50.0);
    assertThat(runs.response("maresh-escort.elementsBroken")).containsOnly(0);
  }

  @Test
  void itIsShortAndHasNoNameOfTheOtherScenarios() {
    String text = ShippedScenarios.find("strait").orElseThrow().text();

    assertThat(text.lines().count()).isBetween(100L, 200L);
    assertThat(text).doesNotContainIgnoringCase("kursk", "russia", "korea", "ukraine", "alder");
    assertThat(scenario().states())
        .extracting(Actor::id)
        .containsExactly("corvia", "maresh", "league");
  }
}
