package org.brinksim.reports.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.brinksim.reports.content.DataTable.Cell;
import org.brinksim.reports.content.DataTable.Column;
import org.brinksim.results.Summary;
import org.brinksim.results.reading.Occurrences;
import org.brinksim.results.reading.Occurrences.Occurrence;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.CalendarEvent;
import org.brinksim.scenario.Effect;
import org.brinksim.scenario.ResultNames;
import org.brinksim.statistics.Proportion;
import org.brinksim.statistics.QuantileEstimate;
import org.brinksim.wording.Names;
import org.brinksim.wording.Numerals;

/**
 * How often the events of the calendar came, how they came out, and how often each flag was set.
 *
 * @param subject what the report is about
 * @param occurrences what the calendar brought
 */
record CalendarTables(Subject subject, Occurrences occurrences) {
  private static final String NOTHING = "–";

  /** A row for each event, and below it one for each of its outcomes. */
  DataTable events() {
    List<List<Cell>> rows = new ArrayList<>();
    for (CalendarEvent event : subject.scenario().calendar()) {
      rows.add(row(words(event), "it comes", of(event, Occurrences.EVENT)));
      for (int o = 0; o < event.outcomes().size(); o++) {
        rows.add(row(words(event), words(event.outcomes().get(o), o), of(event, o)));
      }
    }
    return new DataTable(
        "calendar",
        "What the calendar brings",
        "Events on dates and by chance, and how they come out. Shares are of all runs; days are of the"
            + " runs in which it happened.",
        List.of(
            Column.words("Event"),
            Column.words("How it comes out"),
            Column.number("Share of runs"),
            Column.number("95 % interval"),
            Column.number("Median day where it happened")),
        rows);
  }

  private static String words(CalendarEvent event) {
    return Names.capital(event.says().orElse(Names.words(event.id())));
  }

  private static String words(CalendarEvent.Outcome outcome, int number) {
    return outcome.says().orElse("outcome " + Numerals.whole(number + 1));
  }

  private List<Occurrence> of(CalendarEvent event, int outcome) {
    return occurrences.all().stream()
        .filter(o -> o.event().equals(event.id()) && o.outcome() == outcome)
        .toList();
  }

  private List<Cell> row(String what, String how, List<Occurrence> found) {
    int runs = (int) found.stream().mapToInt(Occurrence::replication).distinct().count();
    double[] days = found.stream().mapToDouble(Occurrence::day).toArray();
    String median =
        days.length == 0
            ? NOTHING
            : Numerals.rounded(
                QuantileEstimate.of(days, 0.5, Summary.LEVEL).value(),
                Numerals.dayDecimals(subject.scenario().stepDays()));
    return row(runs, what, how, median);
  }

  private List<Cell> row(int runs, String what, String how, String last) {
    Proportion share = subject.share(runs);
    double low = share.interval().low();
    double high = share.interval().high();
    return DataTable.row(
        what, how, Numerals.percent(share.share(), low, high), Numerals.percents(low, high), last);
  }

  /** A row for each flag: in how many runs something set it, and what does. */
  DataTable flags() {
    Map<String, Set<Integer>> runs = new LinkedHashMap<>();
    Map<String, List<String>> setters = new LinkedHashMap<>();
    for (CalendarEvent event : subject.scenario().calendar()) {
      set(event.effects(), words(event), of(event, Occurrences.EVENT), runs, setters);
      for (int o = 0; o < event.outcomes().size(); o++) {
        CalendarEvent.Outcome outcome = event.outcomes().get(o);
        set(
            outcome.effects(),
            words(event) + ": " + words(outcome, o),
            of(event, o),
            runs,
            setters);
      }
    }
    subject.scenario().states().forEach(state -> acts(state, runs, setters));
    return new DataTable(
        "flags",
        "Which flags are set",
        "Flags are what later acts depend on. The share is of the runs in which something set the flag"
            + " on any day; another act may have cleared it later.",
        List.of(
            Column.words("Flag"),
            Column.words("Set by"),
            Column.number("Share of runs"),
            Column.number("95 % interval")),
        runs.keySet().stream().map(flag -> flag(flag, runs, setters)).toList());
  }

  private List<Cell> flag(
      String flag, Map<String, Set<Integer>> runs, Map<String, List<String>> setters) {
    String by = String.join("; ", setters.get(flag));
    return row(runs.get(flag).size(), Names.title(flag), by, NOTHING).subList(0, 4);
  }

  /** Adds the runs in which a state's acts set flags. */
  private void acts(
      Actor state, Map<String, Set<Integer>> runs, Map<String, List<String>> setters) {
    for (Actor.Action action : state.actions()) {
      double[] days =
          subject.recording().replications().values(ResultNames.firstDay(state, action));
      Set<Integer> with = new HashSet<>();
      IntStream.range(0, days.length).filter(r -> !Double.isNaN(days[r])).forEach(with::add);
      String words = Names.capital(Subject.name(state)) + " " + Subject.words(action);
      add(action.effects(), words, with, runs, setters);
    }
  }

  private void set(
      List<Effect> effects,
      String words,
      List<Occurrence> found,
      Map<String, Set<Integer>> runs,
      Map<String, List<String>> setters) {
    Set<Integer> with = new HashSet<>();
    int[] rows = subject.recording().replications().numbers();
    found.forEach(o -> with.add(Arrays.binarySearch(rows, o.replication())));
    add(effects, words, with, runs, setters);
  }

  private static void add(
      List<Effect> effects,
      String words,
      Set<Integer> with,
      Map<String, Set<Integer>> runs,
      Map<String, List<String>> setters) {
    for (Effect effect : effects) {
      if (effect instanceof Effect.SetFlag set) {
        runs.computeIfAbsent(set.flag(), unseen -> new HashSet<>()).addAll(with);
        setters.computeIfAbsent(set.flag(), unseen -> new ArrayList<>()).add(words);
      }
    }
  }
}
