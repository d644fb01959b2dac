package org.brinksim.scenario.warning;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.brinksim.document.Quantity;
import org.brinksim.document.binding.BindingIndex;
import org.brinksim.document.problem.Spot;
import org.brinksim.document.shape.NumberSyntax;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.Driver;
import org.brinksim.scenario.Intelligence;
import org.brinksim.scenario.Ladder;
import org.brinksim.scenario.Response;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.check.AssumptionCheck;
import org.brinksim.scenario.check.ReachableRange;
import org.brinksim.scenario.check.ReachableValues;

/** Warns of what no course of events can bring about. */
final class ImpossibleWarnings {
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w.,])\\d{1,9}(?:,\\d{3}){0,3}(?:\\.\\d{1,9})?(?!\\w)");

  private final Scenario scenario;
  private final BindingIndex facts;
  private final WarningList warnings;
  private final ReachableValues reachable;

  ImpossibleWarnings(Scenario scenario, BindingIndex facts, WarningList warnings) {
    this.scenario = scenario;
    this.facts = facts;
    this.warnings = warnings;
    this.reachable = new ReachableValues(scenario, facts);
  }

  void collect() {
    for (Actor state : scenario.states()) {
      for (Actor.Action action : state.actions()) {
        action(action);
        action.requires().forEach(guard -> guard(guard, state));
      }
    }
    facts.mapKeys().stream()
        .filter(k -> k.holder() == Actor.Action.class && k.field().name().equals("drivers"))
        .forEach(this::driver);
    scenario.ladder().rungs().forEach(this::rung);
    facts.all(Ladder.Condition.class).forEach(this::condition);
    facts.byKey(Intelligence.Proposition.class).forEach((name, it) -> proposition(it));
    facts.all(Response.class).forEach(this::response);
  }

  /**
   * An action happens when its hazard can be above 0, when it stands at the start, or with another.
   */
  private void action(Actor.Action action) {
    if (!reachable.happens(action)) {
      String why =
          action.hazardPerDay().isEmpty()
              ? "it has no hazardPerDay and"
              : "its hazardPerDay is always 0, and it";
      String name = facts.placed(action).spot().path().qualifiedName();
      boolean joint =
          scenario.states().stream()
              .flatMap(state -> state.actions().stream())
              .anyMatch(other -> other.jointWith().contains(name));
      warnings.add(
          Warning.Kind.IMPOSSIBLE_ACTION,
          facts.placed(action).spot(),
          "can never happen: "
              + why
              + " does not stand at the start"
              + (joint ? ", and what it is joint with never happens" : ""));
    }
  }

  /**
   * A guard is told when even the widest reading of it fails: the least of its lower end above all
   * that the driver can be, or the greatest of its upper end below. Where the driver depends on
   * something that never happens, that is said instead of a number.
   */
  private void guard(Actor.Requirement guard, Actor state) {
    Driver driver = guard.subject().driver();
    ReachableRange values = reachable.driver(driver, state);
    boolean unbounded = guard.atLeast().isEmpty() && guard.atMost().isEmpty();
    BindingIndex.Placed<?> placed = facts.placed(guard);
    if (isAboutNobody(driver, state)) {
      nobody(driver, state, placed.spot());
      return;
    }
    double least =
        unbounded
            ? 1
            : guard.atLeast().map(q -> reachable.spread(q).low()).orElse(Double.NEGATIVE_INFINITY);
    double most =
        guard.atMost().map(q -> reachable.spread(q).high()).orElse(Double.POSITIVE_INFINITY);
    boolean never = values.isZero();
    if (never && (least > 0 || driver.is(Driver.Kind.DAYS_SINCE))) {
      warnings.add(
          Warning.Kind.GUARD_ON_NOTHING,
          placed.spot(),
          "can never hold: " + driver + " is always 0, as that never happens");
    } else if (least > values.high()) {
      warnings.add(
          Warning.Kind.IMPOSSIBLE_GUARD,
          placed.at("atLeast"),
          "can never hold: " + driver + " is never above " + NumberSyntax.text(values.high()));
    } else if (most < values.low()) {
      warnings.add(
          Warning.Kind.IMPOSSIBLE_GUARD,
          placed.at("atMost"),
          "can never hold: " + driver + " is never below " + NumberSyntax.text(values.low()));
    }
  }

  private boolean isAboutNobody(Driver driver, Actor state) {
    return driver.is(Driver.Kind.CASUALTIES) && reachable.troops(driver.of(), state).isEmpty();
  }

  /** A driver with one value only moves no hazard: it belongs into hazardPerDay. */
  private void driver(BindingIndex.MapKey key) {
    Actor state = stateOf(key.spot()).orElseThrow();
    Driver driver = Driver.named(key.key());
    if (isAboutNobody(driver, state)) {
      nobody(driver, state, key.spot());
      return;
    }
    ReachableRange values = reachable.driver(driver, state);
    if (values.low() == values.high()) {
      warnings.add(
          Warning.Kind.FIXED_DRIVER,
          key.spot(),
          "can never move: it is always " + NumberSyntax.text(values.low()));
    }
  }

  private void nobody(Driver driver, Actor state, Spot spot) {
    String whose =
        switch (Driver.Troops.of(driver.of()).orElseThrow()) {
          case OWN -> "\"" + state.id() + "\"";
          case ALLIES -> "one of its allies";
          case ADVERSARIES -> "one of its adversaries";
        };
    warnings.add(
        Warning.Kind.NO_SUCH_TROOPS,
        spot,
        "is always 0: no force has the nation " + whose + ". Maybe give the force its nation");
  }

  /** The state in whose part of the file a place lies. */
  private Optional<Actor> stateOf(Spot spot) {
    String path = spot.path().toString();
    return scenario.states().stream()
        .filter(s -> AssumptionCheck.covers(facts.placed(s).spot().path().toString(), path))
        .findFirst();
  }

  /** A condition of the ladder that asks for more than its metric can be. */
  /** A rung that is named only looks as if the scenario had something to say about it. */
  private void rung(Ladder.Rung rung) {
    if (!reachable.isReached(rung)) {
      warnings.add(
          Warning.Kind.UNREACHED_RUNG,
          facts.placed(rung).spot(),
          "can never be reached: no action that can happen is on it, and no fighting and no event"
              + " brings it. Maybe take it off the ladder");
    }
  }

  private void condition(BindingIndex.Placed<Ladder.Condition> it) {
    if (!reachable.canHold(it.record())) {
      warnings.add(
          Warning.Kind.IMPOSSIBLE_CONDITION,
          facts.placed(it.record().when()).at("above"),
          never(it.record().when().quantity()));
    }
  }

  private String never(String metric) {
    return "is never passed: "
        + metric
        + " is at most "
        + NumberSyntax.text(reachable.metric(metric).high());
  }

  /**
   * A proposition that asks for more than its quantity can be: observers would report on what
   * cannot be so.
   */
  private void proposition(BindingIndex.Placed<Intelligence.Proposition> it) {
    Intelligence.Proposition proposition = it.record();
    if (!reachable.canBeTrue(proposition)) {
      warnings.add(
          Warning.Kind.IMPOSSIBLE_PROPOSITION,
          it.at("above"),
          never(proposition.force() + "." + proposition.quantity()));
    }
    otherNumber(it);
  }

  /**
   * Words that tell of a number, and of another than the one that the quantity must be above: they
   * were written for what has changed since. Shares may be told in per cent.
   */
  private void otherNumber(BindingIndex.Placed<Intelligence.Proposition> it) {
    Quantity above = it.record().above();
    List<Double> told = it.record().says().map(ImpossibleWarnings::numbers).orElse(List.of());
    if (told.isEmpty() || above.parameter().isPresent() || above.number() == 0) {
      return;
    }
    double number = above.number();
    if (told.stream().noneMatch(n -> same(n, number) || same(n, 100 * number))) {
      warnings.add(
          Warning.Kind.OTHER_NUMBER_IN_WORDS,
          it.at("says"),
          "names "
              + told.stream().map(NumberSyntax::text).collect(Collectors.joining(" and "))
              + ", and above is "
              + NumberSyntax.text(number)
              + ": whoever reads the words is told something else");
    }
  }

  /** Whether two numbers are written alike: 100 times 0.07 is a little above 7. */
  private static boolean same(double one, double other) {
    return Math.abs(one - other) <= 1e-9 * Math.abs(other);
  }

  /** The numbers in a text, written as 3300, 3,300 or 0.3. */
  private static List<Double> numbers(String text) {
    return NUMBER
        .matcher(text)
        .results()
        .map(found -> Double.valueOf(found.group().replace(",", "")))
        .toList();
  }

  /**
   * An aggregate that asks when, or how long, a metric passes a number that lies at or beyond the
   * ends of what it can be.
   */
  private void response(BindingIndex.Placed<Response> it) {
    Response.Aggregate aggregate = it.record().aggregate();
    ReachableRange values = reachable.metric(it.record().metric());
    boolean tooHigh =
        aggregate.bound().filter(b -> b.above() && b.number() >= values.high()).isPresent();
    boolean tooLow =
        aggregate.bound().filter(b -> !b.above() && b.number() <= values.low()).isPresent();
    if (tooHigh || tooLow) {
      String bound =
          tooHigh
              ? " is at most " + NumberSyntax.text(values.high())
              : " is at least " + NumberSyntax.text(values.low());
      warnings.add(
          Warning.Kind.IMPOSSIBLE_RESPONSE,
          it.at("aggregate"),
          "is never passed: " + it.record().metric() + bound);
    }
  }
}
