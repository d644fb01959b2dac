package org.brinksim.gui.theatre;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.brinksim.gui.theme.Theme;
import org.brinksim.model.troops.ElementStatus;
import org.brinksim.recorder.ElementSnapshot;
import sim.portrayal.DrawInfo2D;
import sim.portrayal.SimplePortrayal2D;

/**
 * The symbol of an element: a rectangle whose area tells its strength, whose colour tells its
 * force, and whose face tells its status.
 *
 * <p>In the line it is filled, in training striped, on the way it points ahead, in reserve it is
 * hollow, resting half full; with an enemy in reach its outline is heavy.
 */
final class ElementPortrayal extends SimplePortrayal2D {
  private static final long serialVersionUID = 1L;
  private static final BasicStroke[] STROKES = {
    new BasicStroke(1f), new BasicStroke(1.4f), new BasicStroke(2.6f)
  };

  private final transient Sprites sprites = new Sprites();
  private Color colour = Color.GRAY;

  /** The symbol in a colour; it is set before each drawing. */
  void colour(Color next) {
    colour = next;
  }

  /** What a symbol looks like, to the half pixel. */
  private record Face(
      Color colour, ElementStatus status, boolean inContact, int width, int height) {}

  @Override
  public void draw(Object object, Graphics2D g, DrawInfo2D info) {
    ElementSnapshot element = (ElementSnapshot) object;
    int width = (int) Math.round(2 * info.draw.width);
    int height = (int) Math.round(2 * info.draw.height);
    Face face = new Face(colour, element.status(), element.inContact(), width, height);
    sprites.draw(
        g, face, info.draw.x, info.draw.y, width / 2 + 8, height / 2 + 8, on -> paint(on, face));
    if (info.selected) {
      g.setColor(Theme.MARK);
      g.setStroke(STROKES[2]);
      g.draw(
          new Rectangle2D.Double(
              info.draw.x - width / 4.0 - 4,
              info.draw.y - height / 4.0 - 4,
              width / 2.0 + 8,
              height / 2.0 + 8));
    }
  }

  /** The symbol around the origin; its outline is heavy with an enemy in reach. */
  private void paint(Graphics2D g, Face face) {
    double width = face.width() / 2.0;
    double height = face.height() / 2.0;
    Rectangle2D body = new Rectangle2D.Double(-width / 2, -height / 2, width, height);
    face(g, face.status(), body);
    g.setColor(Theme.INK);
    g.setStroke(STROKES[face.inContact() ? 2 : 0]);
    g.draw(face.status() == ElementStatus.TRANSIT ? arrow(body) : body);
  }

  /** The filling, by status: full, striped, half full, or light. */
  private void face(Graphics2D g, ElementStatus status, Rectangle2D body) {
    Color light = Theme.tint(colour, 0.22);
    g.setColor(status == ElementStatus.LINE || status == ElementStatus.TRANSIT ? colour : light);
    g.fill(status == ElementStatus.TRANSIT ? arrow(body) : body);
    g.setColor(colour);
    if (status == ElementStatus.RESTING) {
      g.fill(
          new Rectangle2D.Double(
              body.getX(), body.getCenterY(), body.getWidth(), body.getHeight() / 2));
    } else if (status == ElementStatus.TRAINING) {
      stripes(g, body);
    }
  }

  private static void stripes(Graphics2D g, Rectangle2D body) {
    g.setStroke(STROKES[1]);
    for (int k = 1; k <= 3; k++) {
      double x = body.getX() + body.getWidth() * k / 4;
      g.draw(new Line2D.Double(x, body.getMinY() + 1, x, body.getMaxY() - 1));
    }
  }

  /** A box whose right side is a point: on the way to the line. */
  private static Path2D arrow(Rectangle2D body) {
    Path2D arrow = new Path2D.Double();
    double neck = body.getX() + 0.6 * body.getWidth();
    arrow.moveTo(body.getX(), body.getY());
    arrow.lineTo(neck, body.getY());
    arrow.lineTo(body.getMaxX(), body.getCenterY());
    arrow.lineTo(neck, body.getMaxY());
    arrow.lineTo(body.getX(), body.getMaxY());
    arrow.closePath();
    return arrow;
  }

  @Override
  public boolean hitObject(Object object, DrawInfo2D range) {
    Rectangle2D body =
        new Rectangle2D.Double(
            range.draw.x - range.draw.width / 2 - 2,
            range.draw.y - range.draw.height / 2 - 2,
            range.draw.width + 4,
            range.draw.height + 4);
    return body.intersects(range.clip);
  }
}
