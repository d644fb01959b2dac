package org.brinksim.results.writing;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.brinksim.experiment.Executor;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.RunningSample;
import org.brinksim.results.EngineVersion;
import org.brinksim.results.Progress;
import org.brinksim.results.RefusedDirectoryException;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunEngine;
import org.brinksim.results.RunManifest;
import org.brinksim.results.UnwritableException;
import org.brinksim.results.journal.BusyJournalException;
import org.brinksim.results.journal.Checkpoint;
import org.brinksim.results.journal.ForeignJournalException;
import org.brinksim.results.journal.Journal;
import org.brinksim.results.shard.Shard;
import org.brinksim.results.shard.ShardManifest;
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
    EndedRun.requireSameShard(directory, request);
    Optional<EndedRun> before = EndedRun.find(directory, request);
    if (!directory.hasJournal()) {
      directory.refuseOthers(GrowingTables.hiddenNames());
      if (before.isPresent()) {
        requireFit(request, before.get());
      }
    }
    try {
      Journal journal =
          Journal.open(directory.journal(), journalKey(request), GrowingTables.NAMES.size());
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
      Execution execution = new Execution(request, directory, experiment, journal, tables);
      execution.noteShard();
      fit = true;
      return execution;
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
    Optional<EndedRun> before = EndedRun.find(directory, request);
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

  /** A shard's journal goes on with that shard of so many replications, and with nothing else. */
  private static String journalKey(RunRequest request) {
    return request
        .shard()
        .map(shard -> Sha256.of(key(request) + "\n" + shard + " of " + request.replications()))
        .orElseGet(() -> key(request));
  }

  /**
   * Tells one experiment from another: by version, seed, the resolved scenario of each design
   * point, what is changed by hand, and what is kept, but not by the number of replications.
   */
  static String key(RunRequest request) {
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
      parts.addAll(point.interventions().texts());
      if (point.scenario() != before) {
        parts.add(point.scenario().resolvedYaml());
      }
      before = point.scenario();
    }
    return Sha256.of(String.join("\n", parts));
  }

  /** Executes what is missing on threads of this process, then writes every file. */
  public RunEnd execute(Progress progress, AtomicBoolean cancelled) {
    return execute(progress, cancelled, Optional.empty());
  }

  /**
   * Executes what is missing, then writes every file; the journal goes when all are there. To be
   * called once.
   *
   * @param progress told after each run, once before the first, and while tables are written
   * @param cancelled once true, no further run begins, and what is done is written
   * @param elsewhere does the runs in place of the threads of this process
   * @throws UnwritableException when something could not be written; what is done is kept
   */
  public RunEnd execute(
      Progress progress, AtomicBoolean cancelled, Optional<RunEngine<RunLines>> elsewhere) {
    RunSchedule schedule = schedule();
    new DoneRuns(tables, request.precision()).skip(schedule);
    RunningSample sample = RunningSample.ofSeries(schedule.wholeReplications());
    RunStage runs = new RunStage(elsewhere.orElseGet(() -> here(sample)), schedule, sample, tables);
    try {
      RunEnd end;
      try (journal;
          tables) {
        runs.execute(progress, cancelled);
        end = end(schedule);
        if (request.shard().isEmpty()) {
          write(end, progress);
        } else {
          writeShard(end);
        }
        if (request.shard().isEmpty() || !end.interrupted()) {
          Ending.clear(directory, tables, journal);
        }
      }
      return end;
    } catch (IOException e) {
      throw new UnwritableException(directory.path(), e);
    }
  }

  /** The threads of this process. */
  private RunEngine<RunLines> here(RunningSample sample) {
    RunText text =
        new RunText(
            experiment,
            request.kept(),
            sample,
            codec,
            request.precision().map(Precision::response));
    return (runs, sink, cancelled) ->
        new Executor(experiment, request.threads()).execute(runs, text, sink, cancelled);
  }

  private RunSchedule schedule() {
    int points = experiment.points().size();
    return request
        .shard()
        .map(shard -> new RunSchedule(points, request.replications(), shard))
        .orElseGet(() -> new RunSchedule(points, request.replications(), request.precision()));
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
    ending(end).write(progress);
  }

  private Ending ending(RunEnd end) {
    return new Ending(
        directory,
        tables,
        new ManifestDraft(request, experiment.layout(), began).of(end),
        request.scenarios().stream().map(ReadScenario::scenario).toList(),
        new Ending.PointSeries(codec, point -> experiment.scenario(point).scenario()),
        request.texts());
  }

  /** Gives a shard's tables their names, or leaves them growing where some of its runs lack. */
  private void writeShard(RunEnd end) {
    if (!end.interrupted()) {
      refuseOthers(request, directory, tables.ended());
      directory.removeUnfinished();
      Map<String, String> outputs = ending(end).nameTables();
      shardManifest(end, true, outputs).write(directory);
    }
  }

  /**
   * Notes which shard of which run this is, before its first run; it stands there until the end.
   */
  private void noteShard() {
    if (request.shard().isPresent() && !directory.holds(RunDirectory.SHARD)) {
      Map<String, String> texts = new TreeMap<>(request.texts());
      texts.replaceAll((file, text) -> Sha256.of(text));
      shardManifest(new RunEnd(0, 0, 0, true), false, texts).write(directory);
    }
  }

  private ShardManifest shardManifest(RunEnd end, boolean done, Map<String, String> outputs) {
    Shard shard = request.shard().orElseThrow();
    RunEnd ofAll = new RunEnd(end.requested(), end.completed(), end.failed(), true);
    return new ShardManifest(
        shard.number(),
        shard.of(),
        key(request),
        done,
        new ManifestDraft(request, experiment.layout(), began).of(ofAll).withOutputs(outputs));
  }

  /** Refuses to write where a file stands that is not known to be Brink's. */
  private static void refuseOthers(RunRequest request, RunDirectory directory, boolean ended) {
    Set<String> own = EndedRun.outputs(directory);
    directory.refuseOthers(
        Ending.files(request.texts().keySet().stream())
            .filter(file -> !ended && !own.contains(file))
            .toList());
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
