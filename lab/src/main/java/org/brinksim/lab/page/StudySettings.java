package org.brinksim.lab.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.WhatIf;
import org.brinksim.results.writing.RunDesign;
import org.brinksim.scenario.Scenario;
import org.brinksim.text.Template;
import org.brinksim.wording.Numerals;
import org.brinksim.wording.Units;

/**
 * A study whose design points a page can take: they differ in the values of parameters, and in what
 * is changed by hand.
 *
 * @param title what it is called
 * @param description what it asks
 * @param points the design points, in their order; none of a study that varies nothing but draws
 */
public record StudySettings(String title, String description, List<Point> points) {
  /** A page holds no more points: a list to choose from that is longer is none. */
  public static final int MOST_POINTS = 200;

  public StudySettings {
    points = List.copyOf(points);
  }

  /**
   * A design point.
   *
   * @param words the values of its factors
   * @param pinned the values of parameters, by name
   * @param interventions what is changed by hand in its runs, beside what is in those of all points
   */
  public record Point(String words, Map<String, Double> pinned, List<String> interventions) {
    public Point {
      pinned = Map.copyOf(pinned);
      interventions = List.copyOf(interventions);
    }

    /** As the page has it. */
    Map<String, Object> facts() {
      Map<String, Object> facts = new LinkedHashMap<>();
      facts.put("words", words);
      facts.put("pinned", new TreeMap<>(pinned));
      facts.put("interventions", interventions);
      return facts;
    }
  }

  /**
   * The points of a study that was read.
   *
   * @param title what it is called
   * @param description what it asks
   * @param design its points
   */
  public static StudySettings of(String title, String description, RunDesign design) {
    if (design.factors().isEmpty()) {
      return new StudySettings(title, description, List.of());
    }
    List<Word> factors =
        design.factors().stream().map(f -> new Word(f.name(), f.unit(), f.label())).toList();
    return new StudySettings(
        title,
        description,
        design.points().stream()
            .map(
                point ->
                    new Point(
                        words(factors, design.whatIfs(), point.settings()),
                        point.pinned(),
                        point.interventions().texts()))
            .toList());
  }

  /** The points of a study that has left a run directory. */
  static StudySettings of(RunManifest manifest) {
    RunManifest.Design design = manifest.design();
    List<Point> points = new ArrayList<>();
    for (int p = 0; p < manifest.points(); p++) {
      Map<String, Double> pinned = new LinkedHashMap<>();
      List<String> byHand = new ArrayList<>();
      for (int f = 0; f < design.factors().size(); f++) {
        if (design.isNumber(f)) {
          pinned.put(design.factors().get(f).name(), design.settings().get(p).get(f));
        } else {
          byHand.addAll(design.whatIf(f, p).orElseThrow().interventions());
        }
      }
      points.add(
          new Point(
              words(design.factors(), design.whatIfs(), design.settings().get(p)), pinned, byHand));
    }
    return new StudySettings(manifest.study().title(), manifest.study().description(), points);
  }

  private static String words(List<Word> factors, List<WhatIf> whatIfs, List<Double> settings) {
    return String.join(
        ", ",
        IntStream.range(0, factors.size())
            .mapToObj(f -> word(factors.get(f), whatIfs, settings.get(f)))
            .toList());
  }

  private static String word(Word factor, List<WhatIf> whatIfs, double value) {
    return whatIfs.stream()
        .filter(it -> it.factor().equals(factor.name()))
        .findFirst()
        .map(it -> factor.label() + ": " + it.levels().get((int) value).name())
        .orElseGet(
            () ->
                Template.fill(
                        "%s %s %s",
                        factor.label(),
                        Numerals.number(value * Units.scale(factor.unit())),
                        Units.words(factor.unit()))
                    .strip());
  }

  /**
   * Why a page cannot take the points of a study; empty where it can.
   *
   * @param design the study's points
   * @param scenario its scenario; of several the first
   */
  public static Optional<String> problem(RunDesign design, Scenario scenario) {
    List<RunDesign.Point> points = design.points();
    return problem(
        (int) points.stream().map(it -> it.scenario().scenario().id()).distinct().count(),
        points.stream().mapToInt(RunDesign.Point::chance).max().orElse(0),
        of("", "", design),
        scenario,
        design.factors().size() - design.whatIfs().size() - points.get(0).pinned().size());
  }

  static Optional<String> problem(RunManifest manifest, Scenario scenario) {
    return problem(
        manifest.scenarios().size(),
        manifest.study().chances().stream().mapToInt(Integer::intValue).max().orElse(0),
        of(manifest),
        scenario,
        0);
  }

  /**
   * What stands in the way.
   *
   * @param unpinned how many numbers differ between points that are no parameters
   */
  private static Optional<String> problem(
      int scenarios, int chances, StudySettings study, Scenario scenario, int unpinned) {
    Set<String> parameters = scenario.parameters().keySet();
    Optional<String> place =
        study.points().stream()
            .flatMap(point -> point.pinned().keySet().stream())
            .filter(name -> !parameters.contains(name))
            .findFirst();
    if (scenarios > 1) {
      return Optional.of(
          "the study has several scenarios, and a page holds one. Maybe make a page of each: brink"
              + " lab SCENARIO");
    }
    if (chances != 0) {
      return Optional.of(
          "the points of the study have random numbers of their own, and the runs of a page have"
              + " those of the first. Maybe make the page of its scenario: brink lab "
              + scenario.id());
    }
    if (unpinned > 0 || place.isPresent()) {
      return Optional.of(
          Template.fill(
              "the study varies a number that is no parameter%s, and a page changes parameters."
                  + " Maybe make it a parameter of the scenario",
              place.map(it -> ": " + it).orElse("")));
    }
    return study.points().size() > MOST_POINTS
        ? Optional.of(
            Template.fill(
                "the study has %s points; a page offers at most %s. Maybe make the page of its"
                    + " scenario: brink lab %s",
                Numerals.whole(study.points().size()), Numerals.whole(MOST_POINTS), scenario.id()))
        : Optional.empty();
  }
}
