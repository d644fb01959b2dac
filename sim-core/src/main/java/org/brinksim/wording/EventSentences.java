package org.brinksim.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.brinksim.model.event.ActCause;
import org.brinksim.model.event.Event;
import org.brinksim.model.event.EventKind;
import org.brinksim.model.event.Hazard;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.CalendarEvent;
import org.brinksim.scenario.Force;
import org.brinksim.scenario.Ladder.Rung;
import org.brinksim.scenario.Parameter;
import org.brinksim.scenario.Scenario;
import org.brinksim.text.Decimals;
import org.brinksim.text.Template;

/**
 * Events of a run as sentences: "14 Nov: Country …, because …". The only place that makes them.
 *
 * @param scenario the scenario of the run
 */
public record EventSentences(Scenario scenario) {

  /** An event with its date. */
  public String dated(Event event) {
    return date(event) + of(event);
  }

  /** What happened. */
  public String of(Event event) {
    return event.accept(new Sentence(scenario));
  }

  /**
   * Events with their date, in order: what happens to several formations of a force on one day is
   * told once, and an event of the calendar with what came of it.
   */
  public List<Telling> all(List<Event> events) {
    List<Telling> all = new ArrayList<>();
    int first = 0;
    while (first < events.size()) {
      int end = first + 1;
      while (end < events.size() && toldTogether(events.get(first), events.get(end))) {
        end++;
      }
      List<Event> told = events.subList(first, end);
      all.add(new Telling(told, Dates.on(scenario.start(), told.get(0).day()), together(told)));
      first = end;
    }
    return all;
  }

  /**
   * What is told at once.
   *
   * @param events an event, or several alike of one day
   * @param date the date of that day
   * @param sentence what happened
   */
  public record Telling(List<Event> events, LocalDate date, String sentence) {
    public Telling {
      events = List.copyOf(events);
    }

    /** The event, or the first of several. */
    public Event event() {
      return events.get(0);
    }

    /** The sentence with its date. */
    public String words() {
      return Dates.dayAndMonth(date) + ": " + sentence;
    }
  }

  private static boolean toldTogether(Event first, Event next) {
    if (first.day() != next.day()) {
      return false;
    }
    if (first instanceof Event.Arrival a) {
      return next instanceof Event.Arrival b && a.force().equals(b.force());
    }
    if (first instanceof Event.Commitment a) {
      return next instanceof Event.Commitment b && a.force().equals(b.force());
    }
    return first instanceof Event.Calendar a
        && next instanceof Event.Outcome b
        && a.event().equals(b.event());
  }

  private String together(List<Event> events) {
    Event first = events.get(0);
    if (events.size() == 1) {
      return of(first);
    }
    if (first.kind() == EventKind.CALENDAR) {
      return of(events.get(events.size() - 1));
    }
    if (first instanceof Event.Commitment commitment) {
      return force(commitment.force())
          + ": "
          + events.size()
          + " formations send their first elements to the line";
    }
    long soldiers = events.stream().mapToLong(e -> ((Event.Arrival) e).soldiers()).sum();
    return Template.fill(
        "%s: %s soldiers arrive in %d formations",
        force(((Event.Arrival) first).force()), Numerals.whole(soldiers), events.size());
  }

  private String force(String id) {
    return Sentence.find(scenario.forces(), Force::id, id).map(Titles::of).orElse(id);
  }

  private String date(Event event) {
    return Dates.dayAndMonth(Dates.on(scenario.start(), event.day())) + ": ";
  }

  /** Why an actor acted, by the driver that weighed most; empty when none made it likelier. */
  public String reason(Event.Act act) {
    return Sentence.find(scenario.states(), Actor::id, act.actor())
        .flatMap(
            actor ->
                Sentence.find(actor.actions(), Actor.Action::id, act.action())
                    .flatMap(action -> act.hazard().map(h -> reason(actor, action, h))))
        .orElse("");
  }

  private String reason(Actor actor, Actor.Action action, Hazard hazard) {
    return new DriverWords(scenario, actor).strongest(action, hazard);
  }

  /** The sentence of each kind of event. */
  private record Sentence(Scenario scenario) implements Event.Visitor<String> {

    private static <T> Optional<T> find(List<T> things, Function<T, String> id, String wanted) {
      return things.stream().filter(thing -> id.apply(thing).equals(wanted)).findFirst();
    }

    private String formation(String force, String formation) {
      return find(scenario.forces(), Force::id, force)
          .map(f -> Titles.formation(f, formation))
          .orElse(Names.title(formation));
    }

    @Override
    public String arrival(Event.Arrival event) {
      return formation(event.force(), event.formation())
          + " receives "
          + event.soldiers()
          + " soldiers";
    }

    @Override
    public String commitment(Event.Commitment event) {
      return formation(event.force(), event.formation()) + " sends its first elements to the line";
    }

    @Override
    public String elementBreak(Event.ElementBreak event) {
      return "An element of " + formation(event.force(), event.formation()) + " breaks";
    }

    @Override
    public String act(Event.Act event) {
      String act = actOf(event.actor(), " ", event.action());
      if (event.cause() instanceof ActCause.Joint joint) {
        int dot = joint.leader().indexOf('.');
        String leader =
            actOf(joint.leader().substring(0, dot), " ", joint.leader().substring(dot + 1));
        return act + " (jointly: " + leader + ")";
      }
      if (event.cause() instanceof ActCause.Forced) {
        return act + " (forced by hand)";
      }
      if (event.atStart()) {
        return act + " (as the scenario begins)";
      }
      String why = new EventSentences(scenario).reason(event);
      return act + (why.isEmpty() ? "" : ", because " + why);
    }

    @Override
    public String actEnd(Event.ActEnd event) {
      return actOf(event.actor(), ": no longer “", event.action()) + "”";
    }

    private String actOf(String actor, String between, String action) {
      Optional<Actor> who = find(scenario.states(), Actor::id, actor);
      String what =
          who.flatMap(a -> find(a.actions(), Actor.Action::id, action))
              .map(Titles::of)
              .orElse(Names.words(action));
      return who.map(Titles::of).orElse(actor) + between + what;
    }

    @Override
    public String calendar(Event.Calendar event) {
      return find(scenario.calendar(), CalendarEvent::id, event.event())
          .map((CalendarEvent e) -> Titles.of(e))
          .orElse(Names.title(event.event()));
    }

    @Override
    public String outcome(Event.Outcome event) {
      String comes = calendar(new Event.Calendar(event.day(), event.event()));
      return find(scenario.calendar(), CalendarEvent::id, event.event())
          .filter(e -> event.number() < e.outcomes().size())
          .flatMap(e -> e.outcomes().get(event.number()).says())
          .map(says -> comes + ": " + says)
          .orElse(comes);
    }

    @Override
    public String rungChange(Event.RungChange event) {
      return event
          .rung()
          .map(id -> find(scenario.ladder().rungs(), Rung::id, id).map(Titles::of).orElse(id))
          .map(rung -> "The highest rung that stands is now “" + rung + "”")
          .orElse("No rung stands any more");
    }

    @Override
    public String ceaseFire(Event.CeaseFire event) {
      return Template.fill("The fighting stops for %.0f days", Math.ceil(event.days()));
    }

    @Override
    public String ceaseFireEnd(Event.CeaseFireEnd event) {
      return "The fighting may begin again";
    }

    @Override
    public String departure(Event.Departure event) {
      return find(scenario.forces(), Force::id, event.force()).map(Titles::of).orElse(event.force())
          + " has left the theatre";
    }

    @Override
    public String relief(Event.Relief event) {
      return formation(event.force(), event.formation())
          + event
              .by()
              .map(by -> " is relieved by " + formation(event.force(), by))
              .orElse(" leaves the line to rest");
    }

    @Override
    public String redeployment(Event.Redeployment event) {
      return formation(event.force(), event.formation())
          + " is back with "
          + event.soldiers()
          + " soldiers";
    }

    @Override
    public String intervention(Event.Intervention event) {
      String what =
          event
              .actor()
              .map(actor -> actOf(actor, ": “", event.of()) + "”")
              .orElseGet(() -> "“" + calendar(new Event.Calendar(event.day(), event.of())) + "”");
      return switch (event.change()) {
        case STRUCK -> what + " was due, and is struck by hand";
        case STANDING -> what + " was to be forced by hand, and stands already";
      };
    }

    @Override
    public String setting(Event.Setting event) {
      String name =
          Optional.ofNullable(scenario.parameters().get(event.parameter()))
              .flatMap(Parameter::name)
              .orElse(event.parameter());
      return Template.fill(
          "“%s” is %s from here on (set by hand)", name, Decimals.written(event.value()));
    }
  }
}
