package org.brinksim.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.brinksim.verification.Check;
import org.brinksim.verification.CheckResult;
import org.brinksim.verification.Row;
import org.brinksim.verification.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code brink verify}: the model against what is known exactly. */
@Command(
    name = "verify",
    description = {
      "Runs the model where its outcome is known exactly, and compares: Lanchester's laws, duels"
          + " against their Markov chain, the battle of Iwo Jima, waiting times, and so on.",
      "",
      "The same seed gives the same figures, on any number of threads."
    },
    footer = {"brink verify", "brink verify --seed 7"},
    exitCodeList = {"0:every comparison is within its tolerance", "1:some are not", "2:bad usage"})
final class VerifyCommand implements Callable<Integer> {
  @Mixin private final HelpOption help = new HelpOption();

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      defaultValue = "" + Verification.SEED,
      description =
          "The root of all random numbers (default: ${DEFAULT-VALUE}, that of docs/validation.md).")
  private long seed;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many runs at once (default: one a processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  private final Session session;

  VerifyCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<CheckResult> results =
        new Verification(seed, threads).run(Verification.checks(), this::begins);
    for (CheckResult result : results) {
      session.out().println(result.check().title());
      TextTable table = new TextTable(List.of(false, true, true, true, true, false));
      table.add(List.of("", "expected", "got", "error", "tolerance", ""));
      for (Row row : result.rows()) {
        table.add(
            List.of(
                row.quantity(),
                number(row.expected()),
                number(row.got()),
                number(row.error()),
                number(row.tolerance()),
                row.passes() ? "pass" : "FAIL"));
      }
      table.lines(session.terminal().columns().getAsInt()).forEach(session.out()::println);
    }
    return results.stream().allMatch(CheckResult::passes) ? ExitCode.DONE : ExitCode.SOME_FAILED;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.5g", value);
  }

  private void begins(Check check, int done, int all) {
    session.err().printf(Locale.ROOT, "%d of %d: %s%n", done + 1, all, check.title());
  }
}
