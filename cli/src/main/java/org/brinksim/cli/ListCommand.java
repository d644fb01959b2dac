package org.brinksim.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.brinksim.scenarios.ShippedScenario;
import org.brinksim.scenarios.ShippedScenarios;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code brink list}: what is shipped. */
@Command(
    name = "list",
    description =
        "Names the scenarios that come with Brink. Every command that takes a file takes their ids.",
    footer = {"brink list", "brink run starter"},
    exitCodeList = {"0:done"})
final class ListCommand implements Callable<Integer> {
  @Mixin private final HelpOption help = new HelpOption();

  private static final String KIND = "scenario";

  @Option(names = "--json", description = "Prints one JSON object instead of a table.")
  private boolean json;

  private final Session session;

  ListCommand(Session session) {
    this.session = session;
  }

  private record Entry(String id, String kind, String title, String description) {}

  private record Listing(List<Entry> shipped) {}

  @Override
  public Integer call() {
    List<ShippedScenario> shipped = ShippedScenarios.list();
    if (json) {
      Json.print(
          session,
          new Listing(
              shipped.stream()
                  .map(s -> new Entry(s.id(), KIND, s.title(), s.description()))
                  .toList()));
    } else {
      int width = shipped.stream().mapToInt(s -> s.id().length()).max().orElse(0);
      for (ShippedScenario s : shipped) {
        String gap = " ".repeat(width - s.id().length() + 2);
        session.out().println(s.id() + gap + KIND + "  " + s.title());
      }
    }
    return ExitCode.DONE;
  }
}
