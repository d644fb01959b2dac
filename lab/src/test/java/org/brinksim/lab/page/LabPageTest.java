package org.brinksim.lab.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.brinksim.page.PageTheme;
import org.brinksim.results.reading.RunResults;
import org.brinksim.results.reading.Series;
import org.brinksim.results.writing.Execution;
import org.brinksim.results.writing.RunRequest;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.reading.ScenarioReader;
import org.brinksim.scenarios.ShippedScenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LabPageTest {
  private static final int RUNS = 120;
  private static final int MISSING = Integer.MIN_VALUE;

  private static ReadScenario read(String id) {
    return new ScenarioReader(ShippedScenarios::find)
        .read(ShippedScenarios.find(id).orElseThrow(), List.of());
  }

  /** What stands in an element of the page. */
  private static String in(String page, String id) {
    Matcher found =
        Pattern.compile("<script [^>]*id=\"" + id + "\">(.*?)</script>", Pattern.DOTALL)
            .matcher(page);
    assertThat(found.find()).as(id).isTrue();
    return found.group(1);
  }

  private static JsonNode facts(String page) {
    return JsonMapper.builder().build().readTree(in(page, "facts"));
  }

  @Test
  void thePageKnowsTheWorldBeforeAnythingRuns() {
    JsonNode facts = facts(LabPage.of(read("kursk-2024"), 7, PageTheme.SYSTEM));
    JsonNode world = facts.get("scenario");

    assertThat(facts.get("seed").asString()).isEqualTo("7");
    assertThat(facts.has("recorded")).isFalse();
    assertThat(world.get("id").asString()).isEqualTo("kursk-2024");
    assertThat(world.get("steps").asInt()).isEqualTo(180);
    JsonNode theatre = world.get("theatre");
    assertThat(theatre.get("terrain").size()).isEqualTo(theatre.get("cells").asInt());
    for (JsonNode terrain : theatre.get("terrain")) {
      assertThat(terrain.asInt()).isBetween(0, theatre.get("terrains").size() - 1);
    }
    for (JsonNode parameter : world.get("parameters")) {
      boolean claimed = !parameter.get("claim").asString().isEmpty();
      assertThat(claimed).isEqualTo(parameter.get("assumption").asString().isEmpty());
      assertThat(!claimed || world.get("claims").has(parameter.get("claim").asString())).isTrue();
    }
  }

  @Test
  void aTheatreWithoutSpaceHasOneCell() {
    JsonNode theatre =
        facts(LabPage.of(read("starter"), 1, PageTheme.SYSTEM)).get("scenario").get("theatre");

    assertThat(theatre.get("cells").asInt()).isEqualTo(1);
    assertThat(theatre.has("columns")).isFalse();
  }

  /** Every response of every run comes out of the page with its bits. */
  @Test
  void recordedRunsComeOutAsTheyWentIn(@TempDir Path directory) throws Exception {
    Path run = directory.resolve("run");
    Execution.open(new RunRequest(read("starter"), 3, RUNS, 1, run, false))
        .execute((done, failed, requested) -> {}, new AtomicBoolean());
    RunResults results = RunResults.read(run);

    String page = LabPage.of(results, PageTheme.SYSTEM);

    JsonNode recorded = facts(page).get("recorded");
    assertThat(recorded.get("count").asInt()).isEqualTo(RUNS);
    assertThat(recorded.get("strongest").size()).isPositive();
    ByteBuffer bytes = unpacked(in(page, "runs"));
    int columns = 0;
    for (JsonNode column : recorded.get("columns")) {
      String name = column.get("name").asString();
      for (int i = 0; i < RUNS; i++) {
        double expected =
            name.isEmpty()
                ? results.replications().numbers()[i]
                : results.replications().values(name)[i];
        double found = number(bytes, column.get("whole").asBoolean());
        assertThat(Double.doubleToLongBits(found)).isEqualTo(Double.doubleToLongBits(expected));
      }
      columns++;
    }
    assertThat(columns).isEqualTo(1 + results.manifest().dictionary().responses().size());
    assertThat(bytes.hasRemaining()).isFalse();
  }

  /** Where the runs lie, step by step, comes out as series.csv has it. */
  @Test
  void bandsComeOutAsTheSeriesHasThem(@TempDir Path directory) throws Exception {
    Path run = directory.resolve("run");
    Execution.open(new RunRequest(read("starter"), 3, 20, 1, run, false))
        .execute((done, failed, requested) -> {}, new AtomicBoolean());
    RunResults results = RunResults.read(run);

    String page = LabPage.of(results, PageTheme.SYSTEM);

    ByteBuffer bytes = unpacked(in(page, "bands"));
    List<String> metrics = new ArrayList<>();
    for (JsonNode band : facts(page).get("recorded").get("bands")) {
      String metric = band.get("metric").asString();
      metrics.add(metric);
      for (int quantile = 0; quantile < 4; quantile++) {
        for (Series.Day day : results.series().of(metric)) {
          double expected = List.of(day.p05(), day.p25(), day.p75(), day.p95()).get(quantile);
          double found = number(bytes, band.get("whole").get(quantile).asBoolean());
          assertThat(Double.doubleToLongBits(found)).isEqualTo(Double.doubleToLongBits(expected));
        }
      }
    }
    assertThat(metrics)
        .contains("index", "alder.engaged", "alder.casualties", "birch.casualties")
        .anyMatch(metric -> metric.startsWith("rung."))
        .noneMatch(metric -> metric.contains("belief"));
    assertThat(bytes.hasRemaining()).isFalse();
  }

  private static double number(ByteBuffer bytes, boolean whole) {
    if (!whole) {
      return bytes.getDouble();
    }
    int number = bytes.getInt();
    return number == MISSING ? Double.NaN : number;
  }

  private static ByteBuffer unpacked(String text) throws IOException {
    byte[] packed = Base64.getDecoder().decode(text);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
    }
  }
}
