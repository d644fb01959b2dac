package org.brinksim.model.calendar;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.brinksim.model.effect.Effects;
import org.brinksim.model.event.Event;
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
  private final List<Entry> pending = new ArrayList<>();
  private int step;

  /**
   * An event that has not happened yet.
   *
   * @param day the day drawn for it, from the start
   * @param outcome a uniform number in [0, 1) that picks its outcome
   */
  private record Entry(CalendarEvent event, double day, double outcome) {}

  /**
   * The calendar of a world; each event draws its day and its outcome from the stream {@code
   * calendar/EVENT}.
   */
  public CalendarPhase(World world, Effects effects) {
    this.world = world;
    this.effects = effects;
    for (CalendarEvent event : world.scenario().calendar()) {
      UniformRandomProvider random = world.streams().stream("calendar/" + event.id());
      double day =
          event.date().day(random.nextDouble(), world.parameters(), world.scenario().start());
      pending.add(new Entry(event, day, random.nextDouble()));
    }
  }

  @Override
  public void step(SimState state) {
    step++;
    world.begin(world.scenario().dayOf(step));
    List<Entry> due = pending.stream().filter(entry -> entry.day() <= world.day()).toList();
    pending.removeAll(due);
    due.forEach(this::happen);
    world.refresh();
  }

  /**
   * The event's own effects come first, then those of at most one outcome: the first whose
   * probabilities, summed up in the order of the file, pass the number drawn. Where they sum to
   * less than 1, nothing more may happen.
   */
  private void happen(Entry entry) {
    CalendarEvent event = entry.event();
    world.log().add(new Event.Calendar(world.day(), event.id()));
    effects.apply(event.effects(), event.id());
    double passed = 0;
    for (int i = 0; i < event.outcomes().size(); i++) {
      Outcome outcome = event.outcomes().get(i);
      passed += world.value(outcome.probability());
      if (entry.outcome() < passed) {
        world.log().add(new Event.Outcome(world.day(), event.id(), i));
        effects.apply(outcome.effects(), event.id());
        return;
      }
    }
  }
}
