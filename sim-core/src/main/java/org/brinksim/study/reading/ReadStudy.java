package org.brinksim.study.reading;

import java.util.List;
import org.brinksim.document.overlay.InputFile;
import org.brinksim.experiment.ResultColumn;
import org.brinksim.results.writing.RunDesign;
import org.brinksim.results.writing.StudyText;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.study.Study;
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
        study.id(), study.shownTitle(), study.design().type(), resolvedYaml, inputs);
  }

  /** How many design points each scenario has. */
  public int pointsOfScenario() {
    return design.points().size() / scenarios.size();
  }

  /** The columns of the factors. */
  static List<ResultColumn> columns(List<StudyFactor> factors) {
    return factors.stream().map(f -> new ResultColumn(f.place(), f.unit(), f.label())).toList();
  }
}
