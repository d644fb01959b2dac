package org.brinksim.reports.origin;

import java.util.List;
import java.util.regex.Pattern;
import org.brinksim.reports.chart.NumberTable;

/**
 * Where a drawn chart comes from: enough to run the same again, and the numbers themselves.
 *
 * @param chart the chart's id, which names its files: {@code peak-rung}
 * @param scenario the scenario's id
 * @param scenarioSha256 the SHA-256 of the run directory's scenario file when the chart was drawn,
 *     in 64 lower-case hexadecimal digits
 * @param seed the seed of the run
 * @param interventions what is changed by hand in each run, in the words of the manifest; none in
 *     ordinary runs
 * @param replications the replications that are drawn: those that were completed
 * @param engineVersion the version of the engine that ran them
 * @param engineCommit its commit, or {@code unknown}
 * @param numbers the drawn numbers, as the text of the CSV file beside the picture
 */
public record Origin(
    String chart,
    String scenario,
    String scenarioSha256,
    long seed,
    List<String> interventions,
    int replications,
    String engineVersion,
    String engineCommit,
    String numbers) {
  private static final Pattern CHART = Pattern.compile("[a-zA-Z0-9._-]{1,200}");
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
  private static final int LONGEST = 200;

  /**
   * An origin.
   *
   * @throws IllegalArgumentException when a value cannot be: its message names it
   */
  public Origin {
    interventions = List.copyOf(interventions);
    require(CHART.matcher(chart).matches(), "chart", chart, "letters, digits, dots and dashes");
    require(
        SHA_256.matcher(scenarioSha256).matches(),
        "scenario.sha256",
        scenarioSha256,
        "64 hexadecimal digits");
    require(replications >= 1, "replications", replications, "at least 1");
    requireShort("scenario.id", scenario);
    requireShort("engine.version", engineVersion);
    requireShort("engine.commit", engineCommit);
  }

  private static void requireShort(String place, String text) {
    require(
        !text.isBlank() && text.length() <= LONGEST,
        place,
        text,
        "a text of at most " + LONGEST + " characters");
  }

  private static void require(boolean good, String place, Object found, String required) {
    if (!good) {
      throw new IllegalArgumentException(
          place
              + " is \""
              + ChartExportException.shown(found.toString())
              + "\"; must be "
              + required);
    }
  }

  /**
   * The drawn numbers as a table.
   *
   * @throws ChartExportException when they are none
   */
  public NumberTable table() {
    return ChartNumbers.table(numbers);
  }
}
