package org.brinksim.results.foreign;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A form in which another tool reads results. */
public enum ForeignForm {
  /** The archive that {@code load_results} of the EMA Workbench reads. */
  EMA("ema", "the archive (.tar.gz) that load_results of the EMA Workbench reads") {
    @Override
    public void write(Path directory, Path out) {
      new EmaArchive(ForeignRuns.read(directory)).write(out);
    }
  },
  /** A table of NetLogo's BehaviorSpace. */
  NETLOGO_TABLE("netlogo-table", "a table (.csv) like those of NetLogo's BehaviorSpace") {
    @Override
    public void write(Path directory, Path out) {
      new RunTables(ForeignRuns.read(directory)).netLogo(out);
    }
  },
  /** A table like the data frame of Mesa's batch_run. */
  MESA("mesa", "a table (.csv) like the data frame of Mesa's batch_run") {
    @Override
    public void write(Path directory, Path out) {
      new RunTables(ForeignRuns.read(directory)).mesa(out);
    }
  },
  /** A problem with inputs and outputs, in the order of SALib's analysers. */
  SALIB(
      "salib", "a directory with problem.json, X.csv and Y.csv in the order of SALib's analysers") {
    @Override
    public void write(Path directory, Path out) {
      new SalibFiles(ForeignRuns.read(directory)).write(out);
    }
  },
  /** Every table in Apache Parquet, by a module that need not be there. */
  PARQUET("parquet", "a directory with a file of Apache Parquet for each table") {
    @Override
    public boolean isThere() {
      return TableForm.find().isPresent();
    }

    @Override
    public void write(Path directory, Path out) {
      TableForm form = TableForm.find().orElseThrow();
      TypedFiles.read(directory).write(out, form, ".parquet");
    }
  };

  private final String word;
  private final String says;

  ForeignForm(String word, String says) {
    this.word = word;
    this.says = says;
  }

  /** Its name on the command line. */
  public String word() {
    return word;
  }

  /** What it is, in words. */
  public String says() {
    return says;
  }

  /** Whether what writes it is there: a module of Brink may not be. */
  public boolean isThere() {
    return true;
  }

  /**
   * Writes the results.
   *
   * @param directory the run directory
   * @param out where, a file or a directory as the form is; it is not there yet
   * @throws org.brinksim.results.UnwritableException when it cannot be written
   * @throws org.brinksim.results.RunDirectoryException when the directory is none or damaged, or
   *     its runs have no such form
   */
  public abstract void write(Path directory, Path out);

  /** The form of a name. */
  public static Optional<ForeignForm> of(String word) {
    return Arrays.stream(values()).filter(form -> form.word.equals(word)).findFirst();
  }

  /** The names of all. */
  public static List<String> words() {
    return Arrays.stream(values()).map(ForeignForm::word).toList();
  }
}
