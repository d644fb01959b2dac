package org.brinksim.lab.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Run;
import org.brinksim.experiment.RunResult;
import org.brinksim.lab.encoding.RecordEncoder;
import org.brinksim.model.CompiledScenario;
import org.brinksim.recorder.Frame;
import org.brinksim.recorder.RunHistory;
import org.brinksim.recorder.RunRecorder;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenarios.ShippedScenarios;
import org.brinksim.wording.EventSentences;
import org.junit.jupiter.api.Test;

class EngineSessionTest {
  private static final Scenario SCENARIO = ShippedScenarios.read("kursk-2024", List.of());
  private static final CompiledScenario COMPILED = CompiledScenario.of(SCENARIO);
  private static final long SEED = 9_007_199_254_740_993L;

  private static EngineSession session() {
    return EngineSession.of(RecordEncoder.encode(SCENARIO), SEED, 1);
  }

  private static RunHistory history(int replication) {
    return new RunRecorder(Runnable::run)
        .record(new Experiment(COMPILED, SEED), Run.ofFirstPoint(replication), () -> true);
  }

  @Test
  void aRunIsThatOfAnExperiment() {
    EngineSession session = session();
    RunResult.Completed expected =
        (RunResult.Completed) new Experiment(COMPILED, SEED).run(Run.ofFirstPoint(3));

    assertThat(session.run(3)).isEqualTo(expected.responses().toArray());
    assertThat(session.responses())
        .containsExactlyElementsOf(expected.responses().columns().names());
  }

  @Test
  void aPinnedParameterAndAStruckActHoldUntilTheyAreTakenBack() {
    EngineSession session = session();
    double[] before = session.run(1);
    session.set(List.of("trainingDays"), new double[] {5}, List.of("without russia.stay-silent"));
    double[] set = session.run(1);

    assertThat(set).isNotEqualTo(before);
    session.set(List.of(), new double[0], List.of());
    assertThat(session.run(1)).isEqualTo(before);
  }

  @Test
  void whatThereIsNotIsRefusedByName() {
    assertThatThrownBy(() -> session().set(List.of("luck"), new double[] {1}, List.of()))
        .hasMessage("no parameter is named luck");
    assertThatThrownBy(() -> session().played()).hasMessage("no run is played");
  }

  @Test
  void aPlayedRunHasTheWordsOfTheWindow() {
    PlayedRun played = session().play(2);
    RunHistory history = history(2);
    List<String> told = new ArrayList<>();
    for (EventSentences.Telling telling : new EventSentences(SCENARIO).all(history.events())) {
      told.add(telling.words());
    }
    List<String> story = List.of(played.story());

    assertThat(played.frames()).isEqualTo(SCENARIO.steps() + 1);
    assertThat(story).hasSize(4 * told.size());
    for (int i = 0; i < told.size(); i++) {
      assertThat(story.get(4 * i + 3)).isEqualTo(told.get(i));
    }
    assertThat(played.inspect(20, "state", 0)[0]).isEqualTo("Russia");
    assertThat(played.responses()).isEqualTo(history.responses().orElseThrow().toArray());
    assertThat(played.metric("dprk.casualties")[180])
        .isEqualTo(history.value(history.metric("dprk.casualties"), 180));
    assertThatThrownBy(() -> played.inspect(0, "flag", 0))
        .hasMessage("nothing to look at is called flag");
  }

  /** What stands in a frame can be read back from its numbers. */
  @Test
  void aFrameIsWhollyInItsNumbers() {
    Frame frame = history(2).frame(100).orElseThrow();
    double[] numbers = session().play(2).frame(100);

    assertThat(numbers[0]).isEqualTo(frame.day());
    assertThat(numbers[2]).isEqualTo(frame.events());
    assertThat(numbers[3]).isEqualTo(frame.elements().size());
    int of = 12;
    for (int e = 0; e < frame.elements().size(); e++) {
      assertThat(numbers[4 + of * e]).isEqualTo(frame.elements().get(e).number());
      assertThat(numbers[4 + of * e + 6]).isEqualTo(frame.elements().get(e).strength());
    }
    int at = 4 + of * frame.elements().size();
    assertThat(numbers[at]).isEqualTo(frame.losses().size());
    at += 1 + 4 * frame.losses().size();
    assertThat(Arrays.stream(numbers, at + 1, at + 1 + (int) numbers[at]).mapToObj(n -> (int) n))
        .containsExactlyElementsOf(frame.holders());
    at += 1 + frame.holders().size();
    assertThat(numbers[at]).isEqualTo(SCENARIO.ladder().rungs().size());
  }
}
