package org.brinksim.scenario.influence;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.CalendarEvent;
import org.brinksim.scenario.Effect;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.influence.Part.Kind;

/**
 * The parts on which the number at a place of the file acts at once.
 *
 * <p>A place that is not known acts on the whole run: rather too much is taken to be possible than
 * too little.
 *
 * @param scenario the scenario
 */
record NumberPlaces(Scenario scenario) {
  /** Of an observer, these bear on its estimates of size alone. */
  private static final Set<String> OF_ESTIMATES = Set.of("estimateError", "estimateDrift");

  /** Of an observer or a proposition, these bear on beliefs alone. */
  private static final Set<String> OF_BELIEFS =
      Set.of("noisePerDay", "prior", "beliefAtStart", "halfLifeDays");

  /** Of a formation, these bear on how many come; the pool counts as having come. */
  private static final Set<String> OF_ARRIVALS =
      Set.of("waves", "establishment", "count", "replacements");

  private static final List<Part> EVERYTHING = List.of(Part.WHOLE_RUN);

  /**
   * The parts that a number acts on; none for one that no run looks at.
   *
   * @param path its place, for example {@code forces.dprk.lethality}
   */
  List<Part> of(String path) {
    List<String> steps = List.of(path.split("\\."));
    return switch (steps.get(0)) {
      case "format", "parameters", "conclusion" -> List.of();
      case "theatre" -> step(steps, 1).equals("places") ? List.of() : List.of(Part.FIGHTING);
      case "combat", "sides" -> List.of(Part.FIGHTING);
      case "forces" -> force(steps);
      case "intelligence" -> intelligence(steps);
      case "ladder" -> ladder(steps);
      case "states" -> state(steps);
      case "shocks" -> List.of(new Part(Kind.SHOCK, step(steps, 1)));
      case "calendar" -> event(steps);
      case "responses" -> List.of(new Part(Kind.RESPONSE, step(steps, 1)));
      default -> EVERYTHING;
    };
  }

  private static String step(List<String> steps, int place) {
    return place < steps.size() ? steps.get(place) : "";
  }

  private static List<Part> force(List<String> steps) {
    return OF_ARRIVALS.contains(step(steps, 4))
        ? List.of(Part.FIGHTING, new Part(Kind.ARRIVALS, step(steps, 1)))
        : List.of(Part.FIGHTING);
  }

  private List<Part> intelligence(List<String> steps) {
    String whose = step(steps, 2);
    String key = step(steps, 3);
    return switch (step(steps, 1)) {
      case "concealment" -> List.of(new Part(Kind.CONCEALMENT, whose));
      case "denial" -> List.of(new Part(Kind.DENIAL, whose));
      case "observers" ->
          watched(
              key,
              scenario.intelligence().propositions().keySet().stream().map(p -> whose + "." + p));
      case "propositions" ->
          watched(
              key, scenario.intelligence().observers().keySet().stream().map(o -> o + "." + whose));
      default -> EVERYTHING;
    };
  }

  private static List<Part> watched(String key, Stream<String> names) {
    return names
        .flatMap(
            name ->
                Stream.of(new Part(Kind.BELIEF, name), new Part(Kind.ESTIMATE, name))
                    .filter(p -> p.kind() == Kind.BELIEF || !OF_BELIEFS.contains(key))
                    .filter(p -> p.kind() == Kind.ESTIMATE || !OF_ESTIMATES.contains(key)))
        .toList();
  }

  private List<Part> ladder(List<String> steps) {
    return switch (step(steps, 1)) {
      case "halfLifeDays" -> List.of(Part.INDEX);
      case "rungs" ->
          switch (step(steps, 3)) {
            case "weight" -> List.of(Part.INDEX);
            case "weights" -> List.of(new Part(Kind.SCALE, step(steps, 4)));
            default -> List.of(new Part(Kind.RUNG, step(steps, 2)));
          };
      case "battlefield" ->
          List.of(
              Part.INDEX,
              new Part(Kind.RUNG, scenario.ladder().battlefield().get(number(steps, 2)).rung()));
      default -> EVERYTHING;
    };
  }

  private static int number(List<String> steps, int place) {
    return Integer.parseInt(step(steps, place));
  }

  private List<Part> state(List<String> steps) {
    String state = step(steps, 1);
    return switch (step(steps, 2)) {
      case "traits" -> List.of(new Part(Kind.TRAIT, state + "." + step(steps, 3)));
      case "support" -> List.of(new Part(Kind.SUPPORT, state), Part.FIGHTING);
      case "actions" ->
          step(steps, 4).equals("effects")
              ? targets(action(state, step(steps, 3)).effects(), steps, 5)
              : List.of(new Part(Kind.ACTION, state + "." + step(steps, 3)));
      default -> EVERYTHING;
    };
  }

  private Actor.Action action(String state, String action) {
    return scenario.states().stream()
        .filter(s -> s.id().equals(state))
        .flatMap(s -> s.actions().stream())
        .filter(a -> a.id().equals(action))
        .findFirst()
        .orElseThrow();
  }

  private List<Part> event(List<String> steps) {
    CalendarEvent event =
        scenario.calendar().stream()
            .filter(e -> e.id().equals(step(steps, 1)))
            .findFirst()
            .orElseThrow();
    if (step(steps, 2).equals("effects")) {
      return targets(event.effects(), steps, 3);
    }
    return step(steps, 4).equals("effects")
        ? targets(event.outcomes().get(number(steps, 3)).effects(), steps, 5)
        : List.of(new Part(Kind.EVENT, event.id()));
  }

  private List<Part> targets(List<Effect> effects, List<String> steps, int place) {
    return effects
        .get(number(steps, place))
        .accept(new EffectTargets(scenario.intelligence().propositions().keySet()));
  }
}
