package org.brinksim.scenario.warning;

import java.util.Optional;
import java.util.function.Predicate;
import org.brinksim.document.Quantity;
import org.brinksim.document.binding.BindingIndex;
import org.brinksim.document.problem.Spot;
import org.brinksim.document.shape.NumberSyntax;
import org.brinksim.scenario.Effect;
import org.brinksim.scenario.Force;
import org.brinksim.scenario.ScalableNumber;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.check.ReachableRange;

/** Warns of numbers of troops that cannot be meant, and of factors that change nothing. */
final class ForceWarnings {
  private static final String NOBODY = "is 0: nobody comes";

  private final Scenario scenario;
  private final BindingIndex facts;
  private final WarningList warnings;

  ForceWarnings(Scenario scenario, BindingIndex facts, WarningList warnings) {
    this.scenario = scenario;
    this.facts = facts;
    this.warnings = warnings;
  }

  void collect() {
    for (Force force : scenario.forces()) {
      force.formations().forEach(this::formation);
    }
    facts.all(Effect.Scale.class).forEach(this::scale);
    facts.all(Effect.SendWave.class).forEach(this::sent);
    facts.all(Effect.Redeploy.class).forEach(this::redeployed);
  }

  /** Who is brought back must be able to leave. */
  private void redeployed(BindingIndex.Placed<Effect.Redeploy> it) {
    String force = it.record().redeploy();
    boolean leaves =
        facts.all(Effect.Withdraw.class).stream()
            .anyMatch(order -> order.record().withdraw().equals(force));
    if (!leaves) {
      warnings.add(
          Warning.Kind.IDLE_REDEPLOYMENT,
          it.at("redeploy"),
          "is "
              + force
              + ", whom no effect orders out: nobody comes back. Maybe {withdraw: "
              + force
              + "} is missing");
    }
  }

  /**
   * A wave of an effect is told when it can bring nobody, or when the fewest it can bring are more
   * than the full strength of all formations that it goes to.
   */
  private void sent(BindingIndex.Placed<Effect.SendWave> it) {
    ReachableRange personnel = spread(it.record().personnel());
    if (personnel.isZero()) {
      warnings.add(Warning.Kind.EMPTY_WAVE, it.at("personnel"), NOBODY);
    }
    Force.Formation to = addressed(it.record().wave());
    double establishment = spread(to.establishment()).high();
    if (personnel.low() > establishment * to.count()) {
      String formations =
          to.count() == 1
              ? " to a formation whose establishment is "
              : " to " + to.count() + " formations, each of which has an establishment of ";
      warnings.add(
          Warning.Kind.WAVE_ABOVE_ESTABLISHMENT,
          it.at("personnel"),
          "brings " + atLeast(personnel) + formations + NumberSyntax.text(establishment));
    }
  }

  private Force.Formation addressed(String name) {
    return facts.all(Force.Formation.class).stream()
        .filter(it -> it.spot().path().qualifiedName().equals(name))
        .findFirst()
        .orElseThrow()
        .record();
  }

  /** The fewest, said as such when there may be more. */
  private static String atLeast(ReachableRange number) {
    return (number.low() == number.high() ? "" : "at least ") + NumberSyntax.text(number.low());
  }

  /**
   * Waves of day 0 are summed up against the establishment; the formation's soldiers in contact at
   * the start must have come on day 0 or on a day that may be 0.
   */
  private void formation(Force.Formation formation) {
    double onDayZero = 0;
    double together = 0;
    for (Force.Wave wave : formation.waves()) {
      ReachableRange each = each(formation, wave.amount());
      empty(formation, wave, each);
      boolean atStart = wave.onDay().counted().filter(day -> spread(day).isZero()).isPresent();
      double before = atStart ? together : 0;
      above(formation, wave, each, before);
      together += atStart ? each.low() : 0;
      boolean later = wave.onDay().counted().filter(day -> spread(day).low() > 0).isPresent();
      onDayZero += later ? 0 : each.high() * formation.count();
    }
    double engaged = spread(formation.engagedAtStart()).low();
    if (engaged > onDayZero) {
      warnings.add(
          Warning.Kind.ENGAGED_ABOVE_ARRIVALS,
          facts.placed(formation).at("engagedAtStart"),
          "is "
              + NumberSyntax.text(engaged)
              + ", more than arrive on day 0 ("
              + NumberSyntax.text(onDayZero)
              + ")");
    }
  }

  /** A variant that makes a wave of its base one of nobody strikes it out, and is not told. */
  private void empty(Force.Formation formation, Force.Wave wave, ReachableRange each) {
    Optional<String> key = wave.amount().numberKey();
    if (each.isZero() && key.isPresent()) {
      Spot spot = facts.placed(wave.amount()).at(key.get());
      String base = facts.placed(formation).at("establishment").at().file();
      if (spot.at().file().equals(base)) {
        warnings.add(Warning.Kind.EMPTY_WAVE, spot, NOBODY);
      }
    }
  }

  /**
   * Waves of later days may make losses good; what is there on day 0 was all meant to be there.
   *
   * @param before how many are there already
   */
  private void above(
      Force.Formation formation, Force.Wave wave, ReachableRange each, double before) {
    double establishment = spread(formation.establishment()).high();
    if (before <= establishment && before + each.low() > establishment) {
      String all = NumberSyntax.text(before + each.low());
      warnings.add(
          Warning.Kind.WAVE_ABOVE_ESTABLISHMENT,
          facts.placed(wave.amount()).spot(),
          "brings "
              + atLeast(each)
              + (before > 0 ? ", with the others of day 0 " + all + "," : "")
              + " to a formation whose establishment is "
              + NumberSyntax.text(establishment));
    }
  }

  /**
   * The soldiers that one formation gets of a wave: the number stated for each, its part of a
   * total, or what it lacks, which may be none and is all of its establishment at most.
   */
  private ReachableRange each(Force.Formation formation, Force.Amount amount) {
    return amount.accept(
        new Force.Amount.Visitor<>() {
          @Override
          public ReachableRange each(Force.Amount.Each each) {
            return spread(each.personnel());
          }

          @Override
          public ReachableRange shared(Force.Amount.Shared shared) {
            ReachableRange total = spread(shared.total());
            return new ReachableRange(
                total.low() / formation.count(), total.high() / formation.count());
          }

          @Override
          public ReachableRange filling(Force.Amount.Filling filling) {
            return new ReachableRange(0, spread(formation.establishment()).high());
          }
        });
  }

  /** The least and the greatest number that a quantity can be, over all laws it names. */
  private ReachableRange spread(Quantity quantity) {
    return ReachableRange.of(quantity, facts).orElseThrow();
  }

  /** A factor is told when it is always 1, and when what it is a factor on is never there. */
  private void scale(BindingIndex.Placed<Effect.Scale> it) {
    ReachableRange by = spread(it.record().by());
    if (by.low() == 1 && by.high() == 1) {
      warnings.add(Warning.Kind.NEUTRAL_SCALE, it.at("by"), "is 1: a factor that changes nothing");
    }
    Force force =
        scenario.forces().stream()
            .filter(f -> f.id().equals(it.record().force()))
            .findFirst()
            .orElseThrow();
    if (!has(force, it.record().number())) {
      warnings.add(
          Warning.Kind.SCALE_OF_NOTHING,
          it.at("scale"),
          "is a factor on "
              + it.record().scale()
              + ", which is 0 or not given: it changes nothing");
    }
  }

  private boolean has(Force force, ScalableNumber number) {
    Predicate<Quantity> given = quantity -> !spread(quantity).isZero();
    return switch (number) {
      case LETHALITY -> given.test(force.lethality()) || given.test(force.unaimed());
      case FIRES -> given.test(force.fires());
      case SUPPLY -> given.test(force.supply());
      case TRAINING_DAYS -> force.formations().stream().anyMatch(f -> f.trainingDays().isPresent());
      case INTEGRATION_DAYS ->
          force.commands().stream().anyMatch(c -> c.integrationDays().isPresent());
      case ATTACK_RATIO ->
          scenario.theatre().map().isPresent() && given.test(scenario.combat().attackRatio());
    };
  }
}
