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
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.VerticalAlignment;

/** Titles above a plot, its note below, and its legend. */
final class Frame {
  private final ChartStyle style;

  Frame(ChartStyle style) {
    this.style = style;
  }

  /** A chart of a plot, with the heading's words around it. */
  JFreeChart around(Plot plot, Heading heading, float titleSize) {
    JFreeChart chart = new JFreeChart(null, null, plot, false);
    chart.setBackgroundPaint(Color.WHITE);
    chart.setPadding(new RectangleInsets(10, 12, 8, 8));
    chart.addSubtitle(line(heading.title(), style.strong(titleSize), style.ink(), 0, 2));
    chart.addSubtitle(line(heading.subtitle(), style.text(13), style.faint(), 0, 6));
    if (!heading.note().isEmpty()) {
      TextTitle note = line(heading.note(), style.text(12), style.faint(), 4, 0);
      note.setPosition(RectangleEdge.BOTTOM);
      chart.addSubtitle(note);
    }
    return chart;
  }

  /** Adds a legend at the right or above the plot. */
  void legend(JFreeChart chart, List<LegendItem> items, RectangleEdge where) {
    LegendItemCollection collection = new LegendItemCollection();
    items.forEach(collection::add);
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
        font,
        colour,
        RectangleEdge.TOP,
        HorizontalAlignment.LEFT,
        VerticalAlignment.TOP,
        new RectangleInsets(above, 4, below, 4));
  }
}
