package org.brinksim.scenario.check;

import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.brinksim.document.Quantity;
import org.brinksim.document.binding.BindingIndex;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.Driver;
import org.brinksim.scenario.Effect;
import org.brinksim.scenario.Force;
import org.brinksim.scenario.ForceMetric;
import org.brinksim.scenario.Intelligence;
import org.brinksim.scenario.Ladder;
import org.brinksim.scenario.MetricKind;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.Unit;

/** The values that drivers and metrics can have in any run of a scenario, on the safe side. */
public final class ReachableValues {
  private static final double ENDLESS = Double.POSITIVE_INFINITY;

  private final Scenario scenario;
  private final BindingIndex facts;
  private final OccurrenceBounds occasions;
  private final Map<String, ForceMetric> ofForces;
  private final Map<String, MetricKind.Named> owned;

  /**
   * What can be reached in a scenario.
   *
   * @param scenario the scenario
   * @param facts what binding it brought to light
   */
  public ReachableValues(Scenario scenario, BindingIndex facts) {
    this.scenario = scenario;
    this.facts = facts;
    this.occasions = new OccurrenceBounds(facts);
    this.ofForces = ofForces(scenario);
    this.owned = MetricKind.Ids.of(scenario).byName();
  }

  /** Whether an action can ever happen. */
  public boolean happens(Actor.Action action) {
    return action.standingAtStart() || occasions.comes(action);
  }

  /** The values of a driver, in the words of a state. */
  public ReachableRange driver(Driver driver, Actor state) {
    String of = driver.of();
    return switch (driver.kind()) {
      case BELIEF -> belief(of, state.id());
      case ESTIMATE -> estimate(of, state.id());
      case FLAG -> upTo(flagIsSet(of) ? 1 : 0);
      case STANDING -> upTo(action(of).map(this::happens).orElse(true) ? 1 : 0);
      case DAYS_SINCE -> daysSince(of);
      case CASUALTIES -> casualties(of, state);
      case AREA_LOST -> new ReachableRange(-ENDLESS, 1);
      case RUNG -> upTo(rung(of, state));
      case ACTS -> upTo(acts(of, state));
      case PEAK_RUNG -> upTo(rung(Driver.Holder.ANY, state));
      case INDEX -> new ReachableRange(-ENDLESS, ENDLESS);
      case SUPPORT -> new ReachableRange(-ENDLESS, ENDLESS);
      case SHOCK -> new ReachableRange(-ENDLESS, ENDLESS);
      case TRAIT -> trait(state.traits().get(of));
    };
  }

  private static ReachableRange upTo(double high) {
    return new ReachableRange(0, high);
  }

  /** A trait is meant to stay as it is: it is told of nowhere. */
  private ReachableRange trait(Quantity quantity) {
    ReachableRange drawn = spread(quantity);
    return new ReachableRange(Math.min(0, drawn.low()), Math.max(1, drawn.high()));
  }

  /**
   * All of 0 to 1; between what is believed on day 0 and in the long run alone, for an observer to
   * whom no genuine signal can come.
   */
  private ReachableRange belief(String proposition, String state) {
    Intelligence.Observer observer = scenario.intelligence().observers().get(state);
    Intelligence.Proposition about = scenario.intelligence().propositions().get(proposition);
    if (spread(observer.signalsPerDay()).high() > 0) {
      return upTo(1);
    }
    ReachableRange prior = spread(about.prior());
    ReachableRange atStart = spread(about.beliefAtStart().orElse(about.prior()));
    return new ReachableRange(
        Math.min(prior.low(), atStart.low()), Math.max(prior.high(), atStart.high()));
  }

  /**
   * Soldiers, without an upper end: a report may be wrong by any factor. 0 where no report can
   * come.
   */
  private ReachableRange estimate(String proposition, String state) {
    Intelligence.Observer observer = scenario.intelligence().observers().get(state);
    boolean heard =
        spread(observer.signalsPerDay()).high() > 0
            && canBeTrue(scenario.intelligence().propositions().get(proposition));
    return upTo(heard ? ENDLESS : 0);
  }

  /** Whether a proposition can come true. */
  public boolean canBeTrue(Intelligence.Proposition proposition) {
    ReachableRange quantity = quantity(ForceMetric.of(proposition.quantity()).orElseThrow());
    return quantity.high() > spread(proposition.above()).low();
  }

  /** Whether any effect that can happen sets the flag. */
  private boolean flagIsSet(String flag) {
    return facts.all(Effect.SetFlag.class).stream()
        .filter(it -> it.record().flag().equals(flag))
        .anyMatch(it -> occasions.most(it.record()) > 0);
  }

  private Optional<Actor.Action> action(String name) {
    return scenario.states().stream()
        .flatMap(s -> s.actions().stream().filter(a -> name.equals(s.id() + "." + a.id())))
        .findFirst();
  }

  /** 0 to the horizon, in days; 0 alone for an act that can never happen. */
  private ReachableRange daysSince(String of) {
    boolean ever = of.equals(Driver.START) || action(of).map(this::happens).orElse(true);
    return upTo(ever ? scenario.horizonDays() : 0);
  }

  /** The troops that a state's driver of casualties is about; empty where there are none. */
  public List<Force> troops(String of, Actor state) {
    Predicate<Force> meant =
        Driver.Troops.of(of)
            .map(troops -> ofNation(nation(troops, state)))
            .orElse(force -> force.id().equals(of));
    return scenario.forces().stream().filter(meant).toList();
  }

  private static Predicate<Force> ofNation(Predicate<String> nation) {
    return force -> nation.test(force.nation().orElse(force.id()));
  }

  private static Predicate<String> nation(Driver.Troops troops, Actor state) {
    return switch (troops) {
      case OWN -> state.id()::equals;
      case ALLIES -> state.allies()::contains;
      case ADVERSARIES -> state.adversaries()::contains;
    };
  }

  /** A share of those who arrived; 0 for troops on whom no other side can fire. */
  private ReachableRange casualties(String of, Actor state) {
    List<Force> troops = troops(of, state);
    return troops.stream().anyMatch(this::underFire) ? upTo(mostCasualties()) : upTo(0);
  }

  /** Whether any force of another side may have aimed, unaimed or long-range fire. */
  private boolean underFire(Force force) {
    return scenario.forces().stream()
        .filter(other -> !other.side().equals(force.side()))
        .anyMatch(
            other ->
                spread(other.lethality()).high() > 0
                    || spread(other.unaimed()).high() > 0
                    || spread(other.fires()).high() > 0);
  }

  /** Who returns can be hit again, so that casualties may be more than all who arrived. */
  private double mostCasualties() {
    return spread(scenario.combat().casualties().returnShare()).high() > 0 ? ENDLESS : 1;
  }

  private double rung(String of, Actor state) {
    return Driver.Holder.of(of)
        .map(holder -> rung(holder, state))
        .orElseGet(() -> highest(List.of(of)));
  }

  private double rung(Driver.Holder holder, Actor state) {
    return switch (holder) {
      case OWN -> highest(List.of(state.id()));
      case ALLIES -> highest(state.allies());
      case ADVERSARIES -> highest(state.adversaries());
      case BATTLEFIELD -> battlefield();
      case ANY ->
          Math.max(
              Math.max(battlefield(), reached()),
              highest(scenario.states().stream().map(Actor::id).toList()));
    };
  }

  /** The highest level of an action that can happen, of some states; at least 0. */
  private double highest(List<String> states) {
    return scenario.states().stream()
        .filter(s -> states.contains(s.id()))
        .flatMap(s -> s.actions().stream())
        .filter(this::happens)
        .mapToDouble(a -> level(a.rung()))
        .reduce(0, Math::max);
  }

  /** The highest level that a condition on the fighting can bring; at least 0. */
  private double battlefield() {
    return scenario.ladder().battlefield().stream()
        .filter(this::canHold)
        .mapToDouble(c -> level(c.rung()))
        .reduce(0, Math::max);
  }

  /** The highest level that an effect names outright; at least 0. */
  private double reached() {
    return facts.all(Effect.Reach.class).stream()
        .mapToDouble(it -> level(it.record().reach()))
        .reduce(0, Math::max);
  }

  private double level(String rung) {
    return scenario.ladder().rungs().stream()
        .filter(r -> r.id().equals(rung))
        .mapToInt(Ladder.Rung::level)
        .findFirst()
        .orElse(0);
  }

  /** Whether an action, the fighting or an effect can bring a rung. */
  public boolean isReached(Ladder.Rung rung) {
    return scenario.states().stream()
            .flatMap(state -> state.actions().stream())
            .anyMatch(action -> action.rung().equals(rung.id()) && happens(action))
        || scenario.ladder().battlefield().stream()
            .anyMatch(condition -> condition.rung().equals(rung.id()) && canHold(condition))
        || facts.all(Effect.Reach.class).stream()
            .anyMatch(effect -> effect.record().reach().equals(rung.id()));
  }

  /** Whether a condition of the ladder can hold. */
  public boolean canHold(Ladder.Condition condition) {
    return metric(condition.when().quantity()).high() > spread(condition.when().above()).low();
  }

  /**
   * The most acts of a state, or of all others, that are drawn in a run; those that only stand at
   * the start are not counted.
   */
  private double acts(String of, Actor state) {
    double acts = 0;
    for (Actor other : scenario.states()) {
      boolean counts = of.equals(Driver.OTHERS) ? other != state : other.id().equals(of);
      for (Actor.Action action : other.actions()) {
        acts += counts && occasions.comes(action) ? occasions.of(action, other) : 0;
      }
    }
    return acts;
  }

  /** The values of a metric; those that are not known lie anywhere. */
  public ReachableRange metric(String name) {
    return Optional.ofNullable(ofForces.get(name))
        .map(this::quantity)
        .or(() -> Optional.ofNullable(owned.get(name)).map(this::owned))
        .orElse(new ReachableRange(-ENDLESS, ENDLESS));
  }

  private static Map<String, ForceMetric> ofForces(Scenario scenario) {
    Map<String, ForceMetric> byName = new HashMap<>();
    for (Force force : scenario.forces()) {
      for (ForceMetric metric : ForceMetric.values()) {
        byName.put(ResultNames.of(force, metric), metric);
      }
    }
    return byName;
  }

  private ReachableRange owned(MetricKind.Named metric) {
    return switch (metric.kind()) {
      case BELIEF -> belief(metric.proposition(), metric.of());
      case RUNG, PEAK_RUNG, CHANNEL_RUNG, ACTOR_RUNG -> levels();
      case AREA_HELD, INDEX, SCALE_INDEX, ESTIMATE -> new ReachableRange(-ENDLESS, ENDLESS);
    };
  }

  /** From the lowest to the highest level of the ladder. */
  private ReachableRange levels() {
    IntSummaryStatistics levels =
        scenario.ladder().rungs().stream().mapToInt(Ladder.Rung::level).summaryStatistics();
    return new ReachableRange(levels.getMin(), levels.getMax());
  }

  /** Shares go from 0 to 1, numbers of soldiers and elements have no upper end. */
  private ReachableRange quantity(ForceMetric metric) {
    if (metric == ForceMetric.CASUALTIES_SHARE) {
      return upTo(mostCasualties());
    }
    return upTo(metric.unit() == Unit.FRACTION ? 1 : ENDLESS);
  }

  /** The numbers that a quantity can be. */
  public ReachableRange spread(Quantity quantity) {
    return ReachableRange.of(quantity, facts).orElseThrow();
  }
}
