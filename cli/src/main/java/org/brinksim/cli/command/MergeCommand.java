package org.brinksim.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Session;
import org.brinksim.cli.defaults.DefaultsFinder;
import org.brinksim.cli.input.RunHeading;
import org.brinksim.cli.option.DrawingOptions;
import org.brinksim.cli.option.HelpOption;
import org.brinksim.page.PageTheme;
import org.brinksim.results.RefusedDirectoryException;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunManifest;
import org.brinksim.results.UnwritableException;
import org.brinksim.results.reading.RunResults;
import org.brinksim.results.writing.Merging;
import org.brinksim.results.writing.RunEnd;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code brink merge}: the shards of a run, put together. */
@Command(
    name = "merge",
    description = {
      "Puts the shards of a run together, which \"brink run --shard\" has left in their directories,"
          + " given in any order. The directory that comes out has the bytes of one run on one"
          + " machine. Where shards lack, are doubled or are of another run, it says which, and"
          + " writes nothing."
    },
    footer = {
      "brink merge out/shard-1 out/shard-2 out/shard-3 --out out/all",
      "brink merge out/shard-* --out out/all --no-charts"
    },
    exitCodeList = {
      "0:done",
      "1:some replications failed; failures.csv says why",
      "2:the shards make no run; nothing was written",
      "3:the results could not be written",
      "130:interrupted by Ctrl-C (143 by SIGTERM, 129 by SIGHUP); give the same line again, or once"
          + " the numbers are written \"brink report\""
    })
final class MergeCommand implements Callable<Integer> {
  private static final String NOT_DRAWN = "All numbers are written. To draw:";

  @Spec private CommandSpec spec;
  @Mixin private final HelpOption help = new HelpOption();

  @Parameters(
      paramLabel = "DIR",
      arity = "1..*",
      description = "The directories of all shards, in any order.")
  private List<String> directories;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where the whole run goes; must be empty or new.")
  private String out;

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

  private final Session session;

  MergeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws RefusedDirectoryException {
    if (out.isBlank()) {
      throw new ParameterException(
          spec.commandLine(), "--out is empty; must be the name of a directory");
    }
    PageTheme theme =
        new DefaultsFinder(session).ofUser().theme(drawing.theme(false, spec.commandLine()));
    Path directory = session.path(out);
    Merging merging = Merging.of(directories.stream().map(session::path).toList(), directory);
    if (!quiet) {
      session.err().println("Merging " + directories.size() + " shards into " + out);
    }
    RunEnd end = merging.execute((done, failed, requested) -> {});
    RunManifest run = RunManifest.read(directory);
    RunMessages messages =
        new RunMessages(
            session, RunHeading.of(run, RunResults.scenario(directory, run)), out, quiet, json);
    session.interruption().beforeHalt(messages::sayDrawingStopped);
    try {
      return messages.end(end, draw(new Drawings(directory), theme, end, messages), "");
    } catch (UnwritableException e) {
      return messages.stopped(e, ExitCode.UNWRITABLE, NOT_DRAWN, messages.reportLine());
    } catch (RunDirectoryException e) {
      return messages.stopped(e, ExitCode.BAD_INPUT, NOT_DRAWN, messages.reportLine());
    }
  }

  private Drawings.Extent draw(
      Drawings drawings, PageTheme theme, RunEnd end, RunMessages messages) {
    if (!drawing.charts() || end.completed() == 0) {
      return Drawings.Extent.NONE;
    }
    AtomicBoolean cancelled = session.interruption().requested();
    session.interruption().listen(() -> {});
    messages.say("Drawing charts and report");
    return drawings.draw(theme, cancelled, session.err());
  }
}
