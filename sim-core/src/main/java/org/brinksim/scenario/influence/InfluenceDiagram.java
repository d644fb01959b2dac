package org.brinksim.scenario.influence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.CalendarEvent;
import org.brinksim.scenario.Driver;
import org.brinksim.scenario.Effect;
import org.brinksim.scenario.Force;
import org.brinksim.scenario.Intelligence;
import org.brinksim.scenario.Intelligence.Proposition;
import org.brinksim.scenario.Ladder;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.influence.Part.Kind;
import org.brinksim.scenario.reading.ScenarioNumber;

/**
 * What can act on what in a scenario, through any number of steps.
 *
 * <p>It is read off the records: which action reads which driver, which effect acts on which part.
 * It errs towards too much: an action that can hardly happen, a weight of 0 and a force out of
 * reach of all others count as well, and the fighting is one part. What it says cannot reach a
 * response has no influence on it, whatever the numbers.
 */
public final class InfluenceDiagram {
  private final Scenario scenario;
  private final Readings readings;
  private final NumberPlaces places;

  /** The parts that act on a part at once. */
  private final Map<Part, Set<Part>> inputs = new LinkedHashMap<>();

  private InfluenceDiagram(Scenario scenario) {
    this.scenario = scenario;
    this.readings = new Readings(scenario);
    this.places = new NumberPlaces(scenario);
  }

  /** The diagram of a scenario. */
  public static InfluenceDiagram of(Scenario scenario) {
    InfluenceDiagram diagram = new InfluenceDiagram(scenario);
    scenario.forces().forEach(diagram::arrivals);
    scenario.ladder().battlefield().forEach(diagram::condition);
    scenario.states().forEach(diagram::state);
    scenario.calendar().forEach(diagram::event);
    Intelligence intelligence = scenario.intelligence();
    intelligence
        .observers()
        .keySet()
        .forEach(
            observer ->
                intelligence
                    .propositions()
                    .forEach((name, about) -> diagram.watch(observer + "." + name, about)));
    return diagram;
  }

  /**
   * Whether any run of a scenario looks at a number.
   *
   * @param path its place, for example {@code conclusion.share}, which is asked of runs afterwards
   */
  public static boolean isRead(Scenario scenario, String path) {
    return !new NumberPlaces(scenario).of(path).isEmpty();
  }

  private void edge(Part from, Part to) {
    inputs.computeIfAbsent(to, part -> new LinkedHashSet<>()).add(from);
  }

  private void arrivals(Force force) {
    edge(new Part(Kind.ARRIVALS, force.id()), Part.FIGHTING);
  }

  private void condition(Ladder.Condition condition) {
    Part quantity = Readings.quantity(condition.when().quantity());
    edge(quantity, new Part(Kind.RUNG, condition.rung()));
    edge(quantity, Part.INDEX);
  }

  private void state(Actor state) {
    for (Actor.Action action : state.actions()) {
      Part act = Readings.action(state, action);
      Stream.concat(
              action.drivers().keySet().stream().map(Driver::named),
              action.requires().stream().map(requirement -> requirement.subject().driver()))
          .flatMap(driver -> readings.driver(driver, state).stream())
          .forEach(read -> edge(read, act));
      action
          .reverses()
          .forEach(other -> edge(act, new Part(Kind.ACTION, state.id() + "." + other)));
      action.jointWith().forEach(other -> edge(act, new Part(Kind.ACTION, other)));
      edge(act, new Part(Kind.RUNG, action.rung()));
      edge(act, Part.INDEX);
      effects(act, action.effects());
    }
  }

  private void event(CalendarEvent event) {
    Part part = new Part(Kind.EVENT, event.id());
    effects(part, event.effects());
    event.outcomes().forEach(outcome -> effects(part, outcome.effects()));
  }

  private void effects(Part cause, List<Effect> effects) {
    Set<String> propositions = scenario.intelligence().propositions().keySet();
    for (Effect effect : effects) {
      effect.accept(new EffectTargets(propositions)).forEach(target -> edge(cause, target));
      if (effect instanceof Effect.Consult consultation) {
        propositions.forEach(proposition -> pool(consultation.consult(), proposition));
      }
    }
  }

  /** Who consults hears what the others believe. */
  private void pool(List<String> states, String proposition) {
    for (String one : states) {
      states.stream()
          .filter(other -> !other.equals(one))
          .forEach(
              other ->
                  edge(
                      new Part(Kind.BELIEF, other + "." + proposition),
                      new Part(Kind.BELIEF, one + "." + proposition)));
    }
  }

  /** A state's belief and estimate: of what is so, of what is hidden, and of what is denied. */
  private void watch(String name, Proposition proposition) {
    for (Part seen : List.of(new Part(Kind.BELIEF, name), new Part(Kind.ESTIMATE, name))) {
      edge(Readings.quantity(proposition.force(), proposition.quantity()), seen);
      edge(new Part(Kind.CONCEALMENT, proposition.force()), seen);
      scenario.states().stream()
          .filter(denier -> fightsOnSideOf(denier.id(), proposition.force()))
          .forEach(denier -> edge(new Part(Kind.DENIAL, denier.id()), seen));
    }
  }

  private boolean fightsOnSideOf(String state, String force) {
    return scenario.forces().stream()
        .filter(other -> other.nation().orElse(other.id()).equals(state))
        .anyMatch(
            other ->
                scenario.forces().stream()
                    .anyMatch(f -> f.id().equals(force) && f.side().equals(other.side())));
  }

  /**
   * What can reach a response.
   *
   * @param response its name, a column of replications.csv
   * @return empty for a name that is no response of the scenario
   */
  public Optional<Reach> reach(String response) {
    return readings.response(response).map(this::backwards);
  }

  /** Walks against the arrows, nearest parts first. */
  private Reach backwards(List<Part> read) {
    Map<Part, List<Part>> ways = new LinkedHashMap<>();
    Deque<Part> open = new ArrayDeque<>();
    ways.put(Part.WHOLE_RUN, List.of(Part.WHOLE_RUN));
    for (Part part : read) {
      ways.put(part, List.of(part));
      open.add(part);
    }
    while (!open.isEmpty()) {
      Part to = open.remove();
      for (Part from : inputs.getOrDefault(to, Set.of())) {
        if (!ways.containsKey(from)) {
          List<Part> way = new ArrayList<>(List.of(from));
          way.addAll(ways.get(to));
          ways.put(from, List.copyOf(way));
          open.add(from);
        }
      }
    }
    return new Reach(places, ways);
  }

  /** What can reach one response, and by which way. */
  public static final class Reach {
    private final NumberPlaces places;
    private final Map<Part, List<Part>> ways;

    private Reach(NumberPlaces places, Map<Part, List<Part>> ways) {
      this.places = places;
      this.ways = ways;
    }

    /**
     * The shortest way from a number to the response, as the parts on it.
     *
     * @return empty when the number cannot reach it
     */
    public Optional<List<Part>> way(ScenarioNumber number) {
      return places.of(number.path()).stream()
          .map(ways::get)
          .filter(way -> way != null)
          .min((a, b) -> Integer.compare(a.size(), b.size()));
    }
  }
}
