package org.brinksim.results.writing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.brinksim.experiment.ResultColumn;
import org.brinksim.experiment.ResultColumns;
import org.brinksim.experiment.ResultLayout;
import org.brinksim.results.EngineVersion;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunManifest.HashedFile;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.text.Decimals;

/**
 * What a manifest says of a run, apart from its outputs.
 *
 * @param request what was asked for
 * @param layout what a result holds
 * @param began when its execution began
 */
record ManifestDraft(RunRequest request, ResultLayout layout, Instant began) {

  /** The name of the scenario's file in a run directory. */
  static final String SCENARIO = "scenario.yaml";

  /** The engine that runs here. */
  static RunManifest.Engine engine() {
    return new RunManifest.Engine("Brink", EngineVersion.version(), EngineVersion.commit());
  }

  /** What differs between the design points of a request. */
  static RunManifest.Design design(RunDesign of) {
    List<List<Double>> settings = of.points().stream().map(RunDesign.Point::settings).toList();
    return of.factors().isEmpty()
        ? RunManifest.Design.NONE
        : new RunManifest.Design(words(of.factors()), settings, of.whatIfs());
  }

  /** The manifest of a run that ended, still without outputs. */
  RunManifest of(RunEnd end) {
    return new RunManifest(
        RunManifest.FORMAT,
        engine(),
        System.getProperty("java.version"),
        request.seed(),
        request.scenarios().stream().map(this::scenario).toList(),
        study(),
        request.design().points().size(),
        design(request.design()),
        request.design().interventions().texts(),
        new RunManifest.Replications(request.replications(), end.completed(), end.failed()),
        end.interrupted(),
        request.kept(),
        new RunManifest.Dictionary(
            words(layout.parameters()), words(layout.responses()), words(layout.metrics())),
        inputs(),
        List.of(),
        environment(began, request.threads()));
  }

  private RunManifest.Scenario scenario(ReadScenario read) {
    Scenario scenario = read.scenario();
    return new RunManifest.Scenario(
        scenario.id(),
        scenario.title(),
        scenario.start().toString(),
        scenario.horizonDays(),
        scenario.stepDays(),
        request.file(read));
  }

  private RunManifest.Study study() {
    return request
        .study()
        .map(study -> study(study, request.design()))
        .orElse(RunManifest.Study.NONE);
  }

  private RunManifest.Study study(StudyText study, RunDesign design) {
    return new RunManifest.Study(
        study.id(),
        study.title(),
        study.description(),
        study.design(),
        StudyText.FILE,
        design.replicationsPerDraw(),
        precision(),
        chances(design));
  }

  private String precision() {
    return request
        .precision()
        .map(
            p ->
                "half-width of the mean of "
                    + p.response()
                    + " at most "
                    + (p.ofMean()
                        ? Decimals.plain(100 * p.halfWidth()) + " % of it"
                        : Decimals.plain(p.halfWidth()))
                    + ", from "
                    + p.least()
                    + " replications on")
        .orElse("");
  }

  /** None where all points have common random numbers. */
  private static List<Integer> chances(RunDesign design) {
    List<Integer> chances = design.points().stream().map(RunDesign.Point::chance).toList();
    return chances.stream().allMatch(chance -> chance == 0) ? List.of() : chances;
  }

  /** Files that several scenarios extend are named once. */
  private List<HashedFile> inputs() {
    return Stream.concat(
            request.study().stream().flatMap(study -> study.inputs().stream()),
            request.scenarios().stream().flatMap(scenario -> scenario.inputs().stream()))
        .map(i -> new HashedFile(i.name(), i.sha256()))
        .distinct()
        .toList();
  }

  private static List<Word> words(ResultColumns columns) {
    return words(columns.all());
  }

  private static List<Word> words(List<ResultColumn> columns) {
    return columns.stream().map(c -> new Word(c.name(), c.unit(), c.label())).toList();
  }

  /** Where and how long something ran. */
  static Map<String, String> environment(Instant began, int threads) {
    Map<String, String> environment = new TreeMap<>();
    environment.put("startedAt", began.toString());
    environment.put(
        "wallSeconds", Decimals.text(Duration.between(began, Instant.now()).toMillis() / 1000.0));
    environment.put("threads", Integer.toString(threads));
    environment.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
    environment.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    environment.put("javaVendor", System.getProperty("java.vendor"));
    return environment;
  }
}
