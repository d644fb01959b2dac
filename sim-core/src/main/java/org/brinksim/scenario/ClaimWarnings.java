package org.brinksim.scenario;

import java.util.OptionalDouble;

/** Warns of claims that do not fit what rests on them. */
final class ClaimWarnings {
  private final Scenario scenario;
  private final Facts facts;
  private final WarningList warnings;

  ClaimWarnings(Scenario scenario, Facts facts, WarningList warnings) {
    this.scenario = scenario;
    this.facts = facts;
    this.warnings = warnings;
  }

  void collect() {
    for (Facts.Placed<Claim> it : facts.all(Claim.class)) {
      if (it.record().date().isAfter(scenario.start())) {
        warnings.add(
            Warning.Kind.CLAIM_AFTER_START,
            it.at("date"),
            "is " + it.record().date() + ", after the start (" + scenario.start() + ")");
      }
    }
    facts.parameters().forEach((name, it) -> it.record().claim().ifPresent(c -> rests(it, c)));
  }

  private void rests(Facts.Placed<Parameter> parameter, String name) {
    Claim claim = scenario.claims().get(name);
    OptionalDouble figure =
        claim.value().map(v -> Numbers.parse(v.text())).orElse(OptionalDouble.empty());
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
              + Numbers.text(value)
              + ", the figure of the claim \""
              + name
              + "\" that it rests on");
    }
  }
}
