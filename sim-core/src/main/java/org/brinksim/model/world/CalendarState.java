package org.brinksim.model.world;

import java.util.Map;
import org.brinksim.random.RandomStream;
import org.brinksim.random.RandomStreams;
import org.brinksim.scenario.CalendarEvent;
import org.brinksim.scenario.Scenario;

/**
 * The days and outcomes that were drawn for the events of the calendar, and which have happened.
 */
public final class CalendarState {

  private static final int DRAWS = 100;

  private final double[] days;
  private final double[] outcomes;
  private final boolean[] happened;

  private CalendarState(double[] days, double[] outcomes, boolean[] happened) {
    this.days = days;
    this.outcomes = outcomes;
    this.happened = happened;
  }

  /** Draws day and outcome of each event, from the stream {@code calendar/EVENT}. */
  static CalendarState of(
      Scenario scenario, Map<String, Double> parameters, RandomStreams streams) {
    int events = scenario.calendar().size();
    double[] days = new double[events];
    double[] outcomes = new double[events];
    for (int i = 0; i < events; i++) {
      CalendarEvent event = scenario.calendar().get(i);
      RandomStream random = streams.stream("calendar/" + event.id());
      days[i] = event.date().day(random.nextDouble(), parameters, scenario.start());
      outcomes[i] = random.nextDouble();
    }
    return new CalendarState(days, outcomes, new boolean[events]);
  }

  /** The same calendar, to go on by itself. */
  CalendarState copy() {
    return new CalendarState(days.clone(), outcomes.clone(), happened.clone());
  }

  /**
   * Draws again what has not come to pass: the outcome of each event that has not happened, and its
   * day from what is left of its law. A day that is not later than today after {@value #DRAWS}
   * draws is left as it is, which happens with one probability whatever that day was: its law stays
   * the same.
   *
   * @param today the days up to this one have passed
   */
  void redraw(
      Scenario scenario, Map<String, Double> parameters, RandomStreams streams, double today) {
    for (int i = 0; i < days.length; i++) {
      if (!happened[i]) {
        CalendarEvent event = scenario.calendar().get(i);
        RandomStream random = streams.stream("calendar/" + event.id());
        outcomes[i] = random.nextDouble();
        for (int n = 0; n < DRAWS; n++) {
          double day = event.date().day(random.nextDouble(), parameters, scenario.start());
          if (day > today) {
            days[i] = day;
            break;
          }
        }
      }
    }
  }

  /** How many events there are. */
  public int events() {
    return days.length;
  }

  /** Whether the day of an event has come, and it has not happened yet. */
  public boolean isDue(int event, double day) {
    return !happened[event] && days[event] <= day;
  }

  /** Notes that an event happens. */
  public void happen(int event) {
    happened[event] = true;
  }

  /** A uniform number in [0, 1) that picks the outcome of an event. */
  public double outcome(int event) {
    return outcomes[event];
  }
}
