package org.brinksim.lab.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinksim.document.writing.JsonText;
import org.brinksim.lab.encoding.EncodedColumns;
import org.brinksim.lab.encoding.RecordEncoder;
import org.brinksim.lab.lesson.LessonNumbers;
import org.brinksim.lab.lesson.LessonPlan;
import org.brinksim.page.PageTheme;
import org.brinksim.results.EngineVersion;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunManifest;
import org.brinksim.results.reading.RunResults;
import org.brinksim.results.writing.RunDesign;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.reading.ScenarioNumber;

/**
 * A page that holds the engine, a scenario and, where there are any, the results of its runs: one
 * file that needs nothing else and asks nobody for anything.
 */
public final class LabPage {
  /** Whoever replaces a page looks for this at its start. */
  public static final String MARK = "<!DOCTYPE html>\n<!-- A page of Brink: engine";

  /** Scripts in the order in which they build on one another. */
  private static final List<String> SCRIPTS =
      List.of(
          "data.js",
          "pool.js",
          "state.js",
          "study.js",
          "future.js",
          "tones.js",
          "ground.js",
          "symbols.js",
          "theatre.js",
          "legend.js",
          "ladder.js",
          "states.js",
          "story.js",
          "linechart.js",
          "runcharts.js",
          "whatif.js",
          "player.js",
          "play.js",
          "question.js",
          "dotlayout.js",
          "dotpicture.js",
          "sample.js",
          "settings.js",
          "guess.js",
          "verdict.js",
          "saving.js",
          "many.js",
          "about.js",
          "lesson.js",
          "main.js");

  private static final List<String> STYLES =
      List.of("page.css", "play.css", "many.css", "lesson.css");

  private static final String ENGINE = "/org/brinksim/lab/engine/";

  private final Scenario scenario;
  private final List<ScenarioNumber> numbers;
  private final long seed;
  private final Optional<RunResults> results;
  private final Optional<LessonPlan> lesson;
  private final Optional<Studied> studied;
  private final PageTheme theme;

  /**
   * A study, with the runs of its points where there are any.
   *
   * @param interventions what is changed by hand in every run
   */
  private record Studied(
      StudySettings settings,
      int replicationsPerDraw,
      List<String> interventions,
      Optional<RecordedPoints> recorded) {}

  private LabPage(
      Scenario scenario,
      List<ScenarioNumber> numbers,
      long seed,
      Optional<RunResults> results,
      Optional<LessonPlan> lesson,
      Optional<Studied> studied,
      PageTheme theme) {
    this.scenario = scenario;
    this.numbers = numbers;
    this.seed = seed;
    this.results = results;
    this.lesson = lesson;
    this.studied = studied;
    this.theme = theme;
  }

  /**
   * A page without results: what it shows, it computes.
   *
   * @param seed the root seed of its runs
   * @param theme whether it is light or dark
   */
  public static String of(ReadScenario read, long seed, PageTheme theme) {
    return new LabPage(
            read.scenario(),
            read.numbers(),
            seed,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            theme)
        .html();
  }

  /**
   * The page of a lesson, for the class: it leads through the views, and holds none of the answers.
   *
   * @param read the scenario of the lesson
   * @param theme whether it is light or dark
   */
  public static String of(ReadScenario read, LessonPlan lesson, PageTheme theme) {
    LessonPlan filled = lesson.forTheClass(new LessonNumbers(lesson, read.scenario())::fill);
    return new LabPage(
            read.scenario(),
            read.numbers(),
            lesson.seed(),
            Optional.empty(),
            Optional.of(filled),
            Optional.empty(),
            theme)
        .html();
  }

  /**
   * A page of a study, without results: whoever reads it takes its points as settings.
   *
   * @param read its scenario
   * @param study its points; a page can take them, see {@link StudySettings#problem}
   * @param design the same points
   * @param seed the root seed
   * @param theme whether it is light or dark
   */
  public static String of(
      ReadScenario read, StudySettings study, RunDesign design, long seed, PageTheme theme) {
    return new LabPage(
            read.scenario(),
            read.numbers(),
            seed,
            Optional.empty(),
            Optional.empty(),
            Optional.of(
                new Studied(
                    study,
                    design.replicationsPerDraw(),
                    design.interventions().texts(),
                    Optional.empty())),
            theme)
        .html();
  }

  /**
   * A page with the results of a run directory, be it of one setting or of a study.
   *
   * @param theme whether it is light or dark
   * @throws RunDirectoryException when a page cannot take the points of the study that left it
   */
  public static String of(Path directory, PageTheme theme) {
    RunManifest manifest = RunResults.manifest(directory);
    if (manifest.design().factors().isEmpty() && manifest.points() == 1) {
      return of(RunResults.read(directory), theme);
    }
    ReadScenario read = RunResults.readScenario(directory, manifest);
    StudySettings.problem(manifest, read.scenario())
        .ifPresent(
            problem -> {
              throw new RunDirectoryException(problem);
            });
    return new LabPage(
            read.scenario(),
            read.numbers(),
            manifest.seed(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(
                new Studied(
                    StudySettings.of(manifest),
                    manifest.study().replicationsPerDraw(),
                    manifest.interventions(),
                    Optional.of(RecordedPoints.read(directory, manifest, read.scenario())))),
            theme)
        .html();
  }

  /** A page with the results of the runs of one setting. */
  static String of(RunResults results, PageTheme theme) {
    return new LabPage(
            results.scenario(),
            results.numbers(),
            results.manifest().seed(),
            Optional.of(results),
            Optional.empty(),
            Optional.empty(),
            theme)
        .html();
  }

  private String html() {
    Optional<RecordedRuns> runs = results.map(RecordedRuns::new);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("engine", engine());
    facts.put("seed", Long.toString(seed));
    facts.put(
        "replicationsPerDraw",
        results
            .map(r -> r.manifest().study().replicationsPerDraw())
            .or(() -> studied.map(Studied::replicationsPerDraw))
            .orElse(1));
    facts.put(
        "interventions",
        results
            .map(r -> r.manifest().interventions())
            .or(() -> studied.map(Studied::interventions))
            .orElse(List.of()));
    facts.put("scenario", new ScenarioFacts(scenario, numbers).all());
    runs.ifPresent(r -> facts.put("recorded", r.all()));
    lesson.ifPresent(l -> facts.put("lesson", lesson(l)));
    studied.ifPresent(s -> facts.put("study", study(s)));
    Map<String, String> parts = new HashMap<>();
    parts.put("title", PageText.escaped(title()));
    parts.put("schemes", theme.schemes());
    parts.put("style", theme.style(PageText.joined(STYLES)));
    parts.put("facts", forScript(JsonText.of(facts)));
    parts.put(
        "runs",
        runs.map(RecordedRuns::text)
            .or(() -> studied.flatMap(Studied::recorded).map(RecordedPoints::text))
            .orElse(""));
    parts.put("bands", runs.map(RecordedRuns::bandsText).orElse(""));
    parts.put("scenario", EncodedColumns.text(RecordEncoder.encode(scenario)));
    parts.put("engine", EncodedColumns.text(PageText.bytes(ENGINE + "engine.wasm")));
    parts.put("loader", PageText.of(ENGINE + "wasm-gc-runtime.min.js"));
    parts.put("notices", PageText.of("notices.txt"));
    parts.put("worker", PageText.of("worker.js"));
    parts.put("scripts", theme.script(PageText.joined(SCRIPTS)));
    return PageText.filled("page.html", parts);
  }

  private String title() {
    return lesson
        .map(LessonPlan::title)
        .or(() -> studied.map(it -> it.settings().title()))
        .orElse(scenario.title());
  }

  private static Map<String, Object> study(Studied study) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("title", study.settings().title());
    facts.put("description", study.settings().description());
    List<Object> points = new ArrayList<>();
    for (StudySettings.Point point : study.settings().points()) {
      Map<String, Object> each = point.facts();
      study.recorded().ifPresent(runs -> each.put("recorded", runs.of(points.size())));
      points.add(each);
    }
    facts.put("points", points);
    return facts;
  }

  private static Map<String, Object> engine() {
    Map<String, Object> engine = new LinkedHashMap<>();
    engine.put("version", EngineVersion.version());
    engine.put("commit", EngineVersion.commit());
    return engine;
  }

  private static Map<String, Object> lesson(LessonPlan lesson) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("id", lesson.id());
    facts.put("title", lesson.title());
    facts.put("minutes", lesson.minutes());
    facts.put("aim", lesson.aim());
    facts.put("before", lesson.before());
    List<Object> steps = new ArrayList<>();
    for (LessonPlan.Step step : lesson.steps()) {
      Map<String, Object> part = new LinkedHashMap<>();
      part.put("title", step.title());
      part.put("minutes", step.minutes());
      part.put("text", step.text());
      part.put("links", step.links());
      part.put("ask", step.ask());
      steps.add(part);
    }
    facts.put("steps", steps);
    return facts;
  }

  /** Within an element of scripts nothing may look like its end. */
  private static String forScript(String json) {
    return json.replace("<", "\\u003c");
  }
}
