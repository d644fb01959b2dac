package org.brinksim.scenario.check;

import java.util.Optional;
import org.brinksim.document.Quantity;
import org.brinksim.document.binding.BindingIndex;
import org.brinksim.document.problem.Problems;
import org.brinksim.document.shape.NumberSyntax;
import org.brinksim.scenario.Combat;
import org.brinksim.scenario.Effect;
import org.brinksim.scenario.Force;

/** Whether the troops make a number of elements that a computer can move. */
final class SizeCheck {
  static final double MAX_ELEMENTS = 2_000_000;
  static final double MAX_PERSONNEL = 100_000_000;

  private final BindingIndex facts;

  private double personnel;
  private double elements;
  private boolean repeats;

  private SizeCheck(BindingIndex facts) {
    this.facts = facts;
  }

  static void check(BindingIndex facts, Problems problems) {
    Optional<BindingIndex.Placed<Combat>> combat = facts.the(Combat.class);
    if (combat.isPresent()) {
      SizeCheck check = new SizeCheck(facts);
      check.count(combat.get().record().elementSize());
      check.report(combat.get(), problems);
    }
  }

  private void report(BindingIndex.Placed<Combat> combat, Problems problems) {
    if (personnel > MAX_PERSONNEL) {
      problems.add(
          combat.spot(),
          "is asked to move about "
              + NumberSyntax.text(Math.rint(personnel))
              + " soldiers; at most "
              + NumberSyntax.text(MAX_PERSONNEL)
              + ". Maybe a number of personnel has too many digits"
              + (repeats ? ", or an action sends a wave too often" : ""));
    } else if (elements > MAX_ELEMENTS) {
      problems.add(
          combat.at("elementSize"),
          "makes about "
              + NumberSyntax.text(Math.rint(elements))
              + " elements of the troops; at most "
              + NumberSyntax.text(MAX_ELEMENTS)
              + ". Maybe combat.elementSize is too small");
    }
  }

  /** Counts all who may ever arrive, by the formations' waves and by effects. */
  private void count(int elementSize) {
    for (BindingIndex.Placed<Force.Formation> it : facts.all(Force.Formation.class)) {
      Force.Formation formation = it.record();
      for (Force.Wave wave : formation.waves()) {
        arrive(arrivals(formation, wave.amount()), formation.count(), elementSize);
      }
      personnel += formation.count() * most(formation.replacements().pool());
    }
    OccurrenceBounds occasions = new OccurrenceBounds(facts);
    for (BindingIndex.Placed<Effect.SendWave> it : facts.all(Effect.SendWave.class)) {
      double times = occasions.most(it.record());
      repeats |= times > 1;
      arrive(times * most(it.record().personnel()), times * alike(it.record()), elementSize);
    }
  }

  /** Soldiers arrive, in so many parts, each of them in elements of its own. */
  private void arrive(double soldiers, double parts, int elementSize) {
    personnel += soldiers;
    elements += Math.max(Math.min(parts, soldiers), soldiers / elementSize);
  }

  private double alike(Effect.SendWave wave) {
    return facts.all(Force.Formation.class).stream()
        .filter(it -> it.spot().path().qualifiedName().equals(wave.wave()))
        .mapToInt(it -> it.record().count())
        .findFirst()
        .orElse(1);
  }

  private double arrivals(Force.Formation formation, Force.Amount amount) {
    return amount.accept(
        new Force.Amount.Visitor<>() {
          @Override
          public Double each(Force.Amount.Each each) {
            return formation.count() * most(each.personnel());
          }

          @Override
          public Double shared(Force.Amount.Shared shared) {
            return most(shared.total());
          }

          @Override
          public Double filling(Force.Amount.Filling filling) {
            return formation.count() * most(formation.establishment());
          }
        });
  }

  /** The largest value that a quantity can have in a run; 0 where that is told of elsewhere. */
  private double most(Quantity quantity) {
    return ReachableRange.of(quantity, facts).map(s -> Math.max(0, s.high())).orElse(0.0);
  }
}
