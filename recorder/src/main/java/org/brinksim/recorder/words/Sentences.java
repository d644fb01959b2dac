package org.brinksim.recorder.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.brinksim.model.event.Event;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.CalendarEvent;
import org.brinksim.scenario.Force;
import org.brinksim.scenario.Ladder.Rung;
import org.brinksim.scenario.Scenario;
import org.brinksim.text.Template;
import org.brinksim.wording.Dates;
import org.brinksim.wording.Names;
import org.brinksim.wording.Numerals;

/**
 * Events of a run as sentences: "14 Nov: Country …, because …".
 *
 * @param scenario the scenario of the run
 */
public record Sentences(Scenario scenario) {

  /** An event with its date. */
  public String dated(Event event) {
    return date(event) + of(event);
  }

  /**
   * Events with their date, in order: what happens to several formations of a force on one day is
   * told once, and an event of the calendar with what came of it.
   */
  public List<Telling> all(List<Event> events) {
    List<Telling> all = new ArrayList<>();
    for (int e = 0; e < events.size(); e++) {
      Event event = events.get(e);
      int last = e;
      while (last + 1 < events.size() && alike(event, events.get(last + 1))) {
        last++;
      }
      String words = dated(event);
      if (event.kind() == Event.Kind.CALENDAR && last > e) {
        words = dated(events.get(last));
      } else if (last > e) {
        words = date(event) + together(events.subList(e, last + 1));
      }
      all.add(new Telling(event, words));
      e = last;
    }
    return all;
  }

  /** An event, or the first of several alike, and what is told of it. */
  public record Telling(Event event, String words) {}

  private static boolean alike(Event first, Event next) {
    boolean same =
        first.kind() == next.kind()
            && first.day() == next.day()
            && first.actor().equals(next.actor());
    return same
        && switch (first.kind()) {
          case WAVE, COMMITMENT -> true;
          case CALENDAR -> next.what().startsWith(first.what() + ": ");
          default -> false;
        };
  }

  private String together(List<Event> events) {
    Event first = events.get(0);
    String who = force(first.actor()).map(Titles::of).orElse(first.actor());
    if (first.kind() == Event.Kind.COMMITMENT) {
      return who + ": " + events.size() + " formations send their first elements to the line";
    }
    long soldiers =
        events.stream()
            .mapToLong(e -> Long.parseLong(e.what().replaceAll("^.* receives (\\d+)$", "$1")))
            .sum();
    return Template.fill(
        "%s: %s soldiers arrive in %d formations", who, Numerals.whole(soldiers), events.size());
  }

  private String date(Event event) {
    return Dates.dayAndMonth(Dates.on(scenario.start(), event.day())) + ": ";
  }

  /** What happened. */
  public String of(Event event) {
    return switch (event.kind()) {
      case ACT -> act(event);
      case ACT_ENDS -> actOf(event, ": no longer “") + "”";
      case CALENDAR -> calendar(event.what());
      case RUNG -> rung(event);
      case WAVE, COMMITMENT, BREAK -> troops(event);
      case CEASE_FIRE -> Names.capital(event.what());
      case WITHDRAWN ->
          force(event.actor()).map(Titles::of).orElse(event.actor()) + " " + event.what();
    };
  }

  private String act(Event event) {
    if (event.why().equals("standing at the start")) {
      return actOf(event, " ") + " (as the scenario begins)";
    }
    String why = reason(event);
    return actOf(event, " ") + (why.isEmpty() ? "" : ", because " + why);
  }

  /** Why a state acted, by the driver that weighed most; empty when none made it likelier. */
  public String reason(Event event) {
    Optional<Actor> state = state(event.actor());
    return state
        .flatMap(s -> action(s, event.what()))
        .map(action -> new Reasons(scenario, state.get()).of(action, event.why()))
        .orElse("");
  }

  private String actOf(Event event, String between) {
    Optional<Actor> state = state(event.actor());
    String who = state.map(Titles::of).orElse(event.actor());
    String what =
        state
            .flatMap(s -> action(s, event.what()))
            .map(Titles::of)
            .orElse(Names.words(event.what()));
    return who + between + what;
  }

  private String calendar(String what) {
    int colon = what.indexOf(": ");
    String id = colon < 0 ? what : what.substring(0, colon);
    String words =
        scenario.calendar().stream()
            .filter(e -> e.id().equals(id))
            .findFirst()
            .map((CalendarEvent e) -> Titles.of(e))
            .orElse(Names.title(id));
    return colon < 0 ? words : words + ": " + what.substring(colon + 2);
  }

  private String rung(Event event) {
    return rungOf(event.rung())
        .map(r -> "The highest rung that stands is now “" + Titles.of(r) + "”")
        .orElse("No rung stands any more");
  }

  private Optional<Rung> rungOf(String id) {
    return scenario.ladder().rungs().stream().filter(r -> r.id().equals(id)).findFirst();
  }

  /** The first word of what happened to a formation is its name. */
  private String troops(Event event) {
    Optional<Force> force = force(event.actor());
    String what = event.what();
    int end = what.indexOf(' ');
    if (force.isEmpty() || end < 0) {
      return Names.capital(what);
    }
    String prefix = "an element of ";
    if (what.startsWith(prefix)) {
      String id = what.substring(prefix.length()).split(" ", 2)[0];
      return "An element of " + Titles.formation(force.get(), id) + " breaks";
    }
    String rest = what.substring(end).replaceFirst("receives (\\d+)$", "receives $1 soldiers");
    return Titles.formation(force.get(), what.substring(0, end)) + rest;
  }

  private Optional<Actor> state(String id) {
    return scenario.states().stream().filter(s -> s.id().equals(id)).findFirst();
  }

  private Optional<Force> force(String id) {
    return scenario.forces().stream().filter(f -> f.id().equals(id)).findFirst();
  }

  private static Optional<Actor.Action> action(Actor state, String id) {
    List<Actor.Action> actions = state.actions();
    return actions.stream().filter(a -> a.id().equals(id)).findFirst();
  }
}
