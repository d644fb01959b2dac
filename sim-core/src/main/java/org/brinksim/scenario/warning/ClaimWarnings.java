package org.brinksim.scenario.warning;

import java.util.OptionalDouble;
import org.brinksim.document.binding.BindingIndex;
import org.brinksim.document.shape.NumberSyntax;
import org.brinksim.law.Law;
import org.brinksim.scenario.Claim;
import org.brinksim.scenario.Parameter;
import org.brinksim.scenario.Scenario;

/** Warns of claims that do not fit what rests on them. */
final class ClaimWarnings {
  private final Scenario scenario;
  private final BindingIndex facts;
  private final WarningList warnings;

  ClaimWarnings(Scenario scenario, BindingIndex facts, WarningList warnings) {
    this.scenario = scenario;
    this.facts = facts;
    this.warnings = warnings;
  }

  /**
   * Warns of claims dated after the start, and of parameters that do not go with the figure of the
   * claim they rest on.
   */
  void collect() {
    for (BindingIndex.Placed<Claim> it : facts.all(Claim.class)) {
      if (it.record().date().isAfter(scenario.start())) {
        warnings.add(
            Warning.Kind.CLAIM_AFTER_START,
            it.at("date"),
            "is " + it.record().date() + ", after the start (" + scenario.start() + ")");
      }
    }
    facts
        .byKey(Parameter.class)
        .forEach((name, it) -> it.record().claim().ifPresent(c -> rests(it, c)));
  }

  /**
   * A claim without a figure says nothing here. Units are compared first: a figure in another unit
   * cannot be held against the range. Then the figure must lie between the least and the greatest
   * value that the parameter's law can give.
   */
  private void rests(BindingIndex.Placed<Parameter> parameter, String name) {
    Claim claim = scenario.claims().get(name);
    OptionalDouble figure =
        claim.value().map(v -> NumberSyntax.parse(v.text())).orElse(OptionalDouble.empty());
    if (figure.isEmpty()) {
      return;
    }
    String unit = parameter.record().unit();
    if (claim.unit().isPresent() && !claim.unit().get().equals(unit)) {
      warnings.add(
          Warning.Kind.CLAIM_IN_ANOTHER_UNIT,
          parameter.at("unit"),
          "is \""
              + unit
              + "\", but the claim \""
              + name
              + "\" is in \""
              + claim.unit().get()
              + "\"");
      return;
    }
    Law law = parameter.record().law();
    double value = figure.getAsDouble();
    if (value < law.least() || value > law.greatest()) {
      warnings.add(
          Warning.Kind.CLAIM_OUTSIDE_PARAMETER,
          parameter.spot(),
          "is never "
              + NumberSyntax.text(value)
              + ", the figure of the claim \""
              + name
              + "\" that it rests on");
    }
  }
}
