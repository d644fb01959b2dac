package org.brinksim.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.brinksim.cli.console.BadInputException;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Json;
import org.brinksim.cli.console.ProgressDisplay;
import org.brinksim.cli.console.Session;
import org.brinksim.cli.option.HelpOption;
import org.brinksim.cli.output.CauseText;
import org.brinksim.document.problem.Suggestion;
import org.brinksim.reports.cause.CauseFiles;
import org.brinksim.results.RunManifest;
import org.brinksim.results.UnwritableException;
import org.brinksim.results.cause.CauseAnalysis;
import org.brinksim.results.cause.Causes;
import org.brinksim.results.reading.RunResults;
import org.brinksim.text.Template;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code brink why}: what a response is owed to, in the model. */
@Command(
    name = "why",
    description = {
      "Says what a response of a run is owed to, in the model: each act and each event of the"
          + " calendar is struck, and each assumption pinned at its median, one by one, in the runs of"
          + " the directory on the same dice.",
      "",
      "The effect is the response without the thing less that with it. That is causation in the model, and"
          + " says nothing of the world. Things whose effect cannot be told from none are listed below"
          + " the others; if nothing had an effect, one answer in twenty at most would tell any (Holm)."
    },
    footer = {
      "brink why out/try --response dprk.casualties",
      "brink why out/try --response dprk.casualties -n 50 --out out/why",
      "brink why out/try --response dprk.casualties --replication 17"
    },
    exitCodeList = {
      "0:done",
      "2:bad usage, no run directory or a damaged one, or no such response",
      "3:could not write",
      "130:interrupted by Ctrl-C (143 by SIGTERM, 129 by SIGHUP); nothing is kept"
    })
final class WhyCommand implements Callable<Integer> {
  private static final int RUNS = 200;
  private static final int INTERRUPTED = 130;

  @Spec private CommandSpec spec;
  @Mixin private final HelpOption help = new HelpOption();

  @Parameters(paramLabel = "DIR", description = "The directory that a run has written.")
  private String directory;

  @Option(
      names = "--response",
      paramLabel = "RESPONSE",
      required = true,
      description =
          "The response: a column of replications.csv. Of a day that never came the last day of the"
              + " run is taken.")
  private String response;

  @Option(
      names = {"-n", "--runs"},
      paramLabel = "N",
      description = "How many of the runs are looked at, the first ones (200 without it).")
  private Integer runs;

  @Option(
      names = "--replication",
      paramLabel = "K",
      description = "Looks at this one run alone, from 0: what made it go as it did.")
  private Integer replication;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many runs at once (without it: one for each processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--out",
      paramLabel = "NEWDIR",
      description = "Writes a chart, why.csv and why.json into this new directory.")
  private String out;

  @Option(names = "--json", description = "Prints one JSON object with every effect.")
  private boolean json;

  private final Session session;

  WhyCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    refuseBadUsage();
    Path path = session.path(directory);
    RunManifest manifest = RunResults.manifest(path);
    if (manifest.study().asked()) {
      throw new BadInputException(
          directory
              + " holds a study, and why looks at a run of one scenario. Maybe run that by brink"
              + " run");
    }
    RunManifest.Word word = word(manifest);
    RunResults results = RunResults.read(path);
    List<Integer> replications = replications(results);
    ProgressDisplay progress = new ProgressDisplay(session, false);
    session.interruption().listen(progress::stopping);
    session
        .err()
        .println(
            replications.size() == 1
                ? "Running the run again, then without each thing"
                : "Running " + replications.size() + " runs again, then without each thing");
    Causes causes;
    try {
      causes =
          CauseAnalysis.of(
                  path,
                  results,
                  word,
                  replications,
                  threads,
                  progress,
                  session.interruption().requested())
              .orElse(null);
    } finally {
      progress.end();
    }
    if (causes == null) {
      return INTERRUPTED;
    }
    return tell(causes, results, path);
  }

  private int tell(Causes causes, RunResults results, Path path) {
    if (out != null) {
      new CauseFiles(causes, results, path).write(session.path(out));
    }
    if (json) {
      Drawings.warn(session.err(), results.differences());
      Json.print(session, causes);
    } else {
      Drawings.banner(session.out(), results.differences());
      int width = session.terminal().columns().getAsInt();
      new CauseText(causes, results.scenario(), width).lines().forEach(session.out()::println);
    }
    return ExitCode.DONE;
  }

  private RunManifest.Word word(RunManifest manifest) {
    List<RunManifest.Word> words = manifest.dictionary().responses();
    return words.stream()
        .filter(word -> word.name().equals(response))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    Template.fill(
                        "the run in %s has no response \"%s\".%s Maybe see the columns of its replications.csv",
                        directory,
                        response,
                        Suggestion.advice(
                            response,
                            words.stream().map(RunManifest.Word::name).toList(),
                            "responses"))));
  }

  private List<Integer> replications(RunResults results) {
    int[] numbers = results.replications().numbers();
    if (replication != null) {
      if (Arrays.binarySearch(numbers, replication) < 0) {
        throw new BadInputException(
            Template.fill(
                "%s has no completed replication %d; it has %d, the last of them %d",
                directory, replication, numbers.length, numbers[numbers.length - 1]));
      }
      return List.of(replication);
    }
    if (numbers.length < 2) {
      throw new BadInputException(
          directory + " has one run, which tells no mean. Maybe give --replication " + numbers[0]);
    }
    return Arrays.stream(numbers).limit(runs == null ? RUNS : runs).boxed().toList();
  }

  /** Refuses what cannot be, all of it, before anything is read or run. */
  private void refuseBadUsage() {
    List<String> problems = new ArrayList<>();
    if (runs != null && replication != null) {
      problems.add("--runs and --replication do not go together; give one of them");
    }
    if (runs != null && runs < 2) {
      problems.add("--runs is " + runs + "; must be at least 2");
    }
    if (replication != null && replication < 0) {
      problems.add("--replication is " + replication + "; must be at least 0");
    }
    if (threads < 1 || threads > RunCommand.MOST_THREADS) {
      problems.add("--threads is " + threads + "; must be from 1 to " + RunCommand.MOST_THREADS);
    }
    if (out != null && (out.isBlank() || !isFree(session.path(out)))) {
      problems.add(
          "--out "
              + out
              + " is there already. Maybe name a directory that is not, or an empty one");
    }
    if (!problems.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), String.join(System.lineSeparator(), problems));
    }
  }

  private static boolean isFree(Path path) {
    if (!Files.exists(path)) {
      return true;
    }
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(path)) {
      return inside.findAny().isEmpty();
    } catch (IOException e) {
      throw new UnwritableException(path, e);
    }
  }
}
