package org.brinksim.scenario.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinksim.document.Quantity;
import org.brinksim.document.binding.BindingIndex;
import org.brinksim.document.problem.Spot;
import org.brinksim.document.shape.NumberSyntax;
import org.brinksim.law.Law;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.Basis;
import org.brinksim.scenario.CalendarEvent;
import org.brinksim.scenario.Claim;
import org.brinksim.scenario.Combat;
import org.brinksim.scenario.Parameter;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.When;
import org.brinksim.scenario.check.AssumptionCheck;

/**
 * Lists every number of a scenario: parameters, numbers written out, dates and distributions of
 * single events, and the defaults that stand where the file says nothing.
 */
final class ScenarioNumbers {
  private static final String CLAIMS = "claims";
  private static final String WRITTEN = "written in the file";

  /** A number and where it stands, which gives the order. */
  private record Found(Spot at, ScenarioNumber number) {}

  private final BindingIndex facts;
  private final Map<String, Claim> claims;
  private final Map<String, Basis> assumptions;

  /** What a place says of all the numbers at and below it. */
  private final Map<String, Basis> given = new HashMap<>();

  private final List<Found> found = new ArrayList<>();

  private ScenarioNumbers(Scenario scenario, BindingIndex facts) {
    this.facts = facts;
    this.claims = scenario.claims();
    this.assumptions = scenario.assumptions();
  }

  /**
   * Every number of a scenario, in the order of its resolved file.
   *
   * @param scenario the scenario
   * @param facts what binding it brought to light
   */
  static List<ScenarioNumber> of(Scenario scenario, BindingIndex facts) {
    return new ScenarioNumbers(scenario, facts).list();
  }

  private List<ScenarioNumber> list() {
    facts
        .all(Actor.Action.class)
        .forEach(it -> it.record().numbersBasis().ifPresent(basis -> given(it.spot(), basis)));
    facts.all(CalendarEvent.class).forEach(this::event);
    assumptions.forEach(given::putIfAbsent);
    facts.byKey(Parameter.class).forEach(this::parameter);
    facts.all(When.Drawn.class).forEach(it -> law(it.spot(), it.record().law(), "day"));
    facts
        .all(Combat.Breakpoint.Drawn.class)
        .forEach(it -> law(it.spot(), it.record().law(), "fraction"));
    facts
        .all(Combat.Tempo.class)
        .forEach(
            it ->
                law(spot(it.record().fatigueAtStart()), it.record().fatigueAtStart(), "fraction"));
    facts.leaves().forEach(this::leaf);
    return found.stream()
        .sorted(Comparator.comparingInt(f -> facts.order(f.at())))
        .map(Found::number)
        .toList();
  }

  /** A claim of an event is that of its date; the assumption is that of all its numbers. */
  private void event(BindingIndex.Placed<CalendarEvent> it) {
    it.record().numbersBasis().ifPresent(basis -> given(it.spot(), basis));
    it.record().claim().ifPresent(name -> given(it.at("date"), new Basis.Claimed(name)));
  }

  private Spot spot(Object record) {
    return facts.placed(record).spot();
  }

  private void given(Spot spot, Basis basis) {
    given.putIfAbsent(spot.path().toString(), basis);
  }

  private String words(Basis basis) {
    return switch (basis.kind()) {
      case CLAIM -> claimed(basis.claims().get(0));
      case INSPIRED -> "inspired by " + String.join(", ", basis.claims()) + ": " + basis.reason();
      case ASSUMED -> "assumption: " + basis.reason();
    };
  }

  private String claimed(String id) {
    Claim claim = claims.get(id);
    return "claim " + id + ": " + claim.says() + " (" + claim.by() + ", " + claim.date() + ")";
  }

  private void parameter(String name, BindingIndex.Placed<Parameter> it) {
    Parameter parameter = it.record();
    add(
        it.spot(),
        parameter.law().words(NumberSyntax::text),
        parameter.unit(),
        Optional.of(parameter.basis()),
        "");
  }

  private void law(Spot spot, Law law, String unit) {
    add(spot, law.words(NumberSyntax::text), unit, basisAt(spot), WRITTEN);
  }

  private void leaf(BindingIndex.Leaf leaf) {
    boolean claimed = AssumptionCheck.covers(CLAIMS, leaf.spot().path().toString());
    if (claimed || Law.holds(leaf.holder())) {
      return;
    }
    Spot spot = leaf.spot();
    String unit = leaf.field().key().unit();
    if (leaf.value() instanceof Quantity quantity && quantity.parameter().isPresent()) {
      String name = quantity.parameter().get();
      String path = spot.path().toString();
      found.add(
          new Found(
              spot,
              new ScenarioNumber(
                  path,
                  "$" + name,
                  unit,
                  ScenarioNumber.PARAMETER,
                  List.of(),
                  "parameter " + name)));
    } else if (leaf.value() instanceof Quantity quantity) {
      written(leaf, NumberSyntax.text(quantity.number()), unit);
    } else if (leaf.value() instanceof Number number) {
      written(leaf, NumberSyntax.text(number.doubleValue()), unit);
    } else if (leaf.holder() == When.OnDate.class) {
      written(leaf, leaf.value().toString(), "date");
    }
  }

  private void written(BindingIndex.Leaf leaf, String text, String unit) {
    add(leaf.spot(), text, unit, basisAt(leaf.spot()), standing(leaf, text));
  }

  private static String standing(BindingIndex.Leaf leaf, String text) {
    boolean neutral =
        leaf.field()
            .defaultYaml()
            .map(
                d ->
                    NumberSyntax.parse(d).stream().anyMatch(n -> NumberSyntax.text(n).equals(text)))
            .orElse(false);
    return neutral ? "the default" : WRITTEN;
  }

  /** What the nearest place above a number says. */
  private Optional<Basis> basisAt(Spot spot) {
    String path = spot.path().toString();
    while (!path.isEmpty() && !given.containsKey(path)) {
      path = path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }
    return Optional.ofNullable(given.get(path));
  }

  /**
   * A number.
   *
   * @param otherwise how it came to be there, where nothing is said of it: it is assumed
   */
  private void add(Spot spot, String value, String unit, Optional<Basis> basis, String otherwise) {
    found.add(
        new Found(
            spot,
            new ScenarioNumber(
                spot.path().toString(),
                value,
                unit,
                basis.map(Basis::kind).orElse(Basis.Kind.ASSUMED).key(),
                basis.map(Basis::claims).orElse(List.of()),
                basis.map(this::words).orElse(otherwise))));
  }
}
