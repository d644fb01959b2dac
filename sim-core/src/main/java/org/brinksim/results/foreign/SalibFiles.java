package org.brinksim.results.foreign;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.WholeDirectory;
import org.brinksim.results.foreign.ForeignRuns.OneRun;

/**
 * What SALib's analysers take: the names and bounds of the inputs, a matrix of inputs and one of
 * outputs, row by row the same runs.
 *
 * <p>In designs that vary chance like a factor it is the last input: its value is the number of the
 * point's dice. Rows of Sobol's design are put in SALib's order: A, A with one input after another
 * from B, chance among them, and B; its second-order indices are not asked for. Of several
 * replications of a point the first is used there. In other designs every run is a row.
 *
 * @param runs what is written
 */
record SalibFiles(ForeignRuns runs) {
  private static final String CHANCE = "chance";

  /** Some rows in their order. */
  private record Rows(List<String> names, List<double[]> inputs, List<double[]> outcomes) {}

  void write(Path out) {
    RunManifest manifest = runs.manifest();
    if (manifest.scenarios().size() > 1) {
      throw new RunDirectoryException(
          "SALib has one model, and there are runs of "
              + manifest.scenarios().size()
              + " scenarios. Maybe run a study of one of them");
    }
    Rows rows =
        switch (manifest.study().type()) {
          case "sobolIndices" -> grouped(manifest.design().factors().size() + 3, true);
          case "morris" -> grouped(manifest.design().factors().size() + 2, false);
          default -> plain();
        };
    if (rows.inputs().isEmpty() || rows.names().isEmpty()) {
      throw new RunDirectoryException(
          "There are no inputs that were varied in whole groups of runs");
    }
    String problem = RunManifest.JSON.writeValueAsString(problem(rows)) + "\n";
    WholeDirectory.write(
        out,
        List.of(
            new WholeDirectory.Part(
                "problem.json", stream -> stream.write(problem.getBytes(StandardCharsets.UTF_8))),
            table("X.csv", rows.names(), rows.inputs()),
            table("Y.csv", runs.outcomes(), rows.outcomes())));
  }

  private static WholeDirectory.Part table(
      String name, List<String> header, List<double[]> numbers) {
    return new WholeDirectory.Part(
        name,
        RunTables.lines(
            lines -> {
              lines.add(header);
              numbers.forEach(row -> lines.add(cells(row)));
            }));
  }

  private static List<String> cells(double[] row) {
    return Arrays.stream(row).mapToObj(value -> RunTables.number(value, "nan")).toList();
  }

  private static Map<String, Object> problem(Rows rows) {
    List<List<Double>> bounds = new ArrayList<>();
    for (int i = 0; i < rows.names().size(); i++) {
      int column = i;
      double[] values = rows.inputs().stream().mapToDouble(row -> row[column]).toArray();
      bounds.add(
          List.of(
              Arrays.stream(values).min().orElseThrow(),
              Arrays.stream(values).max().orElseThrow()));
    }
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("num_vars", rows.names().size());
    problem.put("names", rows.names());
    problem.put("bounds", bounds);
    return problem;
  }

  /** Every run with all that varied among its inputs. */
  private Rows plain() {
    List<Integer> varied = new ArrayList<>();
    for (int i = 0; i < runs.inputs().size(); i++) {
      int column = i;
      if (runs.runs().stream().mapToDouble(run -> run.inputs()[column]).distinct().limit(2).count()
          > 1) {
        varied.add(i);
      }
    }
    return new Rows(
        varied.stream().map(runs.inputs()::get).toList(),
        runs.runs().stream()
            .map(run -> varied.stream().mapToDouble(i -> run.inputs()[i]).toArray())
            .toList(),
        runs.runs().stream().map(OneRun::outcomes).toList());
  }

  /** The whole groups of points that follow one another, of each its first replication. */
  private Rows grouped(int size, boolean sobol) {
    int factors = runs.manifest().design().factors().size();
    OneRun[] byPoint = new OneRun[runs.manifest().points()];
    runs.runs().stream()
        .filter(run -> run.replication() == 0)
        .forEach(run -> byPoint[run.point()] = run);
    List<String> names =
        new ArrayList<>(runs.manifest().design().factors().stream().map(Word::name).toList());
    names.add(CHANCE);
    List<double[]> inputs = new ArrayList<>();
    List<double[]> outcomes = new ArrayList<>();
    for (int at = 0; at + size <= byPoint.length; at += size) {
      List<OneRun> group = new ArrayList<>(Arrays.asList(byPoint).subList(at, at + size));
      if (group.contains(null)) {
        continue;
      }
      if (sobol) {
        // B, the second here, is the last there.
        group.add(group.remove(1));
      }
      for (OneRun run : group) {
        double[] row = Arrays.copyOf(run.inputs(), factors + 1);
        row[factors] = runs.manifest().study().chance(run.point());
        inputs.add(row);
        outcomes.add(run.outcomes());
      }
    }
    return new Rows(names, inputs, outcomes);
  }
}
