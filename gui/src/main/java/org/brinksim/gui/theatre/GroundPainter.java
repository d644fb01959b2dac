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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brinksim.gui.theme.Theme;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.Theatre;
import org.brinksim.wording.Titles;

/** Draws what lies below the elements: cells, the line between the sides, the boxes behind it. */
final class GroundPainter {
  private static final int TINT = 62;

  /** The most pixels across that the name of a place takes, and those down. */
  private static final int WIDEST = 180;

  private static final double HIGH = 18;

  /** The smallest letters of a box that is too narrow for its title. */
  private static final int LEAST = 8;

  /** How far aside a name may be put, in its own lengths, before it is left out. */
  private static final double ASIDE = 2;

  private final Scenario scenario;
  private final TheatreGeometry plan;
  private final RearArea rear;
  private final List<String> kinds = new ArrayList<>();
  private final List<Color> sides = new ArrayList<>();
  private final Sprites names = new Sprites();

  GroundPainter(Scenario scenario, TheatreGeometry plan, RearArea rear) {
    this.scenario = scenario;
    this.plan = plan;
    this.rear = rear;
    for (int side = 0; side < scenario.sides().size(); side++) {
      sides.add(Theme.side(scenario, side));
    }
    if (scenario.theatre().map().isPresent()) {
      Theatre.Hex hex = scenario.theatre().map().get();
      hex.legend().values().stream().map(Theatre.Legend::terrain).distinct().forEach(kinds::add);
    }
  }

  /** Draws the ground as it is held. */
  void draw(Graphics2D g, AffineTransform view, List<Integer> holders) {
    if (plan instanceof HexGeometry hex) {
      for (int cell = 0; cell < hex.cells(); cell++) {
        cell(g, view, hex, cell, holders.get(cell));
      }
      front(g, view, hex, holders);
    } else {
      open(g, view);
    }
    rear.boxes().forEach(box -> box(g, view, box));
  }

  /**
   * A cell: its terrain, tinted by the side that holds it, with the terrain's signs on top so that
   * both are seen.
   */
  private void cell(Graphics2D g, AffineTransform view, HexGeometry hex, int cell, int holder) {
    Shape outline = view.createTransformedShape(hex.outline(cell));
    String kind = hex.terrain(cell);
    g.setColor(TerrainStyle.ground(kind, Math.max(0, kinds.indexOf(kind))));
    g.fill(outline);
    if (holder >= 0) {
      g.setColor(Theme.clear(sides.get(holder), TINT));
      g.fill(outline);
    }
    g.setColor(Theme.clear(Color.WHITE, 170));
    g.setStroke(Theme.line(1));
    g.draw(outline);
    Point2D centre = view.transform(hex.centre(cell), null);
    TerrainStyle.signs(g, kind, centre.getX(), centre.getY(), view.getScaleX());
  }

  /** The edges between cells that different sides hold. */
  private static void front(
      Graphics2D g, AffineTransform view, HexGeometry hex, List<Integer> holders) {
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
    g.setStroke(Theme.line(6));
    g.draw(line);
    g.setColor(Theme.INK);
    g.setStroke(Theme.line(3));
    g.draw(line);
  }

  /** The field of a theatre without a map: a part for each side, with its name above. */
  private void open(Graphics2D g, AffineTransform view) {
    g.setColor(TerrainStyle.ground("open", 0));
    g.fill(view.createTransformedShape(plan.field()));
    for (int side = 0; side < scenario.sides().size(); side++) {
      Rectangle2D area = view.createTransformedShape(plan.room(0, side)).getBounds2D();
      g.setColor(Theme.clear(sides.get(side), 40));
      g.fill(area);
      g.setColor(Theme.INK);
      title(g, Titles.of(scenario.sides().get(side)), area, -8);
    }
  }

  /** A box behind the line, in its side's colour, with its title. */
  private void box(Graphics2D g, AffineTransform view, RearArea.Box box) {
    Rectangle2D area = view.createTransformedShape(box.area()).getBounds2D();
    g.setColor(Theme.tint(sides.get(box.side()), 0.07));
    g.fill(area);
    g.setColor(Theme.tint(sides.get(box.side()), 0.5));
    g.setStroke(Theme.line(1));
    g.draw(area);
    g.setColor(Theme.INK);
    title(g, box.title(), area, 17);
  }

  /**
   * A title in letters as small as it takes to fit, {@link #LEAST} pixels at least; what is still
   * too long is cut.
   */
  private static void title(Graphics2D g, String words, Rectangle2D area, double below) {
    int size = Theme.SMALL;
    g.setFont(Theme.strong(size));
    while (size > LEAST && g.getFontMetrics().stringWidth(words) > area.getWidth() - 5) {
      g.setFont(Theme.strong(--size));
    }
    Theme.write(g, words, area.getX() + 4, area.getY() + below, area.getWidth() - 5);
  }

  /** Where the names of places are, in pixels. */
  List<Rectangle2D> names(Graphics2D g, AffineTransform view) {
    Labels labels = new Labels(field(view), List.of());
    named(g, view, labels);
    return labels.taken();
  }

  /** The field as it is seen, in pixels. */
  private Rectangle2D field(AffineTransform view) {
    return view.createTransformedShape(plan.field()).getBounds2D();
  }

  /** Draws the names of places, readable on any ground. */
  void places(Graphics2D g, AffineTransform view) {
    Font font = Theme.strong(Theme.SMALL);
    named(g, view, new Labels(field(view), List.of()))
        .forEach((name, at) -> name(g, font, name, at.getX(), at.getY()));
  }

  /** The middles of the names that have room, in the order of the file. */
  private Map<String, Point2D> named(Graphics2D g, AffineTransform view, Labels labels) {
    Map<String, Point2D> named = new LinkedHashMap<>();
    if (plan instanceof HexGeometry hex) {
      FontMetrics metrics = g.getFontMetrics(Theme.strong(Theme.SMALL));
      for (Theatre.Place place : hex.map().places()) {
        String name = Theme.fitted(metrics, place.name(), WIDEST);
        Point2D centre = view.transform(hex.centre(hex.cell(place.row(), place.column())), null);
        Point2D below =
            new Point2D.Double(centre.getX(), centre.getY() + 0.36 * view.getScaleX() - 5);
        labels
            .place(below, metrics.stringWidth(name), HIGH, ASIDE)
            .ifPresent(at -> named.put(name, at));
      }
    }
    return named;
  }

  /** A name in ink on a halo of paper, around a point; painted once and then copied. */
  private void name(Graphics2D g, Font font, String name, double x, double y) {
    FontMetrics metrics = g.getFontMetrics(font);
    int width = metrics.stringWidth(name) + 12;
    double half = metrics.stringWidth(name) / 2.0;
    names.draw(
        g,
        name,
        x,
        y,
        width,
        30,
        on -> {
          Shape letters =
              font.createGlyphVector(on.getFontRenderContext(), name).getOutline((float) -half, 5);
          on.setColor(Theme.clear(Color.WHITE, 220));
          on.setStroke(Theme.line(3.5));
          on.draw(letters);
          on.setColor(Theme.INK);
          on.fill(letters);
        });
  }
}
