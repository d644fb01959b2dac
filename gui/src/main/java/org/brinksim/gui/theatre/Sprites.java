package org.brinksim.gui.theatre;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.brinksim.gui.theme.Theme;

/**
 * Small pictures that are painted once and then only copied: smooth edges cost twenty times as much
 * as a copy, and some hundreds of symbols look alike.
 */
final class Sprites {
  /** More pictures than this are forgotten together. */
  private static final int MOST = 3_000;

  private final Map<Object, BufferedImage> pictures = new HashMap<>();

  /**
   * Draws a picture around a point.
   *
   * @param key what it depends on
   * @param width pixels across
   * @param height pixels down
   * @param painter paints it, with the origin in its middle
   */
  void draw(
      Graphics2D g,
      Object key,
      double x,
      double y,
      int width,
      int height,
      Consumer<Graphics2D> painter) {
    if (pictures.size() > MOST) {
      pictures.clear();
    }
    BufferedImage picture = pictures.computeIfAbsent(key, k -> painted(width, height, painter));
    g.drawImage(
        picture, (int) Math.round(x - width / 2.0), (int) Math.round(y - height / 2.0), null);
  }

  private static BufferedImage painted(int width, int height, Consumer<Graphics2D> painter) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D g = Theme.smooth(picture.getGraphics());
    g.translate(width / 2.0, height / 2.0);
    painter.accept(g);
    g.dispose();
    return picture;
  }
}
