package org.brinksim.reports.drawing;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.ui.Drawable;

/**
 * A chart ready to be drawn at its size.
 *
 * @param content what draws itself
 * @param width pixels of the SVG across
 * @param height pixels of the SVG down
 */
public record Picture(Drawable content, int width, int height) {

  void draw(Graphics2D graphics) {
    draw(graphics, width, height);
  }

  /**
   * Draws the chart at another size, from the top left.
   *
   * @param graphics where it is drawn
   * @param across its width
   * @param down its height
   */
  public void draw(Graphics2D graphics, double across, double down) {
    content.draw(graphics, new Rectangle2D.Double(0, 0, across, down));
  }
}
