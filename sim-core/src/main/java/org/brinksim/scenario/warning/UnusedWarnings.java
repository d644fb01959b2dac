package org.brinksim.scenario.warning;

import java.util.LinkedHashSet;
import java.util.Set;
import org.brinksim.document.Quantity;
import org.brinksim.document.binding.BindingIndex;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.Driver;
import org.brinksim.scenario.Effect;
import org.brinksim.scenario.Force;
import org.brinksim.scenario.Intelligence;
import org.brinksim.scenario.Parameter;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.Theatre;

/** Warns of what is declared and never used. */
final class UnusedWarnings {
  private final Scenario scenario;
  private final BindingIndex facts;
  private final WarningList warnings;

  UnusedWarnings(Scenario scenario, BindingIndex facts, WarningList warnings) {
    this.scenario = scenario;
    this.facts = facts;
    this.warnings = warnings;
  }

  void collect() {
    parameters();
    flags();
    commands();
    terrains();
    watching();
    shocks();
    support();
  }

  /** A shock is felt through drivers; a guard may look at it, too. */
  private void shocks() {
    Set<String> felt = new LinkedHashSet<>();
    for (BindingIndex.MapKey key : facts.mapKeys()) {
      if (key.holder() == Actor.Action.class) {
        Driver.of(key.key())
            .filter(driver -> driver.is(Driver.Kind.SHOCK))
            .ifPresent(driver -> felt.add(driver.of()));
      }
    }
    facts
        .byKey(Scenario.Shock.class)
        .forEach(
            (name, it) -> {
              if (!felt.contains(name)) {
                warnings.add(
                    Warning.Kind.UNFELT_SHOCK,
                    it.spot(),
                    "is felt by no action. Maybe give one the driver shock." + name);
              }
            });
  }

  /** Support falls with the losses of a state's own troops, and the ground of their side. */
  private void support() {
    for (Actor state : scenario.states()) {
      boolean fights =
          scenario.forces().stream()
              .anyMatch(force -> force.nation().orElse(force.id()).equals(state.id()));
      if (!fights && state.support().isPresent()) {
        warnings.add(
            Warning.Kind.IDLE_SUPPORT,
            facts.placed(state.support().get()).spot(),
            "never moves: no force has the nation \"" + state.id() + "\"");
      }
    }
  }

  /**
   * A parameter counts as used when any number of the scenario names it, also one that itself has
   * no effect.
   */
  private void parameters() {
    Set<String> used = new LinkedHashSet<>();
    for (BindingIndex.Leaf leaf : facts.leaves()) {
      if (leaf.value() instanceof Quantity quantity) {
        quantity.parameter().ifPresent(used::add);
      }
    }
    facts
        .byKey(Parameter.class)
        .forEach(
            (name, it) -> {
              if (!used.contains(name)) {
                warnings.add(
                    Warning.Kind.UNUSED_PARAMETER,
                    it.spot(),
                    "is used by nothing. Maybe write $" + name + " where it is meant");
              }
            });
  }

  /** Flags are read by guards and by drivers. Clearing one does not read it. */
  private void flags() {
    Set<String> read = new LinkedHashSet<>();
    facts.all(Actor.Subject.Flag.class).forEach(it -> read.add(it.record().flag()));
    for (BindingIndex.MapKey key : facts.mapKeys()) {
      if (key.holder() == Actor.Action.class) {
        Driver.of(key.key())
            .filter(driver -> driver.is(Driver.Kind.FLAG))
            .ifPresent(driver -> read.add(driver.of()));
      }
    }
    for (BindingIndex.Placed<Effect.SetFlag> it : facts.all(Effect.SetFlag.class)) {
      if (!read.contains(it.record().flag())) {
        warnings.add(
            Warning.Kind.UNREAD_FLAG,
            it.at("flag"),
            "sets \"" + it.record().flag() + "\", which no driver and no guard reads");
      }
    }
  }

  /**
   * Formations are dealt out to the commands of their force one by one, so that a force with more
   * commands than formations leaves the last ones without.
   */
  private void commands() {
    for (Force force : scenario.forces()) {
      int formations = force.formations().stream().mapToInt(Force.Formation::count).sum();
      for (int i = formations; i < force.commands().size(); i++) {
        warnings.add(
            Warning.Kind.IDLE_COMMAND,
            facts.placed(force.commands().get(i)).spot(),
            "gets no formation: they are shared among the commands in turn, and there are only "
                + formations);
      }
    }
  }

  /** A kind of terrain is used when a letter that stands for it is found on the map. */
  private void terrains() {
    if (scenario.theatre().map().isEmpty()) {
      return;
    }
    Theatre.Hex map = scenario.theatre().map().get();
    Set<String> used = new LinkedHashSet<>();
    String cells = String.join("", map.terrain());
    map.legend()
        .forEach(
            (letter, legend) -> {
              if (cells.contains(letter)) {
                used.add(legend.terrain());
              }
            });
    for (BindingIndex.Placed<Theatre.Terrain> it : facts.all(Theatre.Terrain.class)) {
      if (!used.contains(it.spot().path().step())) {
        warnings.add(Warning.Kind.UNUSED_TERRAIN, it.spot(), "is the terrain of no cell");
      }
    }
  }

  /** Propositions and observers need each other: either alone moves no belief. */
  private void watching() {
    Intelligence intelligence = scenario.intelligence();
    if (intelligence.observers().isEmpty()) {
      facts
          .byKey(Intelligence.Proposition.class)
          .forEach(
              (name, it) ->
                  warnings.add(
                      Warning.Kind.UNWATCHED_PROPOSITION,
                      it.spot(),
                      "is watched by nobody. Maybe add a state to intelligence.observers"));
    }
    if (intelligence.propositions().isEmpty()) {
      facts
          .all(Intelligence.Observer.class)
          .forEach(
              it ->
                  warnings.add(
                      Warning.Kind.IDLE_OBSERVER,
                      it.spot(),
                      "has nothing to watch: there are no intelligence.propositions"));
    }
  }
}
