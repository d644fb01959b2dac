package org.brinksim.scenario.intervention;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.document.problem.InvalidDocumentException;
import org.brinksim.document.problem.Problem;
import org.brinksim.document.problem.Suggestion;
import org.brinksim.scenario.CalendarEvent;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.intervention.AskedInterventions.Change;
import org.brinksim.scenario.intervention.Intervention.ChangedNumber;
import org.brinksim.scenario.intervention.Intervention.ForcedAct;
import org.brinksim.scenario.intervention.Intervention.StruckAct;
import org.brinksim.scenario.intervention.Intervention.StruckEvent;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.reading.ScenarioReader;
import org.brinksim.text.Characters;

/** Makes interventions in a scenario of what a user asks for, or tells every problem of it. */
public final class InterventionReader {
  private static final int SHOWN_CHARACTERS = 80;
  private static final String PARAMETERS = "parameters.";

  /**
   * What interventions are asked for with, as problems name it.
   *
   * @param without before what is not to be
   * @param with before what is to be
   * @param fromDay before a day
   * @param set after the day, and before what is set
   */
  public record Words(String without, String with, String fromDay, String set) {

    /** The options of the command. */
    public static final Words OPTIONS =
        new Words("--without ", "--with ", "--from-day ", " --set ");

    /** The keys of a file. */
    public static final Words KEYS = new Words("without ", "with ", "fromDay ", ", set ");
  }

  private final ReadScenario read;
  private final Words words;
  private final Scenario scenario;
  private final List<String> acts;
  private final List<String> events;
  private final List<String> problems = new ArrayList<>();
  private final List<Intervention> found = new ArrayList<>();

  private InterventionReader(ReadScenario read, Words words) {
    this.read = read;
    this.words = words;
    this.scenario = read.scenario();
    this.acts =
        scenario.states().stream()
            .flatMap(state -> state.actions().stream().map(a -> state.id() + "." + a.id()))
            .toList();
    this.events = scenario.calendar().stream().map(CalendarEvent::id).toList();
  }

  /**
   * The interventions that are asked for.
   *
   * @param read the scenario
   * @param asked what is asked for
   * @throws InvalidInterventionsException when they cannot be
   */
  public static Interventions of(ReadScenario read, AskedInterventions asked) {
    return of(read, asked, Words.OPTIONS);
  }

  /**
   * The interventions that are asked for.
   *
   * @param read the scenario
   * @param asked what is asked for
   * @param words what it was asked with
   * @throws InvalidInterventionsException when they cannot be
   */
  public static Interventions of(ReadScenario read, AskedInterventions asked, Words words) {
    InterventionReader reader = new InterventionReader(read, words);
    asked.without().forEach(reader::strike);
    asked.with().forEach(reader::force);
    asked.changes().forEach(reader::change);
    reader.problems.addAll(new Contradictions(read.scenario(), reader.found).found());
    if (!reader.problems.isEmpty()) {
      throw new InvalidInterventionsException(reader.problems);
    }
    return new Interventions(reader.found);
  }

  /**
   * Interventions that cannot go together, a sentence for each.
   *
   * @param read the scenario
   * @param interventions each of which can be
   */
  public static List<String> contradictions(ReadScenario read, Interventions interventions) {
    return new Contradictions(read.scenario(), interventions.all()).found();
  }

  private void strike(String typed) {
    String option = words.without() + shown(typed);
    int at = typed.lastIndexOf('@');
    String what = at < 0 ? typed : typed.substring(0, at);
    if (acts.contains(what)) {
      if (at < 0) {
        found.add(StruckAct.never(what));
      } else {
        day(option, typed.substring(at + 1))
            .ifPresent(day -> found.add(new StruckAct(what, OptionalDouble.of(day))));
      }
    } else if (events.contains(what)) {
      if (at < 0) {
        found.add(new StruckEvent(what));
      } else {
        problems.add(option + " gives a day to an event, which comes once. Leave @DAY out");
      }
    } else {
      List<String> known = Stream.concat(acts.stream(), events.stream()).toList();
      problems.add(
          option
              + " names no action and no event of this scenario; must be STATE.ACTION,"
              + " STATE.ACTION@DAY or the id of an event."
              + Suggestion.advice(what, known, "actions and events"));
    }
  }

  private void force(String typed) {
    String option = words.with() + shown(typed);
    int at = typed.lastIndexOf('@');
    String what = at < 0 ? typed : typed.substring(0, at);
    if (!acts.contains(what)) {
      problems.add(
          option
              + " names no action of this scenario; must be STATE.ACTION@DAY."
              + Suggestion.advice(what, acts, "actions"));
    }
    if (at < 0) {
      problems.add(option + " gives no day; must be STATE.ACTION@DAY");
      return;
    }
    Optional<Double> day = day(option, typed.substring(at + 1));
    if (acts.contains(what)) {
      day.ifPresent(d -> found.add(new ForcedAct(what, d)));
    }
  }

  private void change(Change asked) {
    String from = words.fromDay() + shown(asked.fromDay());
    Optional<Double> day = day(from, asked.fromDay());
    if (asked.setting().isEmpty()) {
      problems.add(from + " has no --set after it; must be followed by --set NAME=VALUE");
      return;
    }
    String option = from + words.set() + shown(asked.setting());
    int equals = asked.setting().indexOf('=');
    if (equals < 0) {
      problems.add(option + " must be NAME=VALUE");
      return;
    }
    String typed = asked.setting().substring(0, equals).strip();
    String name = typed.startsWith(PARAMETERS) ? typed.substring(PARAMETERS.length()) : typed;
    String value = asked.setting().substring(equals + 1).strip();
    OptionalDouble number = number(value);
    if (!scenario.parameters().containsKey(name)) {
      problems.add(option + " " + noParameter(name));
      return;
    }
    List<String> fixed = InFlightNumbers.refused(read.numbers(), name);
    if (!fixed.isEmpty()) {
      problems.add(
          option
              + " cannot change in flight: the parameter is used at "
              + String.join(", ", fixed)
              + ", which is drawn, worked in or handed out at the start. What may change: "
              + InFlightNumbers.WORDS);
    }
    if (number.isEmpty()) {
      problems.add(option + " must give a number");
      return;
    }
    List<String> wrong = wrong(new Assignment(name, value));
    wrong.forEach(problem -> problems.add(option + ": " + problem));
    if (day.isPresent() && fixed.isEmpty() && wrong.isEmpty()) {
      found.add(new ChangedNumber(name, day.get(), number.getAsDouble()));
    }
  }

  /** What is wrong with a value for a parameter, wherever it is used. */
  private List<String> wrong(Assignment setting) {
    try {
      new ScenarioReader(name -> Optional.empty())
          .read(new DocumentText("scenario.yaml", read.resolvedYaml()), List.of(setting));
      return List.of();
    } catch (InvalidDocumentException e) {
      return e.problems().stream().map(Problem::message).distinct().toList();
    }
  }

  /** Why a name cannot be set in flight that is no parameter's. */
  private String noParameter(String name) {
    Optional<String> number =
        read.numbers().stream().filter(n -> n.path().equals(name)).map(n -> n.value()).findFirst();
    if (number.isPresent() && number.get().startsWith("$")) {
      return "names a place, and only a parameter can change in flight. Set "
          + number.get().substring(1)
          + ", the parameter that stands there";
    }
    if (number.isPresent()) {
      return "names a number that is written out, and only a parameter can change in flight. Maybe"
          + " declare a parameter, and name it there";
    }
    return "names no parameter of this scenario."
        + Suggestion.advice(name, scenario.parameters().keySet(), "parameters");
  }

  private static OptionalDouble number(String text) {
    try {
      double number = Double.parseDouble(text);
      return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  /** A day as a number of days from the start or as a date; what is wrong is noted. */
  private Optional<Double> day(String option, String typed) {
    OptionalDouble day = number(typed);
    if (day.isEmpty()) {
      day = date(typed);
    }
    if (day.isEmpty()) {
      problems.add(
          option
              + " has the day "
              + shown(typed)
              + "; must be a number of days from the start, or a date: YEAR-MONTH-DAY");
      return Optional.empty();
    }
    if (!(day.getAsDouble() >= 0 && day.getAsDouble() <= scenario.horizonDays())) {
      problems.add(
          option
              + " lies outside the run; must be from day 0 ("
              + scenario.start()
              + ") to day "
              + scenario.horizonDays()
              + " ("
              + scenario.start().plusDays(scenario.horizonDays())
              + ")");
      return Optional.empty();
    }
    return Optional.of(day.getAsDouble());
  }

  private OptionalDouble date(String typed) {
    try {
      return OptionalDouble.of(
          ChronoUnit.DAYS.between(scenario.start(), LocalDate.parse(typed.strip())));
    } catch (DateTimeParseException e) {
      return OptionalDouble.empty();
    }
  }

  private static String shown(String typed) {
    return Characters.visibleInOneLine(typed, SHOWN_CHARACTERS);
  }
}
