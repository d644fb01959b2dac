package org.brinksim.reports.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.brinksim.reports.chart.Axis;
import org.brinksim.reports.chart.QuantileDotplot;
import org.brinksim.reports.chart.QuantileDotplot.Dot;
import org.brinksim.reports.chart.Tone;
import org.brinksim.text.Template;
import org.brinksim.wording.Numerals;

/**
 * A response of all runs as fifty dots: the values of the runs at 1, 3, 5 and so on up to 99 % of
 * the runs in order, which are values that runs had (definition 1 of Hyndman and Fan, <i>Sample
 * Quantiles in Statistical Packages</i>, The American Statistician 50, 1996). Runs without a value
 * come last and have no dot.
 */
record DotplotChart(Subject subject) {
  private static final int DOTS = QuantileDotplot.DOTS;

  /** The dots side by side on an axis: as few as let the highest stack stay below half of that. */
  private static final int FEWEST = 20;

  private static final int MOST = 2 * DOTS;

  /** The words of a chart. */
  record Words(String name, String title, String axis, String unit) {}

  /** The dots of a response on an axis that fits them; none where all of them are one number. */
  Optional<QuantileDotplot> of(String response, Words words, Tone tone) {
    double[] ordered = ordered(response);
    double[] shown = Arrays.stream(ordered).filter(Double::isFinite).toArray();
    if (shown.length == 0 || shown[0] == shown[shown.length - 1]) {
      return Optional.empty();
    }
    double room = 0.03 * (shown[shown.length - 1] - shown[0]);
    Axis axis =
        new Axis(words.axis(), words.unit(), shown[0] - room, shown[shown.length - 1] + room);
    return Optional.of(on(axis, response, words, tone));
  }

  /** The dots of a response on an axis; values beyond its end stand at its end. */
  QuantileDotplot on(Axis axis, String response, Words words, Tone tone) {
    double[] ordered = ordered(response);
    int columns = FEWEST;
    while (columns < MOST && 2 * highest(ordered, axis, columns) > columns) {
      columns++;
    }
    double width = (axis.to() - axis.from()) / columns;
    List<Dot> dots = new ArrayList<>();
    int[] stacks = new int[columns];
    for (int i = 0; i < DOTS; i++) {
      if (Double.isFinite(ordered[i])) {
        int column = column(ordered[i], axis, columns);
        double at = axis.from() + (column + 0.5) * width;
        dots.add(new Dot(probability(i), ordered[i], at, stacks[column]++));
      }
    }
    return new QuantileDotplot(
        subject.heading(words.name(), words.title(), note(DOTS - dots.size()), reading()),
        axis,
        tone,
        width,
        dots);
  }

  /** What a dot is, and how many are missing. */
  private static String note(int missing) {
    String dots = Numerals.whole(DOTS);
    return Template.fill("%s dots, each 1 run in %s.", dots, dots)
        + (missing == 0
            ? ""
            : Template.fill(
                " %s of them are not drawn: runs in which it never came.",
                Numerals.whole(missing)));
  }

  private static String reading() {
    String dots = Numerals.whole(DOTS);
    return Template.fill(
        "%s dots, each 1 run in %s. Count the dots to the right of a number: so many runs in %s went"
            + " beyond it.",
        dots, dots, dots);
  }

  private static double probability(int dot) {
    return (2 * dot + 1) / (2.0 * DOTS);
  }

  /** The values of the dots, from the lowest; infinite where a run has none. */
  private double[] ordered(String response) {
    double[] values =
        Arrays.stream(subject.recording().replications().values(response))
            .map(v -> Double.isNaN(v) ? Double.POSITIVE_INFINITY : v)
            .sorted()
            .toArray();
    return QuantileDotplot.values(values);
  }

  private static int highest(double[] ordered, Axis axis, int columns) {
    int[] stacks = new int[columns];
    for (double value : ordered) {
      if (Double.isFinite(value)) {
        stacks[column(value, axis, columns)]++;
      }
    }
    return Arrays.stream(stacks).max().orElseThrow();
  }

  private static int column(double value, Axis axis, int columns) {
    double place = (value - axis.from()) / (axis.to() - axis.from()) * columns;
    return (int) Math.max(0, Math.min(columns - 1, Math.floor(place)));
  }
}
