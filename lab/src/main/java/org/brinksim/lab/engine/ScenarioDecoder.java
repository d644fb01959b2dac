package org.brinksim.lab.engine;

import org.brinksim.document.Quantity;
import org.brinksim.document.Scalar;
import org.brinksim.law.BetaLaw;
import org.brinksim.law.ChoiceLaw;
import org.brinksim.law.ConstantLaw;
import org.brinksim.law.EventCount;
import org.brinksim.law.EventRateLaw;
import org.brinksim.law.Law;
import org.brinksim.law.LogNormalLaw;
import org.brinksim.law.LogUniformLaw;
import org.brinksim.law.NormalLaw;
import org.brinksim.law.TriangularLaw;
import org.brinksim.law.UniformLaw;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.Basis;
import org.brinksim.scenario.CalendarEvent;
import org.brinksim.scenario.Claim;
import org.brinksim.scenario.Combat;
import org.brinksim.scenario.Effect;
import org.brinksim.scenario.Force;
import org.brinksim.scenario.Intelligence;
import org.brinksim.scenario.Ladder;
import org.brinksim.scenario.Parameter;
import org.brinksim.scenario.Posture;
import org.brinksim.scenario.Response;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.Side;
import org.brinksim.scenario.Theatre;
import org.brinksim.scenario.When;

/**
 * Makes a scenario of bytes. Made from the records of the scenario by {@code DecoderSource}; see
 * {@code GeneratedDecoderTest}.
 */
final class ScenarioDecoder {
  private final EncodedInput in;

  private ScenarioDecoder(byte[] bytes) {
    this.in = new EncodedInput(bytes);
  }

  /**
   * The scenario that the bytes hold.
   *
   * @throws IllegalArgumentException when bytes are left over
   */
  static Scenario decode(byte[] bytes) {
    ScenarioDecoder decoder = new ScenarioDecoder(bytes);
    Scenario scenario = decoder.scenario();
    if (!decoder.in.atEnd()) {
      throw new IllegalArgumentException("more bytes than a scenario has");
    }
    return scenario;
  }

  private Scenario scenario() {
    return new Scenario(
        in.integer(),
        in.text(),
        in.text(),
        in.text(),
        in.date(),
        in.integer(),
        in.number(),
        in.map(this::claim),
        in.map(this::parameter),
        in.map(this::basis),
        theatre(),
        combat(),
        in.list(this::side),
        in.list(this::force),
        intelligence(),
        ladder(),
        in.list(this::actor),
        in.map(this::scenarioShock),
        scenarioCouplings(),
        in.list(this::calendarEvent),
        in.list(this::response),
        in.list(in::text),
        in.optional(this::scenarioConclusion));
  }

  private Claim claim() {
    return new Claim(
        in.text(),
        in.text(),
        in.date(),
        in.optional(this::scalar),
        in.optional(() -> in.list(in::number)),
        in.optional(this::eventCount),
        in.optional(in::text),
        in.optional(in::text));
  }

  private Parameter parameter() {
    return new Parameter(
        law(),
        in.text(),
        in.optional(in::text),
        in.optional(in::text),
        in.list(in::text),
        in.optional(in::text));
  }

  private Basis basis() {
    int which = in.integer();
    return switch (which) {
      case 0 -> basisClaimed();
      case 1 -> basisInspired();
      case 2 -> basisAssumed();
      default -> throw new IllegalArgumentException("no such kind: " + which);
    };
  }

  private Theatre theatre() {
    int which = in.integer();
    return switch (which) {
      case 0 -> theatreHex();
      case 1 -> theatreMixed();
      default -> throw new IllegalArgumentException("no such kind: " + which);
    };
  }

  private Combat combat() {
    return new Combat(
        in.integer(),
        in.integer(),
        in.integer(),
        quantity(),
        in.integer(),
        quantity(),
        quantity(),
        quantity(),
        quantity(),
        combatPostureCover(),
        in.optional(this::combatTempo),
        in.optional(this::combatRelief),
        combatBreakpoint(),
        combatCohesion(),
        combatCasualties(),
        quantity(),
        quantity());
  }

  private Side side() {
    return new Side(
        in.text(), in.optional(in::text), Posture.values()[in.integer()], in.optional(in::text));
  }

  private Force force() {
    return new Force(
        in.text(),
        in.text(),
        in.optional(in::text),
        in.optional(in::text),
        quantity(),
        quantity(),
        quantity(),
        quantity(),
        quantity(),
        in.list(this::forceCommand),
        in.list(this::forceFormation));
  }

  private Intelligence intelligence() {
    return new Intelligence(
        in.map(this::intelligenceProposition),
        in.map(this::intelligenceObserver),
        in.map(this::quantity),
        in.map(this::quantity));
  }

  private Ladder ladder() {
    return new Ladder(
        quantity(),
        in.optional(in::text),
        in.map(this::ladderScale),
        in.list(this::ladderRung),
        in.list(this::ladderCondition));
  }

  private Actor actor() {
    return new Actor(
        in.text(),
        in.optional(in::text),
        in.list(in::text),
        in.list(in::text),
        in.map(this::quantity),
        in.optional(this::actorSupport),
        in.list(this::actorAction));
  }

  private Scenario.Shock scenarioShock() {
    return new Scenario.Shock(in.optional(in::text), quantity(), quantity());
  }

  private Scenario.Couplings scenarioCouplings() {
    return new Scenario.Couplings(in.truth(), in.truth(), in.truth(), in.truth());
  }

  private CalendarEvent calendarEvent() {
    return new CalendarEvent(
        in.text(),
        in.optional(in::text),
        when(),
        in.list(this::effect),
        in.list(this::calendarEventOutcome),
        in.optional(in::text),
        in.optional(in::text),
        in.list(in::text));
  }

  private Response response() {
    return new Response(in.text(), in.text(), responseAggregate(), in.optional(in::text));
  }

  private Scenario.Conclusion scenarioConclusion() {
    return new Scenario.Conclusion(in.text(), in.number());
  }

  private Scalar scalar() {
    return new Scalar(in.text());
  }

  private EventCount eventCount() {
    return new EventCount(in.integer(), in.number());
  }

  private Law law() {
    int which = in.integer();
    return switch (which) {
      case 0 -> constantLaw();
      case 1 -> uniformLaw();
      case 2 -> logUniformLaw();
      case 3 -> triangularLaw();
      case 4 -> betaLaw();
      case 5 -> normalLaw();
      case 6 -> logNormalLaw();
      case 7 -> eventRateLaw();
      case 8 -> choiceLaw();
      default -> throw new IllegalArgumentException("no such kind: " + which);
    };
  }

  private Basis.Claimed basisClaimed() {
    return new Basis.Claimed(in.text());
  }

  private Basis.Inspired basisInspired() {
    return new Basis.Inspired(in.text(), in.list(in::text));
  }

  private Basis.Assumed basisAssumed() {
    return new Basis.Assumed(in.text());
  }

  private Theatre.Hex theatreHex() {
    return new Theatre.Hex(
        in.number(),
        in.map(this::theatreLegend),
        in.list(in::text),
        in.list(in::text),
        in.list(in::text),
        in.map(this::theatreTerrain),
        in.list(this::theatrePlace));
  }

  private Theatre.Mixed theatreMixed() {
    return new Theatre.Mixed(in.map(in::integer));
  }

  private Quantity quantity() {
    return new Quantity(in.number(), in.optional(in::text));
  }

  private Combat.PostureCover combatPostureCover() {
    return new Combat.PostureCover(quantity(), quantity(), quantity());
  }

  private Combat.Tempo combatTempo() {
    return new Combat.Tempo(
        quantity(),
        quantity(),
        law(),
        quantity(),
        quantity(),
        quantity(),
        quantity(),
        quantity(),
        quantity(),
        quantity());
  }

  private Combat.Relief combatRelief() {
    return new Combat.Relief(quantity(), quantity(), quantity(), quantity());
  }

  private Combat.Breakpoint combatBreakpoint() {
    int which = in.integer();
    return switch (which) {
      case 0 -> combatBreakpointNone();
      case 1 -> combatBreakpointDrawn();
      default -> throw new IllegalArgumentException("no such kind: " + which);
    };
  }

  private Combat.Cohesion combatCohesion() {
    return new Combat.Cohesion(quantity(), quantity(), quantity());
  }

  private Combat.Casualties combatCasualties() {
    return new Combat.Casualties(quantity(), quantity(), quantity(), quantity());
  }

  private Force.Command forceCommand() {
    return new Force.Command(
        in.text(),
        in.optional(in::text),
        in.optional(this::quantity),
        in.optional(this::quantity),
        in.optional(this::quantity),
        in.optional(this::combatRelief));
  }

  private Force.Formation forceFormation() {
    return new Force.Formation(
        in.text(),
        in.optional(in::text),
        in.integer(),
        quantity(),
        in.optional(this::quantity),
        in.optional(this::quantity),
        in.list(this::forceWave),
        in.optional(this::forceCommitment),
        quantity(),
        forceReplacements(),
        in.optional(in::text));
  }

  private Intelligence.Proposition intelligenceProposition() {
    return new Intelligence.Proposition(
        in.optional(in::text),
        in.text(),
        in.text(),
        quantity(),
        quantity(),
        in.optional(this::quantity),
        quantity());
  }

  private Intelligence.Observer intelligenceObserver() {
    return new Intelligence.Observer(quantity(), quantity(), quantity(), quantity());
  }

  private Ladder.Scale ladderScale() {
    return new Ladder.Scale(in.text(), in.text());
  }

  private Ladder.Rung ladderRung() {
    return new Ladder.Rung(
        in.text(),
        in.optional(in::text),
        in.integer(),
        in.optional(in::number),
        in.map(in::number),
        in.text(),
        in.map(this::scalar));
  }

  private Ladder.Condition ladderCondition() {
    return new Ladder.Condition(in.text(), ladderThreshold());
  }

  private Actor.Support actorSupport() {
    return new Actor.Support(quantity(), quantity(), quantity(), quantity());
  }

  private Actor.Action actorAction() {
    return new Actor.Action(
        in.text(),
        in.optional(in::text),
        in.text(),
        in.list(in::text),
        in.truth(),
        in.optional(this::quantity),
        in.map(this::quantity),
        in.map(in::number),
        in.list(this::actorRequirement),
        in.list(this::effect),
        actorLasts(),
        in.list(in::text),
        in.list(in::text),
        in.optional(this::quantity),
        in.optional(in::text),
        in.optional(in::text),
        in.list(in::text));
  }

  private When when() {
    int which = in.integer();
    return switch (which) {
      case 0 -> whenOnDay();
      case 1 -> whenOnDate();
      case 2 -> whenDrawn();
      case 3 -> whenByHazard();
      default -> throw new IllegalArgumentException("no such kind: " + which);
    };
  }

  private Effect effect() {
    int which = in.integer();
    return switch (which) {
      case 0 -> effectSetFlag();
      case 1 -> effectClearFlag();
      case 2 -> effectScale();
      case 3 -> effectSendWave();
      case 4 -> effectCommit();
      case 5 -> effectCapCommitment();
      case 6 -> effectWithdraw();
      case 7 -> effectRedeploy();
      case 8 -> effectChangePosture();
      case 9 -> effectConceal();
      case 10 -> effectDeny();
      case 11 -> effectConsult();
      case 12 -> effectCeaseFire();
      case 13 -> effectReach();
      default -> throw new IllegalArgumentException("no such kind: " + which);
    };
  }

  private CalendarEvent.Outcome calendarEventOutcome() {
    return new CalendarEvent.Outcome(in.optional(in::text), quantity(), in.list(this::effect));
  }

  private Response.Aggregate responseAggregate() {
    int which = in.integer();
    return switch (which) {
      case 0 -> responseAggregateFinal();
      case 1 -> responseAggregatePeak();
      case 2 -> responseAggregateMean();
      case 3 -> responseAggregateTotal();
      case 4 -> responseAggregateAtDay();
      case 5 -> responseAggregateFirstDayAbove();
      case 6 -> responseAggregateFirstDayBelow();
      case 7 -> responseAggregateFinalAbove();
      default -> throw new IllegalArgumentException("no such kind: " + which);
    };
  }

  private ConstantLaw constantLaw() {
    return new ConstantLaw(in.number());
  }

  private UniformLaw uniformLaw() {
    return new UniformLaw(in.list(in::number));
  }

  private LogUniformLaw logUniformLaw() {
    return new LogUniformLaw(in.list(in::number));
  }

  private TriangularLaw triangularLaw() {
    return new TriangularLaw(in.list(in::number));
  }

  private BetaLaw betaLaw() {
    return new BetaLaw(in.list(in::number));
  }

  private NormalLaw normalLaw() {
    return new NormalLaw(in.list(in::number));
  }

  private LogNormalLaw logNormalLaw() {
    return new LogNormalLaw(in.list(in::number));
  }

  private EventRateLaw eventRateLaw() {
    return new EventRateLaw(eventRateLawCount());
  }

  private ChoiceLaw choiceLaw() {
    return new ChoiceLaw(in.list(in::number));
  }

  private Theatre.Legend theatreLegend() {
    return new Theatre.Legend(in.text());
  }

  private Theatre.Terrain theatreTerrain() {
    return new Theatre.Terrain(in.number(), in.number());
  }

  private Theatre.Place theatrePlace() {
    return new Theatre.Place(in.text(), in.integer(), in.integer());
  }

  private Combat.Breakpoint.None combatBreakpointNone() {
    return new Combat.Breakpoint.None();
  }

  private Combat.Breakpoint.Drawn combatBreakpointDrawn() {
    return new Combat.Breakpoint.Drawn(law());
  }

  private Force.Wave forceWave() {
    return new Force.Wave(
        when(),
        forceAmount(),
        quantity(),
        forceTrainingSpread(),
        Force.Arrival.values()[in.integer()],
        in.optional(this::quantity));
  }

  private Force.Commitment forceCommitment() {
    return new Force.Commitment(quantity(), quantity(), quantity(), quantity());
  }

  private Force.Replacements forceReplacements() {
    return new Force.Replacements(quantity(), quantity());
  }

  private Ladder.Threshold ladderThreshold() {
    return new Ladder.Threshold(in.text(), quantity());
  }

  private Actor.Requirement actorRequirement() {
    return new Actor.Requirement(
        actorSubject(), in.optional(this::quantity), in.optional(this::quantity));
  }

  private Actor.Lasts actorLasts() {
    int which = in.integer();
    return switch (which) {
      case 0 -> actorLastsAlways();
      case 1 -> actorLastsDays();
      default -> throw new IllegalArgumentException("no such kind: " + which);
    };
  }

  private When.OnDay whenOnDay() {
    return new When.OnDay(quantity());
  }

  private When.OnDate whenOnDate() {
    return new When.OnDate(in.date());
  }

  private When.Drawn whenDrawn() {
    return new When.Drawn(law());
  }

  private When.ByHazard whenByHazard() {
    return new When.ByHazard(quantity());
  }

  private Effect.SetFlag effectSetFlag() {
    return new Effect.SetFlag(in.text());
  }

  private Effect.ClearFlag effectClearFlag() {
    return new Effect.ClearFlag(in.text());
  }

  private Effect.Scale effectScale() {
    return new Effect.Scale(in.text(), quantity(), quantity(), quantity());
  }

  private Effect.SendWave effectSendWave() {
    return new Effect.SendWave(
        in.text(), quantity(), quantity(), quantity(), Force.Arrival.values()[in.integer()]);
  }

  private Effect.Commit effectCommit() {
    return new Effect.Commit(in.text());
  }

  private Effect.CapCommitment effectCapCommitment() {
    return new Effect.CapCommitment(in.text(), quantity());
  }

  private Effect.Withdraw effectWithdraw() {
    return new Effect.Withdraw(in.text(), quantity());
  }

  private Effect.Redeploy effectRedeploy() {
    return new Effect.Redeploy(in.text(), quantity());
  }

  private Effect.ChangePosture effectChangePosture() {
    return new Effect.ChangePosture(in.text(), Posture.values()[in.integer()]);
  }

  private Effect.Conceal effectConceal() {
    return new Effect.Conceal(in.text(), quantity());
  }

  private Effect.Deny effectDeny() {
    return new Effect.Deny(in.text(), quantity());
  }

  private Effect.Consult effectConsult() {
    return new Effect.Consult(in.list(in::text), quantity());
  }

  private Effect.CeaseFire effectCeaseFire() {
    return new Effect.CeaseFire(quantity());
  }

  private Effect.Reach effectReach() {
    return new Effect.Reach(in.text());
  }

  private Response.Aggregate.Final responseAggregateFinal() {
    return new Response.Aggregate.Final();
  }

  private Response.Aggregate.Peak responseAggregatePeak() {
    return new Response.Aggregate.Peak();
  }

  private Response.Aggregate.Mean responseAggregateMean() {
    return new Response.Aggregate.Mean();
  }

  private Response.Aggregate.Total responseAggregateTotal() {
    return new Response.Aggregate.Total();
  }

  private Response.Aggregate.AtDay responseAggregateAtDay() {
    return new Response.Aggregate.AtDay(in.number());
  }

  private Response.Aggregate.FirstDayAbove responseAggregateFirstDayAbove() {
    return new Response.Aggregate.FirstDayAbove(in.number());
  }

  private Response.Aggregate.FirstDayBelow responseAggregateFirstDayBelow() {
    return new Response.Aggregate.FirstDayBelow(in.number());
  }

  private Response.Aggregate.FinalAbove responseAggregateFinalAbove() {
    return new Response.Aggregate.FinalAbove(in.number());
  }

  private EventRateLaw.Count eventRateLawCount() {
    return new EventRateLaw.Count(
        in.integer(), in.number(), in.optional(in::number), in.optional(in::number));
  }

  private Force.Amount forceAmount() {
    int which = in.integer();
    return switch (which) {
      case 0 -> forceAmountEach();
      case 1 -> forceAmountShared();
      case 2 -> forceAmountFilling();
      default -> throw new IllegalArgumentException("no such kind: " + which);
    };
  }

  private Force.TrainingSpread forceTrainingSpread() {
    return new Force.TrainingSpread(quantity(), quantity());
  }

  private Actor.Subject actorSubject() {
    int which = in.integer();
    return switch (which) {
      case 0 -> actorSubjectBelief();
      case 1 -> actorSubjectEstimate();
      case 2 -> actorSubjectFlag();
      case 3 -> actorSubjectStanding();
      case 4 -> actorSubjectLosses();
      case 5 -> actorSubjectAreaLost();
      case 6 -> actorSubjectOnRung();
      case 7 -> actorSubjectActs();
      case 8 -> actorSubjectDaysSince();
      default -> throw new IllegalArgumentException("no such kind: " + which);
    };
  }

  private Actor.Lasts.Always actorLastsAlways() {
    return new Actor.Lasts.Always();
  }

  private Actor.Lasts.Days actorLastsDays() {
    return new Actor.Lasts.Days(quantity());
  }

  private Force.Amount.Each forceAmountEach() {
    return new Force.Amount.Each(quantity());
  }

  private Force.Amount.Shared forceAmountShared() {
    return new Force.Amount.Shared(quantity());
  }

  private Force.Amount.Filling forceAmountFilling() {
    return new Force.Amount.Filling(Force.Amount.Target.values()[in.integer()]);
  }

  private Actor.Subject.Belief actorSubjectBelief() {
    return new Actor.Subject.Belief(in.text());
  }

  private Actor.Subject.Estimate actorSubjectEstimate() {
    return new Actor.Subject.Estimate(in.text());
  }

  private Actor.Subject.Flag actorSubjectFlag() {
    return new Actor.Subject.Flag(in.text());
  }

  private Actor.Subject.Standing actorSubjectStanding() {
    return new Actor.Subject.Standing(in.text());
  }

  private Actor.Subject.Losses actorSubjectLosses() {
    return new Actor.Subject.Losses(in.text());
  }

  private Actor.Subject.AreaLost actorSubjectAreaLost() {
    return new Actor.Subject.AreaLost(in.text());
  }

  private Actor.Subject.OnRung actorSubjectOnRung() {
    return new Actor.Subject.OnRung(in.text());
  }

  private Actor.Subject.Acts actorSubjectActs() {
    return new Actor.Subject.Acts(in.text());
  }

  private Actor.Subject.DaysSince actorSubjectDaysSince() {
    return new Actor.Subject.DaysSince(in.text());
  }
}
