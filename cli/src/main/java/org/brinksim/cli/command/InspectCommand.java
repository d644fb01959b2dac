package org.brinksim.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.brinksim.cli.console.BadInputException;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Json;
import org.brinksim.cli.console.Session;
import org.brinksim.cli.console.TextTable;
import org.brinksim.cli.option.HelpOption;
import org.brinksim.reports.export.Belonging;
import org.brinksim.reports.export.Belonging.Mismatch;
import org.brinksim.reports.export.ChartExport;
import org.brinksim.reports.export.ExportFormat;
import org.brinksim.reports.origin.Origin;
import org.brinksim.results.WholeFile;
import org.brinksim.wording.Numerals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code brink inspect}: where an exported chart comes from. */
@Command(
    name = "inspect",
    description = {
      "Tells where an exported chart (SVG, PNG or PDF) comes from: scenario, seed, replications and"
          + " engine, and which numbers are drawn. With a run directory, the first line says whether"
          + " the chart belongs to it. A CSV tells its numbers alone."
    },
    footer = {
      "brink inspect peak-rung.pdf                       its origin",
      "brink inspect peak-rung.png --csv numbers.csv     the drawn numbers, as a file",
      "brink inspect peak-rung.svg out/try               whether it was drawn from that run"
    },
    exitCodeList = {
      "0:done; with DIR: the chart belongs to it",
      "1:with DIR: the chart does not belong to it",
      "2:bad input or usage, a chart that is damaged, was changed or tells no origin, or no run directory",
      "3:the numbers could not be written"
    })
final class InspectCommand implements Callable<Integer> {
  private static final String STANDARD_OUTPUT = "-";

  @Mixin private final HelpOption help = new HelpOption();

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "The chart: an SVG, PNG, PDF or CSV that Brink drew.")
  private String file;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "DIR",
      description = "A run directory, to say whether the chart belongs to it.")
  private String directory;

  @Option(
      names = "--csv",
      paramLabel = "PATH",
      description = "Writes the drawn numbers into a new file, and nothing else; - prints them.")
  private String csv;

  @Option(names = "--json", description = "Prints one JSON object instead of lines.")
  private boolean json;

  private final Session session;

  InspectCommand(Session session) {
    this.session = session;
  }

  private record Scenario(String id, String sha256) {}

  private record Engine(String version, String commit) {}

  /**
   * What is told, as JSON; what a CSV does not tell, and a directory that is not asked, is null.
   */
  private record Told(
      String file,
      ExportFormat format,
      String chart,
      Scenario scenario,
      Long seed,
      List<String> interventions,
      Integer replications,
      Engine engine,
      List<String> columns,
      int rows,
      String directory,
      Boolean belongs,
      List<Mismatch> mismatches) {}

  @Override
  public Integer call() {
    if (csv != null && (directory != null || json)) {
      throw new BadInputException(
          "--csv writes the numbers and nothing else. Maybe leave DIR and --json out, or ask twice");
    }
    ChartExport export = ChartExport.read(session.path(file));
    if (csv != null) {
      write(export.csv());
      return ExitCode.DONE;
    }
    Optional<Belonging> belonging =
        Optional.ofNullable(directory).map(d -> Belonging.of(export, session.path(d)));
    if (json) {
      Json.print(session, told(export, belonging));
    } else {
      belonging.ifPresent(b -> say(b, export.origin().isPresent()));
      say(export);
    }
    return belonging.map(Belonging::belongs).orElse(true) ? ExitCode.DONE : ExitCode.ANOTHER;
  }

  private void write(String numbers) {
    if (csv.equals(STANDARD_OUTPUT)) {
      session.out().print(numbers);
      return;
    }
    Path to = session.path(csv);
    if (Files.exists(to)) {
      throw new BadInputException(csv + " is there already. Maybe give another --csv PATH");
    }
    WholeFile.write(to, numbers);
    session.out().println("Wrote " + csv);
  }

  private void say(Belonging belonging, boolean known) {
    if (belonging.belongs()) {
      session.out().println("Belongs to " + directory + (known ? "." : ", by its numbers."));
    } else {
      String differ =
          belonging.mismatches().stream().map(Mismatch::what).collect(Collectors.joining(", "));
      session.out().println("Does not belong to " + directory + "; not the same: " + differ + ".");
      session.out().println();
      TextTable table = new TextTable(List.of(false, false, false));
      table.add(List.of("not the same", "this chart", directory));
      belonging.mismatches().forEach(m -> table.add(List.of(m.what(), m.chart(), m.directory())));
      print(table);
    }
    session.out().println();
  }

  private void say(ChartExport export) {
    TextTable table = new TextTable(List.of(false, false));
    table.add(List.of("Chart", export.chart() + " (" + export.format() + ")"));
    export.origin().ifPresent(origin -> say(origin, table));
    table.add(
        List.of(
            "Numbers",
            Numerals.whole(export.numbers().rows().size())
                + " rows of "
                + String.join(", ", export.numbers().columns())));
    print(table);
    if (export.origin().isEmpty()) {
      session
          .out()
          .println("A CSV does not tell scenario, seed and engine; the pictures beside it do.");
    }
  }

  private static void say(Origin origin, TextTable table) {
    table.add(List.of("Scenario", origin.scenario()));
    table.add(List.of("Its file", "SHA-256 " + origin.scenarioSha256()));
    table.add(List.of("Seed", Long.toString(origin.seed())));
    if (!origin.interventions().isEmpty()) {
      table.add(List.of("Changed by hand", String.join("; ", origin.interventions())));
    }
    table.add(List.of("Replications", Numerals.whole(origin.replications())));
    table.add(
        List.of("Engine", "Brink " + origin.engineVersion() + ", commit " + origin.engineCommit()));
  }

  private void print(TextTable table) {
    table.lines(session.terminal().columns().getAsInt()).forEach(session.out()::println);
  }

  private Told told(ChartExport export, Optional<Belonging> belonging) {
    Optional<Origin> origin = export.origin();
    return new Told(
        file,
        export.format(),
        export.chart(),
        origin.map(o -> new Scenario(o.scenario(), o.scenarioSha256())).orElse(null),
        origin.map(Origin::seed).orElse(null),
        origin.map(Origin::interventions).orElse(null),
        origin.map(Origin::replications).orElse(null),
        origin.map(o -> new Engine(o.engineVersion(), o.engineCommit())).orElse(null),
        export.numbers().columns(),
        export.numbers().rows().size(),
        directory,
        belonging.map(Belonging::belongs).orElse(null),
        belonging.map(Belonging::mismatches).orElse(null));
  }
}
