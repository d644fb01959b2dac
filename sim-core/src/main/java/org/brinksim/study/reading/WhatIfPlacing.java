package org.brinksim.study.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.brinksim.document.problem.Problems;
import org.brinksim.document.problem.Spot;
import org.brinksim.law.ChoiceLaw;
import org.brinksim.results.Columns;
import org.brinksim.results.effects.Varied;
import org.brinksim.results.writing.RunDesign;
import org.brinksim.scenario.intervention.AskedInterventions;
import org.brinksim.scenario.intervention.AskedInterventions.Change;
import org.brinksim.scenario.intervention.InterventionReader;
import org.brinksim.scenario.intervention.InterventionReader.Words;
import org.brinksim.scenario.intervention.Interventions;
import org.brinksim.scenario.intervention.InvalidInterventionsException;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.study.Factor;
import org.brinksim.study.WhatIfEntry;
import org.brinksim.study.reading.StudyFactor.WhatIfLevel;
import org.brinksim.text.Decimals;
import org.brinksim.text.Template;

/**
 * Makes a factor of what is changed by hand: its levels are numbered from 0, and each has its
 * interventions in the scenario.
 *
 * @param name the scenario as the study names it
 * @param plain the scenario as it is without the study
 * @param problems takes what is wrong with the factor
 */
record WhatIfPlacing(String name, ReadScenario plain, Problems problems) {
  private static final Set<String> TAKEN =
      Set.of(Columns.SCENARIO, Columns.POINT, Columns.REPLICATION, Varied.CHANCE);

  /** The factor; empty where something is wrong with it, which is reported. */
  Optional<StudyFactor> placed(String factor, Factor as, Spot spot) {
    int before = problems.count();
    requireOwnName(factor, spot);
    List<WhatIfLevel> levels = new ArrayList<>();
    as.whatIf()
        .forEach(
            (level, whatIf) ->
                interventions(level, whatIf, spot)
                    .ifPresent(found -> levels.add(new WhatIfLevel(level, found))));
    requireDifferent(levels, spot);
    if (problems.count() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new StudyFactor(
            factor,
            Optional.empty(),
            new ChoiceLaw(IntStream.range(0, levels.size()).mapToObj(i -> (double) i).toList()),
            false,
            "",
            as.name().orElse(factor),
            levels));
  }

  /** It has a column among those of parameters and responses, and is none of them. */
  private void requireOwnName(String factor, Spot spot) {
    boolean taken =
        TAKEN.contains(factor)
            || plain.scenario().parameters().containsKey(factor)
            || plain.numbers().stream().anyMatch(number -> number.path().equals(factor))
            || RunDesign.of(plain).experiment(0).layout().responses().has(factor);
    if (taken) {
      problems.add(
          spot,
          Template.fill(
              "has whatIf, and its name stands for something else in %s; must have a name of its own",
              name));
    } else if (!factor.matches("[A-Za-z][A-Za-z0-9_-]{0,63}")) {
      problems.add(
          spot,
          "has whatIf; its name must be a letter followed by at most 63 letters, digits, \"-\" and"
              + " \"_\"");
    }
  }

  private void requireDifferent(List<WhatIfLevel> levels, Spot spot) {
    for (int i = 0; i < levels.size(); i++) {
      for (int j = i + 1; j < levels.size(); j++) {
        if (levels.get(i).interventions().equals(levels.get(j).interventions())) {
          problems.add(
              spot,
              Template.fill(
                  "has the levels %s and %s, which change the same; must be different",
                  levels.get(i).name(), levels.get(j).name()));
        }
      }
    }
  }

  private Optional<Interventions> interventions(String level, WhatIfEntry whatIf, Spot spot) {
    List<Change> changes =
        whatIf.set().entrySet().stream()
            .map(
                (Map.Entry<String, Double> e) ->
                    new Change(
                        whatIf.fromDay().orElseThrow().text(),
                        e.getKey() + "=" + Decimals.plain(e.getValue())))
            .toList();
    try {
      return Optional.of(
          InterventionReader.of(
              plain, new AskedInterventions(whatIf.without(), whatIf.with(), changes), Words.KEYS));
    } catch (InvalidInterventionsException e) {
      e.problems()
          .forEach(
              problem ->
                  problems.add(
                      spot, Template.fill("has the level %s: in %s, %s", level, name, problem)));
      return Optional.empty();
    }
  }
}
