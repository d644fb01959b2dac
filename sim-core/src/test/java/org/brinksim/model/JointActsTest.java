package org.brinksim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import org.brinksim.scenario.intervention.Intervention.ForcedAct;
import org.brinksim.scenario.intervention.Intervention.StruckAct;
import org.brinksim.scenario.intervention.Interventions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One decision of one state, on which others act the same day. */
class JointActsTest {

  /** It stands three evenings, is gone on the fourth, and comes again on the one after. */
  private static final String LEADS =
      "{id: lead, rung: protest, hazardPerDay: 1000, lasts: {days: 3}, jointWith: [rok.follow]}";

  private static final String FOLLOWS =
      "{id: follow, rung: arms, lasts: {days: 2}, affects: [usa], effects: [{flag: followed}]}";

  private static Sketch sketch(String follower) {
    return Sketch.duel(100, 100, 0).ladder("").state("rok", follower).state("usa", LEADS);
  }

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

  private static List<Event.Act> acts(SteppedRun run, String action) {
    return run.events(Event.Act.class).stream().filter(a -> a.action().equals(action)).toList();
  }

  private static List<Double> days(SteppedRun run, String action) {
    return acts(run, action).stream().map(Event.Act::day).toList();
  }

  private static Event.Act joint(double day, String leader) {
    return new Event.Act(day, "rok", "follow", "arms", List.of("usa"), new ActCause.Joint(leader));
  }

  @Test
  void whoIsNamedActsOnTheSameDayAndTellsWhoLed() {
    SteppedRun run = sketch(FOLLOWS).start().to(5);

    assertThat(days(run, "lead")).containsExactly(1.0, 5.0);
    assertThat(acts(run, "follow")).containsExactly(joint(1, "usa.lead"), joint(5, "usa.lead"));
    assertThat(run.world().actor("rok").actsTaken()).isEqualTo(2);
    assertThat(run.world().flag("followed")).isTrue();
    assertThat(run.now("rok.rung")).isEqualTo(2);
  }

  /** One decision, one act: it has the weight of the leader's rung, 4, and not 4 and 12. */
  @Test
  void theIndexCountsAJointActOnce() {
    assertThat(sketch(FOLLOWS).start().to(1).now("index")).isEqualTo(4);
    assertThat(sketch(FOLLOWS).with("couplings", "{joint: false}").start().to(1).now("index"))
        .isEqualTo(4);
  }

  @Test
  void switchedOffNobodyFollows() {
    SteppedRun run = sketch(FOLLOWS).with("couplings", "{joint: false}").start().toEnd();

    assertThat(days(run, "lead")).hasSizeGreaterThan(5);
    assertThat(acts(run, "follow")).isEmpty();
  }

  /** It stands from the start, for ever. */
  @Test
  void whatStandsAlreadyDoesNotFollow() {
    String stands = "{id: follow, rung: arms, standingAtStart: true}";

    assertThat(days(sketch(stands).start().toEnd(), "follow")).containsExactly(0.0);
  }

  /** A guard that holds from day 4 on lets it follow on day 5. */
  @Test
  void aFollowersOwnGuardsMustHold() {
    String guarded =
        "{id: follow, rung: arms, lasts: {days: 2}, requires: [{daysSince: start, atLeast: 4}]}";

    assertThat(days(sketch(guarded).start().to(8), "follow")).containsExactly(5.0);
  }

  /** All see the world before anyone acts: the leader's own act does not open a guard today. */
  @Test
  void aGuardSeesTheWorldBeforeTheLeaderActs() {
    String guarded =
        "{id: follow, rung: arms, lasts: {days: 2}, requires: [{acts: usa, atLeast: 1}]}";

    assertThat(days(sketch(guarded).start().to(6), "follow")).containsExactly(5.0);
  }

  @Test
  void aFollowerMayLeadInItsTurn() {
    SteppedRun run =
        sketch("{id: follow, rung: arms, affects: [usa], jointWith: [nato.last]}")
            .state("nato", "{id: last, rung: talks}")
            .start()
            .to(2);

    assertThat(acts(run, "follow")).containsExactly(joint(1, "usa.lead"));
    assertThat(acts(run, "last"))
        .containsExactly(
            new Event.Act(1, "nato", "last", "talks", List.of(), new ActCause.Joint("rok.follow")));
  }

  /** Acts of a state take effect in the order of the scenario, whoever decided them. */
  @Test
  void aFollowerHasItsPlaceAmongTheActsOfItsState() {
    SteppedRun run =
        Sketch.duel(100, 100, 0)
            .ladder("")
            .state(
                "rok",
                "{id: follow, rung: arms}",
                "{id: undo, rung: talks, hazardPerDay: 1000, reverses: [follow]}")
            .state("usa", LEADS)
            .start()
            .to(1);

    assertThat(run.act("rok.follow").count()).isEqualTo(1);
    assertThat(run.act("rok.follow").standing()).isFalse();
  }

  /** Struck, the leader takes its follower along; what the follower does alone stays. */
  @Test
  void withoutTheLeaderNobodyFollows() {
    SteppedRun run = run(sketch(FOLLOWS).scenario(), StruckAct.never("usa.lead")).toEnd();

    assertThat(run.events(Event.Act.class)).isEmpty();
    assertThat(run.events(Event.Intervention.class))
        .containsExactly(new Event.Intervention(1, Optional.of("usa"), "lead", Kind.STRUCK));
  }

  @Test
  void aFollowerIsStruckAlone() {
    SteppedRun run = run(sketch(FOLLOWS).scenario(), StruckAct.never("rok.follow")).to(8);

    assertThat(days(run, "lead")).containsExactly(1.0, 5.0);
    assertThat(acts(run, "follow")).isEmpty();
    assertThat(run.events(Event.Intervention.class))
        .containsExactly(new Event.Intervention(1, Optional.of("rok"), "follow", Kind.STRUCK));
  }

  @Test
  void oneOccurrenceOfAFollowerIsStruck() {
    StruckAct second = new StruckAct("rok.follow", OptionalDouble.of(2));
    SteppedRun run = run(sketch(FOLLOWS).scenario(), second).to(9);

    assertThat(days(run, "lead")).containsExactly(1.0, 5.0, 9.0);
    assertThat(days(run, "follow")).containsExactly(1.0, 9.0);
  }

  /** Two lead on one day: who is struck on that day follows neither of them. */
  @Test
  void whatIsStruckTodayFollowsNobodyToday() {
    String also = LEADS.replace("id: lead", "id: also");
    StruckAct first = new StruckAct("rok.follow", OptionalDouble.of(0));
    SteppedRun run = run(sketch(FOLLOWS).state("nato", also).scenario(), first).to(5);

    assertThat(days(run, "follow")).containsExactly(5.0);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 6})
  void aForcedActLeads(double day) {
    String forced = LEADS.replace("hazardPerDay: 1000, ", "");
    Sketch sketch = Sketch.duel(100, 100, 0).ladder("").state("rok", FOLLOWS).state("usa", forced);
    SteppedRun run = run(sketch.scenario(), new ForcedAct("usa.lead", day)).toEnd();

    assertThat(acts(run, "lead"))
        .containsExactly(
            new Event.Act(day, "usa", "lead", "protest", List.of(), new ActCause.Forced()));
    assertThat(acts(run, "follow")).containsExactly(joint(day, "usa.lead"));
    assertThat(run.world().actor("usa").actsTaken()).isEqualTo(1);
  }

  /** Forced on the day on which it would follow, it is told as forced, once. */
  @Test
  void aFollowerThatIsForcedIsForced() {
    SteppedRun run = run(sketch(FOLLOWS).scenario(), new ForcedAct("rok.follow", 5)).to(8);

    assertThat(acts(run, "follow"))
        .extracting(Event.Act::cause)
        .containsExactly(new ActCause.Joint("usa.lead"), new ActCause.Forced());
  }

  /**
   * A follower of hazard 1 that is left a tenth of it alone, and a leader that never comes: over
   * 300 days some 26 acts of one day and a pause; all of the hazard gives 120. Poisson at most: 4.5
   * deviations.
   */
  @Test
  void aShareOfTheHazardIsLeftAlone() {
    String share = "{id: follow, rung: arms, hazardPerDay: 1, aloneShare: 0.1, lasts: {days: 1}}";
    Sketch sketch =
        Sketch.duel(100, 100, 0)
            .days(300)
            .ladder("")
            .state("rok", share)
            .state("usa", "{id: lead, rung: protest, jointWith: [rok.follow]}");
    double alone = 300 / (1 + 1 / (1 - Math.exp(-0.1)));
    double all = 300 / (1 + 1 / (1 - Math.exp(-1)));

    assertThat((double) sketch.start().toEnd().act("rok.follow").count())
        .isCloseTo(alone, within(4.5 * Math.sqrt(alone)));
    assertThat(
            (double)
                sketch
                    .with("couplings", "{joint: false}")
                    .start()
                    .toEnd()
                    .act("rok.follow")
                    .count())
        .isCloseTo(all, within(4.5 * Math.sqrt(all)));
  }

  /** A copy goes on as its original does, and struck by itself leaves that as it is. */
  @Test
  void aCopyOfARunKnowsWhoFollows() {
    Experiment experiment = sketch(FOLLOWS).experiment(1);
    CrisisModel model = experiment.model(Run.ofFirstPoint(0), new EventLog(true));
    model.start();
    for (int day = 1; day <= 3; day++) {
      model.step();
    }
    EventLog log = new EventLog(true);
    CrisisModel copy = model.copy(log);
    for (int day = 4; day <= 12; day++) {
      copy.step();
      model.step();
    }

    assertThat(log.events()).contains(joint(5, "usa.lead"), joint(9, "usa.lead"));
    assertThat(model.world().log().events()).endsWith(log.events().toArray(Event[]::new));
  }
}
