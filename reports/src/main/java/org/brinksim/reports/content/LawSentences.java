package org.brinksim.reports.content;


import java.util.List;
import java.util.stream.Collectors;
import org.brinksim.law.Law;
import org.brinksim.text.Template;
import org.brinksim.wording.Numerals;


/** Distributions in words. */
final class LawSentences {
  private LawSentences() {}

  static String of(Law law) {
    if (law instanceof Law.Value value) {
      return "fixed at " + Numerals.number(value.value());
    }
    if (law instanceof Law.Uniform uniform) {
      return "uniform, " + between(uniform.uniform());
    }
    if (law instanceof Law.LogUniform logUniform) {
      return "log-uniform, " + between(logUniform.logUniform());
    }
    if (law instanceof Law.Triangular triangular) {
      List<Double> t = triangular.triangular();
      return Template.fill(
          "triangular, %s to %s, most likely %s",
          Numerals.number(t.get(0)), Numerals.number(t.get(2)), Numerals.number(t.get(1)));
    }
    if (law instanceof Law.Beta beta) {
      return Template.fill("beta(%s)", listed(beta.beta()));
    }
    if (law instanceof Law.Normal normal) {
      return Template.fill(
          "normal, mean %s, standard deviation %s",
          Numerals.number(normal.normal().get(0)), Numerals.number(normal.normal().get(1)));
    }
    if (law instanceof Law.LogNormal logNormal) {
      return Template.fill(
          "log-normal, median %s, standard deviation of the logarithm %s",
          Numerals.number(logNormal.logNormal().get(0)),
          Numerals.number(logNormal.logNormal().get(1)));
    }
    return "one of " + listed(((Law.Choice) law).choice());
  }

  private static String between(List<Double> ends) {
    return Numerals.number(ends.get(0)) + " to " + Numerals.number(ends.get(1));
  }

  private static String listed(List<Double> numbers) {
    return numbers.stream().map(Numerals::number).collect(Collectors.joining(", "));
  }
}
