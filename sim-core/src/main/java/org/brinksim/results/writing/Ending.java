package org.brinksim.results.writing;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brinksim.experiment.ReplicationSample;
import org.brinksim.results.Progress;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunManifest.HashedFile;
import org.brinksim.results.RunTable;
import org.brinksim.results.Summary;
import org.brinksim.results.UnwritableException;
import org.brinksim.results.effects.StudyEffects;
import org.brinksim.results.journal.Journal;
import org.brinksim.results.reading.Background;
import org.brinksim.results.reading.Failures;
import org.brinksim.scenario.Scenario;

/**
 * The end of a run of which no more is to come: series and summary are made of the tables that
 * grew, these get their names, and the manifest follows.
 *
 * @param directory where the results go
 * @param tables what the runs gave
 * @param manifest what ran, still without outputs
 * @param scenarios the scenarios as they ran, in the order of the manifest
 * @param points which runs the series are of
 * @param texts what else the directory keeps, by file: scenarios, and the study
 */
record Ending(
    RunDirectory directory,
    GrowingTables tables,
    RunManifest manifest,
    List<Scenario> scenarios,
    PointSeries points,
    Map<String, String> texts) {

  /**
   * What the series are of.
   *
   * @param codec how the series of a run stand in their file
   * @param scenarios the scenario of each design point, with its settings in it
   */
  record PointSeries(SeriesCodec codec, IntFunction<Scenario> scenarios) {}

  /**
   * What a run writes before its manifest.
   *
   * @param texts as above
   */
  static Stream<String> files(Stream<String> texts) {
    return Stream.of(
            texts,
            Stream.of(StudyEffects.FILE, Summary.FILE, RunTable.SERIES.file()),
            GrowingTables.NAMES.stream())
        .flatMap(names -> names);
  }

  /**
   * Writes every file, the manifest last.
   *
   * @throws org.brinksim.results.RunDirectoryException when the tables are not whole: nothing is
   *     then replaced
   * @throws UnwritableException when something cannot be written
   */
  void write(Progress progress) {
    SampledSeries sampled = sampled(manifest.replicationsBegun());
    SummaryStage summary = new SummaryStage(directory, manifest, scenarios);
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
    Background<Optional<StudyEffects>> found = Background.start(this::effects);
    List<Supplier<HashedFile>> made = new ArrayList<>();
    made.add(() -> series(sampled, progress));
    texts.forEach((file, text) -> made.add(() -> text(directory, file, text)));
    List<HashedFile> outputs = new ArrayList<>(Background.all(made));
    Optional<StudyEffects> effects = found.result();
    Summary estimated = estimates.result();
    outputs.addAll(tables.nameAll(sampled));
    outputs.add(summary.write(estimated));
    effects.ifPresent(it -> outputs.add(write(it)));
    manifest.withOutputs(hashes(outputs)).write(directory);
  }

  /**
   * Gives the tables of a shard their names.
   *
   * @return the hashes of these and of the texts, by file
   */
  Map<String, String> nameTables() {
    tables.end();
    List<HashedFile> outputs = new ArrayList<>();
    texts.forEach((file, text) -> outputs.add(text(directory, file, text)));
    outputs.addAll(tables.nameAll(sampled(manifest.replications().requested())));
    return hashes(outputs);
  }

  /** Removes what an unfinished run has beside its files, once these are all there. */
  static void clear(RunDirectory directory, GrowingTables tables, Journal journal)
      throws IOException {
    directory.force();
    // From here on the manifest counts: a journal that outlives its files must not.
    journal.keep(0);
    journal.force();
    tables.removeGrowing();
    Files.deleteIfExists(directory.journal());
  }

  private static Map<String, String> hashes(List<HashedFile> outputs) {
    return outputs.stream().collect(Collectors.toMap(HashedFile::file, HashedFile::sha256));
  }

  private static HashedFile text(RunDirectory directory, String file, String text) {
    return directory.writeText(file, out -> out.write(text));
  }

  private SampledSeries sampled(int replications) {
    return new SampledSeries(
        ReplicationSample.ofSeries(replications), points.codec(), manifest.points());
  }

  /** What a study of several points found; of none that has not run at all. */
  private Optional<StudyEffects> effects() {
    return manifest.hasEffects() && manifest.replications().completed() > 0
        ? Optional.of(
            StudyEffects.of(tables.growing(RunTable.REPLICATIONS.file()), manifest, scenarios))
        : Optional.empty();
  }

  private HashedFile write(StudyEffects effects) {
    return directory.writeText(
        StudyEffects.FILE, out -> out.write(RunManifest.JSON.writeValueAsString(effects) + "\n"));
  }

  /** The series are made from those of the sampled runs. */
  private HashedFile series(SampledSeries sampled, Progress progress) {
    SeriesTable table =
        new SeriesTable(points.scenarios(), sampled, tables.growing(GrowingTables.SERIES));
    AtomicInteger done = new AtomicInteger();
    double all = (double) points.codec().layout().metrics().size() * manifest.points();
    Runnable step = () -> progress.writing(RunTable.SERIES.file(), done.incrementAndGet() / all);
    return directory.writeText(RunTable.SERIES.file(), out -> table.write(out, step));
  }
}
