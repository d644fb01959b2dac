package org.brinksim.benchmarks;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.brinksim.text.Template;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** One draw, measured by JMH. */
final class DrawSection implements Section {

  private static final String EXPECTED = "expected";
  private static final int ITERATIONS = 5;

  @Override
  public String id() {
    return "draws";
  }

  @Override
  public String title() {
    return "Draws";
  }

  @Override
  public String measure(Effort effort) {
    TimeValue time = TimeValue.milliseconds((long) (effort.seconds() * 1000 / ITERATIONS));
    OptionsBuilder options = new OptionsBuilder();
    options
        .include(CountsBenchmark.class.getName())
        .forks(1)
        .warmupIterations(ITERATIONS)
        .warmupTime(time)
        .measurementIterations(ITERATIONS)
        .measurementTime(time)
        .verbosity(VerboseMode.SILENT);
    try {
      return text(new Runner(options.build()).run());
    } catch (RunnerException e) {
      throw new IllegalStateException("JMH could not measure", e);
    }
  }

  private static String text(Collection<RunResult> results) {
    Map<String, Map<Double, String>> rows = new LinkedHashMap<>();
    Map<Double, String> headings = new TreeMap<>();
    for (RunResult result : results) {
      String expected = result.getParams().getParam(EXPECTED);
      Result<?> primary = result.getPrimaryResult();
      headings.put(Double.valueOf(expected), expected);
      rows.computeIfAbsent(primary.getLabel(), label -> new TreeMap<>())
          .put(Double.valueOf(expected), Template.fill("%.1f", primary.getScore()));
    }
    Table table = new Table(cells("expected number", headings));
    rows.forEach((name, row) -> table.row(cells(name, row)));
    return "Nanoseconds for one draw (`CountsBenchmark`, by JMH), by the expected number.\n\n"
        + table;
  }

  private static String[] cells(String first, Map<Double, String> others) {
    String[] cells = new String[others.size() + 1];
    cells[0] = first;
    int next = 1;
    for (String other : others.values()) {
      cells[next++] = other;
    }
    return cells;
  }
}
