package org.brinksim.reports.content;

import java.util.List;
import java.util.Map;
import org.brinksim.reports.chart.Chart;

/**
 * A part of a report.
 *
 * @param id its anchor
 * @param title its heading
 * @param words paragraphs above the charts
 * @param charts its charts
 * @param findings what charts show, in a sentence behind each, by the chart's name
 */
public record Section(
    String id, String title, List<String> words, List<Chart> charts, Map<String, String> findings) {
  public Section {
    words = List.copyOf(words);
    charts = List.copyOf(charts);
    findings = Map.copyOf(findings);
  }

  /** A part whose charts have no sentence of their own. */
  public Section(String id, String title, List<String> words, List<Chart> charts) {
    this(id, title, words, charts, Map.of());
  }
}
