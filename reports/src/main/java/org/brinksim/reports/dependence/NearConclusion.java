package org.brinksim.reports.dependence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.brinksim.results.reading.RunResults;
import org.brinksim.results.reversal.NearFlip;
import org.brinksim.results.tracing.Dependences;
import org.brinksim.results.tracing.Dependences.OfConclusion;
import org.brinksim.results.tracing.RunCondition.Answer;
import org.brinksim.scenario.Parameter;
import org.brinksim.text.Template;
import org.brinksim.wording.ConditionWords;
import org.brinksim.wording.Names;
import org.brinksim.wording.Numerals;

/**
 * A conclusion, with the parameters at whose ends it is reversed.
 *
 * @param conclusion the conclusion
 * @param ends the end of each parameter's range that leads furthest towards the other side
 * @param flips those by which it is reversed, of parameters that can be told from noise; none where
 *     the runs do not decide it
 * @param results the run
 */
record NearConclusion(
    OfConclusion conclusion, List<NearFlip> ends, List<NearFlip> flips, RunResults results) {
  private static final int NAMED = 4;

  /**
   * The conclusion that the scenario states; otherwise that one with most reversals, of several the
   * one that is least sure.
   */
  static Optional<NearConclusion> of(Dependences dependences, RunResults results) {
    return dependences.conclusions().stream()
        .map(it -> of(it, dependences, results))
        .min(
            Comparator.comparing((NearConclusion it) -> !it.conclusion().stated())
                .thenComparingInt(it -> -it.flips().size())
                .thenComparingDouble(
                    it -> Math.abs(it.conclusion().share().share() - it.conclusion().threshold())));
  }

  private static NearConclusion of(
      OfConclusion conclusion, Dependences dependences, RunResults results) {
    List<NearFlip> ends = NearFlip.of(results, conclusion.condition(), conclusion.threshold());
    return new NearConclusion(
        conclusion,
        ends,
        ends.stream()
            .filter(end -> conclusion.answer() != Answer.UNDECIDED)
            .filter(end -> end.reverses() && isClear(end.parameter(), conclusion, dependences))
            .toList(),
        results);
  }

  /** Without this, of many parameters that do nothing some would reverse it by luck. */
  private static boolean isClear(
      String parameter, OfConclusion conclusion, Dependences dependences) {
    return conclusion.worths().stream()
            .anyMatch(it -> it.clear() && it.unknown().id().equals(parameter))
        || dependences.responses().stream()
            .filter(response -> response.response().equals(conclusion.condition().response()))
            .flatMap(response -> response.parameters().stream())
            .anyMatch(it -> it.clear() && it.unknown().id().equals(parameter));
  }

  Optional<NearFlip> flip(String parameter) {
    return flips.stream().filter(it -> it.parameter().equals(parameter)).findFirst();
  }

  Optional<NearFlip> end(String parameter) {
    return ends.stream().filter(it -> it.parameter().equals(parameter)).findFirst();
  }

  /** What it is about. */
  String label() {
    return ConditionWords.clause(conclusion.about());
  }

  /** What is concluded. */
  String verdict() {
    return Names.capital(concluded());
  }

  private String concluded() {
    return Template.fill(
        "%s%s: in %s of the runs",
        switch (conclusion.answer()) {
          case HOLDS -> "likelier than ";
          case FAILS -> "no likelier than ";
          case UNDECIDED -> "not told by these runs to be likelier than ";
        },
        Numerals.percent(conclusion.threshold(), 0, 1),
        Numerals.percent(
            conclusion.share().share(),
            conclusion.share().interval().get(0),
            conclusion.share().interval().get(1)));
  }

  /** How often it is reached at the end of a parameter's range. */
  static String atEnd(NearFlip flip) {
    return Template.fill(
        "At its %s end: in %s",
        flip.up() ? "upper" : "lower",
        Numerals.percent(
            flip.cases().share(), flip.cases().interval().low(), flip.cases().interval().high()));
  }

  /** The conclusion, and what reverses it. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    words.add(Template.fill("The conclusion: that %s, is %s.", label(), concluded()));
    if (flips.isEmpty()) {
      words.add(
          "No single parameter reverses it at an end of its range, as far as these runs tell.");
    }
    flips.stream().limit(NAMED).map(this::sentence).forEach(words::add);
    return words;
  }

  private String sentence(NearFlip flip) {
    Parameter parameter = results.scenario().parameters().get(flip.parameter());
    return Template.fill(
        "Near its reversal: in the tenth of the runs in which “%s” is %s, it is so in %s (%s). brink flip"
            + " seeks the smallest such move, in new runs.",
        parameter.name().orElse(flip.parameter()),
        flip.up() ? "greatest" : "smallest",
        Numerals.percent(
            flip.cases().share(), flip.cases().interval().low(), flip.cases().interval().high()),
        Numerals.percents(flip.cases().interval().low(), flip.cases().interval().high()));
  }
}
