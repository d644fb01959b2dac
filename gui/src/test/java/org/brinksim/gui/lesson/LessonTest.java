package org.brinksim.gui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.experiment.DesignPoint;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Run;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.gui.setting.RunSettings;
import org.brinksim.gui.setting.ScenarioSource;
import org.brinksim.model.CompiledScenario;
import org.brinksim.model.event.Event;
import org.brinksim.recorder.RunHistory;
import org.brinksim.scenario.intervention.AskedInterventions;
import org.brinksim.scenario.intervention.AskedInterventions.Change;
import org.brinksim.scenario.intervention.InterventionReader;
import org.brinksim.scenario.reading.ReadScenario;
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

  private void runMany(int count) {
    lesson.manyRuns().run(lesson.prepared().orElseThrow().experiment(), count, 1);
  }

  @Test
  void theRunsOfTheFirstSettingAreKeptBesideThoseOfTheOthers() {
    runMany(5);
    List<Completed> first = lesson.manyRuns().completed();
    lesson.set(setting().fix("lethality", 0.004));

    assertThat(lesson.manyRuns().completed()).isEmpty();
    assertThat(lesson.manyRuns().kept().orElseThrow().runs()).isEqualTo(first);
    assertThat(lesson.manyRuns().kept().orElseThrow().words()).isEqualTo("as in the file, seed 1");

    runMany(3);
    lesson.set(setting().fix("lethality", 0.006));
    assertThat(lesson.manyRuns().completed()).isEmpty();
    assertThat(lesson.manyRuns().kept().orElseThrow().runs()).isEqualTo(first);
  }

  @Test
  void theRunsOfASettingAreThereAgainWhenItIsSetAgain() {
    runMany(5);
    List<Completed> first = lesson.manyRuns().completed();
    lesson.set(setting().fix("lethality", 0.004));
    lesson.set(setting().reset());

    assertThat(lesson.manyRuns().completed()).isEqualTo(first);
    assertThat(lesson.manyRuns().kept()).isEmpty();
    runMany(6);
    assertThat(lesson.manyRuns().completed()).hasSize(6);
  }

  @Test
  void otherRunsCanBeKeptAndDropped() {
    runMany(5);
    lesson.set(setting().fix("lethality", 0.004));
    runMany(3);
    lesson.keepRuns();

    KeptRuns kept = lesson.manyRuns().kept().orElseThrow();
    assertThat(kept.runs()).hasSize(3);
    assertThat(kept.words()).isEqualTo("Lethality 0.004, seed 1");
    assertThat(kept.pairsWith(setting())).isTrue();
    lesson.set(setting().withSeed(9));
    assertThat(kept.pairsWith(setting())).isFalse();

    lesson.manyRuns().release();
    assertThat(lesson.manyRuns().kept()).isEmpty();
  }

  @Test
  void anotherScenarioKeepsNothing() {
    runMany(5);
    lesson.open(ScenarioSource.shipped("strait"));

    assertThat(lesson.manyRuns().kept()).isEmpty();
    assertThat(lesson.manyRuns().completed()).isEmpty();
  }

  private Event.Act laterAct() {
    return Event.acts(history().events())
        .filter(act -> !act.atStart() && act.day() > 3)
        .findFirst()
        .orElseThrow();
  }

  private Completed asTheCommandRuns(AskedInterventions asked) {
    ReadScenario read = STARTER.read(List.of());
    DesignPoint point =
        new DesignPoint(
            CompiledScenario.of(read.scenario()),
            List.of(),
            Map.of(),
            0,
            InterventionReader.of(read, asked));
    return (Completed)
        Experiment.of(List.of(), List.of(point), setting().seed())
            .run(Run.ofFirstPoint(setting().replication()));
  }

  @Test
  void aStruckActIsStruckAsTheCommandDoesAndTheRunAsItWasStandsBeside() {
    RunHistory was = history();
    Event.Act act = laterAct();
    lesson.player().seek(20);
    lesson.strike(act);

    List<RunHistory> both = lesson.player().histories();
    assertThat(both).hasSize(2);
    assertThat(both.get(0).events()).isEqualTo(was.events());
    assertThat(both.get(1)).isSameAs(history());
    assertThat(history().events()).doesNotContain(act);
    Completed command =
        asTheCommandRuns(
            new AskedInterventions(
                List.of(act.actor() + "." + act.action() + "@" + act.day()), List.of(), List.of()));
    assertThat(history().events()).isEqualTo(command.events());
    assertThat(history().responses().orElseThrow()).isEqualTo(command.responses());
    assertThat(lesson.player().step()).isEqualTo(20);
    assertThat(lesson.comparing()).isFalse();
    assertThat(lesson.name(both.get(0))).isEqualTo("A: as in the file");
    assertThat(lesson.name(both.get(1))).startsWith("B: without “").endsWith(" 2030");

    lesson.change(s -> s.takeBack(s.interventions().all().get(0)));
    assertThat(lesson.player().histories()).hasSize(1);
    assertThat(history().events()).isEqualTo(was.events());
  }

  @Test
  void aNumberChangesFromADayOnAsTheCommandDoes() {
    RunHistory was = history();
    lesson.changeFrom(20, "lethality", 0.01);

    Completed command =
        asTheCommandRuns(
            new AskedInterventions(
                List.of(), List.of(), List.of(new Change("20", "lethality=0.01"))));
    assertThat(history().responses().orElseThrow()).isEqualTo(command.responses());
    assertThat(history().responses()).isNotEqualTo(was.responses());
    int until = Event.shared(was.events(), history().events());
    assertThat(history().events().get(until).day()).isGreaterThanOrEqualTo(20);

    lesson.changeFrom(20, "lethality", 0.02);
    assertThat(setting().interventions().texts()).containsExactly("from day 20: lethality=0.02");
    lesson.changeFrom(30, "lethality", 0.01);
    assertThat(setting().interventions().texts()).hasSize(2);
  }

  @Test
  void aNumberThatCannotChangeOnTheWayIsToldAndAllStaysAsItWas() {
    RunHistory before = history();
    lesson.changeFrom(20, "alderTroops", 5_000);

    assertThat(problems).hasSize(1);
    assertThat(problems.get(0)).contains("cannot change in flight");
    assertThat(history()).isSameAs(before);
  }

  @Test
  void whatIsHeldForComparisonStaysBesideWhatIsChangedByHand() {
    lesson.compare();
    lesson.set(setting().fix("lethality", 0.002));
    lesson.strike(laterAct());

    assertThat(lesson.name(lesson.player().histories().get(0))).isEqualTo("A: as in the file");
    assertThat(lesson.name(history())).startsWith("B: Lethality 0.002, without “");

    lesson.endComparison();
    assertThat(lesson.name(lesson.player().histories().get(0))).isEqualTo("A: Lethality 0.002");
  }

  @Test
  void manyRunsAreRunWithWhatIsChangedByHand() {
    lesson.strike(laterAct());
    lesson.manyRuns().run(lesson.prepared().orElseThrow().experiment(), 1, 1);

    assertThat(lesson.manyRuns().completed().get(0).responses())
        .isEqualTo(history().responses().orElseThrow());
  }

  @Test
  void anotherScenarioHasNothingChangedByHand() {
    lesson.strike(laterAct());
    lesson.open(ScenarioSource.shipped("strait"));

    assertThat(setting().interventions().isEmpty()).isTrue();
    assertThat(lesson.player().histories()).hasSize(1);
  }
}
