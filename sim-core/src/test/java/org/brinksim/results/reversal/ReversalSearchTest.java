package org.brinksim.results.reversal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.brinksim.experiment.Border;
import org.brinksim.experiment.DesignPoint;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.ResultLayout;
import org.brinksim.experiment.Run;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.model.CompiledScenario;
import org.brinksim.results.reading.RunResults;
import org.brinksim.results.reversal.Reversal.Move;
import org.brinksim.results.reversal.Reversal.Moved;
import org.brinksim.results.writing.Execution;
import org.brinksim.results.writing.RunRequest;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.condition.Condition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReversalSearchTest {
  private static final int RUNS = 200;
  private static final Condition MANY = condition("elm.casualties", Condition.Comparison.ABOVE, 60);

  @TempDir private static Path directory;
  private static RunResults results;

  private static Condition condition(
      String response, Condition.Comparison comparison, double value) {
    return new Condition(response, comparison, value);
  }

  @BeforeAll
  static void run() throws Exception {
    Path out = directory.resolve("out");
    Execution.open(new RunRequest(Border.with(), 1, RUNS, 2, out, false))
        .execute((done, failed, requested) -> {}, new AtomicBoolean());
    results = RunResults.read(out);
  }

  private static Reversal search(Condition condition, double share) {
    return new ReversalSearch(results, condition, share, RUNS, 2, tried -> {})
        .search(new AtomicBoolean());
  }

  /** In how many of the runs it holds with parameters held fast, run here by themselves. */
  private static int holds(Map<String, Double> pinned) {
    Scenario scenario = results.scenario();
    CompiledScenario compiled = CompiledScenario.of(scenario);
    Experiment experiment =
        new Experiment(
            ResultLayout.of(List.of(), compiled),
            List.of(new DesignPoint(compiled, List.of(), pinned, 0)),
            1,
            1);
    int count = 0;
    for (int r = 0; r < RUNS; r++) {
      Completed run = (Completed) experiment.run(Run.ofFirstPoint(r));
      count += run.response("elm.casualties") > 60 ? 1 : 0;
    }
    return count;
  }

  @Test
  void aMoveThatIsFoundReversesTheConclusionAndALittleLessDoesNot() {
    double now = search(MANY, 0.5).before().share();
    double share = 0.8 * now;
    Reversal reversal = search(MANY, share);

    assertThat(reversal.above()).isTrue();
    assertThat(reversal.moves()).isNotEmpty();
    Move move = reversal.moves().get(0);
    Map<String, Double> pinned = new HashMap<>();
    Map<String, Double> less = new HashMap<>();
    for (Moved moved : move.moved()) {
      var law = results.scenario().parameters().get(moved.parameter()).law();
      assertThat(moved.value()).isEqualTo(law.quantile(moved.quantile()));
      assertThat(moved.middle()).isEqualTo(law.quantile(0.5));
      pinned.put(moved.parameter(), moved.value());
      double nearer = moved.quantile() + (moved.quantile() < 0.5 ? 1 : -1) * 0.016;
      less.put(moved.parameter(), law.quantile(nearer));
    }
    assertThat(holds(pinned))
        .isEqualTo(move.after().successes())
        .isLessThanOrEqualTo((int) (share * RUNS));
    assertThat(holds(less)).isGreaterThan((int) (share * RUNS));
    assertThat(move.distance()).isBetween(0.0, ReversalSearch.FURTHEST);
  }

  /** How readily they shoot moves losses; how resolved a government is does not. */
  @Test
  void onlyWhatMattersIsMoved() {
    Reversal reversal = search(MANY, 0.8 * search(MANY, 0.5).before().share());
    assertThat(reversal.moves().get(0).moved().get(0).parameter()).isIn("lethality", "guns");
    assertThat(reversal.moves())
        .filteredOn(move -> move.moved().size() == 1)
        .noneMatch(move -> move.moved().get(0).parameter().equals("resolve"));
  }

  @Test
  void whatHoldsWhateverIsAssumedIsReversedByNothing() {
    Reversal always = search(condition("elm.casualties", Condition.Comparison.AT_LEAST, 0), 0.5);
    assertThat(always.before().share()).isEqualTo(1);
    assertThat(always.moves()).isEmpty();
    assertThat(always.tried()).isPositive();
    assertThat(always.undecided()).isFalse();
  }

  @Test
  void aConclusionThatIsBelowIsReversedUpwards() {
    Condition most = condition("elm.casualties", Condition.Comparison.ABOVE, 200);
    double now = search(most, 0.5).before().share();
    Reversal reversal = search(most, Math.min(0.95, now + 0.1));
    assertThat(reversal.above()).isFalse();
    assertThat(reversal.moves()).isNotEmpty();
    assertThat(reversal.moves()).allMatch(move -> move.after().share() > reversal.share());
  }

  @Test
  void aSearchThatIsStoppedTellsWhatItHas() {
    AtomicBoolean cancelled = new AtomicBoolean();
    AtomicInteger told = new AtomicInteger();
    Reversal reversal =
        new ReversalSearch(
                results,
                MANY,
                0.5,
                50,
                1,
                tried -> {
                  told.set(tried.done());
                  cancelled.set(true);
                })
            .search(cancelled);
    assertThat(reversal.tried()).isEqualTo(1).isEqualTo(told.get());
    assertThat(reversal.before().share())
        .isCloseTo(search(MANY, 0.5).before().share(), within(0.0));
  }
}
