package org.brinksim.cli.command;

import java.util.concurrent.Callable;
import org.brinksim.cli.console.BadInputException;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Json;
import org.brinksim.cli.console.Session;
import org.brinksim.cli.input.ConditionOption;
import org.brinksim.cli.option.HelpOption;
import org.brinksim.cli.output.DiscoveryText;
import org.brinksim.results.reading.RunResults;
import org.brinksim.results.tracing.Discovery;
import org.brinksim.scenario.condition.Condition;
import org.brinksim.text.Template;
import org.brinksim.wording.Numerals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code brink discover}: under which values of the parameters cases come about. */
@Command(
    name = "discover",
    description = {
      "Seeks boxes, ranges of a few parameters, in which the runs of a kind are frequent, by the patient"
          + " rule induction method. Tells how many of these runs are in a box (coverage), how"
          + " frequent they are there (density), and whether chance would bring a box as good."
    },
    footer = {
      "brink discover out/try --when 'peakRung>=war'",
      "brink discover out/try --when 'alder.casualties>500' --json"
    },
    exitCodeList = {"0:done, whether a box was found or not", "2:bad input or usage"})
final class DiscoverCommand implements Callable<Integer> {
  @Mixin private final HelpOption help = new HelpOption();

  @Parameters(paramLabel = "DIR", description = "The directory that a run has written.")
  private String directory;

  @Mixin private final ConditionOption when = new ConditionOption();

  @Option(names = "--json", description = "Prints one JSON object instead of text.")
  private boolean json;

  private final Session session;

  DiscoverCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    RunResults results = RunResults.read(session.path(directory));
    Condition condition = when.read(directory, results);
    Discovery discovery =
        Discovery.of(condition, results)
            .orElseThrow(
                () ->
                    new BadInputException(
                        Template.fill(
                            "the run in %s has too few runs for which \"%s\" holds, or too few for which it"
                                + " does not; must be at least %s of each. Maybe choose another value, or add"
                                + " replications by brink run --resume -n",
                            directory, when.typed(), Numerals.whole(Discovery.LEAST_CASES))));
    if (json) {
      Drawings.warn(session.err(), results.differences());
      Json.print(session, discovery);
    } else {
      Drawings.banner(session.out(), results.differences());
      int width = session.terminal().columns().getAsInt();
      new DiscoveryText(discovery, when.typed(), width).lines().forEach(session.out()::println);
    }
    return ExitCode.DONE;
  }
}
