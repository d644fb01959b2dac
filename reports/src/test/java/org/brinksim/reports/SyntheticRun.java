package org.brinksim.reports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.brinksim.reports.chart.NumberTable;
import org.brinksim.results.Kept;
import org.brinksim.results.RunManifest;
import org.brinksim.results.Summary;
import org.brinksim.statistics.MeanEstimate;
import org.brinksim.statistics.Proportion;
import org.brinksim.statistics.QuantileEstimate;
import tools.jackson.databind.json.JsonMapper;

/**
 * A run directory of the invented scenario {@code border.yaml} with 200 replications, whose numbers
 * are functions of the replication's number: 120 runs reach war, every fourth closes the border,
 * and so on. The columns and metrics are those that the engine writes, as far as reports read them.
 */
public final class SyntheticRun {
  public static final int RUNS = 200;
  public static final int DAYS = 60;
  private static final double NEVER = Double.NaN;

  /** The rungs of border.yaml, a level apart. */
  private static final List<String> LADDER =
      List.of("truce", "talks", "silence", "protest", "closure", "clash", "war");

  private static final int LOWEST_LEVEL = -2;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<String, double[]> columns = new LinkedHashMap<>();
  private final Map<String, String> units = new LinkedHashMap<>();
  private int failed;
  private boolean interrupted;

  public SyntheticRun() {
    parameters();
    ladder();
    forces();
    acts();
    column("casualtiesDay30", "personnel", r -> 5 * r);
    column("daysTo100", "day", r -> r >= 20 ? 10 + r % 20 : NEVER);
    column("holds", "1 or 0", r -> r % 50 < 23 ? 1 : 0);
  }

  private void parameters() {
    columns.put("troops", numbers(r -> 1500 + 5 * r));
    columns.put("lethality", numbers(r -> 0.002 + 0.00004 * r));
  }

  private void ladder() {
    column("peakRung", "level", r -> r < 120 ? 4 : r < 190 ? 3 : NEVER);
    column("finalRung", "level", r -> r < 100 ? 3 : r < 150 ? 4 : r < 180 ? -1 : NEVER);
    column("peakIndex", "severity", r -> r / 2.0);
    column("daysTo.truce", "day", r -> NEVER);
    column("daysTo.talks", "day", r -> r % 10 == 0 ? 30 : NEVER);
    column("daysTo.silence", "day", r -> NEVER);
    column("daysTo.protest", "day", r -> 0);
    column("daysTo.closure", "day", r -> r % 4 == 0 ? 20 + r / 10 : NEVER);
    column("daysTo.clash", "day", r -> r < 190 ? 0 : NEVER);
    column("daysTo.war", "day", r -> r < 120 ? 1 + r % 40 : NEVER);
  }

  private void forces() {
    column("alder.casualties", "personnel", r -> 10 * r);
    column("alder.casualtiesShare", "fraction", r -> r / 1000.0);
    column("rowan.casualties", "personnel", r -> 0);
    column("rowan.casualtiesShare", "fraction", r -> 0);
    column("birch.casualties", "personnel", r -> r == RUNS - 1 ? 50_000 : 5 * (r % 100));
    column("birch.casualtiesShare", "fraction", r -> (r % 100) / 300.0);
    column("red.areaChange", "km2", r -> r - 100);
    column("blue.areaChange", "km2", r -> 100 - r);
  }

  private void acts() {
    column("alder.reinforce.firstDay", "day", r -> r % 2 == 0 ? r % 60 : NEVER);
    column("alder.offer-truce.firstDay", "day", r -> r % 10 == 0 ? 30 : NEVER);
    column("birch.protest.firstDay", "day", r -> 0);
    column("birch.close-border.firstDay", "day", r -> r % 4 == 0 ? 20 + r / 10 : NEVER);
    column("cedar.mediate.firstDay", "day", r -> r % 10 == 5 ? r / 4 : NEVER);
    column("cedar.join-war.firstDay", "day", r -> NEVER);
  }

  private void column(String name, String unit, IntToDoubleFunction of) {
    columns.put(name, numbers(of));
    units.put(name, unit);
  }

  private static double[] numbers(IntToDoubleFunction of) {
    return IntStream.range(0, RUNS).mapToDouble(of).toArray();
  }

  /** With other numbers in a column. */
  public SyntheticRun with(String column, IntToDoubleFunction of) {
    columns.put(column, numbers(of));
    return this;
  }

  /** Stopped early, and with failures. */
  public SyntheticRun troubled(int failures) {
    failed = failures;
    interrupted = true;
    return this;
  }

  private static Stream<String> metrics(String metric) {
    return Stream.of("alder", "rowan", "birch").map(force -> force + "." + metric);
  }

  private static List<RunManifest.Word> words(Stream<String> names, String unit) {
    return names.map(name -> new RunManifest.Word(name, unit, "label of " + name)).toList();
  }

  /** Writes the directory's files. */
  public Path write(Path directory) {
    try {
      Files.createDirectories(directory);
      Files.writeString(directory.resolve("scenario.yaml"), scenario());
      replications(directory.resolve("replications.csv"));
      series(directory.resolve("series.csv"));
      Files.writeString(directory.resolve("summary.json"), JSON.writeValueAsString(summary()));
      Files.writeString(
          directory.resolve("manifest.json"), JSON.writeValueAsString(manifest(directory)));
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String scenario() throws IOException {
    try (InputStream in = SyntheticRun.class.getResourceAsStream("border.yaml")) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  private void replications(Path file) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
      List<String> header = new ArrayList<>(List.of("scenario", "point", "replication"));
      header.addAll(columns.keySet());
      csv.writeRecord(header);
      for (int r = 0; r < RUNS; r++) {
        List<String> row = new ArrayList<>(List.of("border", "0", Integer.toString(r)));
        for (double[] column : columns.values()) {
          row.add(NumberTable.text(column[r]));
        }
        csv.writeRecord(row);
      }
    }
  }

  private static void series(Path file) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
      csv.writeRecord(
          "scenario", "point", "day", "metric", "mean", "p05", "p25", "p50", "p75", "p95", "n");
      for (String force : List.of("alder", "rowan", "birch")) {
        fan(csv, force + ".engaged", d -> 1000 - 10 * d);
        fan(csv, force + ".casualties", d -> force.equals("rowan") ? 0 : 20 * d);
      }
      fan(csv, "red.areaHeld", d -> 200 + d);
      fan(csv, "blue.areaHeld", d -> 100 - d);
      fan(csv, "index", d -> 40 + d);
      for (String rung : List.of("truce", "talks", "silence", "protest", "closure")) {
        share(csv, "standing." + rung, d -> 0);
      }
      share(csv, "standing.clash", d -> 1 - d / 100.0);
      share(csv, "standing.war", d -> d / 125.0);
      share(csv, "standing.political.talks", d -> 0);
      share(csv, "standing.political.silence", d -> 0);
      share(csv, "standing.political.protest", d -> 1 - d / 120.0);
      share(csv, "standing.political.closure", d -> d / 120.0);
      share(csv, "standing.military.truce", d -> 0);
      share(csv, "standing.military.clash", d -> 1 - d / 100.0);
      share(csv, "standing.military.war", d -> d / 125.0);
    }
  }

  /** A mean, and quantiles from half of it to twice it. */
  private static void fan(CsvWriter csv, String metric, IntToDoubleFunction mean) {
    for (int day = 0; day <= DAYS; day++) {
      double m = mean.applyAsDouble(day);
      csv.writeRecord(
          NumberTable.row(
              "border", "0", day, metric, m, m / 2, 0.75 * m, 0.9 * m, 1.25 * m, 2 * m, RUNS));
    }
  }

  private static void share(CsvWriter csv, String metric, IntToDoubleFunction share) {
    for (int day = 0; day <= DAYS; day++) {
      csv.writeRecord(
          NumberTable.row(
              "border", "0", day, metric, share.applyAsDouble(day), "", "", "", "", "", RUNS));
    }
  }

  private Summary summary() {
    List<Summary.OfResponse> responses =
        units.keySet().stream().map(name -> response(name, columns.get(name))).toList();
    return new Summary(
        100_000,
        List.of(
            new Summary.OfScenario(
                "border", List.of(new Summary.OfPoint(0, RUNS, responses, shares())))));
  }

  /** Estimates as the engine makes them: quantiles of censored days are those of all runs. */
  private Summary.OfResponse response(String name, double[] all) {
    double[] values = Arrays.stream(all).filter(v -> !Double.isNaN(v)).sorted().toArray();
    boolean censored = units.get(name).equals("day") && values.length < RUNS;
    MeanEstimate mean = values.length < 2 || censored ? null : MeanEstimate.of(values, 0.95);
    double[] probabilities = {0.05, 0.25, 0.5, 0.75, 0.95};
    int never = censored ? RUNS - values.length : 0;
    List<Summary.OfQuantile> quantiles =
        QuantileEstimate.censored(values, never, probabilities, 0.95).stream()
            .map(q -> new Summary.OfQuantile(q.probability(), day(q.value()), ends(q)))
            .toList();
    return new Summary.OfResponse(
        name,
        units.get(name),
        "label of " + name,
        values.length,
        RUNS - values.length,
        mean == null ? null : mean.mean(),
        mean == null ? null : mean.standardDeviation(),
        mean == null ? null : List.of(mean.interval().low(), mean.interval().high()),
        quantiles);
  }

  private static Double day(double value) {
    return Double.isInfinite(value) ? null : (Double) value;
  }

  private static List<Double> ends(QuantileEstimate quantile) {
    return quantile.interval().map(i -> Arrays.asList(day(i.low()), day(i.high()))).orElse(null);
  }

  /** The shares that an engine writes: of a question, and of each highest rung. */
  private List<Summary.Probability> shares() {
    List<Summary.Probability> shares = new ArrayList<>(List.of(share("holds", "holds", 1)));
    if (columns.containsKey("peakRung")) {
      for (int i = 0; i < LADDER.size(); i++) {
        shares.add(share("peakRung=" + LADDER.get(i), "peakRung", LOWEST_LEVEL + i));
      }
    }
    return shares;
  }

  private Summary.Probability share(String name, String column, double value) {
    int yes = (int) Arrays.stream(columns.get(column)).filter(v -> v == value).count();
    Proportion share = Proportion.of(yes, RUNS, 0.95);
    return new Summary.Probability(
        name,
        "label of " + name,
        yes,
        RUNS,
        share.share(),
        List.of(share.interval().low(), share.interval().high()));
  }

  private static String sha256(Path file) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private RunManifest manifest(Path directory) {
    return new RunManifest(
        1,
        new RunManifest.Engine("Brink", "0.1.0", "0123456789abcdef"),
        "17.0.15",
        42,
        List.of(
            new RunManifest.Scenario(
                "border",
                "A border quarrel & its <neighbours>",
                "2030-03-01",
                DAYS,
                1.0,
                "scenario.yaml")),
        RunManifest.Study.NONE,
        1,
        RunManifest.Design.NONE,
        List.of(),
        new RunManifest.Replications(RUNS + failed, RUNS, failed),
        interrupted,
        Kept.EVERYTHING,
        new RunManifest.Dictionary(
            words(columns.keySet().stream().filter(name -> !units.containsKey(name)), "any"),
            units.entrySet().stream()
                .map(e -> new RunManifest.Word(e.getKey(), e.getValue(), "label of " + e.getKey()))
                .toList(),
            words(
                Stream.concat(
                    Stream.concat(metrics("engaged"), metrics("casualties")),
                    Stream.of("red.areaHeld", "blue.areaHeld", "index")),
                "any")),
        List.of(),
        Stream.of("replications.csv", "scenario.yaml", "series.csv", "summary.json")
            .map(name -> new RunManifest.HashedFile(name, sha256(directory.resolve(name))))
            .toList(),
        Map.of());
  }
}
