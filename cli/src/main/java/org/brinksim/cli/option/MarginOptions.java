package org.brinksim.cli.option;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.brinksim.comparison.Margins;
import org.brinksim.document.shape.NumberSyntax;

/**
 * The margins that a user typed: {@code 0.1}, {@code share=1}, {@code dprk.casualties=50}.
 *
 * @param deviations for means, in standard deviations of the baseline
 * @param points for shares of runs, in points
 * @param byResponse for single responses, in their units as shown: points for shares
 * @param problems what is wrong with what was typed
 */
public record MarginOptions(
    double deviations, double points, Map<String, Double> byResponse, List<String> problems) {
  private static final String SHARE = "share";

  /** Reads them. */
  public static MarginOptions of(List<String> typed) {
    double deviations = Margins.STANDARD.deviations();
    double points = 100 * Margins.STANDARD.share();
    Map<String, Double> byResponse = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    for (String text : typed) {
      String name = text.contains("=") ? text.substring(0, text.lastIndexOf('=')) : "";
      OptionalDouble number = NumberSyntax.parse(text.substring(text.lastIndexOf('=') + 1).strip());
      if (number.isEmpty()
          || !(number.getAsDouble() >= 0)
          || Double.isInfinite(number.getAsDouble())) {
        problems.add(
            "--margin "
                + text
                + " has no number of at least 0. Maybe write --margin 0.1, --margin share=1 or --margin RESPONSE=50");
      } else if (name.isEmpty()) {
        deviations = number.getAsDouble();
      } else if (name.equals(SHARE)) {
        points = number.getAsDouble();
      } else {
        byResponse.put(name, number.getAsDouble());
      }
    }
    return new MarginOptions(deviations, points, byResponse, problems);
  }

  /**
   * The margins as the comparison takes them.
   *
   * @param scales by what a number of each response is multiplied where it is shown
   */
  public Margins margins(Map<String, Double> scales) {
    Map<String, Double> inUnits = new LinkedHashMap<>();
    byResponse.forEach((name, number) -> inUnits.put(name, number / scales.get(name)));
    return new Margins(deviations, points / 100, inUnits);
  }
}
