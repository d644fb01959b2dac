package org.brinksim.scenario.intervention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.brinksim.scenario.intervention.Intervention.ChangedNumber;
import org.brinksim.scenario.intervention.Intervention.ForcedAct;
import org.brinksim.scenario.intervention.Intervention.StruckAct;
import org.brinksim.scenario.intervention.Intervention.StruckEvent;

/**
 * All that is changed by hand in a run.
 *
 * @param all the interventions in the order of their texts, so that it does not matter in which
 *     they were asked for
 */
public record Interventions(List<Intervention> all) {

  /** Those of a run that is left to itself. */
  public static final Interventions NONE = new Interventions(List.of());

  private static final String WITHOUT = "without ";
  private static final String WITH = "with ";
  private static final String FROM = "from day ";
  private static final String SET = ": ";

  public Interventions {
    all = all.stream().sorted(Comparator.comparing(Intervention::text)).toList();
  }

  /** A single one. */
  public static Interventions of(Intervention one) {
    return new Interventions(List.of(one));
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** These and one more. */
  public Interventions and(Intervention more) {
    List<Intervention> both = new ArrayList<>(all);
    both.add(more);
    return new Interventions(both);
  }

  /** These and others; what both name is named once. */
  public Interventions and(Interventions others) {
    List<Intervention> both = new ArrayList<>(all);
    others.all().stream().filter(it -> !both.contains(it)).forEach(both::add);
    return new Interventions(both);
  }

  /** Their texts, as files hold them. */
  public List<String> texts() {
    return all.stream().map(Intervention::text).toList();
  }

  /**
   * The interventions that texts tell.
   *
   * @throws IllegalArgumentException when one tells none; its message quotes it
   */
  public static Interventions parse(List<String> texts) {
    return new Interventions(texts.stream().map(Interventions::one).toList());
  }

  private static Intervention one(String text) {
    if (text.startsWith(WITHOUT)) {
      return struck(text, text.substring(WITHOUT.length()));
    }
    if (text.startsWith(WITH)) {
      String what = text.substring(WITH.length());
      int at = place(text, what, '@');
      return new ForcedAct(what.substring(0, at), number(text, what.substring(at + 1)));
    }
    if (text.startsWith(FROM)) {
      int colon = place(text, text, ':');
      String what = text.substring(Math.min(text.length(), colon + SET.length()));
      int equals = place(text, what, '=');
      return new ChangedNumber(
          what.substring(0, equals),
          number(text, text.substring(FROM.length(), colon)),
          number(text, what.substring(equals + 1)));
    }
    throw none(text);
  }

  private static Intervention struck(String text, String what) {
    int at = what.indexOf('@');
    if (at >= 0) {
      return new StruckAct(
          what.substring(0, at), OptionalDouble.of(number(text, what.substring(at + 1))));
    }
    return what.indexOf('.') >= 0 ? StruckAct.never(what) : new StruckEvent(what);
  }

  private static int place(String text, String in, char sign) {
    int place = in.indexOf(sign);
    if (place < 0) {
      throw none(text);
    }
    return place;
  }

  private static double number(String text, String digits) {
    try {
      double number = Double.parseDouble(digits);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, as is a number that is none.
    }
    throw none(text);
  }

  private static IllegalArgumentException none(String text) {
    return new IllegalArgumentException("\"" + text + "\" is no intervention");
  }
}
