package org.brinksim.reports.drawing;

import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.List;
import org.brinksim.reports.chart.DifferenceIntervals;
import org.brinksim.reports.chart.EffectBars;
import org.brinksim.reports.chart.EventTimes;
import org.brinksim.reports.chart.EventTimes.Event;
import org.brinksim.reports.chart.EventTimes.Group;
import org.brinksim.reports.chart.RankedBars;
import org.brinksim.reports.chart.ShareBars;
import org.brinksim.reports.chart.Tone;
import org.brinksim.text.Template;
import org.brinksim.wording.Numerals;
import org.jfree.chart.LegendItem;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedRangeXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/**
 * The charts made of rows: names at the left, numbers of each row beside them.
 *
 * <p>The columns are plots that share one vertical axis, on which row {@code i} lies at {@code i};
 * bars and words are annotations at those places.
 */
final class RowPlots {
  /** The most that names take of a chart's width. */
  private static final double NAMES = 0.398;

  /** The most that names and words together take of it. */
  private static final double BESIDE_BARS = 0.59;

  /** The least height of the rows, so that they are not less than the words around them. */
  private static final int LEAST_ROWS = 140;

  /**
   * What paddings, the axis' end and the gaps between three columns take of a chart's width, so
   * that columns are as wide as they are told to be.
   */
  private static final int AROUND = 76;

  /** The colours of the first and the second bar of a row, among those of series. */
  private static final int[] BAR_COLOURS = {1, 4};

  private static final int GAP = 44;
  private static final int ROW = 21;
  private static final int BAR_ROW = 36;

  /**
   * The room at either end of a column of words, which is clipped at its edges: letters are wider
   * on some devices than the column was made for.
   */
  private static final int MARGIN = 8;

  private final ChartStyle style;
  private final Axes axes;
  private final PlotFrame frame;

  RowPlots(ChartStyle style) {
    this.style = style;
    this.axes = new Axes(style);
    this.frame = new PlotFrame(style);
  }

  /** Horizontal bars with their intervals, and the numbers in words. */
  Picture bars(ShareBars chart) {
    int rows = chart.bars().size();
    Font font = style.text(14);
    int width = widest(chart.bars().stream().map(ShareBars.Bar::name).toList(), font, style.wide());
    double right = inside(width + 2 * MARGIN);
    XYPlot names = column();
    XYPlot bars = unruled();
    bars.setDomainAxis(axes.across(style.wide() - width - 2 * MARGIN - AROUND, chart.shares(), 10));
    for (int i = 0; i < rows; i++) {
      ShareBars.Bar bar = chart.bars().get(i);
      String name = TextWidths.fitted(bar.name(), font, width);
      names.addAnnotation(text(name, right, i, TextAnchor.CENTER_RIGHT, font));
      bars.addAnnotation(box(0, bar.share(), i, 0.34, style.colour(bar.tone())));
      whisker(bars, bar.low(), bar.high(), i);
      String words =
          Template.fill(
              "  %s  (%s)",
              Numerals.percent(bar.share(), bar.low(), bar.high()),
              Numerals.percentRange(bar.low(), bar.high()));
      bars.addAnnotation(text(words, bar.high(), i, TextAnchor.CENTER_LEFT, style.text(13)));
    }
    CombinedRangeXYPlot columns = columns(rows, 10);
    columns.add(names, width + 2 * MARGIN);
    columns.add(bars, style.wide() - width - 2 * MARGIN - AROUND);
    return frame.around(columns, chart.heading(), 20, style.wide(), 150 + BAR_ROW * rows);
  }

  /** Differences with their intervals about a line at none, and the numbers in words. */
  Picture differences(DifferenceIntervals chart) {
    int rows = chart.rows().size();
    Font font = style.text(13);
    List<String> labels = chart.rows().stream().map(DifferenceIntervals.Row::name).toList();
    List<String> numbers = chart.rows().stream().map(DifferenceIntervals.Row::words).toList();
    int width = widest(labels, font, style.wide());
    int right = widest(numbers, font, style.wide());
    int middle = style.wide() - width - right - 4 * MARGIN - AROUND;
    XYPlot names = column();
    XYPlot plot = unruled();
    XYPlot words = column();
    plot.setDomainAxis(axes.across(middle, chart.differences(), 6));
    if (chart.margin() > 0) {
      plot.addAnnotation(
          new XYBoxAnnotation(
              -chart.margin(), rows - 0.5, chart.margin(), -0.5, null, null, style.grid()));
    }
    plot.addAnnotation(
        new XYLineAnnotation(0, -0.6, 0, rows - 0.4, PlotFrame.stroke(1), style.ink()));
    for (int i = 0; i < rows; i++) {
      DifferenceIntervals.Row row = chart.rows().get(i);
      String name = TextWidths.fitted(row.name(), font, width);
      names.addAnnotation(text(name, inside(width + 2 * MARGIN), i, TextAnchor.CENTER_RIGHT, font));
      words.addAnnotation(text(row.words(), 0.02, i, TextAnchor.CENTER_LEFT, font));
      Color colour = row.tone().equals(Tone.NONE) ? style.faint() : style.colour(row.tone());
      whisker(plot, row.low(), row.high(), i, PlotFrame.stroke(1.6f), colour);
      double dot = (chart.differences().to() - chart.differences().from()) * 4 / middle;
      plot.addAnnotation(
          new XYBoxAnnotation(
              row.difference() - dot,
              i + 0.2,
              row.difference() + dot,
              i - 0.2,
              null,
              null,
              colour));
    }
    CombinedRangeXYPlot columns = columns(rows, 6);
    columns.add(names, width + 2 * MARGIN);
    columns.add(plot, middle);
    columns.add(words, right + 2 * MARGIN);
    return frame.around(columns, chart.heading(), 18, style.wide(), 150 + 24 * rows);
  }

  /**
   * Horizontal bars with their intervals and words of their own; what is no more than noise grey.
   */
  Picture ranked(RankedBars chart) {
    int rows = chart.rows().size();
    Font font = style.text(13);
    int[] widths =
        shared(
            chart.rows().stream().map(RankedBars.Row::name).toList(),
            chart.rows().stream().map(RankedBars.Row::words).toList(),
            font);
    int width = widths[0];
    int right = widths[1];
    int middle = style.widest() - width - right - 4 * MARGIN - AROUND;
    XYPlot names = column();
    XYPlot plot = unruled();
    XYPlot words = column();
    plot.setDomainAxis(axes.across(middle, chart.values(), 6));
    for (int i = 0; i < rows; i++) {
      RankedBars.Row row = chart.rows().get(i);
      String name = TextWidths.fitted(row.name(), font, width);
      XYTextAnnotation left =
          text(name, inside(width + 2 * MARGIN), i, TextAnchor.CENTER_RIGHT, font);
      String told = TextWidths.fitted(row.words(), font, right);
      XYTextAnnotation beside = text(told, 0.02, i, TextAnchor.CENTER_LEFT, font);
      if (!row.clear()) {
        left.setPaint(style.faint());
        beside.setPaint(style.faint());
      }
      names.addAnnotation(left);
      words.addAnnotation(beside);
      plot.addAnnotation(box(0, row.value(), i, 0.32, style.colour(row.tone())));
      whisker(plot, row.low(), row.high(), i);
    }
    CombinedRangeXYPlot columns = columns(rows, 6);
    columns.add(names, width + 2 * MARGIN);
    columns.add(plot, middle);
    columns.add(words, right + 2 * MARGIN);
    return frame.around(
        columns, chart.heading(), 18, style.widest(), 150 + Math.max(LEAST_ROWS, 24 * rows));
  }

  /** One or two horizontal bars a row with their intervals, and words at the right. */
  Picture effects(EffectBars chart) {
    int rows = chart.rows().size();
    int bars = chart.bars().size();
    Font font = style.text(13);
    int[] widths =
        shared(
            chart.rows().stream().map(EffectBars.Row::name).toList(),
            chart.rows().stream().map(EffectBars.Row::words).toList(),
            font);
    int middle = style.widest() - widths[0] - widths[1] - 4 * MARGIN - AROUND;
    XYPlot names = column();
    XYPlot plot = unruled();
    XYPlot words = column();
    plot.setDomainAxis(axes.across(middle, chart.values(), 6));
    for (int i = 0; i < rows; i++) {
      EffectBars.Row row = chart.rows().get(i);
      String name = TextWidths.fitted(row.name(), font, widths[0]);
      XYTextAnnotation left =
          text(name, inside(widths[0] + 2 * MARGIN), i, TextAnchor.CENTER_RIGHT, font);
      String told = TextWidths.fitted(row.words(), font, widths[1]);
      XYTextAnnotation beside = text(told, 0.02, i, TextAnchor.CENTER_LEFT, font);
      if (row.faint()) {
        left.setPaint(style.faint());
        beside.setPaint(style.faint());
      }
      names.addAnnotation(left);
      words.addAnnotation(beside);
      effects(plot, row, i);
    }
    CombinedRangeXYPlot columns = columns(rows, 6);
    columns.add(names, widths[0] + 2 * MARGIN);
    columns.add(plot, middle);
    columns.add(words, widths[1] + 2 * MARGIN);
    List<LegendItem> legend = new ArrayList<>();
    for (int b = 0; b < bars && bars > 1; b++) {
      legend.add(PlotFrame.square(chart.bars().get(b), style.series().get(BAR_COLOURS[b])));
    }
    int height = 150 + Math.max(LEAST_ROWS, (bars > 1 ? 34 : 24) * rows);
    return frame.around(
        columns, chart.heading(), 18, style.widest(), height, legend, RectangleEdge.TOP);
  }

  private void effects(XYPlot plot, EffectBars.Row row, int at) {
    int bars = row.bars().size();
    for (int b = 0; b < bars; b++) {
      EffectBars.Bar bar = row.bars().get(b);
      double half = 0.32 / bars;
      double place = at + (2 * b + 1 - bars) * half;
      Color fill = row.faint() ? style.none() : style.series().get(BAR_COLOURS[b]);
      plot.addAnnotation(box(0, bar.value(), place, half, fill));
      whisker(plot, bar.low(), bar.high(), place);
    }
  }

  /** A row an event: its share of runs, and the days on which it happens. */
  Picture eventTimes(EventTimes chart) {
    XYPlot names = column();
    XYPlot shares = unruled();
    XYPlot days = unruled();
    axes.time(days, chart.time(), "First day and its date");
    List<String> labels = new ArrayList<>();
    chart.groups().forEach(g -> g.events().forEach(e -> labels.add(e.name())));
    int width = widest(labels, style.text(13), style.widest());
    int left = width + 60 + 2 * MARGIN;
    double right = inside(left);
    int row = 0;
    for (Group group : chart.groups()) {
      String title = TextWidths.fitted(group.name(), style.strong(13), width + 60);
      names.addAnnotation(text(title, 1 - right, row, TextAnchor.CENTER_LEFT, style.strong(13)));
      row++;
      for (Event event : group.events()) {
        String name = TextWidths.fitted(event.name(), style.text(13), width);
        names.addAnnotation(text(name, 0.02, row, TextAnchor.CENTER_LEFT, style.text(13)));
        String share = Numerals.percent(event.share(), event.low(), event.high());
        names.addAnnotation(text(share, right, row, TextAnchor.CENTER_RIGHT, style.text(13)));
        share(shares, event, row);
        day(days, event, row);
        row++;
      }
    }
    int rest = style.widest() - 40 - 2 * GAP - left;
    shares.setDomainAxis(axes.across(rest / 3.0 + GAP / 2.0, chart.shares(), 4));
    CombinedRangeXYPlot columns = columns(row, GAP);
    columns.add(names, left);
    columns.add(shares, rest / 3);
    columns.add(days, rest * 2 / 3);
    return frame.around(columns, chart.heading(), 20, style.widest(), 180 + ROW * row);
  }

  /** The bar of a share with its interval. */
  private void share(XYPlot plot, Event event, int row) {
    Color fill = ChartStyle.tint(style.series().get(1), 0.4);
    plot.addAnnotation(box(0, event.share(), row, 0.32, fill));
    whisker(plot, event.low(), event.high(), row);
  }

  /** The middle half of the days and their median; words where there is no day to show. */
  private void day(XYPlot plot, Event event, int row) {
    if (event.runs() == 0) {
      plot.addAnnotation(text("never happened", 0, row, TextAnchor.CENTER_LEFT, style.text(12)));
      return;
    }
    Color colour = style.series().get(0);
    plot.addAnnotation(box(event.early(), event.late(), row, 0.24, ChartStyle.tint(colour, 0.4)));
    double median = event.median();
    plot.addAnnotation(
        new XYLineAnnotation(median, row - 0.3, median, row + 0.3, PlotFrame.stroke(3), colour));
  }

  /** How wide names and words beside bars are, so that the bars have room. */
  private int[] shared(List<String> names, List<String> words, Font font) {
    int room = (int) (BESIDE_BARS * style.widest()) - 4 * MARGIN - AROUND;
    int left = widest(names, font, style.widest());
    int right = widest(words, font, style.widest());
    if (left + right > room) {
      int least = (int) (0.4 * room);
      left = Math.min(left, Math.max(least, room - right));
      right = Math.min(right, room - left);
    }
    return new int[] {left, right};
  }

  /** The width of the widest name, in a chart so wide. */
  private int widest(List<String> names, Font font, int chart) {
    double widest =
        names.stream()
            .map(n -> TextWidths.fitted(n, font, NAMES * chart))
            .mapToDouble(n -> TextWidths.width(n, font))
            .max()
            .orElse(0);
    return (int) Math.ceil(Math.min(widest, NAMES * chart));
  }

  /** Where words at the right of a column end, away from its clipped edge. */
  private static double inside(double width) {
    return 1 - MARGIN / width;
  }

  /** A column for words, from 0 at its left end to 1 at its right. */
  private XYPlot column() {
    XYPlot names = unruled();
    NumberAxis none = new NumberAxis();
    none.setRange(0, 1);
    none.setVisible(false);
    names.setDomainAxis(none);
    names.setDomainGridlinesVisible(false);
    return names;
  }

  private XYPlot unruled() {
    XYPlot plot = axes.plot();
    plot.setRangeGridlinesVisible(false);
    return plot;
  }

  /** Columns that share the rows, of which the first is at the top. */
  private CombinedRangeXYPlot columns(int rows, double gap) {
    NumberAxis down = new NumberAxis();
    down.setRange(-0.6, rows - 0.4);
    down.setInverted(true);
    down.setVisible(false);
    CombinedRangeXYPlot columns = new CombinedRangeXYPlot(down);
    columns.setInsets(new RectangleInsets(4, 4, 4, Axes.RIGHT));
    columns.setOutlineVisible(false);
    columns.setGap(gap);
    return columns;
  }

  /** An interval, with a white rim so that it shows on any bar. */
  private void whisker(XYPlot plot, double low, double high, double row) {
    whisker(plot, low, high, row, PlotFrame.stroke(3.4f), Color.WHITE);
    whisker(plot, low, high, row, PlotFrame.stroke(1.4f), style.ink());
  }

  private static void whisker(
      XYPlot plot, double low, double high, double row, Stroke stroke, Color colour) {
    plot.addAnnotation(new XYLineAnnotation(low, row, high, row, stroke, colour));
    for (double end : new double[] {low, high}) {
      plot.addAnnotation(new XYLineAnnotation(end, row - 0.14, end, row + 0.14, stroke, colour));
    }
  }

  /** A filled box; its lower edge comes first, since the rows count downwards. */
  private static XYBoxAnnotation box(double from, double to, double row, double half, Color fill) {
    return new XYBoxAnnotation(
        Math.min(from, to), row + half, Math.max(from, to), row - half, null, null, fill);
  }

  private XYTextAnnotation text(String words, double x, int row, TextAnchor anchor, Font font) {
    XYTextAnnotation text = new XYTextAnnotation(words, x, row);
    text.setFont(Letters.font(font, words));
    text.setPaint(style.ink());
    text.setTextAnchor(anchor);
    return text;
  }
}
