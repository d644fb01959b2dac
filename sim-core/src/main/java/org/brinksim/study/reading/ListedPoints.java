package org.brinksim.study.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.brinksim.document.problem.Problems;
import org.brinksim.document.problem.Spot;
import org.brinksim.document.shape.NumberSyntax;
import org.brinksim.study.Design;
import org.brinksim.study.reading.StudyFactor.WhatIfLevel;
import org.brinksim.text.Template;

/**
 * The points of a table: a CSV file with a column for each factor, and a row for each point.
 *
 * @param design names the file
 * @param study the study's file, beside which it lies
 * @param factors the factors
 * @param problems takes what is wrong with it
 */
record ListedPoints(
    Design.Listed design, Optional<Path> study, List<StudyFactor> factors, Problems problems) {
  private static final int MOST_PROBLEMS = 20;

  /** Reads the points; what is wrong is reported at the design. */
  List<double[]> read(Spot at) {
    if (study.isEmpty()) {
      problems.add(at, "is listed, and a study that lies in no file has no table beside it");
      return List.of();
    }
    Path file = study.get().toAbsolutePath().resolveSibling(design.file());
    if (!Files.isRegularFile(file)) {
      problems.add(
          at, Template.fill("names the table %s, which is not beside the study", design.file()));
      return List.of();
    }
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
      return points(csv, at);
    } catch (IOException | CsvParseException e) {
      problems.add(at, Template.fill("names the table %s, which cannot be read", design.file()));
      return List.of();
    }
  }

  private List<double[]> points(CsvReader<CsvRecord> csv, Spot at) {
    List<double[]> points = new ArrayList<>();
    int[] columns = null;
    int before = problems.count();
    for (CsvRecord line : csv) {
      if (columns == null) {
        columns = columns(line.getFields(), at);
      } else if (problems.count() < before + MOST_PROBLEMS) {
        points.add(point(line, columns, at));
      }
      if (problems.count() > before && points.isEmpty()) {
        return List.of();
      }
    }
    if (points.isEmpty()) {
      problems.add(at, Template.fill("names the table %s, which has no points", design.file()));
    } else if (points.size() > Design.MOST_POINTS) {
      problems.add(
          at,
          Template.fill("has %s points; must have at most %s", points.size(), Design.MOST_POINTS));
    }
    return points;
  }

  /** The column of each factor. */
  private int[] columns(List<String> header, Spot at) {
    List<String> names = factors.stream().map(StudyFactor::place).toList();
    if (!List.copyOf(header).containsAll(names) || header.size() != names.size()) {
      problems.add(
          at,
          Template.fill(
              "names the table %s, whose columns are %s; must be the factors: %s",
              design.file(), String.join(", ", header), String.join(", ", names)));
    }
    return names.stream().mapToInt(header::indexOf).toArray();
  }

  private double[] point(CsvRecord line, int[] columns, Spot at) {
    double[] values = new double[columns.length];
    for (int f = 0; f < columns.length; f++) {
      String cell =
          columns[f] < line.getFieldCount() && columns[f] >= 0 ? line.getField(columns[f]) : "";
      StudyFactor factor = factors.get(f);
      OptionalDouble value =
          factor.isWhatIf() ? level(factor, cell) : NumberSyntax.parse(cell.strip());
      values[f] = value.orElse(Double.NaN);
      boolean good =
          value.isPresent()
              && values[f] >= factor.law().least()
              && values[f] <= factor.law().greatest();
      if (!good) {
        problems.add(
            at,
            Template.fill(
                "names the table %s: line %s, column %s is \"%s\"; must be %s",
                design.file(),
                line.getStartingLineNumber(),
                factor.place(),
                cell,
                allowed(factor)));
      }
    }
    return values;
  }

  /** The number of a level that a cell names. */
  private static OptionalDouble level(StudyFactor factor, String cell) {
    return IntStream.range(0, factor.whatIf().size())
        .filter(i -> factor.whatIf().get(i).name().equals(cell.strip()))
        .mapToDouble(i -> i)
        .findFirst();
  }

  private static String allowed(StudyFactor factor) {
    return factor.isWhatIf()
        ? factor.whatIf().stream()
            .map(WhatIfLevel::name)
            .collect(Collectors.joining(", ", "one of ", ""))
        : Template.fill("a number from %s to %s", factor.law().least(), factor.law().greatest());
  }
}
