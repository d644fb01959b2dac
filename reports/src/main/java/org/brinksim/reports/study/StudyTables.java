package org.brinksim.reports.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.brinksim.reports.content.DataTable;
import org.brinksim.reports.content.DataTable.Cell;
import org.brinksim.reports.content.DataTable.Column;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.effects.StudyResults;
import org.brinksim.results.effects.Varied;
import org.brinksim.text.Decimals;
import org.brinksim.text.Template;
import org.brinksim.wording.EffectWords;
import org.brinksim.wording.Names;
import org.brinksim.wording.Numerals;
import org.brinksim.wording.Units;

/**
 * The tables of a study's report.
 *
 * @param results what is told
 */
record StudyTables(StudyResults results) {

  /** The most points in the table. */
  static final int MOST_POINTS = 200;

  private static final int MOST_LISTED = 12;

  List<DataTable> all() {
    List<DataTable> tables = new ArrayList<>(List.of(varied(), responses(), points()));
    tables.removeIf(table -> table.rows().isEmpty());
    return tables;
  }

  /** What was varied, and how far. */
  private DataTable varied() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Varied varied : results.effects().varied()) {
      rows.add(DataTable.row(Names.capital(varied.label()), varied.id(), values(varied)));
    }
    return new DataTable(
        "varied",
        "What was varied",
        "Each factor with its place in the scenario and the values that it took.",
        List.of(Column.words("Factor"), Column.words("Place"), Column.words("Values")),
        rows);
  }

  private static String values(Varied varied) {
    if (varied.ofScenarios()) {
      return String.join(", ", varied.levels());
    }
    if (varied.hasNames()) {
      return IntStream.range(0, varied.levels().size())
          .mapToObj(
              l ->
                  varied.levels().get(l)
                      + ": "
                      + (varied.changes().get(l).isEmpty() ? "as it is" : varied.changes().get(l)))
          .collect(Collectors.joining(" · "));
    }
    if (!varied.levels().isEmpty() && varied.levels().size() <= MOST_LISTED) {
      return String.join(
          ", ",
          varied.levels().stream()
              .map(level -> EffectWords.setting(varied, Double.parseDouble(level)))
              .toList());
    }
    return Template.fill(
        "%s to %s",
        EffectWords.setting(varied, varied.least()),
        EffectWords.setting(varied, varied.greatest()));
  }

  private DataTable responses() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Word response : results.responses()) {
      rows.add(
          List.of(
              Cell.of(Names.capital(response.label())),
              new Cell(response.name(), "definition-" + response.name(), ""),
              Cell.of(Units.words(response.unit()))));
    }
    return new DataTable(
        "responses",
        "The responses",
        "What the study looks at, with its column in replications.csv.",
        List.of(Column.words("Response"), Column.words("Column"), Column.words("Unit")),
        rows);
  }

  /** The first points with their settings and estimates. */
  private DataTable points() {
    RunManifest manifest = results.manifest();
    List<Column> columns = new ArrayList<>(List.of(Column.number("Point")));
    boolean several = manifest.scenarios().size() > 1;
    if (several) {
      columns.add(Column.words("Scenario"));
    }
    manifest.design().factors().forEach(f -> columns.add(Column.number(heading(f))));
    columns.add(Column.number("Runs"));
    results.responses().forEach(r -> columns.add(Column.number(heading(r))));
    int shown = Math.min(MOST_POINTS, manifest.points());
    List<List<Cell>> rows = new ArrayList<>();
    for (int point = 0; point < shown; point++) {
      rows.add(row(point, several));
    }
    return new DataTable(
        "points",
        "Points",
        Template.fill(
            "%s Means, with half the width of their 95 %% intervals where a point has two runs or more. A"
                + " day that never came counts as the last.",
            shown < manifest.points()
                ? Template.fill(
                    "The first %d of %s points; replications.csv has all.",
                    shown, Numerals.whole(manifest.points()))
                : "All points."),
        columns,
        rows);
  }

  private static String heading(Word word) {
    String unit = EffectWords.axisUnit(word.unit());
    return Names.capital(word.label()) + (unit.isEmpty() ? "" : " (" + unit + ")");
  }

  private List<Cell> row(int point, boolean several) {
    RunManifest manifest = results.manifest();
    List<Cell> row = new ArrayList<>(List.of(number(point)));
    if (several) {
      row.add(Cell.of(manifest.scenarioOf(point).id()));
    }
    List<Word> factors = manifest.design().factors();
    for (int f = 0; f < factors.size(); f++) {
      double setting = manifest.design().settings().get(point).get(f);
      double scale = Units.scale(factors.get(f).unit());
      row.add(
          manifest
              .design()
              .whatIf(f, point)
              .map(level -> cell(level.name(), setting))
              .orElseGet(() -> number(scale * setting)));
    }
    row.add(number(results.runs(point)));
    for (Word response : results.responses()) {
      StudyResults.OfPoint at = results.at(point, response);
      double scale = Units.scale(response.unit());
      String half =
          at.interval()
              .map(i -> " ± " + Numerals.number(scale * (i.get(1) - i.get(0)) / 2))
              .orElse("");
      row.add(cell(Numerals.number(scale * at.mean()) + half, scale * at.mean()));
    }
    return row;
  }

  private static Cell number(double value) {
    return cell(Numerals.number(value), value);
  }

  private static Cell cell(String text, double order) {
    return new Cell(text, "", "", Double.isNaN(order) ? "" : Decimals.plain(order), List.of());
  }
}
