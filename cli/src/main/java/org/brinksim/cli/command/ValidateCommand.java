package org.brinksim.cli.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.brinksim.cli.console.BadInputException;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Json;
import org.brinksim.cli.console.Session;
import org.brinksim.cli.console.StandardInput;
import org.brinksim.cli.input.ScenarioChoice;
import org.brinksim.cli.input.ScenarioFinder;
import org.brinksim.cli.input.StudyFinder;
import org.brinksim.cli.option.HelpOption;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.document.problem.InvalidDocumentException;
import org.brinksim.document.problem.Problem;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.warning.Warning;
import org.brinksim.study.Study;
import org.brinksim.study.reading.ReadStudy;
import org.brinksim.text.Characters;
import org.brinksim.text.Template;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code brink validate}: every problem of some files. */
@Command(
    name = "validate",
    description = {
      "Checks scenarios and studies and runs nothing: prints each problem with its line and column, what was"
          + " found, what is required, and advice; and warns of what cannot matter, such as a"
          + " parameter that nothing uses."
    },
    footer = {
      "brink validate my-scenario.yaml",
      "brink validate kursk-2024 --set combat.elementSize=250"
    },
    exitCodeList = {"0:all are fine", "2:at least one is not; with --strict, or has a warning"})
final class ValidateCommand implements Callable<Integer> {
  @Mixin private final HelpOption help = new HelpOption();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = ScenarioChoice.FILE)
  private List<String> files;

  @Option(names = "--set", paramLabel = "PATH=VALUE", description = ScenarioChoice.SET)
  private List<String> overrides = List.of();

  @Option(names = "--strict", description = "Refuses what it warns of.")
  private boolean strict;

  @Option(
      names = "--json",
      description = "Prints one JSON object instead, problems and warnings included.")
  private boolean json;

  private final Session session;

  ValidateCommand(Session session) {
    this.session = session;
  }

  private record Verdict(
      String file,
      boolean ok,
      Summary summary,
      List<Problem> problems,
      List<Told> warnings,
      String message) {}

  private record Told(
      Warning.Kind kind, String file, int line, int column, String path, String message) {

    static Told of(Warning warning) {
      Problem at = warning.problem();
      return new Told(warning.kind(), at.file(), at.line(), at.column(), at.path(), at.message());
    }
  }

  /** What a file holds: of a scenario the first numbers, of a study those after them. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Summary(
      String id,
      String title,
      Integer days,
      Integer forces,
      Integer states,
      Integer parameters,
      String design,
      Integer points,
      Integer factors,
      Integer scenarios) {

    String words() {
      return design == null
          ? String.join(
              ", ",
              count(days, "day"),
              count(forces, "force"),
              count(states, "state"),
              count(parameters, "parameter"))
          : String.join(
              ", ",
              design,
              count(points, "point"),
              count(factors, "factor"),
              count(scenarios, "scenario"));
    }
  }

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

  private Verdict verdict(String typed) {
    String file = StandardInput.isMeant(typed) ? StandardInput.NAME : typed;
    try {
      StudyFinder studies = new StudyFinder(session);
      if (studies.isStudy(typed)) {
        return verdict(file, studies.read(typed, Assignment.parse(overrides)));
      }
      ReadScenario read = new ScenarioFinder(session).read(typed, Assignment.parse(overrides));
      boolean ok = !strict || read.warnings().isEmpty();
      List<Told> told = read.warnings().stream().map(Told::of).toList();
      return new Verdict(file, ok, summary(read.scenario()), List.of(), told, warnings(read));
    } catch (InvalidDocumentException e) {
      return new Verdict(file, false, null, e.problems(), List.of(), e.getMessage());
    } catch (BadInputException e) {
      Problem whole = new Problem(file, 0, 0, "", e.getMessage());
      return new Verdict(file, false, null, List.of(whole), List.of(), "brink: " + e.getMessage());
    }
  }

  private Verdict verdict(String file, ReadStudy read) {
    List<Told> told =
        read.scenarios().stream().flatMap(s -> s.warnings().stream()).map(Told::of).toList();
    String message =
        read.scenarios().stream()
            .map(ValidateCommand::warnings)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("\n"));
    return new Verdict(file, !strict || told.isEmpty(), summary(read), List.of(), told, message);
  }

  private static Summary summary(ReadStudy read) {
    Study study = read.study();
    return new Summary(
        study.id(),
        study.shownTitle(),
        null,
        null,
        null,
        null,
        study.design().type(),
        read.design().points().size(),
        study.factors().size(),
        read.scenarios().size());
  }

  private static String warnings(ReadScenario read) {
    if (read.warnings().isEmpty()) {
      return "";
    }
    String file = Characters.visibleInOneLine(read.inputs().get(0).name());
    List<Problem> problems = read.warnings().stream().map(Warning::problem).toList();
    String heading = file + " has " + count(problems.size(), "warning") + ":";
    return heading + Problem.listed(file, problems);
  }

  private static Summary summary(Scenario scenario) {
    return new Summary(
        scenario.id(),
        scenario.title(),
        scenario.horizonDays(),
        scenario.forces().size(),
        scenario.states().size(),
        scenario.parameters().size(),
        null,
        null,
        null,
        null);
  }

  private void say(Verdict verdict) {
    if (!verdict.message().isEmpty()) {
      session.err().println(verdict.message());
    }
    if (!verdict.ok()) {
      return;
    }
    Summary s = verdict.summary();
    session.out().println(Template.fill("%s is ok: %s (%s)", verdict.file(), s.title(), s.words()));
    session.out().flush();
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
