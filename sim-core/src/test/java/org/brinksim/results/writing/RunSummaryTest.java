package org.brinksim.results.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.brinksim.experiment.Border;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** summary.json against formulas on the columns of replications.csv. */
class RunSummaryTest {

  private static final int N = 77;
  private static final double Z = 1.959963984540054;
  private static final double[] PROBABILITIES = {0.05, 0.25, 0.5, 0.75, 0.95};

  @TempDir private static Path temp;

  private static CsvTable table;
  private static JsonNode point;
  private static JsonNode manifest;

  @BeforeAll
  static void run() throws Exception {
    Path out = temp.resolve("out");
    Runs.run(Border.with(), N, out);
    table = CsvTable.read(out.resolve("replications.csv"));
    JsonNode summary = json(out.resolve("summary.json"));
    assertThat(summary.get("scenarios").size()).isEqualTo(1);
    JsonNode scenario = summary.get("scenarios").get(0);
    assertThat(scenario.get("id").stringValue()).isEqualTo("border");
    assertThat(scenario.get("points").size()).isEqualTo(1);
    point = scenario.get("points").get(0);
    manifest = json(out.resolve("manifest.json"));
  }

  private static JsonNode json(Path file) throws Exception {
    return JsonMapper.shared().readTree(Files.readString(file));
  }

  private static List<JsonNode> list(String name) {
    List<JsonNode> list = new ArrayList<>();
    point.get(name).forEach(list::add);
    return list;
  }

  private static void assertNumber(JsonNode found, Double expected) {
    if (expected == null) {
      assertThat(found.isNull()).isTrue();
    } else {
      assertThat(found.doubleValue())
          .isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
    }
  }

  @Test
  void everyResponseIsThereInItsOrderWithItsUnitAndWords() {
    List<String> expected = new ArrayList<>();
    manifest.get("dictionary").get("responses").forEach(word -> expected.add(words(word)));

    assertThat(point.get("point").intValue()).isZero();
    assertThat(point.get("replications").intValue()).isEqualTo(N);
    assertThat(list("responses").stream().map(RunSummaryTest::words)).isEqualTo(expected);
    assertThat(list("responses").stream().map(r -> r.get("name").stringValue()))
        .isEqualTo(table.header().subList(8, table.header().size()));
    assertThat(expected)
        .contains(
            "casualtiesDay10 [personnel] Elm's casualties by day 10",
            "daysTo.clash [day] First day of rung An open clash, with losses");
  }

  private static String words(JsonNode word) {
    return word.get("name").stringValue()
        + " ["
        + word.get("unit").stringValue()
        + "] "
        + word.get("label").stringValue();
  }

  @Test
  void valuesAndMissingOnesAreCounted() {
    int withMissing = 0;
    for (JsonNode response : list("responses")) {
      double[] values = table.numbers(response.get("name").stringValue());
      assertThat(response.get("n").intValue()).isEqualTo(values.length);
      assertThat(response.get("missing").intValue()).isEqualTo(N - values.length);
      withMissing += values.length < N ? 1 : 0;
    }
    assertThat(withMissing).isGreaterThan(3);
  }

  @Test
  void meansAndDeviationsFollowFromTheTableUnlessDaysAreMissing() {
    double student = TDistribution.of(N - 1).inverseCumulativeProbability(0.975);
    int present = 0;
    for (JsonNode response : list("responses")) {
      double[] x = table.numbers(response.get("name").stringValue());
      boolean days = response.get("unit").stringValue().equals("day");
      if (x.length < 2 || (days && x.length < N)) {
        assertNumber(response.get("mean"), null);
        assertNumber(response.get("sd"), null);
        assertThat(response.get("meanInterval").isNull()).isTrue();
      } else {
        double mean = Arrays.stream(x).sum() / x.length;
        double squares = Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum();
        double sd = Math.sqrt(squares / (x.length - 1));
        assertNumber(response.get("mean"), mean);
        assertNumber(response.get("sd"), sd);
        if (x.length == N) {
          double half = student * sd / Math.sqrt(N);
          assertNumber(response.get("meanInterval").get(0), mean - half);
          assertNumber(response.get("meanInterval").get(1), mean + half);
        }
        present++;
      }
    }
    assertThat(present).isGreaterThan(20);
  }

  @Test
  void quantilesInterpolateAndOfMissingDaysCountTheRunsThatNeverGotThere() {
    int beyond = 0;
    for (JsonNode response : list("responses")) {
      double[] sorted = table.numbers(response.get("name").stringValue());
      Arrays.sort(sorted);
      boolean censored = sorted.length < N && response.get("unit").stringValue().equals("day");
      int expected = sorted.length == 0 && !censored ? 0 : PROBABILITIES.length;
      assertThat(response.get("quantiles").size()).isEqualTo(expected);
      for (int i = 0; i < expected; i++) {
        JsonNode quantile = response.get("quantiles").get(i);
        double p = PROBABILITIES[i];
        assertNumber(quantile.get("p"), p);
        assertNumber(quantile.get("value"), between(sorted, censored ? N : sorted.length, p));
        beyond += quantile.get("value").isNull() ? 1 : 0;
      }
    }
    assertThat(beyond).isGreaterThan(5);
  }

  private static Double at(double[] sorted, int rank) {
    return rank <= sorted.length ? sorted[rank - 1] : null;
  }

  /** Between two of so many values, of which those that are not there lie beyond all others. */
  private static Double between(double[] sorted, int n, double p) {
    double h = (n - 1) * p;
    if (Math.ceil(h) >= sorted.length) {
      return null;
    }
    double part = h - Math.floor(h);
    return (1 - part) * sorted[(int) Math.floor(h)] + part * sorted[(int) Math.ceil(h)];
  }

  /** The binomial probability that the quantile lies between the values at the ends. */
  @Test
  void intervalsOfQuantilesCoverThemInNineteenOfTwentySamples() {
    BinomialDistribution below = BinomialDistribution.of(N, 0.5);
    for (JsonNode response : list("responses")) {
      double[] sorted = table.numbers(response.get("name").stringValue());
      Arrays.sort(sorted);
      boolean censored = sorted.length < N && response.get("unit").stringValue().equals("day");
      if (sorted.length == N || censored) {
        JsonNode interval = response.get("quantiles").get(2).get("interval");
        // For 77 values the ranks 29 and 47 enclose the median with 95.5 %.
        assertThat(below.cumulativeProbability(46) - below.cumulativeProbability(28))
            .isGreaterThan(0.95);
        assertNumber(interval.get(0), at(sorted, 29));
        assertNumber(interval.get(1), at(sorted, 47));
      }
    }
  }

  @Test
  void daysThatComeHaveAProbabilityAndSoHasEachHighestRung() {
    List<String> expected = new ArrayList<>();
    for (String rung : List.of("truce", "silence", "protest", "closure", "clash")) {
      expected.add("peakRung=" + rung);
    }
    list("responses").stream()
        .filter(response -> response.get("unit").stringValue().equals("day"))
        .forEach(response -> expected.add(response.get("name").stringValue()));

    assertThat(list("probabilities").stream().map(p -> p.get("name").stringValue()))
        .containsExactlyElementsOf(expected);
    assertThat(list("probabilities").stream().map(p -> p.get("label").stringValue()))
        .contains(
            "Highest rung reached is An open clash, with losses",
            "Highest rung reached is protest",
            "Fir: first day of close: it comes within the horizon");
  }

  @Test
  void probabilitiesAreSharesWithWilsonsInterval() {
    Map<String, String> levels =
        Map.of("truce", "-1", "silence", "0", "protest", "1", "closure", "2", "clash", "3");
    int reached = 0;
    for (JsonNode probability : list("probabilities")) {
      String name = probability.get("name").stringValue();
      long successes =
          name.startsWith("peakRung=")
              ? table.where(Map.of("peakRung", levels.get(name.substring(9)))).rows().size()
              : table.numbers(name).length;
      double share = successes / (double) N;
      double centre = (share + Z * Z / (2 * N)) / (1 + Z * Z / N);
      double half =
          Z / (1 + Z * Z / N) * Math.sqrt(share * (1 - share) / N + Z * Z / (4.0 * N * N));
      assertThat(probability.get("n").intValue()).isEqualTo(N);
      assertThat(probability.get("successes").longValue()).isEqualTo(successes);
      assertNumber(probability.get("share"), share);
      assertNumber(probability.get("interval").get(0), centre - half);
      assertNumber(probability.get("interval").get(1), centre + half);
      reached += name.startsWith("peakRung=") ? (int) successes : 0;
    }
    assertThat(reached).isEqualTo(N);
  }
}
