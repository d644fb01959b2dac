package org.brinksim.results.writing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brinksim.experiment.BusyJournalException;
import org.brinksim.experiment.DamagedJournalException;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.ForeignJournalException;
import org.brinksim.experiment.Journal;
import org.brinksim.experiment.Run;
import org.brinksim.experiment.SeriesSample;
import org.brinksim.results.EngineVersion;
import org.brinksim.results.RefusedDirectoryException;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunManifest.HashedFile;
import org.brinksim.results.RunTable;
import org.brinksim.results.Summary;
import org.brinksim.results.UnwritableException;
import org.brinksim.results.reading.Background;
import org.brinksim.text.Sha256;

/**
 * A run on its way to its directory: executes what is missing in the journal, then writes the
 * tables from it, the summary from these, and at last the manifest. What does not need one another
 * is written at once.
 */
public final class Execution {

  /** What every run writes before its manifest. */
  private static final List<String> FILES =
      Stream.concat(
              Stream.of(ManifestDraft.SCENARIO, Summary.FILE),
              Stream.of(RunTable.values()).map(RunTable::file))
          .toList();

  private final RunRequest request;
  private final RunDirectory directory;
  private final Experiment experiment;
  private final Journal journal;
  private final RunStage runs;
  private final Instant began = Instant.now();

  private Execution(
      RunRequest request, RunDirectory directory, Experiment experiment, Journal journal) {
    this.request = request;
    this.directory = directory;
    this.experiment = experiment;
    this.journal = journal;
    this.runs = new RunStage(experiment, request.replications(), request.threads(), journal);
  }

  /**
   * Makes the directory and opens the journal.
   *
   * @throws RefusedDirectoryException when the directory is in use, or has nothing to resume
   * @throws UnwritableException when it cannot be written
   */
  public static Execution open(RunRequest request) throws RefusedDirectoryException {
    Experiment experiment = request.design().experiment(request.seed());
    RunDirectory directory = RunDirectory.open(request.directory(), request.resume());
    try {
      Journal journal = Journal.open(directory.journal(), key(request), experiment);
      Execution execution = new Execution(request, directory, experiment, journal);
      execution.refuseOrClose();
      return execution;
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
    int there =
        Stream.concat(journal.completed().stream(), journal.failed().stream())
            .mapToInt(Run::replication)
            .map(last -> last + 1)
            .max()
            .orElse(0);
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
   * Tells one experiment from another: by version, seed, and the resolved scenario of each design
   * point, but not by the number of replications.
   */
  private static String key(RunRequest request) {
    List<String> parts =
        new ArrayList<>(
            List.of(
                EngineVersion.version(),
                EngineVersion.commit(),
                Long.toString(request.seed()),
                request.scenario().resolvedYaml()));
    for (RunDesign.Point point : request.design().points()) {
      parts.add(point.settings().toString());
      parts.add(point.scenario().resolvedYaml());
    }
    return Sha256.of(String.join("\n", parts));
  }

  /**
   * Executes what is missing, then writes every file; the journal is closed, and goes when all is
   * done. To be called once.
   *
   * @param progress told after each run, once before the first, and while tables are written
   * @param cancelled once true, no further run begins, and what is done is written
   * @throws UnwritableException when something could not be written; the journal keeps what is done
   */
  public RunEnd execute(Progress progress, AtomicBoolean cancelled) {
    try {
      RunEnd end;
      try (journal) {
        runs.execute(progress, cancelled);
        end = end();
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

  private RunEnd end() {
    return new RunEnd(
        runs.requested(),
        journal.completed().size(),
        journal.failed().size(),
        journal.size() < runs.requested());
  }

  private void write(RunEnd end, Progress progress) {
    refuseOthers();
    journal.claimTables();
    directory.removeUnfinished();
    removeDrawings();
    RunManifest manifest = new ManifestDraft(request, experiment.layout(), began).of(end);
    SeriesSample sample = SeriesSample.of(request.replications());
    TableStage tables = new TableStage(experiment, journal, sample, directory, progress);
    List<HashedFile> outputs =
        Background.<List<HashedFile>>all(
                List.of(
                    this::scenario,
                    () -> rowsAndSummary(tables, manifest, progress),
                    tables::events,
                    tables::series))
            .stream()
            .flatMap(List::stream)
            .toList();
    manifest
        .withOutputs(
            outputs.stream().collect(Collectors.toMap(HashedFile::file, HashedFile::sha256)))
        .write(directory);
  }

  private List<HashedFile> scenario() {
    return List.of(
        directory.writeText(
            ManifestDraft.SCENARIO, out -> out.write(request.scenario().resolvedYaml())));
  }

  /** The summary is made from the rows, and from nothing else. */
  private List<HashedFile> rowsAndSummary(
      TableStage tables, RunManifest manifest, Progress progress) {
    List<HashedFile> files = new ArrayList<>(tables.rows());
    progress.writing(Summary.FILE, 0);
    files.add(new SummaryStage(directory, manifest, request.scenario().scenario()).write());
    return files;
  }

  /** Refuses to write where a file stands that is not known to be Brink's. */
  private void refuseOthers() {
    boolean ended = directory.holds(RunManifest.FILE);
    Set<String> own = ended ? RunManifest.read(directory.path()).hashes().keySet() : Set.of();
    directory.refuseOthers(
        FILES.stream().filter(f -> !journal.claimsTables() && !own.contains(f)).toList());
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
