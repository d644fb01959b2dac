package org.brinksim.reports.content;

import java.util.List;
import org.brinksim.reports.chart.Chart;

/**
 * A report on one scenario's runs, as data.
 *
 * @param title the scenario's title
 * @param description what the scenario is about
 * @param overview the first screen
 * @param facts what ran, as names and values
 * @param warnings what the reader must know first: failed or missing runs
 * @param findings the main results in sentences
 * @param runs single runs that stand for others
 * @param sections the parts with charts
 * @param tables the tables
 * @param limits what the numbers are not
 */
public record Report(
    String title,
    String description,
    Overview overview,
    List<Fact> facts,
    List<String> warnings,
    List<Finding> findings,
    List<ToldRun> runs,
    List<Section> sections,
    List<DataTable> tables,
    List<String> limits) {
  public Report {
    facts = List.copyOf(facts);
    warnings = List.copyOf(warnings);
    findings = List.copyOf(findings);
    runs = List.copyOf(runs);
    sections = List.copyOf(sections);
    tables = List.copyOf(tables);
    limits = List.copyOf(limits);
  }

  /** A name and a value, for example {@code Seed} and {@code 1}. */
  public record Fact(String name, String value) {}

  /** All charts in their order on the page. */
  public List<Chart> charts() {
    return sections.stream().flatMap(section -> section.charts().stream()).toList();
  }
}
