package org.brinksim.cli.command;

import java.util.concurrent.Callable;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.option.HelpOption;
import org.brinksim.text.NearestName;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code brink help}. That of picocli takes any option for none. */
@Command(
    name = "help",
    description = "Shows the help of a command, or of all.",
    footer = {"brink help run"},
    exitCodeList = {"0:done", "2:no such command"})
final class HelpCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private final HelpOption help = new HelpOption();

  @Parameters(paramLabel = "COMMAND", arity = "0..1", description = "A command.")
  private String command;

  @Override
  public Integer call() {
    CommandLine brink = spec.parent().commandLine();
    CommandLine shown = command == null ? brink : brink.getSubcommands().get(command);
    if (shown == null) {
      throw new ParameterException(
          spec.commandLine(),
          "\""
              + command
              + "\" is not a command."
              + NearestName.of(command, brink.getSubcommands().keySet())
                  .map(near -> " Did you mean \"" + near + "\"?")
                  .orElse(""));
    }
    shown.usage(brink.getOut());
    return ExitCode.DONE;
  }
}
