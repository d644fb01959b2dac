package org.brinksim.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.brinksim.cli.console.BadInputException;
import org.brinksim.cli.console.Session;
import org.brinksim.cli.input.InterventionOptions;
import org.brinksim.cli.option.HelpOption;
import org.brinksim.cli.output.TwinText;
import org.brinksim.gui.Classroom;
import org.brinksim.gui.NoDisplayException;
import org.brinksim.gui.setting.RunSettings;
import org.brinksim.gui.setting.ScenarioSource;
import org.brinksim.results.RunManifest;
import org.brinksim.results.reading.RunResults;
import org.brinksim.results.replay.Replay;
import org.brinksim.results.replay.TwinRun;
import org.brinksim.scenario.intervention.AskedInterventions;
import org.brinksim.scenario.intervention.Interventions;
import org.brinksim.text.Template;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code brink replay}: one run of a run directory, again. */
@Command(
    name = "replay",
    description = {
      "Runs one run of a run directory again, says whether it is the stored run to the last bit,"
          + " and tells what happened in it: dated sentences with reasons.",
      "",
      "The scenario is that of scenario.yaml in the directory, the seed that of manifest.json. Every"
          + " cell of the run's row in replications.csv is compared, and every event that was kept; of a run that"
          + " failed, its reason."
    },
    footer = {
      "brink replay out/try --replication 17",
      "brink replay out/try --replication 17 --without dprk.send-more",
      "brink replay out/try --replication 17 --gui"
    },
    exitCodeList = {
      "0:it reached its horizon, and is the stored run to the last bit",
      "1:it differs from the stored run, or it failed, as the stored run may have done",
      "2:bad usage, no run directory or a damaged one, no such run in it, or no display"
    })
final class ReplayCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private final HelpOption help = new HelpOption();

  @Parameters(paramLabel = "DIR", description = "The directory that a run has written.")
  private String directory;

  @Option(
      names = "--replication",
      paramLabel = "K",
      required = true,
      description = "Which replication, from 0.")
  private int replication;

  @Option(
      names = "--point",
      paramLabel = "P",
      defaultValue = "0",
      description = "Of which design point, from 0 (default: ${DEFAULT-VALUE}).")
  private int point;

  @Mixin private final InterventionOptions interventions = new InterventionOptions();

  @Option(
      names = "--json",
      description =
          "Prints one JSON object instead of the story: run, matches, differences, events with all"
              + " columns and drivers.")
  private boolean json;

  @Option(names = "--gui", description = "Then opens the classroom window on this run.")
  private boolean gui;

  private final Session session;

  ReplayCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws InterruptedException {
    refuse(replication < 0, "--replication is %s; must be at least 0", replication);
    refuse(point < 0, "--point is %s; must be at least 0", point);
    refuse(json && gui, "--json and --gui do not go together; give one of them");
    Path path = session.path(directory);
    AskedInterventions asked = interventions.asked(List.of());
    refuse(
        !asked.isEmpty() && json,
        "--without and --with tell two stories, and do not go with --json; leave that out");
    Replay replay = Replay.of(path, point, replication);
    Optional<TwinRun> twin = asked.isEmpty() ? Optional.empty() : Optional.of(twin(replay, asked));
    ReplayMessages messages = new ReplayMessages(session, directory, replay);
    if (gui) {
      requireWindow(replay);
    }
    if (json) {
      messages.printJson();
    } else {
      messages.tell();
    }
    twin.ifPresent(
        it ->
            new TwinText(it, session.terminal().columns().getAsInt())
                .lines()
                .forEach(session.out()::println));
    if (gui) {
      session.out().flush();
      RunSettings setting = setting(path, replay);
      Classroom.open(twin.map(it -> setting.intervene(it.interventions())).orElse(setting));
    }
    return messages.exitCode();
  }

  /** The run with what is asked for changed by hand. */
  private TwinRun twin(Replay replay, AskedInterventions asked) {
    RunManifest manifest = replay.stored().manifest();
    if (manifest.scenarios().size() > 1) {
      throw new BadInputException(
          directory
              + " holds a study of several scenarios, whose runs have no twins here. Maybe run the"
              + " scenario by itself");
    }
    return TwinRun.of(
        replay,
        InterventionOptions.of(
            RunResults.readScenario(session.path(directory), manifest), asked, spec.commandLine()));
  }

  private void refuse(boolean bad, String message, Object... values) {
    if (bad) {
      throw new ParameterException(spec.commandLine(), Template.fill(message, values));
    }
  }

  private static void requireWindow(Replay replay) {
    refuseUnshown(replay);
    try {
      Classroom.requireDisplay();
    } catch (NoDisplayException e) {
      throw new BadInputException(e.getMessage() + ". Maybe leave --gui out");
    }
  }

  /** The window pins parameters, changes by hand, and draws as the first point of a run does. */
  static void refuseUnshown(Replay replay) {
    RunManifest manifest = replay.stored().manifest();
    List<String> others =
        replay.settings().keySet().stream()
            .filter(factor -> !isParameter(factor, replay) && !isWhatIf(factor, replay))
            .toList();
    if (!others.isEmpty()) {
      throw new BadInputException(
          "--gui cannot show this design point: it sets "
              + String.join(", ", others)
              + ", and the window sets parameters only. Maybe leave --gui out");
    }
    if (manifest.study().chance(replay.point()) != 0
        || manifest.study().replicationsPerDraw() != 1) {
      throw new BadInputException(
          "--gui cannot show this design point: it has dice of its own, or runs that share a draw."
              + " Maybe leave --gui out");
    }
  }

  private static boolean isParameter(String factor, Replay replay) {
    return replay.scenario().parameters().containsKey(factor) && !isWhatIf(factor, replay);
  }

  private static boolean isWhatIf(String factor, Replay replay) {
    RunManifest.Design design = replay.stored().manifest().design();
    return IntStream.range(0, design.factors().size())
        .filter(f -> design.factors().get(f).name().equals(factor))
        .anyMatch(f -> design.whatIf(f, replay.point()).isPresent());
  }

  /** What the window shows: that very run. */
  static RunSettings setting(Path directory, Replay replay) {
    RunSettings setting =
        RunSettings.of(
                ScenarioSource.of(directory.resolve(replay.scenarioFile())),
                replay.seed(),
                replay.replication())
            .with(Interventions.parse(replay.changes()));
    for (Map.Entry<String, Double> factor : replay.settings().entrySet()) {
      if (isParameter(factor.getKey(), replay)) {
        setting = setting.fix(factor.getKey(), factor.getValue());
      }
    }
    return setting;
  }
}
