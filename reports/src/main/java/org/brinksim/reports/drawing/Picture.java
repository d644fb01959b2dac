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
    content.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
  }
}
