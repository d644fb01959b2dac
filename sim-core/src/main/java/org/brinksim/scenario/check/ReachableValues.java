package org.brinksim.scenario.check;

import java.util.ArrayList;
import java.util.List;
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
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.Unit;

/** The values that drivers and metrics can have in any run of a scenario, on the safe side. */
public final class ReachableValues {
  private static final double ENDLESS = Double.POSITIVE_INFINITY;

  /** Beliefs keep this far from certainty, unless their prior is nearer to it. */
  private static final double DOUBT = 0.001;

  private final Scenario scenario;
  private final BindingIndex facts;
  private final OccurrenceBounds occasions;

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
  }

  /** Whether an action can ever happen. */
  public boolean happens(Actor.Action action) {
    return action.standingAtStart() || occasions.byItself(action);
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
      case PEAK_RUNG -> upTo(rung("any", state));
      case INDEX -> new ReachableRange(-ENDLESS, ENDLESS);
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

  private ReachableRange belief(String proposition, String state) {
    Intelligence.Observer observer = scenario.intelligence().observers().get(state);
    ReachableRange prior = spread(scenario.intelligence().propositions().get(proposition).prior());
    boolean deaf =
        spread(observer.signalsPerDay()).high() == 0 && spread(observer.noisePerDay()).high() == 0
            || spread(observer.likelihoodRatio()).high() == 1;
    if (deaf) {
      return prior;
    }
    double doubt = Math.min(DOUBT, Math.min(prior.low(), 1 - prior.high()));
    return new ReachableRange(doubt, 1 - doubt);
  }

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

  private ReachableRange daysSince(String of) {
    boolean ever = of.equals("start") || action(of).map(this::happens).orElse(true);
    return upTo(ever ? scenario.horizonDays() : 0);
  }

  /** The troops that a state's driver of casualties is about; empty where there are none. */
  public List<Force> troops(String of, Actor state) {
    Predicate<String> nation =
        switch (of) {
          case "own" -> state.id()::equals;
          case "allies" -> state.allies()::contains;
          case "adversaries" -> state.adversaries()::contains;
          default -> name -> false;
        };
    return scenario.forces().stream()
        .filter(f -> f.id().equals(of) || nation.test(f.nation().orElse(f.id())))
        .toList();
  }

  private ReachableRange casualties(String of, Actor state) {
    List<Force> troops = troops(of, state);
    return troops.stream().anyMatch(this::underFire) ? upTo(mostCasualties()) : upTo(0);
  }

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
    return switch (of) {
      case "own" -> highest(List.of(state.id()));
      case "allies" -> highest(state.allies());
      case "adversaries" -> highest(state.adversaries());
      case "battlefield" -> battlefield();
      case "any" ->
          Math.max(
              Math.max(battlefield(), reached()),
              highest(scenario.states().stream().map(Actor::id).toList()));
      default -> highest(List.of(of));
    };
  }

  private double highest(List<String> states) {
    return scenario.states().stream()
        .filter(s -> states.contains(s.id()))
        .flatMap(s -> s.actions().stream())
        .filter(this::happens)
        .mapToDouble(a -> level(a.rung()))
        .reduce(0, Math::max);
  }

  private double battlefield() {
    return scenario.ladder().battlefield().stream()
        .filter(this::canHold)
        .mapToDouble(c -> level(c.rung()))
        .reduce(0, Math::max);
  }

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

  /** Whether a condition of the ladder can hold. */
  public boolean canHold(Ladder.Condition condition) {
    return metric(condition.when().quantity()).high() > spread(condition.when().above()).low();
  }

  private double acts(String of, Actor state) {
    double acts = 0;
    for (Actor other : scenario.states()) {
      boolean counts = of.equals("others") ? other != state : other.id().equals(of);
      for (Actor.Action action : other.actions()) {
        acts += counts && occasions.byItself(action) ? occasions.of(action, other) : 0;
      }
    }
    return acts;
  }

  /** The values of a metric; those that are not known lie anywhere. */
  public ReachableRange metric(String name) {
    List<String> parts = new ArrayList<>(List.of(name.split("\\.")));
    boolean force = scenario.forces().stream().anyMatch(f -> f.id().equals(parts.get(0)));
    // A state may have a force's id, and has a metric "rung".
    Optional<ForceMetric> quantity =
        force && parts.size() == 2 ? ForceMetric.of(parts.get(1)) : Optional.empty();
    if (quantity.isPresent()) {
      return quantity(quantity.get());
    }
    if (parts.size() == 3 && parts.get(1).equals("belief")) {
      return belief(parts.get(2), parts.get(0));
    }
    boolean level = name.equals("peakRung") || parts.contains("rung");
    double highest =
        scenario.ladder().rungs().stream().mapToInt(Ladder.Rung::level).max().orElse(0);
    double lowest = scenario.ladder().rungs().stream().mapToInt(Ladder.Rung::level).min().orElse(0);
    return level ? new ReachableRange(lowest, highest) : new ReachableRange(-ENDLESS, ENDLESS);
  }

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
