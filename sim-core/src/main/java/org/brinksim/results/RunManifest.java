package org.brinksim.results;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.brinksim.scenario.intervention.Interventions;
import org.brinksim.text.Sha256;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * manifest.json: what ran, from what, and the hashes of what came out. What it names as an output
 * is Brink's to replace and to remove; nothing else in the directory is.
 *
 * <p>What is changed by hand in every run stands in {@code interventions}, in the words of {@link
 * org.brinksim.scenario.intervention.Intervention#text}; what is changed at some points alone in
 * {@code design.whatIfs}.
 *
 * <p>Everything but {@code environment} is the same for the same inputs and seed on the same Java
 * version.
 */
public record RunManifest(
    int format,
    Engine engine,
    String java,
    long seed,
    List<Scenario> scenarios,
    Study study,
    int points,
    Design design,
    List<String> interventions,
    Replications replications,
    boolean interrupted,
    Kept kept,
    Dictionary dictionary,
    List<HashedFile> inputs,
    List<HashedFile> outputs,
    Map<String, String> environment) {

  /** The format of run directories that this version writes, and the only one that it reads. */
  public static final int FORMAT = 1;

  /** The manifest's name in a run directory. */
  public static final String FILE = "manifest.json";

  /** Writes the same bytes on every system: its line ends are not the system's. */
  public static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
          .build();

  private static final int CHUNK_BYTES = 1 << 16;

  /** The engine that ran. */
  public record Engine(String name, String version, String commit) {}

  /** A scenario that was run. */
  public record Scenario(
      String id, String title, String start, int horizonDays, double stepDays, String file) {}

  /**
   * The study that asked for the runs.
   *
   * @param id its name; empty for an ordinary run
   * @param title its title for people
   * @param description what it asks, in its own words
   * @param type the type of its design
   * @param file where it lies in the run directory
   * @param replicationsPerDraw how many replications, one after another, have the same parameters
   * @param precision how well a mean was to be known before a point was run no more, in words;
   *     empty where each point has as many replications
   * @param chances which random numbers each design point has; none where all have the same
   */
  public record Study(
      String id,
      String title,
      String description,
      String type,
      String file,
      int replicationsPerDraw,
      String precision,
      List<Integer> chances) {

    /** That of an ordinary run. */
    public static final Study NONE = new Study("", "", "", "", "", 1, "", List.of());

    /** Whether a study asked for the runs. */
    public boolean asked() {
      return !id.isEmpty();
    }

    /** Whether points may have fewer replications than were asked for at most. */
    public boolean stopsEarly() {
      return !precision.isEmpty();
    }

    /** Which random numbers a design point has. */
    public int chance(int point) {
      return chances.isEmpty() ? 0 : chances.get(point);
    }
  }

  /**
   * What differs between the design points.
   *
   * @param factors what is varied; nothing for an ordinary run
   * @param settings a value of each factor for each point; nothing without factors
   * @param whatIfs the factors that vary what is changed by hand
   */
  public record Design(List<Word> factors, List<List<Double>> settings, List<WhatIf> whatIfs) {

    /** That of an ordinary run. */
    public static final Design NONE = new Design(List.of(), List.of(), List.of());

    /** The level that a factor has at a point; empty for one that varies a number. */
    public Optional<WhatIf.Level> whatIf(int factor, int point) {
      return whatIfs.stream()
          .filter(it -> it.factor().equals(factors.get(factor).name()))
          .map(it -> it.levels().get(settings.get(point).get(factor).intValue()))
          .findFirst();
    }

    /** Whether a factor varies a number, and not what is changed by hand. */
    public boolean isNumber(int factor) {
      return whatIfs.stream().noneMatch(it -> it.factor().equals(factors.get(factor).name()));
    }
  }

  /** What is changed by hand in the runs of a point. */
  public Interventions changes(int point) {
    Interventions all = Interventions.parse(interventions);
    for (int f = 0; f < design.factors().size() && !design.whatIfs().isEmpty(); f++) {
      all =
          all.and(
              design
                  .whatIf(f, point)
                  .map(level -> Interventions.parse(level.interventions()))
                  .orElse(Interventions.NONE));
    }
    return all;
  }

  /**
   * How many replications of each design point were asked for; how many runs, those of all points
   * together, reached their horizon and failed.
   */
  public record Replications(int requested, int completed, int failed) {}

  /**
   * The scenario of a design point: of several each has as many points, those of the first first.
   *
   * @param point its number, from 0
   */
  public Scenario scenarioOf(int point) {
    return scenarios.get(point / (points / scenarios.size()));
  }

  /** The design points of a scenario: from the first to before the last. */
  public IntStream pointsOf(Scenario scenario) {
    int each = points / scenarios.size();
    int first = scenarios.indexOf(scenario) * each;
    return IntStream.range(first, first + each);
  }

  /** Whether points can be compared with one another: those of a study, if there are several. */
  public boolean hasEffects() {
    return study.asked() && points > 1;
  }

  /**
   * Whether summary.json has estimates of each point: not where there are several and each is run
   * once, so that there is nothing to estimate.
   */
  public boolean estimatesPoints() {
    return points == 1 || replications.requested() > 1;
  }

  /** How many runs were asked for, those of all points together. */
  public long requestedRuns() {
    return (long) replications.requested() * points;
  }

  /**
   * How many replications have results, that of the last at one design point at least; where points
   * stop early, how many there may be.
   */
  public int replicationsBegun() {
    if (study.stopsEarly()) {
      return replications.requested();
    }
    long runs = (long) replications.completed() + replications.failed();
    return (int) ((runs + points - 1) / points);
  }

  /** The names in the tables, with units and words. */
  public record Dictionary(List<Word> parameters, List<Word> responses, List<Word> metrics) {}

  /** A name in the tables. */
  public record Word(String name, String unit, String label) {}

  /**
   * A file with the SHA-256 of its bytes, in hexadecimal digits; empty while Brink is about to
   * write it.
   */
  public record HashedFile(String file, String sha256) {}

  /**
   * Reads the manifest of a run directory.
   *
   * @throws RunDirectoryException when there is none, or it is damaged
   */
  public static RunManifest read(Path directory) {
    RunDirectory target = new RunDirectory(directory);
    RunManifest manifest =
        StrictJson.read(
            target.existing(FILE),
            RunManifest.class,
            Set.of(),
            Map.of(
                "study",
                Study.NONE,
                "design",
                Design.NONE,
                "design.whatIfs",
                List.of(),
                "interventions",
                List.of(),
                "kept",
                Kept.EVERYTHING));
    manifest.check(target, target.file(FILE));
    return manifest;
  }

  /**
   * Refuses what cannot be.
   *
   * @param directory the run directory
   * @param file the file that this was read from
   * @throws RunDirectoryException when it is damaged
   */
  public void check(RunDirectory directory, Path file) {
    new ManifestCheck(directory, this, file).run();
  }

  /** The hashes of the outputs, by file. */
  public Map<String, String> hashes() {
    Map<String, String> hashes = new TreeMap<>();
    outputs.forEach(output -> hashes.put(output.file(), output.sha256()));
    return hashes;
  }

  /**
   * The outputs in a run directory that are no longer as this manifest knows them, in its order;
   * what is missing or no file is among them.
   *
   * @throws IOException when one cannot be read
   * @throws RunDirectoryException when one is a link
   */
  public List<String> changed(Path directory) throws IOException {
    RunDirectory target = new RunDirectory(directory);
    List<String> changed = new ArrayList<>();
    for (HashedFile output : outputs) {
      Path file = target.file(output.file());
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          || !sha256(file).equals(output.sha256())) {
        changed.add(output.file());
      }
    }
    return changed;
  }

  /** This manifest with other outputs, sorted by name. */
  public RunManifest withOutputs(Map<String, String> hashes) {
    return new RunManifest(
        format,
        engine,
        java,
        seed,
        scenarios,
        study,
        points,
        design,
        interventions,
        replications,
        interrupted,
        kept,
        dictionary,
        inputs,
        new TreeMap<>(hashes)
            .entrySet().stream().map(e -> new HashedFile(e.getKey(), e.getValue())).toList(),
        environment);
  }

  /** Writes the manifest into its directory, as the last of its files. */
  public void write(RunDirectory directory) {
    directory.writeText(FILE, out -> out.write(JSON.writeValueAsString(this) + "\n"));
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest = Sha256.digest();
    byte[] chunk = new byte[CHUNK_BYTES];
    try (InputStream in = Files.newInputStream(file)) {
      int read = in.read(chunk);
      while (read >= 0) {
        digest.update(chunk, 0, read);
        read = in.read(chunk);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
