package org.brinksim.results.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.brinksim.experiment.Border;
import org.brinksim.experiment.EventFields;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.ReplicationSample;
import org.brinksim.experiment.Run;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.experiment.RunResult.Failed;
import org.brinksim.model.event.Event;
import org.brinksim.model.measure.Metric;
import org.brinksim.results.Kept;
import org.brinksim.results.RunManifest;
import org.brinksim.results.reading.StoredEvents;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of a run against its replications, run again here one by one. */
class RunTablesTest {

  private static final int REPLICATIONS = 60;
  private static final int TIMES = 41;

  @TempDir private static Path temp;

  private static Experiment border;
  private static List<Completed> runs;
  private static Path calm;
  private static Path flooded;
  private static CsvTable series;

  @BeforeAll
  static void run() throws Exception {
    calm = temp.resolve("calm");
    flooded = temp.resolve("flooded");
    Runs.run(Border.with(), REPLICATIONS, calm);
    Runs.run(Border.flooded(), REPLICATIONS, flooded);
    border = Border.experiment(Border.with(), 1);
    runs = new ArrayList<>();
    for (int replication = 0; replication < REPLICATIONS; replication++) {
      runs.add((Completed) border.run(Run.ofFirstPoint(replication)));
    }
    series = CsvTable.read(calm.resolve("series.csv"));
  }

  @Test
  void theDirectoryHoldsTheseFilesAndNoOther() throws Exception {
    assertThat(Runs.contents(calm))
        .containsOnlyKeys(
            "drivers.csv",
            "events.csv",
            "failures.csv",
            "manifest.json",
            "replications.csv",
            "scenario.yaml",
            "series-runs.bin",
            "series.csv",
            "summary.json");
  }

  @Test
  void theTablesHaveTheseColumns() throws Exception {
    assertThat(String.join(" ", CsvTable.read(calm.resolve("replications.csv")).header()))
        .isEqualTo(
            "scenario point replication elmTroops lethality guns flood resolve peakRung finalRung"
                + " peakIndex finalIndex daysTo.truce daysTo.silence daysTo.protest daysTo.closure"
                + " daysTo.clash elm.arrived elm.committed elm.killed elm.wounded elm.captured"
                + " elm.casualties elm.casualtiesShare elm.elementsBroken elm.engagedPeak"
                + " elm.engagedLossPerDay fir.arrived fir.committed fir.killed fir.wounded"
                + " fir.captured fir.casualties fir.casualtiesShare fir.elementsBroken"
                + " fir.engagedPeak fir.engagedLossPerDay elm.reinforce.firstDay"
                + " fir.protest.firstDay fir.close.firstDay fir.belief.build-up"
                + " fir.estimateError.build-up fir.belief.fighting casualtiesDay10 daysToBelief");
    assertThat(firstLine("series.csv"))
        .isEqualTo("scenario,point,day,metric,mean,p05,p25,p50,p75,p95,n");
    assertThat(firstLine("events.csv"))
        .isEqualTo(
            "scenario,point,replication,event,day,date,kind,who,what,rung,target,amount,unit,cause,hazard");
    assertThat(firstLine("drivers.csv"))
        .isEqualTo("scenario,point,replication,event,driver,value,weight");
    assertThat(firstLine("failures.csv"))
        .isEqualTo("scenario,point,replication,seed,message,replay");
  }

  private static String firstLine(String file) throws Exception {
    return Files.readAllLines(calm.resolve(file)).get(0);
  }

  @Test
  void everyReplicationHasARowThatReadsBackExactly() throws Exception {
    CsvTable table = CsvTable.read(calm.resolve("replications.csv"));
    assertThat(table.rows()).hasSize(REPLICATIONS);
    int empty = 0;
    for (int r = 0; r < REPLICATIONS; r++) {
      List<String> row = table.rows().get(r);
      assertThat(row.subList(0, 3)).containsExactly("border", "0", Integer.toString(r));
      double[] expected =
          concatenated(runs.get(r).parameters().toArray(), runs.get(r).responses().toArray());
      double[] found =
          row.subList(3, row.size()).stream()
              .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
              .toArray();
      assertThat(found).isEqualTo(expected);
      empty += (int) Arrays.stream(found).filter(Double::isNaN).count();
    }
    assertThat(empty).isGreaterThan(REPLICATIONS);
    assertThat(table.column("daysTo.truce")).containsOnly("");
    assertThat(table.column("daysTo.protest")).contains("").doesNotContain("NaN", "0");
  }

  private static double[] concatenated(double[] first, double[] second) {
    double[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /** The values of a metric at a time in the replications that have one, sorted. */
  private static double[] values(String metric, int time) {
    return runs.stream()
        .mapToDouble(run -> run.series().get(metric, time))
        .filter(value -> !Double.isNaN(value))
        .sorted()
        .toArray();
  }

  /** Hyndman and Fan's definition 7, counted from the nearest ranks on both sides. */
  private static double quantile(double[] sorted, double p) {
    double h = (sorted.length - 1) * p;
    double above = h - Math.floor(h);
    return (1 - above) * sorted[(int) Math.floor(h)] + above * sorted[(int) Math.ceil(h)];
  }

  @Test
  void theSeriesAreTheDistributionOverReplicationsOnEachDay() {
    int rows = 0;
    for (Metric metric : border.scenario(0).metrics()) {
      CsvTable ofMetric = series.where(Map.of("metric", metric.name()));
      int row = 0;
      for (int time = 0; time < TIMES; time++) {
        double[] values = values(metric.name(), time);
        if (values.length > 0) {
          List<String> cells = ofMetric.rows().get(row++);
          assertThat(cells.subList(0, 2)).containsExactly("border", "0");
          assertThat(Double.parseDouble(cells.get(2))).isEqualTo(time * 0.5);
          assertRow(values, cells);
        }
      }
      assertThat(ofMetric.rows()).hasSize(row);
      rows += row;
    }
    assertThat(rows).isGreaterThan(40 * 20);
  }

  private static void assertRow(double[] values, List<String> cells) {
    double[] expected = new double[6];
    expected[0] = Arrays.stream(values).average().orElseThrow();
    double[] probabilities = {0.05, 0.25, 0.5, 0.75, 0.95};
    for (int p = 0; p < probabilities.length; p++) {
      expected[1 + p] = quantile(values, probabilities[p]);
    }
    for (int i = 0; i < expected.length; i++) {
      assertThat(Double.parseDouble(cells.get(4 + i)))
          .isCloseTo(expected[i], within(1e-6 * Math.max(1e-30, Math.abs(expected[i]))));
    }
    assertThat(cells.get(10)).isEqualTo(Integer.toString(values.length));
  }

  /** As of so many replications that the values of all metrics do not fit into memory at once. */
  @Test
  void readInSmallBlocksTheSeriesAreTheSame() throws Exception {
    SampledSeries series =
        new SampledSeries(
            ReplicationSample.ofSeries(REPLICATIONS),
            SeriesCodec.of(border.layout(), Kept.EVERYTHING),
            1);
    for (int blockValues : new int[] {1, 3 * TIMES * REPLICATIONS, 10_000_000}) {
      StringWriter out = new StringWriter();
      new SeriesTable(
              point -> border.scenario(point).scenario(), series, calm.resolve("series-runs.bin"))
          .write(out, blockValues, () -> {});

      assertThat(calm.resolve("series.csv")).hasContent(out.toString());
    }
  }

  @Test
  void theSharesOfStandingRungsAndOfNoneAddUpToAll() {
    for (String channel : List.of("", "military.", "political.")) {
      String metric = channel.isEmpty() ? "rung" : "rung." + channel.replace(".", "");
      for (int time = 0; time < TIMES; time++) {
        double sum = 1 - values(metric, time).length / (double) REPLICATIONS;
        CsvTable day = series.where(Map.of("day", NumberText.text(time * 0.5)));
        int rungs = 0;
        for (List<String> row : day.rows()) {
          if (row.get(3).matches("standing\\." + channel.replace(".", "\\.") + "[a-z]+")) {
            sum += Double.parseDouble(row.get(4));
            assertThat(row.subList(5, 11))
                .containsExactly("", "", "", "", "", Integer.toString(REPLICATIONS));
            rungs++;
          }
        }
        assertThat(sum).isCloseTo(1, within(1e-6));
        assertThat(rungs).isEqualTo(channel.isEmpty() ? 5 : channel.startsWith("m") ? 2 : 3);
      }
    }
  }

  @Test
  void theShareOfARungIsThatOfTheReplicationsInWhichItStands() {
    Set<String> shares = new TreeSet<>();
    for (int time = 0; time < TIMES; time++) {
      long clash = Arrays.stream(values("rung", time)).filter(level -> level == 3).count();
      String share =
          series
              .where(Map.of("metric", "standing.clash", "day", NumberText.text(time * 0.5)))
              .only("mean");
      assertThat(Float.parseFloat(share)).isEqualTo((float) clash / REPLICATIONS);
      shares.add(share);
    }
    assertThat(shares).hasSizeGreaterThan(5);
  }

  @Test
  void everyEventIsARowFromWhichItCanBeMadeAgain() throws Exception {
    SortedMap<Run, List<Event>> read = StoredEvents.read(calm, RunManifest.read(calm), run -> true);

    assertThat(read).hasSize(runs.size());
    for (Completed run : runs) {
      assertThat(read.get(run.run())).isEqualTo(run.events());
    }
    assertThat(
            read.values().stream()
                .flatMap(List::stream)
                .flatMap(e -> EventFields.of(e).hazard().stream()))
        .anyMatch(hazard -> hazard.terms().size() > 1);
    assertThat(Files.readString(calm.resolve("events.csv"))).doesNotContain("\r");
  }

  @Test
  void aRunWithoutFailuresHasATableOfNone() throws Exception {
    assertThat(calm.resolve("failures.csv"))
        .hasContent("scenario,point,replication,seed,message,replay\n");
  }

  @Test
  void failedReplicationsAreInTheirOwnTableAloneWithTheSeedThatReplaysThem() throws Exception {
    Experiment experiment = Border.experiment(Border.flooded(), 1);
    Map<String, String> failed = new TreeMap<>();
    List<String> completed = new ArrayList<>();
    for (int r = 0; r < REPLICATIONS; r++) {
      if (experiment.run(Run.ofFirstPoint(r)) instanceof Failed failure) {
        failed.put(Integer.toString(r), failure.message());
      } else {
        completed.add(Integer.toString(r));
      }
    }
    CsvTable failures = CsvTable.read(flooded.resolve("failures.csv"));

    assertThat(failed.size()).isBetween(10, 50);
    assertThat(failures.rows()).hasSameSizeAs(failed.keySet());
    for (List<String> row : failures.rows()) {
      assertThat(row)
          .containsExactly(
              "border",
              "0",
              row.get(2),
              "1",
              failed.get(row.get(2)),
              "brink replay . --replication " + row.get(2));
    }
    assertThat(CsvTable.read(flooded.resolve("replications.csv")).column("replication"))
        .isEqualTo(completed);
    assertThat(CsvTable.read(flooded.resolve("events.csv")).column("replication"))
        .doesNotContainAnyElementsOf(failed.keySet());
  }
}
