package org.brinksim.reports.dependence;

import java.util.List;
import org.brinksim.reports.chart.ArgumentMap;
import org.brinksim.reports.chart.ArgumentMap.Box;
import org.brinksim.reports.chart.ArgumentMap.Link;
import org.brinksim.wording.Numerals;

/**
 * The links of the map of the argument in rows, for those who cannot see it.
 *
 * @param map the map
 */
public record ArgumentRows(ArgumentMap map) {

  /** What the columns are, and what they mean. */
  public static final String WORDS =
      "Weight: the share of a response's variance that would be gone if the parameter were known; of what"
          + " a parameter rests on, the largest of these. At the end: how often what is concluded about"
          + " happens in the tenth of the runs at that end of the parameter's range which leads furthest"
          + " towards its reversal.";

  /** The columns of words, in their order; then those of numbers. */
  public static final List<String> OF_WORDS =
      List.of("From", "How", "To", "Reverses the conclusion");

  /** The columns of numbers. */
  public static final List<String> OF_NUMBERS = List.of("Weight", "Rank correlation", "At the end");

  /** The cells of each link, in the order of the columns. */
  public List<List<String>> rows() {
    return map.links().stream().map(this::row).toList();
  }

  private List<String> row(Link link) {
    Box from = map.boxes().get(link.from());
    return List.of(
        from.label(),
        how(link, from),
        map.boxes().get(link.to()).label(),
        link.near() ? "yes" : "",
        Numerals.percent(link.weight(), 0, 1),
        Double.isNaN(link.rank()) ? "" : Numerals.rounded(link.rank(), 2),
        Double.isNaN(link.atEnd()) ? "" : Numerals.percent(link.atEnd(), 0, 1));
  }

  private static String how(Link link, Box from) {
    return switch (from.column()) {
      case 0 ->
          link.leaning()
              ? "is leaned on by"
              : from.id().isEmpty() ? "is behind" : "holds the figure of";
      case 1 -> "moves";
      default -> "decides";
    };
  }
}
