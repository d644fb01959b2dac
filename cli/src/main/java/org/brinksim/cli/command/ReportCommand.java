package org.brinksim.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Interruption;
import org.brinksim.cli.console.Json;
import org.brinksim.cli.console.Session;
import org.brinksim.cli.defaults.DefaultsFinder;
import org.brinksim.cli.option.HelpOption;
import org.brinksim.cli.option.ThemeOption;
import org.brinksim.page.PageTheme;
import org.brinksim.reports.RunReport;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunManifest;
import org.brinksim.results.reading.Difference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code brink report}: the charts and the report of a run directory, again. */
@Command(
    name = "report",
    description = {
      "Draws the charts and the report of a run again, from the files in its directory alone."
          + " Warns of those that somebody changed since the run."
    },
    footer = {
      "brink report out/try",
      "brink report out/try --theme dark",
      "brink report out/try --json"
    },
    exitCodeList = {
      "0:done",
      "2:bad usage, no run directory, or a damaged one",
      "3:charts or report could not be written",
      "130:interrupted by Ctrl-C (143 by SIGTERM, 129 by SIGHUP); the charts drawn by then are whole"
    })
final class ReportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private final HelpOption help = new HelpOption();

  @Parameters(paramLabel = "DIR", description = "The directory that a run has written.")
  private String directory;

  @Mixin private final ThemeOption theme = new ThemeOption();

  @Option(
      names = "--json",
      description =
          "Prints one JSON object instead of words: directory, report, charts, differences.")
  private boolean json;

  private final Session session;

  private record Drawn(
      String directory, String report, List<String> charts, List<Difference> differences) {}

  ReportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    PageTheme chosen = new DefaultsFinder(session).ofUser().theme(theme.given(spec.commandLine()));
    Interruption interruption = session.interruption();
    interruption.beforeHalt(() -> RunMessages.sayDrawingStopped(session, "", directory));
    interruption.listen(() -> {});
    Drawings drawings = new Drawings(session.path(directory));
    Drawings.Extent drawn = drawings.draw(chosen, interruption.requested(), session.err());
    List<Difference> differences = drawings.differences();
    Drawings.warn(session.err(), differences);
    if (drawn != Drawings.Extent.ALL) {
      RunMessages.sayDrawingStopped(session, "", directory);
      return interruption.exitCode();
    }
    if (json) {
      Json.print(
          session, new Drawn(directory, directory + "/" + RunReport.PAGE, charts(), differences));
      return ExitCode.DONE;
    }
    Drawings.banner(session.out(), differences);
    session.out().println("Charts   " + directory + "/" + RunDirectory.CHARTS);
    session.out().println(RunMessages.report(directory));
    return ExitCode.DONE;
  }

  /** The pictures and their numbers, by their names in the directory. */
  private List<String> charts() {
    return RunManifest.read(session.path(directory)).hashes().keySet().stream()
        .filter(file -> file.startsWith(RunDirectory.CHARTS + "/"))
        .sorted()
        .toList();
  }
}
