package org.brinksim.reports.content;

import java.util.List;

/**
 * The first screen of a report.
 *
 * @param sentences what came out, in at most five sentences
 * @param charts at most four small charts
 * @param limit what the numbers are not
 */
public record Overview(List<Finding> sentences, List<SmallChart> charts, String limit) {
  public Overview {
    sentences = List.copyOf(sentences);
    charts = List.copyOf(charts);
  }
}
