package org.brinksim.reports.origin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunManifest;
import org.brinksim.text.Sha256;

/**
 * What all charts of a run directory have in common.
 *
 * @param manifest what ran
 * @param scenarioSha256 the SHA-256 of the scenario's file as it lies there now
 */
public record RunOrigin(RunManifest manifest, String scenarioSha256) {

  /**
   * The origin of a directory's charts.
   *
   * @param directory the run directory
   * @param manifest its manifest
   * @throws org.brinksim.results.RunDirectoryException when it lacks the scenario's file
   * @throws UncheckedIOException when that cannot be read
   */
  public static RunOrigin of(Path directory, RunManifest manifest) {
    Path scenario = new RunDirectory(directory).existing(manifest.scenarios().get(0).file());
    try {
      byte[] hash = Sha256.digest().digest(Files.readAllBytes(scenario));
      return new RunOrigin(manifest, HexFormat.of().formatHex(hash));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The origin of one chart.
   *
   * @param id the chart's id
   * @param numbers the text of its CSV file
   */
  public Origin chart(String id, String numbers) {
    return new Origin(
        id,
        manifest.scenarios().get(0).id(),
        scenarioSha256,
        manifest.seed(),
        manifest.interventions(),
        manifest.replications().completed(),
        manifest.engine().version(),
        manifest.engine().commit(),
        numbers);
  }
}
