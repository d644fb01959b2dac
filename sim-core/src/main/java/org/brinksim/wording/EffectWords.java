package org.brinksim.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.brinksim.results.effects.Estimate;
import org.brinksim.results.effects.FactorEffects;
import org.brinksim.results.effects.FactorEffects.Indices;
import org.brinksim.results.effects.FactorEffects.Level;
import org.brinksim.results.effects.FactorEffects.OfFactor;
import org.brinksim.results.effects.FactorEffects.Spread;
import org.brinksim.results.effects.FactorEffects.Step;
import org.brinksim.results.effects.StudyEffects;
import org.brinksim.results.effects.StudyEffects.OfResponse;
import org.brinksim.results.effects.Varied;
import org.brinksim.statistics.sensitivity.GivenRuns;
import org.brinksim.text.Template;

/**
 * What factors do to a response, in words.
 *
 * @param effects what the study found
 * @param response of which response
 */
public record EffectWords(StudyEffects effects, OfResponse response) {

  /** The most factors that a sentence names. */
  private static final int NAMED = 3;

  private static final int CORRELATION_DECIMALS = 2;

  /** The unit of a number that is a date; set by hand it is a day of the run. */
  private static final String DATE = "date";

  /** The name of a factor. */
  public String factor(String id) {
    if (id.equals(Varied.CHANCE)) {
      return "Chance";
    }
    return Names.capital(effects.varied(id).label());
  }

  /** A level of a factor with its unit: {@code 50 %}, {@code day 5}; the id of a scenario. */
  public String level(String factor, String level) {
    Varied varied = effects.varied(factor);
    if (varied.hasNames() || varied.levels().isEmpty()) {
      return level;
    }
    return setting(varied, Double.parseDouble(level));
  }

  /** The unit of an axis whose numbers are written in it: shares are per cent already. */
  public static String axisUnit(String unit) {
    String words = Units.words(unit);
    return words.equals("%") ? "per cent" : words.equals(DATE) ? "day" : words;
  }

  /** A value of a factor with its unit; a date is written as a day of the run. */
  public static String setting(Varied varied, double value) {
    String unit = Units.words(varied.unit());
    if (unit.equals(DATE)) {
      return "day " + Numerals.day(value);
    }
    return Numerals.number(Units.scale(varied.unit()) * value)
        + (unit.isEmpty() ? "" : "\u00a0" + unit);
  }

  /** The response with its unit: {@code Contingent: casualties (personnel)}. */
  public String title() {
    String unit = unit();
    return Names.capital(response.label()) + (unit.isEmpty() ? "" : " (" + unit + ")");
  }

  /** The unit that values of the response are written in. */
  public String unit() {
    return Units.words(response.unit());
  }

  /** A value of the response as it is drawn. */
  public double scaled(double value) {
    return Units.scale(response.unit()) * value;
  }

  /** A value of the response, as finely as its interval allows. */
  public String value(Estimate estimate) {
    return value(estimate.value(), estimate);
  }

  private String value(double value, Estimate like) {
    return Numerals.rounded(
        scaled(value), Numerals.decimals(scaled(like.low()), scaled(like.high())));
  }

  /** {@code 812 (790 to 834)}. */
  public String interval(Estimate estimate) {
    return Template.fill(
        "%s (%s to %s)",
        value(estimate), value(estimate.low(), estimate), value(estimate.high(), estimate));
  }

  /** The same with a sign: {@code +812 (+790 to +834)}. */
  public String change(Estimate estimate) {
    return Template.fill(
        "%s (%s to %s)",
        signed(value(estimate)),
        signed(value(estimate.low(), estimate)),
        signed(value(estimate.high(), estimate)));
  }

  static String signed(String number) {
    boolean bare = number.startsWith("-") || number.startsWith("−") || number.matches("[0.]+");
    return bare ? number : "+" + number;
  }

  /** A share of the variance with its interval: {@code 62 % (58 to 66 %)}. */
  public static String share(Estimate share) {
    return Template.fill(
        "%s (%s)",
        Numerals.percent(share.value(), share.low(), share.high()),
        Numerals.percents(share.low(), share.high()));
  }

  /** A correlation with a sign. */
  public static String correlation(Estimate correlation) {
    return signed(Numerals.rounded(correlation.value(), CORRELATION_DECIMALS));
  }

  /** What it rests on: {@code 50 trajectories}. */
  public String count() {
    String counted = response.counted();
    boolean first =
        response.effects() instanceof FactorEffects.OfSpread
            && response.count() > GivenRuns.MOST_RUNS;
    return (first ? "the first " + Numerals.whole(GivenRuns.MOST_RUNS) + " of " : "")
        + Numerals.whole(response.count())
        + " "
        + (response.count() == 1 ? counted.substring(0, counted.length() - 1) : counted)
        + (response.leftOut() > 0
            ? " (" + Numerals.whole(response.leftOut()) + " left out: a run failed or has no value)"
            : "");
  }

  /** What the sizes of a ranking are. */
  public String measure() {
    FactorEffects found = response.effects();
    if (found instanceof FactorEffects.OfLevels) {
      return "Largest difference of means from the first level";
    }
    if (found instanceof FactorEffects.OfSteps) {
      return "Mean change when a factor moves by half of its law, or the dice are others";
    }
    if (found instanceof FactorEffects.OfIndices) {
      return "Total index: the part of the variance in which it takes part";
    }
    boolean shares = found instanceof FactorEffects.OfSpread spread && spread.rest().isPresent();
    return shares
        ? "Share of the variance between points that it explains by itself"
        : "Rank correlation";
  }

  /** The main finding in one or two sentences. */
  public String finding() {
    return of(response.effects());
  }

  private String of(FactorEffects found) {
    if (found instanceof FactorEffects.OfLevels levels) {
      return levels(levels);
    }
    if (found instanceof FactorEffects.OfSteps steps) {
      return steps(steps.factors());
    }
    if (found instanceof FactorEffects.OfIndices indices) {
      return indices(indices.factors());
    }
    if (found instanceof FactorEffects.OfSpread spread) {
      return spread(spread);
    }
    return ((FactorEffects.Nothing) found).why();
  }

  private String levels(FactorEffects.OfLevels found) {
    List<String> sentences = new ArrayList<>();
    List<String> clear = new ArrayList<>();
    List<String> unclear = new ArrayList<>();
    for (OfFactor factor : found.factors()) {
      Level furthest = factor.furthest();
      if (factor.factor().equals(Varied.SCENARIO)) {
        sentences.add(scenarios(factor));
      } else if (!furthest.difference().excludesZero()) {
        unclear.add("“" + factor(factor.factor()) + "”");
      } else {
        clear.add(
            Template.fill(
                "“%s” at %s against %s: %s%s",
                factor(factor.factor()),
                level(factor.factor(), furthest.level()),
                level(factor.factor(), factor.levels().get(0).level()),
                change(furthest.difference()),
                clear.isEmpty() && !unit().isEmpty() ? " " + unit() : ""));
      }
    }
    if (!clear.isEmpty()) {
      sentences.add(some(clear, "; ") + ".");
    }
    if (!unclear.isEmpty()) {
      sentences.add("No difference can be told for " + some(unclear, ", ") + ".");
    }
    return String.join(" ", sentences);
  }

  /** How many scenarios differ from the first, and which of them most. */
  private String scenarios(OfFactor factor) {
    String first = factor.levels().get(0).level();
    List<Level> clear =
        factor.levels().stream().filter(level -> level.difference().excludesZero()).toList();
    if (clear.isEmpty()) {
      return "No scenario can be told from " + first + ".";
    }
    Level furthest = factor.furthest();
    return Template.fill(
        "%d of %d other scenarios can be told from %s; furthest from it is %s: %s%s.",
        clear.size(),
        factor.levels().size() - 1,
        first,
        furthest.level(),
        change(furthest.difference()),
        unit().isEmpty() ? "" : " " + unit());
  }

  private static String some(List<String> words, String between) {
    int more = words.size() - NAMED;
    return words.stream().limit(NAMED).collect(Collectors.joining(between))
        + (more > 0 ? between + "and " + more + " more" : "");
  }

  private String steps(List<Step> factors) {
    List<Step> strong =
        factors.stream().filter(f -> !f.weak() && !f.factor().equals(Varied.CHANCE)).toList();
    List<String> sentences = new ArrayList<>();
    if (!strong.isEmpty()) {
      sentences.add(
          "Moved most by "
              + strong.stream()
                  .limit(NAMED)
                  .map(f -> "“" + factor(f.factor()) + "” (" + value(f.meanSize()) + ")")
                  .collect(Collectors.joining(", "))
              + " when a factor moves by half of its law.");
    }
    chance(factors).ifPresent(sentences::add);
    long inert = factors.stream().filter(Step::inert).count();
    long weak = factors.stream().filter(f -> f.weak() && !f.inert()).count();
    if (inert > 0) {
      sentences.add(counted(inert, "never changed it at all") + ".");
    }
    if (weak > 0) {
      sentences.add(counted(weak, "moved it by less than a twentieth of the strongest") + ".");
    }
    return String.join(" ", sentences);
  }

  private Optional<String> chance(List<Step> factors) {
    return factors.stream()
        .filter(f -> f.factor().equals(Varied.CHANCE))
        .findFirst()
        .map(f -> "Other dice alone move it by " + value(f.meanSize()) + ".");
  }

  private static String counted(long number, String what) {
    return number + (number == 1 ? " factor " : " factors ") + what;
  }

  private String indices(List<Indices> factors) {
    List<String> named =
        factors.stream()
            .filter(f -> f.total().low() > 0 && !f.factor().equals(Varied.CHANCE))
            .limit(NAMED)
            .map(
                f ->
                    Template.fill(
                        "“%s” %s, %s by itself",
                        factor(f.factor()),
                        Numerals.percent(f.total().value()),
                        Numerals.percent(Math.max(0, f.first().value()))))
            .toList();
    String chance =
        factors.stream()
            .filter(f -> f.factor().equals(Varied.CHANCE))
            .map(f -> " Chance takes part in " + share(f.total()) + ".")
            .collect(Collectors.joining());
    return (named.isEmpty()
            ? "No factor's part in its variance can be told from none."
            : "Part in its variance, alone and with others: " + String.join("; ", named) + ".")
        + chance;
  }

  private String spread(FactorEffects.OfSpread found) {
    List<String> named = new ArrayList<>();
    for (Spread factor : found.factors()) {
      if (named.size() < NAMED && isTold(factor)) {
        named.add(
            "“"
                + factor(factor.factor())
                + "”"
                + factor.first().map(it -> " " + share(it)).orElse("")
                + factor.rank().map(it -> ", rank correlation " + correlation(it)).orElse(""));
      }
    }
    String rest =
        found.rest().map(it -> " What no factor explains by itself: " + share(it) + ".").orElse("");
    return (named.isEmpty()
            ? "No factor can be told from noise."
            : "Share of the variance between points: " + String.join("; ", named) + ".")
        + rest;
  }

  /** Whether a factor of a spread design can be told from noise. */
  public static boolean isTold(Spread factor) {
    return factor.first().isPresent()
        ? factor.clear()
        : factor.rank().map(Estimate::excludesZero).orElse(false);
  }
}
