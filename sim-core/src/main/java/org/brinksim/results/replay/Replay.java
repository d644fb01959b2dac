package org.brinksim.results.replay;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.brinksim.experiment.DesignPoint;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.ResultColumn;
import org.brinksim.experiment.ResultColumns;
import org.brinksim.experiment.ResultLayout;
import org.brinksim.experiment.Run;
import org.brinksim.experiment.RunResult;
import org.brinksim.model.CompiledScenario;
import org.brinksim.model.event.Event;
import org.brinksim.model.event.EventLog;
import org.brinksim.results.EngineVersion;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.WhatIf;
import org.brinksim.results.reading.Difference;
import org.brinksim.results.reading.StoredRun;
import org.brinksim.results.writing.RunRows;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.intervention.Interventions;
import org.brinksim.text.Characters;
import org.brinksim.text.Decimals;

/**
 * A stored run, run again from the scenario and seed in its directory.
 *
 * @param stored what the directory says of it
 * @param changedFiles the files of numbers in the directory that are not as the run wrote them
 * @param events what happened now, in order; in a run that failed, what happened until then
 * @param failure why it failed now; empty when it reached its horizon
 * @param deviations where it is not as it is stored; nothing when both are the same to the last bit
 */
public record Replay(
    StoredRun stored,
    List<Difference> changedFiles,
    List<Event> events,
    Optional<String> failure,
    List<Deviation> deviations) {

  private static final int SHOWN_CHARACTERS = 100;

  public Replay {
    changedFiles = List.copyOf(changedFiles);
    events = List.copyOf(events);
    deviations = List.copyOf(deviations);
  }

  /**
   * Runs a stored run again.
   *
   * @param directory the run directory
   * @param point the number of its design point, from 0
   * @param replication the number of its replication, from 0
   * @throws RunDirectoryException when the directory is none or damaged, has no such run, or holds
   *     results with other columns than this version gives
   */
  public static Replay of(Path directory, int point, int replication) {
    return of(directory, StoredRun.read(directory, point, replication));
  }

  /**
   * Runs a stored run again that has been read.
   *
   * @param directory the run directory that it was read from
   * @throws RunDirectoryException when it has other columns than this version gives
   */
  public static Replay of(Path directory, StoredRun stored) {
    Experiment experiment = experiment(stored.manifest(), stored.scenario(), stored.run().point());
    refuseOtherColumns(directory, stored, experiment);
    EventLog log = new EventLog(false);
    RunResult now = experiment.run(Run.ofFirstPoint(stored.run().replication()), log);
    return new Replay(
        stored,
        Difference.all(directory, stored.manifest()),
        log.events(),
        now instanceof RunResult.Failed failed ? Optional.of(failed.message()) : Optional.empty(),
        new RunComparison(stored, rows(stored)).with(now));
  }

  /**
   * The runs of one design point, which is the first and only one of what is given.
   *
   * @param scenario the scenario with the settings of the point in it
   * @param point the number of the point in the directory
   */
  static Experiment experiment(RunManifest manifest, Scenario scenario, int point) {
    return experiment(manifest, scenario, point, Interventions.NONE);
  }

  /**
   * The same runs with more changed by hand.
   *
   * @param more what is changed beside what the manifest names
   */
  static Experiment experiment(
      RunManifest manifest, Scenario scenario, int point, Interventions more) {
    List<ResultColumn> factors = columns(manifest.design().factors());
    List<Double> settings = factors.isEmpty() ? List.of() : manifest.design().settings().get(point);
    CompiledScenario compiled = CompiledScenario.of(scenario);
    // The point is the first here, and has the random numbers that it had among the others.
    return new Experiment(
        layout(manifest, factors, compiled),
        List.of(
            new DesignPoint(compiled, settings, Map.of(), 0, manifest.changes(point).and(more))),
        DesignPoint.root(manifest.seed(), manifest.study().chance(point)),
        manifest.study().replicationsPerDraw());
  }

  private static ResultLayout layout(
      RunManifest manifest, List<ResultColumn> factors, CompiledScenario compiled) {
    return manifest.study().asked()
        ? ResultLayout.kept(
            factors,
            compiled,
            columns(manifest.dictionary().parameters()),
            columns(manifest.dictionary().responses()),
            columns(manifest.dictionary().metrics()))
        : ResultLayout.of(factors, compiled);
  }

  private static List<ResultColumn> columns(List<Word> words) {
    return words.stream().map(w -> new ResultColumn(w.name(), w.unit(), w.label())).toList();
  }

  private static RunRows rows(StoredRun stored) {
    Scenario scenario = stored.scenario();
    return new RunRows(scenario.id(), scenario.start(), stored.settings(), stored.run());
  }

  private static void refuseOtherColumns(Path directory, StoredRun stored, Experiment experiment) {
    RunManifest.Dictionary dictionary = stored.manifest().dictionary();
    refuseOthers(directory, stored, dictionary.parameters(), experiment.layout().parameters());
    refuseOthers(directory, stored, dictionary.responses(), experiment.layout().responses());
  }

  private static void refuseOthers(
      Path directory, StoredRun stored, List<Word> then, ResultColumns now) {
    List<String> names = then.stream().map(Word::name).toList();
    if (names.equals(now.names())) {
      return;
    }
    List<String> gone = new ArrayList<>(names);
    gone.removeAll(now.names());
    List<String> come = new ArrayList<>(now.names());
    come.removeAll(names);
    throw new RunDirectoryException(
        directory
            + " holds results with other columns than this version gives"
            + listed("; no longer there: ", gone)
            + listed("; new: ", come)
            + ". It was made by "
            + words(stored.manifest().engine())
            + ", and this is "
            + thisEngine()
            + ". Maybe use the version that made it");
  }

  private static String listed(String what, List<String> names) {
    return names.isEmpty() ? "" : what + RunDirectory.listed(names);
  }

  private static String words(RunManifest.Engine engine) {
    return Characters.visibleInOneLine(
        engine.name() + " " + engine.version() + " (commit " + engine.commit() + ")",
        SHOWN_CHARACTERS);
  }

  /** Whether it is the stored run to the last bit, be it that both failed alike. */
  public boolean matches() {
    return deviations.isEmpty();
  }

  /** The scenario with the settings of the run's design point in it. */
  public Scenario scenario() {
    return stored.scenario();
  }

  /** The number of its design point. */
  public int point() {
    return stored.run().point();
  }

  /** The number of its replication. */
  public int replication() {
    return stored.run().replication();
  }

  /** The root seed. */
  public long seed() {
    return stored.manifest().seed();
  }

  /** The name of the scenario's file in the directory. */
  public String scenarioFile() {
    return stored.manifest().scenarios().get(0).file();
  }

  /** The factors of the design with their values at the run's point, by name. */
  public Map<String, Double> settings() {
    Map<String, Double> settings = new LinkedHashMap<>();
    for (int f = 0; f < stored.settings().size(); f++) {
      settings.put(stored.manifest().design().factors().get(f).name(), stored.settings().get(f));
    }
    return Collections.unmodifiableMap(settings);
  }

  /** The same in words: of what is changed by hand the name of the level. */
  public Map<String, String> settingsInWords() {
    RunManifest.Design design = stored.manifest().design();
    Map<String, String> words = new LinkedHashMap<>();
    for (int f = 0; f < stored.settings().size(); f++) {
      double value = stored.settings().get(f);
      words.put(
          design.factors().get(f).name(),
          design.whatIf(f, point()).map(WhatIf.Level::name).orElseGet(() -> Decimals.plain(value)));
    }
    return Collections.unmodifiableMap(words);
  }

  /** What is changed by hand in the run, as files hold it. */
  public List<String> changes() {
    return stored.manifest().changes(point()).texts();
  }

  /** The engine that made the directory, in words; empty when it is this one. */
  public Optional<String> otherEngine() {
    String made = words(stored.manifest().engine());
    return made.equals(thisEngine()) ? Optional.empty() : Optional.of(made);
  }

  /** The engine that ran it again, in words. */
  public static String thisEngine() {
    return words(new RunManifest.Engine("Brink", EngineVersion.version(), EngineVersion.commit()));
  }

  /** The rows that events.csv has of what happened now. */
  public List<List<String>> eventRows() {
    RunRows rows = rows(stored);
    return IntStream.range(0, events.size()).mapToObj(e -> rows.event(e, events.get(e))).toList();
  }

  /** The rows that drivers.csv has of an event that happened now. */
  public List<List<String>> driverRows(int event) {
    return rows(stored).drivers(event, events.get(event));
  }
}
