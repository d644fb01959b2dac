package org.brinksim.gui.view;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import javax.swing.Icon;
import org.brinksim.gui.theme.Theme;

/** The signs on the player's buttons, as on any player. */
enum TransportIcon implements Icon {
  /** Back to the start. */
  RESTART,
  /** A step back. */
  BACK,
  /** Plays. */
  PLAY,
  /** Pauses. */
  PAUSE,
  /** A step on. */
  STEP,
  /** To the next act. */
  NEXT;

  private static final int SIZE = 18;

  @Override
  public void paintIcon(Component on, Graphics graphics, int x, int y) {
    Graphics2D g = Theme.smooth(graphics);
    g.translate(x, y);
    g.setColor(on.isEnabled() ? Theme.INK : Theme.GRID);
    switch (this) {
      case PLAY -> triangle(g, 4, 16);
      case PAUSE -> {
        bar(g, 4);
        bar(g, 11);
      }
      case STEP -> {
        triangle(g, 3, 11);
        bar(g, 13);
      }
      case NEXT -> {
        triangle(g, 1, 8);
        triangle(g, 8, 15);
        bar(g, 15);
      }
      case BACK -> {
        triangle(g, 15, 7);
        bar(g, 2);
      }
      case RESTART -> {
        triangle(g, 17, 10);
        triangle(g, 10, 3);
        bar(g, 0);
      }
    }
    g.dispose();
  }

  private static void triangle(Graphics2D g, double base, double tip) {
    Path2D triangle = new Path2D.Double();
    triangle.moveTo(base, 3);
    triangle.lineTo(tip, SIZE / 2.0);
    triangle.lineTo(base, SIZE - 3.0);
    triangle.closePath();
    g.fill(triangle);
  }

  private static void bar(Graphics2D g, double x) {
    g.fill(new Rectangle2D.Double(x, 3, 3, SIZE - 6.0));
  }

  @Override
  public int getIconWidth() {
    return SIZE;
  }

  @Override
  public int getIconHeight() {
    return SIZE;
  }
}
