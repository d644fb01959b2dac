package org.brinksim.gui.theatre;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.brinksim.gui.theme.Theme;

/** The look of the kinds of terrain: a ground colour, and signs that stay readable when tinted. */
final class TerrainStyle {
  private static final Color SIGN = new Color(0x5b6b5a);
  private static final Color WATER = new Color(0x2b7bb0);
  private static final Color STONE = new Color(0x6b625c);
  private static final List<Color> OTHERS =
      List.of(new Color(0xefe3f0), new Color(0xe3eff0), new Color(0xf0ece3), new Color(0xe8e8e8));

  private TerrainStyle() {}

  /** The ground of a kind of terrain, of which the scenario has so many before it. */
  static Color ground(String kind, int number) {
    return switch (kind) {
      case "open", "plain", "field" -> new Color(0xf6f1e1);
      case "forest", "wood" -> new Color(0xdfeccf);
      case "urban", "town", "city" -> new Color(0xe3dedb);
      case "river", "water", "marsh" -> new Color(0xd8ebf7);
      default -> OTHERS.get(number % OTHERS.size());
    };
  }

  /** Draws the signs of a kind of terrain into a square around a point. */
  static void signs(Graphics2D g, String kind, double x, double y, double size) {
    g.setStroke(Theme.line(Math.max(1, size * 0.035)));
    switch (kind) {
      case "forest", "wood" -> {
        g.setColor(Theme.clear(SIGN, 150));
        tree(g, x - 0.27 * size, y - 0.2 * size, 0.15 * size);
        tree(g, x + 0.25 * size, y - 0.24 * size, 0.15 * size);
        tree(g, x - 0.02 * size, y + 0.4 * size, 0.15 * size);
      }
      case "urban", "town", "city" -> {
        g.setColor(Theme.clear(STONE, 150));
        block(g, x - 0.28 * size, y - 0.26 * size, 0.15 * size);
        block(g, x + 0.14 * size, y - 0.3 * size, 0.18 * size);
        block(g, x - 0.08 * size, y + 0.26 * size, 0.16 * size);
      }
      case "river", "water", "marsh" -> {
        g.setColor(Theme.clear(WATER, 170));
        wave(g, x, y - 0.3 * size, size);
        wave(g, x, y + 0.32 * size, size);
      }
      default -> {
        // Open ground, and what a scenario calls by a name of its own, has no sign.
      }
    }
  }

  private static void tree(Graphics2D g, double x, double y, double size) {
    Path2D tree = new Path2D.Double();
    tree.moveTo(x, y - 0.6 * size);
    tree.lineTo(x + 0.5 * size, y + 0.4 * size);
    tree.lineTo(x - 0.5 * size, y + 0.4 * size);
    tree.closePath();
    g.fill(tree);
  }

  private static void block(Graphics2D g, double x, double y, double size) {
    g.fill(new Rectangle2D.Double(x, y, size, size));
  }

  private static void wave(Graphics2D g, double x, double y, double size) {
    Path2D wave = new Path2D.Double();
    wave.moveTo(x - 0.3 * size, y);
    for (int k = 0; k < 3; k++) {
      double from = x + (-0.3 + 0.2 * k) * size;
      wave.quadTo(from + 0.05 * size, y - 0.09 * size, from + 0.1 * size, y);
      wave.quadTo(from + 0.15 * size, y + 0.09 * size, from + 0.2 * size, y);
    }
    g.draw(wave);
  }
}
