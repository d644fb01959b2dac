package org.brinksim.reports.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brinksim.reports.chart.Chart;
import org.brinksim.reports.content.Finding;
import org.brinksim.reports.content.Overview;
import org.brinksim.reports.content.Report;
import org.brinksim.reports.content.Report.Fact;
import org.brinksim.reports.content.Section;
import org.brinksim.reports.content.SmallChart;
import org.brinksim.results.RunManifest;
import org.brinksim.results.effects.StudyEffects.OfResponse;
import org.brinksim.results.effects.StudyResults;
import org.brinksim.scenario.Scenario;
import org.brinksim.text.Template;
import org.brinksim.wording.Dates;
import org.brinksim.wording.EffectRanking;
import org.brinksim.wording.EffectWords;
import org.brinksim.wording.Names;
import org.brinksim.wording.Numerals;
import org.brinksim.wording.RunWarnings;

/** Makes the report of a study. */
public final class StudyReport {
  private static final int COMMIT = 10;
  private static final int SENTENCES = 5;
  private static final int SMALL_CHARTS = 4;
  private static final int BARS = 5;

  private final StudyResults results;
  private final RunManifest manifest;

  private StudyReport(StudyResults results) {
    this.results = results;
    this.manifest = results.manifest();
  }

  /** The report of what a run directory of several points holds. */
  public static Report of(StudyResults results) {
    return new StudyReport(results).report();
  }

  private Report report() {
    List<Finding> findings = findings();
    List<String> limits = limits();
    List<Section> sections = sections();
    StudyTables tables = new StudyTables(results);
    return new Report(
        manifest.study().title(),
        manifest.study().description(),
        new Overview(
            findings.subList(0, Math.min(SENTENCES, findings.size())),
            smallCharts(sections),
            limits.get(0) + " " + limits.get(limits.size() - 1)),
        facts(),
        warnings(),
        findings,
        List.of(),
        sections,
        tables.all(),
        limits);
  }

  private List<Finding> findings() {
    return results.effects().responses().stream().map(this::finding).toList();
  }

  private Finding finding(OfResponse response) {
    EffectWords words = new EffectWords(results.effects(), response);
    return new Finding(
        topic(response), words.title() + ". " + words.finding(), response.response());
  }

  /** Of several scenarios the one that it is of, unless it is of all. */
  private String topic(OfResponse response) {
    return manifest.scenarios().size() > 1 && !response.scenario().isEmpty()
        ? title(response.scenario())
        : "What the factors do";
  }

  private String title(String scenario) {
    return manifest.scenarios().stream()
        .filter(s -> s.id().equals(scenario))
        .map(RunManifest.Scenario::title)
        .findFirst()
        .orElse(scenario);
  }

  /** The strongest factors of the first responses. */
  private List<SmallChart> smallCharts(List<Section> sections) {
    List<SmallChart> small = new ArrayList<>();
    for (OfResponse response : results.effects().responses()) {
      EffectWords words = new EffectWords(results.effects(), response);
      List<SmallChart.Rank> ranks =
          new EffectRanking(words)
              .all().stream()
                  .filter(rank -> !rank.weak())
                  .limit(BARS)
                  .map(rank -> new SmallChart.Rank(rank.factor(), rank.size(), rank.words()))
                  .toList();
      String id = id(response);
      if (!ranks.isEmpty() && small.size() < SMALL_CHARTS) {
        String full =
            sections.stream()
                .filter(section -> section.id().equals(id))
                .map(section -> section.charts().get(0).heading().name())
                .findFirst()
                .orElseThrow();
        small.add(new SmallChart.Ranks(words.title(), words.measure() + ".", full, ranks));
      }
    }
    return small;
  }

  private String id(OfResponse response) {
    return "response-" + (results.effects().responses().indexOf(response) + 1);
  }

  private List<Section> sections() {
    StudyCharts charts = new StudyCharts(results);
    List<Section> sections = new ArrayList<>();
    List<OfResponse> responses = results.effects().responses();
    for (OfResponse response : responses) {
      EffectWords words = new EffectWords(results.effects(), response);
      List<Chart> drawn = charts.of(response);
      if (!drawn.isEmpty()) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put(drawn.get(0).heading().name(), words.finding());
        String of =
            manifest.scenarios().size() > 1 && !response.scenario().isEmpty()
                ? ": " + title(response.scenario())
                : "";
        sections.add(
            new Section(
                id(response),
                Names.capital(response.label()) + of,
                List.of("Rests on " + words.count() + "."),
                drawn,
                told));
      }
    }
    return sections;
  }

  /** What is needed to run the same again. */
  private List<Fact> facts() {
    Scenario scenario = results.scenarios().get(0);
    RunManifest.Engine engine = manifest.engine();
    return List.of(
        new Fact("Design", manifest.study().type()),
        new Fact("Points", Numerals.whole(manifest.points())),
        new Fact(
            "Runs of each",
            (manifest.study().stopsEarly() ? "up to " : "")
                + Numerals.whole(manifest.replications().requested())),
        new Fact("Runs", Numerals.whole(manifest.replications().completed())),
        new Fact("Seed", Long.toString(manifest.seed())),
        new Fact(
            "Days",
            Template.fill(
                "%s, from %s",
                Numerals.whole(scenario.horizonDays()), Dates.full(scenario.start()))),
        new Fact("Study", manifest.study().id()),
        new Fact("Engine", engine.name() + " " + engine.version()),
        new Fact(
            "Commit", engine.commit().substring(0, Math.min(COMMIT, engine.commit().length()))),
        new Fact("Java", manifest.java()));
  }

  private List<String> warnings() {
    List<String> warnings = new ArrayList<>(RunWarnings.of(manifest, results.differences()));
    if (manifest.study().stopsEarly()) {
      warnings.add(
          "Points were run until a mean was known well enough ("
              + manifest.study().precision()
              + "), so that they have different numbers of runs. Differences are of the replications that all"
              + " points have.");
    }
    if (results.sharesLuck()) {
      warnings.add(
          Template.fill(
              "All points have the same random numbers, and %s each: what is shown is on that luck. What chance"
                  + " does is seen with randomNumbers: independent, or with more replications.",
              manifest.replications().requested() == 1
                  ? "one run"
                  : manifest.replications().requested() + " runs"));
    }
    return warnings;
  }

  private List<String> limits() {
    return List.of(
        "These are results of a model under stated assumptions. They say what happens in the model's runs, not what will happen.",
        "A factor matters here as far as it was moved: over another range it may matter more or less. What was not varied is not shown to be without effect.",
        "The 95 % intervals hold each by itself, and measure only that the number of runs is finite. Among twenty intervals about nothing, one is expected to leave 0 out.",
        "Claims are reported as their sources made them. The report takes no side on whether they are true.",
        "Good for: comparing assumptions, seeing which unknowns matter, teaching how such reasoning works. Not for: forecasts of events, operational or targeting decisions, statements on what a government intends or what a person will do.");
  }
}
