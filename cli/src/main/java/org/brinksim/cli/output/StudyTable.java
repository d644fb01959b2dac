package org.brinksim.cli.output;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.brinksim.cli.console.TextTable;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.Summary;
import org.brinksim.wording.Numerals;

/**
 * The points of a study in a table: their settings, and what came of each.
 *
 * @param manifest what ran
 * @param points the estimates of each point
 */
public record StudyTable(RunManifest manifest, List<Summary.OfPoint> points) {
  private static final int MOST_POINTS = 40;
  private static final int MOST_RESPONSES = 3;

  /** Reads the table of a run directory. */
  public static StudyTable read(Path directory) {
    RunManifest manifest = RunManifest.read(directory);
    return new StudyTable(manifest, Summary.readAll(directory));
  }

  /** Its lines; of many points the first. */
  public List<String> lines() {
    List<Word> factors = manifest.design().factors();
    List<Word> responses =
        manifest.dictionary().responses().stream().limit(MOST_RESPONSES).toList();
    boolean several = manifest.scenarios().size() > 1;
    int columns = (several ? 1 : 0) + factors.size() + responses.size();
    List<Boolean> right = new ArrayList<>(Collections.nCopies(columns, true));
    if (several) {
      right.set(0, false);
    }
    TextTable table = new TextTable(right);
    List<String> head = new ArrayList<>();
    if (several) {
      head.add("scenario");
    }
    factors.forEach(factor -> head.add(factor.name()));
    responses.forEach(response -> head.add(response.name()));
    table.add(head);
    for (Summary.OfPoint point : points.subList(0, Math.min(MOST_POINTS, points.size()))) {
      table.add(row(point, several, responses));
    }
    List<String> lines = new ArrayList<>(List.of(""));
    lines.addAll(table.lines());
    if (points.size() > MOST_POINTS) {
      lines.add("and " + (points.size() - MOST_POINTS) + " points more: see summary.json");
    }
    return lines;
  }

  private List<String> row(Summary.OfPoint point, boolean several, List<Word> responses) {
    List<String> row = new ArrayList<>();
    if (several) {
      row.add(manifest.scenarioOf(point.point()).id());
    }
    if (!manifest.design().factors().isEmpty()) {
      manifest.design().settings().get(point.point()).forEach(v -> row.add(Numerals.number(v)));
    }
    for (Word response : responses) {
      Optional<Summary.OfResponse> found =
          point.responses().stream().filter(r -> r.name().equals(response.name())).findFirst();
      row.add(found.map(StudyTable::cell).orElse(""));
    }
    return row;
  }

  private static String cell(Summary.OfResponse response) {
    if (response.mean() == null) {
      return response.missing() > 0
          ? response.n() + " of " + (response.n() + response.missing())
          : "";
    }
    double half = (response.meanInterval().get(1) - response.meanInterval().get(0)) / 2;
    return Numerals.number(response.mean()) + " ± " + Numerals.number(half);
  }
}
