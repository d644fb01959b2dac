package org.brinksim.reports.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.brinksim.reports.chart.EventTimes.Event;
import org.brinksim.reports.chart.EventTimes.Group;
import org.brinksim.reports.chart.ShareBars;
import org.brinksim.results.Summary.OfResponse;
import org.brinksim.scenario.Force;
import org.brinksim.scenario.ForceMetric;
import org.brinksim.scenario.Ladder.Rung;
import org.brinksim.scenario.Response;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Side;
import org.brinksim.scenario.Unit;
import org.brinksim.text.Template;
import org.brinksim.wording.EstimateWords;
import org.brinksim.wording.Names;
import org.brinksim.wording.Numerals;

/** The main results in sentences, each with its interval. */
record Findings(Subject subject) {
  /** The topic of what governments do. */
  static final String GOVERNMENTS = "Governments";

  private static final int ACTIONS_A_STATE = 4;

  /** Shares of all runs, the most telling first, and how they are told. */
  private static final Map<Double, String> SHARES = new LinkedHashMap<>();

  static {
    SHARES.put(0.5, "half of all runs have");
    SHARES.put(0.25, "a quarter of all runs have");
    SHARES.put(0.05, "one run in twenty has");
  }

  /**
   * Escalation first, then forces, ground, what each state does, and last what the scenario itself
   * asks for; what a scenario lacks has no sentence.
   */
  List<Finding> all() {
    List<Finding> findings = new ArrayList<>();
    if (!subject.rungs().isEmpty()) {
      findings.add(peak());
      findings.add(end());
      RungCharts rungs = new RungCharts(subject);
      rungs.keyRungs().forEach(r -> findings.add(reached(r, rungs.reached(r))));
    }
    subject.scenario().forces().forEach(f -> casualties(f).ifPresent(findings::add));
    ground().ifPresent(findings::add);
    new ActionCharts(subject).groups().forEach(g -> findings.add(actions(g)));
    subject.scenario().responses().forEach(r -> own(r).ifPresent(findings::add));
    return findings;
  }

  /** How high it goes: the most frequent of the highest rungs. */
  private Finding peak() {
    ShareBars peaks = new RungCharts(subject).peak();
    ShareBars.Bar most =
        peaks.bars().stream().max(Comparator.comparingInt(ShareBars.Bar::runs)).orElseThrow();
    return new Finding(
        "Escalation",
        Template.fill(
            "The highest rung reached within %s is most often %s, in %s.",
            subject.days(), quoted(most.name()), EstimateWords.share(subject.share(most.runs()))),
        ResultNames.PEAK_RUNG);
  }

  /** Where it stands at the end, and how often it has calmed down by then. */
  private Finding end() {
    double[] levels = subject.recording().replications().values(ResultNames.FINAL_RUNG);
    int calm = (int) Arrays.stream(levels).filter(l -> Double.isNaN(l) || l < 0).count();
    Optional<Rung> most =
        subject.rungs().stream().max(Comparator.comparingInt(r -> count(levels, r)));
    int runs = most.map(r -> count(levels, r)).orElse(0);
    String common =
        runs == 0
            ? "no rung stands in any of the model's runs"
            : Template.fill(
                "the highest rung standing is most often %s, in %s",
                quoted(most.map(Subject::name).orElseThrow()),
                EstimateWords.share(subject.share(runs)));
    return new Finding(
        "Escalation",
        Template.fill(
            "On day %s %s; nothing or only a step down stands in %s.",
            subject.lastDay(), common, EstimateWords.share(subject.share(calm))),
        ResultNames.FINAL_RUNG);
  }

  /** In how many runs a level is that of a rung. */
  private static int count(double[] levels, Rung rung) {
    return (int) Arrays.stream(levels).filter(l -> l == rung.level()).count();
  }

  /** How often, and by when, one rung is reached. */
  private Finding reached(Rung rung, int runs) {
    return new Finding(
        "Escalation",
        quoted(Subject.name(rung))
            + " is reached in "
            + EstimateWords.share(subject.share(runs))
            + dayOf(ResultNames.daysTo(rung))
            + ".",
        ResultNames.daysTo(rung));
  }

  /** The day by which half of all runs, or a smaller share, got there; never counts as later. */
  private String dayOf(String response) {
    return subject.summary(response).flatMap(this::dayOf).orElse("");
  }

  private Optional<String> dayOf(OfResponse response) {
    EstimateWords words = subject.words(response);
    return SHARES.entrySet().stream()
        .flatMap(share -> words.quantile(share.getKey()).stream())
        .filter(q -> q.value() != null)
        .findFirst()
        .map(
            q ->
                "; "
                    + SHARES.get(q.p())
                    + " by "
                    + words.full(q)
                    + words.interval(q).map(i -> " (" + i + ")").orElse(""));
  }

  /** A force's casualties, and their share of those who arrived. */
  private Optional<Finding> casualties(Force force) {
    Optional<String> share =
        subject
            .summary(ResultNames.of(force, ForceMetric.CASUALTIES_SHARE))
            .map(subject::words)
            .flatMap(
                words ->
                    words
                        .quantile(0.5)
                        .map(q -> "; the median share of those who arrived is " + words.full(q)));
    return subject
        .summary(ResultNames.of(force, ForceMetric.CASUALTIES))
        .flatMap(s -> spread(s))
        .map(
            spread ->
                new Finding(
                    "Forces",
                    Subject.name(force)
                        + ", killed, wounded and captured within "
                        + subject.days()
                        + ": "
                        + spread
                        + share.orElse("")
                        + ".",
                    ResultNames.of(force, ForceMetric.CASUALTIES)));
  }

  /** Median and spread in words; a number that hardly varies is told as one. */
  private Optional<String> spread(OfResponse response) {
    EstimateWords words = subject.words(response);
    return words
        .quantile(0.5)
        .map(
            q ->
                response.n() == 1
                    ? words.full(q) + " in the only run"
                    : words
                        .ninety()
                        .map(n -> words.median(q) + ", " + n)
                        .orElse(always(response) + " " + words.full(q)));
  }

  /** How often a number is what nine runs in ten have. */
  private String always(OfResponse response) {
    double[] values = subject.recording().replications().values(response.name());
    return Arrays.stream(values).allMatch(v -> v == values[0]) ? "always" : "nearly always";
  }

  /** The first side's gain of ground; with two sides the other's is its mirror image. */
  private Optional<Finding> ground() {
    if (subject.scenario().theatre().map().isEmpty()) {
      return Optional.empty();
    }
    Side side = subject.scenario().sides().get(0);
    return subject
        .summary(ResultNames.areaChange(side))
        .flatMap(this::spread)
        .map(
            spread ->
                new Finding(
                    "Ground",
                    "Area gained by "
                        + Subject.name(side)
                        + " since the start (less than 0 is lost): "
                        + spread
                        + ".",
                    ResultNames.areaChange(side)));
  }

  /** A state's most frequent acts; the rest are in the chart and the table. */
  private Finding actions(Group group) {
    List<Event> events = group.events();
    String first =
        events.stream()
            .limit(ACTIONS_A_STATE)
            .map(
                e ->
                    Template.fill(
                        "%s in %s (%s)",
                        e.name(),
                        Numerals.percent(e.share(), e.low(), e.high()),
                        Numerals.percents(e.low(), e.high())))
            .collect(Collectors.joining("; "));
    int more = events.size() - ACTIONS_A_STATE;
    return new Finding(
        GOVERNMENTS,
        group.name()
            + ", share of runs: "
            + first
            + (more > 0 ? "; " + more + " more below." : "."),
        "");
  }

  /** A response that the scenario asks for, told as a day or as a number. */
  private Optional<Finding> own(Response response) {
    return subject
        .summary(response.id())
        .map(
            s ->
                new Finding(
                    "The scenario's own questions",
                    Names.capital(s.label()) + ": " + (Unit.DAY.is(s.unit()) ? day(s) : value(s)),
                    response.id()));
  }

  private String day(OfResponse response) {
    return "it comes in "
        + EstimateWords.share(subject.share(response.n()))
        + dayOf(response.name())
        + ".";
  }

  private String value(OfResponse response) {
    return subject
        .words(response)
        .share(subject.recording().summary())
        .map(p -> "it is so in " + EstimateWords.share(p) + ".")
        .or(() -> spread(response).map(s -> s + "."))
        .orElse("never in " + subject.countOfRuns() + ".");
  }

  private static String quoted(String name) {
    return "“" + name + "”";
  }
}
