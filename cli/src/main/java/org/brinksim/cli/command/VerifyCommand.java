package org.brinksim.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Json;
import org.brinksim.cli.console.LineWrapping;
import org.brinksim.cli.console.Session;
import org.brinksim.cli.console.TextTable;
import org.brinksim.cli.option.HelpOption;
import org.brinksim.results.WholeFile;
import org.brinksim.text.Template;
import org.brinksim.verification.Check;
import org.brinksim.verification.CheckResult;
import org.brinksim.verification.Figures;
import org.brinksim.verification.Row;
import org.brinksim.verification.ValidationPage;
import org.brinksim.verification.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code brink verify}: the model against what is known exactly. */
@Command(
    name = "verify",
    description = {
      "Runs the model where its outcome is known exactly, and compares: Lanchester's laws, duels"
          + " against their Markov chain, the battle of Iwo Jima, waiting times, and so on.",
      "",
      "The same seed gives the same figures, on any number of threads."
    },
    footer = {"brink verify", "brink verify --seed 7", "brink verify --only iwo-jima --json"},
    exitCodeList = {
      "0:every comparison is within its tolerance",
      "1:some are not",
      "2:bad usage",
      "3:the page could not be written"
    })
final class VerifyCommand implements Callable<Integer> {
  /** Tables are no wider, however wide the terminal is, or where there is none. */
  private static final int WIDEST = 120;

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

  @Option(
      names = "--only",
      paramLabel = "ID",
      description = "Does this check alone. May be repeated. --json names them.")
  private List<String> only = List.of();

  @Option(
      names = "--write",
      paramLabel = "FILE",
      description = "Writes the results as a Markdown page as well, in place of what is there.")
  private String page;

  @Option(names = "--json", description = "Prints one JSON object instead of tables.")
  private boolean json;

  @Spec private CommandSpec spec;

  private final Session session;

  VerifyCommand(Session session) {
    this.session = session;
  }

  /** A comparison as JSON: the error and the tolerance are in the quantity's own unit. */
  private record Compared(
      String quantity,
      double expected,
      double got,
      double error,
      double tolerance,
      String basis,
      boolean passes) {
    private static Compared of(Row row) {
      return new Compared(
          row.quantity(),
          row.expected(),
          row.got(),
          row.error(),
          row.tolerance(),
          row.basis(),
          row.passes());
    }
  }

  /** A check as JSON, with all its comparisons. */
  private record Done(
      String id,
      String title,
      String source,
      String tolerance,
      boolean passes,
      List<Compared> comparisons) {
    private static Done of(CheckResult result) {
      Check check = result.check();
      return new Done(
          check.id(),
          check.title(),
          check.source(),
          check.tolerance(),
          result.passes(),
          result.rows().stream().map(Compared::of).toList());
    }
  }

  /**
   * All checks as JSON.
   *
   * @param falseAlarm the probability, at most, that a sound model fails a comparison
   */
  private record Outcome(long seed, boolean passes, double falseAlarm, List<Done> checks) {}

  @Override
  public Integer call() {
    List<CheckResult> results = new Verification(seed, threads()).run(chosen(), this::begins);
    boolean passes = results.stream().allMatch(CheckResult::passes);
    if (json) {
      Json.print(
          session,
          new Outcome(
              seed,
              passes,
              Verification.falseAlarm(results),
              results.stream().map(Done::of).toList()));
    } else {
      results.forEach(this::say);
      sayWrapped(new ValidationPage(seed, results).summary(), "");
    }
    if (page != null) {
      write(new ValidationPage(seed, results).markdown());
    }
    return passes ? ExitCode.DONE : ExitCode.SOME_FAILED;
  }

  private int threads() {
    if (threads < 1 || threads > RunCommand.MOST_THREADS) {
      throw refused(
          Template.fill("--threads is %d; must be from 1 to %d", threads, RunCommand.MOST_THREADS));
    }
    return threads;
  }

  /**
   * The checks asked for, in their fixed order, or all of them; an id that is no check is refused
   * with those that are.
   */
  private List<Check> chosen() {
    List<String> ids = Verification.checks().stream().map(Check::id).toList();
    for (String id : only) {
      if (!ids.contains(id)) {
        throw refused(
            Template.fill("\"%s\" is not a check. Checks: %s.", id, String.join(", ", ids)));
      }
    }
    return Verification.checks().stream()
        .filter(check -> only.isEmpty() || only.contains(check.id()))
        .toList();
  }

  private ParameterException refused(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** Progress goes to standard error, so that the results alone can be piped on. */
  private void begins(Check check, int done, int all) {
    session.err().println(Template.fill("%d of %d: %s", done + 1, all, check.title()));
  }

  private void say(CheckResult result) {
    Check check = result.check();
    sayWrapped(check.title() + " (" + check.id() + ")", "");
    sayWrapped("Source: " + check.source(), "  ");
    sayWrapped("Tolerance: " + check.tolerance(), "  ");
    TextTable table = new TextTable(List.of(false, true, true, true, true, false, false));
    table.add(List.of("  compared", "expected", "got", "error", "tolerance", "rests on", ""));
    for (Row row : result.rows()) {
      table.add(
          List.of(
              "  " + row.quantity(),
              Figures.value(row.expected()),
              Figures.value(row.got()),
              Figures.size(row.error()),
              Figures.size(row.tolerance()),
              row.basis(),
              row.passes() ? "pass" : "FAIL"));
    }
    table.lines(width()).forEach(session.out()::println);
    session.out().println();
  }

  private void sayWrapped(String text, String indent) {
    for (String line : LineWrapping.wrapped(text, width() - indent.length())) {
      session.out().println(indent + line);
    }
  }

  private int width() {
    return Math.min(WIDEST, session.terminal().columns().getAsInt());
  }

  private void write(String markdown) {
    WholeFile.write(session.path(page), markdown);
    session.err().println("Wrote " + page);
  }
}
