package org.brinksim.scenario.check;

import java.util.List;
import java.util.Map;
import org.brinksim.document.Quantity;
import org.brinksim.document.binding.BindingIndex;
import org.brinksim.document.problem.Problems;
import org.brinksim.document.problem.Suggestion;
import org.brinksim.document.shape.NumberSyntax;
import org.brinksim.document.shape.Range;
import org.brinksim.law.Law;
import org.brinksim.scenario.Parameter;

/**
 * Whether each parameter that is named is declared, and can only take values that its place allows.
 *
 * <p>A normal law can take any number, so it is refused wherever a bound exists; a log-normal law
 * is above 0 and has no upper bound; a beta law lies between 0 and 1.
 */
final class ParameterCheck {

  private ParameterCheck() {}

  static void check(BindingIndex facts, Problems problems) {
    List<String> names = facts.names(Parameter.class);
    Map<String, BindingIndex.Placed<Parameter>> declared = facts.byKey(Parameter.class);
    for (BindingIndex.Leaf leaf : facts.leaves()) {
      if (!(leaf.value() instanceof Quantity quantity) || quantity.parameter().isEmpty()) {
        continue;
      }
      String name = quantity.parameter().get();
      if (!names.contains(name)) {
        String advice = Suggestion.advice(name, names, "parameters");
        problems.add(
            leaf.spot(), "names the parameter \"" + name + "\", which is not declared." + advice);
      } else if (declared.containsKey(name)) {
        fits(declared.get(name).record().law(), name, leaf, problems);
      }
    }
  }

  private static void fits(Law law, String name, BindingIndex.Leaf leaf, Problems problems) {
    Range range = Range.of(leaf.field().key(), false);
    if (!LawRange.holds(range, law)) {
      problems.add(
          leaf.spot(),
          "names the parameter \""
              + name
              + "\", which can be "
              + extreme(law, range)
              + "; must be "
              + range.words()
              + range.unitWords()
              + range.sizeWords(extremeDraw(law, range)));
    }
  }

  /** The draw whose size a range does not allow, or the largest one. */
  private static double extremeDraw(Law law, Range range) {
    double low = law.leastDrawn();
    boolean lowIsWrong = low < -range.size().largest() || low > 0 && !range.size().holds(low);
    return lowIsWrong ? low : law.greatestDrawn();
  }

  /** The value of a law that a range does not allow, in words. */
  static String extreme(Law law, Range range) {
    if (!range.sizeWords(extremeDraw(law, range)).isEmpty()) {
      return NumberSyntax.text(extremeDraw(law, range));
    }
    if (Double.isInfinite(law.least())) {
      return "any number, its law being " + law.key();
    }
    boolean low = law.least() < range.min() || law.least() == range.min() && range.above();
    double end = low ? law.least() : law.greatest();
    return Double.isInfinite(end)
        ? "any number above " + NumberSyntax.text(law.least()) + ", its law being " + law.key()
        : NumberSyntax.text(end);
  }
}
