package org.brinksim.reports.compared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.brinksim.reports.origin.Origin;

/**
 * What two charts tell differently of where they come from.
 *
 * @param what which value: {@code seed}
 * @param baseline the value of the baseline's chart
 * @param other the value of the other chart
 */
public record OriginDifference(String what, String baseline, String other) {

  /** What differs; nothing where one of them, as a CSV, tells no origin. */
  static List<OriginDifference> between(Optional<Origin> baseline, Optional<Origin> other) {
    if (baseline.isEmpty() || other.isEmpty()) {
      return List.of();
    }
    Origin a = baseline.get();
    Origin b = other.get();
    List<OriginDifference> differences = new ArrayList<>();
    add("scenario", a.scenario(), b.scenario(), differences);
    add("scenario file (SHA-256)", a.scenarioSha256(), b.scenarioSha256(), differences);
    add("seed", Long.toString(a.seed()), Long.toString(b.seed()), differences);
    add(
        "changed by hand",
        String.join("; ", a.interventions()),
        String.join("; ", b.interventions()),
        differences);
    add(
        "replications",
        Integer.toString(a.replications()),
        Integer.toString(b.replications()),
        differences);
    add("engine", a.engineVersion(), b.engineVersion(), differences);
    add("commit", a.engineCommit(), b.engineCommit(), differences);
    return differences;
  }

  private static void add(String what, String a, String b, List<OriginDifference> to) {
    if (!a.equals(b)) {
      to.add(new OriginDifference(what, a, b));
    }
  }
}
