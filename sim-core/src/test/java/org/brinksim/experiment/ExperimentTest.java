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
import org.brinksim.model.measure.Metric;
import org.brinksim.model.measure.MetricSeries;
import org.brinksim.model.measure.ResponseDefinition;
import org.brinksim.model.world.World;
import org.brinksim.random.ParameterDraws;
import org.brinksim.random.RandomStreams;
import org.brinksim.scenario.Unit;
import org.junit.jupiter.api.Test;

class ExperimentTest {

  private static final Run FIFTH = Run.ofFirstPoint(5);
  private static final Experiment BORDER = Border.experiment(Border.with(), 1);

  @Test
  void aReplicationRunAgainGivesTheSameResult() {
    for (int replication : new int[] {0, 1, 17, Integer.MAX_VALUE}) {
      Run run = Run.ofFirstPoint(replication);
      RunResult first = BORDER.run(run);

      assertThat(BORDER.run(run)).isEqualTo(first);
      assertThat(Border.experiment(Border.with(), 1).run(run)).isEqualTo(first);
    }
  }

  @Test
  void replicationsAndSeedsDiffer() {
    Set<List<Object>> withoutNumbers = new HashSet<>();
    for (long seed : new long[] {1, 2, -1, 1L << 32}) {
      Experiment experiment = Border.experiment(Border.with(), seed);
      for (int replication = 0; replication < 25; replication++) {
        Completed done = (Completed) experiment.run(Run.ofFirstPoint(replication));
        withoutNumbers.add(
            List.of(done.parameters(), done.responses(), done.series(), done.events()));
      }
    }
    assertThat(withoutNumbers).hasSize(100);
  }

  @Test
  void aResultHoldsItsDrawsItsResponsesAndItsSeriesInTheirOrder() {
    Completed done = (Completed) BORDER.run(FIFTH);
    CompiledScenario compiled = BORDER.scenario(0);
    Map<String, Double> drawn =
        ParameterDraws.of(compiled.scenario().parameters(), new RandomStreams(1, 5));
    CrisisModel model = BORDER.model(FIFTH, new EventLog(false));
    model.runToHorizon();

    assertThat(done.run()).isEqualTo(FIFTH);
    assertThat(done.parameters().columns().names()).containsExactlyElementsOf(drawn.keySet());
    drawn.forEach((name, value) -> assertThat(done.parameters().get(name)).isEqualTo(value));
    assertThat(done.responses().columns().names())
        .isEqualTo(compiled.responses().stream().map(ResponseDefinition::name).toList());
    assertThat(done.response("elm.casualties"))
        .isEqualTo(model.world().force("elm").account().casualties());
    assertThat(done.series().metrics().names())
        .isEqualTo(compiled.metrics().stream().map(Metric::name).toList());
    assertThat(done.series().toArray()).hasSize(compiled.metrics().size() * 41);
    assertThat(done.series().toArray()).containsExactly(model.recording().values());
    int rung = model.recording().indexOf("rung");
    assertThat((Double) (double) done.series().get("rung", 40))
        .isEqualTo((Double) model.recording().value(rung, 40));
    assertThat(done.events()).isNotEmpty().isEqualTo(model.world().log().events());
  }

  /** An experiment whose last response is read as given. */
  private static Experiment reading(ToDoubleBiFunction<World, MetricSeries> reader) {
    CompiledScenario plain = BORDER.scenario(0);
    List<ResponseDefinition> outcomes = new ArrayList<>(plain.responses());
    outcomes.add(new ResponseDefinition("probe", Unit.SEVERITY, "Probe", reader));
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
                .run(Run.ofFirstPoint(3));

    assertThat(failed.run()).isEqualTo(Run.ofFirstPoint(3));
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
                .run(Run.ofFirstPoint(0));

    assertThat(failed).isEqualTo(new Failed(Run.ofFirstPoint(0), "IllegalStateException"));
  }

  @Test
  void anEndlessRecursionIsAFailureOfItsReplicationAlone() {
    assertThat(reading(ExperimentTest::endless).run(Run.ofFirstPoint(0)))
        .isInstanceOf(Failed.class);
  }

  private static double endless(World world, MetricSeries recording) {
    return 1 + endless(world, recording);
  }
}
