package org.brinksim.reports.content;

import java.util.List;
import java.util.Optional;
import org.brinksim.reports.chart.Heading;
import org.brinksim.reports.chart.TimeAxis;
import org.brinksim.reports.chart.Tone;
import org.brinksim.results.Summary;
import org.brinksim.results.Summary.OfResponse;
import org.brinksim.results.reading.RunResults;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.Force;
import org.brinksim.scenario.Ladder.Rung;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.Side;
import org.brinksim.statistics.Proportion;
import org.brinksim.text.Template;
import org.brinksim.wording.EstimateWords;
import org.brinksim.wording.Names;
import org.brinksim.wording.Numerals;

/**
 * What a report is about: the recording, and the names and colours of those in it.
 *
 * @param recording the numbers
 */
record Subject(RunResults recording) {

  Scenario scenario() {
    return recording.scenario();
  }

  int runs() {
    return recording.replications().size();
  }

  String countOfRuns() {
    return Numerals.number(runs()) + (runs() == 1 ? " run" : " runs");
  }

  int horizon() {
    return scenario().horizonDays();
  }

  /** The horizon as people write it: {@code 1 day}, {@code 36,500 days}. */
  String days() {
    return lastDay() + (horizon() == 1 ? " day" : " days");
  }

  /** The number of the last day. */
  String lastDay() {
    return Numerals.whole(horizon());
  }

  TimeAxis time() {
    return new TimeAxis(scenario().start(), horizon());
  }

  /** The name of a kind of chart about the thing of an id. */
  String chartName(String kind, String id) {
    return new ChartNames(scenario()).of(kind, id);
  }

  /** What is changed by hand in each run, in words; empty for nothing. */
  String changedByHand() {
    return String.join("; ", recording.manifest().changes(0).texts());
  }

  /** A chart's heading under this subject's own subtitle. */
  Heading heading(String name, String title, String note, String reading) {
    String subtitle =
        Template.fill(
            "%s · %s · seed %d%s",
            scenario().title(),
            countOfRuns(),
            recording.manifest().seed(),
            changedByHand().isEmpty() ? "" : " · what if, " + changedByHand());
    return new Heading(name, title, subtitle, note, reading);
  }

  /** The share of runs in which something happened. */
  Proportion share(int runsWithIt) {
    return Proportion.of(runsWithIt, runs(), Summary.LEVEL);
  }

  /** The rungs from the lowest to the highest. */
  List<Rung> rungs() {
    return scenario().ladder().rungs().stream()
        .sorted((a, b) -> Integer.compare(a.level(), b.level()))
        .toList();
  }

  static String name(Rung rung) {
    return rung.name().map(Names::capital).orElse(Names.title(rung.id()));
  }

  static String name(Force force) {
    return force.name().orElse(Names.title(force.id()));
  }

  static String name(Side side) {
    return side.name().orElse("side " + side.id());
  }

  static String name(Actor state) {
    return state.name().orElse(Names.title(state.id()));
  }

  /** What an action is, in words that follow the state's name. */
  static String words(Actor.Action action) {
    return action.says().orElse(Names.words(action.id()));
  }

  /** A rung's colour. */
  Tone tone(Rung rung) {
    return Tone.of(rung, scenario().ladder());
  }

  /** The colour of a side's troops and ground. */
  Tone tone(String side) {
    List<String> sides = scenario().sides().stream().map(Side::id).toList();
    return Tone.series(sides.indexOf(side));
  }

  /** A response in words: the first day of an act by what the act is. */
  String label(Summary.OfResponse response) {
    for (Actor state : scenario().states()) {
      for (Actor.Action action : state.actions()) {
        if (response.name().equals(ResultNames.firstDay(state, action))) {
          return Template.fill("%s %s: first day", Names.capital(name(state)), words(action));
        }
      }
    }
    return Names.capital(response.label());
  }

  /** The estimates of a response, where the run directory has them. */
  Optional<Summary.OfResponse> summary(String response) {
    return recording.summary().responses().stream()
        .filter(r -> r.name().equals(response))
        .findFirst();
  }

  /** A share of runs, where the run directory has one of that name. */
  Optional<Summary.Probability> probability(String name) {
    return recording.summary().probabilities().stream()
        .filter(share -> share.name().equals(name))
        .findFirst();
  }

  /** How the estimates of a response are told. */
  EstimateWords words(Summary.OfResponse response) {
    return EstimateWords.of(response, scenario());
  }

  /** The summaries of the headline responses, the most telling first. */
  List<OfResponse> headline() {
    return ResultNames.headline(scenario()).stream()
        .flatMap(name -> summary(name).stream())
        .toList();
  }
}
