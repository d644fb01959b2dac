package org.brinksim.study.reading;

import java.util.List;
import java.util.Optional;
import org.brinksim.document.overlay.InputFile;
import org.brinksim.experiment.ResultColumn;
import org.brinksim.results.WhatIf;
import org.brinksim.results.writing.Precision;
import org.brinksim.results.writing.RunDesign;
import org.brinksim.results.writing.StudyText;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.study.ReplicationRule;
import org.brinksim.study.Study;
import org.brinksim.study.design.DesignDiagnostics;
import org.brinksim.study.design.UnitPoint;

/**
 * A study as read, with its scenarios and points.
 *
 * @param study what the file says
 * @param resolvedYaml all of it as YAML; reading it gives an equal study
 * @param inputs the files that it was read from, without those of its scenarios
 * @param scenarios its scenarios as runs are kept with, in their order
 * @param factors what is varied; nothing where factors are drawn like parameters
 * @param units the points in the unit cube; one where factors are drawn like parameters, none of a
 *     listed design
 * @param design the points as they are run
 */
public record ReadStudy(
    Study study,
    String resolvedYaml,
    List<InputFile> inputs,
    List<ReadScenario> scenarios,
    List<StudyFactor> factors,
    List<UnitPoint> units,
    RunDesign design) {

  public ReadStudy {
    inputs = List.copyOf(inputs);
    scenarios = List.copyOf(scenarios);
    factors = List.copyOf(factors);
    units = List.copyOf(units);
  }

  /** As a run directory keeps it. */
  public StudyText text() {
    return new StudyText(
        study.id(),
        study.shownTitle(),
        study.description().strip(),
        study.design().type(),
        resolvedYaml,
        inputs);
  }

  /** How often each point is run, at most where points stop early. */
  public int replications() {
    return study
        .nested()
        .map(n -> Math.multiplyExact(n.parameterDraws(), n.replicationsPerDraw()))
        .orElse(study.replications().most());
  }

  /** How well a mean is to be known before a point is run no more. */
  public Optional<Precision> precision() {
    return study.replications() instanceof ReplicationRule.Precise precise
        ? Optional.of(
            new Precision(
                precise.min(),
                precise.until().response(),
                precise.until().number(),
                precise.until().isShare()))
        : Optional.empty();
  }

  /** How well the points fill the space of the factors; empty where the design has none. */
  public Optional<DesignDiagnostics> diagnostics() {
    return units.size() < 2 || factors.isEmpty()
        ? Optional.empty()
        : Optional.of(DesignDiagnostics.of(units));
  }

  /** How many design points each scenario has. */
  public int pointsOfScenario() {
    return design.points().size() / scenarios.size();
  }

  /** The factors that vary what is changed by hand, as a run directory keeps them. */
  static List<WhatIf> whatIfs(List<StudyFactor> factors) {
    return factors.stream()
        .filter(StudyFactor::isWhatIf)
        .map(
            f ->
                new WhatIf(
                    f.place(),
                    f.whatIf().stream()
                        .map(l -> new WhatIf.Level(l.name(), l.interventions().texts()))
                        .toList()))
        .toList();
  }

  /** The columns of the factors. */
  static List<ResultColumn> columns(List<StudyFactor> factors) {
    return factors.stream().map(f -> new ResultColumn(f.place(), f.unit(), f.label())).toList();
  }
}
