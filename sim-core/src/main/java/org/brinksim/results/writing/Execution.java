package org.brinksim.results.writing;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.ReplicationSample;
import org.brinksim.experiment.RunningSample;
import org.brinksim.results.EngineVersion;
import org.brinksim.results.RefusedDirectoryException;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunManifest.HashedFile;
import org.brinksim.results.RunTable;
import org.brinksim.results.Summary;
import org.brinksim.results.UnwritableException;
import org.brinksim.results.effects.StudyEffects;
import org.brinksim.results.journal.BusyJournalException;
import org.brinksim.results.journal.Checkpoint;
import org.brinksim.results.journal.ForeignJournalException;
import org.brinksim.results.journal.Journal;
import org.brinksim.results.reading.Background;
import org.brinksim.results.reading.Failures;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.text.Sha256;

/**
 * A run on its way to its directory: executes what is missing in the tables that grow, then makes
 * the series and the summary from these, and at last the manifest.
 */
public final class Execution {

  private final RunRequest request;
  private final RunDirectory directory;
  private final Experiment experiment;
  private final SeriesCodec codec;
  private final Journal journal;
  private final GrowingTables tables;
  private final Instant began = Instant.now();

  private Execution(
      RunRequest request,
      RunDirectory directory,
      Experiment experiment,
      Journal journal,
      GrowingTables tables) {
    this.request = request;
    this.directory = directory;
    this.experiment = experiment;
    this.codec = SeriesCodec.of(experiment.layout(), request.kept());
    this.journal = journal;
    this.tables = tables;
  }

  /**
   * Makes the directory and opens the journal and the tables that grow.
   *
   * @throws RefusedDirectoryException when the directory is in use, or has nothing to resume
   * @throws UnwritableException when it cannot be written
   */
  public static Execution open(RunRequest request) throws RefusedDirectoryException {
    Experiment experiment = request.design().experiment(request.seed());
    RunDirectory directory = RunDirectory.open(request.directory(), request.resume());
    Optional<EndedRun> before = EndedRun.find(directory);
    if (!directory.hasJournal()) {
      directory.refuseOthers(GrowingTables.hiddenNames());
      if (before.isPresent()) {
        requireFit(request, before.get());
      }
    }
    try {
      Journal journal = Journal.open(directory.journal(), key(request), GrowingTables.NAMES.size());
      return opened(request, directory, experiment, journal);
    } catch (ForeignJournalException | BusyJournalException e) {
      throw new RefusedDirectoryException(e.getMessage());
    } catch (IOException e) {
      throw new UnwritableException(directory.journal(), e);
    }
  }

  private static Execution opened(
      RunRequest request, RunDirectory directory, Experiment experiment, Journal journal)
      throws IOException, RefusedDirectoryException {
    boolean fit = false;
    GrowingTables tables = null;
    try {
      refuseOthers(request, directory, journal.checkpoints().stream().anyMatch(c -> c.ended()));
      tables = tables(request, directory, experiment, journal);
      tables.checkpoint();
      fit = true;
      return new Execution(request, directory, experiment, journal, tables);
    } finally {
      if (!fit) {
        if (tables != null) {
          tables.close();
        }
        journal.close();
      }
    }
  }

  /** What a process that was killed left; else what a run that has ended holds; else nothing. */
  private static GrowingTables tables(
      RunRequest request, RunDirectory directory, Experiment experiment, Journal journal)
      throws RefusedDirectoryException {
    List<Checkpoint> whole = GrowingTables.whole(directory, journal);
    if (!whole.isEmpty()) {
      Checkpoint last = whole.get(whole.size() - 1);
      refuseFewer(request, last.done());
      return GrowingTables.resume(directory, journal, whole);
    }
    // Only now: another process may have ended it while this one waited for the journal.
    Optional<EndedRun> before = EndedRun.find(directory);
    if (before.isPresent()) {
      requireFit(request, before.get());
      return GrowingTables.after(directory, journal, before.get().manifest());
    }
    return GrowingTables.begin(
        directory, journal, name -> RunText.beginning(experiment.layout(), name));
  }

  /** Refuses to go on with a run that has ended where that cannot be. */
  private static void requireFit(RunRequest request, EndedRun before)
      throws RefusedDirectoryException {
    RunManifest.Replications counts = before.manifest().replications();
    before.requireSame(request);
    before.requireWhole();
    refuseFewer(request, (long) counts.completed() + counts.failed());
  }

  /**
   * Fewer replications than are there would leave out results that took time to get.
   *
   * @param done how many runs are there
   */
  private static void refuseFewer(RunRequest request, long done) throws RefusedDirectoryException {
    int points = request.design().points().size();
    long there = (done + points - 1) / points;
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

  /**
   * Tells one experiment from another: by version, seed, the resolved scenario of each design
   * point, what is changed by hand, and what is kept, but not by the number of replications.
   */
  private static String key(RunRequest request) {
    List<String> parts =
        new ArrayList<>(
            List.of(
                EngineVersion.version(),
                EngineVersion.commit(),
                Long.toString(request.seed()),
                request.kept().toString()));
    request.scenarios().forEach(scenario -> parts.add(scenario.resolvedYaml()));
    request.study().ifPresent(study -> parts.add(study.text()));
    parts.addAll(request.design().interventions().texts());
    ReadScenario before = null;
    for (RunDesign.Point point : request.design().points()) {
      parts.add(point.settings().toString());
      if (point.scenario() != before) {
        parts.add(point.scenario().resolvedYaml());
      }
      before = point.scenario();
    }
    return Sha256.of(String.join("\n", parts));
  }

  /**
   * Executes what is missing, then writes every file; the journal goes when all are there. To be
   * called once.
   *
   * @param progress told after each run, once before the first, and while tables are written
   * @param cancelled once true, no further run begins, and what is done is written
   * @throws UnwritableException when something could not be written; what is done is kept
   */
  public RunEnd execute(Progress progress, AtomicBoolean cancelled) {
    RunSchedule schedule =
        new RunSchedule(experiment.points().size(), request.replications(), request.precision());
    new DoneRuns(tables, request.precision()).skip(schedule);
    RunningSample sample = RunningSample.ofSeries(schedule.wholeReplications());
    RunStage runs =
        new RunStage(
            experiment,
            schedule,
            request.threads(),
            new RunText(
                experiment,
                request.kept(),
                sample,
                codec,
                request.precision().map(Precision::response)),
            tables);
    try {
      RunEnd end;
      try (journal;
          tables) {
        runs.execute(progress, cancelled);
        end = end(schedule);
        write(end, progress);
        directory.force();
        // From here on the manifest counts: a journal that outlives its files must not.
        journal.keep(0);
        journal.force();
        tables.removeGrowing();
        Files.deleteIfExists(directory.journal());
      }
      return end;
    } catch (IOException e) {
      throw new UnwritableException(directory.path(), e);
    }
  }

  private RunEnd end(RunSchedule schedule) {
    int done = Math.toIntExact(tables.done());
    int failed = Math.toIntExact(tables.failed());
    return new RunEnd(schedule.planned(), done - failed, failed, !schedule.isDone());
  }

  private void write(RunEnd end, Progress progress) {
    refuseOthers(request, directory, tables.ended());
    directory.removeUnfinished();
    removeDrawings();
    RunManifest manifest = new ManifestDraft(request, experiment.layout(), began).of(end);
    SampledSeries sampled =
        new SampledSeries(
            ReplicationSample.ofSeries(manifest.replicationsBegun()),
            codec,
            experiment.points().size());
    SummaryStage summary =
        new SummaryStage(
            directory, manifest, request.scenarios().stream().map(ReadScenario::scenario).toList());
    tables.end();
    // What is made of the tables comes before they have their names: of tables that are not whole
    // nothing is made, and nothing is then replaced.
    Background<Summary> estimates =
        Background.start(
            () -> {
              progress.writing(Summary.FILE, 0);
              new Failures(tables.growing(RunTable.FAILURES.file()), manifest).forEach(f -> {});
              return summary.estimates(tables.growing(RunTable.REPLICATIONS.file()));
            });
    Background<Optional<StudyEffects>> found =
        Background.start(() -> effects(manifest, end, summary.scenarios()));
    List<HashedFile> outputs =
        new ArrayList<>(
            Background.all(
                List.of(() -> scenario(request.scenario()), () -> series(sampled, progress))));
    request.scenarios().stream().skip(1).forEach(other -> outputs.add(scenario(other)));
    request.study().ifPresent(study -> outputs.add(study(study)));
    Optional<StudyEffects> effects = found.result();
    Summary estimated = estimates.result();
    outputs.addAll(tables.nameAll(sampled));
    outputs.add(summary.write(estimated));
    effects.ifPresent(it -> outputs.add(effects(it)));
    manifest
        .withOutputs(
            outputs.stream().collect(Collectors.toMap(HashedFile::file, HashedFile::sha256)))
        .write(directory);
  }

  /** What a study of several points found; of none that has not run at all. */
  private Optional<StudyEffects> effects(
      RunManifest manifest, RunEnd end, List<Scenario> scenarios) {
    return manifest.hasEffects() && end.completed() > 0
        ? Optional.of(
            StudyEffects.of(tables.growing(RunTable.REPLICATIONS.file()), manifest, scenarios))
        : Optional.empty();
  }

  private HashedFile effects(StudyEffects effects) {
    return directory.writeText(
        StudyEffects.FILE, out -> out.write(RunManifest.JSON.writeValueAsString(effects) + "\n"));
  }

  private HashedFile scenario(ReadScenario scenario) {
    return directory.writeText(request.file(scenario), out -> out.write(scenario.resolvedYaml()));
  }

  private HashedFile study(StudyText study) {
    return directory.writeText(StudyText.FILE, out -> out.write(study.text()));
  }

  /** The series are made from those of the sampled runs. */
  private HashedFile series(SampledSeries sampled, Progress progress) {
    SeriesTable table = new SeriesTable(experiment, sampled, tables.growing(GrowingTables.SERIES));
    AtomicInteger done = new AtomicInteger();
    double all = (double) experiment.layout().metrics().size() * experiment.points().size();
    Runnable step = () -> progress.writing(RunTable.SERIES.file(), done.incrementAndGet() / all);
    return directory.writeText(RunTable.SERIES.file(), out -> table.write(out, step));
  }

  /** Refuses to write where a file stands that is not known to be Brink's. */
  private static void refuseOthers(RunRequest request, RunDirectory directory, boolean ended) {
    Set<String> own =
        directory.holds(RunManifest.FILE)
            ? RunManifest.read(directory.path()).hashes().keySet()
            : Set.of();
    directory.refuseOthers(files(request).filter(file -> !ended && !own.contains(file)).toList());
  }

  /** What a run writes before its manifest. */
  private static Stream<String> files(RunRequest request) {
    return Stream.of(
            request.scenarios().stream().map(request::file),
            request.study().stream().flatMap(s -> Stream.of(StudyText.FILE, StudyEffects.FILE)),
            Stream.of(Summary.FILE, RunTable.SERIES.file()),
            GrowingTables.NAMES.stream())
        .flatMap(names -> names);
  }

  /** Those of an earlier end of this run tell of fewer results. */
  private void removeDrawings() {
    if (directory.holds(RunManifest.FILE)) {
      RunManifest.read(directory.path()).hashes().keySet().stream()
          .filter(RunDirectory::isDrawing)
          .forEach(directory::remove);
    }
  }
}
