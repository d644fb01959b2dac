package org.brinksim.results.foreign;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.brinksim.results.CsvLines;
import org.brinksim.results.WholeFile;
import org.brinksim.results.foreign.ForeignRuns.OneRun;
import org.brinksim.text.Decimals;

/**
 * The forms that are one table with a row a run.
 *
 * @param runs what is written
 */
record RunTables(ForeignRuns runs) {

  /** A number as other tools read it: a missing one as {@code missing}. */
  static String number(double value, String missing) {
    return Double.isNaN(value) ? missing : Decimals.plain(value);
  }

  /** Writes lines of CSV into a new file. */
  private static void lines(Path out, Consumer<CsvLines> content) {
    WholeFile.write(out, lines(content));
  }

  /** Lines of CSV as what a file holds. */
  static WholeFile.Content lines(Consumer<CsvLines> content) {
    return stream -> {
      Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
      CsvLines lines = new CsvLines(writer);
      content.accept(lines);
      lines.flush();
      writer.flush();
    };
  }

  /** The data frame of Mesa's batch_run: a row a run, at its last step. */
  void mesa(Path out) {
    List<String> header =
        new ArrayList<>(List.of("RunId", "iteration", "Step", "point", "scenario"));
    header.addAll(runs.inputs());
    header.addAll(runs.outcomes());
    ForeignRuns.refuseTwice(header);
    lines(
        out,
        lines -> {
          lines.add(header);
          int id = 0;
          for (OneRun run : runs.runs()) {
            List<String> row =
                new ArrayList<>(
                    List.of(
                        Integer.toString(id++),
                        Integer.toString(run.replication()),
                        Long.toString(runs.steps()),
                        Integer.toString(run.point()),
                        runs.scenario(run)));
            addNumbers(row, run);
            lines.add(row);
          }
        });
  }

  private static void addNumbers(List<String> row, OneRun run) {
    Arrays.stream(run.inputs()).forEach(value -> row.add(number(value, "")));
    Arrays.stream(run.outcomes()).forEach(value -> row.add(number(value, "")));
  }

  /**
   * The table of NetLogo's BehaviorSpace: six lines about the experiment, a header, a row a run.
   */
  void netLogo(Path out) {
    List<String> header = new ArrayList<>(List.of("[run number]", "scenario"));
    header.addAll(runs.inputs());
    header.add("[step]");
    header.addAll(runs.outcomes());
    ForeignRuns.refuseTwice(header);
    String version = runs.manifest().engine().version();
    lines(
        out,
        lines -> {
          lines.add("BehaviorSpace results (Brink " + version + ")", "Table version 2.0");
          lines.add(runs.manifest().scenarios().get(0).id());
          lines.add(runs.name());
          lines.add("seed " + runs.manifest().seed());
          lines.add("min-pxcor", "max-pxcor", "min-pycor", "max-pycor");
          lines.add("0", "0", "0", "0");
          lines.add(header);
          int number = 1;
          for (OneRun run : runs.runs()) {
            List<String> row =
                new ArrayList<>(List.of(Integer.toString(number++), runs.scenario(run)));
            Arrays.stream(run.inputs()).forEach(value -> row.add(number(value, "")));
            row.add(Long.toString(runs.steps()));
            Arrays.stream(run.outcomes()).forEach(value -> row.add(number(value, "")));
            lines.add(row);
          }
        });
  }

  /** Writes lines of CSV to a text. */
  static byte[] bytes(Consumer<CsvLines> content) {
    StringWriter text = new StringWriter();
    CsvLines lines = new CsvLines(text);
    content.accept(lines);
    try {
      lines.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
