package org.brinksim.lab.page;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.brinksim.lab.encoding.EncodedColumns;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.reading.Replications;
import org.brinksim.results.reading.RunResults;
import org.brinksim.results.reading.Series;
import org.brinksim.results.tracing.Dependences;

/**
 * The runs of a run directory as the page holds them: the responses of each, as they were computed.
 */
final class RecordedRuns {
  /** A chart of beliefs has a line for each state and the truth: bands would hide them. */
  private static final Pattern DRAWN = Pattern.compile("index|rung\\..*|.*\\.(engaged|casualties)");

  /** Nine in ten runs, and half of them, lie between the outer and the inner two. */
  private static final List<ToDoubleFunction<Series.Day>> QUANTILES =
      List.of(Series.Day::p05, Series.Day::p25, Series.Day::p75, Series.Day::p95);

  private final RunResults results;
  private final PageColumns runs = new PageColumns();
  private final ByteArrayOutputStream bandBytes = new ByteArrayOutputStream();

  RecordedRuns(RunResults results) {
    this.results = results;
  }

  /**
   * What there is, as maps and lists for JSON; the bytes of the columns follow by {@link #text}.
   */
  Map<String, Object> all() {
    Replications held = results.replications();
    Map<String, Object> facts =
        runs.addRuns(held, results.manifest().dictionary().responses(), held.size());
    facts.put("of", results.manifest().replicationsBegun());
    facts.put("strongest", strongest());
    facts.put("bands", bands());
    return facts;
  }

  /** For each main response the parameters that it depends on, the strongest first. */
  private Map<String, Object> strongest() {
    Map<String, Object> all = new LinkedHashMap<>();
    Dependences.of(results)
        .ifPresent(
            found ->
                found
                    .responses()
                    .forEach(
                        of ->
                            all.put(
                                of.response(),
                                of.parameters().stream()
                                    .flatMap(it -> it.unknown().parameters().stream())
                                    .toList())));
    return all;
  }

  /**
   * Of the metrics that the page draws through time, where the runs lie: quantiles step by step, as
   * series.csv has them. A step without a value is NaN. The bytes follow by {@link #bandsText}.
   */
  private List<Object> bands() {
    List<Object> bands = new ArrayList<>();
    for (Word word : results.manifest().dictionary().metrics()) {
      if (DRAWN.matcher(word.name()).matches() && results.series().has(word.name())) {
        bands.add(band(word.name(), results.series().of(word.name())));
      }
    }
    return bands;
  }

  private Map<String, Object> band(String metric, List<Series.Day> days) {
    Map<String, Object> band = new LinkedHashMap<>();
    band.put("metric", metric);
    band.put(
        "whole",
        QUANTILES.stream()
            .map(
                quantile -> {
                  double[] values = new double[results.scenario().steps() + 1];
                  Arrays.fill(values, Double.NaN);
                  for (Series.Day day : days) {
                    int step = (int) Math.round(day.day() / results.scenario().stepDays());
                    values[step] = quantile.applyAsDouble(day);
                  }
                  bandBytes.writeBytes(EncodedColumns.bytes(values));
                  return EncodedColumns.isWhole(values);
                })
            .toList());
    return band;
  }

  /** The bytes of all bands as text; after {@link #all}. */
  String bandsText() {
    return EncodedColumns.text(bandBytes.toByteArray());
  }

  /** The bytes of all columns, one after another, as text; after {@link #all}. */
  String text() {
    return runs.text();
  }
}
