package org.brinksim.gui.theatre;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.brinksim.gui.film.LossMark;
import org.brinksim.gui.look.Look;
import sim.portrayal.DrawInfo2D;
import sim.portrayal.SimplePortrayal2D;

/** What was lost in a cell: the number of soldiers with a halo, which fades within a step. */
final class LossPortrayal extends SimplePortrayal2D {
  private static final long serialVersionUID = 1L;

  private final transient Sprites sprites = new Sprites();
  private double strength = 1;

  /** How strong it is drawn, from 0 for not at all to 1; it is set before each drawing. */
  void strength(double next) {
    strength = next;
  }

  /** What is written, and in whose colour. */
  private record Words(String words, int side, float size) {}

  @Override
  public void draw(Object object, Graphics2D g, DrawInfo2D info) {
    LossMark loss = (LossMark) object;
    double scale = 1 + 0.25 * Math.min(1, loss.soldiers() / 20.0);
    Words words =
        new Words(
            loss.soldiers() > 0 ? "−" + loss.soldiers() : "✕",
            loss.side(),
            Math.round(Look.SMALL * scale));
    Composite before = g.getComposite();
    float alpha = (float) Math.max(0, Math.min(1, strength));
    g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, alpha));
    int width = 16 + (int) (words.words().length() * words.size());
    sprites.draw(g, words, info.draw.x, info.draw.y, width, 30, on -> paint(on, words));
    g.setComposite(before);
  }

  private static void paint(Graphics2D g, Words words) {
    Shape letters =
        Look.strong(words.size())
            .createGlyphVector(g.getFontRenderContext(), words.words())
            .getOutline();
    Rectangle2D box = letters.getBounds2D();
    g.translate(-box.getCenterX(), -box.getCenterY());
    g.setStroke(Look.line(4));
    g.setColor(Color.WHITE);
    g.draw(letters);
    g.setColor(Look.mix(Look.side(words.side()), Color.BLACK, 0.3));
    g.fill(letters);
  }
}
