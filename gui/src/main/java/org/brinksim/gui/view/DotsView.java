package org.brinksim.gui.view;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javax.swing.JComponent;
import org.brinksim.gui.chart.DotAxis;
import org.brinksim.gui.chart.Dots;
import org.brinksim.gui.look.Look;
import org.brinksim.reports.wording.Steps;

/** Many runs as columns of dots; the run shown is marked, and a click opens the run of a dot. */
@SuppressWarnings("serial")
public final class DotsView extends JComponent {
  private static final int LEFT = 16;
  private static final int BOTTOM = 46;
  private static final int TOP = 34;
  private static final double MOST = 15;
  private static final int NEVER = 110;

  private Dots dots = new Dots(0, 1, List.of(), List.of());
  private String title = "";
  private DotAxis words = new DotAxis("", v -> "");
  private int current = -1;

  /** A view that tells which replication is clicked. */
  public DotsView(IntConsumer open) {
    setName("dots");
    setPreferredSize(new Dimension(400, 300));
    setMinimumSize(new Dimension(120, 120));
    addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent event) {
            at(event.getPoint()).ifPresent(open);
          }
        });
  }

  /**
   * Shows runs.
   *
   * @param next the runs
   * @param of what the number is
   * @param axis the words below the columns
   * @param shown the replication that is marked
   */
  public void show(Dots next, String of, DotAxis axis, int shown) {
    dots = next;
    title = of;
    words = axis;
    current = shown;
    repaint();
  }

  /** What is shown. */
  public Dots dots() {
    return dots;
  }

  private record Dot(int replication, double x, double y) {}

  private boolean someNever() {
    return !dots.never().isEmpty();
  }

  private double right() {
    return getWidth() - LEFT - (someNever() ? NEVER : 0.0);
  }

  private double column() {
    return (right() - LEFT) / Math.max(1, dots.columns().size());
  }

  /** As large as the highest column allows. */
  private double diameter() {
    double height = getHeight() - TOP - BOTTOM - 4.0;
    return Math.max(
        2.5, Math.min(Math.min(MOST, column() - 1), height / Math.max(1, dots.highest())));
  }

  private List<Dot> places() {
    List<Dot> places = new ArrayList<>();
    double size = diameter();
    double floor = getHeight() - BOTTOM - 2.0;
    for (int c = 0; c < dots.columns().size(); c++) {
      double x = LEFT + column() * (c + 0.5);
      stack(places, dots.columns().get(c), x, floor, size);
    }
    stack(places, dots.never(), right() + NEVER / 2.0, floor, size);
    return places;
  }

  private static void stack(
      List<Dot> places, List<Integer> runs, double x, double floor, double size) {
    for (int i = 0; i < runs.size(); i++) {
      places.add(new Dot(runs.get(i), x, floor - size * (i + 0.5)));
    }
  }

  /** The replication whose dot lies at a point. */
  OptionalInt at(Point point) {
    double reach = Math.max(4, diameter() / 2 + 1);
    return places().stream()
        .filter(d -> point.distance(d.x(), d.y()) <= reach)
        .mapToInt(Dot::replication)
        .findFirst();
  }

  /** Where the dot of a replication is; null when it has none. */
  public Point whereIs(int replication) {
    return places().stream()
        .filter(d -> d.replication() == replication)
        .findFirst()
        .map(d -> new Point((int) Math.round(d.x()), (int) Math.round(d.y())))
        .orElse(null);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = Look.smooth(graphics);
    g.setColor(Look.PAPER);
    g.fillRect(0, 0, getWidth(), getHeight());
    g.setFont(Look.strong(16));
    g.setColor(Look.INK);
    Look.write(g, title, LEFT, 22, getWidth() - 2.0 * LEFT);
    if (dots.columns().isEmpty() && !someNever()) {
      g.setFont(Look.text(Look.TEXT));
      g.setColor(Look.FAINT);
      g.drawString("Press “Run many” to see what else could have come of it.", LEFT, 60);
    } else {
      axis(g);
      drawDots(g);
    }
    g.dispose();
  }

  private void axis(Graphics2D g) {
    double floor = getHeight() - BOTTOM;
    g.setColor(Look.FAINT);
    g.setStroke(Look.line(1.2));
    g.setFont(Look.text(Look.SMALL));
    FontMetrics metrics = g.getFontMetrics();
    if (!dots.columns().isEmpty()) {
      g.draw(new Line2D.Double(LEFT, floor, right(), floor));
      double span = dots.to() - dots.from();
      double step = Steps.within(span, 7);
      for (double v = Math.ceil(dots.from() / step) * step; v <= dots.to() + 1e-9; v += step) {
        double x = LEFT + (v - dots.from()) / span * (right() - LEFT);
        g.draw(new Line2D.Double(x, floor, x, floor + 5));
        String tick = words.tick().apply(v);
        g.drawString(tick, (float) (x - metrics.stringWidth(tick) / 2.0), (float) (floor + 20));
      }
      g.drawString(words.unit(), LEFT, (float) (floor + 39));
    }
    if (someNever()) {
      double x = right() + NEVER / 2.0;
      g.draw(new Line2D.Double(x - NEVER / 2.0 + 8, floor, x + NEVER / 2.0 - 8, floor));
      g.drawString("never", (float) (x - metrics.stringWidth("never") / 2.0), (float) (floor + 20));
    }
  }

  private void drawDots(Graphics2D g) {
    double size = diameter();
    Color fill = Look.tint(Look.STYLE.series().get(1), 0.75);
    Dot marked = null;
    for (Dot dot : places()) {
      g.setColor(fill);
      g.fill(disc(dot, 0.9 * size));
      marked = dot.replication() == current ? dot : marked;
    }
    if (marked != null) {
      g.setColor(Look.STYLE.series().get(0));
      g.fill(disc(marked, Math.max(8, size)));
      g.setColor(Look.INK);
      g.setStroke(Look.line(2.2));
      g.draw(disc(marked, Math.max(8, size) + 5));
      String here = "this run";
      g.setFont(Look.strong(Look.SMALL));
      double width = g.getFontMetrics().stringWidth(here);
      double x = Math.min(marked.x() + 10, getWidth() - width - 4);
      g.setColor(Look.clear(Color.WHITE, 220));
      g.fill(new Rectangle2D.Double(x - 2, marked.y() - 22, width + 4, 18));
      g.setColor(Look.INK);
      g.drawString(here, (float) x, (float) (marked.y() - 8));
    }
  }

  private static Ellipse2D disc(Dot dot, double size) {
    return new Ellipse2D.Double(dot.x() - size / 2, dot.y() - size / 2, size, size);
  }
}
