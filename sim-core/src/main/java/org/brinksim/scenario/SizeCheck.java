package org.brinksim.scenario;

import java.util.Map;
import java.util.Optional;

/** Whether the troops make a number of elements that a computer can move. */
final class SizeCheck {
  static final double MAX_ELEMENTS = 2_000_000;
  static final double MAX_PERSONNEL = 100_000_000;

  private final Facts facts;
  private final Map<String, Facts.Placed<Parameter>> parameters;

  private SizeCheck(Facts facts) {
    this.facts = facts;
    this.parameters = facts.parameters();
  }

  static void check(Facts facts, Problems problems) {
    Optional<Facts.Placed<Combat>> combat = facts.the(Combat.class);
    if (combat.isPresent()) {
      double personnel = new SizeCheck(facts).personnel();
      if (personnel > MAX_PERSONNEL) {
        problems.add(
            combat.get().spot(),
            "is asked to move about "
                + Numbers.text(Math.rint(personnel))
                + " soldiers; at most "
                + Numbers.text(MAX_PERSONNEL)
                + ". Maybe a number of personnel has too many digits");
        return;
      }
      double elements = personnel / combat.get().record().elementSize();
      if (elements > MAX_ELEMENTS) {
        problems.add(
            combat.get().at("elementSize"),
            "makes about "
                + Numbers.text(Math.rint(elements))
                + " elements of the troops; at most "
                + Numbers.text(MAX_ELEMENTS)
                + ". Maybe combat.elementSize is too small");
      }
    }
  }

  /** All who may ever arrive by the formations' waves. */
  private double personnel() {
    double sum = 0;
    for (Facts.Placed<Force.Formation> it : facts.all(Force.Formation.class)) {
      Force.Formation formation = it.record();
      for (Force.Wave wave : formation.waves()) {
        sum += arrivals(formation, wave.amount());
      }
      sum += formation.count() * most(formation.replacements().pool());
    }
    return sum;
  }

  private double arrivals(Force.Formation formation, Force.Amount amount) {
    if (amount instanceof Force.Amount.Each each) {
      return formation.count() * most(each.personnel());
    }
    return amount instanceof Force.Amount.Shared shared
        ? most(shared.total())
        : formation.count() * most(formation.establishment());
  }

  /** The largest value of a quantity; its middle where it has none. */
  private double most(Quantity quantity) {
    if (quantity.parameter().isEmpty()) {
      return quantity.number();
    }
    Facts.Placed<Parameter> parameter = parameters.get(quantity.parameter().get());
    if (parameter == null) {
      return 0;
    }
    Law law = parameter.record().law();
    if (law instanceof Law.LogNormal it) {
      return it.logNormal().get(0);
    }
    return law instanceof Law.Normal it ? it.normal().get(0) : law.greatest();
  }
}
