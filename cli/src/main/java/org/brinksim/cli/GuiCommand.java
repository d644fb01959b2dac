package org.brinksim.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.brinksim.gui.Classroom;
import org.brinksim.gui.NoDisplayException;
import org.brinksim.gui.setting.ScenarioSource;
import org.brinksim.gui.setting.Setting;
import org.brinksim.scenarios.ShippedScenarios;
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
      "The run shown is the run that \"brink run\" gives for the same seed and replication."
    },
    footer = {"brink gui", "brink gui kursk-2024 --seed 7 --replication 12"},
    exitCodeList = {"0:done", "2:bad input or usage, or no display"})
final class GuiCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private final HelpOption help = new HelpOption();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE",
      defaultValue = "kursk-2024",
      description = ScenarioChoice.FILE + " Default: ${DEFAULT-VALUE}.")
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

  private final Session session;

  GuiCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (replication < 0) {
      throw new ParameterException(
          spec.commandLine(), "--replication is " + replication + "; must be at least 0");
    }
    try {
      Classroom.open(Setting.of(source(), seed, replication));
    } catch (NoDisplayException e) {
      throw new BadInputException(e.getMessage());
    }
    return ExitCode.DONE;
  }

  /** A file that is there, however broken: the window tells what is wrong with it. */
  private ScenarioSource source() {
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
