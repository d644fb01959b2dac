package org.brinksim.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.brinksim.cli.console.BadInputException;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Json;
import org.brinksim.cli.console.ProgressDisplay;
import org.brinksim.cli.console.Session;
import org.brinksim.cli.defaults.DefaultsFinder;
import org.brinksim.cli.input.ComparedStudies;
import org.brinksim.cli.option.HelpOption;
import org.brinksim.cli.option.MarginOptions;
import org.brinksim.cli.option.ThemeOption;
import org.brinksim.cli.option.WhyOptions;
import org.brinksim.cli.output.AttributionText;
import org.brinksim.cli.output.ChartComparisonText;
import org.brinksim.cli.output.ComparisonMarkdown;
import org.brinksim.cli.output.ComparisonText;
import org.brinksim.cli.output.StudyComparisonText;
import org.brinksim.comparison.BaselineComparison;
import org.brinksim.comparison.ComparedRuns;
import org.brinksim.comparison.Comparison;
import org.brinksim.comparison.DailyDifferences;
import org.brinksim.comparison.DifferenceSplit;
import org.brinksim.comparison.PairReplay;
import org.brinksim.comparison.ResponseKind;
import org.brinksim.comparison.StudyComparison;
import org.brinksim.document.problem.Suggestion;
import org.brinksim.page.PageTheme;
import org.brinksim.reports.compared.ChartComparisonJson;
import org.brinksim.reports.compared.ChartSetComparison;
import org.brinksim.reports.comparison.ComparisonFiles;
import org.brinksim.reports.comparison.ComparisonJson;
import org.brinksim.reports.comparison.StudyComparisonJson;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.reading.Background;
import org.brinksim.wording.Units;
import org.brinksim.wording.comparison.AttributionWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code brink compare}: did the conclusion change? */
@Command(
    name = "compare",
    description = {
      "Says whether the results of runs differ from those of a baseline: what differs in the"
          + " inputs, then for each response whether it is different, the same within a margin, or"
          + " undecided. Two studies are compared point by point. A folder of charts, or one exported chart, is compared as far as its drawn"
          + " numbers tell."
    },
    footer = {
      "brink compare out/before out/after",
      "brink compare out/before out/after --out out/comparison",
      "brink compare out/a out/b --only dprk.casualties --margin dprk.casualties=50",
      "brink compare out/a out/b --why --only dprk.casualties",
      "brink compare before/peak-rung.pdf after/peak-rung.svg",
      "brink compare mailed/charts out/after --only peak-rung"
    },
    exitCodeList = {
      "0:compared",
      "1:something differs, with --fail-on-difference",
      "2:bad input or usage",
      "3:could not write"
    })
final class CompareCommand implements Callable<Integer> {
  private static final String MARKDOWN = "--markdown";

  @Spec private CommandSpec spec;
  @Mixin private final HelpOption help = new HelpOption();

  @Parameters(
      arity = "2..*",
      paramLabel = "DIR|CHART",
      description =
          "The baseline, then what is compared with it: run directories, folders of charts, or"
              + " exported charts (SVG, PNG, PDF or CSV). With a chart among them, all are compared"
              + " as charts.")
  private List<String> directories;

  @Option(
      names = "--only",
      paramLabel = "RESPONSE|CHART",
      description = "Compares this response alone, or among charts this chart; repeatable.")
  private Set<String> only = new LinkedHashSet<>();

  @Option(
      names = "--margin",
      paramLabel = "[RESPONSE=]NUMBER",
      description =
          "The difference that does not matter: in standard deviations of the baseline for means"
              + " (0.05 without it), as share=NUMBER in points for shares of runs (2 without it),"
              + " or in the unit of one response; repeatable. Charts have no margins of single responses.")
  private List<String> margins = List.of();

  @Option(
      names = "--out",
      paramLabel = "NEWDIR",
      description = "Writes a page, its charts and compare.json into this new directory.")
  private String out;

  @Mixin private final ThemeOption theme = new ThemeOption();

  @Option(
      names = "--rerun-pairs",
      paramLabel = "N",
      description =
          "How many pairs of runs are run again for the charts of --out that show how pairs differ"
              + " through time, from 0 to 10000 (300 without it): runs of one seed, the first"
              + " that both have.")
  private Integer rerunPairs;

  @Option(
      names = "--json",
      description = "Prints one JSON object, with every response, or every number of charts.")
  private boolean json;

  @Option(names = MARKDOWN, description = "Prints Markdown, for a pull request.")
  private boolean markdown;

  @Option(
      names = "--fail-on-difference",
      description =
          "Ends with 1 when a response, or a number of a chart, differs, within its margin or not.")
  private boolean failOnDifference;

  @Mixin private final WhyOptions why = new WhyOptions();

  private final Session session;

  CompareCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ChartArguments charts = new ChartArguments(session, directories);
    if (charts.any()) {
      return compare(charts);
    }
    ComparedStudies studies = ComparedStudies.of(session, directories);
    return studies.any() ? compare(studies) : compare();
  }

  private int compare(ComparedStudies studies) {
    MarginOptions options = MarginOptions.of(margins);
    Map<String, Double> scales = scales(studies.manifests());
    List<String> given = ofDirectories();
    given.remove(MARKDOWN);
    requireKnown(options, scales.keySet(), studies.problems(given));
    StudyComparison comparison = studies.compared(options.margins(scales), only);
    if (json) {
      Json.print(session, StudyComparisonJson.of(comparison));
    } else {
      StudyComparisonText text = new StudyComparisonText(comparison);
      (markdown ? text.markdown() : text.lines(columns())).forEach(session.out()::println);
    }
    return code(comparison.conclusion().isDifferent());
  }

  private int compare(ChartArguments charts) {
    ChartSetComparison comparison = charts.compared(margins, only, ofDirectories());
    if (json) {
      Json.print(session, ChartComparisonJson.of(comparison));
    } else {
      new ChartComparisonText(comparison, columns()).lines().forEach(session.out()::println);
    }
    return code(comparison.others().stream().anyMatch(o -> o.conclusion().isDifferent()));
  }

  /** The options that were given and are not for charts. */
  private List<String> ofDirectories() {
    List<String> given = new ArrayList<>();
    if (out != null) {
      given.add("--out");
    }
    if (theme.isGiven()) {
      given.add(ThemeOption.NAME);
    }
    if (markdown) {
      given.add(MARKDOWN);
    }
    if (rerunPairs != null) {
      given.add("--rerun-pairs");
    }
    given.addAll(why.given());
    return given;
  }

  private int compare() {
    MarginOptions options = MarginOptions.of(margins);
    List<ComparedRuns> runs = read();
    Map<String, Double> scales = scales(runs.stream().map(ComparedRuns::manifest).toList());
    requireKnown(options, scales.keySet(), List.of());
    PageTheme look = look();
    Comparison comparison =
        Comparison.of(
            runs.get(0),
            runs.subList(1, runs.size()),
            options.margins(scales),
            name -> only.isEmpty() || only.contains(name));
    Optional<AttributionWords> split = split(comparison);
    print(comparison, split);
    if (out != null) {
      new ComparisonFiles(
              comparison,
              directories.stream().map(session::path).toList(),
              differences(comparison),
              split,
              look)
          .write(session.path(out));
      session.err().println("Page     " + out + "/" + ComparisonFiles.PAGE);
    }
    return code(comparison.others().stream().anyMatch(o -> o.conclusion().isDifferent()));
  }

  /** How the page looks; files of defaults are asked for it alone. */
  private PageTheme look() {
    return out == null
        ? PageTheme.SYSTEM
        : new DefaultsFinder(session).ofUser().theme(theme.given(spec.commandLine()));
  }

  /** Likewise; nothing is printed before it either. */
  private Optional<AttributionWords> split(Comparison comparison) {
    if (!why.asked()) {
      return Optional.empty();
    }
    BaselineComparison run = comparison.others().get(0);
    DifferenceSplit split =
        new DifferenceSplit(
            comparison.baseline(), run, why.pairs(), Runtime.getRuntime().availableProcessors());
    List<String> problems = split.problems();
    if (!problems.isEmpty()) {
      throw new BadInputException(String.join(System.lineSeparator(), problems));
    }
    ProgressDisplay display = new ProgressDisplay(session, false);
    try {
      return Optional.of(new AttributionWords(split.split(display), run));
    } finally {
      display.end();
    }
  }

  /** Nothing is written before this is done: it may be broken off at any time. */
  private List<DailyDifferences> differences(Comparison comparison) {
    ProgressDisplay display = new ProgressDisplay(session, false);
    List<DailyDifferences> differences =
        new PairReplay(
                rerunPairs == null ? PairReplay.STANDARD : rerunPairs,
                Runtime.getRuntime().availableProcessors())
            .of(comparison.baseline(), comparison.others(), display);
    display.end();
    return differences;
  }

  private int columns() {
    return session.terminal().columns().getAsInt();
  }

  private int code(boolean differs) {
    return failOnDifference && differs ? ExitCode.ANOTHER : ExitCode.DONE;
  }

  private void print(Comparison comparison, Optional<AttributionWords> split) {
    if (json) {
      Json.print(session, ComparisonJson.of(comparison, split));
      return;
    }
    List<String> lines = new ArrayList<>();
    split
        .map(AttributionText::new)
        .map(text -> markdown ? text.markdown() : text.lines(columns()))
        .ifPresent(lines::addAll);
    lines.addAll(
        0,
        markdown
            ? new ComparisonMarkdown(comparison).lines()
            : new ComparisonText(comparison, columns()).lines());
    lines.forEach(session.out()::println);
  }

  private List<ComparedRuns> read() {
    List<Background<ComparedRuns>> reading = new ArrayList<>();
    for (String directory : directories) {
      reading.add(Background.start(() -> ComparedRuns.read(directory, session.path(directory))));
    }
    return reading.stream().map(Background::result).toList();
  }

  /** By what a number of each response is multiplied where it is shown. */
  private static Map<String, Double> scales(List<RunManifest> runs) {
    Map<String, Double> scales = new LinkedHashMap<>();
    for (RunManifest run : runs) {
      for (Word response : run.dictionary().responses()) {
        scales.put(
            response.name(),
            ResponseKind.of(response.unit()).isShare() ? 100 : Units.scale(response.unit()));
      }
    }
    return scales;
  }

  /** Refuses all that was typed amiss, at once. */
  private void requireKnown(MarginOptions options, Set<String> known, List<String> before) {
    List<String> problems = new ArrayList<>(before);
    problems.addAll(options.problems());
    problems.addAll(why.problems(directories.size()));
    if (json && markdown) {
      problems.add("--json and --markdown cannot both be printed. Maybe give one of them");
    }
    problems.addAll(theme.problems());
    // Of studies, which have no page, they are refused before.
    if (before.isEmpty() && out == null) {
      if (theme.isGiven()) {
        problems.add("--theme is for the page of --out. Maybe give --out, or leave it out");
      }
      if (rerunPairs != null) {
        problems.add("--rerun-pairs is for the charts of --out. Maybe give --out, or leave it out");
      }
    }
    if (rerunPairs != null && (rerunPairs < 0 || rerunPairs > PairReplay.MOST)) {
      problems.add("--rerun-pairs is " + rerunPairs + "; must be from 0 to " + PairReplay.MOST);
    }
    if (out != null && isTaken(session.path(out))) {
      problems.add(
          "--out "
              + out
              + " is there already. Maybe name a directory that is not, or an empty one");
    }
    only.stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> problems.add(unknown("--only " + name, name, known)));
    options.byResponse().keySet().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> problems.add(unknown("--margin " + name + "=…", name, known)));
    if (!problems.isEmpty()) {
      throw new BadInputException(String.join(System.lineSeparator(), problems));
    }
  }

  private static boolean isTaken(Path directory) {
    if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.findAny().isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String unknown(String option, String name, Set<String> known) {
    return option
        + " names no response of these directories."
        + Suggestion.advice(name, known, "responses");
  }
}
