package org.brinksim.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.experiment.RunResult.Failed;
import org.brinksim.model.CompiledScenario;
import org.brinksim.model.CrisisModel;
import org.brinksim.model.event.EventLog;
import org.brinksim.model.measure.MetricSeries;
import org.brinksim.model.measure.ResponseDefinition;
import org.brinksim.model.world.World;
import org.brinksim.random.ParameterDraws;
import org.brinksim.random.RandomStreams;
import org.junit.jupiter.api.Test;

class ExperimentTest {

  private static final Experiment BORDER = Border.experiment(Border.with(), 1);

  @Test
  void aReplicationRunAgainGivesTheSameResult() {
    for (int replication : new int[] {0, 1, 17, Integer.MAX_VALUE}) {
      List<Object> first = ResultValues.of(BORDER.run(replication));

      assertThat(ResultValues.of(BORDER.run(replication))).isEqualTo(first);
      assertThat(ResultValues.of(Border.experiment(Border.with(), 1).run(replication)))
          .isEqualTo(first);
    }
  }

  @Test
  void replicationsAndSeedsDiffer() {
    Set<List<Object>> withoutNumbers = new HashSet<>();
    for (long seed : new long[] {1, 2, -1, 1L << 32}) {
      Experiment experiment = Border.experiment(Border.with(), seed);
      for (int replication = 0; replication < 25; replication++) {
        List<Object> all = ResultValues.of(experiment.run(replication));
        withoutNumbers.add(all.subList(1, all.size()));
      }
    }
    assertThat(withoutNumbers).hasSize(100);
  }

  @Test
  void aResultHoldsItsDrawsItsResponsesAndItsSeriesInTheirOrder() {
    Completed done = (Completed) BORDER.run(5);
    CompiledScenario blueprint = BORDER.blueprint();
    Map<String, Double> drawn =
        ParameterDraws.of(blueprint.scenario().parameters(), new RandomStreams(1, 5));
    CrisisModel model = BORDER.model(5, new EventLog(false));
    model.runToHorizon();

    assertThat(done.replication()).isEqualTo(5);
    assertThat(done.parameters())
        .containsExactly(drawn.values().stream().mapToDouble(Double::doubleValue).toArray());
    assertThat(done.responses()).hasSameSizeAs(blueprint.outcomes());
    assertThat(done.responses()[responseNumber("elm.casualties")])
        .isEqualTo(model.world().force("elm").tally().casualties());
    assertThat(done.series()).hasSize(blueprint.metrics().size() * 41);
    assertThat(done.series()).containsExactly(model.recording().values());
    assertThat(done.events()).isNotEmpty().isEqualTo(model.world().log().events());
  }

  private static int responseNumber(String name) {
    return BORDER.blueprint().outcomes().stream()
        .map(ResponseDefinition::name)
        .toList()
        .indexOf(name);
  }

  /** An experiment whose last response is read as given. */
  private static Experiment reading(ToDoubleBiFunction<World, MetricSeries> reader) {
    CompiledScenario plain = BORDER.blueprint();
    List<ResponseDefinition> outcomes = new ArrayList<>(plain.outcomes());
    outcomes.add(new ResponseDefinition("probe", "", "Probe", reader));
    return new Experiment(
        new CompiledScenario(
            plain.scenario(), plain.topology(), plain.metrics(), outcomes, plain.battlefield()),
        1);
  }

  @Test
  void aFailureSaysWhatWentWrongAndWhere() {
    Failed failed =
        (Failed)
            reading(
                    (world, recording) -> {
                      throw new IllegalStateException("the dice are lost");
                    })
                .run(3);

    assertThat(failed.replication()).isEqualTo(3);
    assertThat(failed.message())
        .matches(
            "the dice are lost \\(at org\\.brinksim\\.experiment\\.ExperimentTest\\."
                + ".*\\(ExperimentTest\\.java:\\d+\\)\\)");
  }

  @Test
  void aFailureWithoutWordsIsNamedByItsKind() {
    Failed failed =
        (Failed)
            reading(
                    (world, recording) -> {
                      IllegalStateException bare = new IllegalStateException();
                      bare.setStackTrace(new StackTraceElement[0]);
                      throw bare;
                    })
                .run(0);

    assertThat(failed).isEqualTo(new Failed(0, "IllegalStateException"));
  }

  @Test
  void anEndlessRecursionIsAFailureOfItsReplicationAlone() {
    assertThat(reading(ExperimentTest::endless).run(0)).isInstanceOf(Failed.class);
  }

  private static double endless(World world, MetricSeries recording) {
    return 1 + endless(world, recording);
  }
}
