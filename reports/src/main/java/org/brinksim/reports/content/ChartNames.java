package org.brinksim.reports.content;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.brinksim.scenario.Force;
import org.brinksim.scenario.Ladder;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.Side;
import org.brinksim.scenario.condition.Condition;

/**
 * The names of the charts that are about one thing of a scenario each: the kind of chart and the
 * thing's id. No two are alike, nor differ in capitals alone, for they name files: where ids would
 * make them so, the later one gets a number.
 */
final class ChartNames {
  static final String CHANNEL = "rung-through-time-";
  static final String INDEX = "index-";
  static final String ENGAGED = "engaged-";
  static final String CASUALTIES = "casualties-";
  static final String CASUALTIES_THROUGH_TIME = "casualties-through-time-";
  static final String CASUALTIES_AS_DOTS = "casualties-dots-";
  static final String AREA = "area-";
  static final String AREA_AS_DOTS = "area-dots-";

  static final String BELIEF = "belief-";
  static final String ESTIMATE = "estimate-";
  static final String OWN = "own-";
  static final String DEPENDENCE = "depends-";
  static final String WORTH = "worth-";

  /** Of the one conclusion that the scenario states: there is no id. */
  static final String WORTH_STATED = "worth-stated";

  private final Map<List<String>, String> names = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();

  ChartNames(Scenario scenario) {
    scenario.ladder().rungs().stream()
        .map(Ladder.Rung::channel)
        .distinct()
        .forEach(channel -> take(CHANNEL, channel));
    scenario.ladder().otherScales().forEach(scale -> take(INDEX, scale));
    for (Force force : scenario.forces()) {
      for (String kind :
          List.of(ENGAGED, CASUALTIES_THROUGH_TIME, CASUALTIES_AS_DOTS, CASUALTIES)) {
        take(kind, force.id());
      }
    }
    for (Side side : scenario.sides()) {
      take(AREA_AS_DOTS, side.id());
      take(AREA, side.id());
    }
    for (String proposition : scenario.intelligence().propositions().keySet()) {
      take(BELIEF, proposition);
      take(ESTIMATE, proposition);
    }
    scenario.responses().forEach(response -> take(OWN, response.id()));
    ResultNames.headline(scenario).forEach(response -> take(DEPENDENCE, response));
    Condition.Typed.concluded(scenario)
        .map(Condition.Typed::response)
        .filter(response -> !ResultNames.headline(scenario).contains(response))
        .ifPresent(response -> take(DEPENDENCE, response));
    scenario.ladder().rungs().forEach(rung -> take(WORTH, rung.id()));
    take(WORTH_STATED, "");
  }

  private void take(String kind, String id) {
    String name = kind + id;
    for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
      name = kind + id + "." + n;
    }
    names.put(List.of(kind, id), name);
  }

  /** The name of a kind of chart about the thing of an id. */
  String of(String kind, String id) {
    String name = names.get(List.of(kind, id));
    if (name == null) {
      throw new IllegalArgumentException("no chart " + kind + " is about " + id);
    }
    return name;
  }
}
