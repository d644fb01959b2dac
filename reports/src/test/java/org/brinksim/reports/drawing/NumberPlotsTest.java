package org.brinksim.reports.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.brinksim.reports.chart.Axis;
import org.brinksim.reports.chart.Distribution;
import org.brinksim.reports.chart.Distribution.Bin;
import org.brinksim.reports.chart.Distribution.Mark;
import org.brinksim.reports.chart.Heading;
import org.brinksim.reports.chart.Tone;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.junit.jupiter.api.Test;

/**
 * Three quantiles can lie close together: the words of one must not be struck by another's line.
 */
class NumberPlotsTest {

  /** The markers of a chart over 0 to 1000, in the order in which they are drawn. */
  private static List<ValueMarker> markers(double low, double median, double high) {
    Distribution chart =
        new Distribution(
            new Heading("losses", "Losses", "", "", "What they are."),
            new Axis("Losses", "", 0, 1000),
            Axis.shares("Share"),
            Tone.series(0),
            List.of(new Bin(0, 1000, 10, 1)),
            List.of(),
            List.of(
                new Mark("5 % of runs below it", 0.05, low),
                new Mark("median", 0.5, median),
                new Mark("95 % of runs below it", 0.95, high)));
    Picture picture = new NumberPlots(ChartStyle.standard()).distribution(chart);
    XYPlot plot = ((JFreeChart) picture.content()).getXYPlot();
    List<ValueMarker> markers = new ArrayList<>();
    for (Object marker : plot.getDomainMarkers(Layer.FOREGROUND)) {
      markers.add((ValueMarker) marker);
    }
    return markers;
  }

  private static List<RectangleAnchor> sides(double low, double median, double high) {
    return markers(low, median, high).subList(3, 6).stream()
        .map(ValueMarker::getLabelAnchor)
        .toList();
  }

  @Test
  void allLinesAreDrawnBeforeAllWords() {
    assertThat(markers(400, 500, 600))
        .extracting(ValueMarker::getLabel)
        .containsExactly(
            null, null, null, "5 % of runs below it", "median", "95 % of runs below it");
  }

  @Test
  void wordsStandWhereTheyCrossNoLine() {
    RectangleAnchor left = RectangleAnchor.TOP_LEFT;
    RectangleAnchor right = RectangleAnchor.TOP_RIGHT;
    assertThat(sides(20, 420, 620)).containsExactly(right, right, right);
    assertThat(sides(400, 500, 600)).containsExactly(left, right, right);
    assertThat(sides(400, 550, 600)).containsExactly(left, left, right);
    assertThat(sides(20, 50, 70)).containsExactly(right, right, right);
    assertThat(sides(900, 940, 990)).containsExactly(left, left, left);
  }
}
