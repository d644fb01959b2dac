package org.brinksim.wording;

import java.util.Optional;
import org.brinksim.document.Quantity;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.CalendarEvent;
import org.brinksim.scenario.Force;
import org.brinksim.scenario.ForceMetric;
import org.brinksim.scenario.Intelligence.Proposition;
import org.brinksim.scenario.Ladder.Rung;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.Side;

/** The names for people of what a scenario names: the file's own, or words made of the id. */
public final class Titles {
  private Titles() {}

  /** The name of a rung. */
  public static String of(Rung rung) {
    return rung.name().map(Names::capital).orElse(Names.title(rung.id()));
  }

  /** The name of a force. */
  public static String of(Force force) {
    return force.name().orElse(Names.title(force.id()));
  }

  /** The name of a side. */
  public static String of(Side side) {
    return side.name().orElse("Side " + side.id());
  }

  /** The name of a state. */
  public static String of(Actor state) {
    return state.name().orElse(Names.title(state.id()));
  }

  /** What an action is, in words that follow the state's name. */
  public static String of(Actor.Action action) {
    return action.says().orElse(Names.words(action.id()));
  }

  /** What an event of the calendar is. */
  public static String of(CalendarEvent event) {
    return Names.capital(event.says().orElse(Names.words(event.id())));
  }

  /**
   * A proposition by itself: what it says, or what is believed in: {@code Engagement above 3,300}.
   */
  public static String of(Scenario scenario, Proposition proposition) {
    return Names.capital(proposition.says().orElseGet(() -> subject(scenario, proposition)));
  }

  /**
   * The belief in a proposition: {@code belief that Corvia has more than 400 sailors at sea}, or
   * where the scenario has no words for it {@code belief in engagement above 3,300}.
   */
  public static String belief(Scenario scenario, Proposition proposition) {
    return proposition
        .says()
        .map(says -> "belief that " + says)
        .orElseGet(() -> "belief in " + subject(scenario, proposition));
  }

  /** What is believed in, as a noun: {@code engagement}, {@code engagement above 3,300}. */
  private static String subject(Scenario scenario, Proposition proposition) {
    return counted(scenario, proposition) + above(proposition);
  }

  /** What is counted where the size of a proposition is estimated: {@code engagement of Alder}. */
  public static String counted(Scenario scenario, Proposition proposition) {
    String noun = noun(quantity(proposition));
    boolean single =
        scenario.intelligence().propositions().values().stream()
            .allMatch(p -> p.force().equals(proposition.force()));
    String whose =
        single
            ? ""
            : scenario.forces().stream()
                .filter(f -> f.id().equals(proposition.force()))
                .findFirst()
                .map(f -> " of " + of(f))
                .orElse("");
    return noun + whose;
  }

  private static ForceMetric quantity(Proposition proposition) {
    return ForceMetric.of(proposition.quantity()).orElseThrow();
  }

  /** What is believed of a quantity: that it is there, or its own name. */
  private static String noun(ForceMetric quantity) {
    return switch (quantity) {
      case PRESENT -> "presence";
      case ENGAGED, ENGAGED_SHARE -> "engagement";
      case COMMITTED -> "commitment";
      case CASUALTIES, CASUALTIES_SHARE -> "losses";
      default -> quantity.label();
    };
  }

  private static String above(Proposition proposition) {
    Quantity above = proposition.above();
    if (above.parameter().isPresent()) {
      return " above " + Names.words(above.parameter().get());
    }
    if (above.number() == 0) {
      return "";
    }
    boolean share = quantity(proposition).unit().isPercent();
    return " above " + (share ? Numerals.percent(above.number()) : Numerals.number(above.number()));
  }

  /** The name of a formation of a run: {@code unit-3} of "North Korean unit" is its number 3. */
  public static String formation(Force force, String id) {
    for (Force.Formation formation : force.formations()) {
      Optional<String> name = formation.name();
      if (formation.id().equals(id)) {
        return name.orElse(Names.title(id));
      }
      if (id.startsWith(formation.id() + "-")) {
        String number = id.substring(formation.id().length() + 1);
        if (number.chars().allMatch(Character::isDigit)) {
          return name.orElse(Names.title(formation.id())) + " " + number;
        }
      }
    }
    return Names.title(id);
  }

  /**
   * A share in per cent without decimals; {@code < 1 %} and {@code > 99 %} where rounding would
   * make it nothing or all.
   */
  public static String percent(double share) {
    return Numerals.chance(share, 0) + " %";
  }
}
