package org.brinksim.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.brinksim.cli.console.BadInputException;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Session;
import org.brinksim.cli.console.StandardInput;
import org.brinksim.cli.defaults.DefaultsFinder;
import org.brinksim.cli.input.InterventionOptions;
import org.brinksim.cli.input.ScenarioFinder;
import org.brinksim.cli.input.StudyFinder;
import org.brinksim.cli.option.HelpOption;
import org.brinksim.gui.Classroom;
import org.brinksim.gui.NoDisplayException;
import org.brinksim.gui.Pictures;
import org.brinksim.gui.setting.RunSettings;
import org.brinksim.gui.setting.ScenarioSource;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.intervention.AskedInterventions;
import org.brinksim.scenarios.ShippedScenarios;
import org.brinksim.text.Template;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code brink gui}: the classroom window. */
@Command(
    name = "gui",
    description = {
      "Opens the classroom window: one run watched day by day, and many runs beside it.",
      "",
      "The run shown is the run that \"brink run\" gives for the same seed and replication. With"
          + " --screenshot or --pictures no window opens, and no display is needed. A picture that"
          + " Brink painted before is painted anew; any other file of that name is refused."
    },
    footer = {
      "brink gui",
      "brink gui kursk-2024 --seed 7 --replication 12",
      "brink gui starter --screenshot day30.png --at-day 30 --tab Charts",
      "brink gui kursk-2024 --without dprk.send-more"
    },
    exitCodeList = {
      "0:done",
      "2:bad input or usage, no display, or another file has a picture's name",
      "3:a picture could not be written"
    })
final class GuiCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private final HelpOption help = new HelpOption();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE",
      defaultValue = "kursk-2024",
      description =
          "A scenario file (YAML or JSON), or the id of a shipped scenario. Default:"
              + " ${DEFAULT-VALUE}.")
  private String file;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      defaultValue = "1",
      description = "The root of all random numbers (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--replication",
      paramLabel = "K",
      defaultValue = "0",
      description = "Which replication is shown first, from 0 (default: ${DEFAULT-VALUE}).")
  private int replication;

  @Mixin private final InterventionOptions interventions = new InterventionOptions();

  @Option(
      names = "--screenshot",
      paramLabel = "FILE",
      description = "Writes a picture of the window (PNG) instead of opening it.")
  private String screenshot;

  @Option(
      names = "--at-day",
      paramLabel = "N",
      defaultValue = "0",
      description = "The day on that picture (default: ${DEFAULT-VALUE}).")
  private int day;

  @Option(
      names = "--pictures",
      paramLabel = "DIR",
      description = "Writes a picture of each day into a directory, for slides.")
  private String pictures;

  @Option(
      names = "--tab",
      paramLabel = "TAB",
      defaultValue = "Ladder",
      description =
          "What a picture shows at the right: Ladder, States, Charts, \"What if\", \"Many runs\","
              + " Settings or About (default: ${DEFAULT-VALUE}).")
  private String tab;

  private final Session session;

  GuiCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (screenshot != null || pictures != null) {
      // Before anything of AWT is loaded: it asks once.
      System.setProperty("java.awt.headless", "true");
    }
    refuse(replication < 0, "--replication is %s; must be at least 0", replication);
    refuse(
        !Classroom.TABS.contains(tab),
        "--tab is \"%s\"; must be one of " + String.join(", ", Classroom.TABS),
        tab);
    ScenarioSource source = source();
    long root = new DefaultsFinder(session).of(file).seed(spec.commandLine(), seed);
    RunSettings setting = intervened(RunSettings.of(source, root, replication));
    if (screenshot != null || pictures != null) {
      paint(setting);
      return ExitCode.DONE;
    }
    try {
      Classroom.open(setting);
    } catch (NoDisplayException e) {
      throw new BadInputException(e.getMessage() + "; --screenshot FILE needs none");
    }
    return ExitCode.DONE;
  }

  /** What is asked for must be possible in the scenario, which has to be read for it. */
  private RunSettings intervened(RunSettings setting) {
    AskedInterventions asked = interventions.asked(List.of());
    return asked.isEmpty()
        ? setting
        : setting.with(InterventionOptions.of(setting.prepare().read(), asked, spec.commandLine()));
  }

  /** Paints without a window. */
  private void paint(RunSettings setting) {
    Scenario scenario = setting.prepare().scenario();
    refuse(
        day < 0 || day > scenario.horizonDays(),
        "--at-day is %s; must be from 0 to " + scenario.horizonDays(),
        day);
    Pictures painter = new Pictures(setting, tab);
    if (screenshot != null) {
      refuseForeign(List.of(session.path(screenshot)));
    }
    if (pictures != null) {
      refuseForeign(Pictures.files(0, scenario.steps(), session.path(pictures)));
    }
    if (screenshot != null) {
      painter.write((int) Math.round(day / scenario.stepDays()), session.path(screenshot));
      session.out().println(screenshot);
    }
    if (pictures != null) {
      painter.writeAll(0, scenario.steps(), session.path(pictures), step -> {});
      session.out().println(pictures);
    }
  }

  /** Pictures that Brink painted are painted anew; nothing else is touched. */
  private static void refuseForeign(List<Path> files) {
    List<Path> foreign = Pictures.foreign(files);
    if (!foreign.isEmpty()) {
      String more = foreign.size() == 1 ? "" : " (and " + (foreign.size() - 1) + " more)";
      throw new BadInputException(
          foreign.get(0)
              + more
              + " is there already, and is no picture that Brink painted. Maybe give another name");
    }
  }

  private void refuse(boolean bad, String message, Object value) {
    if (bad) {
      throw new ParameterException(spec.commandLine(), Template.fill(message, value));
    }
  }

  /** A file that is there, however broken: the window tells what is wrong with it. */
  private ScenarioSource source() {
    if (StandardInput.isMeant(file)) {
      throw new BadInputException(
          "the window reads its scenario again whenever a setting changes, so not from standard"
              + " input. Maybe save it as a file");
    }
    if (new StudyFinder(session).isStudy(file)) {
      throw new BadInputException(
          Template.fill(
              "%s is a study, and the window shows a scenario. Maybe give the scenario that it names",
              file));
    }
    Path path = session.path(file);
    if (Files.isRegularFile(path)) {
      return ScenarioSource.of(path);
    }
    if (ShippedScenarios.find(file).isEmpty()) {
      new ScenarioFinder(session).read(file, List.of());
    }
    return ScenarioSource.shipped(file);
  }
}
