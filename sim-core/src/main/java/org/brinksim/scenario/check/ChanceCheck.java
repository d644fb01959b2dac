package org.brinksim.scenario.check;

import java.util.List;
import org.brinksim.document.Quantity;
import org.brinksim.document.binding.BindingIndex;
import org.brinksim.document.problem.Problems;
import org.brinksim.document.problem.Spot;
import org.brinksim.document.shape.NumberSyntax;
import org.brinksim.document.shape.Range;
import org.brinksim.law.Law;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.CalendarEvent;
import org.brinksim.scenario.Combat;
import org.brinksim.scenario.Driver;
import org.brinksim.scenario.Parameter;

/** Whether probabilities add up, shares lie between 0 and 1, and guards can hold. */
final class ChanceCheck {
  private static final double TOLERANCE = 1e-9;
  private static final Range SHARE = new Range(0, 1, false, false, false, "fraction");

  private ChanceCheck() {}

  static void check(BindingIndex facts, Problems problems) {
    facts.all(CalendarEvent.class).forEach(it -> outcomes(it, facts, problems));
    facts
        .all(Combat.Breakpoint.Drawn.class)
        .forEach(it -> share(it.spot(), it.record().law(), problems));
    facts.all(Combat.Tempo.class).forEach(it -> tempo(it, problems));
    facts.all(Combat.Relief.class).forEach(it -> relief(it, problems));
    facts.all(Actor.Requirement.class).forEach(it -> guard(it, problems));
  }

  /**
   * Where a parameter is named, and where there is one outcome alone, what is left to 1 is that
   * nothing more comes of the event.
   */
  private static void outcomes(
      BindingIndex.Placed<CalendarEvent> event, BindingIndex facts, Problems problems) {
    List<Quantity> probabilities =
        event.record().outcomes().stream().map(CalendarEvent.Outcome::probability).toList();
    boolean allWritten = probabilities.stream().allMatch(p -> p.parameter().isEmpty());
    double sum = probabilities.stream().mapToDouble(p -> greatest(p, facts)).sum();
    boolean several = allWritten && probabilities.size() > 1;
    boolean wrong = sum > 1 + TOLERANCE || several && sum < 1 - TOLERANCE;
    if (!probabilities.isEmpty() && wrong) {
      problems.add(
          event.at("outcomes"),
          "has probabilities that "
              + (allWritten ? "add up to " : "can add up to ")
              + NumberSyntax.text(Math.rint(sum * 1e9) / 1e9)
              + "; must add up to 1"
              + (several ? "" : " at most")
              + rest(sum));
    }
  }

  /** What is missing to 1 can be an outcome too. */
  private static String rest(double sum) {
    return sum < 1
        ? ". Maybe add the outcome {probability: "
            + NumberSyntax.text(Math.rint((1 - sum) * 1e9) / 1e9)
            + "}, of which nothing comes"
        : "";
  }

  /** The most that a probability can be; one that is no probability is told of elsewhere. */
  private static double greatest(Quantity probability, BindingIndex facts) {
    if (probability.parameter().isEmpty()) {
      return probability.number();
    }
    BindingIndex.Placed<Parameter> parameter =
        facts.byKey(Parameter.class).get(probability.parameter().get());
    boolean known = parameter != null && LawRange.holds(SHARE, parameter.record().law());
    return known ? parameter.record().law().greatest() : 0;
  }

  /** Between beginning to press and halting there must be some fatigue. */
  private static void tempo(BindingIndex.Placed<Combat.Tempo> it, Problems problems) {
    share(it.at("fatigueAtStart"), it.record().fatigueAtStart(), problems);
    Quantity begin = it.record().pressBelow();
    Quantity halt = it.record().haltAbove();
    boolean written = begin.parameter().isEmpty() && halt.parameter().isEmpty();
    if (written && halt.number() <= begin.number()) {
      problems.add(
          it.at("haltAbove"),
          "is "
              + NumberSyntax.text(halt.number())
              + ", not above pressBelow ("
              + NumberSyntax.text(begin.number())
              + "): who begins to press would halt at once");
    }
  }

  /** Who is relieved must have something to recover before it is ready. */
  private static void relief(BindingIndex.Placed<Combat.Relief> it, Problems problems) {
    Quantity worn = it.record().cohesionBelow();
    Quantity ready = it.record().readyCohesion();
    boolean written = worn.parameter().isEmpty() && ready.parameter().isEmpty();
    if (written && ready.number() < worn.number()) {
      problems.add(
          it.at("readyCohesion"),
          "is "
              + NumberSyntax.text(ready.number())
              + ", below cohesionBelow ("
              + NumberSyntax.text(worn.number())
              + "): who is ready would be worn at once");
    }
  }

  /** A law of a share must give nothing but shares. */
  private static void share(Spot spot, Law law, Problems problems) {
    if (!LawRange.holds(SHARE, law)) {
      problems.add(
          spot,
          "can be "
              + ParameterCheck.extreme(law, SHARE)
              + "; must be "
              + SHARE.words()
              + SHARE.unitWords());
    }
  }

  private static void guard(BindingIndex.Placed<Actor.Requirement> it, Problems problems) {
    Actor.Requirement guard = it.record();
    boolean unbounded = guard.atLeast().isEmpty() && guard.atMost().isEmpty();
    boolean switches =
        guard.subject().driver().is(Driver.Kind.FLAG)
            || guard.subject().driver().is(Driver.Kind.STANDING);
    if (unbounded && !switches) {
      problems.add(it.spot(), "must have one of atLeast, atMost");
    }
    if (!unbounded && guard.atLeast().isPresent() && guard.atMost().isPresent()) {
      Quantity low = guard.atLeast().get();
      Quantity high = guard.atMost().get();
      if (low.number() > high.number()) {
        problems.add(
            it.at("atMost"),
            "is "
                + NumberSyntax.text(high.number())
                + ", below atLeast ("
                + NumberSyntax.text(low.number())
                + "): it can never hold");
      }
    }
  }
}
