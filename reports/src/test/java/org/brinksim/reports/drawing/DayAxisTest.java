package org.brinksim.reports.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.List;
import org.brinksim.reports.chart.TimeAxis;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.Tick;
import org.jfree.chart.ui.RectangleEdge;
import org.junit.jupiter.api.Test;

/** Days and dates stand under the same ticks, so that a reader can go from one to the other. */
class DayAxisTest {
  private static final LocalDate START = LocalDate.of(2024, 11, 5);

  private static List<String> labels(double days, double width, boolean dates) {
    DayAxis axis = new DayAxis(new TimeAxis(START, days), dates);
    List<Tick> ticks =
        axis.refreshTicks(
            new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics(),
            new AxisState(),
            new Rectangle2D.Double(0, 0, width, 10),
            RectangleEdge.BOTTOM);
    return ticks.stream().map(Tick::getText).toList();
  }

  @Test
  void halfAYearHasATickAMonth() {
    assertThat(labels(180, 700, false)).containsExactly("0", "30", "60", "90", "120", "150", "180");
    assertThat(labels(180, 700, true))
        .containsExactly("5 Nov 2024", "5 Dec", "4 Jan 2025", "3 Feb", "5 Mar", "4 Apr", "4 May");
  }

  @Test
  void aNarrowAxisHasFewerTicks() {
    assertThat(labels(180, 420, false)).containsExactly("0", "60", "120", "180");
  }

  @Test
  void aShortRunHasATickADay() {
    assertThat(labels(4, 700, true))
        .containsExactly("5 Nov 2024", "6 Nov", "7 Nov", "8 Nov", "9 Nov");
  }

  @Test
  void manyYearsHaveTicksOfYears() {
    assertThat(labels(36_500, 900, false)).hasSizeLessThan(13).startsWith("0", "3650");
  }
}
