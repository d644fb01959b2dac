package org.brinksim.lab.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Index.atIndex;

import java.util.List;
import org.brinksim.lab.encoding.RecordEncoder;
import org.brinksim.scenarios.ShippedScenarios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a worker calls, as Java runs it; in a browser the tests of the command try it. */
class EngineTest {

  @BeforeEach
  void load() {
    Engine.main(new String[0]);
    Engine.load(RecordEncoder.encode(ShippedScenarios.read("starter", List.of())), "5", 1);
  }

  @Test
  void aPlayedRunIsTheRun() {
    double[] run = Engine.run(4);

    assertThat(Engine.play(4)).isEqualTo(61);
    assertThat(Engine.outcome()).isEqualTo(run);
    assertThat(run).hasSameSizeAs(Engine.responses());
    assertThat(Engine.frame(60)[0]).isEqualTo(60);
    assertThat(Engine.metric("alder.casualties")).hasSize(61);
    assertThat(Engine.story().length % 4).isZero();
    assertThat(Engine.inspect(10, "state", 0)[0]).isNotEmpty();
    assertThat(Engine.parameters())
        .hasSize(ShippedScenarios.read("starter", List.of()).parameters().size());
  }

  /** Two runs of one draw differ by chance alone. */
  @Test
  void runsMayShareADrawOfTheParameters() {
    Engine.load(RecordEncoder.encode(ShippedScenarios.read("starter", List.of())), "5", 2);
    Engine.play(6);
    double[] drawn = Engine.parameters();
    double[] outcome = Engine.outcome();
    Engine.play(7);

    assertThat(Engine.parameters()).isEqualTo(drawn);
    assertThat(Engine.outcome()).isNotEqualTo(outcome);
    Engine.play(8);
    assertThat(Engine.parameters()).isNotEqualTo(drawn);
  }

  @Test
  void whatIsSetHoldsForTheNextRuns() {
    double[] before = Engine.run(2);
    Engine.set(new String[] {"lethality"}, new double[] {0.02}, new String[0]);

    assertThat(Engine.run(2)).isNotEqualTo(before);
    Engine.set(new String[0], new double[0], new String[0]);
    assertThat(Engine.run(2)).isEqualTo(before);
    assertThat(Engine.written(0.1)).isEqualTo("0.1");
  }

  @Test
  void tellsWhatFunctionsMakeOfNumbers() {
    assertThat(Engine.computed(-2.5, 3))
        .hasSameSizeAs(MathFunctions.SIGNATURES)
        .contains(2.5, atIndex(0))
        .contains(3, atIndex(MathFunctions.SIGNATURES.indexOf("max(DD)D")))
        .contains(-2, atIndex(MathFunctions.SIGNATURES.indexOf("rint(D)D")))
        .contains(-2, atIndex(MathFunctions.SIGNATURES.indexOf("round(D)J")));
  }
}
