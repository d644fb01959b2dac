package org.brinksim.study.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.document.problem.InvalidDocumentException;
import org.brinksim.document.problem.Problems;
import org.brinksim.document.problem.Spot;
import org.brinksim.experiment.ResultLayout;
import org.brinksim.random.RandomStreams;
import org.brinksim.results.writing.RunDesign;
import org.brinksim.scenario.intervention.InterventionReader;
import org.brinksim.scenario.intervention.Interventions;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.study.Design;
import org.brinksim.study.Study;
import org.brinksim.study.design.FullFactorial;
import org.brinksim.study.design.LatinHypercube;
import org.brinksim.study.design.MorrisDesign;
import org.brinksim.study.design.SaltelliDesign;
import org.brinksim.study.design.SobolSequence;
import org.brinksim.study.design.UnitPoint;
import org.brinksim.text.Template;

/** The points of a study: its design, with the values that each factor takes in each scenario. */
final class StudyPoints {
  private static final String DESIGN = "design";
  private static final String FACTORS = "factors";

  /** The most scenarios that settings which decide how a run is set up may make. */
  private static final int MOST_SCENARIOS = 2_000;

  private final Study study;
  private final Optional<Path> file;
  private final List<PreparedScenario> scenarios;
  private final Problems problems;
  private final List<RunDesign.Point> points = new ArrayList<>();
  private List<UnitPoint> units = List.of();

  StudyPoints(
      Study study, Optional<Path> file, List<PreparedScenario> scenarios, Problems problems) {
    this.study = study;
    this.file = file;
    this.scenarios = scenarios;
    this.problems = problems;
  }

  /** A point with the factors' values. */
  private record Setting(double[] values, int chance) {}

  /** Works the points out; what cannot be is reported. */
  void make(Map<String, Spot> places) {
    Spot at = places.get(DESIGN);
    if (study.design() instanceof Design.MonteCarlo) {
      units = List.of(new UnitPoint());
      scenarios.forEach(s -> points.add(new RunDesign.Point(s.taking(), List.of())));
      return;
    }
    if (study.design() instanceof Design.Listed listed) {
      List<double[]> rows =
          new ListedPoints(listed, file, scenarios.get(0).factors(), problems).read(at);
      List<Setting> settings = rows.stream().map(values -> new Setting(values, 0)).toList();
      scenarios.forEach(scenario -> add(scenario, settings, places));
      return;
    }
    units = units(at);
    if (problems.none()) {
      scenarios.forEach(scenario -> add(scenario, settings(scenario), places));
    }
  }

  private List<Setting> settings(PreparedScenario scenario) {
    List<StudyFactor> factors = scenario.factors();
    return units.stream()
        .map(
            unit ->
                new Setting(
                    IntStream.range(0, factors.size())
                        .mapToDouble(f -> factors.get(f).value(unit.u()[f]))
                        .toArray(),
                    unit.chance()))
        .toList();
  }

  private List<UnitPoint> units(Spot at) {
    int factors = study.factors().size();
    Design design = study.design();
    UniformRandomProvider random =
        new RandomStreams(study.root(), 0).stream("design/" + design.type());
    if (design instanceof Design.Factorial) {
      return factorial(at);
    }
    if (design instanceof Design.LatinHypercube hypercube) {
      return requireFew(at, hypercube.points())
          ? LatinHypercube.of(hypercube.points(), factors, random)
          : List.of();
    }
    if (design instanceof Design.SobolSequence sequence) {
      return requireFew(at, sequence.points())
          ? SobolSequence.of(sequence.points(), factors, random)
          : List.of();
    }
    if (design instanceof Design.Morris morris) {
      long size = (long) morris.trajectories() * MorrisDesign.pointsOfTrajectory(factors);
      return requireFew(at, size)
          ? MorrisDesign.of(morris.trajectories(), factors, morris.levels(), random)
          : List.of();
    }
    Design.SobolIndices indices = (Design.SobolIndices) design;
    return requireFew(at, (long) indices.base() * SaltelliDesign.pointsOfPair(factors))
        ? SaltelliDesign.of(indices.base(), factors, random)
        : List.of();
  }

  private List<UnitPoint> factorial(Spot at) {
    int[] levels = new int[study.factors().size()];
    List<StudyFactor> factors = scenarios.get(0).factors();
    for (int f = 0; f < levels.length; f++) {
      levels[f] = factors.get(f).levels().size();
      if (levels[f] == 0) {
        problems.add(
            at,
            Template.fill(
                "is factorial, and the factor %s has no levels. Give it levels, or another design",
                factors.get(f).place()));
        levels[f] = 1;
      }
    }
    return problems.none() && requireFew(at, FullFactorial.size(levels))
        ? FullFactorial.of(levels)
        : List.of();
  }

  private boolean requireFew(Spot at, long size) {
    long most = Design.MOST_POINTS / scenarios.size();
    if (size > most) {
      problems.add(
          at,
          Template.fill(
              "has %s points%s; must have at most %s",
              size > Integer.MAX_VALUE ? "more than " + Integer.MAX_VALUE : Long.toString(size),
              scenarios.size() == 1 ? "" : " for each of " + scenarios.size() + " scenarios",
              most));
    }
    return size <= most;
  }

  /** Adds the points of a scenario. */
  private void add(PreparedScenario scenario, List<Setting> settings, Map<String, Spot> places) {
    List<StudyFactor> factors = scenario.factors();
    Set<Interventions> together = new HashSet<>();
    Map<List<Assignment>, ReadScenario> read = new HashMap<>();
    boolean independent = study.randomNumbers() == Study.RandomNumbers.INDEPENDENT;
    for (Setting setting : settings) {
      Map<String, Double> pinned = new LinkedHashMap<>();
      List<Assignment> set = new ArrayList<>(scenario.assignments());
      List<Double> values = new ArrayList<>();
      Interventions byHand = Interventions.NONE;
      for (int f = 0; f < factors.size(); f++) {
        double value = setting.values()[f];
        values.add(value);
        if (factors.get(f).isWhatIf()) {
          byHand = byHand.and(factors.get(f).whatIf().get((int) value).interventions());
        } else if (factors.get(f).parameter().isPresent()) {
          pinned.put(factors.get(f).parameter().get(), value);
        } else {
          set.add(factors.get(f).set(value));
        }
      }
      Optional<ReadScenario> ready = scenario(scenario, set, read, places.get(DESIGN));
      if (ready.isEmpty()) {
        return;
      }
      int chance = independent ? points.size() : setting.chance();
      points.add(new RunDesign.Point(ready.get(), values, pinned, chance, byHand));
      together.add(byHand);
    }
    together.stream()
        .flatMap(it -> InterventionReader.contradictions(scenario.plain(), it).stream())
        .distinct()
        .sorted()
        .forEach(
            problem -> problems.add(places.get(FACTORS), "meet at one point, where " + problem));
  }

  /** The scenario with the settings that decide how a run is set up. */
  private Optional<ReadScenario> scenario(
      PreparedScenario scenario,
      List<Assignment> set,
      Map<List<Assignment>, ReadScenario> read,
      Spot at) {
    if (set.size() == scenario.assignments().size()) {
      return Optional.of(scenario.taking());
    }
    if (!read.containsKey(set) && read.size() == MOST_SCENARIOS) {
      problems.add(
          at,
          Template.fill(
              "makes more than %s scenarios by factors that decide how a run is set up. Give these"
                  + " fewer levels",
              MOST_SCENARIOS));
      return Optional.empty();
    }
    try {
      return Optional.of(read.computeIfAbsent(set, s -> scenario.source().read(s)));
    } catch (InvalidDocumentException e) {
      problems.add(
          at,
          Template.fill(
              "makes a scenario that cannot be, with %s: %s",
              set.subList(scenario.assignments().size(), set.size()),
              e.problems().get(0).path() + " " + e.problems().get(0).message()));
      return Optional.empty();
    }
  }

  /** The points in the unit cube; none of a listed design. */
  List<UnitPoint> units() {
    return units;
  }

  /** The points as they are run. */
  List<RunDesign.Point> points() {
    return points;
  }

  /** What results have in common, before some responses are chosen. */
  ResultLayout layout() {
    boolean drawn = study.design() instanceof Design.MonteCarlo;
    return new RunDesign(
            ReadStudy.columns(drawn ? List.of() : scenarios.get(0).factors()), points, 1, List.of())
        .experiment(study.root())
        .layout();
  }
}
