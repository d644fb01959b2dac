package org.brinksim.results.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.brinksim.comparison.ComparedRuns;
import org.brinksim.experiment.Border;
import org.brinksim.experiment.ReplicationSample;
import org.brinksim.results.RunManifest;
import org.brinksim.results.Summary;
import org.brinksim.results.Summary.OfResponse;
import org.brinksim.results.Summary.Probability;
import org.brinksim.results.reading.RunResults;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.wording.comparison.ConclusionWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of more rows than are held in memory, made up here: what rests on all, and what on a sample. */
class SampledRowsTest {
  private static final int ROWS = ReplicationSample.ROWS + 30_000;
  private static final ReadScenario BORDER = Border.with("horizonDays=12");

  @TempDir private Path temp;

  /** A run of so many replications of which most rows are copies of real ones. */
  private Path directory() throws Exception {
    Path directory = temp.resolve("run");
    Runs.run(BORDER, 50, directory);
    List<String> real = Files.readAllLines(directory.resolve("replications.csv"));
    SplittableRandom random = new SplittableRandom(3);
    try (BufferedWriter out = Files.newBufferedWriter(directory.resolve("replications.csv"))) {
      out.write(real.get(0) + "\n");
      for (int r = 0; r < ROWS; r++) {
        String row = real.get(1 + random.nextInt(50));
        out.write(row.replaceFirst("^border,0,\\d+,", "border,0," + r + ",") + "\n");
      }
    }
    Path series = directory.resolve("series.csv");
    Files.writeString(series, Files.readString(series).replaceAll("(?m),50$", ",5000"));
    Path manifest = directory.resolve("manifest.json");
    Files.writeString(
        manifest,
        Files.readString(manifest)
            .replace("\"requested\" : 50", "\"requested\" : " + ROWS)
            .replace("\"completed\" : 50", "\"completed\" : " + ROWS));
    SummaryStage.of(directory).write();
    return directory;
  }

  private static double[] column(Path directory, String name) throws Exception {
    CsvTable table = CsvTable.read(directory.resolve("replications.csv"));
    return table.column(name).stream()
        .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
        .toArray();
  }

  @Test
  void countsAndMeansRestOnAllRowsAndQuantilesOnASample() throws Exception {
    Path directory = directory();
    Summary.OfPoint summary = Summary.read(directory, "border", 0);
    double[] casualties = column(directory, "elm.casualties");
    double[] peak = column(directory, "peakRung");

    assertThat(Files.readString(directory.resolve("summary.json")))
        .contains("\"quantileRuns\" : 100000");
    assertThat(summary.replications()).isEqualTo(ROWS);
    OfResponse response = of(summary, "elm.casualties");
    double mean = Arrays.stream(casualties).average().orElseThrow();
    assertThat(response.n()).isEqualTo(ROWS);
    assertThat(response.mean()).isCloseTo(mean, within(1e-9 * mean));
    double squares = Arrays.stream(casualties).map(c -> (c - mean) * (c - mean)).sum();
    assertThat(response.sd()).isCloseTo(Math.sqrt(squares / (ROWS - 1)), within(1e-6));
    ReplicationSample sample = ReplicationSample.ofRows(ROWS);
    double[] held = new double[ReplicationSample.ROWS];
    int size = 0;
    for (int r = 0; r < ROWS; r++) {
      if (sample.keeps(r)) {
        held[size++] = casualties[r];
      }
    }
    Arrays.sort(held);
    assertThat(size).isEqualTo(ReplicationSample.ROWS);
    assertThat(response.quantiles().get(4).value())
        .isBetween(held[(int) (0.95 * (size - 1))], held[1 + (int) (0.95 * (size - 1))]);
    for (Probability probability : summary.probabilities()) {
      assertThat(probability.n()).isEqualTo(ROWS);
    }
    int clash = (int) Arrays.stream(peak).filter(level -> level == 3).count();
    assertThat(summary.probabilities())
        .filteredOn(p -> p.name().equals("peakRung=clash"))
        .singleElement()
        .satisfies(p -> assertThat(p.successes()).isEqualTo(clash).isPositive());
  }

  /** So that the charts of a page go with its words. */
  @Test
  void whatReportsRestOnTellsOfTheSampleAlone() throws Exception {
    Path directory = directory();
    RunManifest manifest = RunManifest.read(directory);
    RunResults results = RunResults.read(directory);

    assertThat(manifest.replications().completed()).isEqualTo(ROWS);
    assertThat(results.isOfASample()).isTrue();
    assertThat(results.replications().size()).isEqualTo(ReplicationSample.ROWS);
    assertThat(results.replications().total()).isEqualTo(ReplicationSample.ROWS);
    assertThat(results.summary().replications()).isEqualTo(ReplicationSample.ROWS);
    double[] held = results.replications().values("elm.casualties");
    assertThat(of(results.summary(), "elm.casualties").mean())
        .isCloseTo(Arrays.stream(held).average().orElseThrow(), within(1e-9));
    assertThat(ConclusionWords.warnings(ComparedRuns.read("many", directory)))
        .contains("Of many, a random sample of 100,000 of its 130,000 runs is compared");
  }

  private static OfResponse of(Summary.OfPoint summary, String name) {
    return summary.responses().stream()
        .filter(response -> response.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
