package org.brinksim.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinksim.document.Default;
import org.brinksim.document.Inline;
import org.brinksim.document.Key;
import org.brinksim.document.Quantity;
import org.brinksim.document.ReplacedWith;
import org.brinksim.document.Variants;
import org.brinksim.document.Word;

/** A government or alliance that watches and acts. */
public record Actor(
    @Key(value = "Name in references", pattern = Key.ID) String id,
    @Key("Name for people") Optional<String> name,
    @Refers(Refers.To.STATE)
        @Key("States that it opposes, for the drivers rung.adversaries and casualties.adversaries")
        @Default("[]")
        List<String> adversaries,
    @Refers(Refers.To.STATE)
        @Key("States that it sides with, for the drivers rung.allies and casualties.allies")
        @Default("[]")
        List<String> allies,
    @Key(value = "Numbers that characterise it, for the drivers trait.NAME", keys = Key.ID)
        @Default("{}")
        Map<String, Quantity> traits,
    @Key(
            "How public support of the fighting moves, for the driver support; for a state with troops")
        Optional<Support> support,
    @Key("What it can do") @Default("[]") List<Action> actions) {
  public Actor {
    adversaries = List.copyOf(adversaries);
    allies = List.copyOf(allies);
    traits = Collections.unmodifiableMap(new LinkedHashMap<>(traits));
    actions = List.copyOf(actions);
  }

  /** How public support of the fighting moves, as its change since the start. */
  public record Support(
      @Key(
              value = "How much it falls when all troops that have come are lost",
              unit = "units of support",
              min = 0)
          Quantity losses,
      @Key(
              value = "How much it falls when all the area that the side held at the start is lost",
              unit = "units of support",
              min = 0)
          @Default("0.0")
          Quantity ground,
      @Key(
              value = "Days in which support makes good half of what it lags behind events",
              unit = "days",
              min = 0,
              above = true)
          Quantity halfLifeDays,
      @Key(
              value =
                  "How much more of a power ratio commanders ask for when it has fallen by 1: e^caution times",
              unit = "log",
              min = 0)
          @Default("0.0")
          Quantity caution) {}

  /** Something that a state can do. */
  public record Action(
      @Key(value = "Name in references", pattern = Key.ID) String id,
      @Key("What it does, in words that follow the state's name") Optional<String> says,
      @Refers(Refers.To.RUNG) @Key("The rung that it stands on") String rung,
      @Refers(Refers.To.STATE) @Key("The states that it is aimed at") @Default("[]")
          List<String> affects,
      @Key("Whether it stands when the scenario starts") @Default("false") boolean standingAtStart,
      @Key(
              value =
                  "Hazard when every driver is 0, or what centredOn gives for it; without it the action never happens by itself",
              unit = "per day",
              min = 0)
          Optional<Quantity> hazardPerDay,
      @Refers(Refers.To.DRIVER)
          @Key(
              value = "Weight of each driver: e^weight times likelier per unit of it",
              longestKey = Key.LINE_LENGTH)
          @Default("{}")
          Map<String, Quantity> drivers,
      @Key(
              value =
                  "The value of a driver at which hazardPerDay holds, for those that are not counted from 0: what it was in the period that the rate was counted in",
              longestKey = Key.LINE_LENGTH)
          @Default("{}")
          Map<String, Double> centredOn,
      @Key("What must hold for it to be possible") @Default("[]") List<Requirement> requires,
      @Key("What it does to the world; a scaling holds while the action stands") @Default("[]")
          List<Effect> effects,
      @Key("How long it stands: always (until reversed), or {days: N}") @Default("always")
          Lasts lasts,
      @Refers(Refers.To.OWN_ACTION)
          @Key("The state's own actions that end when it happens")
          @Default("[]")
          List<String> reverses,
      @Refers(Refers.To.ACTION)
          @Key(
              "Actions of other states, as STATE.ACTION, that happen with it on the same day, each where its own guards hold: one decision, several states")
          @Default("[]")
          List<String> jointWith,
      @Key(
              value =
                  "For an action that stands in jointWith of another: the share of its hazard by which it happens alone; all of it with couplings.joint: false (default: 1)",
              unit = "fraction",
              min = 0,
              max = 1)
          Optional<Quantity> aloneShare,
      @Refers(Refers.To.CLAIM)
          @Key("For an action that stands at the start: the claim that it does")
          Optional<String> claim,
      @Key(value = "Why it is here, and its numbers are as they are", longest = Key.TEXT_LENGTH)
          Optional<String> assumption,
      @Refers(Refers.To.CLAIM)
          @ReplacedWith("assumption")
          @Key("The claims that the assumption leans on")
          @Default("[]")
          List<String> inspired) {
    public Action {
      affects = List.copyOf(affects);
      drivers = Collections.unmodifiableMap(new LinkedHashMap<>(drivers));
      centredOn = Collections.unmodifiableMap(new LinkedHashMap<>(centredOn));
      requires = List.copyOf(requires);
      effects = List.copyOf(effects);
      reverses = List.copyOf(reverses);
      jointWith = List.copyOf(jointWith);
      inspired = List.copyOf(inspired);
    }

    /** What its numbers rest on; empty where the action does not say. */
    public Optional<Basis> numbersBasis() {
      return assumption.map(reason -> Basis.of(reason, inspired));
    }

    /**
     * The value of a driver at which it leaves the hazard as it is; 0 where the file gives none.
     */
    public double centre(String driver) {
      return centredOn.getOrDefault(driver, 0.0);
    }
  }

  /**
   * A guard: one key of the drivers' vocabulary with bounds. A flag or standing action without
   * bounds must be set; any other needs at least one bound.
   */
  public record Requirement(
      @Inline Subject subject,
      @Key("It must be at least this") Optional<Quantity> atLeast,
      @Key("It must be at most this") Optional<Quantity> atMost) {}

  /**
   * What a guard is about: the driver KEY.VALUE, for example belief: dprk-deployed for the driver
   * belief.dprk-deployed.
   */
  @Variants(Variants.By.FIRST_KEY)
  public sealed interface Subject
      permits Subject.Belief,
          Subject.Estimate,
          Subject.Flag,
          Subject.Standing,
          Subject.Losses,
          Subject.AreaLost,
          Subject.OnRung,
          Subject.Acts,
          Subject.DaysSince {

    /** The driver that the guard looks at, for example {@code belief.dprk-deployed}. */
    Driver driver();

    /** Belief in a proposition. */
    record Belief(@Key("A proposition") String belief) implements Subject {
      @Override
      public Driver driver() {
        return new Driver(Driver.Kind.BELIEF, belief);
      }
    }

    /** Estimated size. */
    record Estimate(@Key("A proposition about a number of personnel; in thousands") String estimate)
        implements Subject {
      @Override
      public Driver driver() {
        return new Driver(Driver.Kind.ESTIMATE, estimate);
      }
    }

    /** A flag. */
    record Flag(@Key("A flag") String flag) implements Subject {
      @Override
      public Driver driver() {
        return new Driver(Driver.Kind.FLAG, flag);
      }
    }

    /** A standing action. */
    record Standing(@Key("STATE.ACTION") String standing) implements Subject {
      @Override
      public Driver driver() {
        return new Driver(Driver.Kind.STANDING, standing);
      }
    }

    /** Casualties as a share of arrivals. */
    record Losses(@Key("A force, own, allies or adversaries") String casualties)
        implements Subject {
      @Override
      public Driver driver() {
        return new Driver(Driver.Kind.CASUALTIES, casualties);
      }
    }

    /** Share of the area held at the start that is lost. */
    record AreaLost(@Key("A side") String areaLost) implements Subject {
      @Override
      public Driver driver() {
        return new Driver(Driver.Kind.AREA_LOST, areaLost);
      }
    }

    /** Height on the ladder. */
    record OnRung(@Key("A state, own, allies, adversaries or battlefield") String rung)
        implements Subject {
      @Override
      public Driver driver() {
        return new Driver(Driver.Kind.RUNG, rung);
      }
    }

    /** Number of acts so far. */
    record Acts(@Key("A state, or others") String acts) implements Subject {
      @Override
      public Driver driver() {
        return new Driver(Driver.Kind.ACTS, acts);
      }
    }

    /** Days since something. */
    record DaysSince(
        @Key("start, or STATE.ACTION; it never holds for an action that has not happened")
            String daysSince)
        implements Subject {
      @Override
      public Driver driver() {
        return new Driver(Driver.Kind.DAYS_SINCE, daysSince);
      }
    }
  }

  /** How long an action stands. */
  @Variants(Variants.By.FIRST_KEY)
  public sealed interface Lasts permits Lasts.Always, Lasts.Days {

    /** For how many days it stands; empty for until it is reversed. */
    Optional<Quantity> length();

    /** Until reversed. */
    @Word(value = "always", says = "Until another action of the state reverses it")
    record Always() implements Lasts {
      @Override
      public Optional<Quantity> length() {
        return Optional.empty();
      }
    }

    /** For some days; then it can happen again. */
    record Days(
        @Key(value = "Days that it stands", unit = "days", min = 0, above = true) Quantity days)
        implements Lasts {
      @Override
      public Optional<Quantity> length() {
        return Optional.of(days);
      }
    }
  }
}
