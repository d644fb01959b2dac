package org.brinksim.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Session;
import org.brinksim.cli.input.ScenarioFinder;
import org.brinksim.cli.option.HelpOption;
import org.brinksim.lab.page.LabPage;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.WholeFile;
import org.brinksim.results.reading.RunResults;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.text.Template;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code brink lab}: engine, scenario and results in one page. */
@Command(
    name = "lab",
    description = {
      "Writes one page that anyone can open, without an installation and without a network: the"
          + " engine, a scenario and, of a run directory, its results. In it one watches a run, makes"
          + " many, and changes a setting.",
      "The page of a directory is its lab.html, unless --out says otherwise."
    },
    footer = {"brink lab kursk-2024", "brink lab out/try --out try.html"},
    exitCodeList = {
      "0:done",
      "2:bad usage, a scenario that cannot be run, or no run directory",
      "3:could not write"
    })
final class LabCommand implements Callable<Integer> {
  @Mixin private final HelpOption help = new HelpOption();
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE|DIR",
      description =
          "A scenario file (YAML or JSON), the id of a shipped scenario, or the directory that a run"
              + " has written.")
  private String source;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The page that is written. Only a page of this kind is replaced.")
  private String out;

  @Option(
      names = "--seed",
      description =
          "The seed of the page's runs; of a directory it is that of its run. Default: 1.")
  private Long seed;

  private final Session session;

  LabCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Path directory = session.path(source);
    boolean ofDirectory = Files.isDirectory(directory);
    if (ofDirectory && seed != null) {
      throw refused("--seed is for a scenario; the runs of %s have theirs", source);
    }
    String page;
    String name;
    if (ofDirectory) {
      page = LabPage.of(RunResults.read(directory));
      name = out == null ? source + "/" + RunDirectory.LAB : out;
    } else {
      ReadScenario read = new ScenarioFinder(session).read(source, List.of());
      page = LabPage.of(read, seed == null ? 1 : seed);
      name = out == null ? read.scenario().id() + "-lab.html" : out;
    }
    requireOurs(name);
    WholeFile.write(session.path(name), page);
    session.out().println(name + ": open it in a browser");
    return ExitCode.DONE;
  }

  private void requireOurs(String name) {
    Path file = session.path(name);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !isPage(file)) {
      throw refused("%s is there already and is no page of Brink. Maybe name another --out", name);
    }
  }

  private static boolean isPage(Path file) {
    byte[] mark = LabPage.MARK.getBytes(StandardCharsets.UTF_8);
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(mark.length), StandardCharsets.UTF_8).equals(LabPage.MARK);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ParameterException refused(String message, Object... values) {
    return new ParameterException(spec.commandLine(), Template.fill(message, values));
  }
}
