package org.brinksim.results.effects;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.WhatIf;
import org.brinksim.results.reading.Replications;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.Unit;
import org.brinksim.text.Decimals;

/**
 * The main responses of each run of a study. A day that never came counts as the horizon; other
 * missing values are NaN.
 *
 * @param manifest what ran
 * @param varied what differs between points
 * @param responses the main responses
 * @param replications of each point, the rows that it has
 */
record StudyValues(
    RunManifest manifest,
    List<Varied> varied,
    List<Word> responses,
    List<Replications> replications) {

  /** The most responses that are all told of; of more those of the scenarios' headlines. */
  private static final int MOST_RESPONSES = 12;

  /** The most values of a factor that are listed. */
  static final int MOST_LEVELS = 40;

  static StudyValues read(Path rows, RunManifest manifest, List<Scenario> scenarios) {
    List<Word> responses = mainResponses(manifest, scenarios);
    Set<String> names = responses.stream().map(Word::name).collect(Collectors.toSet());
    return new StudyValues(
        manifest,
        varied(manifest),
        responses,
        Replications.readAll(rows, manifest, scenarios, names::contains));
  }

  static List<Word> mainResponses(RunManifest manifest, List<Scenario> scenarios) {
    List<Word> all = manifest.dictionary().responses();
    if (all.size() <= MOST_RESPONSES) {
      return all;
    }
    Set<String> headline = new LinkedHashSet<>();
    scenarios.forEach(scenario -> headline.addAll(ResultNames.headline(scenario)));
    List<Word> main = all.stream().filter(word -> headline.contains(word.name())).toList();
    return main.isEmpty() ? all.subList(0, MOST_RESPONSES) : main;
  }

  private static List<Varied> varied(RunManifest manifest) {
    List<Varied> varied = new ArrayList<>();
    if (manifest.scenarios().size() > 1) {
      varied.add(
          new Varied(
              Varied.SCENARIO,
              "Scenario",
              "",
              manifest.scenarios().stream().map(RunManifest.Scenario::id).toList(),
              0,
              0,
              List.of()));
    }
    List<Word> factors = manifest.design().factors();
    for (int f = 0; f < factors.size(); f++) {
      if (!manifest.design().isNumber(f)) {
        varied.add(whatIf(manifest, f));
        continue;
      }
      double[] values = settings(manifest, f);
      double[] distinct = Arrays.stream(values).distinct().sorted().toArray();
      varied.add(
          new Varied(
              factors.get(f).name(),
              factors.get(f).label(),
              factors.get(f).unit(),
              distinct.length <= MOST_LEVELS
                  ? Arrays.stream(distinct).mapToObj(Decimals::plain).toList()
                  : List.of(),
              distinct[0],
              distinct[distinct.length - 1],
              List.of()));
    }
    return varied;
  }

  /** A factor of what is changed by hand, with the levels that points have. */
  private static Varied whatIf(RunManifest manifest, int factor) {
    Word word = manifest.design().factors().get(factor);
    List<WhatIf.Level> levels =
        IntStream.range(0, manifest.points())
            .boxed()
            .sorted(
                Comparator.comparingDouble(p -> manifest.design().settings().get(p).get(factor)))
            .map(p -> manifest.design().whatIf(factor, p).orElseThrow())
            .distinct()
            .toList();
    double[] values = settings(manifest, factor);
    return new Varied(
        word.name(),
        word.label(),
        word.unit(),
        levels.stream().map(WhatIf.Level::name).toList(),
        Arrays.stream(values).min().orElseThrow(),
        Arrays.stream(values).max().orElseThrow(),
        levels.stream().map(level -> String.join("; ", level.interventions())).toList());
  }

  private static double[] settings(RunManifest manifest, int factor) {
    return manifest.design().settings().stream().mapToDouble(s -> s.get(factor)).toArray();
  }

  int points() {
    return manifest.points();
  }

  int factors() {
    return manifest.design().factors().size();
  }

  /** How many points each scenario has. */
  int pointsOfScenario() {
    return points() / manifest.scenarios().size();
  }

  double setting(int point, int factor) {
    return manifest.design().settings().get(point).get(factor);
  }

  /** The level of something varied at a point. */
  String level(Varied what, int point) {
    if (what.ofScenarios()) {
      return manifest.scenarioOf(point).id();
    }
    int factor = varied.indexOf(what) - (varied.size() - factors());
    return manifest
        .design()
        .whatIf(factor, point)
        .map(WhatIf.Level::name)
        .orElseGet(() -> Decimals.plain(setting(point, factor)));
  }

  /** A response at a point, one value for each of its replications. */
  double[] values(int point, Word response) {
    double[] values = replications.get(point).values(response.name());
    if (Unit.DAY.is(response.unit())) {
      double horizon = manifest.scenarioOf(point).horizonDays();
      for (int i = 0; i < values.length; i++) {
        values[i] = Double.isNaN(values[i]) ? horizon : values[i];
      }
    }
    return values;
  }

  /** The values of a response at a point by the number of the replication. */
  Map<Integer, Double> byReplication(int point, Word response) {
    int[] numbers = replications.get(point).numbers();
    double[] values = values(point, response);
    Map<Integer, Double> found = new HashMap<>();
    for (int i = 0; i < numbers.length; i++) {
      if (!Double.isNaN(values[i])) {
        found.put(numbers[i], values[i]);
      }
    }
    return found;
  }

  /** The value of the first replication at a point; NaN where there is none. */
  double first(int point, Word response) {
    int[] numbers = replications.get(point).numbers();
    return numbers.length > 0 && numbers[0] == 0 ? values(point, response)[0] : Double.NaN;
  }

  /** The mean over the replications of a point; NaN where there is none. */
  double mean(int point, Word response) {
    return Arrays.stream(values(point, response))
        .filter(v -> !Double.isNaN(v))
        .average()
        .orElse(Double.NaN);
  }

  /** In how many runs of some points a day never came. */
  int never(IntStream points, Word response) {
    return Unit.DAY.is(response.unit())
        ? points
            .map(
                p -> replications.get(p).size() - replications.get(p).countPresent(response.name()))
            .sum()
        : 0;
  }

  /** The most replications that a point has. */
  int mostReplications() {
    return replications.stream().mapToInt(Replications::size).max().orElse(0);
  }
}
