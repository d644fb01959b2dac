package org.brinksim.cli.command;

import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.brinksim.cli.console.BadInputException;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Json;
import org.brinksim.cli.console.Session;
import org.brinksim.cli.input.ConditionOption;
import org.brinksim.cli.option.HelpOption;
import org.brinksim.cli.output.ReversalText;
import org.brinksim.results.reading.RunResults;
import org.brinksim.results.reversal.Reversal;
import org.brinksim.results.reversal.ReversalSearch;
import org.brinksim.results.reversal.ReversalSearch.Tried;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.condition.Condition;
import org.brinksim.text.Template;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code brink flip}: what would reverse a conclusion. */
@Command(
    name = "flip",
    description = {
      "Seeks the smallest moves of assumptions that would reverse a conclusion: that more (or no more)"
          + " than a share of the runs are of a kind. Moves are proposed by the runs of a directory,"
          + " and each is tried in more runs with the same random numbers; of those that reverse it"
          + " up to three are told that differ most. How far a parameter is moved is counted in its"
          + " own law: from its median to a quantile."
    },
    footer = {
      "brink flip out/try",
      "brink flip out/try --when 'peakRung>=war' --share 0.05",
      "brink flip out/try --when 'dprk.casualties>5000' --share 0.5 -n 1000"
    },
    exitCodeList = {
      "0:done, whether a move was found or not",
      "2:bad input or usage",
      "130:interrupted by Ctrl-C; what was found until then is told"
    })
final class FlipCommand implements Callable<Integer> {
  private static final int LEAST_RUNS = 50;

  @Spec private CommandSpec spec;
  @Mixin private final HelpOption help = new HelpOption();

  @Parameters(paramLabel = "DIR", description = "The directory that a run has written.")
  private String directory;

  @Mixin private final ConditionOption when = new ConditionOption();

  @Option(
      names = "--share",
      paramLabel = "SHARE",
      description =
          "The share of the runs that the conclusion is about: 0.05 or 5%% (default: that of the"
              + " scenario's conclusion, if it states one and --when is left out).")
  private String share;

  @Option(
      names = {"-n", "--replications"},
      paramLabel = "N",
      defaultValue = "400",
      description =
          "In how many replications each move is tried, the first of the run (default:"
              + " ${DEFAULT-VALUE}).")
  private int replications;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many replications at once (default: one a processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--json", description = "Prints one JSON object instead of text.")
  private boolean json;

  private final Session session;

  FlipCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    OptionalDouble typed = share == null ? OptionalDouble.empty() : OptionalDouble.of(share());
    refuse(
        threads < 1 || threads > RunCommand.MOST_THREADS,
        "--threads is %s; must be from 1 to " + RunCommand.MOST_THREADS,
        threads);
    RunResults results = RunResults.read(session.path(directory));
    boolean stated = when.typed() == null;
    Condition condition = when.read(directory, results);
    double asked = typed.orElseGet(() -> share(results, stated));
    int most = results.replications().size();
    if (most < LEAST_RUNS) {
      throw new BadInputException(
          Template.fill(
              "the run in %s has %s replications; must have at least %s",
              directory, most, LEAST_RUNS));
    }
    refuse(
        replications < LEAST_RUNS,
        "--replications is %s; must be at least " + LEAST_RUNS,
        replications);
    Reversal reversal =
        new ReversalSearch(
                results, condition, asked, Math.min(most, replications), threads, this::tell)
            .search(session.interruption().requested());
    if (json) {
      Drawings.warn(session.err(), results.differences());
      Json.print(session, reversal);
    } else {
      Drawings.banner(session.out(), results.differences());
      int width = session.terminal().columns().getAsInt();
      new ReversalText(reversal, when.typed(), width).lines().forEach(session.out()::println);
    }
    return session.interruption().requested().get()
        ? session.interruption().exitCode()
        : ExitCode.DONE;
  }

  private void tell(Tried tried) {
    session
        .err()
        .println(
            Template.fill(
                "Tried %s of at most %s moves of assumptions", tried.done(), tried.most()));
  }

  /** That of the scenario's conclusion, where its condition is meant, too. */
  private double share(RunResults results, boolean stated) {
    return results
        .scenario()
        .conclusion()
        .filter(it -> stated)
        .map(Scenario.Conclusion::share)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "--share is missing; it is the share of the runs that --when is compared"
                        + " with, as 0.05 or 5%"));
  }

  /** A number from 0 to 1, or so many per cent. */
  private double share() {
    String text = share.strip();
    boolean percent = text.endsWith("%");
    String digits = percent ? text.substring(0, text.length() - 1).strip() : text;
    boolean number = digits.matches("[0-9]{0,6}\\.?[0-9]{1,6}");
    double value = number ? Double.parseDouble(digits) / (percent ? 100 : 1) : Double.NaN;
    refuse(
        !(value > 0 && value < 1),
        "--share is \"%s\"; must be a share of runs between 0 and 1, as 0.05 or 5%%",
        share);
    return value;
  }

  private void refuse(boolean bad, String message, Object value) {
    if (bad) {
      throw new ParameterException(spec.commandLine(), Template.fill(message, value));
    }
  }
}
