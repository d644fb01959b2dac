package org.brinksim.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Json;
import org.brinksim.cli.console.ProgressDisplay;
import org.brinksim.cli.console.Session;
import org.brinksim.cli.defaults.CommandDefaults;
import org.brinksim.cli.defaults.DefaultsFinder;
import org.brinksim.cli.input.InFlightOption;
import org.brinksim.cli.input.InterventionOptions;
import org.brinksim.cli.input.RunHeading;
import org.brinksim.cli.input.RunInput;
import org.brinksim.cli.input.ScenarioChoice;
import org.brinksim.cli.input.StudyFinder;
import org.brinksim.cli.option.DrawingOptions;
import org.brinksim.cli.option.EngineOption;
import org.brinksim.cli.option.FormOptions;
import org.brinksim.cli.option.HelpOption;
import org.brinksim.cli.option.KeptOptions;
import org.brinksim.cli.option.ShardOption;
import org.brinksim.cli.output.DryRun;
import org.brinksim.cli.output.FreshDirectory;
import org.brinksim.cli.output.ResumeLine;
import org.brinksim.cli.rare.RareOption;
import org.brinksim.cli.rare.RareRun;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.lab.page.StudySettings;
import org.brinksim.page.PageTheme;
import org.brinksim.results.RefusedDirectoryException;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunEngine;
import org.brinksim.results.UnwritableException;
import org.brinksim.results.remote.RemoteConnection;
import org.brinksim.results.remote.RemoteException;
import org.brinksim.results.shard.Shard;
import org.brinksim.results.writing.Execution;
import org.brinksim.results.writing.FinishedRun;
import org.brinksim.results.writing.RunDesign;
import org.brinksim.results.writing.RunEnd;
import org.brinksim.results.writing.RunLines;
import org.brinksim.results.writing.RunRequest;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.text.Template;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code brink run}: a scenario, many times. */
@Command(
    name = "run",
    description = {
      "Runs a scenario many times, or a study at each of its points; leaves charts, a report and every number in a directory, and"
          + " prints the headline figures.",
      "",
      "The same scenario and seed give the same results, on any number of threads. Ctrl-C stops"
          + " after the replications that are under way; what is done is kept, and --resume goes"
          + " on. A second Ctrl-C stops at once. When all runs are done, Ctrl-C leaves out the charts"
          + " not drawn yet."
    },
    footer = {
      "brink run kursk-2024",
      "brink run my-scenario.yaml -n 200 --seed 7 --out out/try",
      "brink run kursk-2024 --set combat.elementSize=250 --set lethality=0.004",
      "brink run kursk-2024 -n 5000 --out out/try --resume",
      "brink run kursk-2024 -n 1000000 --series dprk.casualties,rung --events acts",
      "brink run kursk-2024 -n 100000 --shard 3/16 --out out/shard-3",
      "brink run kursk-2024 -n 100000 --engine spark --master spark://10.0.0.1:7077",
      "brink run kursk-2024 --rare border-incident",
      "brink run kursk-commitment-by-arming",
      "brink run kursk-2024 --without ukraine.strike-deeper --out out/without",
      "brink run - --out out/piped < my-scenario.yaml",
      "brink run kursk-2024 --set 'dprkCommitLimit=[0.25, 0.5, 1]' --dry-run"
    },
    exitCodeList = {
      "0:done",
      "1:some replications failed; failures.csv says why",
      "2:bad input or usage; nothing was written",
      "3:the results could not be written",
      "130:interrupted by Ctrl-C (143 by SIGTERM, 129 by SIGHUP); what is done is kept"
    })
final class RunCommand implements Callable<Integer> {
  private static final int MOST_REPLICATIONS = 1_000_000_000;
  static final int MOST_THREADS = 1_024;

  private static final String KEPT = "What is done is kept. To go on:";
  private static final String NOT_DRAWN = "All numbers are written. To draw:";

  @Spec private CommandSpec spec;
  @Mixin private final HelpOption help = new HelpOption();
  @Mixin private final ScenarioChoice scenario = new ScenarioChoice();
  @Mixin private final InterventionOptions interventions = new InterventionOptions();
  @Mixin private final InFlightOption inFlight = new InFlightOption(scenario);

  @Option(
      names = {"-n", "--replications"},
      paramLabel = "N",
      defaultValue = "" + CommandDefaults.REPLICATIONS,
      description = "How many times to run it (default: ${DEFAULT-VALUE}).")
  private int replications;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      defaultValue = "" + CommandDefaults.SEED,
      description =
          "The root of all random numbers, any whole number of 64 bits (default:"
              + " ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many replications at once (default: one a processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Where the results go; must be empty or new (default: out/ID-DATE-TIME, with the"
              + " scenario's id; for other defaults: brink help config).")
  private String out;

  @Option(
      names = "--resume",
      description =
          "Goes on with the run in --out, given the same FILE, seed, --set, --series and --events:"
              + " does what is missing,"
              + " or adds replications to a finished one when -n is more than it has. Of one that"
              + " has them all, draws charts and report.")
  private boolean resume;

  @Mixin private final KeptOptions kept = new KeptOptions();

  @Mixin private final FormOptions forms = new FormOptions();
  @Mixin private final ShardOption shard = new ShardOption();
  @Mixin private final EngineOption engine = new EngineOption();
  @Mixin private final RareOption rare = new RareOption();

  @Option(
      names = "--dry-run",
      description =
          "Runs next to nothing and writes nothing: says how many points and runs there are, how"
              + " long they take and how much they leave, by a short pilot, and how well a design"
              + " fills its space.")
  private boolean dryRun;

  @Mixin private final DrawingOptions drawing = new DrawingOptions();

  @Option(
      names = "--quiet",
      description = "Prints nothing but the directory of the results, and problems.")
  private boolean quiet;

  @Option(
      names = "--json",
      description =
          "Prints one JSON object instead of words: directory, exitCode, replications, summary.")
  private boolean json;

  private List<Assignment> fromFiles = List.of();
  private PageTheme theme = PageTheme.SYSTEM;

  private final Session session;
  private final List<String> arguments;

  RunCommand(Session session, String[] arguments) {
    this.session = session;
    this.arguments = List.of(arguments);
  }

  @Override
  public Integer call() throws RefusedDirectoryException {
    CommandDefaults defaults = new DefaultsFinder(session).of(scenario.file());
    replications = defaults.replications(spec.commandLine(), replications);
    seed = defaults.seed(spec.commandLine(), seed);
    threads = defaults.threads(spec.commandLine(), threads);
    fromFiles =
        new StudyFinder(session).unstated(scenario.file(), defaults.untyped(spec.commandLine()));
    if (rare.isAsked()) {
      rare.refuseOthers(replications, spec.commandLine());
    }
    refuseBadUsage();
    theme = defaults.theme(drawing.theme(kept.lab(), spec.commandLine()));
    RunInput input = interventions.in(input(), scenario.changesInFlight(), spec.commandLine());
    if (rare.isAsked()) {
      new RunMessages(session, RunHeading.of(input, Optional.empty()), "", quiet, json)
          .warn(input.warnings(), scenario.file());
      return new RareRun(session, out, quiet, json)
          .execute(rare, input, threads, spec.commandLine());
    }
    if (kept.lab()) {
      StudySettings.problem(input.design(), input.scenarios().get(0).scenario())
          .ifPresent(problem -> refuse(true, "--lab makes no page of this: %s", problem));
    }
    Optional<Shard> part =
        shard.of(input.runs(), input.precision().isPresent(), dryRun, spec.commandLine());
    refuse(
        kept.lab() && part.isPresent(),
        "--lab is for a whole run. Maybe make the page of the merged directory: brink lab DIR");
    if (dryRun) {
      return tell(input);
    }
    Optional<RemoteConnection> elsewhere =
        engine.connect(quiet ? line -> {} : line -> session.err().println(line));
    try {
      return run(input, part, defaults, elsewhere);
    } finally {
      elsewhere.ifPresent(RemoteConnection::close);
    }
  }

  /** Runs it, here or elsewhere. */
  private int run(
      RunInput input,
      Optional<Shard> part,
      CommandDefaults defaults,
      Optional<RemoteConnection> elsewhere)
      throws RefusedDirectoryException {
    String shown =
        out == null
            ? new FreshDirectory(session).in(defaults.out(), input.id() + shard.suffix(part))
            : out;
    Path directory = session.path(shown);
    RunMessages messages = new RunMessages(session, RunHeading.of(input, part), shown, quiet, json);
    RunRequest request = input.request(threads, directory, resume, part);
    Optional<RunEnd> finished = FinishedRun.find(request);
    if (finished.isPresent()) {
      part.ifPresent(messages::shardAlreadyDone);
      return part.isPresent()
          ? messages.endShard(part.get(), finished.get(), resumeLine(shown))
          : drawAndEnd(finished.get(), directory, messages.alreadyDone(finished.get()), shown);
    }
    Execution job = Execution.open(request);
    messages.begin(
        elsewhere.map(RemoteConnection::words).orElseGet(() -> RunMessages.threads(threads)),
        resume);
    messages.warn(input.warnings(), scenario.file());
    session.interruption().beforeHalt(() -> messages.sayHalted(resumeLine(shown)));
    RunEnd end;
    try {
      end = execute(job, elsewhere.map(it -> it.engine(request)));
    } catch (RemoteException e) {
      return messages.stopped(
          e, e.isUnwritable() ? ExitCode.UNWRITABLE : ExitCode.BAD_INPUT, KEPT, resumeLine(shown));
    } catch (UnwritableException e) {
      return messages.stopped(e, ExitCode.UNWRITABLE, KEPT, resumeLine(shown));
    } catch (RunDirectoryException e) {
      return messages.stopped(e, ExitCode.BAD_INPUT, KEPT, resumeLine(shown));
    }
    // Nothing of a cluster is needed for charts.
    elsewhere.ifPresent(RemoteConnection::close);
    return part.isPresent()
        ? messages.endShard(part.get(), end, resumeLine(shown))
        : drawAndEnd(end, directory, messages, shown);
  }

  /** Says what would be run. */
  private int tell(RunInput input) {
    DryRun told = DryRun.of(input, threads, session.path("."));
    if (json) {
      Json.print(session, told);
    } else {
      told.lines().forEach(session.out()::println);
    }
    return ExitCode.DONE;
  }

  /** What is run: a study where the file is one or a value is a list, else a scenario. */
  private RunInput input() {
    StudyFinder studies = new StudyFinder(session);
    if (studies.isStudy(scenario.file()) || studies.sweeps(scenario)) {
      return studies.input(scenario, changes(), kept, spec.commandLine());
    }
    ReadScenario read = scenario.read(session);
    RunDesign design = RunDesign.of(read);
    return new RunInput(
        read.scenario().id(),
        read.scenario().title(),
        List.of(read),
        Optional.empty(),
        design,
        seed,
        replications,
        Optional.empty(),
        Optional.empty(),
        kept.of(design.metrics(), spec.commandLine()));
  }

  /** What the command line and files of defaults set of a study. */
  private List<Assignment> changes() {
    List<Assignment> changes = new ArrayList<>(fromFiles);
    if (spec.commandLine().getParseResult().hasMatchedOption("--replications")) {
      changes.add(new Assignment("replications", Integer.toString(replications)));
    }
    if (spec.commandLine().getParseResult().hasMatchedOption("--seed")) {
      changes.add(new Assignment("seed", Long.toString(seed)));
    }
    return changes;
  }

  /**
   * Draws what is wanted of a run whose numbers are written, and says how it ended.
   *
   * @return the exit code: numbers stay written when a chart cannot be
   */
  private int drawAndEnd(RunEnd end, Path directory, RunMessages messages, String shown) {
    if (!end.interrupted()) {
      session.interruption().beforeHalt(messages::sayDrawingStopped);
    }
    try {
      return messages.end(end, draw(new Drawings(directory), end, messages), resumeLine(shown));
    } catch (UnwritableException e) {
      return messages.stopped(e, ExitCode.UNWRITABLE, NOT_DRAWN, messages.reportLine());
    } catch (RunDirectoryException e) {
      return messages.stopped(e, ExitCode.BAD_INPUT, NOT_DRAWN, messages.reportLine());
    }
  }

  /** Runs what is not done yet, and tells how far it is until it ends in whatever way. */
  private RunEnd execute(Execution job, Optional<RunEngine<RunLines>> elsewhere) {
    ProgressDisplay progress = new ProgressDisplay(session, quiet);
    session
        .interruption()
        .listen(elsewhere.isPresent() ? progress::stoppingElsewhere : progress::stopping);
    try {
      return job.execute(progress, session.interruption().requested(), elsewhere);
    } finally {
      progress.end();
    }
  }

  /**
   * Draws, unless the user wants the end: of a run that was interrupted, what is done is drawn, and
   * asking once more ends the process.
   */
  private Drawings.Extent draw(Drawings drawings, RunEnd end, RunMessages messages) {
    if (kept.lab() && end.completed() > 0) {
      drawings.writeLab(theme);
    }
    if (!drawing.charts() || end.completed() == 0) {
      return Drawings.Extent.NONE;
    }
    session.interruption().listen(() -> {});
    messages.say("Drawing charts and report");
    return drawings.draw(
        theme,
        end.interrupted() ? new AtomicBoolean() : session.interruption().requested(),
        session.err());
  }

  /**
   * Refuses options that contradict each other or lie outside their range, before anything is read
   * or written.
   */
  private void refuseBadUsage() {
    refuse(
        replications < 1 || replications > MOST_REPLICATIONS,
        "--replications is %d; must be from 1 to %d",
        replications,
        MOST_REPLICATIONS);
    refuse(
        threads < 1 || threads > MOST_THREADS,
        "--threads is %d; must be from 1 to %d",
        threads,
        MOST_THREADS);
    forms.refuseUnknown(spec.commandLine());
    engine.refuseBadUsage(
        spec.commandLine().getParseResult().hasMatchedOption("--threads"),
        dryRun,
        spec.commandLine());
    refuse(
        out != null && out.isBlank(),
        "--out is empty; must be the name of a directory. Maybe leave it out");
    refuse(
        resume && out == null, "--resume needs --out DIR, the directory of the run to go on with");
  }

  private void refuse(boolean bad, String message, Object... values) {
    if (bad) {
      throw new ParameterException(spec.commandLine(), Template.fill(message, values));
    }
  }

  /** The command line that goes on with this run. */
  private String resumeLine(String directory) {
    return new ResumeLine(session, arguments, resume, out != null, fromFiles).of(directory);
  }
}
