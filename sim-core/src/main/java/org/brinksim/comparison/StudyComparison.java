package org.brinksim.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.reading.Replications;

/**
 * Two studies compared point by point: points belong together that have the same settings, whatever
 * their numbers.
 *
 * @param baseline the baseline
 * @param other the other
 * @param margins the differences that do not matter
 * @param family how many main statistics were tested together, over all points
 * @param inputs the places at which scenarios of one id differ
 * @param points the points that both have, in the order of the baseline
 * @param onlyInBaseline the numbers of points that the other has not
 * @param onlyInOther the numbers of points that the baseline has not
 * @param notCompared responses that only one of them has, or has in another unit
 */
public record StudyComparison(
    StudyRuns baseline,
    StudyRuns other,
    Margins margins,
    int family,
    List<InputDifference> inputs,
    List<Point> points,
    List<Integer> onlyInBaseline,
    List<Integer> onlyInOther,
    List<String> notCompared) {

  /**
   * A pair of points.
   *
   * @param baseline its number in the baseline
   * @param other its number in the other
   * @param settings the values of the factors that are numbers
   * @param levels the names of the levels of those that are changed by hand, as the baseline has
   *     them
   * @param paired whether runs are compared pair by pair
   * @param responses the responses
   */
  public record Point(
      int baseline,
      int other,
      SortedMap<String, Double> settings,
      SortedMap<String, String> levels,
      boolean paired,
      List<ResponseComparison> responses) {
    public Point {
      responses = List.copyOf(responses);
    }
  }

  public StudyComparison {
    inputs = List.copyOf(inputs);
    points = List.copyOf(points);
    onlyInBaseline = List.copyOf(onlyInBaseline);
    onlyInOther = List.copyOf(onlyInOther);
    notCompared = List.copyOf(notCompared);
  }

  /**
   * Compares them.
   *
   * @param wanted the names of the responses that are compared
   */
  public static StudyComparison of(
      StudyRuns baseline, StudyRuns other, Margins margins, Predicate<String> wanted) {
    List<Match> matches = matches(baseline, other);
    List<Word> responses =
        baseline.manifest().dictionary().responses().stream()
            .filter(word -> wanted.test(word.name()) && has(other, word))
            .toList();
    List<ResponseSample> samples =
        matches.stream()
            .flatMap(match -> responses.stream().map(word -> match.sample(baseline, other, word)))
            .toList();
    ResponseFamily family = ResponseFamily.of(samples, margins);
    List<Point> points = new ArrayList<>();
    for (int m = 0; m < matches.size(); m++) {
      Match match = matches.get(m);
      points.add(
          new Point(
              match.baseline(),
              match.other(),
              baseline.settings(match.baseline()),
              baseline.levels(match.baseline()),
              match.pairing(baseline, other).paired(),
              family.responses().subList(m * responses.size(), (m + 1) * responses.size())));
    }
    return new StudyComparison(
        baseline,
        other,
        margins,
        family.tested(),
        inputs(baseline, other),
        points,
        without(baseline.points().size(), matches.stream().map(Match::baseline).toList()),
        without(other.points().size(), matches.stream().map(Match::other).toList()),
        notCompared(baseline, other, wanted));
  }

  /** Two points with the same settings. */
  private record Match(int baseline, int other) {

    Pairing pairing(StudyRuns a, StudyRuns b) {
      long seedOfA = a.manifest().seed();
      boolean alike = a.manifest().study().chance(baseline) == b.manifest().study().chance(other);
      return Pairing.of(
          a.points().get(baseline), seedOfA, b.points().get(other), b.manifest().seed(), alike);
    }

    ResponseSample sample(StudyRuns a, StudyRuns b, Word word) {
      Pairing pairing = pairing(a, b);
      Replications ofA = a.points().get(baseline);
      Replications ofB = b.points().get(other);
      return new ResponseSample(
          word.name(),
          word.label(),
          word.unit(),
          Math.min(a.horizon(baseline), b.horizon(other)),
          pairing.paired(),
          pairing.ofBaseline(ofA.values(word.name())),
          pairing.ofOther(ofB.values(word.name())));
    }
  }

  /** What a point is known by. */
  private record Key(String scenario, SortedMap<String, String> settings) {
    static Key of(StudyRuns runs, int point, boolean several) {
      return new Key(several ? runs.manifest().scenarioOf(point).id() : "", runs.identity(point));
    }
  }

  /** Of points with the same settings those come together that have the same random numbers. */
  private static List<Match> matches(StudyRuns baseline, StudyRuns other) {
    boolean several =
        baseline.manifest().scenarios().size() > 1 || other.manifest().scenarios().size() > 1;
    Map<Key, List<Integer>> free = new HashMap<>();
    for (int p = 0; p < other.points().size(); p++) {
      free.computeIfAbsent(Key.of(other, p, several), key -> new ArrayList<>()).add(p);
    }
    List<Match> matches = new ArrayList<>();
    for (int p = 0; p < baseline.points().size(); p++) {
      List<Integer> candidates = free.getOrDefault(Key.of(baseline, p, several), new ArrayList<>());
      int chance = baseline.manifest().study().chance(p);
      Integer taken =
          candidates.stream()
              .filter(c -> other.manifest().study().chance(c) == chance)
              .findFirst()
              .orElse(candidates.isEmpty() ? null : candidates.get(0));
      if (taken != null) {
        candidates.remove(taken);
        matches.add(new Match(p, taken));
      }
    }
    return matches;
  }

  private static List<Integer> without(int points, List<Integer> taken) {
    Set<Integer> known = new HashSet<>(taken);
    return IntStream.range(0, points).boxed().filter(p -> !known.contains(p)).toList();
  }

  private static boolean has(StudyRuns runs, Word wanted) {
    return runs.manifest().dictionary().responses().stream()
        .anyMatch(w -> w.name().equals(wanted.name()) && w.unit().equals(wanted.unit()));
  }

  private static List<String> notCompared(
      StudyRuns baseline, StudyRuns other, Predicate<String> wanted) {
    List<String> names = new ArrayList<>();
    baseline.manifest().dictionary().responses().stream()
        .filter(word -> wanted.test(word.name()) && !has(other, word))
        .forEach(word -> names.add(word.name()));
    other.manifest().dictionary().responses().stream()
        .filter(word -> wanted.test(word.name()) && !has(baseline, word))
        .filter(word -> !names.contains(word.name()))
        .forEach(word -> names.add(word.name()));
    return names;
  }

  /** Of several scenarios those of one id are held beside each other. */
  private static List<InputDifference> inputs(StudyRuns baseline, StudyRuns other) {
    List<InputDifference> inputs = new ArrayList<>();
    boolean single = baseline.scenarios().size() == 1 && other.scenarios().size() == 1;
    for (var one : baseline.scenarios()) {
      other.scenarios().stream()
          .filter(two -> single || two.scenario().id().equals(one.scenario().id()))
          .findFirst()
          .ifPresent(two -> inputs.addAll(InputDifferences.between(one, two)));
    }
    return inputs;
  }

  /** What follows from all verdicts. */
  public Conclusion conclusion() {
    return Conclusion.of(
        false,
        points.stream()
            .flatMap(point -> point.responses().stream())
            .map(ResponseComparison::verdict)
            .toList());
  }

  /** How many responses of points have a verdict. */
  public long count(Verdict verdict) {
    return points.stream()
        .flatMap(point -> point.responses().stream())
        .filter(r -> r.verdict() == verdict)
        .count();
  }
}
