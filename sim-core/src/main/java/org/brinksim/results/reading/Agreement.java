package org.brinksim.results.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.RunTable;
import org.brinksim.results.Summary;
import org.brinksim.results.Summary.OfQuantile;
import org.brinksim.results.Summary.OfResponse;
import org.brinksim.scenario.Scenario;
import org.brinksim.text.Characters;
import org.brinksim.text.Decimals;
import org.brinksim.text.Template;

/**
 * Whether the files of a run directory tell of the same run.
 *
 * @param file the file that is compared with another
 */
record Agreement(Path file) {
  private static final int SHOWN_CHARACTERS = 100;
  private static final int MOST_CHARACTERS = 300;

  /** How far a mean may lie beyond its values, as a share of them, because numbers are rounded. */
  private static final double ROUNDING = 1e-9;

  /** Refuses a manifest of another scenario than the one beside it. */
  void require(RunManifest manifest, RunManifest.Scenario named, Scenario scenario) {
    same("the scenario's id", named.id(), scenario.id(), named.file());
    same("the scenario's start", named.start(), scenario.start().toString(), named.file());
    same("the scenario's horizon", named.horizonDays(), scenario.horizonDays(), named.file());
    same("the scenario's step", named.stepDays(), scenario.stepDays(), named.file());
    List<String> parameters = names(manifest.dictionary().parameters());
    List<String> declared = new ArrayList<>(scenario.parameters().keySet());
    declared.removeAll(names(manifest.design().factors()));
    if (manifest.scenarios().size() > 1) {
      // Those of all scenarios are columns.
      parameters = parameters.stream().filter(declared::contains).toList();
      declared.sort(Comparator.comparingInt(names(manifest.dictionary().parameters())::indexOf));
    }
    same("the dictionary's parameters", parameters, declared, named.file());
  }

  private static List<String> names(List<Word> words) {
    return words.stream().map(Word::name).toList();
  }

  /** Refuses a summary of other numbers than those in the table of replications. */
  void require(RunManifest manifest, Summary.OfPoint summary, Replications replications) {
    same(
        "replications", summary.replications(), replications.total(), RunTable.REPLICATIONS.file());
    same(
        "the list of responses",
        summary.responses().stream().map(OfResponse::name).toList(),
        manifest.estimatesPoints()
            ? manifest.dictionary().responses().stream().map(Word::name).toList()
            : List.of(),
        RunManifest.FILE);
    for (int r = 0; r < summary.responses().size(); r++) {
      OfResponse response = summary.responses().get(r);
      same(
          "the unit of " + response.name(),
          response.unit(),
          manifest.dictionary().responses().get(r).unit(),
          RunManifest.FILE);
      same(
          "n of " + response.name(),
          response.n(),
          replications.countPresent(response.name()),
          RunTable.REPLICATIONS.file());
      if (!replications.isSample()) {
        within(response, Arrays.stream(replications.present(response.name())).summaryStatistics());
      }
    }
  }

  /** Every estimate of a value lies within the values. */
  private void within(OfResponse response, DoubleSummaryStatistics values) {
    double slack = ROUNDING * Math.max(Math.abs(values.getMin()), Math.abs(values.getMax()));
    for (OfQuantile quantile : response.quantiles()) {
      within(
          "quantile " + Decimals.text(quantile.p()) + " of " + response.name(),
          quantile.value(),
          values,
          slack);
    }
    within("mean of " + response.name(), response.mean(), values, slack);
  }

  private void within(String what, Double found, DoubleSummaryStatistics values, double slack) {
    if (found != null && !(found >= values.getMin() - slack && found <= values.getMax() + slack)) {
      throw damaged(
          what
              + " is "
              + Decimals.text(found)
              + "; must be from "
              + Decimals.text(values.getMin())
              + " to "
              + Decimals.text(values.getMax()),
          RunTable.REPLICATIONS.file());
    }
  }

  private void same(String what, Object found, Object there, String other) {
    if (!found.equals(there)) {
      throw damaged(
          found instanceof List
              ? what + " is another"
              : Template.fill("%s is %s, not %s", what, shown(found), shown(there)),
          other);
    }
  }

  private static Object shown(Object value) {
    return value instanceof String text
        ? Characters.visibleInOneLine(text, SHOWN_CHARACTERS)
        : value;
  }

  private RunDirectoryException damaged(String what, String other) {
    return new RunDirectoryException(
        file
            + " does not go with "
            + other
            + ": "
            + Characters.visibleInOneLine(what, MOST_CHARACTERS)
            + ". Maybe one of them was changed, or the directory was put together from two runs");
  }
}
