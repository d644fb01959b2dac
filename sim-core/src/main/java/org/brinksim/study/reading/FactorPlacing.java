package org.brinksim.study.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.document.problem.InvalidDocumentException;
import org.brinksim.document.problem.Problem;
import org.brinksim.document.problem.Problems;
import org.brinksim.document.problem.Spot;
import org.brinksim.document.problem.Suggestion;
import org.brinksim.document.shape.NumberSyntax;
import org.brinksim.law.ChoiceLaw;
import org.brinksim.law.Law;
import org.brinksim.law.UniformLaw;
import org.brinksim.scenario.Claim;
import org.brinksim.scenario.Parameter;
import org.brinksim.scenario.influence.InfluenceDiagram;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.reading.ScenarioNumber;
import org.brinksim.study.Factor;
import org.brinksim.text.Decimals;
import org.brinksim.text.Template;

/**
 * Puts the factors of a study to their places in a scenario: finds the number that each one varies,
 * and makes the number's place take a parameter's value where it can, so that a run is given the
 * setting without another reading of the file.
 */
final class FactorPlacing {
  private static final Set<String> FIXED = Set.of("format", "horizonDays", "stepDays");
  private static final String REASON = "a factor of the study";

  private final StudyScenario source;
  private final ReadScenario plain;
  private final Problems problems;
  private final List<Assignment> assignments = new ArrayList<>();
  private final List<StudyFactor> placed = new ArrayList<>();

  /**
   * For one scenario.
   *
   * @param plain the scenario as it is without the study
   * @param problems takes what is wrong with a factor
   */
  FactorPlacing(StudyScenario source, ReadScenario plain, Problems problems) {
    this.source = source;
    this.plain = plain;
    this.problems = problems;
  }

  /** Puts factors to their places; those that cannot be are reported and left out. */
  void place(Map<String, Factor> factors, Map<String, Spot> spots) {
    factors.forEach((place, factor) -> place(place, factor, spots.get(place)));
  }

  /** The factors at their places. */
  List<StudyFactor> placed() {
    return placed;
  }

  /** What is to be set in the scenario so that it takes the settings of runs. */
  List<Assignment> assignments() {
    return assignments;
  }

  private void place(String place, Factor factor, Spot spot) {
    if (factor.isWhatIf()) {
      new WhatIfPlacing(source.name(), plain, problems)
          .placed(place, factor, spot)
          .ifPresent(placed::add);
      return;
    }
    Parameter parameter = plain.scenario().parameters().get(place);
    Optional<ScenarioNumber> number =
        plain.numbers().stream()
            .filter(FactorPlacing::canVary)
            .filter(it -> it.path().equals(place))
            .findFirst();
    if (parameter == null && number.isEmpty()) {
      problems.add(spot, unknown(place));
      return;
    }
    if (parameter == null && !InfluenceDiagram.isRead(plain.scenario(), place)) {
      problems.add(
          spot,
          "is read by no run, so that its levels would give the same runs. Maybe leave it out");
      return;
    }
    Optional<Law> law = law(factor, parameter, spot);
    if (law.isEmpty()) {
      return;
    }
    String unit = parameter == null ? number.get().unit() : parameter.unit();
    String label =
        factor
            .name()
            .or(() -> parameter == null ? Optional.empty() : parameter.name())
            .orElse(place);
    if (parameter != null) {
      List<Assignment> set = factor.isOwn() ? List.of() : List.of(law(place, law.get()));
      tried(set, spot)
          .ifPresentOrElse(
              problem -> problems.add(spot, problem),
              () ->
                  add(
                      set,
                      new StudyFactor(
                          place, Optional.of(place), law.get(), factor.integer(), unit, label)));
    } else if (number.get().namesParameter()) {
      problems.add(
          spot,
          Template.fill(
              "is the parameter %s in %s. Name the factor so",
              number.get().value().substring(1), source.name()));
    } else {
      written(
          new StudyFactor(place, Optional.empty(), law.get(), factor.integer(), unit, label), spot);
    }
  }

  private void add(List<Assignment> set, StudyFactor factor) {
    assignments.addAll(set);
    placed.add(factor);
  }

  /** A parameter is named by itself, and the days of a run are the same at all points. */
  private static boolean canVary(ScenarioNumber number) {
    return !number.path().startsWith("parameters.") && !FIXED.contains(number.path());
  }

  private String unknown(String place) {
    if (FIXED.contains(place)) {
      return "is the same at all points of a study, whose results stand in one table";
    }
    if (place.startsWith("parameters.")) {
      return "is a parameter. Name the factor " + place.substring("parameters.".length());
    }
    List<String> known = new ArrayList<>(plain.scenario().parameters().keySet());
    plain.numbers().stream()
        .filter(number -> !number.namesParameter() && canVary(number))
        .forEach(number -> known.add(number.path()));
    return Template.fill("is neither a parameter nor the place of a number in %s.", source.name())
        + Suggestion.advice(place, known, "names");
  }

  /** A number that is written out: its place takes a parameter, or each value is set. */
  private void written(StudyFactor factor, Spot spot) {
    String name = free(factor.place());
    String unit = factor.unit().isEmpty() ? "none" : factor.unit();
    List<Assignment> taking =
        List.of(
            new Assignment(
                "parameters." + name,
                "{"
                    + words(factor.law())
                    + ", unit: \""
                    + unit
                    + "\", assumption: \""
                    + REASON
                    + "\"}"),
            new Assignment(factor.place(), "$" + name));
    if (tried(taking, spot).isEmpty()) {
      add(
          taking,
          new StudyFactor(
              factor.place(),
              Optional.of(name),
              factor.law(),
              factor.whole(),
              factor.unit(),
              factor.label()));
      return;
    }
    List<Double> levels = factor.levels();
    List<Double> ends = List.of(factor.law().least(), factor.law().greatest());
    Optional<String> problem = Optional.empty();
    for (double value : levels.isEmpty() ? ends : levels) {
      problem = problem.or(() -> tried(List.of(factor.set(value)), spot));
    }
    if (problem.isPresent()) {
      problems.add(spot, problem.get());
    } else if (levels.isEmpty()) {
      problems.add(
          spot,
          "decides how a run is set up, so that each value makes a scenario of its own; must have"
              + " levels, or a range of whole numbers with at most "
              + StudyFactor.MOST_LEVELS);
    } else {
      add(List.of(), factor);
    }
  }

  /** What is wrong with settings beside those before; empty when the scenario takes them. */
  private Optional<String> tried(List<Assignment> settings, Spot spot) {
    if (settings.isEmpty()) {
      return Optional.empty();
    }
    List<Assignment> all = new ArrayList<>(assignments);
    all.addAll(settings);
    try {
      source.read(all);
      return Optional.empty();
    } catch (InvalidDocumentException e) {
      return Optional.of(
          e.problems().stream()
              .map(problem -> words(problem, settings, spot))
              .distinct()
              .collect(Collectors.joining("; ", "in " + source.name() + ": ", "")));
    }
  }

  private static String words(Problem problem, List<Assignment> settings, Spot spot) {
    String place = problem.path();
    boolean own =
        place.equals(spot.path().step())
            || settings.stream().anyMatch(it -> it.path().equals(place));
    return (own || place.isEmpty() ? "" : place + " ") + problem.message();
  }

  private Optional<Law> law(Factor factor, Parameter parameter, Spot spot) {
    if (factor.isOwn()) {
      if (parameter == null) {
        problems.add(
            spot,
            "is a number without a law of its own; must have a range (from and to), levels, or"
                + " claims");
      }
      return Optional.ofNullable(parameter).map(Parameter::law);
    }
    if (factor.hasRange()) {
      return Optional.of(
          new UniformLaw(List.of(factor.from().orElseThrow(), factor.to().orElseThrow())));
    }
    List<Double> levels = factor.levels().isEmpty() ? figures(factor, spot) : factor.levels();
    return levels.isEmpty() ? Optional.empty() : Optional.of(new ChoiceLaw(levels));
  }

  /** The figures of the claims; none where one is unknown or holds no single number. */
  private List<Double> figures(Factor factor, Spot spot) {
    Map<String, Claim> claims = plain.scenario().claims();
    Map<String, Double> figures = new LinkedHashMap<>();
    for (String name : factor.claims()) {
      Optional<Double> figure =
          Optional.ofNullable(claims.get(name))
              .flatMap(Claim::value)
              .flatMap(value -> NumberSyntax.parse(value.text()).stream().boxed().findFirst());
      if (!claims.containsKey(name)) {
        problems.add(
            spot,
            Template.fill("names the claim \"%s\", which %s has not.", name, source.name())
                + Suggestion.advice(name, claims.keySet(), "claims"));
      } else if (figure.isEmpty()) {
        problems.add(
            spot,
            Template.fill(
                "names the claim \"%s\", which holds no single number. Maybe give levels", name));
      } else {
        figures.put(name, figure.get());
      }
    }
    boolean all = figures.size() == factor.claims().size();
    if (all && figures.values().stream().distinct().count() < 2) {
      problems.add(
          spot, "names claims that all have the same figure; must be two figures at least");
      return List.of();
    }
    return all ? figures.values().stream().distinct().toList() : List.of();
  }

  private static Assignment law(String parameter, Law law) {
    return new Assignment("parameters." + parameter, "{" + words(law) + "}");
  }

  /** A law of the kinds that factors have, as it stands in a file. */
  private static String words(Law law) {
    List<Double> numbers =
        law instanceof UniformLaw uniform ? uniform.uniform() : ((ChoiceLaw) law).choice();
    return law.key()
        + numbers.stream().map(Decimals::plain).collect(Collectors.joining(", ", ": [", "]"));
  }

  /** A name for the parameter of a place that is no other parameter's, nor a response's. */
  private String free(String place) {
    String name = place.replaceAll("[^A-Za-z0-9_-]", "-");
    String free = Character.isLetter(name.charAt(0)) ? name : "factor-" + name;
    return plain.scenario().parameters().containsKey(free) ? free + "-factor" : free;
  }
}
