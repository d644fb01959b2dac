package org.brinksim.wording;

import java.util.List;
import org.brinksim.results.tracing.Dependences;
import org.brinksim.results.tracing.Dependences.Dependence;
import org.brinksim.results.tracing.Dependences.OfConclusion;
import org.brinksim.results.tracing.Dependences.OfResponse;
import org.brinksim.results.tracing.Dependences.Share;
import org.brinksim.results.tracing.Dependences.Unknown;
import org.brinksim.results.tracing.Dependences.Worth;
import org.brinksim.results.tracing.ResponseTrace.Correlation;
import org.brinksim.text.Template;

/** What a response depends on, and what would be worth knowing, in words. */
public final class DependenceWords {
  private static final int DECIMALS = 2;
  private static final int POINT_DECIMALS = 1;
  private static final double POINTS = 100;

  /** What is worth knowing, and what is not meant by it. */
  public static final String KNOWING =
      "What would narrow the results if somebody found it out. It says where to look, within this"
          + " model and its assumptions: not what will be found.";

  private DependenceWords() {}

  /** How dependences were found, and how sure they are. */
  public static List<String> method(Dependences found) {
    return List.of(
        Template.fill(
            "Each run draws its parameters anew, so that these runs tell which of them the main responses"
                + " go with. What is called told from noise is so for all main responses together: if no"
                + " parameter mattered, any would be told in %s of such reports.%s",
            Numerals.percent(found.falseAlarm(), 0, 1),
            found.total() > found.replications()
                ? Template.fill(
                    " It rests on the first %s runs.", Numerals.whole(found.replications()))
                : ""));
  }

  /** The name of a parameter, or what a claim says. */
  public static String name(Unknown unknown) {
    if (unknown.isClaim()) {
      return Template.fill(
          "Claim “%s” (%s parameters)",
          unknown.label(), Numerals.whole(unknown.parameters().size()));
    }
    return unknown.label().equals(unknown.id())
        ? Names.title(unknown.id())
        : Names.capital(unknown.label());
  }

  /** A share of a variance with its interval: {@code 23 % (18–28 %)}. */
  public static String share(Share share) {
    double low = share.interval().get(0);
    double high = share.interval().get(1);
    return Template.fill(
        "%s (%s)", Numerals.percent(share.share(), low, high), Numerals.percentRange(low, high));
  }

  /** A correlation with its interval; a dash for none. */
  public static String correlation(Correlation correlation) {
    return correlation == null
        ? "–"
        : Template.fill(
            "%s (%s to %s)",
            Numerals.rounded(correlation.coefficient(), DECIMALS),
            Numerals.rounded(correlation.interval().get(0), DECIMALS),
            Numerals.rounded(correlation.interval().get(1), DECIMALS));
  }

  /** How much of the response's variance no parameter explains, and what that is. */
  public static String rest(OfResponse response) {
    double low = response.rest().interval().get(0);
    double high = response.rest().interval().get(1);
    return Template.fill(
        "%s of its variance (%s) is explained by no parameter by itself: it is chance within a run,"
            + " and what parameters do only together.",
        Numerals.percent(response.rest().share(), low, high), Numerals.percents(low, high));
  }

  /** How many parameters can be told from noise, and what that says of the others. */
  public static String noise(OfResponse response) {
    List<Dependence> parameters = response.parameters();
    long clear = parameters.stream().filter(Dependence::clear).count();
    return clear == 0
        ? Template.fill(
            "None of %s parameters can be told from noise in %s runs: each may matter a little, or"
                + " not at all.",
            Numerals.whole(parameters.size()), Numerals.whole(response.n()))
        : Template.fill(
            "%s of %s parameters can be told from noise in %s runs; the others may matter a little,"
                + " or not at all.",
            Numerals.whole(clear), Numerals.whole(parameters.size()), Numerals.whole(response.n()));
  }

  /** What is concluded, and in how many runs it is so. */
  public static String conclusion(OfConclusion conclusion) {
    double low = conclusion.share().interval().get(0);
    double high = conclusion.share().interval().get(1);
    return Template.fill(
        "%s in %s of the runs (%s). %s it is more probable than %s: %s.",
        Names.capital(ConditionWords.clause(conclusion.about())),
        Numerals.percent(conclusion.share().share(), low, high),
        Numerals.percents(low, high),
        conclusion.stated() ? "The scenario asks whether" : "Whether",
        Numerals.percent(conclusion.threshold(), 0, 1),
        switch (conclusion.answer()) {
          case HOLDS -> "it is";
          case FAILS -> "it is not";
          case UNDECIDED -> "these runs do not decide it";
        });
  }

  /** Whether there is anything that it is worth to know for a conclusion. */
  public static String worth(OfConclusion conclusion) {
    return conclusion.worths().stream().noneMatch(DependenceWords::isWorthKnowing)
        ? "No parameter and no claim by itself is clearly worth knowing for it."
        : "";
  }

  /** Whether knowing it is worth more than nothing: it can be told from noise, and from 0. */
  public static boolean isWorthKnowing(Worth worth) {
    return worth.clear() && worth.interval().get(0) > 0;
  }

  /** A value in points of probability with its interval: {@code 2.1 points (1.2 to 3.0)}. */
  public static String points(Worth worth) {
    return Template.fill(
        "%s points (%s to %s)",
        Numerals.rounded(POINTS * worth.value(), POINT_DECIMALS),
        Numerals.rounded(POINTS * worth.interval().get(0), POINT_DECIMALS),
        Numerals.rounded(POINTS * worth.interval().get(1), POINT_DECIMALS));
  }
}
