package org.brinksim.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.brinksim.results.RunManifest;
import org.brinksim.results.reading.Difference;
import org.brinksim.text.Template;

/** What a reader of results must know first: that files were changed, or runs are not there. */
public final class RunWarnings {
  private RunWarnings() {}

  /** The warnings, the gravest first. */
  public static List<String> of(RunManifest manifest, List<Difference> differences) {
    RunManifest.Replications counts = manifest.replications();
    List<String> warnings = new ArrayList<>();
    if (!differences.isEmpty()) {
      warnings.add(
          "Files were changed since the run, so that this report may tell of other results than the run had: "
              + differences.stream().map(Difference::toString).collect(Collectors.joining("; "))
              + ".");
    }
    if (manifest.interrupted()) {
      warnings.add(
          Template.fill(
              "The run was interrupted: %s of %s are done. This report is on those; the same command with --resume goes on.",
              Numerals.number(counts.completed()), asked(manifest)));
    }
    if (counts.failed() > 0) {
      warnings.add(
          Template.fill(
              "%s of %s failed and are left out of every number here; failures.csv says why. What they would have shown is unknown.",
              Numerals.number(counts.failed()), asked(manifest)));
    }
    return warnings;
  }

  private static String asked(RunManifest manifest) {
    return manifest.points() == 1
        ? requested(manifest.replications())
        : Numerals.whole(manifest.requestedRuns()) + " runs";
  }

  /** {@code 1,000 replications}. */
  public static String requested(RunManifest.Replications counts) {
    return Numerals.whole(counts.requested())
        + (counts.requested() == 1 ? " replication" : " replications");
  }
}
