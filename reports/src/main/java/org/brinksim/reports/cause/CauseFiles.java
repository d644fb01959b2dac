package org.brinksim.reports.cause;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.brinksim.reports.chart.Axis;
import org.brinksim.reports.chart.DifferenceIntervals;
import org.brinksim.reports.chart.Heading;
import org.brinksim.reports.chart.NumberTable;
import org.brinksim.reports.chart.Tone;
import org.brinksim.reports.drawing.ChartFiles;
import org.brinksim.reports.drawing.ChartStyle;
import org.brinksim.reports.origin.ChartNumbers;
import org.brinksim.reports.origin.RunOrigin;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunManifest;
import org.brinksim.results.UnwritableException;
import org.brinksim.results.WholeFile;
import org.brinksim.results.cause.Candidate;
import org.brinksim.results.cause.Cause;
import org.brinksim.results.cause.Causes;
import org.brinksim.results.reading.RunResults;
import org.brinksim.text.Template;
import org.brinksim.wording.CauseWords;
import org.brinksim.wording.Numerals;

/**
 * The files of an answer to why: a chart of the largest effects, why.csv and why.json with all.
 *
 * @param causes what was found
 * @param results the runs that were looked at
 * @param run where they lie; the chart tells its origin from it
 */
public record CauseFiles(Causes causes, RunResults results, Path run) {
  private static final int MOST_ROWS = 20;
  private static final Tone TOLD = Tone.series(0);

  /** The name of the numbers as JSON. */
  public static final String NUMBERS = "why.json";

  /** The name of the numbers as a table. */
  public static final String TABLE = "why.csv";

  /**
   * Writes them.
   *
   * @param directory there must be nothing of that name, or an empty directory
   * @throws UnwritableException when a file cannot be written
   */
  public void write(Path directory) {
    try {
      Files.createDirectories(directory.resolve(RunDirectory.CHARTS));
    } catch (IOException e) {
      throw new UnwritableException(directory, e);
    }
    WholeFile.write(directory.resolve(NUMBERS), RunManifest.JSON.writeValueAsString(causes) + "\n");
    WholeFile.write(directory.resolve(TABLE), ChartNumbers.csv(table()));
    List<DifferenceIntervals.Row> rows = rows();
    if (!rows.isEmpty()) {
      new ChartFiles(
              (name, content) -> WholeFile.write(directory.resolve(name), content),
              ChartStyle.standard(),
              RunOrigin.of(run, results.manifest()))
          .write(chart(rows));
    }
  }

  private NumberTable table() {
    return new NumberTable(
        List.of(
            "kind", "id", "present", "changed", "effect", "low95", "high95", "size", "p", "pHolm"),
        causes.causes().stream()
            .map(
                c ->
                    NumberTable.row(
                        c.candidate().kind().name().toLowerCase(Locale.ROOT),
                        c.candidate().id(),
                        c.present(),
                        c.changed(),
                        c.effect(),
                        c.interval().low(),
                        c.interval().high(),
                        c.size(),
                        c.pValue(),
                        c.adjusted()))
            .toList());
  }

  private List<DifferenceIntervals.Row> rows() {
    CauseWords words = new CauseWords(causes, results.scenario());
    return causes.causes().stream()
        .filter(cause -> cause.changed() > 0)
        .limit(MOST_ROWS)
        .map(cause -> row(cause, words))
        .toList();
  }

  private DifferenceIntervals.Row row(Cause cause, CauseWords words) {
    boolean certain = cause.told() || causes.ofOneRun();
    return new DifferenceIntervals.Row(
        cause.candidate().id(),
        words.title(cause.candidate())
            + (cause.candidate().kind() == Candidate.Kind.ASSUMPTION ? " (assumption)" : ""),
        certain ? TOLD : Tone.NONE,
        cause.effect(),
        cause.interval().low(),
        cause.interval().high(),
        Numerals.number(cause.effect()));
  }

  private DifferenceIntervals chart(List<DifferenceIntervals.Row> rows) {
    CauseWords words = new CauseWords(causes, results.scenario());
    double low = rows.stream().mapToDouble(DifferenceIntervals.Row::low).min().orElse(0);
    double high = rows.stream().mapToDouble(DifferenceIntervals.Row::high).max().orElse(0);
    double from = Math.min(0, low);
    double to = Math.max(0, high);
    double room = 0.05 * (to - from) + (to > from ? 0 : 1);
    return new DifferenceIntervals(
        new Heading(
            "why-" + causes.response(),
            "What " + causes.label() + " is owed to, in the model",
            Template.fill(
                "%s · %s runs · seed %d",
                results.scenario().title(),
                Numerals.whole(words.looked()),
                results.manifest().seed()),
            words.limits(),
            "Each row: how the response differs without the act or event, or with the assumption at"
                + " its median; the line is the 95 % interval. Grey: cannot be told from no effect."),
        new Axis("Without it", causes.unit(), from - room, to + room),
        0,
        rows);
  }
}
