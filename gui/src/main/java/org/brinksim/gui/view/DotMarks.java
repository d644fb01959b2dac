package org.brinksim.gui.view;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.brinksim.gui.chart.DotPicture;
import org.brinksim.gui.theme.Theme;

/**
 * The marks on an axis of dots: the middle of all runs, and the line below which runs are counted.
 *
 * @param picture what is drawn
 * @param left the left end of the axis, in pixels
 * @param right the right end of the axis
 * @param top the upper end of the line
 * @param floor where the axis is
 */
record DotMarks(DotPicture picture, double left, double right, double top, double floor) {
  private static final double HEAD = 7;

  private double span() {
    return picture.dots().to() - picture.dots().from();
  }

  /** Where a value is, in pixels. */
  double x(double value) {
    return left + (value - picture.dots().from()) / span() * (right - left);
  }

  /** The value at a place, within the axis. */
  double value(double x) {
    double share = Math.max(0, Math.min(1, (x - left) / (right - left)));
    return picture.dots().from() + share * span();
  }

  void draw(Graphics2D g) {
    g.setFont(Theme.strong(Theme.SMALL));
    picture.line().ifPresent(at -> line(g, at));
    picture.median().ifPresent(at -> median(g, at));
  }

  private void line(Graphics2D g, double at) {
    double x = x(Math.max(picture.dots().from(), Math.min(picture.dots().to(), at)));
    g.setColor(Theme.MARK);
    g.setStroke(Theme.dashes(1.6));
    g.draw(new Line2D.Double(x, top, x, floor));
    g.fill(new Rectangle2D.Double(x - 4, top - 2, 8, 12));
    label(g, picture.axis().tick().apply(at), x, top + 8, Theme.MARK);
  }

  /** A triangle below the axis that points to the middle. */
  private void median(Graphics2D g, double at) {
    double x = x(at);
    Path2D head = new Path2D.Double();
    head.moveTo(x, floor);
    head.lineTo(x - HEAD, floor + 1.6 * HEAD);
    head.lineTo(x + HEAD, floor + 1.6 * HEAD);
    head.closePath();
    g.setColor(Theme.INK);
    g.fill(head);
  }

  /** Words at the side of a place on which they fit. */
  private void label(Graphics2D g, String words, double x, double y, Color colour) {
    FontMetrics metrics = g.getFontMetrics();
    double width = metrics.stringWidth(words);
    double at = x + 8 + width > right ? x - 8 - width : x + 8;
    g.setColor(Theme.clear(Theme.PAPER, 220));
    g.fill(new Rectangle2D.Double(at - 2, y - 12, width + 4, 16));
    g.setColor(colour);
    g.drawString(words, (float) at, (float) y);
  }
}
