package org.brinksim.results.writing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.brinksim.experiment.BusyJournalException;
import org.brinksim.experiment.DamagedJournalException;
import org.brinksim.experiment.Executor;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.ForeignJournalException;
import org.brinksim.experiment.Journal;
import org.brinksim.experiment.ResultColumns;
import org.brinksim.experiment.ResultLayout;
import org.brinksim.experiment.Run;
import org.brinksim.model.CompiledScenario;
import org.brinksim.results.EngineVersion;
import org.brinksim.results.RefusedDirectoryException;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunManifest.HashedFile;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.Summary;
import org.brinksim.results.UnwritableException;
import org.brinksim.scenario.Scenario;
import org.brinksim.text.Decimals;
import org.brinksim.text.Sha256;

/**
 * A run on its way to its directory: executes what is missing in the journal, then writes all
 * files.
 */
public final class Execution {
  private static final String SCENARIO = "scenario.yaml";

  /** What every run writes before its manifest. */
  private static final List<String> TABLES =
      List.of(
          SCENARIO,
          "replications.csv",
          "events.csv",
          "drivers.csv",
          "failures.csv",
          "series.csv",
          "summary.json");

  private final RunRequest request;
  private final RunDirectory directory;
  private final Experiment experiment;
  private final Journal journal;
  private final Instant began = Instant.now();

  /** Is told how far a run is: replications done (failed ones included), failed, and asked for. */
  @FunctionalInterface
  public interface Progress {
    /** Called after each replication, one call at a time but from different threads. */
    void at(int done, int failed, int requested);

    /**
     * Called while a table is written, with the share of it that is done, from 0 to 1.
     *
     * @param file the table's name
     */
    default void writing(String file, double share) {}
  }

  private Execution(
      RunRequest request, RunDirectory directory, Experiment experiment, Journal journal) {
    this.request = request;
    this.directory = directory;
    this.experiment = experiment;
    this.journal = journal;
  }

  /**
   * Makes the directory and opens the journal.
   *
   * @throws RefusedDirectoryException when the directory is in use, or has nothing to resume
   * @throws UnwritableException when it cannot be written
   */
  public static Execution open(RunRequest request) throws RefusedDirectoryException {
    Experiment experiment =
        new Experiment(CompiledScenario.of(request.scenario().scenario()), request.seed());
    RunDirectory directory = RunDirectory.open(request.directory(), request.resume());
    try {
      Journal journal = Journal.open(directory.journal(), key(request), experiment);
      Execution job = new Execution(request, directory, experiment, journal);
      job.refuseOrClose();
      return job;
    } catch (ForeignJournalException | BusyJournalException | DamagedJournalException e) {
      throw new RefusedDirectoryException(e.getMessage());
    } catch (IOException e) {
      throw new UnwritableException(directory.journal(), e);
    }
  }

  private void refuseOrClose() throws IOException, RefusedDirectoryException {
    boolean fit = false;
    try {
      refuseFewer();
      refuseOthers();
      fit = true;
    } finally {
      if (!fit) {
        journal.close();
      }
    }
  }

  /** Fewer replications than are there would leave out results that took time to get. */
  private void refuseFewer() throws RefusedDirectoryException {
    int there = Math.max(beyond(journal.completed()), beyond(journal.failed()));
    if (there > request.replications()) {
      throw new RefusedDirectoryException(
          request.directory()
              + " holds results of replications up to "
              + (there - 1)
              + " (the first is 0), and only "
              + request.replications()
              + " are asked for. Maybe give --replications "
              + there
              + " or more");
    }
  }

  private static int beyond(NavigableSet<Run> runs) {
    return runs.stream().mapToInt(run -> run.replication() + 1).max().orElse(0);
  }

  /**
   * Tells one experiment from another: by version, resolved scenario and seed, but not by the
   * number of replications.
   */
  private static String key(RunRequest request) {
    String text =
        EngineVersion.version()
            + "\n"
            + EngineVersion.commit()
            + "\n"
            + request.seed()
            + "\n"
            + request.scenario().resolvedYaml();
    return Sha256.of(text);
  }

  /**
   * Executes what is missing, then writes every file; the journal is closed, and goes when all is
   * done. To be called once.
   *
   * @param progress told after each replication, once before the first, and while tables are
   *     written
   * @param cancelled once true, no further replication begins, and what is done is written
   * @throws UnwritableException when something could not be written; the journal keeps what is done
   */
  public RunEnd execute(Progress progress, AtomicBoolean cancelled) {
    try {
      RunEnd end;
      try (journal) {
        run(progress, cancelled);
        end =
            new RunEnd(
                request.replications(),
                journal.completed().size(),
                journal.failed().size(),
                done() < request.replications());
        write(end, progress);
      }
      if (!end.interrupted()) {
        directory.force();
        Files.deleteIfExists(directory.journal());
      }
      return end;
    } catch (IOException e) {
      throw new UnwritableException(directory.path(), e);
    } catch (UncheckedIOException e) {
      throw new UnwritableException(directory.journal(), e.getCause());
    }
  }

  private void run(Progress progress, AtomicBoolean cancelled) {
    int requested = request.replications();
    List<Run> missing =
        IntStream.range(0, requested)
            .mapToObj(Run::ofFirstPoint)
            .filter(run -> !journal.has(run))
            .toList();
    progress.at(done(), journal.failed().size(), requested);
    new Executor(experiment, request.threads())
        .execute(
            missing,
            result -> {
              journal.append(result);
              progress.at(done(), journal.failed().size(), requested);
            },
            cancelled);
  }

  private int done() {
    return journal.size();
  }

  private void write(RunEnd end, Progress progress) {
    refuseOthers();
    journal.claimTables();
    directory.removeUnfinished();
    removeDrawings();
    ReplicationTables tables = new ReplicationTables(experiment, journal);
    EventTables events = new EventTables(experiment, journal);
    int rows = journal.completed().size();
    progress.writing("summary.json", 0);
    Summary summary = Summaries.of(experiment, journal);
    List<HashedFile> outputs =
        List.of(
            directory.writeText(SCENARIO, out -> out.write(request.scenario().resolvedYaml())),
            directory.writeText(
                "replications.csv",
                out -> tables.replications(out, steps(progress, "replications.csv", rows))),
            directory.writeText(
                "events.csv", out -> events.events(out, steps(progress, "events.csv", rows))),
            directory.writeText(
                "drivers.csv", out -> events.drivers(out, steps(progress, "drivers.csv", rows))),
            directory.writeText("failures.csv", tables::failures),
            directory.writeText(
                "series.csv",
                out ->
                    new SeriesTable(experiment, journal)
                        .write(
                            out,
                            steps(progress, "series.csv", experiment.layout().metrics().size()))),
            directory.writeText(
                "summary.json",
                out -> out.write(RunManifest.JSON.writeValueAsString(summary) + "\n")));
    manifest(end)
        .withOutputs(
            outputs.stream().collect(Collectors.toMap(HashedFile::file, HashedFile::sha256)))
        .write(directory);
  }

  /** Counts the steps of writing a table, each of which is then told. */
  private static Runnable steps(Progress progress, String file, int all) {
    AtomicInteger done = new AtomicInteger();
    return () -> progress.writing(file, (double) done.incrementAndGet() / all);
  }

  /** Refuses to write where a file stands that is not known to be Brink's. */
  private void refuseOthers() {
    boolean ended = directory.holds(RunManifest.FILE);
    Set<String> own = ended ? RunManifest.read(directory.path()).hashes().keySet() : Set.of();
    directory.refuseOthers(
        TABLES.stream().filter(t -> !journal.claimsTables() && !own.contains(t)).toList());
  }

  /** Those of an earlier end of this run tell of fewer results. */
  private void removeDrawings() {
    if (directory.holds(RunManifest.FILE)) {
      RunManifest.read(directory.path()).hashes().keySet().stream()
          .filter(RunDirectory::isDrawing)
          .forEach(directory::remove);
    }
  }

  private RunManifest manifest(RunEnd end) {
    Scenario scenario = experiment.scenario(0).scenario();
    return new RunManifest(
        1,
        new RunManifest.Engine("Brink", EngineVersion.version(), EngineVersion.commit()),
        System.getProperty("java.version"),
        experiment.seed(),
        List.of(
            new RunManifest.Scenario(
                scenario.id(),
                scenario.title(),
                scenario.start().toString(),
                scenario.horizonDays(),
                scenario.stepDays(),
                SCENARIO)),
        1,
        new RunManifest.Replications(end.requested(), end.completed(), end.failed()),
        end.interrupted(),
        dictionary(),
        request.scenario().inputs().stream()
            .map(i -> new HashedFile(i.name(), i.sha256()))
            .toList(),
        List.of(),
        environment());
  }

  private RunManifest.Dictionary dictionary() {
    ResultLayout layout = experiment.layout();
    return new RunManifest.Dictionary(
        words(layout.parameters()), words(layout.responses()), words(layout.metrics()));
  }

  private static List<Word> words(ResultColumns columns) {
    return columns.all().stream().map(c -> new Word(c.name(), c.unit(), c.label())).toList();
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>();
    environment.put("startedAt", began.toString());
    environment.put(
        "wallSeconds", Decimals.text(Duration.between(began, Instant.now()).toMillis() / 1000.0));
    environment.put("threads", Integer.toString(request.threads()));
    environment.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
    environment.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    environment.put("javaVendor", System.getProperty("java.vendor"));
    return environment;
  }
}
