package org.brinksim.scenario.check;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.brinksim.document.Quantity;
import org.brinksim.document.binding.BindingIndex;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.Effect;
import org.brinksim.scenario.Scenario;

/** How often at most what brings an effect about can happen in one run. */
final class OccurrenceBounds {
  private final BindingIndex facts;
  private final double stepDays;
  private final double steps;
  private final Map<Effect, Double> byEffect = new IdentityHashMap<>();
  private final Set<String> led = new HashSet<>();
  private final Set<Actor.Action> followers = Collections.newSetFromMap(new IdentityHashMap<>());

  OccurrenceBounds(BindingIndex facts) {
    this.facts = facts;
    this.stepDays = facts.leaf(Scenario.class, "stepDays").map(l -> (double) l.value()).orElse(1.0);
    this.steps =
        facts.leaf(Scenario.class, "horizonDays").map(l -> (int) l.value() / stepDays).orElse(1.0);
    lead();
    for (BindingIndex.Placed<Actor> state : facts.all(Actor.class)) {
      for (Actor.Action action : state.record().actions()) {
        double most = of(action, state.record());
        action.effects().forEach(effect -> byEffect.put(effect, most));
      }
    }
  }

  /** Finds the actions that others bring along, from those that happen by themselves on. */
  private void lead() {
    List<BindingIndex.Placed<Actor.Action>> leaders =
        facts.all(Actor.Action.class).stream()
            .filter(it -> !it.record().jointWith().isEmpty())
            .toList();
    boolean more = !leaders.isEmpty();
    while (more) {
      more = false;
      for (BindingIndex.Placed<Actor.Action> leader : leaders) {
        String name = leader.spot().path().qualifiedName();
        more |=
            (byItself(leader.record()) || led.contains(name))
                && led.addAll(leader.record().jointWith());
      }
    }
    facts.all(Actor.Action.class).stream()
        .filter(it -> !led.isEmpty() && led.contains(it.spot().path().qualifiedName()))
        .forEach(it -> followers.add(it.record()));
  }

  /** Whether an action can happen in a run: by itself, or with another. */
  boolean comes(Actor.Action action) {
    return byItself(action) || followers.contains(action);
  }

  /** The most times that an effect can take place; events happen once. */
  double most(Effect effect) {
    return byEffect.getOrDefault(effect, 1.0);
  }

  /** Whether an action can happen by its own hazard. */
  private boolean byItself(Actor.Action action) {
    return action
        .hazardPerDay()
        .map(h -> ReachableRange.of(h, facts).map(s -> !s.isZero()).orElse(true))
        .orElse(false);
  }

  /** The most times that an action can happen; standing at the start is one of them. */
  double of(Actor.Action action, Actor state) {
    double atStart = action.standingAtStart() ? 1 : 0;
    if (!comes(action)) {
      return atStart;
    }
    Optional<Double> length = length(action, state);
    return length.map(stands -> atStart + Math.ceil(steps / (stands + 1))).orElse(1.0);
  }

  /** The fewest steps for which it stands; empty for ever. */
  private Optional<Double> length(Actor.Action action, Actor state) {
    boolean reversed =
        state.actions().stream().anyMatch(other -> other.reverses().contains(action.id()));
    if (reversed) {
      return Optional.of(1.0);
    }
    return action.lasts().length().map(days -> Math.ceil(least(days) / stepDays));
  }

  private double least(Quantity quantity) {
    return ReachableRange.of(quantity, facts).map(s -> Math.max(0, s.low())).orElse(0.0);
  }
}
