package org.brinksim.scenario;

import java.util.Optional;

/** How often at most what brings an effect about can happen in one run. */
final class Occasions {
  private final Facts facts;

  Occasions(Facts facts) {
    this.facts = facts;
  }

  /** The most times that the effect at a spot can take place; events happen once. */
  double most(Spot effect) {
    String place = effect.path().toString();
    for (Facts.Placed<State> state : facts.all(State.class)) {
      for (State.Action action : state.record().actions()) {
        if (AssumptionCheck.covers(facts.placed(action).spot().path().toString(), place)) {
          return of(action, state.record());
        }
      }
    }
    return 1;
  }

  /** The most times that an action can happen; standing at the start is one of them. */
  double of(State.Action action, State state) {
    boolean byItself = action.hazardPerDay().map(h -> !h.equals(Quantity.of(0))).orElse(false);
    double atStart = action.standingAtStart() ? 1 : 0;
    if (!byItself) {
      return atStart;
    }
    Optional<Double> length = length(action, state);
    return length.map(steps -> atStart + Math.ceil(steps() / (steps + 1))).orElse(1.0);
  }

  /** The fewest steps for which it stands; empty for ever. */
  private Optional<Double> length(State.Action action, State state) {
    boolean reversed =
        state.actions().stream().anyMatch(other -> other.reverses().contains(action.id()));
    if (reversed) {
      return Optional.of(1.0);
    }
    return action.lasts() instanceof State.Lasts.Days lasts
        ? Optional.of(Math.ceil(least(lasts.days()) / stepDays()))
        : Optional.empty();
  }

  private double least(Quantity quantity) {
    return Spread.of(quantity, facts).map(s -> Math.max(0, s.low())).orElse(0.0);
  }

  private double steps() {
    return facts.topLevel("horizonDays").map(l -> (int) l.value() / stepDays()).orElse(1.0);
  }

  private double stepDays() {
    return facts.topLevel("stepDays").map(l -> (double) l.value()).orElse(1.0);
  }
}
