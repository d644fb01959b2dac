package org.brinksim.lab.engine;

import java.util.ArrayList;
import java.util.List;
import org.brinksim.recorder.ActorSnapshot;
import org.brinksim.recorder.CellLosses;
import org.brinksim.recorder.ElementSnapshot;
import org.brinksim.recorder.Frame;
import org.brinksim.recorder.RungSnapshot;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.Force;
import org.brinksim.scenario.Scenario;

/**
 * Frames as numbers in a row, which cross into the page as one array:
 *
 * <ol>
 *   <li>the day, 1 for a cease-fire or 0, how many events have happened;
 *   <li>how many elements, and of each: number, force, side, formation, status, cell (negative out
 *       of the line), strength, establishment, training, integration, cohesion, 1 in contact or 0;
 *   <li>in how many cells something was lost, and of each: cell, side, soldiers, elements that
 *       ended;
 *   <li>how many cells, and of each the side that holds it, negative for nobody;
 *   <li>how many rungs, and of each: 1 when it stands or 0, 1 when no state holds it or 0, how many
 *       states are on it, and which;
 *   <li>how many states, and of each: the level of its highest standing act, negative for none; how
 *       many of its actions stand, and which; how many propositions, and of each its belief and its
 *       estimate, NaN for none.
 * </ol>
 *
 * <p>Forces, sides, rungs, states and actions are told by their place in the scenario. So are
 * formations within their force; one that came later has a place behind all that the scenario
 * names.
 *
 * @param scenario the scenario of the run
 */
record FrameNumbers(Scenario scenario) {

  /** The numbers of a frame. */
  double[] of(Frame frame) {
    List<Double> numbers = new ArrayList<>();
    add(numbers, frame.day(), truth(frame.ceaseFire()), frame.events());
    add(numbers, frame.elements().size());
    frame.elements().forEach(e -> element(numbers, e));
    add(numbers, frame.losses().size());
    for (CellLosses lost : frame.losses()) {
      add(numbers, lost.cell(), lost.side(), lost.soldiers(), lost.ended());
    }
    add(numbers, frame.holders().size());
    frame.holders().forEach(side -> add(numbers, side));
    add(numbers, frame.rungs().size());
    frame.rungs().forEach(rung -> rung(numbers, rung));
    add(numbers, frame.states().size());
    for (int s = 0; s < frame.states().size(); s++) {
      state(numbers, scenario.states().get(s), frame.states().get(s));
    }
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private void element(List<Double> numbers, ElementSnapshot e) {
    add(
        numbers,
        e.number(),
        e.force(),
        e.side(),
        formation(scenario.forces().get(e.force()), e.formation()),
        e.status().ordinal(),
        e.cell(),
        e.strength(),
        e.establishment(),
        e.training(),
        e.integration(),
        e.cohesion(),
        truth(e.inContact()));
  }

  private static int formation(Force force, String id) {
    List<Force.Formation> all = force.formations();
    for (int i = 0; i < all.size(); i++) {
      if (id.equals(all.get(i).id()) || id.startsWith(all.get(i).id() + "-")) {
        return i;
      }
    }
    return all.size();
  }

  private static void rung(List<Double> numbers, RungSnapshot rung) {
    add(numbers, truth(rung.stands()), truth(rung.byOther()), rung.states().size());
    rung.states().forEach(state -> add(numbers, state));
  }

  private static void state(List<Double> numbers, Actor actor, ActorSnapshot state) {
    add(numbers, state.level().orElse(-1), state.standing().size());
    List<String> actions = actor.actions().stream().map(Actor.Action::id).toList();
    state.standing().forEach(action -> add(numbers, actions.indexOf(action)));
    add(numbers, state.beliefs().size());
    for (int p = 0; p < state.beliefs().size(); p++) {
      add(numbers, state.beliefs().get(p), state.estimates().get(p));
    }
  }

  private static int truth(boolean truth) {
    return truth ? 1 : 0;
  }

  private static void add(List<Double> numbers, double... more) {
    for (double number : more) {
      numbers.add(number);
    }
  }
}
