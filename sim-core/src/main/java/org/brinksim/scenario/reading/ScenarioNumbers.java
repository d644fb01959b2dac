package org.brinksim.scenario.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinksim.document.Quantity;
import org.brinksim.document.binding.BindingIndex;
import org.brinksim.document.problem.Spot;
import org.brinksim.document.shape.NumberSyntax;
import org.brinksim.law.Law;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.CalendarEvent;
import org.brinksim.scenario.Claim;
import org.brinksim.scenario.Combat;
import org.brinksim.scenario.Parameter;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.When;
import org.brinksim.scenario.check.AssumptionCheck;

/**
 * Lists every number of a scenario: parameters, numbers written out, distributions of single
 * events, and the defaults that stand where the file says nothing.
 */
final class ScenarioNumbers {
  private static final String WRITTEN = "written in the file";

  /** A number and where it stands, which gives the order. */
  private record Found(Spot at, ScenarioNumber number) {}

  /** What an action or event says of all the numbers in it. */
  private record Basis(String path, String words) {}

  private final BindingIndex facts;
  private final Map<String, Claim> claims;
  private final Map<String, String> assumptions;
  private final List<Basis> bases = new ArrayList<>();
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
        .forEach(it -> basis(it, it.record().claim(), it.record().assumption()));
    facts
        .all(CalendarEvent.class)
        .forEach(it -> basis(it, it.record().claim(), it.record().assumption()));
    assumptions.forEach((place, words) -> bases.add(new Basis(place, "assumption: " + words)));
    facts.byKey(Parameter.class).forEach(this::parameter);
    facts.all(When.Drawn.class).forEach(it -> law(it.spot(), it.record().law(), "day"));
    facts
        .all(Combat.Breakpoint.Drawn.class)
        .forEach(it -> law(it.spot(), it.record().law(), "fraction"));
    facts.leaves().forEach(this::leaf);
    return found.stream()
        .sorted(Comparator.comparingInt(f -> facts.order(f.at())))
        .map(Found::number)
        .toList();
  }

  private void basis(
      BindingIndex.Placed<?> it, Optional<String> claim, Optional<String> assumption) {
    claim
        .map(this::claimed)
        .or(() -> assumption.map(a -> "assumption: " + a))
        .ifPresent(words -> bases.add(new Basis(it.spot().path().toString(), words)));
  }

  private String claimed(String id) {
    Claim claim = claims.get(id);
    return "claim " + id + ": " + claim.says() + " (" + claim.by() + ", " + claim.date() + ")";
  }

  private void parameter(String name, BindingIndex.Placed<Parameter> it) {
    Parameter parameter = it.record();
    String basis =
        parameter
            .claim()
            .map(this::claimed)
            .orElseGet(() -> "assumption: " + parameter.assumption().orElse(""));
    add(it.spot(), parameter.law().words(NumberSyntax::text), parameter.unit(), basis);
  }

  private void law(Spot spot, Law law, String unit) {
    add(spot, law.words(NumberSyntax::text), unit, basisAt(spot, WRITTEN));
  }

  private void leaf(BindingIndex.Leaf leaf) {
    if (Law.class.isAssignableFrom(leaf.holder())) {
      return;
    }
    if (leaf.value() instanceof Quantity quantity) {
      String number = NumberSyntax.text(quantity.number());
      String other = standing(leaf, number);
      String basis =
          quantity
              .parameter()
              .map(p -> "parameter " + p)
              .orElseGet(() -> basisAt(leaf.spot(), other));
      String value = quantity.parameter().map(p -> "$" + p).orElse(number);
      add(leaf.spot(), value, leaf.field().key().unit(), basis);
    } else if (leaf.value() instanceof Number number) {
      String text = NumberSyntax.text(number.doubleValue());
      add(leaf.spot(), text, leaf.field().key().unit(), basisAt(leaf.spot(), standing(leaf, text)));
    }
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

  private String basisAt(Spot spot, String otherwise) {
    String path = spot.path().toString();
    return bases.stream()
        .filter(b -> AssumptionCheck.covers(b.path(), path))
        .max(Comparator.comparingInt(b -> b.path().length()))
        .map(Basis::words)
        .orElse(otherwise);
  }

  private void add(Spot spot, String value, String unit, String basis) {
    ScenarioNumber number = new ScenarioNumber(spot.path().toString(), value, unit, basis);
    found.add(new Found(spot, number));
  }
}
