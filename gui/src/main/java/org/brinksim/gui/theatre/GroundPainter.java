package org.brinksim.gui.theatre;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.brinksim.gui.look.Look;
import org.brinksim.gui.words.Titles;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.Theatre;

/** Draws what lies below the elements: cells, the line between the sides, the boxes behind it. */
final class GroundPainter {
  private static final int TINT = 62;
  private final Scenario scenario;
  private final Plan plan;
  private final Rear rear;
  private final List<String> kinds = new ArrayList<>();
  private final Sprites names = new Sprites();

  GroundPainter(Scenario scenario, Plan plan, Rear rear) {
    this.scenario = scenario;
    this.plan = plan;
    this.rear = rear;
    if (scenario.theatre() instanceof Theatre.Hex hex) {
      hex.legend().values().stream().map(Theatre.Legend::terrain).distinct().forEach(kinds::add);
    }
  }

  /** Draws the ground as it is held. */
  void draw(Graphics2D g, AffineTransform view, List<Integer> holders) {
    if (plan instanceof HexPlan hex) {
      for (int cell = 0; cell < hex.cells(); cell++) {
        cell(g, view, hex, cell, holders.get(cell));
      }
      front(g, view, hex, holders);
    } else {
      open(g, view);
    }
    rear.boxes().forEach(box -> box(g, view, box));
  }

  private void cell(Graphics2D g, AffineTransform view, HexPlan hex, int cell, int holder) {
    Shape outline = view.createTransformedShape(hex.outline(cell));
    String kind = hex.terrain(cell);
    g.setColor(Terrain.ground(kind, Math.max(0, kinds.indexOf(kind))));
    g.fill(outline);
    if (holder >= 0) {
      g.setColor(Look.clear(Look.side(holder), TINT));
      g.fill(outline);
    }
    g.setColor(Look.clear(Color.WHITE, 170));
    g.setStroke(Look.line(1));
    g.draw(outline);
    Point2D centre = view.transform(hex.centre(cell), null);
    Terrain.signs(g, kind, centre.getX(), centre.getY(), view.getScaleX());
  }

  /** The edges between cells that different sides hold. */
  private static void front(
      Graphics2D g, AffineTransform view, HexPlan hex, List<Integer> holders) {
    Path2D front = new Path2D.Double();
    for (int cell = 0; cell < hex.cells(); cell++) {
      for (int edge = 0; edge < 3; edge++) {
        int next = hex.beyond(cell, edge);
        if (next >= 0 && !holders.get(cell).equals(holders.get(next))) {
          front.append(
              new Line2D.Double(hex.corner(cell, edge), hex.corner(cell, edge + 1)), false);
        }
      }
    }
    Shape line = view.createTransformedShape(front);
    g.setColor(Color.WHITE);
    g.setStroke(Look.line(6));
    g.draw(line);
    g.setColor(Look.INK);
    g.setStroke(Look.line(3));
    g.draw(line);
  }

  private void open(Graphics2D g, AffineTransform view) {
    g.setColor(Terrain.ground("open", 0));
    g.fill(view.createTransformedShape(plan.field()));
    for (int side = 0; side < scenario.sides().size(); side++) {
      Rectangle2D area = view.createTransformedShape(plan.room(0, side)).getBounds2D();
      g.setColor(Look.clear(Look.side(side), 40));
      g.fill(area);
      g.setColor(Look.INK);
      title(g, Titles.of(scenario.sides().get(side)), area, -8);
    }
  }

  private void box(Graphics2D g, AffineTransform view, Rear.Box box) {
    Rectangle2D area = view.createTransformedShape(box.area()).getBounds2D();
    g.setColor(Look.tint(Look.side(box.side()), 0.07));
    g.fill(area);
    g.setColor(Look.tint(Look.side(box.side()), 0.5));
    g.setStroke(Look.line(1));
    g.draw(area);
    g.setColor(Look.INK);
    title(g, box.title(), area, 17);
  }

  private static void title(Graphics2D g, String words, Rectangle2D area, double below) {
    g.setFont(Look.strong(Look.SMALL));
    Look.write(g, words, area.getX() + 4, area.getY() + below, area.getWidth() - 5);
  }

  /** Draws the names of places, readable on any ground. */
  void places(Graphics2D g, AffineTransform view) {
    if (plan instanceof HexPlan hex) {
      Font font = Look.strong(Look.SMALL);
      g.setFont(font);
      FontMetrics metrics = g.getFontMetrics();
      for (Theatre.Place place : hex.map().places()) {
        int cell = hex.cell(place.row(), place.column());
        Point2D at = view.transform(hex.centre(cell), null);
        Rectangle2D field = view.createTransformedShape(hex.field()).getBounds2D();
        double half = metrics.stringWidth(place.name()) / 2.0;
        double x = Math.max(field.getMinX() + half, Math.min(field.getMaxX() - half, at.getX()));
        double y = at.getY() + 0.36 * view.getScaleX();
        name(g, font, place.name(), x - half, y);
      }
    }
  }

  private void name(Graphics2D g, Font font, String name, double x, double y) {
    FontMetrics metrics = g.getFontMetrics(font);
    int width = metrics.stringWidth(name) + 12;
    double half = metrics.stringWidth(name) / 2.0;
    names.draw(
        g,
        name,
        x + half,
        y - 5,
        width,
        30,
        on -> {
          Shape letters =
              font.createGlyphVector(on.getFontRenderContext(), name).getOutline((float) -half, 5);
          on.setColor(Look.clear(Color.WHITE, 220));
          on.setStroke(Look.line(3.5));
          on.draw(letters);
          on.setColor(Look.INK);
          on.fill(letters);
        });
  }
}
