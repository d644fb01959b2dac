package org.brinksim.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.brinksim.scenario.InvalidScenarioException;
import org.brinksim.scenario.Problem;
import org.brinksim.scenario.Scenario;
import org.brinksim.text.Template;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code brink validate}: every problem of some files. */
@Command(
    name = "validate",
    description = {
      "Checks scenarios and runs nothing: prints each problem with its line and column, what was"
          + " found, what is required, and advice."
    },
    footer = {
      "brink validate my-scenario.yaml",
      "brink validate kursk-2024 --set combat.elementSize=250"
    },
    exitCodeList = {"0:all are fine", "2:at least one is not"})
final class ValidateCommand implements Callable<Integer> {
  @Mixin private final HelpOption help = new HelpOption();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = ScenarioChoice.FILE)
  private List<String> files;

  @Option(names = "--set", paramLabel = "PATH=VALUE", description = ScenarioChoice.SET)
  private List<String> overrides = List.of();

  @Option(names = "--json", description = "Prints one JSON object instead, problems included.")
  private boolean json;

  private final Session session;

  ValidateCommand(Session session) {
    this.session = session;
  }

  private record Verdict(
      String file, boolean ok, Summary summary, List<Problem> problems, String message) {}

  private record Summary(
      String id, String title, int days, int forces, int states, int parameters) {}

  private record Verdicts(boolean ok, List<Verdict> files) {}

  @Override
  public Integer call() {
    List<Verdict> verdicts = new ArrayList<>();
    for (String file : files) {
      Verdict verdict = verdict(file);
      verdicts.add(verdict);
      if (!json) {
        say(verdict);
      }
    }
    boolean ok = verdicts.stream().allMatch(Verdict::ok);
    if (json) {
      Json.print(session, new Verdicts(ok, verdicts));
    }
    return ok ? ExitCode.DONE : ExitCode.BAD_INPUT;
  }

  private Verdict verdict(String file) {
    try {
      Scenario read = new ScenarioFinder(session).read(file, overrides).scenario();
      return new Verdict(file, true, summary(read), List.of(), "");
    } catch (InvalidScenarioException e) {
      return new Verdict(file, false, null, e.problems(), e.getMessage());
    } catch (BadInputException e) {
      Problem whole = new Problem(file, 0, 0, "", e.getMessage());
      return new Verdict(file, false, null, List.of(whole), "brink: " + e.getMessage());
    }
  }

  private static Summary summary(Scenario scenario) {
    return new Summary(
        scenario.id(),
        scenario.title(),
        scenario.horizonDays(),
        scenario.forces().size(),
        scenario.states().size(),
        scenario.parameters().size());
  }

  private void say(Verdict verdict) {
    if (!verdict.ok()) {
      session.err().println(verdict.message());
      return;
    }
    Summary s = verdict.summary();
    session
        .out()
        .println(
            Template.fill(
                "%s is ok: %s (%s, %s, %s, %s)",
                verdict.file(),
                s.title(),
                count(s.days(), "day"),
                count(s.forces(), "force"),
                count(s.states(), "state"),
                count(s.parameters(), "parameter")));
    session.out().flush();
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
