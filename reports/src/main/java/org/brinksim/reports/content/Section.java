package org.brinksim.reports.content;

import java.util.List;
import org.brinksim.reports.chart.Chart;

/**
 * A part of a report.
 *
 * @param id its anchor
 * @param title its heading
 * @param words paragraphs above the charts
 * @param charts its charts
 */
public record Section(String id, String title, List<String> words, List<Chart> charts) {
  public Section {
    words = List.copyOf(words);
    charts = List.copyOf(charts);
  }
}
