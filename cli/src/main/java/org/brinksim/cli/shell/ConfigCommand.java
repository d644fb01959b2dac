package org.brinksim.cli.shell;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.brinksim.cli.console.BadInputException;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Json;
import org.brinksim.cli.console.Session;
import org.brinksim.cli.console.StandardInput;
import org.brinksim.cli.console.TextTable;
import org.brinksim.cli.defaults.CommandDefaults;
import org.brinksim.cli.defaults.DefaultsFinder;
import org.brinksim.cli.input.ScenarioFinder;
import org.brinksim.cli.input.StudyFinder;
import org.brinksim.cli.option.HelpOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code brink config}: the defaults in force, and where each comes from. */
@Command(
    name = "config",
    description = {
      "Shows the defaults in force, and where each comes from. A file of defaults is called"
          + " brink.yaml and may say replications, seed, threads, out (the folder in which runs"
          + " without --out get a directory of their own) and theme (how pages look: system, light or dark)."
          + " They hold for run; the seed for gui, and for lab of a scenario, too; the theme for each command"
          + " that writes a page: run, merge, report, compare and lab.",
      "",
      "The command line goes before the file beside the scenario, which goes before the file in your"
          + " folder of configuration, ~/.config/brink or $XDG_CONFIG_HOME/brink (on Windows"
          + " %%APPDATA%%\\brink). Of a command that is given directories, yours alone counts. A study's own replications and seed go before both files. What was"
          + " used stands in the manifest of each run, but for the theme, on which no result depends."
    },
    footer = {"brink config", "brink config my-scenario.yaml"},
    exitCodeList = {"0:done", "2:a file of defaults is not valid, or FILE is not there"})
public final class ConfigCommand implements Callable<Integer> {
  @Mixin private final HelpOption help = new HelpOption();

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "A scenario or study, for the defaults beside it. Without it, yours alone.")
  private String file;

  @Option(
      names = "--json",
      description = "Prints one JSON object instead of a table: defaults, files.")
  private boolean json;

  private final Session session;

  /** The command in a session. */
  public ConfigCommand(Session session) {
    this.session = session;
  }

  private record Place(String file, boolean there) {}

  private record Shown(List<CommandDefaults.Entry> defaults, List<Place> files) {}

  @Override
  public Integer call() {
    if (file != null && StandardInput.isMeant(file)) {
      throw new BadInputException(
          "no file of defaults lies beside standard input. Maybe leave - out, for yours");
    }
    if (file != null && !new StudyFinder(session).isStudy(file)) {
      new ScenarioFinder(session).requireThere(file);
    }
    DefaultsFinder finder = new DefaultsFinder(session);
    List<CommandDefaults.Entry> entries =
        (file == null ? finder.ofUser() : finder.of(file)).entries();
    List<Place> places =
        finder.places(Optional.ofNullable(file).flatMap(finder::beside)).entrySet().stream()
            .map(it -> new Place(it.getKey(), Files.exists(it.getValue())))
            .toList();
    if (json) {
      Json.print(session, new Shown(entries, places));
      return ExitCode.DONE;
    }
    TextTable table = new TextTable(List.of(false, false, false, false));
    table.add(List.of("default", "value", "from", "set by"));
    entries.forEach(it -> table.add(List.of(it.key(), it.value(), it.from(), it.option())));
    table.lines().forEach(session.out()::println);
    session.out().println();
    places.forEach(
        it -> session.out().println((it.there() ? "Read      " : "Not there ") + it.file()));
    return ExitCode.DONE;
  }
}
