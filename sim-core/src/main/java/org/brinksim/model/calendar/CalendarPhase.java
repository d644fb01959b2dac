package org.brinksim.model.calendar;

import java.util.Optional;
import org.brinksim.model.effect.Effects;
import org.brinksim.model.event.Event;
import org.brinksim.model.world.CalendarState;
import org.brinksim.model.world.World;
import org.brinksim.scenario.CalendarEvent;
import org.brinksim.scenario.CalendarEvent.Outcome;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * The calendar: begins each step, and lets the events whose day has come take effect, once each.
 */
@SuppressWarnings("serial")
public final class CalendarPhase implements Steppable {

  private final World world;
  private final Effects effects;

  /** The calendar of a world. */
  public CalendarPhase(World world, Effects effects) {
    this.world = world;
    this.effects = effects;
  }

  @Override
  public void step(SimState state) {
    world.beginStep();
    CalendarState calendar = world.calendar();
    for (int event = 0; event < calendar.events(); event++) {
      if (calendar.isDue(event, world.day())) {
        calendar.happen(event);
        come(world.scenario().calendar().get(event), calendar.outcome(event));
      }
    }
    world.refresh();
  }

  /** An event is due: it happens unless it is struck. */
  private void come(CalendarEvent event, double drawn) {
    if (world.interventions().strikes(event.id())) {
      world
          .log()
          .add(
              new Event.Intervention(
                  world.day(), Optional.empty(), event.id(), Event.Intervention.Kind.STRUCK));
      return;
    }
    happen(event, drawn);
  }

  /**
   * The event's own effects come first, then those of at most one outcome: the first whose
   * probabilities, summed up in the order of the file, pass the number drawn. Where they sum to
   * less than 1, nothing more may happen.
   */
  private void happen(CalendarEvent event, double drawn) {
    world.log().add(new Event.Calendar(world.day(), event.id()));
    effects.apply(event.effects(), event.id());
    double passed = 0;
    for (int i = 0; i < event.outcomes().size(); i++) {
      Outcome outcome = event.outcomes().get(i);
      passed += world.value(outcome.probability());
      if (drawn < passed) {
        world.log().add(new Event.Outcome(world.day(), event.id(), i));
        effects.apply(outcome.effects(), event.id(), event.id() + "/" + i);
        return;
      }
    }
  }
}
