package org.brinksim.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Json;
import org.brinksim.cli.console.Session;
import org.brinksim.cli.console.TextTable;
import org.brinksim.cli.option.HelpOption;
import org.brinksim.scenarios.ShippedScenario;
import org.brinksim.scenarios.ShippedScenarios;
import org.brinksim.scenarios.ShippedStudies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code brink list}: what is shipped. */
@Command(
    name = "list",
    description =
        "Names the scenarios and studies that come with Brink, scenarios with known outcomes last."
            + " Every command that takes a file takes their ids.",
    footer = {"brink list", "brink run starter"},
    exitCodeList = {"0:done"})
final class ListCommand implements Callable<Integer> {
  @Mixin private final HelpOption help = new HelpOption();

  private static final String SCENARIO = "scenario";
  private static final String STUDY = "study";
  private static final String VERIFICATION = "verification";

  @Option(names = "--json", description = "Prints one JSON object instead of a table.")
  private boolean json;

  private final Session session;

  ListCommand(Session session) {
    this.session = session;
  }

  private record Entry(String id, String kind, String title, String description) {
    private static Entry of(ShippedScenario scenario, String kind) {
      return new Entry(scenario.id(), kind, scenario.title(), scenario.description());
    }
  }

  private record Listing(List<Entry> shipped) {}

  @Override
  public Integer call() {
    List<Entry> shipped = new ArrayList<>();
    ShippedScenarios.list().forEach(s -> shipped.add(Entry.of(s, SCENARIO)));
    ShippedStudies.list().forEach(s -> shipped.add(Entry.of(s, STUDY)));
    ShippedScenarios.verificationList().forEach(s -> shipped.add(Entry.of(s, VERIFICATION)));
    if (json) {
      Json.print(session, new Listing(shipped));
    } else {
      TextTable table = new TextTable(List.of(false, false, false));
      shipped.forEach(s -> table.add(List.of(s.id(), s.kind(), s.title())));
      table.lines().forEach(session.out()::println);
    }
    return ExitCode.DONE;
  }
}
