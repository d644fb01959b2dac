package org.brinksim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.model.measure.Metric;
import org.brinksim.model.measure.Metrics;
import org.brinksim.scenario.Response.Aggregate;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.reading.ScenarioReader;
import org.brinksim.scenarios.ShippedScenarios;
import org.brinksim.text.Template;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every aggregate of every metric, in every place where its estimates are told. */
class ToldResponsesTest {
  private static final Map<Class<?>, String> AGGREGATES = new LinkedHashMap<>();

  static {
    AGGREGATES.put(Aggregate.Final.class, "final");
    AGGREGATES.put(Aggregate.Peak.class, "peak");
    AGGREGATES.put(Aggregate.Mean.class, "mean");
    AGGREGATES.put(Aggregate.Total.class, "total");
    AGGREGATES.put(Aggregate.AtDay.class, "{atDay: 30}");
    AGGREGATES.put(Aggregate.FirstDayAbove.class, "{firstDayAbove: 0.0005}");
    AGGREGATES.put(Aggregate.FirstDayBelow.class, "{firstDayBelow: 0.5}");
    AGGREGATES.put(Aggregate.FinalAbove.class, "{finalAbove: 0.3}");
  }

  @TempDir private static Path directory;
  private static final List<String> SHARES = new ArrayList<>();
  private static Invocation run;
  private static String page;

  @BeforeAll
  static void runWithAllOfThem() throws IOException {
    Scenario starter =
        new ScenarioReader(ShippedScenarios::find)
            .read(ShippedScenarios.find("starter").orElseThrow(), List.of())
            .scenario();
    StringBuilder variant = new StringBuilder("format: 1\nid: all\nextends: starter\nresponses:\n");
    int number = 0;
    for (Metric metric : Metrics.of(starter).all()) {
      for (Map.Entry<Class<?>, String> aggregate : AGGREGATES.entrySet()) {
        String id = "own" + number++;
        if (aggregate.getKey() == Aggregate.FinalAbove.class) {
          SHARES.add(metric.label() + ", final above 0.3");
        }
        variant.append(
            Template.fill(
                "  - {id: %s, metric: %s, aggregate: %s}\n",
                id, metric.name(), aggregate.getValue()));
      }
    }
    Files.writeString(directory.resolve("all.yaml"), variant);
    run = Invocation.of(directory, "run", "all.yaml", "-n", "40", "--seed", "3", "--out", "out");
    page = Files.readString(directory.resolve("out/report.html"));
  }

  @Test
  void noAggregateIsForgottenHere() {
    assertThat(AGGREGATES.keySet())
        .containsExactlyInAnyOrder(Aggregate.class.getPermittedSubclasses());
  }

  /** A median of ones and zeros says nothing: what is so or not has a share, with its interval. */
  @Test
  void whatIsSoOrNotIsAShareOfRunsEverywhere() {
    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    String share = "[<> 0-9.]+\u00a0%";
    String interval = "[<> 0-9.]+ to [<> 0-9.]+\u00a0%";
    for (String label : SHARES) {
      String words =
          Pattern.quote(label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1));
      assertThat(run.out()).containsPattern("(?i)" + words + " +" + share + "  " + interval);
      assertThat(page)
          .containsPattern(
              words
                  + "</a>\\s*</td>\\s*<td class=\"words\">% of runs</td>"
                  + "(\\s*<td class=\"number\">[0-9–]+</td>){2}"
                  + "\\s*<td class=\"number\">[^<]+\u00a0% \\([^<]+\u00a0%\\)</td>"
                  + "(\\s*<td class=\"number\">–</td>){2}");
    }
    assertThat(run.out() + page).doesNotContain("1 or 0");
  }

  @Test
  void noUnitOfAFileAndNoNotationOfComputersReachesPeople() {
    Pattern raw = Pattern.compile("\\b(fraction|probability|km2)\\b( days| per day)?[)<]");
    Pattern computers = Pattern.compile("(?<![#A-Za-z0-9.-])[0-9]+(\\.[0-9]+)?E-?[0-9]+");
    for (String text : List.of(run.out(), withoutPictures(page))) {
      assertThat(found(raw, text)).isEmpty();
      assertThat(found(computers, text)).isEmpty();
    }
  }

  private static String withoutPictures(String page) {
    return page.replaceAll("(?s)<svg.*?</svg>", "");
  }

  private static List<String> found(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(
          text.substring(
              Math.max(0, matcher.start() - 60), Math.min(text.length(), matcher.end() + 20)));
    }
    return found;
  }
}
