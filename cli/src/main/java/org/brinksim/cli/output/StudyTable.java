package org.brinksim.cli.output;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.brinksim.cli.console.TextTable;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.WhatIf;
import org.brinksim.results.effects.StudyResults;
import org.brinksim.wording.Numerals;
import org.brinksim.wording.Units;

/**
 * The points of a study in a table: their settings, and what came of each.
 *
 * @param results what is told
 */
record StudyTable(StudyResults results) {
  private static final int MOST_POINTS = 40;
  private static final int MOST_RESPONSES = 3;

  /** Its lines; of many points the first. */
  List<String> lines() {
    RunManifest manifest = results.manifest();
    List<Word> factors = manifest.design().factors();
    List<Word> responses = results.responses().stream().limit(MOST_RESPONSES).toList();
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
    int shown = Math.min(MOST_POINTS, manifest.points());
    for (int point = 0; point < shown; point++) {
      table.add(row(point, several, responses));
    }
    List<String> lines = new ArrayList<>(List.of(""));
    lines.addAll(table.lines());
    if (manifest.points() > shown) {
      lines.add("and " + (manifest.points() - shown) + " points more: see replications.csv");
    }
    return lines;
  }

  private List<String> row(int point, boolean several, List<Word> responses) {
    RunManifest manifest = results.manifest();
    List<String> row = new ArrayList<>();
    if (several) {
      row.add(manifest.scenarioOf(point).id());
    }
    if (!manifest.design().factors().isEmpty()) {
      List<Double> settings = manifest.design().settings().get(point);
      for (int f = 0; f < settings.size(); f++) {
        double value = settings.get(f);
        row.add(
            manifest
                .design()
                .whatIf(f, point)
                .map(WhatIf.Level::name)
                .orElseGet(() -> Numerals.number(value)));
      }
    }
    responses.forEach(response -> row.add(cell(results.at(point, response), response)));
    return row;
  }

  /** The mean, with half the width of its interval where there is one. */
  private static String cell(StudyResults.OfPoint at, Word response) {
    if (Double.isNaN(at.mean())) {
      return "";
    }
    double scale = Units.scale(response.unit());
    String half =
        at.interval()
            .map(i -> " ± " + Numerals.number(scale * (i.get(1) - i.get(0)) / 2))
            .orElse("");
    return Numerals.number(scale * at.mean())
        + half
        + (Units.words(response.unit()).startsWith("%") ? " %" : "");
  }
}
