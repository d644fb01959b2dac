package org.brinksim.reports.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.brinksim.reports.chart.Heading;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.VerticalAlignment;

/** Titles above a plot, its note below, and its legend. */
final class PlotFrame {
  /** How many lines of a title, subtitle or note are shown. */
  private static final int MOST_LINES = 3;

  /** About as many pixels as margins take beside words, and sign and margins beside a name. */
  private static final int BESIDE_WORDS = 40;

  private static final int BESIDE_NAME = 80;

  /** The largest share of the width that a legend takes, and its height for each name. */
  private static final double LEGEND_SHARE = 0.35;

  private static final int LEGEND_ROW = 21;
  private static final int AROUND_LEGEND = 110;
  private final ChartStyle style;

  PlotFrame(ChartStyle style) {
    this.style = style;
  }

  /**
   * A picture of a plot, with the heading's words around it in as many lines as they need, up to a
   * few, for which the picture grows.
   *
   * @param width the picture's width
   * @param height its height when the words need no more lines than usual
   */
  Picture around(Plot plot, Heading heading, float titleSize, int width, int height) {
    return around(plot, heading, titleSize, width, height, List.of(), RectangleEdge.RIGHT);
  }

  /** The same, with a legend at the right or above the plot. */
  Picture around(
      Plot plot,
      Heading heading,
      float titleSize,
      int width,
      int height,
      List<LegendItem> legend,
      RectangleEdge where) {
    JFreeChart chart = new JFreeChart(null, null, plot, false);
    chart.setBackgroundPaint(Color.WHITE);
    chart.setPadding(new RectangleInsets(10, 12, 8, 8));
    int more = above(chart, heading, titleSize, width);
    more += below(chart, heading.note(), width);
    more += legend(chart, legend, where, width);
    // The plot grows as well, so that it keeps its share.
    int grown = height + more + more * 2 / 3;
    boolean beside = where == RectangleEdge.RIGHT;
    return new Picture(
        chart, width, Math.max(grown, beside ? LEGEND_ROW * legend.size() + AROUND_LEGEND : 0));
  }

  /** How much higher than usual the lines above a plot are. */
  int moreAbove(Heading heading, float titleSize, int width) {
    return above(new JFreeChart(new XYPlot()), heading, titleSize, width);
  }

  private int above(JFreeChart chart, Heading heading, float titleSize, int width) {
    return above(chart, heading.title(), style.strong(titleSize), style.ink(), 2, width)
        + above(chart, heading.subtitle(), style.text(13), style.faint(), 6, width);
  }

  /** Adds lines above the plot, and tells how much higher they are than usual. */
  private static int above(
      JFreeChart chart, String text, Font font, Color colour, double below, int width) {
    List<String> lines = TextWidths.lines(text, font, width - BESIDE_WORDS, MOST_LINES);
    for (int i = 0; i < lines.size(); i++) {
      boolean last = i == lines.size() - 1;
      chart.addSubtitle(line(lines.get(i), font, colour, 0, last ? below : 0));
    }
    return higher(lines.size() - 1, font);
  }

  private int below(JFreeChart chart, String text, int width) {
    if (text.isEmpty()) {
      return 0;
    }
    Font font = style.text(12);
    List<String> lines = TextWidths.lines(text, font, width - BESIDE_WORDS, MOST_LINES);
    // Each is set below what is there, so that the last comes first.
    for (int i = lines.size() - 1; i >= 0; i--) {
      TextTitle note = line(lines.get(i), font, style.faint(), i == 0 ? 4 : 0, 0);
      note.setPosition(RectangleEdge.BOTTOM);
      chart.addSubtitle(note);
    }
    return higher(lines.size() - 1, font);
  }

  private static int higher(int lines, Font font) {
    return (int) Math.ceil(Math.max(0, lines) * 1.3 * font.getSize2D());
  }

  /**
   * Adds a legend with as much of each name as there is room for; tells its height above one row.
   */
  private int legend(JFreeChart chart, List<LegendItem> items, RectangleEdge where, int width) {
    if (items.isEmpty()) {
      return 0;
    }
    boolean beside = where == RectangleEdge.RIGHT;
    LegendItemCollection collection = new LegendItemCollection();
    int rows = 1;
    double used = 0;
    for (LegendItem item : items) {
      LegendItem fitted = fitted(item, width * (beside ? LEGEND_SHARE : 0.5) - BESIDE_NAME);
      collection.add(fitted);
      double taken = TextWidths.width(fitted.getLabel(), style.text(13)) + BESIDE_NAME / 2.0;
      boolean next = used + taken > width - BESIDE_WORDS;
      rows += next ? 1 : 0;
      used = next ? taken : used + taken;
    }
    LegendTitle legend = new LegendTitle(() -> collection);
    legend.setItemFont(style.text(13));
    legend.setItemPaint(style.ink());
    legend.setPosition(where);
    legend.setFrame(BlockBorder.NONE);
    legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
    legend.setVerticalAlignment(VerticalAlignment.CENTER);
    legend.setBackgroundPaint(Color.WHITE);
    legend.setItemLabelPadding(new RectangleInsets(2, 4, 2, 10));
    chart.addSubtitle(legend);
    return beside ? 0 : LEGEND_ROW * (rows - 1);
  }

  private LegendItem fitted(LegendItem item, double room) {
    String name = TextWidths.fitted(item.getLabel(), style.text(13), room);
    LegendItem fitted =
        new LegendItem(
            name,
            null,
            null,
            null,
            item.isShapeVisible(),
            item.getShape(),
            item.isShapeFilled(),
            item.getFillPaint(),
            item.isShapeOutlineVisible(),
            item.getOutlinePaint(),
            item.getOutlineStroke(),
            item.isLineVisible(),
            item.getLine(),
            item.getLineStroke(),
            item.getLinePaint());
    fitted.setLabelFont(Letters.font(style.text(13), name));
    return fitted;
  }

  /** A legend entry with a filled square. */
  static LegendItem square(String name, Paint fill) {
    return new LegendItem(name, null, null, null, new Rectangle2D.Double(-7, -7, 14, 14), fill);
  }

  /** A legend entry with a line. */
  static LegendItem line(String name, Paint paint, Stroke stroke) {
    Shape line = new Line2D.Double(-10, 0, 10, 0);
    return new LegendItem(name, null, null, null, line, stroke, paint);
  }

  /** A line of a width, with round ends. */
  static BasicStroke stroke(float width) {
    return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  /** A dashed line of a width. */
  static BasicStroke dashes(float width) {
    return new BasicStroke(
        width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {6, 4}, 0);
  }

  /** Words at the left of a line of their own. */
  static TextTitle line(String text, Font font, Color colour, double above, double below) {
    return new TextTitle(
        text,
        Letters.font(font, text),
        colour,
        RectangleEdge.TOP,
        HorizontalAlignment.LEFT,
        VerticalAlignment.TOP,
        new RectangleInsets(above, 4, below, 4));
  }
}
