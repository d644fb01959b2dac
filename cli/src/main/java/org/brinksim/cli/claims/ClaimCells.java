package org.brinksim.cli.claims;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.brinksim.document.Ids;
import org.brinksim.document.Key;
import org.brinksim.document.Scalar;
import org.brinksim.document.problem.KeyPath;
import org.brinksim.document.problem.Location;
import org.brinksim.document.problem.Problem;
import org.brinksim.document.problem.Problems;
import org.brinksim.document.shape.NumberSyntax;
import org.brinksim.document.shape.Range;
import org.brinksim.law.EventCount;
import org.brinksim.scenario.Claim;
import org.brinksim.text.Characters;

/**
 * The cells of a row.
 *
 * @param file the table
 * @param line where the row begins, counted from 1
 * @param cells its cells by their columns
 * @param problems takes what is wrong with them
 */
record ClaimCells(String file, int line, Map<String, Cell> cells, Problems problems) {
  private static final Range ANY =
      new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false, false, false, "");
  private static final String DATE = "date";
  private static final String VALUE = "value";
  private static final String LOW = "low";
  private static final String HIGH = "high";
  private static final String EVENTS = "events";
  private static final String DAYS = "days";
  private static final String UNIT = "unit";

  /**
   * A cell.
   *
   * @param text what it holds, without blanks around it
   * @param column its place in the row, counted from 1
   */
  record Cell(String text, int column) {}

  /**
   * The claim that the row makes; empty when it makes none, which is then among the problems.
   *
   * @param ids the ids of the rows before, to which its own is added
   */
  Optional<ClaimRow> claim(Set<String> ids) {
    int before = problems.count();
    String id = id(ids);
    String says = required("says", Key.TEXT_LENGTH);
    String by = required("by", Key.LINE_LENGTH);
    Optional<LocalDate> date = date();
    Optional<String> unit = text(UNIT, Key.LINE_LENGTH);
    Optional<String> source = text("source", Key.TEXT_LENGTH);
    refuseSeveralFigures();
    Optional<List<Double>> range = range(unit);
    Optional<EventCount> count = count();
    Optional<Scalar> value = text(VALUE, Key.LINE_LENGTH).map(v -> scalar(v, unit));
    if (problems.count() > before) {
      return Optional.empty();
    }
    Claim claim = new Claim(says, by, date.orElseThrow(), value, range, count, unit, source);
    return Optional.of(
        new ClaimRow(
            line,
            id,
            claim,
            value.map(Scalar::text).filter(v -> NumberSyntax.parse(v).isPresent())));
  }

  private String id(Set<String> ids) {
    String id = required("id", Key.ID_LENGTH);
    if (!id.isEmpty() && !Ids.isId(id)) {
      bad("id", "must be a letter, then letters, digits, - or _; at most 64 characters");
    } else if (!id.isEmpty() && !ids.add(id)) {
      bad("id", "is the id of a row above; each has its own");
    }
    return id;
  }

  private void refuseSeveralFigures() {
    boolean value = has(VALUE);
    boolean range = has(LOW) || has(HIGH);
    boolean count = has(EVENTS) || has(DAYS);
    if ((value ? 1 : 0) + (range ? 1 : 0) + (count ? 1 : 0) > 1) {
      problem(
          value ? VALUE : LOW,
          "is given beside another figure; a claim has one: value, or low and high, or events and"
              + " days. Maybe make two rows");
    }
  }

  private Optional<List<Double>> range(Optional<String> unit) {
    if (!has(LOW) && !has(HIGH)) {
      return Optional.empty();
    }
    OptionalDouble low = number(LOW, HIGH);
    OptionalDouble high = number(HIGH, LOW);
    if (unit.isEmpty()) {
      problem(LOW, "is a number without a unit. Maybe write personnel under unit");
    }
    if (low.isEmpty() || high.isEmpty()) {
      return Optional.empty();
    }
    if (low.getAsDouble() >= high.getAsDouble()) {
      bad(LOW, "must be below high, which is " + cells.get(HIGH).text());
    }
    return Optional.of(List.of(low.getAsDouble(), high.getAsDouble()));
  }

  private Optional<EventCount> count() {
    if (!has(EVENTS) && !has(DAYS)) {
      return Optional.empty();
    }
    OptionalDouble events = number(EVENTS, DAYS);
    OptionalDouble days = number(DAYS, EVENTS);
    if (events.isEmpty() || days.isEmpty()) {
      return Optional.empty();
    }
    boolean whole = events.getAsDouble() == Math.rint(events.getAsDouble());
    if (events.getAsDouble() < 0 || !whole || events.getAsDouble() > Key.COUNTABLE) {
      bad(EVENTS, "must be a whole number of at least 0 (events)");
    }
    if (!(days.getAsDouble() > 0)) {
      bad(DAYS, "must be a number above 0 (days)");
    }
    return Optional.of(new EventCount((int) events.getAsDouble(), days.getAsDouble()));
  }

  /** A number that another one of the row asks for. */
  private OptionalDouble number(String column, String partner) {
    if (!has(column)) {
      problem(column, "is missing; " + partner + " is given, and asks for it");
      return OptionalDouble.empty();
    }
    return number(column);
  }

  private OptionalDouble number(String column) {
    String text = cells.get(column).text();
    OptionalDouble number = NumberSyntax.parse(text);
    if (number.isEmpty()) {
      bad(column, "must be a number such as 11000 or 0.25" + advice(text));
    } else if (tooLarge(number.getAsDouble())) {
      bad(column, "must be 0, or from 1e-30 to 1e24 in size");
    }
    return number;
  }

  private static boolean tooLarge(double number) {
    double size = Math.abs(number);
    return size != 0 && (size < Key.SMALLEST || size > Key.LARGEST);
  }

  private static String advice(String text) {
    return NumberSyntax.advice(text, ANY);
  }

  /** A value with a unit is a number, unless the unit is "date"; one without is a date or text. */
  private Scalar scalar(String text, Optional<String> unit) {
    boolean number = NumberSyntax.parse(text).isPresent();
    if (unit.isEmpty() && number) {
      problem(VALUE, "is a number without a unit. Maybe write personnel under unit");
    } else if (unit.isPresent() && unit.get().equals(DATE)) {
      parsed(VALUE, text);
    } else if (unit.isPresent()) {
      number(VALUE);
    }
    return new Scalar(text);
  }

  private Optional<LocalDate> date() {
    String text = required(DATE, Key.LINE_LENGTH);
    return text.isEmpty() ? Optional.empty() : parsed(DATE, text);
  }

  private Optional<LocalDate> parsed(String column, String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      bad(column, "must be a date: year-month-day, such as 2024-11-05");
      return Optional.empty();
    }
  }

  private String required(String column, int longest) {
    Optional<String> text = text(column, longest);
    if (cells.containsKey(column) && text.isEmpty()) {
      problem(column, "is blank; every claim has one");
    }
    return text.orElse("");
  }

  private Optional<String> text(String column, int longest) {
    if (!has(column)) {
      return Optional.empty();
    }
    String text = cells.get(column).text();
    int length = text.codePointCount(0, text.length());
    if (length > longest) {
      problem(column, "has " + length + " characters; must have at most " + longest);
    }
    return Optional.of(text);
  }

  private boolean has(String column) {
    return cells.containsKey(column) && !cells.get(column).text().isEmpty();
  }

  /** Says what is wrong with what a cell holds. */
  private void bad(String column, String required) {
    String shown = Characters.visibleInOneLine(cells.get(column).text(), Problem.QUOTED);
    problem(column, "is \"" + shown + "\"; " + required);
  }

  private void problem(String column, String message) {
    Cell cell = cells.get(column);
    Location at = new Location(file, line, cell == null ? 1 : cell.column());
    problems.add(Problem.at(at, KeyPath.ROOT.key(column), message));
  }
}
