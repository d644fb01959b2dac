package org.brinksim.cli.shell;

import java.util.List;
import java.util.concurrent.Callable;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Session;
import org.brinksim.cli.option.HelpOption;
import org.brinksim.text.Template;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code brink completion}: what a shell completes command lines by. */
@Command(
    name = "completion",
    description = {
      "Prints a script by which a shell completes commands and options when you press the Tab key."
          + " It is made from the same descriptions as the help.",
      "",
      "bash: source <(brink completion bash), in ~/.bashrc. zsh: the same with zsh, in ~/.zshrc,"
          + " after compinit. fish: brink completion fish > ~/.config/fish/completions/brink.fish"
    },
    footer = {"brink completion bash", "brink completion fish"},
    exitCodeList = {"0:done", "2:no such shell"})
public final class CompletionCommand implements Callable<Integer> {
  private static final List<String> SHELLS = List.of("bash", "zsh", "fish");

  @Spec private CommandSpec spec;
  @Mixin private final HelpOption help = new HelpOption();

  @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
  private String shell;

  private final Session session;

  /** The command in a session. */
  public CompletionCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (!SHELLS.contains(shell)) {
      throw new ParameterException(
          spec.commandLine(),
          Template.fill("\"%s\" is no shell; must be one of bash, zsh, fish", shell));
    }
    CommandSpec root = spec.root();
    // For zsh it is the script for bash, which takes zsh's own emulation of bash's completion.
    session
        .out()
        .print(
            shell.equals("fish")
                ? new FishCompletion(root).script()
                : AutoComplete.bash(root.name(), root.commandLine()));
    return ExitCode.DONE;
  }
}
