package org.brinksim.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.brinksim.cli.console.BadInputException;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Json;
import org.brinksim.cli.console.LineWrapping;
import org.brinksim.cli.console.Session;
import org.brinksim.cli.console.StandardInput;
import org.brinksim.cli.console.TextTable;
import org.brinksim.cli.input.ScenarioChoice;
import org.brinksim.cli.input.StudyFinder;
import org.brinksim.cli.option.HelpOption;
import org.brinksim.cli.output.DependenceTables;
import org.brinksim.cli.output.StudyExplanation;
import org.brinksim.cli.output.TraceTables;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunManifest;
import org.brinksim.results.reading.RunResults;
import org.brinksim.results.tracing.Dependences;
import org.brinksim.results.tracing.ResponseTrace;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.Claim;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.reading.KindCounts;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.reading.ScenarioNumber;
import org.brinksim.text.Decimals;
import org.brinksim.text.NearestName;
import org.brinksim.text.Template;
import org.brinksim.wording.DriverPhrases;
import org.brinksim.wording.Numerals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code brink explain}: every number of a scenario and what it rests on. */
@Command(
    name = "explain",
    description = {
      "Lists what a scenario rests on: what the sources claim, each parameter with its distribution,"
          + " what makes each action likelier, then every other number; with unit, and what it rests"
          + " on: a claim that holds the figure, an assumption inspired by a claim, or an assumption"
          + " alone. How many are of each kind comes first.",
      "With --trace: leads from a response of a run back to what can reach it, each parameter with"
          + " the rank correlation of its draws with the response.",
      "Of a study: its factors with their values, and how many points and runs it has.",
      "Of the directory of a run: what its main responses depend on, how much of their variance is"
          + " chance, and which parameters and claims would be worth knowing."
    },
    footer = {
      "brink explain kursk-2024",
      "brink explain my-scenario.yaml --parameters",
      "brink explain --trace dprk.casualties out/try",
      "brink explain kursk-what-matters",
      "brink explain out/try"
    },
    exitCodeList = {"0:done", "2:bad input or usage"})
final class ExplainCommand implements Callable<Integer> {
  private static final String PARAMETERS = "parameters.";

  @Mixin private final HelpOption help = new HelpOption();
  @Mixin private final ScenarioChoice scenario = new ScenarioChoice();

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "DIR",
      description =
          "With --trace: the directory that a run has written. FILE may then be left out: its"
              + " scenario is the one in the directory.")
  private String directory;

  @Option(
      names = "--trace",
      paramLabel = "RESPONSE",
      description =
          "Leads back from a response: a column of replications.csv, or peakRung=RUNG for the share"
              + " of runs.")
  private String response;

  @Option(names = "--parameters", description = "Lists the parameters only.")
  private boolean parametersOnly;

  @Option(names = "--json", description = "Prints one JSON object instead of tables.")
  private boolean json;

  private final Session session;

  ExplainCommand(Session session) {
    this.session = session;
  }

  private record Said(
      String id, String says, String value, String unit, String by, String date, String source) {
    private static Said of(String id, Claim claim) {
      return new Said(
          id,
          claim.says(),
          claim.figure(UnaryOperator.identity(), Decimals::written),
          claim.unit().orElse(""),
          claim.by(),
          claim.date().toString(),
          claim.source().orElse(""));
    }
  }

  /** What makes an action likelier, or less likely. */
  private record Driven(String action, String driver, String weight, String words) {}

  private record Explanation(
      String id,
      String title,
      KindCounts kinds,
      List<Said> claims,
      List<ScenarioNumber> parameters,
      List<Driven> drivers,
      List<ScenarioNumber> numbers) {}

  @Override
  public Integer call() {
    if (response != null) {
      return trace();
    }
    if (directory == null && isRun(scenario.file())) {
      return dependences(scenario.file());
    }
    if (directory != null) {
      throw new BadInputException(
          "\"" + directory + "\" is one argument too many. Maybe add --trace RESPONSE");
    }
    StudyFinder studies = new StudyFinder(session);
    if (studies.isStudy(scenario.file())) {
      new StudyExplanation(studies.read(scenario.file(), scenario.assignments()))
          .print(session, json);
      return ExitCode.DONE;
    }
    Explanation explanation = explain(scenario.read(session));
    if (json) {
      Json.print(session, explanation);
    } else {
      say(explanation);
    }
    return ExitCode.DONE;
  }

  /** Whether it is the directory of a run, as no scenario file is. */
  private boolean isRun(String typed) {
    RunDirectory directory = new RunDirectory(session.path(typed));
    return !StandardInput.isMeant(typed)
        && (directory.holds(RunManifest.FILE) || directory.holds(RunDirectory.SHARD));
  }

  /** What the responses of a run depend on. */
  private int dependences(String run) {
    if (scenario.overridden() || parametersOnly) {
      throw new BadInputException(
          run
              + " is the directory of a run, which is told as it was run. Maybe leave out "
              + (parametersOnly ? "--parameters" : "--set")
              + ", or name a scenario file");
    }
    RunResults results = RunResults.read(session.path(run));
    Dependences found =
        Dependences.of(results)
            .orElseThrow(
                () ->
                    new BadInputException(
                        Template.fill(
                            "the run in %s does not tell what its responses depend on: that takes %s"
                                + " replications at least, a parameter that is drawn, and a main response"
                                + " that varies. Maybe add replications by brink run --resume -n",
                            run, Numerals.whole(Dependences.LEAST_REPLICATIONS))));
    if (json) {
      Drawings.warn(session.err(), results.differences());
      Json.print(session, found);
    } else {
      Drawings.banner(session.out(), results.differences());
      int width = session.terminal().columns().getAsInt();
      new DependenceTables(found, width).lines().forEach(session.out()::println);
    }
    return ExitCode.DONE;
  }

  private int trace() {
    String run = directory == null ? scenario.file() : directory;
    RunResults results = RunResults.read(session.path(run));
    ReadScenario read = RunResults.readScenario(session.path(run), results.manifest());
    requireSame(run, read);
    ResponseTrace trace =
        ResponseTrace.of(response, results, read.numbers())
            .orElseThrow(() -> new BadInputException(unknown(run, results)));
    if (json) {
      Drawings.warn(session.err(), results.differences());
      Json.print(session, trace);
    } else {
      Drawings.banner(session.out(), results.differences());
      int width = session.terminal().columns().getAsInt();
      new TraceTables(trace, parametersOnly, width).lines().forEach(session.out()::println);
    }
    return ExitCode.DONE;
  }

  /** A scenario that is named beside the directory must be the one that ran there. */
  private void requireSame(String run, ReadScenario ran) {
    if (directory == null && scenario.overridden()) {
      throw new BadInputException(
          "--set changes a scenario, and --trace tells of the one that ran in "
              + run
              + ". Maybe leave --set out");
    }
    if (directory != null && !scenario.read(session).scenario().equals(ran.scenario())) {
      throw new BadInputException(
          scenario.file()
              + " is not the scenario that ran in "
              + run
              + ". Maybe leave it out, or give the --set of that run");
    }
  }

  private String unknown(String run, RunResults results) {
    List<String> names = ResponseTrace.names(results);
    return Template.fill(
        "the run in %s has no response \"%s\".%s Maybe see the columns of its replications.csv",
        run,
        response,
        NearestName.of(response, names).map(n -> " Did you mean \"" + n + "\"?").orElse(""));
  }

  private Explanation explain(ReadScenario read) {
    Scenario scenario = read.scenario();
    List<ScenarioNumber> all = read.numbers();
    Predicate<ScenarioNumber> parameter = n -> n.path().startsWith(PARAMETERS);
    return new Explanation(
        scenario.id(),
        scenario.title(),
        KindCounts.of(parametersOnly ? all.stream().filter(parameter).toList() : all),
        parametersOnly ? List.of() : said(scenario.claims()),
        all.stream().filter(parameter).toList(),
        parametersOnly ? List.of() : drivers(scenario),
        parametersOnly ? List.of() : all.stream().filter(parameter.negate()).toList());
  }

  private static List<Said> said(Map<String, Claim> claims) {
    return claims.entrySet().stream().map(e -> Said.of(e.getKey(), e.getValue())).toList();
  }

  private static List<Driven> drivers(Scenario scenario) {
    List<Driven> drivers = new ArrayList<>();
    for (Actor state : scenario.states()) {
      DriverPhrases phrases = new DriverPhrases(scenario, state);
      for (Actor.Action action : state.actions()) {
        action
            .drivers()
            .forEach(
                (driver, weight) ->
                    drivers.add(
                        new Driven(
                            state.id() + "." + action.id(),
                            driver,
                            weight
                                .parameter()
                                .map(name -> "$" + name)
                                .orElseGet(() -> Decimals.written(weight.number())),
                            phrases.of(driver, weight) + centre(action, driver))));
      }
    }
    return drivers;
  }

  private static String centre(Actor.Action action, String driver) {
    return action.centredOn().containsKey(driver)
        ? ", with hazardPerDay at " + Decimals.written(action.centre(driver))
        : "";
  }

  private void say(Explanation explanation) {
    session.out().println(explanation.title() + " (" + explanation.id() + ")");
    session.out().println();
    LineWrapping.wrapped(kinds(explanation.kinds()), session.terminal().columns().getAsInt())
        .forEach(session.out()::println);
    section("Claims: what the sources say", claims(explanation.claims()));
    section(
        "Parameters: what nobody outside knows exactly, drawn once per replication",
        numbers("parameter", PARAMETERS, explanation.parameters()));
    section("Drivers: what makes actions likelier, or less likely", drivers(explanation.drivers()));
    section("Other numbers", numbers("path", "", explanation.numbers()));
  }

  /** How many numbers are of each kind, and what the kinds are. */
  private String kinds(KindCounts counts) {
    return Template.fill(
        "%s %s: %s on a claim that holds the figure, %s inspired by claims that do not, %s assumed.",
        Numerals.whole(counts.total()),
        parametersOnly ? "parameters" : "numbers",
        share(counts.claim(), counts),
        share(counts.inspired(), counts),
        share(counts.assumed(), counts));
  }

  private static String share(int count, KindCounts counts) {
    double share = counts.total() == 0 ? 0 : (double) count / counts.total();
    return Numerals.whole(count) + " (" + Numerals.percent(share) + ")";
  }

  private void section(String title, TextTable table) {
    List<String> lines = table.lines(session.terminal().columns().getAsInt());
    if (lines.size() > 1) {
      session.out().println();
      session.out().println(title);
      session.out().println();
      lines.forEach(session.out()::println);
    }
  }

  private static TextTable claims(List<Said> claims) {
    TextTable table = new TextTable(List.of(false, false, false));
    table.add(List.of("claim", "figure", "who says what"));
    for (Said claim : claims) {
      String figure = (claim.value() + " " + claim.unit()).strip();
      String words = claim.says() + " (" + claim.by() + ", " + claim.date() + ")";
      table.add(List.of(claim.id(), figure, words));
    }
    return table;
  }

  private static TextTable drivers(List<Driven> drivers) {
    TextTable table = new TextTable(List.of(false, false));
    table.add(List.of("action", "times as likely"));
    drivers.forEach(it -> table.add(List.of(it.action(), it.words())));
    return table;
  }

  private static TextTable numbers(String first, String prefix, List<ScenarioNumber> numbers) {
    TextTable table = new TextTable(List.of(false, false, false, false));
    table.add(List.of(first, "value", "unit", "rests on"));
    for (ScenarioNumber number : numbers) {
      String path = number.path().substring(prefix.length());
      table.add(List.of(path, number.value(), number.unit(), number.basis()));
    }
    return table;
  }
}
