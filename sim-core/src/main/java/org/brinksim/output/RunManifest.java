package org.brinksim.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * manifest.json: what ran, from what, and the hashes of what came out.
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
    int points,
    Replications replications,
    boolean interrupted,
    Dictionary dictionary,
    List<HashedFile> inputs,
    List<HashedFile> outputs,
    Map<String, String> environment) {

  /** The manifest's name in a run directory. */
  public static final String FILE = "manifest.json";

  /** Writes the same bytes on every system: its line ends are not the system's. */
  static final JsonMapper JSON =
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
   * How many replications of each design point were asked for, ran to their horizon, and failed.
   */
  public record Replications(int requested, int completed, int failed) {}

  /** The names in the tables, with units and words. */
  public record Dictionary(List<Word> parameters, List<Word> responses, List<Word> metrics) {}

  /** A name in the tables. */
  public record Word(String name, String unit, String label) {}

  /** A file with the SHA-256 of its bytes. */
  public record HashedFile(String file, String sha256) {}

  /**
   * Reads the manifest of a run directory.
   *
   * @throws IOException when it cannot be read, or is no manifest
   */
  public static RunManifest read(Path directory) throws IOException {
    try {
      return JSON.readValue(Files.readString(directory.resolve(FILE)), RunManifest.class);
    } catch (JacksonException e) {
      throw new IOException(
          directory.resolve(FILE) + " is not a manifest: " + e.getOriginalMessage(), e);
    }
  }

  /**
   * Brings the outputs in the manifest of a run directory up to date: to be called when charts were
   * drawn. What the manifest names already keeps its hash, unless it was written anew: a table that
   * somebody changed meanwhile is still found out.
   *
   * @param directory the run directory
   * @param written the files written since the manifest was, as paths that begin with the directory
   * @throws UnwritableException when the manifest cannot be written
   * @throws IOException when a file cannot be read
   */
  public static void refresh(Path directory, Collection<Path> written) throws IOException {
    RunDirectory target = new RunDirectory(directory);
    RunManifest manifest = read(directory);
    Map<String, String> kept = new HashMap<>();
    manifest.outputs().forEach(output -> kept.put(output.file(), output.sha256()));
    written.forEach(file -> kept.remove(target.name(file)));
    manifest.withOutputs(target, kept).write(target);
  }

  /**
   * The files of a run directory that are no longer as this manifest knows them, in its order; what
   * is missing is not among them.
   *
   * @throws IOException when one cannot be read
   */
  public List<String> changed(Path directory) throws IOException {
    List<String> changed = new ArrayList<>();
    for (HashedFile output : outputs) {
      Path file = directory.resolve(output.file());
      if (Files.isRegularFile(file) && !sha256(file).equals(output.sha256())) {
        changed.add(output.file());
      }
    }
    return changed;
  }

  /** This manifest with all files of its directory. */
  RunManifest withOutputs(RunDirectory directory) throws IOException {
    return withOutputs(directory, Map.of());
  }

  private RunManifest withOutputs(RunDirectory directory, Map<String, String> known)
      throws IOException {
    List<HashedFile> hashed = new ArrayList<>();
    for (String name : directory.files()) {
      if (!name.equals(FILE)) {
        String hash = known.get(name);
        hashed.add(
            new HashedFile(name, hash == null ? sha256(directory.path().resolve(name)) : hash));
      }
    }
    return new RunManifest(
        format,
        engine,
        java,
        seed,
        scenarios,
        points,
        replications,
        interrupted,
        dictionary,
        inputs,
        hashed,
        environment);
  }

  void write(RunDirectory directory) {
    directory.writeText(FILE, out -> out.write(JSON.writeValueAsString(this) + "\n"));
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest = sha256();
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

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
