package org.brinksim.study.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.brinksim.document.binding.BindingIndex;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.document.problem.Problems;
import org.brinksim.document.problem.Spot;
import org.brinksim.document.problem.Suggestion;
import org.brinksim.document.reading.ReadDocument;
import org.brinksim.experiment.ResultLayout;
import org.brinksim.results.writing.RunDesign;
import org.brinksim.scenario.intervention.Interventions;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.study.Design;
import org.brinksim.study.Factor;
import org.brinksim.study.ReplicationRule;
import org.brinksim.study.SeriesChoice;
import org.brinksim.study.Study;
import org.brinksim.text.Template;

/**
 * One study on its way from its file to runs: what no single place of it shows is checked, its
 * scenarios are read, and its points worked out.
 */
final class StudyPreparation {
  private final Optional<Path> file;
  private final Function<String, Optional<DocumentText>> shipped;
  private final List<String> known;
  private final List<Assignment> settings;
  private final List<PreparedScenario> scenarios = new ArrayList<>();
  private Optional<StudyPoints> points = Optional.empty();

  /**
   * For one file.
   *
   * @param file where it lies; empty for a text
   * @param shipped finds a shipped scenario
   * @param known the ids of shipped scenarios, for advice
   * @param settings what is set in its scenarios before anything else
   */
  StudyPreparation(
      Optional<Path> file,
      Function<String, Optional<DocumentText>> shipped,
      List<String> known,
      List<Assignment> settings) {
    this.settings = List.copyOf(settings);
    this.file = file;
    this.shipped = shipped;
    this.known = known;
  }

  /** Checks the study, and reads what it names. */
  void check(Optional<Study> bound, BindingIndex index, Problems problems) {
    if (bound.isEmpty() || !problems.none()) {
      return;
    }
    Study study = bound.get();
    Map<String, Spot> places = spots(index);
    new StudyCheck(study, index.placed(study), problems).run();
    Map<String, Spot> factors = new HashMap<>();
    index.byKey(Factor.class).forEach((name, placed) -> factors.put(name, placed.spot()));
    study.names().forEach(name -> scenario(study, name, places, factors, problems));
    if (problems.none()) {
      requireSameHorizon(places, problems);
      requireSameChanges(places, problems);
    }
    if (problems.none()) {
      points(study, index, places, problems);
    }
  }

  /** The places of the study's keys. */
  private static Map<String, Spot> spots(BindingIndex index) {
    Map<String, Spot> spots = new HashMap<>();
    BindingIndex.Placed<Study> study = index.the(Study.class).orElseThrow();
    for (String key :
        List.of(
            "scenario", "scenarios", "design", "replications", "responses", "factors", "series")) {
      spots.put(key, study.at(key));
    }
    return spots;
  }

  private void scenario(
      Study study,
      String name,
      Map<String, Spot> places,
      Map<String, Spot> factors,
      Problems problems) {
    Spot spot = places.get(study.scenarios().isPresent() ? "scenarios" : "scenario");
    Optional<StudyScenario> source = StudyScenario.find(name, file, settings, shipped);
    if (source.isEmpty()) {
      problems.add(
          spot,
          Template.fill(
                  "names \"%s\", which is neither a file beside the study nor a shipped scenario.",
                  name)
              + Suggestion.advice(name, known, "scenarios"));
      return;
    }
    ReadScenario plain = source.get().read(List.of());
    FactorPlacing placing = new FactorPlacing(source.get(), plain, problems);
    placing.place(study.factors(), factors);
    boolean repeated =
        scenarios.stream()
            .anyMatch(other -> other.plain().scenario().id().equals(plain.scenario().id()));
    if (repeated) {
      problems.add(
          spot,
          Template.fill(
              "names two scenarios whose id is %s; must be of different ids",
              plain.scenario().id()));
    }
    if (problems.none()) {
      ReadScenario taking =
          placing.assignments().isEmpty() ? plain : source.get().read(placing.assignments());
      scenarios.add(
          new PreparedScenario(
              source.get(), plain, taking, placing.assignments(), placing.placed()));
    }
  }

  /** Results of several scenarios stand in one table, day by day. */
  private void requireSameHorizon(Map<String, Spot> places, Problems problems) {
    ReadScenario first = scenarios.get(0).plain();
    for (PreparedScenario other : scenarios) {
      boolean same =
          other.plain().scenario().horizonDays() == first.scenario().horizonDays()
              && other.plain().scenario().steps() == first.scenario().steps();
      if (!same) {
        problems.add(
            places.get("scenarios"),
            Template.fill(
                "%s runs for %s days and %s for %s; horizon and steps must be the same",
                first.scenario().id(),
                first.scenario().horizonDays(),
                other.plain().scenario().id(),
                other.plain().scenario().horizonDays()));
      }
    }
  }

  /** A level changes the same in each scenario: where these begin apart, a date does not. */
  private void requireSameChanges(Map<String, Spot> places, Problems problems) {
    List<StudyFactor> first = scenarios.get(0).factors();
    for (PreparedScenario other : scenarios) {
      for (int f = 0; f < first.size(); f++) {
        if (!first.get(f).whatIf().equals(other.factors().get(f).whatIf())) {
          problems.add(
              places.get("scenarios"),
              Template.fill(
                  "%s and %s begin on different dates, so that a date of the factor %s is not the same"
                      + " day in them; days must be numbers from the start there",
                  scenarios.get(0).plain().scenario().id(),
                  other.plain().scenario().id(),
                  first.get(f).place()));
        }
      }
    }
  }

  private void points(
      Study study, BindingIndex index, Map<String, Spot> places, Problems problems) {
    StudyPoints made = new StudyPoints(study, file, scenarios, problems);
    made.make(places);
    if (!problems.none()) {
      return;
    }
    ResultLayout layout = made.layout();
    study.responses().stream()
        .filter(name -> !layout.responses().has(name))
        .forEach(name -> problems.add(places.get("responses"), noResponse(name, layout)));
    if (study.replications() instanceof ReplicationRule.Precise precise) {
      String name = precise.until().response();
      if (!layout.responses().has(name)
          || !study.responses().isEmpty() && !study.responses().contains(name)) {
        problems.add(index.placed(precise.until()).at("response"), noResponse(name, layout));
      }
    }
    if (study.series() instanceof SeriesChoice.Named named) {
      named.metrics().stream()
          .filter(name -> !layout.metrics().has(name))
          .forEach(
              name ->
                  problems.add(
                      places.get("series"),
                      Template.fill("names \"%s\", which is no metric of its scenarios.", name)
                          + Suggestion.advice(name, layout.metrics().names(), "metrics")));
    }
    points = Optional.of(made);
  }

  private static String noResponse(String name, ResultLayout layout) {
    return Template.fill("names \"%s\", which is no response of its scenarios.", name)
        + Suggestion.advice(name, layout.responses().names(), "responses");
  }

  /** The study with all that its check has worked out. */
  ReadStudy prepared(ReadDocument<Study> read) {
    Study study = read.document();
    StudyPoints made = points.orElseThrow();
    boolean drawn = study.design() instanceof Design.MonteCarlo;
    int perDraw = study.nested().map(n -> n.replicationsPerDraw()).orElse(1);
    RunDesign design =
        new RunDesign(
            ReadStudy.columns(drawn ? List.of() : scenarios.get(0).factors()),
            made.points(),
            perDraw,
            study.responses(),
            Interventions.NONE,
            drawn ? List.of() : ReadStudy.whatIfs(scenarios.get(0).factors()));
    return new ReadStudy(
        study,
        read.resolvedYaml(),
        read.inputs(),
        scenarios.stream().map(s -> drawn ? s.taking() : s.plain()).toList(),
        scenarios.get(0).factors(),
        made.units(),
        design);
  }
}
