package org.brinksim.reports.chart;

/**
 * The words around a chart.
 *
 * @param name the name of its files and its anchor on the page, for example {@code peak-rung}
 * @param title the quantity and its unit in plain words
 * @param subtitle scenario, number of runs and seed
 * @param note what the reader must know to judge it (clipped tails, missing values); may be empty
 * @param reading one sentence on how to read it, also the text for readers who cannot see it
 */
public record Heading(String name, String title, String subtitle, String note, String reading) {
  public Heading {
    if (!name.matches("[a-zA-Z0-9._-]+")) {
      throw new IllegalArgumentException(
          "\"" + name + "\" cannot name a file; letters, digits, dots and dashes can");
    }
  }
}
