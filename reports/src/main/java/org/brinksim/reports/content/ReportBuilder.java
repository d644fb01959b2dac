package org.brinksim.reports.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.brinksim.reports.chart.ArgumentMap;
import org.brinksim.reports.chart.Chart;
import org.brinksim.reports.chart.RankedBars;
import org.brinksim.reports.content.Report.Fact;
import org.brinksim.reports.dependence.ArgumentChart;
import org.brinksim.reports.dependence.ArgumentRows;
import org.brinksim.reports.dependence.DependenceCharts;
import org.brinksim.reports.dependence.NestedChart;
import org.brinksim.results.Kept;
import org.brinksim.results.RunManifest;
import org.brinksim.results.reading.Background;
import org.brinksim.results.reading.Occurrences;
import org.brinksim.results.reading.RunResults;
import org.brinksim.results.tracing.Dependences;
import org.brinksim.results.tracing.DrawShares;
import org.brinksim.scenario.Basis;
import org.brinksim.scenario.Force;
import org.brinksim.scenario.Scenario;
import org.brinksim.text.Template;
import org.brinksim.wording.Dates;
import org.brinksim.wording.DependenceWords;
import org.brinksim.wording.Numerals;
import org.brinksim.wording.RunWarnings;

/** Makes a report of a recording. */
public final class ReportBuilder {
  private static final int FEW_RUNS = 100;
  private static final int COMMIT = 10;
  private final Subject subject;

  private final Optional<Occurrences> occurrences;

  private final Background<Optional<Dependences>> dependences;

  private ReportBuilder(RunResults recording, Optional<Occurrences> occurrences) {
    this.subject = new Subject(recording);
    this.occurrences = occurrences;
    this.dependences = Background.start(() -> Dependences.of(recording));
  }

  /** The report of a recording, without its events. */
  public static Report report(RunResults recording) {
    return report(recording, Optional.empty());
  }

  /**
   * The report of a recording.
   *
   * @param occurrences what the calendar brought in its runs; empty where that is not known
   */
  public static Report report(RunResults recording, Optional<Occurrences> occurrences) {
    ReportBuilder builder = new ReportBuilder(recording, occurrences);
    Background<List<DataTable>> tables = Background.start(builder::tables);
    Background<List<Finding>> findings =
        Background.start(() -> new Findings(builder.subject).all());
    List<Section> sections = builder.sections(findings.result());
    List<String> limits = builder.limits();
    List<Chart> charts = sections.stream().flatMap(s -> s.charts().stream()).toList();
    Overview overview =
        new OverviewBuilder(builder.subject, findings.result(), charts)
            .overview(limits.get(0) + " " + limits.get(limits.size() - 1));
    return new Report(
        recording.scenario().title(),
        recording.scenario().description().strip(),
        overview,
        builder.facts(),
        builder.warnings(),
        findings.result(),
        new ToldRuns(builder.subject).all(),
        sections,
        tables.result(),
        limits);
  }

  private List<DataTable> tables() {
    Tables tables = new Tables(subject);
    List<DataTable> all = new ArrayList<>(List.of(tables.mainResponses()));
    all.add(tables.scales());
    all.add(tables.actions());
    occurrences
        .map(found -> new CalendarTables(subject, found))
        .ifPresent(calendar -> all.addAll(List.of(calendar.events(), calendar.flags())));
    all.addAll(
        List.of(
            tables.otherResponses(),
            new Definitions(subject).table(),
            tables.kinds(),
            tables.claims(),
            tables.parameters(),
            tables.assumptions()));
    argument().map(ReportBuilder::links).ifPresent(all::add);
    all.removeIf(table -> table.rows().isEmpty());
    return all;
  }

  /** What is needed to run the same again; nothing that differs between two such runs. */
  private List<Fact> facts() {
    RunManifest manifest = subject.recording().manifest();
    Scenario scenario = subject.scenario();
    RunManifest.Engine engine = manifest.engine();
    List<Fact> facts = new ArrayList<>();
    if (!subject.changedByHand().isEmpty()) {
      facts.add(new Fact("Changed by hand", subject.changedByHand()));
    }
    facts.addAll(facts(manifest, scenario, engine));
    return facts;
  }

  private List<Fact> facts(RunManifest manifest, Scenario scenario, RunManifest.Engine engine) {
    return List.of(
        new Fact("Runs", Numerals.number(subject.runs())),
        new Fact("Seed", Long.toString(manifest.seed())),
        new Fact(
            "Days",
            Template.fill(
                "%s, from %s to %s",
                subject.lastDay(),
                Dates.full(scenario.start()),
                Dates.full(Dates.on(scenario.start(), subject.horizon())))),
        new Fact(
            "Step",
            Numerals.number(scenario.stepDays()) + (scenario.stepDays() == 1 ? " day" : " days")),
        new Fact("Scenario", scenario.id()),
        new Fact("Engine", engine.name() + " " + engine.version()),
        new Fact(
            "Commit", engine.commit().substring(0, Math.min(COMMIT, engine.commit().length()))),
        new Fact("Java", manifest.java()));
  }

  /** What could mislead a reader who does not know it. */
  private List<String> warnings() {
    RunManifest manifest = subject.recording().manifest();
    RunManifest.Replications counts = manifest.replications();
    List<String> warnings =
        new ArrayList<>(RunWarnings.of(manifest, subject.recording().differences()));
    if (subject.runs() < FEW_RUNS) {
      warnings.add(
          Template.fill(
              "Only %s: shares and quantiles are rough, as their intervals say.",
              subject.countOfRuns()));
    }
    if (subject.recording().isOfASample()) {
      warnings.add(
          Template.fill(
              "This report is on a random sample: %s of %s. Its intervals are those of so many; summary.json rests on all.",
              Numerals.number(subject.runs()), RunWarnings.requested(counts)));
    }
    left(manifest.kept()).ifPresent(warnings::add);
    if (manifest.scenarios().size() > 1 || manifest.points() > 1) {
      warnings.add(
          Template.fill(
              "The directory holds %d scenarios at %d design points; this report is on the first of each.",
              manifest.scenarios().size(), manifest.points()));
    }
    return warnings;
  }

  /** What the run was told not to keep, so that nothing can be drawn of it. */
  private static Optional<String> left(Kept kept) {
    List<String> left = new ArrayList<>();
    if (!kept.keepsAllSeries()) {
      left.add("days of metrics (--series " + String.join(",", kept.series()) + ")");
    }
    if (!kept.keepsAllEvents()) {
      left.add("events (--events " + kept.events() + ")");
    }
    return left.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "The run was told not to keep all "
                + String.join(" and all ", left)
                + ": charts and tables of the others are left out.");
  }

  /** The parts that this scenario has: without a map there is no ground, without states no acts. */
  private List<Section> sections(List<Finding> findings) {
    List<Section> sections = new ArrayList<>();
    add(
        sections,
        "escalation",
        "Escalation",
        List.of(
            "Rungs are steps of the scenario's ladder. The rung standing on a day is the highest of"
                + " the acts in force and of what the fighting itself amounts to."),
        new RungCharts(subject).charts());
    ForceCharts forces = new ForceCharts(subject);
    for (Force force : subject.scenario().forces()) {
      sections.add(
          new Section(
              "force-" + force.id(), Subject.name(force), forces.words(force), forces.of(force)));
    }
    add(sections, "ground", "Ground", List.of(), forces.areas());
    ActionCharts actions = new ActionCharts(subject);
    add(
        sections,
        "actions",
        "What governments do",
        List.of(
            "Acts that stand from the first day of every run are left out of the chart; the table"
                + " of actions has them all."),
        list(actions.firstActions()));
    Stream.of(new BeliefCharts(subject).section(), new OwnCharts(subject).section(findings))
        .filter(section -> !section.charts().isEmpty())
        .forEach(sections::add);
    addNested(sections);
    argument().ifPresent(map -> addArgument(sections, map));
    dependences.result().ifPresent(found -> addDependences(sections, found));
    add(
        sections,
        "convergence",
        "Whether there were enough runs",
        List.of(),
        list(new ConvergenceChart(subject).chart()));
    return sections;
  }

  /** Of nested replications, how much is not known and how much chance. */
  private void addNested(List<Section> sections) {
    List<DrawShares> shares = DrawShares.of(subject.recording());
    if (!shares.isEmpty()) {
      add(
          sections,
          "not-known",
          "What is not known, and what is chance",
          List.of(),
          List.of(new NestedChart(shares, subject::heading).chart()));
    }
  }

  /** The map of the argument, where anything can be told from noise. */
  private Optional<ArgumentMap> argument() {
    return dependences
        .result()
        .flatMap(found -> new ArgumentChart(found, subject.recording()).chart(subject::heading));
  }

  private static DataTable links(ArgumentMap map) {
    List<DataTable.Column> columns = new ArrayList<>();
    ArgumentRows.OF_WORDS.forEach(name -> columns.add(DataTable.Column.words(name)));
    ArgumentRows.OF_NUMBERS.forEach(name -> columns.add(DataTable.Column.number(name)));
    return new DataTable(
        "argument-links",
        "What the results stand on, link by link",
        ArgumentRows.WORDS,
        columns,
        new ArgumentRows(map)
            .rows().stream().map(row -> DataTable.row(row.toArray(String[]::new))).toList());
  }

  private void addArgument(List<Section> sections, ArgumentMap map) {
    Dependences found = dependences.result().orElseThrow();
    add(
        sections,
        "argument",
        "What the results stand on",
        new ArgumentChart(found, subject.recording()).words(),
        List.of(map));
  }

  /** What the main responses depend on, and what would be worth knowing. */
  private void addDependences(List<Section> sections, Dependences found) {
    DependenceCharts charts = new DependenceCharts(found, subject::heading);
    Map<String, String> told = new LinkedHashMap<>();
    List<Chart> depends = new ArrayList<>();
    for (Dependences.OfResponse response : found.responses()) {
      String name = subject.chartName(ChartNames.DEPENDENCE, response.response());
      depends.add(charts.dependence(response, name));
      told.put(name, DependenceWords.rest(response) + " " + DependenceWords.noise(response));
    }
    if (!depends.isEmpty()) {
      sections.add(
          new Section(
              "dependence", "What it depends on", DependenceWords.method(found), depends, told));
    }
    List<Chart> worth = new ArrayList<>();
    charts.worthKnowing().ifPresent(worth::add);
    List<String> words = new ArrayList<>(List.of(DependenceWords.KNOWING));
    for (Dependences.OfConclusion conclusion : found.conclusions()) {
      String name =
          conclusion.stated()
              ? subject.chartName(ChartNames.WORTH_STATED, "")
              : subject.chartName(ChartNames.WORTH, conclusion.rung());
      Optional<RankedBars> chart = charts.worth(conclusion, name);
      chart.ifPresent(worth::add);
      chart.ifPresentOrElse(
          it -> told.put(name, DependenceWords.conclusion(conclusion)),
          () ->
              words.add(
                  DependenceWords.conclusion(conclusion)
                      + " "
                      + DependenceWords.worth(conclusion)));
    }
    if (!worth.isEmpty()) {
      sections.add(new Section("worth-knowing", "What is worth knowing", words, worth, told));
    }
  }

  private static List<Chart> list(Optional<? extends Chart> chart) {
    return chart.<List<Chart>>map(List::of).orElse(List.of());
  }

  /** Adds a part, unless it would have no chart. */
  private static void add(
      List<Section> sections, String id, String title, List<String> words, List<Chart> charts) {
    if (!charts.isEmpty()) {
      sections.add(new Section(id, title, words, charts));
    }
  }

  /** What the numbers are not, with the counts that make it concrete. */
  private List<String> limits() {
    var parameters = subject.scenario().parameters().values();
    Function<Basis.Kind, Long> of =
        kind -> parameters.stream().filter(p -> p.basis().kind() == kind).count();
    return List.of(
        "These are results of a model under stated assumptions. They say what happens in the model's runs, not what will happen.",
        Template.fill(
            "Parameters: %d on a claim that holds the figure, %d inspired by claims that do not, %d assumed; the table of parameters says which. The rules of the model are assumptions too, and no interval here covers them.",
            of.apply(Basis.Kind.CLAIM),
            of.apply(Basis.Kind.INSPIRED),
            of.apply(Basis.Kind.ASSUMED)),
        "The 95 % intervals measure only that the number of runs is finite: more runs narrow them. The ranges from 5 to 95 % of the runs are the spread of outcomes, from what is not known and from chance; more runs do not narrow them.",
        Template.fill(
            "What never happened in %s can still be possible: with a Wilson interval its probability in the model is below %s.",
            subject.countOfRuns(), Numerals.percent(subject.share(0).interval().high())),
        "Claims are reported as their sources made them. The report takes no side on whether they are true.",
        "Good for: comparing assumptions, seeing which unknowns matter, teaching how such reasoning works. Not for: forecasts of events, operational or targeting decisions, statements on what a government intends or what a person will do.");
  }
}
