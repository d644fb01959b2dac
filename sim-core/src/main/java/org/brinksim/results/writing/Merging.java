package org.brinksim.results.writing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.brinksim.experiment.ResultColumn;
import org.brinksim.experiment.ResultColumns;
import org.brinksim.experiment.ResultLayout;
import org.brinksim.results.Progress;
import org.brinksim.results.RefusedDirectoryException;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.UnwritableException;
import org.brinksim.results.journal.BusyJournalException;
import org.brinksim.results.journal.Checkpoint;
import org.brinksim.results.journal.ForeignJournalException;
import org.brinksim.results.journal.Journal;
import org.brinksim.results.reading.RunResults;
import org.brinksim.results.shard.ShardSet;
import org.brinksim.scenario.Scenario;

/**
 * The shards of a run on their way to one directory: their tables one after another, then series,
 * summary and manifest, as of a run of which nothing is left to do. All bytes but those of the
 * manifest's {@code environment} are those of the run on one machine.
 *
 * @param shards all shards of the run
 * @param out where the run goes; new, empty, or left by a merging that was killed
 */
public record Merging(ShardSet shards, Path out) {

  /**
   * The merging of shards, given in any order. Nothing is written yet.
   *
   * @throws org.brinksim.results.RunDirectoryException when they are not all shards of one run,
   *     each once, or the directory is in use; it names all problems
   */
  public static Merging of(List<Path> directories, Path out) {
    List<String> problems = new ArrayList<>();
    RunDirectory target = new RunDirectory(out);
    if (Files.exists(out) && !isFree(target)) {
      problems.add(
          out
              + (Files.isDirectory(out) ? " is not empty" : " is there, and no directory")
              + ". Maybe give another --out");
    }
    return new Merging(ShardSet.of(directories, GrowingTables.NAMES, problems), out);
  }

  /** Whether a directory is empty, or holds what was begun and not ended. */
  private static boolean isFree(RunDirectory target) {
    if (!Files.isDirectory(target.path())) {
      return false;
    }
    try (Stream<Path> entries = Files.list(target.path())) {
      return entries.findAny().isEmpty()
          || target.hasJournal()
              && !target.holds(RunManifest.FILE)
              && !target.holds(RunDirectory.SHARD);
    } catch (IOException e) {
      throw new UnwritableException(target.path(), e);
    }
  }

  /** The manifest of the run that comes out, still without outputs. */
  public RunManifest run() {
    return manifest(Instant.now());
  }

  private RunManifest manifest(Instant began) {
    RunManifest first = shards.first().run();
    int completed = 0;
    int failed = 0;
    for (ShardSet.Member shard : shards.members()) {
      completed += shard.manifest().run().replications().completed();
      failed += shard.manifest().run().replications().failed();
    }
    Map<String, String> environment = new TreeMap<>(ManifestDraft.environment(began, 1));
    environment.put("shards", Integer.toString(shards.members().size()));
    return new RunManifest(
        first.format(),
        first.engine(),
        first.java(),
        first.seed(),
        first.scenarios(),
        first.study(),
        first.points(),
        first.design(),
        first.interventions(),
        new RunManifest.Replications(first.replications().requested(), completed, failed),
        false,
        first.kept(),
        first.dictionary(),
        first.inputs(),
        List.of(),
        environment);
  }

  /**
   * Merges.
   *
   * @param progress told while tables are written
   * @return how the run ended
   * @throws RefusedDirectoryException when the directory was taken meanwhile
   * @throws org.brinksim.results.RunDirectoryException when a shard is damaged
   * @throws UnwritableException when something could not be written
   */
  public RunEnd execute(Progress progress) throws RefusedDirectoryException {
    RunDirectory target = RunDirectory.open(out, new RunDirectory(out).hasJournal());
    Instant began = Instant.now();
    try (Journal journal =
        Journal.open(target.journal(), shards.first().key(), GrowingTables.NAMES.size())) {
      if (journal.checkpoints().stream().noneMatch(Checkpoint::ended)) {
        target.refuseOthers(Ending.files(texts().keySet().stream()).toList());
      }
      target.removeUnfinished();
      ResultLayout layout = layout();
      try (GrowingTables tables =
          GrowingTables.merged(
              target, journal, name -> RunText.beginning(layout, name), shards.members())) {
        ending(target, tables, layout, manifest(began)).write(progress);
        Ending.clear(target, tables, journal);
        return new RunEnd(
            Math.toIntExact(tables.done()),
            Math.toIntExact(tables.done() - tables.failed()),
            Math.toIntExact(tables.failed()),
            false);
      }
    } catch (ForeignJournalException | BusyJournalException e) {
      throw new RefusedDirectoryException(e.getMessage());
    } catch (IOException e) {
      throw new UnwritableException(out, e);
    }
  }

  private Ending ending(
      RunDirectory target, GrowingTables tables, ResultLayout layout, RunManifest manifest) {
    Path first = first();
    return new Ending(
        target,
        tables,
        manifest,
        RunResults.scenarios(first, shards.first().run()),
        new Ending.PointSeries(
            SeriesCodec.of(layout, manifest.kept()),
            point -> RunResults.scenario(first, shards.first().run(), point)),
        texts());
  }

  private Path first() {
    return shards.members().get(0).directory();
  }

  /** The scenarios and the study, which are the same in all shards. */
  private Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    RunDirectory first = new RunDirectory(first());
    RunManifest run = shards.first().run();
    Stream.concat(
            run.scenarios().stream().map(RunManifest.Scenario::file),
            Stream.of(run.study().file()).filter(file -> !file.isEmpty()))
        .forEach(file -> texts.put(file, text(first.existing(file))));
    return texts;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a result holds, as the manifest says, through as many times as the scenario has. */
  private ResultLayout layout() {
    RunManifest run = shards.first().run();
    Scenario scenario = RunResults.scenario(first(), run, 0);
    return new ResultLayout(
        columns("factor", run.design().factors()),
        columns("parameter", run.dictionary().parameters()),
        columns("response", run.dictionary().responses()),
        columns("metric", run.dictionary().metrics()),
        scenario.steps() + 1,
        scenario.horizonDays());
  }

  private static ResultColumns columns(String kind, List<Word> words) {
    return new ResultColumns(
        kind, words.stream().map(w -> new ResultColumn(w.name(), w.unit(), w.label())).toList());
  }
}
