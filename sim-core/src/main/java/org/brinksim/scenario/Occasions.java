package org.brinksim.scenario;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** How often at most what brings an effect about can happen in one run. */
final class Occasions {
  private final Facts facts;
  private final double stepDays;
  private final double steps;
  private final Map<Effect, Double> byEffect = new IdentityHashMap<>();

  Occasions(Facts facts) {
    this.facts = facts;
    this.stepDays = facts.topLevel("stepDays").map(l -> (double) l.value()).orElse(1.0);
    this.steps = facts.topLevel("horizonDays").map(l -> (int) l.value() / stepDays).orElse(1.0);
    for (Facts.Placed<State> state : facts.all(State.class)) {
      for (State.Action action : state.record().actions()) {
        double most = of(action, state.record());
        action.effects().forEach(effect -> byEffect.put(effect, most));
      }
    }
  }

  /** The most times that an effect can take place; events happen once. */
  double most(Effect effect) {
    return byEffect.getOrDefault(effect, 1.0);
  }

  /** Whether an action can happen other than by standing at the start. */
  boolean byItself(State.Action action) {
    return action
        .hazardPerDay()
        .map(h -> Spread.of(h, facts).map(s -> !s.isZero()).orElse(true))
        .orElse(false);
  }

  /** The most times that an action can happen; standing at the start is one of them. */
  double of(State.Action action, State state) {
    double atStart = action.standingAtStart() ? 1 : 0;
    if (!byItself(action)) {
      return atStart;
    }
    Optional<Double> length = length(action, state);
    return length.map(stands -> atStart + Math.ceil(steps / (stands + 1))).orElse(1.0);
  }

  /** The fewest steps for which it stands; empty for ever. */
  private Optional<Double> length(State.Action action, State state) {
    boolean reversed =
        state.actions().stream().anyMatch(other -> other.reverses().contains(action.id()));
    if (reversed) {
      return Optional.of(1.0);
    }
    return action.lasts() instanceof State.Lasts.Days lasts
        ? Optional.of(Math.ceil(least(lasts.days()) / stepDays))
        : Optional.empty();
  }

  private double least(Quantity quantity) {
    return Spread.of(quantity, facts).map(s -> Math.max(0, s.low())).orElse(0.0);
  }
}
