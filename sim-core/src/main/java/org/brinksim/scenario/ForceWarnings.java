package org.brinksim.scenario;

import java.util.function.Predicate;

/** Warns of numbers of troops that cannot be meant, and of factors that change nothing. */
final class ForceWarnings {
  private final Scenario scenario;
  private final Facts facts;
  private final WarningList warnings;

  ForceWarnings(Scenario scenario, Facts facts, WarningList warnings) {
    this.scenario = scenario;
    this.facts = facts;
    this.warnings = warnings;
  }

  void collect() {
    for (Force force : scenario.forces()) {
      force.formations().forEach(this::formation);
    }
    facts.all(Effect.Scale.class).forEach(this::scale);
    for (Facts.Placed<Effect.SendWave> it : facts.all(Effect.SendWave.class)) {
      if (isZero(it.record().personnel())) {
        warnings.add(Warning.Kind.EMPTY_WAVE, it.at("personnel"), "is 0: nobody comes");
      }
    }
  }

  private void formation(Force.Formation formation) {
    Spread establishment = spread(formation.establishment());
    double onDayZero = 0;
    for (Force.Wave wave : formation.waves()) {
      Spread each = each(formation, wave.amount());
      if (each.low() > establishment.high()) {
        Facts.Placed<?> amount = facts.placed(wave.amount());
        warnings.add(
            Warning.Kind.WAVE_ABOVE_ESTABLISHMENT,
            amount.spot(),
            "brings "
                + (each.low() == each.high() ? "" : "at least ")
                + Numbers.text(each.low())
                + " to a formation whose establishment is "
                + Numbers.text(establishment.high()));
      }
      boolean later = wave.onDay() instanceof When.OnDay on && spread(on.day()).low() > 0;
      onDayZero += later ? 0 : each.high() * formation.count();
    }
    double engaged = spread(formation.engagedAtStart()).low();
    if (engaged > onDayZero) {
      warnings.add(
          Warning.Kind.ENGAGED_ABOVE_ARRIVALS,
          facts.placed(formation).at("engagedAtStart"),
          "is "
              + Numbers.text(engaged)
              + ", more than arrive on day 0 ("
              + Numbers.text(onDayZero)
              + ")");
    }
  }

  private Spread each(Force.Formation formation, Force.Amount amount) {
    if (amount instanceof Force.Amount.Each each) {
      return spread(each.personnel());
    }
    if (amount instanceof Force.Amount.Shared shared) {
      Spread total = spread(shared.total());
      return new Spread(total.low() / formation.count(), total.high() / formation.count());
    }
    return new Spread(0, spread(formation.establishment()).high());
  }

  private Spread spread(Quantity quantity) {
    return Spread.of(quantity, facts).orElseThrow();
  }

  private void scale(Facts.Placed<Effect.Scale> it) {
    Spread by = spread(it.record().by());
    if (by.low() == 1 && by.high() == 1) {
      warnings.add(Warning.Kind.NEUTRAL_SCALE, it.at("by"), "is 1: a factor that changes nothing");
    }
    String target = it.record().scale();
    String name = target.substring(0, target.indexOf('.'));
    Force force =
        scenario.forces().stream().filter(f -> f.id().equals(name)).findFirst().orElseThrow();
    if (!has(force, target.substring(target.indexOf('.') + 1))) {
      warnings.add(
          Warning.Kind.SCALE_OF_NOTHING,
          it.at("scale"),
          "is a factor on " + target + ", which is 0 or not given: it changes nothing");
    }
  }

  private boolean has(Force force, String number) {
    Predicate<Quantity> given = quantity -> !isZero(quantity);
    return switch (number) {
      case "lethality" -> given.test(force.lethality()) || given.test(force.unaimed());
      case "fires" -> given.test(force.fires());
      case "supply" -> given.test(force.supply());
      case "trainingDays" ->
          force.formations().stream().anyMatch(f -> f.trainingDays().isPresent());
      default -> force.commands().stream().anyMatch(c -> c.integrationDays().isPresent());
    };
  }

  private static boolean isZero(Quantity quantity) {
    return quantity.parameter().isEmpty() && quantity.number() == 0;
  }
}
