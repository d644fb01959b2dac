package org.brinksim.reports.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.List;
import org.brinksim.reports.chart.TimeAxis;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.Tick;
import org.jfree.chart.ui.RectangleEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    assertThat(labels(36_500, 900, false)).hasSizeLessThan(13).startsWith("0", "3,650");
  }

  @Test
  void aRunOfADayHasTicksWithinIt() {
    assertThat(labels(1, 700, false)).containsExactly("0", "0.25", "0.5", "0.75", "1");
    assertThat(labels(1, 700, true))
        .containsExactly("5 Nov 2024", "06:00", "12:00", "18:00", "6 Nov");
  }

  /** On a wide chart and on a narrow one: every horizon that a scenario can have, and longer. */
  @ParameterizedTest
  @ValueSource(doubles = {400, 460, 560, 700, 900, 1400})
  void everyHorizonHasFourToElevenTicksThatDoNotRunIntoEachOther(double width) {
    Font font = ChartStyle.standard().text(13);
    for (int days = 1; days <= 40_000; days += days < 800 ? 1 : 37) {
      check(width, days, font);
    }
    for (double days : new double[] {0.5, 1.25, 2.5, 100_000, 365_000, 3_000_000}) {
      check(width, days, font);
    }
  }

  private static void check(double width, double days, Font font) {
    List<String> dates = labels(days, width, true);
    assertThat(dates).as(days + " days on " + width).hasSizeBetween(4, 11);
    if (days >= 3) {
      assertThat(dates).as(days + " days").doesNotHaveDuplicates();
    }
    List<String> numbers = labels(days, width, false);
    assertThat(numbers).hasSameSizeAs(dates).doesNotHaveDuplicates();
    double apart = width * read(numbers.get(1)) / days;
    for (int i = 1; i < dates.size(); i++) {
      double halves =
          TextWidths.width(dates.get(i - 1), font) / 2 + TextWidths.width(dates.get(i), font) / 2;
      assertThat(halves).as(days + " days: " + dates).isLessThan(apart);
      assertThat(TextWidths.width(numbers.get(i), font)).isLessThan(apart);
    }
  }

  private static double read(String number) {
    return Double.parseDouble(number.replace(",", ""));
  }
}
