package org.brinksim.reports.compared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * Takes from a chart's numbers those that are compared.
 *
 * @param rows the chart's numbers
 * @param replications how many runs its origin tells
 * @param day the last day that is looked at
 */
record DrawnQuantities(DrawnRows rows, OptionalInt replications, double day) {
  private static final String ID = "id";
  private static final String LABEL = "label";
  private static final String DAY = "day";
  private static final String SHARE = "share";
  private static final String VALUE = "value";
  private static final String FROM = "from";

  List<DrawnQuantity> of(ChartKind kind) {
    return switch (kind) {
      case SHARE_BARS -> bars();
      case CURVES -> atTheEnd((row, id) -> share(row, id, replications));
      case STACKED_BANDS -> onTheDay((row, id) -> share(row, id, replications));
      case DISTRIBUTION -> distribution();
      case DOTPLOT -> dots();
      case EVENT_TIMES -> events();
      case FAN -> fan();
      case RANKED_BARS -> rows.rows(row -> true).stream().map(this::value).toList();
      case EFFECT_BARS -> all(row -> id(row) + " " + rows.text(row, "quantity"), VALUE);
      case ARGUMENT_MAP -> all(row -> id(row) + " → " + rows.text(row, "into"), "weight");
      case DIFFERENCES -> all(this::id, "difference");
      case HEAT_MAP ->
          all(row -> rows.text(row, "across") + " × " + rows.text(row, "down"), "mean");
      case RUNNING_MEANS -> atTheEnd(this::estimate);
      case TRACES -> onTheDay((row, id) -> value(row));
    };
  }

  /** A number of every row, named as that says. */
  private List<DrawnQuantity> all(IntFunction<String> name, String column) {
    return rows.rows(row -> true).stream()
        .map(
            row -> DrawnQuantity.number(name.apply(row), name.apply(row), rows.number(row, column)))
        .toList();
  }

  private DrawnQuantity value(int row) {
    return DrawnQuantity.number(id(row), rows.text(row, LABEL), rows.number(row, VALUE));
  }

  /** Takes the quantity of a row, whose id it is given. */
  @FunctionalInterface
  private interface OfRow {
    DrawnQuantity of(int row, String id);
  }

  private DrawnQuantity share(int row, String id, OptionalInt runs) {
    return DrawnQuantity.share(id, rows.text(row, LABEL), rows.number(row, SHARE), runs);
  }

  private DrawnQuantity estimate(int row, String id) {
    return DrawnQuantity.estimate(
        id,
        rows.text(row, LABEL),
        rows.number(row, "mean"),
        (int) Math.min(rows.number(row, "runs"), Integer.MAX_VALUE),
        rows.number(row, "low95"),
        rows.number(row, "high95"));
  }

  /** What has no id is told by its label. */
  private String id(int row) {
    String id = rows.text(row, ID);
    return id.isEmpty() ? rows.text(row, LABEL) : id;
  }

  private List<DrawnQuantity> bars() {
    OptionalInt runs = rows.runs(replications);
    return rows.rows(row -> true).stream().map(row -> share(row, id(row), runs)).toList();
  }

  /** The last row of each id up to the day: a step holds until the next. */
  private List<DrawnQuantity> atTheEnd(OfRow quantity) {
    return last(row -> !(dayOf(row) > day), quantity);
  }

  /** The row of each id on the day itself. */
  private List<DrawnQuantity> onTheDay(OfRow quantity) {
    return last(row -> dayOf(row) == day, quantity);
  }

  private double dayOf(int row) {
    return rows.table().columns().contains(DAY) ? rows.number(row, DAY) : Double.NaN;
  }

  private List<DrawnQuantity> last(Predicate<Integer> which, OfRow quantity) {
    Map<String, DrawnQuantity> last = new LinkedHashMap<>();
    rows.rows(which::test).forEach(row -> last.put(id(row), quantity.of(row, id(row))));
    return List.copyOf(last.values());
  }

  private List<DrawnQuantity> fan() {
    List<DrawnQuantity> fan = new ArrayList<>();
    for (int row : rows.rows(row -> dayOf(row) == day)) {
      fan.add(DrawnQuantity.number("mean", "mean", rows.number(row, "mean")));
      for (int percent : new int[] {5, 25, 50, 75, 95}) {
        String column = column(percent);
        fan.add(DrawnQuantity.number(column, quantile(percent), rows.number(row, column)));
      }
    }
    return fan;
  }

  private static String column(int percent) {
    return percent < 10 ? "p0" + percent : "p" + percent;
  }

  private static String quantile(int percent) {
    return percent == 50 ? "median" : percent + " % quantile";
  }

  /** The dots at, or around, the quantiles that other charts mark. */
  private List<DrawnQuantity> dots() {
    List<DrawnQuantity> dots = new ArrayList<>();
    for (int percent : new int[] {5, 25, 49, 51, 75, 95}) {
      double value =
          rows.rows(row -> rows.number(row, SHARE) == percent / 100.0).stream()
              .map(row -> rows.number(row, VALUE))
              .findFirst()
              .orElse(Double.NaN);
      dots.add(DrawnQuantity.number(column(percent), quantile(percent), value));
    }
    return dots;
  }

  private List<DrawnQuantity> events() {
    OptionalInt runs = rows.runs(replications);
    List<DrawnQuantity> events = new ArrayList<>();
    for (int row : rows.rows(row -> true)) {
      String id = rows.text(row, "actor") + "." + rows.text(row, "event");
      String label = rows.text(row, LABEL);
      events.add(share(row, id, runs));
      events.add(dayOf(row, id, label, 25, "lower quartile"));
      events.add(dayOf(row, id, label, 50, "median"));
      events.add(dayOf(row, id, label, 75, "upper quartile"));
    }
    return events;
  }

  private DrawnQuantity dayOf(int row, String id, String label, int percent, String quartile) {
    String column = DAY + percent;
    return DrawnQuantity.day(
        id + "." + column, label + ": day, " + quartile, rows.number(row, column));
  }

  /** The quantiles that are marked, and the share of runs at 0 where it is drawn apart. */
  private List<DrawnQuantity> distribution() {
    List<DrawnQuantity> of = new ArrayList<>();
    noneAtAll(rows.runs(replications), of);
    for (int percent : new int[] {5, 50, 95}) {
      of.add(DrawnQuantity.number(column(percent), quantile(percent), marked(percent / 100.0)));
    }
    return of;
  }

  private void noneAtAll(OptionalInt runs, List<DrawnQuantity> to) {
    List<Integer> bars = rows.rows(row -> isPart(row, "point") || isPart(row, "bar"));
    List<Integer> none = rows.rows(row -> isPart(row, "point") && rows.number(row, FROM) == 0);
    List<Integer> marks = marks();
    if (!none.isEmpty()) {
      to.add(none(rows.number(none.get(0), SHARE), runs));
    } else if (marks.size() > 1 && rows.number(marks.get(0), FROM) == 0) {
      to.add(none(rows.number(marks.get(0), SHARE), runs));
    } else if (!bars.isEmpty() && rows.number(bars.get(0), FROM) > 0) {
      to.add(none(0, runs));
    }
  }

  private static DrawnQuantity none(double share, OptionalInt runs) {
    return DrawnQuantity.share("none", "runs with none", share, runs);
  }

  private boolean isPart(int row, String part) {
    return rows.text(row, "part").equals(part);
  }

  private List<Integer> marks() {
    return rows.rows(row -> isPart(row, "quantile"));
  }

  /**
   * A quantile. Where it is 0, the mark at 0 says how many runs are; where all marked quantiles are
   * one number, that is marked alone.
   */
  private double marked(double probability) {
    List<Integer> marks = marks();
    double found = Double.NaN;
    for (int mark : marks) {
      double share = rows.number(mark, SHARE);
      double value = rows.number(mark, FROM);
      if (share == probability
          || marks.size() == 1
          || value == 0 && share >= probability && Double.isNaN(found)) {
        found = value;
      }
    }
    return found;
  }
}
