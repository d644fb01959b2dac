package org.brinksim.lab.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brinksim.document.Quantity;
import org.brinksim.experiment.ResultColumns;
import org.brinksim.experiment.ResultLayout;
import org.brinksim.model.CompiledScenario;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.Claim;
import org.brinksim.scenario.Force;
import org.brinksim.scenario.Intelligence.Proposition;
import org.brinksim.scenario.Ladder.Rung;
import org.brinksim.scenario.Parameter;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.Side;
import org.brinksim.scenario.Theatre;
import org.brinksim.scenario.intervention.InFlightNumbers;
import org.brinksim.scenario.reading.ScenarioNumber;
import org.brinksim.wording.Names;
import org.brinksim.wording.NotFor;
import org.brinksim.wording.Numerals;
import org.brinksim.wording.Titles;
import org.brinksim.wording.Units;

/** What the page knows of a scenario before anything runs: names, units, sources, the map. */
final class ScenarioFacts {
  private final Scenario scenario;
  private final List<String> inFlight;
  private final ResultLayout layout;

  ScenarioFacts(Scenario scenario, List<ScenarioNumber> numbers) {
    this.scenario = scenario;
    this.layout = ResultLayout.of(List.of(), CompiledScenario.of(scenario));
    this.inFlight = InFlightNumbers.parameters(scenario, numbers);
  }

  /** All of it, as maps and lists for JSON. */
  Map<String, Object> all() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("id", scenario.id());
    facts.put("title", scenario.title());
    facts.put("description", scenario.description());
    facts.put("start", scenario.start().toString());
    facts.put("horizonDays", scenario.horizonDays());
    facts.put("stepDays", scenario.stepDays());
    facts.put("steps", scenario.steps());
    facts.put("parameters", parameters());
    facts.put("responses", numbers(layout.responses()));
    facts.put("headline", ResultNames.headline(scenario));
    facts.put("metrics", numbers(layout.metrics()));
    facts.put("rungs", scenario.ladder().rungs().stream().map(ScenarioFacts::rung).toList());
    facts.put("sides", scenario.sides().stream().map(s -> named(s.id(), Titles.of(s))).toList());
    facts.put("forces", scenario.forces().stream().map(this::force).toList());
    facts.put("states", scenario.states().stream().map(ScenarioFacts::state).toList());
    facts.put("propositions", propositions());
    facts.put(
        "events", scenario.calendar().stream().map(e -> named(e.id(), Titles.of(e))).toList());
    facts.put("theatre", theatre());
    facts.put("claims", claims());
    facts.put("notFor", NotFor.LIMITS.stream().map(l -> List.of(l.brief(), l.reason())).toList());
    return facts;
  }

  private static Map<String, Object> named(String id, String title) {
    Map<String, Object> named = new LinkedHashMap<>();
    named.put("id", id);
    named.put("title", title);
    return named;
  }

  private static Map<String, Object> number(String name, String label, String unit) {
    Map<String, Object> number = new LinkedHashMap<>();
    number.put("name", name);
    number.put("label", label);
    number.put("unit", Units.words(unit));
    number.put("scale", Units.scale(unit));
    return number;
  }

  private static List<Map<String, Object>> numbers(ResultColumns columns) {
    return columns.all().stream().map(c -> number(c.name(), c.label(), c.unit())).toList();
  }

  private static Map<String, Object> rung(Rung rung) {
    Map<String, Object> facts = named(rung.id(), Titles.of(rung));
    facts.put("level", rung.level());
    facts.put("channel", rung.channel());
    return facts;
  }

  private Map<String, Object> force(Force force) {
    Map<String, Object> facts = named(force.id(), Titles.of(force));
    facts.put("side", scenario.sides().stream().map(Side::id).toList().indexOf(force.side()));
    facts.put("formations", force.formations().stream().map(Force.Formation::id).toList());
    return facts;
  }

  private static Map<String, Object> state(Actor state) {
    Map<String, Object> facts = named(state.id(), Titles.of(state));
    List<Object> actions = new ArrayList<>();
    for (Actor.Action action : state.actions()) {
      Map<String, Object> act = named(action.id(), Titles.of(action));
      act.put("rung", action.rung());
      actions.add(act);
    }
    facts.put("actions", actions);
    return facts;
  }

  private List<Object> propositions() {
    List<Object> all = new ArrayList<>();
    for (Map.Entry<String, Proposition> entry : scenario.intelligence().propositions().entrySet()) {
      all.add(proposition(entry.getKey(), entry.getValue()));
    }
    return all;
  }

  /** It is true while the metric is above a number or a parameter. */
  private Map<String, Object> proposition(String id, Proposition proposition) {
    Map<String, Object> facts = named(id, Titles.of(scenario, proposition));
    facts.put("belief", Names.capital(Titles.belief(scenario, proposition)));
    facts.put("metric", ResultNames.of(proposition));
    Quantity above = proposition.above();
    above
        .parameter()
        .ifPresentOrElse(
            name -> facts.put("parameter", name), () -> facts.put("above", above.number()));
    return facts;
  }

  private List<Object> parameters() {
    List<Object> all = new ArrayList<>();
    scenario.parameters().forEach((name, parameter) -> all.add(parameter(name, parameter)));
    return all;
  }

  private Map<String, Object> parameter(String name, Parameter parameter) {
    Map<String, Object> facts =
        number(name, parameter.name().orElse(Names.title(name)), parameter.unit());
    facts.put("law", parameter.law().words(Numerals::number));
    facts.put("low", parameter.law().leastShown());
    facts.put("high", parameter.law().greatestShown());
    facts.put("middle", parameter.law().quantile(0.5));
    facts.put("logarithmic", parameter.law().isLogarithmic());
    facts.put("choices", parameter.law().choices());
    facts.put("constant", parameter.law().isConstant());
    facts.put("inFlight", inFlight.contains(name));
    facts.put("claim", parameter.claim().orElse(""));
    facts.put("assumption", parameter.assumption().orElse(""));
    facts.put("inspired", parameter.inspired());
    return facts;
  }

  private Map<String, Object> claims() {
    Map<String, Object> all = new LinkedHashMap<>();
    for (Map.Entry<String, Claim> entry : scenario.claims().entrySet()) {
      Claim claim = entry.getValue();
      Map<String, Object> facts = new LinkedHashMap<>();
      facts.put("says", claim.says());
      facts.put("by", claim.by());
      facts.put("date", claim.date().toString());
      facts.put("source", claim.source().orElse(""));
      all.put(entry.getKey(), facts);
    }
    return all;
  }

  /** The map: rows of hexagons, odd rows half a cell to the right; without space one cell. */
  private Map<String, Object> theatre() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("cells", scenario.theatre().map().map(ScenarioFacts::cells).orElse(1));
    scenario.theatre().map().ifPresent(hex -> map(facts, hex));
    return facts;
  }

  private static int cells(Theatre.Hex hex) {
    return hex.terrain().size() * columns(hex);
  }

  private static int columns(Theatre.Hex hex) {
    return hex.terrain().get(0).length();
  }

  private static void map(Map<String, Object> facts, Theatre.Hex hex) {
    facts.put("columns", columns(hex));
    facts.put("cellKm", hex.cellKm());
    List<String> kinds = List.copyOf(hex.terrains().keySet());
    facts.put("terrains", kinds.stream().map(Names::words).toList());
    List<Integer> terrain = new ArrayList<>();
    for (String row : hex.terrain()) {
      for (int column = 0; column < row.length(); column++) {
        String letter = row.substring(column, column + 1);
        terrain.add(kinds.indexOf(hex.legend().get(letter).terrain()));
      }
    }
    facts.put("terrain", terrain);
    List<Object> places = new ArrayList<>();
    for (Theatre.Place place : hex.places()) {
      Map<String, Object> at = new LinkedHashMap<>();
      at.put("name", place.name());
      at.put("cell", place.row() * columns(hex) + place.column());
      places.add(at);
    }
    facts.put("places", places);
  }
}
