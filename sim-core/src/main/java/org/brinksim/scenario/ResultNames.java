package org.brinksim.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The names of responses and metrics that are joined from names of a scenario: the columns of its
 * tables.
 */
public final class ResultNames {

  /** The level of the highest rung: of a whole run as a response, so far as a metric. */
  public static final String PEAK_RUNG = MetricKind.PEAK_RUNG.name("", "");

  /** The level of the highest rung that stands at the end. */
  public static final String FINAL_RUNG = "finalRung";

  /** The level of the highest rung that stands. */
  public static final String RUNG = MetricKind.RUNG.name("", "");

  /** The highest that the escalation index was in a run. */
  public static final String PEAK_INDEX = "peakIndex";

  /** The escalation index at the end. */
  public static final String FINAL_INDEX = "finalIndex";

  /** The escalation index, and the first word of its names under scales that are not selected. */
  public static final String INDEX = MetricKind.INDEX.name("", "");

  /** The first word of the names of shares of runs in which a rung stands. */
  public static final String STANDING = "standing";

  /** The first word of the names of first days of rungs. */
  public static final String DAYS_TO = "daysTo";

  /** The quantities of a force that are responses: as they stand at the end. */
  public static final List<ForceMetric> AT_THE_END =
      List.of(
          ForceMetric.ARRIVED,
          ForceMetric.COMMITTED,
          ForceMetric.KILLED,
          ForceMetric.WOUNDED,
          ForceMetric.CAPTURED,
          ForceMetric.CASUALTIES,
          ForceMetric.CASUALTIES_SHARE,
          ForceMetric.ELEMENTS_BROKEN);

  /** The number of a force that is the most soldiers engaged at once. */
  public static final String ENGAGED_PEAK = "engagedPeak";

  /** The number of a force that is its losses per soldier and day of contact. */
  public static final String ENGAGED_LOSS = "engagedLossPerDay";

  private static final String ESTIMATE_ERROR = "estimateError";

  private ResultNames() {}

  /**
   * The responses that tell one run from another, the most telling first: the scenario's own
   * headline; without one the numbers that people ask for first.
   */
  public static List<String> headline(Scenario scenario) {
    if (!scenario.headline().isEmpty()) {
      return scenario.headline();
    }
    Set<String> names = new LinkedHashSet<>();
    names.add(of(scenario.forces().get(0), ForceMetric.CASUALTIES));
    names.add(PEAK_RUNG);
    names.add(areaChange(scenario.sides().get(0)));
    scenario.responses().stream().map(Response::id).forEach(names::add);
    return List.copyOf(names);
  }

  /** The highest rung of a channel that stands. */
  public static String rung(String channel) {
    return MetricKind.CHANNEL_RUNG.name(channel, "");
  }

  /** The escalation index under a scale that the ladder does not select. */
  public static String index(String scale) {
    return MetricKind.SCALE_INDEX.name(scale, "");
  }

  /** The highest that it was in a run. */
  public static String peakIndex(String scale) {
    return PEAK_INDEX + "." + scale;
  }

  /** What it was at the end. */
  public static String finalIndex(String scale) {
    return FINAL_INDEX + "." + scale;
  }

  /** The share of runs in which a rung is the highest that stands. */
  public static String standing(Ladder.Rung rung) {
    return STANDING + "." + rung.id();
  }

  /** The share of runs in which a rung is the highest of its channel that stands. */
  public static String standingInChannel(Ladder.Rung rung) {
    return STANDING + "." + rung.channel() + "." + rung.id();
  }

  /** The probability that a rung is the highest that a run reaches. */
  public static String peakIs(Ladder.Rung rung) {
    return PEAK_RUNG + "=" + rung.id();
  }

  /** That a rung, or a higher one, is reached. */
  public static String peakAtLeast(Ladder.Rung rung) {
    return PEAK_RUNG + ">=" + rung.id();
  }

  /** The first day of a rung. */
  public static String daysTo(Ladder.Rung rung) {
    return DAYS_TO + "." + rung.id();
  }

  /** A quantity of a force: through time as a metric, at the end as a response. */
  public static String of(Force force, ForceMetric quantity) {
    return of(force, quantity.key());
  }

  /** The area that a side holds. */
  public static String areaHeld(Side side) {
    return MetricKind.AREA_HELD.name(side.id(), "");
  }

  /** The area that a side has gained since the start; below 0 is lost. */
  public static String areaChange(Side side) {
    return side.id() + ".areaChange";
  }

  /** What a proposition is about. */
  public static String of(Intelligence.Proposition proposition) {
    return proposition.force() + "." + proposition.quantity();
  }

  /** What a state believes of a proposition. */
  public static String belief(Actor state, String proposition) {
    return MetricKind.BELIEF.name(state.id(), proposition);
  }

  /** A number of a force. */
  public static String of(Force force, String number) {
    return force.id() + "." + number;
  }

  /** The first day of an action. */
  public static String firstDay(Actor state, Actor.Action action) {
    return state.id() + "." + action.id() + ".firstDay";
  }

  /** By which share of the truth a state's estimate of a size is wrong at the end. */
  public static String estimateError(Actor state, String proposition) {
    return state.id() + "." + ESTIMATE_ERROR + "." + proposition;
  }

  /** Whether a name is that of an error of an estimate: a share that may be below 0. */
  public static boolean isEstimateError(String name) {
    return name.contains("." + ESTIMATE_ERROR + ".");
  }

  /** The names of all responses of a scenario: those that every run yields, then its own. */
  public static List<String> responses(Scenario scenario) {
    List<String> names = new ArrayList<>();
    if (!scenario.ladder().rungs().isEmpty()) {
      names.addAll(List.of(PEAK_RUNG, FINAL_RUNG, PEAK_INDEX, FINAL_INDEX));
      scenario
          .ladder()
          .otherScales()
          .forEach(scale -> names.addAll(List.of(peakIndex(scale), finalIndex(scale))));
      scenario.ladder().rungs().forEach(rung -> names.add(daysTo(rung)));
    }
    for (Force force : scenario.forces()) {
      AT_THE_END.forEach(metric -> names.add(of(force, metric)));
      names.addAll(List.of(of(force, ENGAGED_PEAK), of(force, ENGAGED_LOSS)));
    }
    if (scenario.theatre().map().isPresent()) {
      scenario.sides().forEach(side -> names.add(areaChange(side)));
    }
    scenario.states().forEach(state -> names.addAll(yielded(scenario, state)));
    scenario.responses().forEach(response -> names.add(response.id()));
    return names;
  }

  /** Of a state's names those that a run yields: only a number of soldiers is estimated. */
  private static List<String> yielded(Scenario scenario, Actor state) {
    List<String> names = new ArrayList<>(ofState(scenario, state));
    scenario
        .intelligence()
        .propositions()
        .forEach(
            (id, proposition) -> {
              if (!proposition.isAboutPersonnel()) {
                names.remove(estimateError(state, id));
              }
            });
    return names;
  }

  /**
   * The names of all responses that states have: those of their actions, then of what they watch.
   */
  public static List<String> ofState(Scenario scenario, Actor state) {
    List<String> names = new ArrayList<>();
    state.actions().forEach(action -> names.add(firstDay(state, action)));
    if (scenario.intelligence().observers().containsKey(state.id())) {
      for (String proposition : scenario.intelligence().propositions().keySet()) {
        names.add(belief(state, proposition));
        names.add(estimateError(state, proposition));
      }
    }
    return names;
  }
}
