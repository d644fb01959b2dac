package org.brinksim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.brinksim.experiment.DesignPoint;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Run;
import org.brinksim.model.event.ActCause;
import org.brinksim.model.event.Event;
import org.brinksim.model.event.Event.Intervention.Kind;
import org.brinksim.model.event.EventLog;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.intervention.Intervention;
import org.brinksim.scenario.intervention.Intervention.ChangedNumber;
import org.brinksim.scenario.intervention.Intervention.ForcedAct;
import org.brinksim.scenario.intervention.Intervention.StruckAct;
import org.brinksim.scenario.intervention.Intervention.StruckEvent;
import org.brinksim.scenario.intervention.Interventions;
import org.junit.jupiter.api.Test;

/** What is changed by hand in a run: struck, forced, and set in flight. */
class InterventionsTest {

  /** It stands three evenings, is gone on the fourth, and comes again on the one after. */
  private static final String OFTEN =
      "{id: act, rung: protest, hazardPerDay: 1000, lasts: {days: 3}}";

  private static final String NEVER = "{id: act, rung: protest, effects: [{flag: said}]}";

  private static SteppedRun run(Scenario scenario, Intervention... made) {
    DesignPoint point =
        new DesignPoint(
            CompiledScenario.of(scenario),
            List.of(),
            Map.of(),
            0,
            new Interventions(List.of(made)));
    return SteppedRun.of(Experiment.of(List.of(), List.of(point), 1), 0);
  }

  private static Scenario acting(String... actions) {
    return Sketch.duel(100, 100, 0).ladder("").state("rok", actions).scenario();
  }

  private static List<Double> days(SteppedRun run) {
    return run.events(Event.Act.class).stream().map(Event.Act::day).toList();
  }

  @Test
  void whatIsStruckNeverHappensAndIsToldOnce() {
    SteppedRun run = run(acting(OFTEN), StruckAct.never("rok.act")).toEnd();

    assertThat(days(run)).isEmpty();
    assertThat(run.world().actor("rok").actsTaken()).isZero();
    assertThat(run.events(Event.Intervention.class))
        .containsExactly(new Event.Intervention(1, Optional.of("rok"), "act", Kind.STRUCK));
  }

  /** Due on days 1, 5, 9: that of day 5 is used up, and the next comes as soon as it can. */
  @Test
  void oneOccurrenceIsUsedUpAndALaterOneComes() {
    SteppedRun run = run(acting(OFTEN), new StruckAct("rok.act", OptionalDouble.of(2))).to(10);

    assertThat(days(run)).containsExactly(1.0, 6.0, 10.0);
    assertThat(run.events(Event.Intervention.class))
        .containsExactly(new Event.Intervention(5, Optional.of("rok"), "act", Kind.STRUCK));
  }

  @Test
  void whatStandsAtTheStartIsStruckOnDayZero() {
    Scenario scenario = acting("{id: act, rung: protest, standingAtStart: true}");
    SteppedRun run = run(scenario, StruckAct.never("rok.act"));

    assertThat(run.act("rok.act").standing()).isFalse();
    assertThat(run.world().log().events())
        .containsExactly(new Event.Intervention(0, Optional.of("rok"), "act", Kind.STRUCK));
  }

  @Test
  void aForcedActHappensWithoutHazardOrGuardAndTakesEffect() {
    SteppedRun run = run(acting(NEVER), new ForcedAct("rok.act", 6.5));

    assertThat(run.to(6).act("rok.act").standing()).isFalse();
    assertThat(run.to(7).act("rok.act").standing()).isTrue();
    assertThat(run.world().flag("said")).isTrue();
    assertThat(run.world().actor("rok").actsTaken()).isEqualTo(1);
    assertThat(run.toEnd().events(Event.Act.class))
        .containsExactly(
            new Event.Act(7, "rok", "act", "protest", List.of(), new ActCause.Forced()));
  }

  @Test
  void anActThatStandsIsNotForcedAgain() {
    SteppedRun run = run(acting(OFTEN), new ForcedAct("rok.act", 2)).to(4);

    assertThat(days(run)).containsExactly(1.0);
    assertThat(run.events(Event.Intervention.class))
        .containsExactly(new Event.Intervention(2, Optional.of("rok"), "act", Kind.STANDING));
  }

  /** What is struck is what the state would do: both together move an act to another day. */
  @Test
  void anActIsMovedToAnotherDay() {
    Scenario scenario = acting("{id: act, rung: protest, hazardPerDay: 1000}");
    SteppedRun run =
        run(scenario, StruckAct.never("rok.act"), new ForcedAct("rok.act", 20)).toEnd();

    assertThat(days(run)).containsExactly(20.0);
  }

  @Test
  void anEventOfTheCalendarIsStruckWithItsOutcomes() {
    Scenario scenario =
        Sketch.duel(100, 100, 0)
            .item("calendar", "{id: vote, date: 2024-11-10, effects: [{flag: voted}]}")
            .scenario();
    SteppedRun run = run(scenario, new StruckEvent("vote")).toEnd();

    assertThat(run.world().flag("voted")).isFalse();
    assertThat(run.world().log().events())
        .containsExactly(new Event.Intervention(5, Optional.empty(), "vote", Kind.STRUCK));
  }

  /** Nobody is hit before day 11, as lethality is 0 until then. */
  @Test
  void aNumberChangesInFlight() {
    Scenario scenario =
        Sketch.mixed()
            .with("parameters", "{deadly: {value: 0, unit: x, assumption: none}}")
            .force("east", "red", "lethality: $deadly, fires: 0", Sketch.inLine("brigade", 1000))
            .force("west", "blue", "lethality: 0, fires: 0", Sketch.inLine("brigade", 1000))
            .scenario();
    SteppedRun run = run(scenario, new ChangedNumber("deadly", 10.5, 0.05));

    assertThat(run.to(10).force("west").account().casualties()).isZero();
    assertThat(run.to(11).force("west").account().casualties()).isPositive();
    assertThat(run.world().parameters()).as("as drawn").containsEntry("deadly", 0.0);
    assertThat(run.world().log().events()).containsExactly(new Event.Setting(11, "deadly", 0.05));
  }

  /** A copy has done what its original had, and goes on by itself. */
  @Test
  void aCopyOfAWorldKnowsWhatIsDone() {
    DesignPoint point =
        new DesignPoint(
            CompiledScenario.of(acting(OFTEN)),
            List.of(),
            Map.of(),
            0,
            new Interventions(
                List.of(
                    new StruckAct("rok.act", OptionalDouble.of(2)), new ForcedAct("rok.act", 8))));
    Experiment experiment = Experiment.of(List.of(), List.of(point), 1);
    CrisisModel model = experiment.model(Run.ofFirstPoint(0), new EventLog(true));
    model.start();
    for (int day = 1; day <= 6; day++) {
      model.step();
    }
    EventLog log = new EventLog(true);
    CrisisModel copy = model.copy(log);
    for (int day = 7; day <= 30; day++) {
      copy.step();
      model.step();
    }
    List<Event> later =
        model.world().log().events().stream().filter(event -> event.day() > 6).toList();
    assertThat(later).hasSizeGreaterThan(5);
    assertThat(log.events()).isEqualTo(later);
  }

  @Test
  void interventionsAreReadAsTheyAreWritten() {
    Interventions all =
        new Interventions(
            List.of(
                new ForcedAct("a.b", 2.5),
                StruckAct.never("a.b"),
                new StruckAct("a.b", OptionalDouble.of(7)),
                new StruckEvent("vote"),
                new ChangedNumber("x", 30, -1.5e-9)));

    assertThat(all.texts())
        .containsExactly(
            "from day 30: x=-0.0000000015",
            "with a.b@2.5",
            "without a.b",
            "without a.b@7",
            "without vote");
    assertThat(Interventions.parse(all.texts())).isEqualTo(all);
    for (String none :
        List.of("", "x", "with a.b", "without a.b@x", "from day 3 x=1", "from day 3:")) {
      assertThatThrownBy(() -> Interventions.parse(List.of(none)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("\"" + none + "\" is no intervention");
    }
  }
}
