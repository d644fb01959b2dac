package org.brinksim.scenario.influence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.Driver;
import org.brinksim.scenario.ForceMetric;
import org.brinksim.scenario.Intelligence.Proposition;
import org.brinksim.scenario.Ladder;
import org.brinksim.scenario.MetricKind;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.influence.Part.Kind;

/**
 * The parts that drivers, metrics and responses read.
 *
 * @param scenario the scenario
 */
record Readings(Scenario scenario) {

  /** What a driver or guard of a state reads. */
  List<Part> driver(Driver driver, Actor state) {
    String of = driver.of();
    return switch (driver.kind()) {
      case BELIEF -> List.of(new Part(Kind.BELIEF, state.id() + "." + of));
      case ESTIMATE -> List.of(new Part(Kind.ESTIMATE, state.id() + "." + of));
      case CASUALTIES, AREA_LOST -> List.of(Part.FIGHTING);
      case RUNG -> rung(of, state);
      case ACTS ->
          of.equals(Driver.OTHERS)
              ? actions(other -> !other.equals(state.id()))
              : actions(of::equals);
      case DAYS_SINCE -> of.equals(Driver.START) ? List.of() : List.of(new Part(Kind.ACTION, of));
      case PEAK_RUNG -> rungs(rung -> true);
      case INDEX -> index(scenario.ladder().selectedScale());
      case FLAG -> List.of(new Part(Kind.FLAG, of));
      case STANDING -> List.of(new Part(Kind.ACTION, of));
      case SUPPORT -> List.of(new Part(Kind.SUPPORT, state.id()), Part.FIGHTING);
      case SHOCK -> List.of(new Part(Kind.SHOCK, of));
      case TRAIT -> List.of(new Part(Kind.TRAIT, state.id() + "." + of));
    };
  }

  private List<Part> rung(String of, Actor state) {
    return Driver.Holder.of(of)
        .map(holder -> rung(holder, state))
        .orElseGet(() -> actions(of::equals));
  }

  private List<Part> rung(Driver.Holder holder, Actor state) {
    return switch (holder) {
      case OWN -> actions(state.id()::equals);
      case ALLIES -> actions(state.allies()::contains);
      case ADVERSARIES -> actions(state.adversaries()::contains);
      case BATTLEFIELD -> rungs(this::isOfTheBattlefield);
      case ANY -> rungs(rung -> true);
    };
  }

  private boolean isOfTheBattlefield(Ladder.Rung rung) {
    return scenario.ladder().battlefield().stream().anyMatch(c -> c.rung().equals(rung.id()));
  }

  private List<Part> rungs(Predicate<Ladder.Rung> wanted) {
    return scenario.ladder().rungs().stream().filter(wanted).map(Readings::rung).toList();
  }

  private static Part rung(Ladder.Rung rung) {
    return new Part(Kind.RUNG, rung.id());
  }

  /** What the index under a scale reads: the acts, and their weights where the scale has a name. */
  private static List<Part> index(String scale) {
    return scale.equals(Ladder.UNNAMED)
        ? List.of(Part.INDEX)
        : List.of(Part.INDEX, new Part(Kind.SCALE, scale));
  }

  private List<Part> actions(Predicate<String> state) {
    return scenario.states().stream()
        .filter(s -> state.test(s.id()))
        .flatMap(s -> s.actions().stream().map(a -> action(s, a)))
        .toList();
  }

  /** The part that an action is. */
  static Part action(Actor state, Actor.Action action) {
    return new Part(Kind.ACTION, state.id() + "." + action.id());
  }

  /** What a quantity of a force reads. */
  static Part quantity(String force, String quantity) {
    return quantity.equals(ForceMetric.ARRIVED.key())
        ? new Part(Kind.ARRIVALS, force)
        : Part.FIGHTING;
  }

  /** What a quantity written FORCE.QUANTITY reads. */
  static Part quantity(String name) {
    int dot = name.indexOf('.');
    return quantity(name.substring(0, dot), name.substring(dot + 1));
  }

  /** What a metric of the scenario reads. */
  private List<Part> metric(String name) {
    return MetricKind.Ids.of(scenario).metrics().stream()
        .filter(metric -> metric.name().equals(name))
        .findFirst()
        .map(this::metric)
        .orElseGet(() -> List.of(quantity(name)));
  }

  private List<Part> metric(MetricKind.Named metric) {
    String of = metric.of();
    return switch (metric.kind()) {
      case AREA_HELD -> List.of(Part.FIGHTING);
      case RUNG, PEAK_RUNG -> rungs(rung -> true);
      case INDEX -> index(scenario.ladder().selectedScale());
      case SCALE_INDEX -> index(of);
      case CHANNEL_RUNG -> rungs(rung -> rung.channel().equals(of));
      case BELIEF -> List.of(new Part(Kind.BELIEF, of + "." + metric.proposition()));
      case ESTIMATE -> List.of(new Part(Kind.ESTIMATE, of + "." + metric.proposition()));
      case ACTOR_RUNG -> actions(of::equals);
    };
  }

  /** What a response reads; empty for a name that is none. */
  Optional<List<Part>> response(String name) {
    return Stream.of(own(name), ladder(name), area(name), state(name), force(name))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<List<Part>> own(String name) {
    return scenario.responses().stream()
        .filter(response -> response.id().equals(name))
        .findFirst()
        .map(
            response -> {
              List<Part> parts = new ArrayList<>(metric(response.metric()));
              parts.add(new Part(Kind.RESPONSE, name));
              return parts;
            });
  }

  private Optional<List<Part>> ladder(String name) {
    if (name.equals(ResultNames.PEAK_RUNG) || name.equals(ResultNames.FINAL_RUNG)) {
      return Optional.of(rungs(rung -> true));
    }
    if (name.equals(ResultNames.PEAK_INDEX) || name.equals(ResultNames.FINAL_INDEX)) {
      return Optional.of(index(scenario.ladder().selectedScale()));
    }
    for (String scale : scenario.ladder().otherScales()) {
      if (name.equals(ResultNames.peakIndex(scale)) || name.equals(ResultNames.finalIndex(scale))) {
        return Optional.of(index(scale));
      }
    }
    return scenario.ladder().rungs().stream()
        .filter(rung -> ResultNames.daysTo(rung).equals(name))
        .findFirst()
        .map(rung -> List.of(rung(rung)));
  }

  /**
   * Whatever else is told of a force comes of the fighting, beside its arrivals. A state may have
   * the same id, so that the names of its responses begin alike.
   */
  private Optional<List<Part>> force(String name) {
    int dot = name.lastIndexOf('.');
    return scenario.forces().stream()
        .filter(force -> dot > 0 && force.id().equals(name.substring(0, dot)))
        .findFirst()
        .map(force -> List.of(quantity(name)));
  }

  private Optional<List<Part>> area(String name) {
    return scenario.sides().stream().anyMatch(side -> ResultNames.areaChange(side).equals(name))
        ? Optional.of(List.of(Part.FIGHTING))
        : Optional.empty();
  }

  private Optional<List<Part>> state(String name) {
    return scenario.states().stream().flatMap(s -> state(name, s)).findFirst();
  }

  private Stream<List<Part>> state(String name, Actor state) {
    Stream<List<Part>> acts =
        state.actions().stream()
            .filter(action -> ResultNames.firstDay(state, action).equals(name))
            .map(action -> List.of(action(state, action)));
    Stream<List<Part>> watched =
        scenario.intelligence().propositions().entrySet().stream()
            .flatMap(proposition -> watched(name, state, proposition));
    return Stream.concat(acts, watched);
  }

  /** The error of an estimate is that against the truth. */
  private static Stream<List<Part>> watched(
      String name, Actor state, Map.Entry<String, Proposition> proposition) {
    String of = state.id() + "." + proposition.getKey();
    if (name.equals(ResultNames.belief(state, proposition.getKey()))) {
      return Stream.of(List.of(new Part(Kind.BELIEF, of)));
    }
    Proposition about = proposition.getValue();
    return name.equals(ResultNames.estimateError(state, proposition.getKey()))
        ? Stream.of(List.of(new Part(Kind.ESTIMATE, of), quantity(about.force(), about.quantity())))
        : Stream.empty();
  }
}
