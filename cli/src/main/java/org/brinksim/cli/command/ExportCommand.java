package org.brinksim.cli.command;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.brinksim.cli.console.BadInputException;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Session;
import org.brinksim.cli.option.HelpOption;
import org.brinksim.document.problem.Suggestion;
import org.brinksim.results.foreign.ForeignForm;
import org.brinksim.results.reading.RunResults;
import org.brinksim.text.Template;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code brink export}: results in the forms of other tools. */
@Command(
    name = "export",
    description = {
      "Writes the runs of a run directory in a form that another tool reads:",
      "  ema            the archive that load_results of the EMA Workbench reads",
      "  netlogo-table  a table like those of NetLogo's BehaviorSpace",
      "  mesa           a table like the data frame of Mesa's batch_run",
      "  salib          a directory with problem.json, X.csv and Y.csv, in the order of SALib's"
          + " analysers",
      "  parquet        a directory with a file of Apache Parquet for each table (by a module that"
          + " is built when asked for)"
    },
    footer = {
      "brink export out/try --as ema --out try.tar.gz",
      "brink export out/screening --as salib --out out/salib",
      "brink export out/try --as parquet --out out/tables"
    },
    exitCodeList = {"0:done", "2:bad usage, or no run directory", "3:could not write"})
final class ExportCommand implements Callable<Integer> {

  /** What is said where the module for a form is asked for and not there. */
  private static final String NOT_BUILT =
      "the module for Apache Parquet is not built. In a checkout: mvn -P parquet -pl parquet -am"
          + " -Dmaven.test.skip=true package (it fetches 17 MB); an installation does not have it."
          + " Maybe make it of a table, for example with pandas:"
          + " read_csv(\"replications.csv\").to_parquet(\"replications.parquet\")";

  @Mixin private final HelpOption help = new HelpOption();
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The directory that a run has written.")
  private String directory;

  @Option(
      names = "--as",
      paramLabel = "FORM",
      required = true,
      description = "ema, netlogo-table, mesa, salib or parquet.")
  private String form;

  @Option(
      names = "--out",
      paramLabel = "PATH",
      required = true,
      description =
          "The file, or for salib and parquet the directory, that is written; must not be there"
              + " yet.")
  private String out;

  private final Session session;

  ExportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ForeignForm asked = ForeignForm.of(form).orElseThrow(this::unknown);
    Path path = session.path(out);
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      throw refused("--out %s is there already. Maybe name a file or directory that is not", out);
    }
    RunResults.manifest(session.path(directory));
    if (!asked.isThere()) {
      throw new BadInputException("--as " + form + ": " + NOT_BUILT);
    }
    asked.write(session.path(directory), path);
    session.out().println(out + ": " + asked.says());
    return ExitCode.DONE;
  }

  private ParameterException unknown() {
    return refused(
        "--as is \"%s\"; must be one of %s.%s",
        form,
        String.join(", ", ForeignForm.words()),
        Suggestion.advice(form, ForeignForm.words(), "forms"));
  }

  private ParameterException refused(String message, Object... values) {
    return new ParameterException(spec.commandLine(), Template.fill(message, values));
  }
}
