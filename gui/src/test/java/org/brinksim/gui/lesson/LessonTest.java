package org.brinksim.gui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Run;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.gui.setting.RunSettings;
import org.brinksim.gui.setting.ScenarioSource;
import org.brinksim.model.CompiledScenario;
import org.brinksim.recorder.RunHistory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonTest {
  private static final ScenarioSource STARTER = ScenarioSource.shipped("starter");

  private final Lesson lesson = new Lesson(Runnable::run, Runnable::run, Runnable::run);
  private final List<String> problems = new ArrayList<>();
  @TempDir private Path directory;

  @BeforeEach
  void begin() {
    lesson.onProblem(problems::add);
    lesson.set(RunSettings.of(STARTER, 1, 0));
  }

  private RunHistory history() {
    return lesson.history().orElseThrow();
  }

  private RunSettings setting() {
    return lesson.prepared().orElseThrow().setting();
  }

  @Test
  void holdingAParameterChangesTheRunAndNothingElseThatIsDrawn() {
    RunHistory before = history();
    lesson.player().seek(12);

    lesson.set(setting().fix("lethality", 0.01));

    assertThat(history().parameters().get("lethality")).isEqualTo(0.01);
    assertThat(history().parameters().get("alderTroops"))
        .isEqualTo(before.parameters().get("alderTroops"));
    assertThat(history().responses()).isNotEqualTo(before.responses());
    assertThat(lesson.player().step()).isEqualTo(12);

    lesson.set(setting().reset());
    assertThat(history().responses().orElseThrow()).isEqualTo(before.responses().orElseThrow());
  }

  @Test
  void theRunOfAHeldParameterIsTheHeadlessRunWithThatSetting() {
    lesson.set(setting().fix("lethality", 0.01).withReplication(3));

    Completed headless =
        (Completed)
            new Experiment(
                    CompiledScenario.of(
                        STARTER.read(Assignment.parse(List.of("lethality=0.01"))).scenario()),
                    1)
                .run(Run.ofFirstPoint(3));
    assertThat(history().responses().orElseThrow()).isEqualTo(headless.responses());
  }

  @Test
  void anotherScenarioBeginsAtItsStart() {
    lesson.player().seek(30);
    lesson.open(ScenarioSource.shipped("strait"));

    assertThat(history().scenario().id()).isEqualTo("strait");
    assertThat(lesson.player().step()).isZero();
  }

  @Test
  void aBrokenScenarioIsToldAndAllStaysAsItWas() throws IOException {
    RunHistory before = history();
    Path broken = directory.resolve("broken.yaml");
    Files.writeString(broken, "format: 1\nid: broken\nextends: starter.yaml\nhorizonDays: 0\n");

    lesson.open(ScenarioSource.of(broken));

    assertThat(problems).hasSize(1);
    assertThat(problems.get(0))
        .startsWith(broken + " is not a valid scenario (")
        .contains("horizonDays   is 0; must be a whole number from 1 to 36525 (days)");
    assertThat(history()).isSameAs(before);

    lesson.replication(2);
    assertThat(history().replication()).isEqualTo(2);
  }

  @Test
  void comparedSettingsRunOnTheSameRandomNumbersAndStepTogether() {
    lesson.set(setting().withSeed(9).withReplication(4));
    RunHistory held = history();
    lesson.compare();
    lesson.set(setting().fix("lethality", 0.002));

    assertThat(lesson.player().histories()).hasSize(2);
    RunHistory a = lesson.player().histories().get(0);
    RunHistory b = lesson.player().histories().get(1);
    assertThat(a.responses().orElseThrow()).isEqualTo(held.responses().orElseThrow());
    assertThat(b).isSameAs(history());
    assertThat(b.replication()).isEqualTo(4);
    assertThat(b.experiment().seed()).isEqualTo(9);
    assertThat(lesson.name(a)).isEqualTo("A: as in the file");
    assertThat(lesson.name(b)).isEqualTo("B: Lethality 0.002");

    lesson.replication(5);
    assertThat(lesson.player().histories())
        .extracting(RunHistory::replication)
        .containsExactly(5, 5);

    lesson.endComparison();
    assertThat(lesson.player().histories()).containsExactly(history());
  }

  @Test
  void anotherScenarioEndsTheComparison() {
    lesson.compare();
    lesson.open(ScenarioSource.shipped("strait"));

    assertThat(lesson.beside()).isEmpty();
    assertThat(lesson.player().histories()).hasSize(1);
  }

  @Test
  void manyRunsAreTheReplicationsOfWhatIsSet() {
    ManyRuns many = lesson.manyRuns();
    many.run(lesson.prepared().orElseThrow().experiment(), 12, 2);

    assertThat(many.running()).isFalse();
    assertThat(many.asked()).isEqualTo(12);
    assertThat(many.failed()).isZero();
    assertThat(many.completed())
        .extracting(c -> c.run().replication())
        .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    Completed seventh =
        many.completed().stream().filter(c -> c.run().replication() == 7).findFirst().orElseThrow();
    lesson.replication(7);
    assertThat(history().responses().orElseThrow()).isEqualTo(seventh.responses());
    assertThat(many.completed()).hasSize(12);
  }

  @Test
  void moreRunsAreAddedToThoseThatAreThere() {
    ManyRuns many = lesson.manyRuns();
    many.run(lesson.prepared().orElseThrow().experiment(), 5, 1);
    Completed first = many.completed().get(0);
    many.run(lesson.prepared().orElseThrow().experiment(), 8, 1);

    assertThat(many.completed()).hasSize(8);
    assertThat(many.completed().get(0)).isSameAs(first);
  }

  @Test
  void anotherSettingForgetsTheRunsOfTheLast() {
    lesson.manyRuns().run(lesson.prepared().orElseThrow().experiment(), 5, 1);
    lesson.set(setting().fix("lethality", 0.004));

    assertThat(lesson.manyRuns().completed()).isEmpty();
  }
}
