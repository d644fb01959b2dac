package org.brinksim.reports.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.brinksim.reports.content.DataTable.Cell;
import org.brinksim.reports.content.DataTable.Column;
import org.brinksim.reports.content.DataTable.Link;
import org.brinksim.results.Summary.OfResponse;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.Basis;
import org.brinksim.scenario.Force;
import org.brinksim.scenario.ForceMetric;
import org.brinksim.scenario.Ladder;
import org.brinksim.scenario.Ladder.Rung;
import org.brinksim.scenario.Response;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Side;
import org.brinksim.scenario.reading.ScenarioNumber;
import org.brinksim.text.Template;
import org.brinksim.wording.Names;
import org.brinksim.wording.Units;

/** What each response is, in which unit, and on what it rests: where a click on a number leads. */
final class Definitions {
  private static final String ANCHOR = "definition-";
  private static final String FORCES = "forces.";

  /**
   * One response.
   *
   * @param words what it is
   * @param basis what it rests on, in words; empty where links tell it
   * @param links parameters and claims that it rests on
   */
  private record Definition(String words, String basis, List<Link> links) {}

  private final Subject subject;
  private final Map<String, Definition> all = new LinkedHashMap<>();

  Definitions(Subject subject) {
    this.subject = subject;
    ladder();
    subject.scenario().forces().forEach(this::force);
    subject.scenario().sides().forEach(this::side);
    subject.scenario().states().forEach(this::state);
    subject.scenario().responses().forEach(this::own);
  }

  /** Where a link to the definition of a response leads. */
  static String anchor(String response) {
    return ANCHOR + response;
  }

  /** A row for each response. */
  DataTable table() {
    return new DataTable(
        "definitions",
        "What each number is",
        "One number a run, by its column in replications.csv. A force's numbers rest on the parameters"
            + " that its part of the scenario names, and on all that happens in the run; an act on its"
            + " own claim or assumption.",
        List.of(
            Column.words("Response"),
            Column.words("What it is"),
            Column.words("Unit"),
            Column.words("Rests on")),
        subject.recording().summary().responses().stream().map(this::row).toList());
  }

  private List<Cell> row(OfResponse response) {
    Definition definition =
        all.getOrDefault(
            response.name(), new Definition(subject.label(response) + ".", "", List.of()));
    return List.of(
        new Cell(response.name(), anchor(response.name()), ""),
        Cell.of(definition.words()),
        Cell.of(Units.words(response.unit())),
        new Cell(definition.basis(), "", "", "", definition.links()));
  }

  private void add(String name, String words, String basis, List<Link> links) {
    all.put(name, new Definition(words, basis, links));
  }

  private void ladder() {
    String rests = "the acts and battlefield conditions of the ladder";
    add(
        ResultNames.PEAK_RUNG,
        "Level of the highest rung that stood on any day.",
        rests,
        List.of());
    add(
        ResultNames.FINAL_RUNG,
        "Level of the highest rung standing on the last day; none where nothing stands.",
        rests,
        List.of());
    add(
        ResultNames.PEAK_INDEX,
        "Highest value of the escalation index, the fading sum of the weights of acts.",
        rests,
        List.of());
    add(
        ResultNames.FINAL_INDEX,
        "Escalation index on the last day, the fading sum of the weights of acts.",
        rests,
        List.of());
    subject.scenario().ladder().otherScales().forEach(this::scale);
    for (Rung rung : subject.rungs()) {
      add(
          ResultNames.daysTo(rung),
          Template.fill(
              "First day on which the rung “%s” stands; never where it does not within the horizon.",
              Subject.name(rung)),
          rests,
          List.of());
    }
  }

  private void scale(String id) {
    Ladder.Scale scale = subject.scenario().ladder().scales().get(id);
    add(
        ResultNames.peakIndex(id),
        Template.fill("Highest value of the escalation index by the scale “%s”.", scale.name()),
        scale.source(),
        List.of());
    add(
        ResultNames.finalIndex(id),
        Template.fill("Escalation index on the last day by the scale “%s”.", scale.name()),
        scale.source(),
        List.of());
  }

  private void force(Force force) {
    List<Link> parameters = parametersOf(force.id());
    String name = Subject.name(force);
    for (ForceMetric metric : ForceMetric.values()) {
      add(
          ResultNames.of(force, metric),
          Template.fill("%s: %s, up to the last day.", name, words(metric)),
          "",
          parameters);
    }
    add(
        ResultNames.of(force, "engagedPeak"),
        name + ": the most soldiers engaged at any recorded time.",
        "",
        parameters);
    add(
        ResultNames.of(force, "engagedLossPerDay"),
        name
            + ": casualties divided by soldier-days of contact; none where it never was in contact.",
        "",
        parameters);
  }

  private static String words(ForceMetric metric) {
    return switch (metric) {
      case PRESENT -> "soldiers in the theatre";
      case ARRIVED -> "soldiers who arrived";
      case IN_TRAINING -> "soldiers in training";
      case COMMITTED -> "soldiers sent to the line, each counted once";
      case ENGAGED -> "soldiers with an enemy in reach";
      case ENGAGED_SHARE -> "soldiers engaged, as a share of those present";
      case KILLED -> "killed";
      case WOUNDED -> "wounded, those who returned included";
      case CAPTURED -> "captured";
      case CASUALTIES -> "killed, wounded and captured";
      case CASUALTIES_SHARE -> "killed, wounded and captured, as a share of those who arrived";
      case WITHDRAWN -> "soldiers who left the theatre by order";
      case TRAINING -> "mean training of those present, by strength";
      case INTEGRATION -> "mean integration of those present, by strength";
      case COHESION -> "mean cohesion of those present, by strength";
      case ELEMENTS_BROKEN -> "times that an element broke";
    };
  }

  /** The parameters that a force's part of the scenario names, each once. */
  private List<Link> parametersOf(String force) {
    return subject.recording().numbers().stream()
        .filter(n -> n.path().startsWith(FORCES + force + ".") && n.namesParameter())
        .map(ScenarioNumber::value)
        .distinct()
        .map(name -> parameter(name.substring(1)))
        .toList();
  }

  private Link parameter(String name) {
    return new Link(
        Optional.ofNullable(subject.scenario().parameters().get(name))
            .flatMap(p -> p.name())
            .orElse(Names.title(name)),
        Tables.parameterAnchor(name));
  }

  private void side(Side side) {
    add(
        ResultNames.areaChange(side),
        "Area held by "
            + Subject.name(side)
            + " on the last day less that at the start; below 0 is lost.",
        "the losses and moves of all forces",
        List.of());
  }

  private void state(Actor state) {
    String name = Subject.name(state);
    for (Actor.Action action : state.actions()) {
      add(
          ResultNames.firstDay(state, action),
          Template.fill(
              "First day on which %s %s; never where it does not.", name, Subject.words(action)),
          action.numbersBasis().map(Definitions::reason).orElse(""),
          Stream.concat(
                  action.claim().stream().map(id -> claim("Claim: ", id)),
                  action.inspired().stream().map(id -> claim("Leans on the claim: ", id)))
              .toList());
    }
    subject
        .scenario()
        .intelligence()
        .propositions()
        .forEach(
            (id, proposition) -> belief(state, id, proposition.says().orElse(Names.words(id))));
  }

  private void belief(Actor state, String proposition, String words) {
    String name = Subject.name(state);
    add(
        ResultNames.belief(state, proposition),
        Template.fill("Probability that %s gives to “%s” on the last day.", name, words),
        "the signals of the run",
        List.of());
    add(
        ResultNames.estimateError(state, proposition),
        Template.fill(
            "Estimate of %s for “%s” on the last day, divided by the truth, less 1: below 0 is too few.",
            name, words),
        "the signals of the run",
        List.of());
  }

  private static String reason(Basis basis) {
    return (basis.kind() == Basis.Kind.INSPIRED ? "Inspired: " : "Assumed: ") + basis.reason();
  }

  private Link claim(String kind, String id) {
    return new Link(kind + subject.scenario().claims().get(id).says(), Tables.claimAnchor(id));
  }

  private void own(Response response) {
    String owner = response.metric().split("\\.")[0];
    String metric =
        subject.recording().manifest().dictionary().metrics().stream()
            .filter(m -> m.name().equals(response.metric()))
            .map(m -> m.label())
            .findFirst()
            .orElse(response.metric());
    add(
        response.id(),
        Template.fill(
            "%s: %s, of the metric %s.",
            Names.capital(metric), response.aggregate().words(), response.metric()),
        "",
        parametersOf(owner));
  }
}
