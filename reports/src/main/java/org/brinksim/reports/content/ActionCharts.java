package org.brinksim.reports.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.brinksim.reports.chart.Axis;
import org.brinksim.reports.chart.EventTimes;
import org.brinksim.reports.chart.EventTimes.Event;
import org.brinksim.reports.chart.EventTimes.Group;
import org.brinksim.results.Summary;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.ResultNames;
import org.brinksim.statistics.Proportion;
import org.brinksim.statistics.QuantileEstimate;
import org.brinksim.text.Template;
import org.brinksim.wording.Names;

/** The chart of what states do: how often, and when first. */
record ActionCharts(Subject subject) {

  /** One row an action, by state and then by how often it happens. */
  Optional<EventTimes> firstActions() {
    List<Group> groups = groups();
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new EventTimes(
            subject.heading(
                "first-actions",
                "What each state does: share of runs (%), and when first",
                "Whiskers: Wilson 95 % intervals. Days: median and middle half of the runs in which"
                    + " it happened by day "
                    + subject.lastDay()
                    + "; the others say nothing about its day."
                    + leftOut(),
                "Blue bars are the share of runs in which the state takes the action at all; the"
                    + " orange bars show when it does so first."),
            new Axis("Share of runs", "%", 0, 1),
            subject.time(),
            groups));
  }

  /**
   * The actions whose day is open: all that are possible but those that stand from the start of
   * every run.
   */
  List<Group> groups() {
    return groups((state, action) -> possible(action) && !certainAtStart(state, action));
  }

  /** Whether the scenario lets it happen at all; a hazard of 0 stays 0 whatever drives it. */
  private static boolean possible(Actor.Action action) {
    return action.standingAtStart()
        || action
            .hazardPerDay()
            .filter(hazard -> hazard.parameter().isPresent() || hazard.number() > 0)
            .isPresent();
  }

  /** How many actions have no row because they cannot happen, for the note. */
  private String leftOut() {
    long impossible =
        subject.scenario().states().stream()
            .flatMap(state -> state.actions().stream())
            .filter(action -> !possible(action))
            .count();
    if (impossible == 0) {
      return "";
    }
    return impossible == 1
        ? " Left out: 1 act that is not possible in this scenario."
        : Template.fill(" Left out: %d acts that are not possible in this scenario.", impossible);
  }

  /** All actions. */
  List<Group> all() {
    return groups((state, action) -> true);
  }

  private List<Group> groups(BiPredicate<Actor, Actor.Action> which) {
    List<Group> groups = new ArrayList<>();
    for (Actor state : subject.scenario().states()) {
      List<Event> events =
          state.actions().stream()
              .filter(a -> which.test(state, a))
              .map(a -> event(state, a))
              .sorted(
                  Comparator.comparingDouble((Event e) -> -e.share()).thenComparing(Event::median))
              .toList();
      if (!events.isEmpty()) {
        groups.add(new Group(state.id(), Names.capital(Subject.name(state)), events));
      }
    }
    return groups;
  }

  /** How often an action happens, and the quartiles of its day among the runs in which it does. */
  private Event event(Actor state, Actor.Action action) {
    double[] days = subject.recording().replications().present(ResultNames.firstDay(state, action));
    Proportion share = subject.share(days.length);
    double[] quartiles =
        days.length == 0
            ? new double[] {Double.NaN, Double.NaN, Double.NaN}
            : QuantileEstimate.all(days, new double[] {0.25, 0.5, 0.75}, Summary.LEVEL).stream()
                .mapToDouble(QuantileEstimate::value)
                .toArray();
    return new Event(
        action.id(),
        Subject.words(action),
        days.length,
        share.share(),
        share.interval().low(),
        share.interval().high(),
        quartiles[0],
        quartiles[1],
        quartiles[2]);
  }

  /** Whether it stands from the first day of every run, so that its day is no question. */
  private boolean certainAtStart(Actor state, Actor.Action action) {
    double[] days = subject.recording().replications().values(ResultNames.firstDay(state, action));
    return Arrays.stream(days).allMatch(d -> d == 0);
  }
}
