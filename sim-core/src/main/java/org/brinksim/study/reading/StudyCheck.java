package org.brinksim.study.reading;

import java.util.List;
import java.util.Map;
import org.brinksim.document.binding.BindingIndex;
import org.brinksim.document.problem.Problems;
import org.brinksim.experiment.ReplicationSample;
import org.brinksim.study.Design;
import org.brinksim.study.Nested;
import org.brinksim.study.ReplicationRule;
import org.brinksim.study.SeriesChoice;
import org.brinksim.study.Study;
import org.brinksim.text.Template;

/**
 * Whether the parts of a study go with one another.
 *
 * @param study the study
 * @param at where its keys stand
 * @param problems takes what does not
 */
record StudyCheck(Study study, BindingIndex.Placed<?> at, Problems problems) {

  void run() {
    boolean drawn = study.design() instanceof Design.MonteCarlo;
    if (!drawn && study.factors().isEmpty()) {
      problems.add(
          at.at("factors"),
          Template.fill(
              "are missing; a %s design must have at least one factor", study.design().type()));
    }
    if (drawn) {
      whatIfs();
    }
    nested(drawn);
    boolean ownDice =
        study.design() instanceof Design.Morris || study.design() instanceof Design.SobolIndices;
    if (ownDice && study.randomNumbers() == Study.RandomNumbers.INDEPENDENT) {
      problems.add(
          at.at("randomNumbers"),
          Template.fill(
              "cannot be independent in a %s design, in which chance is one of the factors",
              study.design().type()));
    }
    if (!ownDice
        && study.randomNumbers() == Study.RandomNumbers.INDEPENDENT
        && study.factors().values().stream().anyMatch(factor -> factor.isWhatIf())) {
      problems.add(
          at.at("randomNumbers"),
          "cannot be independent with a factor of what-ifs, which are changes on the same dice");
    }
    if (study.replications() instanceof ReplicationRule.Precise
        && study.replications().most() > ReplicationSample.SERIES
        && !(study.series() instanceof SeriesChoice.None)) {
      problems.add(
          at.at("series"),
          Template.fill(
              "must be none where points stop early and may have more than %s replications",
              ReplicationSample.SERIES));
    }
    if (study.replications() instanceof ReplicationRule.Precise && ownDice) {
      problems.add(
          at.at("replications"),
          Template.fill(
              "must be a number in a %s design, whose points are needed all alike",
              study.design().type()));
    }
  }

  private void whatIfs() {
    List<String> names =
        study.factors().entrySet().stream()
            .filter(factor -> factor.getValue().isWhatIf())
            .map(Map.Entry::getKey)
            .toList();
    if (!names.isEmpty()) {
      problems.add(
          at.at("factors"),
          Template.fill(
              "have whatIf in %s, and a monteCarlo design draws factors in each run; must go with a"
                  + " design that has points, such as {type: factorial}",
              String.join(", ", names)));
    }
  }

  private void nested(boolean drawn) {
    if (study.nested().isEmpty()) {
      return;
    }
    Nested nested = study.nested().get();
    if (!drawn) {
      problems.add(
          at.at("nested"),
          Template.fill(
              "goes with a monteCarlo design alone; in a %s design the factors are set, and not drawn",
              study.design().type()));
    }
    long runs = (long) nested.parameterDraws() * nested.replicationsPerDraw();
    if (at.keys().containsKey("replications")) {
      problems.add(
          at.at("replications"),
          Template.fill(
              "cannot stand beside nested, which makes %s runs. Leave replications out", runs));
    } else if (runs > 1_000_000_000) {
      problems.add(
          at.at("nested"), Template.fill("makes %s runs; must be at most 1000000000", runs));
    }
  }
}
