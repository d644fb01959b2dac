package org.brinksim.scenarios;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.brinksim.document.Quantity;
import org.brinksim.law.ConstantLaw;
import org.brinksim.law.EventRateLaw;
import org.brinksim.law.Law;
import org.brinksim.scenario.Scenario;

/**
 * A waiting time that a text states: "once in 300 days", "once in 1 to 9 years".
 *
 * @param words as they stand
 * @param shortest in days
 * @param longest in days; the same where one time is stated
 */
record StatedWait(String words, double shortest, double longest) {
  /** How much "about" leaves open: 300 stands for 273 to 330. */
  private static final double ABOUT = 1.1;

  private static final List<String> NUMBERS =
      List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  private static final Map<String, Double> DAYS =
      Map.of("day", 1.0, "week", 7.0, "month", 30.4, "year", 365.25);

  private static final String NUMBER = "([0-9][0-9.,]*|" + String.join("|", NUMBERS) + "|an?)";

  private static final Pattern STATED =
      Pattern.compile(
          "\\bonce\\s+(?:in|every)\\s+(?:about\\s+)?"
              + NUMBER
              + "(?:\\s+to\\s+"
              + NUMBER
              + ")?\\s+(day|week|month|year)s?\\b",
          Pattern.CASE_INSENSITIVE);

  /** All that a text states, in its order. */
  static List<StatedWait> in(String text) {
    return STATED.matcher(text).results().map(StatedWait::of).toList();
  }

  private static StatedWait of(MatchResult match) {
    double unit = DAYS.get(match.group(3).toLowerCase(Locale.ROOT));
    double first = number(match.group(1)) * unit;
    double last = match.group(2) == null ? first : number(match.group(2)) * unit;
    return new StatedWait(match.group(), first, last);
  }

  private static double number(String words) {
    int place = NUMBERS.indexOf(words);
    if (place >= 0 || words.startsWith("a")) {
      return Math.max(place, 0) + 1;
    }
    return Double.parseDouble(words.replace(",", ""));
  }

  /**
   * What contradicts it: empty when a hazard gives such a time. One time stands for the middle of
   * the hazard: its median or, of a count, its mean. Two stand for its ends.
   */
  Optional<String> contradictedBy(Quantity hazard, Scenario scenario) {
    Law law =
        hazard
            .parameter()
            .map(name -> scenario.parameters().get(name).law())
            .orElseGet(() -> new ConstantLaw(hazard.number()));
    boolean range = longest > shortest;
    double least = 1 / (range ? law.greatest() : middle(law));
    double most = 1 / (range ? law.least() : middle(law));
    return isAbout(shortest, least) && isAbout(longest, most)
        ? Optional.empty()
        : Optional.of("'%s', but its hazard gives %.0f to %.0f days".formatted(words, least, most));
  }

  private static double middle(Law law) {
    return law instanceof EventRateLaw counted ? counted.mean() : law.quantile(0.5);
  }

  private static boolean isAbout(double stated, double given) {
    return stated <= given * ABOUT && given <= stated * ABOUT;
  }
}
