package org.brinksim.scenario;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.brinksim.document.Default;
import org.brinksim.document.Key;
import org.brinksim.document.Quantity;

/**
 * A complete, immutable world: what the sources say, what is assumed, who is there, and what they
 * can do.
 *
 * <p>Obtained from a file by the reader of this package, which refuses whatever the model could not
 * run.
 */
public record Scenario(
    @Key(value = "The version of the file format: 1", min = 1, max = 1) int format,
    @Key(value = "Name in references and file names", pattern = Key.ID) String id,
    @Key("Title for people") String title,
    @Key(value = "What the scenario is about", pattern = Key.ANY, longest = Key.TEXT_LENGTH)
        @Default("''")
        String description,
    @Key("The day on which it starts") LocalDate start,
    @Key(value = "Length of a run; a whole number of steps", unit = "days", min = 1, max = 36_525)
        int horizonDays,
    @Key(
            value =
                "Length of a step; the horizon divided by it must be a whole number of steps, to within a millionth: 0.0416666667 stands for 1/24",
            unit = "days",
            min = 0,
            above = true)
        @Default("1")
        double stepDays,
    @Key(value = "What the sources say, by name", keys = Key.ID) @Default("{}")
        Map<String, Claim> claims,
    @Key(
            value = "What nobody outside knows exactly, by name; drawn once per replication",
            keys = Key.ID)
        @Default("{}")
        Map<String, Parameter> parameters,
    @Key(
            value =
                "What numbers that are written out rest on, by their place: a path such as"
                    + " combat.casualties stands for all numbers at and below it",
            longestKey = Key.PLACE_LENGTH)
        @Default("{}")
        Map<String, Basis> assumptions,
    @Key("Where it happens") Theatre theatre,
    @Key("How combat works") Combat combat,
    @Key(value = "Who fires at whom", atLeast = 2) List<Side> sides,
    @Key(value = "The troops", atLeast = 1) List<Force> forces,
    @Key("Who watches what, and how well") @Default("{}") Intelligence intelligence,
    @Key("The common scale of escalation") @Default("{halfLifeDays: 90, rungs: []}") Ladder ladder,
    @Key("Who acts") @Default("[]") List<Actor> states,
    @Key(
            value = "Moods that several states feel at once, by name; for the drivers shock.NAME",
            keys = Key.ID)
        @Default("{}")
        Map<String, Shock> shocks,
    @Key("Which couplings are at work") @Default("{}") Couplings couplings,
    @Key("What happens on dates, and by chance") @Default("[]") List<CalendarEvent> calendar,
    @Key("Responses beside those that every run yields") @Default("[]") List<Response> responses,
    @Key(
            "The responses that tell one run from another, by their columns in replications.csv, the most telling first: a report tells three runs by them. Without it: casualties of the first force, the highest rung, the first side's change of area, and the responses above")
        @Default("[]")
        List<String> headline,
    @Key(
            "What is concluded of the runs: a report draws the map of its argument and tells what would reverse it. Without it: a rung and a round probability that these runs decide least")
        Optional<Conclusion> conclusion) {
  private static final double DAY_DIGITS = 1e9;

  /** How far, in relation to it, a step may be from the horizon's part that it stands for. */
  private static final double STEP_DIGITS = 1e-6;

  /**
   * A conclusion P(A) &gt; c about the runs, or its contrary: whichever the runs show.
   *
   * @param when what makes a run a case of A, in the form of {@link
   *     org.brinksim.scenario.condition.Condition.Typed}
   * @param share the share c of the runs
   */
  public record Conclusion(
      @Key(
              "Which runs are meant: a response, one of > >= < <= =, and a number, or a rung for a response of rungs; a day that never came is later than any")
          String when,
      @Key(
              value = "Whether they are more than this share of the runs is concluded",
              min = 0,
              above = true,
              max = 1,
              below = true)
          double share) {}

  public Scenario {
    stepDays = wholeStep(horizonDays, stepDays).orElse(stepDays);
    claims = Collections.unmodifiableMap(new LinkedHashMap<>(claims));
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    assumptions = Collections.unmodifiableMap(new LinkedHashMap<>(assumptions));
    sides = List.copyOf(sides);
    forces = List.copyOf(forces);
    states = List.copyOf(states);
    shocks = Collections.unmodifiableMap(new LinkedHashMap<>(shocks));
    calendar = List.copyOf(calendar);
    responses = List.copyOf(responses);
    headline = List.copyOf(headline);
  }

  /**
   * The day on which a step ends, without the rounding noise of a sum.
   *
   * @param step the step, from 1; 0 for the start
   */
  public double dayOf(int step) {
    return roundedDay((double) step * horizonDays / steps());
  }

  /**
   * The exact step that a step written in decimal digits stands for: the horizon divided by a whole
   * number; empty when none is near.
   */
  public static OptionalDouble wholeStep(int horizonDays, double stepDays) {
    double steps = Math.rint(horizonDays / stepDays);
    double exact = horizonDays / steps;
    return steps >= 1 && Math.abs(exact - stepDays) <= STEP_DIGITS * stepDays
        ? OptionalDouble.of(exact)
        : OptionalDouble.empty();
  }

  /**
   * A day that is a sum or product, without the rounding noise of it: so that days can be compared.
   */
  public static double roundedDay(double day) {
    return Math.rint(day * DAY_DIGITS) / DAY_DIGITS;
  }

  /** The number of steps in a run. */
  public int steps() {
    return (int) Math.round(horizonDays / stepDays);
  }

  /** Which couplings are at work: each can be switched off, to see what it does. */
  public record Couplings(
      @Key("Public support falls with losses and ground, and moves acts and commanders")
          @Default("true")
          boolean support,
      @Key("Common shocks move the acts of all who feel them") @Default("true") boolean shocks,
      @Key("What one state decides others do with it, as its action's jointWith says")
          @Default("true")
          boolean joint,
      @Key("States that consult each other come nearer in what they believe") @Default("true")
          boolean consultation) {}

  /**
   * An influence that many states feel at once and nobody in the model brings about: a mood that
   * comes and goes.
   */
  public record Shock(
      @Key("What it is, for people") Optional<String> says,
      @Key(
              value =
                  "Its standard deviation over a long time, in the logarithm of a hazard of weight 1",
              unit = "log",
              min = 0,
              max = 5)
          Quantity deviation,
      @Key(
              value = "Days in which half of a departure from its mean is gone",
              unit = "days",
              min = 0,
              above = true)
          Quantity halfLifeDays) {}
}
