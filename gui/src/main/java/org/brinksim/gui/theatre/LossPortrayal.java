package org.brinksim.gui.theatre;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.brinksim.gui.film.LossMark;
import org.brinksim.gui.look.Look;
import sim.portrayal.DrawInfo2D;
import sim.portrayal.SimplePortrayal2D;

/** What was lost in a cell: the number of soldiers with a halo, which fades within a step. */
final class LossPortrayal extends SimplePortrayal2D {
  private static final long serialVersionUID = 1L;

  private double strength = 1;

  /** How strong it is drawn, from 0 for not at all to 1; it is set before each drawing. */
  void strength(double next) {
    strength = next;
  }

  @Override
  public void draw(Object object, Graphics2D g, DrawInfo2D info) {
    LossMark loss = (LossMark) object;
    String words = loss.soldiers() > 0 ? "−" + loss.soldiers() : "✕";
    int alpha = (int) Math.round(255 * Math.max(0, Math.min(1, strength)));
    double scale = 1 + 0.25 * Math.min(1, loss.soldiers() / 20.0);
    Shape letters =
        Look.strong((float) (Look.SMALL * scale))
            .createGlyphVector(g.getFontRenderContext(), words)
            .getOutline();
    Rectangle2D box = letters.getBounds2D();
    AffineTransform to =
        AffineTransform.getTranslateInstance(
            info.draw.x - box.getCenterX(), info.draw.y - box.getCenterY());
    Shape placed = to.createTransformedShape(letters);
    g.setStroke(Look.line(4));
    g.setColor(Look.clear(Color.WHITE, alpha));
    g.draw(placed);
    g.setColor(Look.clear(Look.mix(Look.side(loss.side()), Color.BLACK, 0.3), alpha));
    g.fill(placed);
  }
}
