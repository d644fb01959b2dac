package org.brinksim.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.brinksim.document.Quantity;
import org.brinksim.experiment.Border;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Run;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.experiment.RunResult.Failed;
import org.brinksim.experiment.Unread;
import org.brinksim.model.measure.Metric;
import org.brinksim.model.measure.ResponseDefinition;
import org.brinksim.model.world.World;
import org.brinksim.scenario.Intelligence;
import org.brinksim.scenario.Intelligence.Observer;
import org.brinksim.scenario.Ladder;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.Unit;
import org.junit.jupiter.api.Test;

/**
 * What the model computes is a number, or its replication fails: "never" and "nobody" are said of
 * nothing else. The scenarios are made behind the reader's back, which would refuse them.
 */
class NoNumberTest {

  private static final Scenario BORDER = Border.with().scenario();

  private static String failure(Scenario scenario) {
    return failure(CompiledScenario.of(scenario));
  }

  private static String failure(CompiledScenario compiled) {
    return new Experiment(compiled, 1).run(Run.ofFirstPoint(0)) instanceof Failed failed
        ? failed.message()
        : "";
  }

  @Test
  void everyMetricThatIsNoNumberFailsTheReplication() {
    CompiledScenario compiled = CompiledScenario.of(BORDER);
    for (int m = 0; m < compiled.metrics().size(); m++) {
      Metric metric = compiled.metrics().get(m);
      List<Metric> metrics = new ArrayList<>(compiled.metrics());
      double value = metric.absentAtTimes() ? Double.NEGATIVE_INFINITY : Double.NaN;
      metrics.set(m, Unread.with(metric, "reader", toValue(value)));

      assertThat(failure(Unread.with(compiled, "metrics", metrics)))
          .startsWith(
              metric.name() + (metric.absentAtTimes() ? " is infinite" : " is not a number"));
    }
  }

  private static ToDoubleFunction<World> toValue(double value) {
    return world -> value;
  }

  @Test
  void aValueTooLargeForTheRecordingFailsTheReplication() {
    Ladder ladder = BORDER.ladder();
    List<Ladder.Rung> rungs =
        ladder.rungs().stream().map(r -> Unread.with(r, "weight", Optional.of(1e300))).toList();

    assertThat(failure(Unread.with(BORDER, "ladder", Unread.with(ladder, "rungs", rungs))))
        .startsWith("index is infinite on day ");
  }

  @Test
  void anEstimateThatIsNoNumberFailsTheReplicationAndIsNotAbsent() {
    Intelligence intelligence = BORDER.intelligence();
    Map<String, Observer> observers = new LinkedHashMap<>(intelligence.observers());
    observers.replaceAll(
        (name, o) ->
            Unread.with(
                Unread.with(
                    Unread.with(o, "estimateError", Quantity.of(1e-170)),
                    "estimateDrift",
                    Quantity.of(0)),
                "signalsPerDay",
                Quantity.of(10)));

    assertThat(
            failure(
                Unread.with(
                    BORDER, "intelligence", Unread.with(intelligence, "observers", observers))))
        .startsWith("an estimate of size is no longer a number");
  }

  @Test
  void anInfiniteResponseFailsTheReplication() {
    CompiledScenario compiled = CompiledScenario.of(BORDER);
    List<ResponseDefinition> responses = new ArrayList<>(compiled.responses());
    responses.set(
        0,
        new ResponseDefinition("endless", Unit.SEVERITY, "", (w, r) -> Double.POSITIVE_INFINITY));

    assertThat(failure(Unread.with(compiled, "responses", responses)))
        .startsWith("endless is infinite");
    assertThat(new Experiment(compiled, 1).run(Run.ofFirstPoint(0))).isInstanceOf(Completed.class);
  }
}
