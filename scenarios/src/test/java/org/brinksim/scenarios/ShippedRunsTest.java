package org.brinksim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Run;
import org.brinksim.model.CompiledScenario;
import org.brinksim.model.CrisisModel;
import org.brinksim.model.event.EventLog;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each shipped scenario runs to its end, and no soldier is lost or made on the way. */
class ShippedRunsTest {

  private static final long SEED = 5;
  private static final int REPLICATIONS = 8;

  static List<String> ids() {
    return ShippedScenarios.ids();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void theBooksBalanceAfterEveryStep(String id) {
    CompiledScenario compiled = CompiledScenario.of(Runs.scenario(id));
    Experiment experiment = new Experiment(compiled, SEED);
    for (int replication = 0; replication < REPLICATIONS; replication++) {
      CrisisModel model = experiment.model(Run.ofFirstPoint(replication), new EventLog(false));
      model.start();
      for (int step = 1; step <= compiled.scenario().steps(); step++) {
        assertThat(model.schedule.step(model)).isTrue();
        model.world().checkConservation();
      }
      assertThat(model.world().day()).isEqualTo(compiled.scenario().horizonDays());
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void theRunsDifferFromEachOther(String id) {
    Runs runs = Runs.of(id, SEED, REPLICATIONS);

    assertThat(Arrays.stream(runs.response("peakIndex")).distinct().count()).isGreaterThan(3);
  }
}
