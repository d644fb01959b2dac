package org.brinksim.wording;

import java.util.Comparator;
import java.util.function.ToDoubleFunction;
import org.brinksim.model.event.Hazard;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.Driver;
import org.brinksim.scenario.Intelligence.Proposition;
import org.brinksim.scenario.Scenario;

/**
 * The driver that weighed most in a decision, in words: weight times what its value is above its
 * centre, of those that made the act likelier.
 */
final class DriverWords {
  /** A driver that makes an act less than this much likelier, as a logarithm, explains nothing. */
  private static final double LEAST = 0.05;

  private final Scenario scenario;
  private final Actor state;

  DriverWords(Scenario scenario, Actor state) {
    this.scenario = scenario;
    this.state = state;
  }

  /**
   * The reason for an act; empty when nothing that weighed made it likelier.
   *
   * @param action the action, for the centres of its drivers
   * @param hazard the hazard by which it happened
   */
  String strongest(Actor.Action action, Hazard hazard) {
    ToDoubleFunction<Hazard.Term> contribution =
        term -> term.contribution(action.centre(term.driver()));
    return hazard.terms().stream()
        .filter(term -> contribution.applyAsDouble(term) > LEAST)
        .max(Comparator.comparingDouble(contribution))
        .map(term -> words(Driver.named(term.driver()), term.value()))
        .orElse("");
  }

  private String words(Driver driver, double value) {
    String of = driver.of();
    return switch (driver.kind()) {
      case BELIEF -> belief(of, value);
      case ESTIMATE ->
          "it counts about " + Numerals.whole(1000 * value) + " soldiers (" + counted(of) + ")";
      case FLAG -> "of this: " + Names.words(of);
      case STANDING -> standing(of);
      case CASUALTIES -> "casualties " + whose(of) + " reached " + Numerals.percent(value);
      case AREA_LOST -> Numerals.percent(value) + " of the area of " + side(of) + " is lost";
      case RUNG -> who(of) + " stood on level " + Numerals.number(value);
      case ACTS -> actor(of) + " had acted " + Numerals.number(value) + " times";
      case SUPPORT ->
          "its public support has "
              + (value < 0 ? "fallen" : "risen")
              + " by "
              + Numerals.number(Math.abs(value));
      case SHOCK -> "of the mood " + Names.words(of);
      case TRAIT -> "of its " + Names.words(of);
      case DAYS_SINCE -> since(of, value);
      case PEAK_RUNG -> "the highest rung so far was on level " + Numerals.number(value);
      case INDEX -> "the escalation index stood at " + Numerals.number(value);
    };
  }

  private String belief(String id, double value) {
    Proposition proposition = scenario.intelligence().propositions().get(id);
    boolean risen =
        proposition.prior().parameter().isEmpty() && value > proposition.prior().number() + 0.05;
    return belief(id) + (risen ? " rose to " : " is ") + Numerals.probability(value);
  }

  /** The belief in a proposition. */
  String belief(String id) {
    return Titles.belief(scenario, scenario.intelligence().propositions().get(id));
  }

  /** What is counted where the size of a proposition is estimated. */
  String counted(String id) {
    return Titles.counted(scenario, scenario.intelligence().propositions().get(id));
  }

  /** Whose action it is and what it does, for STATE.ACTION. */
  String standing(String name) {
    int dot = name.indexOf('.');
    String who = name.substring(0, dot);
    for (Actor other : scenario.states()) {
      for (Actor.Action action : other.actions()) {
        if (other.id().equals(who) && action.id().equals(name.substring(dot + 1))) {
          return (other.equals(state) ? "it" : Titles.of(other)) + " " + Titles.of(action);
        }
      }
    }
    return Names.words(name);
  }

  private String since(String of, double days) {
    return Numerals.number(days) + " days had passed since " + beginning(of);
  }

  /** From when days are counted. */
  String beginning(String of) {
    return of.equals(Driver.START) ? "the start" : standing(of);
  }

  /** Whose troops, in words that follow a noun. */
  String whose(String of) {
    return Driver.Troops.of(of).map(DriverWords::whose).orElseGet(() -> "of " + force(of));
  }

  private static String whose(Driver.Troops troops) {
    return switch (troops) {
      case OWN -> "of its own";
      case ALLIES -> "of its allies";
      case ADVERSARIES -> "of its adversaries";
    };
  }

  private String force(String id) {
    return scenario.forces().stream()
        .filter(f -> f.id().equals(id))
        .findFirst()
        .map(Titles::of)
        .orElse(id);
  }

  /** Who stands on a rung. */
  String who(String of) {
    return Driver.Holder.of(of).map(DriverWords::who).orElseGet(() -> actor(of));
  }

  private static String who(Driver.Holder holder) {
    return switch (holder) {
      case OWN -> "it";
      case ALLIES -> "an ally";
      case ADVERSARIES -> "an adversary";
      case BATTLEFIELD -> "the fighting";
      case ANY -> "the ladder";
    };
  }

  /** The name of a state. */
  String actor(String id) {
    return scenario.states().stream()
        .filter(s -> s.id().equals(id))
        .findFirst()
        .map(Titles::of)
        .orElse(id);
  }

  /** The name of a side. */
  String side(String id) {
    return scenario.sides().stream()
        .filter(s -> s.id().equals(id))
        .findFirst()
        .map(Titles::of)
        .orElse(id);
  }
}
