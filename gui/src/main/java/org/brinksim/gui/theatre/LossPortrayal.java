package org.brinksim.gui.theatre;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.brinksim.gui.theme.Theme;
import org.brinksim.recorder.CellLosses;
import sim.portrayal.DrawInfo2D;
import sim.portrayal.SimplePortrayal2D;

/** What was lost in a cell: the number of soldiers with a halo, which fades within a step. */
final class LossPortrayal extends SimplePortrayal2D {
  /** Pixels down that the words take. */
  static final double HEIGHT = 20;

  private static final long serialVersionUID = 1L;

  private final transient Sprites sprites = new Sprites();
  private double strength = 1;
  private Color colour = Theme.INK;

  /** The colour of the side that lost; it is set before each drawing. */
  void colour(Color next) {
    colour = next;
  }

  /** How strong it is drawn, from 0 for not at all to 1; it is set before each drawing. */
  void strength(double next) {
    strength = next;
  }

  /** What is written, and in whose colour. */
  private record Words(String words, Color colour, float size) {}

  /** The soldiers lost, or a cross for elements lost without any. */
  private static String text(CellLosses loss) {
    return loss.soldiers() > 0 ? "−" + loss.soldiers() : "✕";
  }

  /** The size of the letters: larger for more soldiers. */
  private static float size(CellLosses loss) {
    return Math.round(Theme.SMALL * (1 + 0.25 * Math.min(1, loss.soldiers() / 20.0)));
  }

  /** Pixels across that the words of a loss take. */
  static double width(Graphics2D g, CellLosses loss) {
    return g.getFontMetrics(Theme.strong(size(loss))).stringWidth(text(loss)) + 4.0;
  }

  @Override
  public void draw(Object object, Graphics2D g, DrawInfo2D info) {
    CellLosses loss = (CellLosses) object;
    Words words = new Words(text(loss), colour, size(loss));
    Composite before = g.getComposite();
    float alpha = (float) Math.max(0, Math.min(1, strength));
    g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, alpha));
    int width = 16 + (int) (words.words().length() * words.size());
    sprites.draw(g, words, info.draw.x, info.draw.y, width, 30, on -> paint(on, words));
    g.setComposite(before);
  }

  private static void paint(Graphics2D g, Words words) {
    Shape letters =
        Theme.strong(words.size())
            .createGlyphVector(g.getFontRenderContext(), words.words())
            .getOutline();
    Rectangle2D box = letters.getBounds2D();
    g.translate(-box.getCenterX(), -box.getCenterY());
    g.setStroke(Theme.line(4));
    g.setColor(Color.WHITE);
    g.draw(letters);
    g.setColor(Theme.mix(words.colour(), Color.BLACK, 0.3));
    g.fill(letters);
  }
}
