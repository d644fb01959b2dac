package org.brinksim.cli.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Session;
import org.brinksim.cli.console.StandardInput;
import org.brinksim.cli.option.HelpOption;
import org.brinksim.results.WholeFile;
import org.brinksim.text.ShellWords;
import org.brinksim.text.Template;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code brink manual}: the help as pages for {@code man}. */
@Command(
    name = "manual",
    description = {
      "Writes the help of each command as a page for man into a directory, over pages of those"
          + " names. An installation has them in share/man."
    },
    footer = {"brink manual ~/.local/share/man/man1"},
    exitCodeList = {"0:done", "2:bad usage", "3:a page could not be written"})
public final class ManualCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private final HelpOption help = new HelpOption();

  @Parameters(paramLabel = "DIR", description = "Where the pages go; it is made if need be.")
  private String directory;

  private final Session session;

  /** The command in a session. */
  public ManualCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (StandardInput.isMeant(directory)) {
      throw new ParameterException(
          spec.commandLine(), "the pages are files; must be the name of a directory, not -");
    }
    CommandSpec root = spec.root();
    Path to = session.path(directory);
    List<ManualPage> pages =
        Stream.concat(Stream.of(root), HelpText.commands(root)).map(ManualPage::new).toList();
    pages.forEach(page -> WholeFile.write(to.resolve(page.file()), page.text()));
    session
        .out()
        .println(
            Template.fill(
                "Wrote %d pages to %s. To read one: man %s",
                pages.size(), directory, ShellWords.quoted(directory + "/" + pages.get(1).file())));
    return ExitCode.DONE;
  }
}
