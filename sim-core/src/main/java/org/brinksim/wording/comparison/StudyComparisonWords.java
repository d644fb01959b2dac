package org.brinksim.wording.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brinksim.comparison.Comparison;
import org.brinksim.comparison.ResponseComparison;
import org.brinksim.comparison.StudyComparison;
import org.brinksim.comparison.StudyComparison.Point;
import org.brinksim.comparison.StudyRuns;
import org.brinksim.comparison.Verdict;
import org.brinksim.results.WhatIf;
import org.brinksim.text.Template;
import org.brinksim.wording.Numerals;

/**
 * Two studies compared, in sentences.
 *
 * @param comparison what was found
 */
public record StudyComparisonWords(StudyComparison comparison) {
  private static final int NAMED = 8;

  /** A response at a point. */
  public record At(Point point, ResponseComparison response) {}

  /** What differs, the surest first. */
  public List<At> different() {
    List<At> all = new ArrayList<>();
    for (Point point : comparison.points()) {
      point.responses().stream()
          .filter(r -> r.verdict().isDifferent())
          .forEach(r -> all.add(new At(point, r)));
    }
    all.sort(Comparator.comparingDouble(at -> at.response().adjustedP()));
    return all;
  }

  /** The verdict in one line. */
  public String headline() {
    List<At> different = different();
    long points = different.stream().map(At::point).distinct().count();
    int all = comparison.points().size();
    String counts =
        Template.fill(
            "%s undecided, %s same, %s not comparable",
            Numerals.whole(comparison.count(Verdict.UNDECIDED)),
            Numerals.whole(comparison.count(Verdict.SAME)),
            Numerals.whole(comparison.count(Verdict.NOT_COMPARABLE)));
    String what =
        all == 0
            ? "no point of one has the settings of a point of the other"
            : different.isEmpty()
                ? Template.fill("nothing differs at %s; %s", counted(all, "point"), counts)
                : Template.fill(
                    "at %s of %s, %s in all; %s",
                    Numerals.whole(points),
                    counted(all, "point"),
                    counted(different.size(), "response"),
                    counts);
    return comparison.conclusion().words() + ": " + what;
  }

  private static String counted(long number, String noun) {
    return Numerals.whole(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** How points came together. */
  public String pairing() {
    long paired = comparison.points().stream().filter(Point::paired).count();
    return Template.fill(
        "Points belong together by their settings. At %s of %s the runs are pairs: same seed, same number, same random numbers.",
        Numerals.whole(paired), Numerals.whole(comparison.points().size()));
  }

  /** The points that one of them has alone; empty where there are none. */
  public List<String> alone() {
    List<String> words = new ArrayList<>();
    alone("the baseline", comparison.baseline(), comparison.onlyInBaseline(), words);
    alone("the other", comparison.other(), comparison.onlyInOther(), words);
    if (!comparison.notCompared().isEmpty()) {
      words.add(
          "Not compared, as one of them alone has it, or in another unit: "
              + String.join(", ", comparison.notCompared()));
    }
    return words;
  }

  private static void alone(
      String where, StudyRuns runs, List<Integer> points, List<String> words) {
    if (!points.isEmpty()) {
      String names =
          points.stream().limit(NAMED).map(p -> name(runs, p)).collect(Collectors.joining("; "));
      words.add(
          Template.fill(
              "Only in %s, and not compared, %s: %s%s",
              where, counted(points.size(), "point"), names, points.size() > NAMED ? "; …" : ""));
    }
  }

  /** A point by its settings. */
  private static String name(StudyRuns runs, int point) {
    List<String> parts = new ArrayList<>();
    if (runs.manifest().scenarios().size() > 1) {
      parts.add(runs.manifest().scenarioOf(point).id());
    }
    for (int f = 0; f < runs.manifest().design().factors().size(); f++) {
      double value = runs.manifest().design().settings().get(point).get(f);
      parts.add(
          runs.manifest().design().factors().get(f).name()
              + " = "
              + runs.manifest()
                  .design()
                  .whatIf(f, point)
                  .map(level -> level.name() + changes(level))
                  .orElseGet(() -> Numerals.number(value)));
    }
    return parts.isEmpty() ? "point " + point : String.join(", ", parts);
  }

  private static String changes(WhatIf.Level level) {
    return level.interventions().isEmpty()
        ? ""
        : " (" + String.join("; ", level.interventions()) + ")";
  }

  /** The settings of a pair of points. */
  public String settings(Point point) {
    String settings =
        Stream.concat(
                point.settings().entrySet().stream()
                    .map(
                        (Map.Entry<String, Double> e) ->
                            e.getKey() + " = " + Numerals.number(e.getValue())),
                point.levels().entrySet().stream()
                    .map((Map.Entry<String, String> e) -> e.getKey() + " = " + e.getValue()))
            .collect(Collectors.joining(", "));
    boolean several = comparison.baseline().manifest().scenarios().size() > 1;
    String scenario = comparison.baseline().manifest().scenarioOf(point.baseline()).id();
    return several ? scenario + (settings.isEmpty() ? "" : ", " + settings) : settings;
  }

  /** The number of a pair of points, both where they differ. */
  public String number(Point point) {
    return point.baseline() == point.other()
        ? Integer.toString(point.baseline())
        : point.baseline() + " / " + point.other();
  }

  /** How verdicts are made. */
  public List<String> method() {
    return List.of(
        Template.fill(
            "Different: the p-value is at most %s after Holm's adjustment over %s tests, those of all points together. Same: within the margin by two one-sided tests at the same level, or equal in every run. What is not significant is undecided, not the same.",
            Numerals.number(Comparison.LEVEL), Numerals.whole(comparison.family())),
        "Intervals are of 95 %, each for its own response.");
  }
}
