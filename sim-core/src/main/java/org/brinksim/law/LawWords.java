package org.brinksim.law;


import java.util.List;
import java.util.stream.Collectors;
import org.brinksim.document.shape.NumberSyntax;


/** Laws in words, for people. */
public final class LawWords {

  private LawWords() {}

  public static String of(Law law) {
    if (law instanceof Law.Value it) {
      return NumberSyntax.text(it.value());
    }
    if (law instanceof Law.Uniform it) {
      return "uniform, " + range(it.uniform(), 1);
    }
    if (law instanceof Law.LogUniform it) {
      return "log-uniform, " + range(it.logUniform(), 1);
    }
    if (law instanceof Law.Triangular it) {
      return "triangular, "
          + range(it.triangular(), 2)
          + ", most likely "
          + number(it.triangular(), 1);
    }
    if (law instanceof Law.Beta it) {
      return "beta, alpha " + number(it.beta(), 0) + ", beta " + number(it.beta(), 1);
    }
    if (law instanceof Law.Normal it) {
      return "normal, mean "
          + number(it.normal(), 0)
          + ", standard deviation "
          + number(it.normal(), 1);
    }
    if (law instanceof Law.LogNormal it) {
      return "log-normal, median "
          + number(it.logNormal(), 0)
          + ", standard deviation of the logarithm "
          + number(it.logNormal(), 1);
    }
    return ((Law.Choice) law)
        .choice().stream().map(NumberSyntax::text).collect(Collectors.joining(", ", "one of ", ""));
  }

  private static String range(List<Double> numbers, int last) {
    return number(numbers, 0) + " to " + number(numbers, last);
  }

  private static String number(List<Double> numbers, int index) {
    return NumberSyntax.text(numbers.get(index));
  }
}
