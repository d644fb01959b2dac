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
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import org.brinksim.gui.chart.DotPicture;
import org.brinksim.gui.chart.DotPlot;
import org.brinksim.gui.theme.PaintedComponent;
import org.brinksim.gui.theme.Theme;
import org.brinksim.wording.Steps;

/**
 * Many runs as dots; the run shown is marked, and a click opens the run of a dot. Numbers stand in
 * columns above an axis, what has a name in rows beside it.
 */
@SuppressWarnings("serial")
public final class DotsView extends PaintedComponent {
  private static final int LEFT = 16;
  private static final int BOTTOM = 46;
  private static final int TOP = 34;

  /** The widest that a dot is, in pixels. */
  private static final double MOST = 15;

  /** Pixels of the column of those that never happened. */
  private static final int NEVER = 110;

  private static final String NEVER_WORD = "never";

  /** How near the line a hand has to be to move it, in pixels. */
  private static final int NEAR = 7;

  /** By how many parts of the axis a key moves the line. */
  private static final int PARTS = 50;

  private final DoubleConsumer moved;
  private DotPicture picture = DotPicture.empty();
  private boolean dragging;

  /** A view that tells which replication is clicked, and has no line. */
  public DotsView(IntConsumer open) {
    this("dots", open, line -> {});
  }

  /**
   * A view.
   *
   * @param name its name for tests
   * @param open is told which replication is clicked
   * @param moved is told where the line is wanted
   */
  public DotsView(String name, IntConsumer open, DoubleConsumer moved) {
    super(
        name,
        "Many runs as dots; the arrow keys open the run beside, with Shift they move the line");
    this.moved = moved;
    setPreferredSize(new Dimension(400, 300));
    setMinimumSize(new Dimension(120, 190));
    addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent event) {
            at(event.getPoint()).ifPresent(open);
          }
        });
    setFocusable(true);
    onKey("LEFT", () -> beside(-1).ifPresent(open));
    onKey("RIGHT", () -> beside(1).ifPresent(open));
    onKey("shift LEFT", () -> moveLine(-1));
    onKey("shift RIGHT", () -> moveLine(1));
    MouseAdapter hand = new Hand();
    addMouseListener(hand);
    addMouseMotionListener(hand);
  }

  private void moveLine(int by) {
    double step = (picture.dots().to() - picture.dots().from()) / PARTS;
    picture.line().ifPresent(at -> moved.accept(inside(at + by * step)));
  }

  private double inside(double value) {
    return Math.max(picture.dots().from(), Math.min(picture.dots().to(), value));
  }

  /** Drags the line. */
  private final class Hand extends MouseAdapter {
    @Override
    public void mousePressed(MouseEvent event) {
      dragging =
          !inRows()
              && picture.line().isPresent()
              && Math.abs(event.getX() - marks().x(picture.line().getAsDouble())) <= NEAR;
    }

    @Override
    public void mouseDragged(MouseEvent event) {
      if (dragging) {
        moved.accept(marks().value(event.getX()));
      }
    }
  }

  private DotMarks marks() {
    return new DotMarks(picture, LEFT, right(), TOP, getHeight() - (double) BOTTOM);
  }

  /** The replication of the dot after, or before, the one that is marked. */
  private OptionalInt beside(int by) {
    List<Integer> runs = places().stream().map(Dot::replication).toList();
    int next = runs.indexOf(picture.shown()) + by;
    return next >= 0 && next < runs.size() ? OptionalInt.of(runs.get(next)) : OptionalInt.empty();
  }

  /** Shows runs. */
  public void show(DotPicture next) {
    picture = next;
    getAccessibleContext().setAccessibleDescription(next.title());
    repaint();
  }

  /** What is shown. */
  public DotPlot dots() {
    return picture.dots();
  }

  /** The names of the columns. */
  public List<String> names() {
    return picture.names();
  }

  /** A run's dot: its middle, in pixels. */
  private record Dot(int replication, double x, double y) {}

  /** Runs, and the room in which their dots are stacked. */
  private record Bin(List<Integer> runs, String name, Rectangle2D room) {}

  /** Whether in some run it never happened. */
  private boolean someNever() {
    return picture.never();
  }

  /** Values with names are rows with their names beside them; numbers are columns above an axis. */
  private boolean inRows() {
    return !picture.names().isEmpty();
  }

  /** The right end of the axis, in pixels. */
  private double right() {
    return getWidth() - LEFT - (someNever() ? NEVER : 0.0);
  }

  private List<Bin> bins() {
    return inRows() ? rows() : columns();
  }

  /** A column for each range of values, side by side, and one at the right for never. */
  private List<Bin> columns() {
    List<Bin> bins = new ArrayList<>();
    double height = Math.max(1, getHeight() - TOP - BOTTOM - 2.0);
    double width = Math.max(1, (right() - LEFT) / Math.max(1, picture.dots().columns().size()));
    for (int c = 0; c < picture.dots().columns().size(); c++) {
      Rectangle2D room = new Rectangle2D.Double(LEFT + width * c, TOP, width, height);
      bins.add(new Bin(picture.dots().columns().get(c), "", room));
    }
    if (someNever()) {
      Rectangle2D room = new Rectangle2D.Double(right() + 8, TOP, NEVER - 16.0, height);
      bins.add(new Bin(picture.dots().never(), NEVER_WORD, room));
    }
    return bins;
  }

  /** The highest at the top, what never happened at the bottom. */
  private List<Bin> rows() {
    List<Bin> bins = new ArrayList<>();
    int count = picture.names().size() + (someNever() ? 1 : 0);
    double height = Math.max(1, (getHeight() - TOP - 8.0) / count);
    double left = LEFT + labels();
    double width = Math.max(1, getWidth() - LEFT - left);
    for (int row = 0; row < count; row++) {
      int column = picture.names().size() - 1 - row;
      Rectangle2D room =
          new Rectangle2D.Double(left, TOP + height * row + 1, width, Math.max(1, height - 3));
      bins.add(
          column >= 0
              ? new Bin(picture.dots().columns().get(column), picture.names().get(column), room)
              : new Bin(picture.dots().never(), NEVER_WORD, room));
    }
    return bins;
  }

  /** The room for names of rows. */
  private double labels() {
    FontMetrics metrics = getFontMetrics(Theme.text(Theme.SMALL));
    int widest = picture.names().stream().mapToInt(metrics::stringWidth).max().orElse(0);
    return Math.min(0.45 * getWidth(), Math.max(widest, metrics.stringWidth(NEVER_WORD)) + 14.0);
  }

  /** How the dots of all bins are stacked: so many abreast, as large as the fullest allows. */
  private record Stacking(int abreast, double size) {}

  /**
   * The number of dots abreast with which the fullest bin has the largest picture.dots(). With k
   * abreast a dot is as wide as the room across ÷ k and the room along ÷ layers allow, and {@link
   * #MOST} at most.
   */
  private Stacking stacking(List<Bin> bins) {
    double across = Double.POSITIVE_INFINITY;
    double along = Double.POSITIVE_INFINITY;
    int most = Math.max(1, picture.highest());
    for (Bin bin : bins) {
      Rectangle2D room = bin.room();
      across = Math.min(across, inRows() ? room.getHeight() : room.getWidth());
      along = Math.min(along, inRows() ? room.getWidth() : room.getHeight());
      most = Math.max(most, bin.runs().size());
    }
    Stacking best = new Stacking(1, 0);
    for (int k = 1; k <= most && across / k > best.size(); k++) {
      int layers = (most + k - 1) / k;
      double size = Math.min(MOST, Math.min(across / k, along / layers));
      best = size > best.size() ? new Stacking(k, size) : best;
    }
    return best;
  }

  private List<Dot> places() {
    List<Bin> bins = bins();
    Stacking stacking = stacking(bins);
    List<Dot> places = new ArrayList<>();
    bins.forEach(bin -> stack(places, bin, stacking));
    return places;
  }

  /** Stacks a bin's dots from its foot, in the order of the runs, each layer centred. */
  private void stack(List<Dot> places, Bin bin, Stacking stacking) {
    Rectangle2D room = bin.room();
    double size = stacking.size();
    int wide = Math.min(stacking.abreast(), Math.max(1, bin.runs().size()));
    for (int i = 0; i < bin.runs().size(); i++) {
      double aside = (i % stacking.abreast() - (wide - 1) / 2.0) * size;
      double along = (i / stacking.abreast() + 0.5) * size;
      places.add(
          inRows()
              ? new Dot(bin.runs().get(i), room.getMinX() + along, room.getCenterY() + aside)
              : new Dot(bin.runs().get(i), room.getCenterX() + aside, room.getMaxY() - along));
    }
  }

  /** The replication whose dot lies nearest to a point that touches it. */
  OptionalInt at(Point point) {
    double reach = Math.max(4, stacking(bins()).size() / 2 + 1);
    return places().stream()
        .filter(d -> point.distance(d.x(), d.y()) <= reach)
        .min(Comparator.comparingDouble(d -> point.distance(d.x(), d.y())))
        .map(d -> OptionalInt.of(d.replication()))
        .orElseGet(OptionalInt::empty);
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
    Graphics2D g = Theme.smooth(graphics);
    g.setColor(Theme.PAPER);
    g.fillRect(0, 0, getWidth(), getHeight());
    g.setFont(Theme.strong(16));
    g.setColor(Theme.INK);
    Theme.write(g, picture.title(), LEFT, 22, getWidth() - 2.0 * LEFT);
    if (picture.dots().columns().isEmpty() && !someNever()) {
      g.setFont(Theme.text(Theme.TEXT));
      g.setColor(Theme.FAINT);
      g.drawString("Press “Run many” to see what else could have come of it.", LEFT, 60);
    } else {
      axis(g);
      drawDots(g);
      if (!inRows() && !picture.dots().columns().isEmpty()) {
        marks().draw(g);
      }
    }
    g.dispose();
  }

  private void axis(Graphics2D g) {
    g.setColor(Theme.FAINT);
    g.setStroke(Theme.line(1.2));
    g.setFont(Theme.text(Theme.SMALL));
    if (inRows()) {
      rows().forEach(bin -> rowName(g, bin));
    } else {
      double floor = getHeight() - BOTTOM;
      if (!picture.dots().columns().isEmpty()) {
        numbers(g, floor);
      }
      if (someNever()) {
        double x = right() + NEVER / 2.0;
        g.draw(new Line2D.Double(x - NEVER / 2.0 + 8, floor, x + NEVER / 2.0 - 8, floor));
        double half = g.getFontMetrics().stringWidth(NEVER_WORD) / 2.0;
        g.drawString(NEVER_WORD, (float) (x - half), (float) (floor + 20));
      }
    }
  }

  private static void rowName(Graphics2D g, Bin bin) {
    Rectangle2D room = bin.room();
    g.setColor(Theme.INK);
    Theme.write(g, bin.name(), LEFT, room.getCenterY() + 5, room.getMinX() - LEFT - 8);
    g.setColor(Theme.GRID);
    double x = room.getMinX() - 3;
    g.draw(new Line2D.Double(x, room.getMinY(), x, room.getMaxY()));
  }

  /** The axis below the columns, with at most seven steps between its ticks, and its unit. */
  private void numbers(Graphics2D g, double floor) {
    FontMetrics metrics = g.getFontMetrics();
    g.draw(new Line2D.Double(LEFT, floor, right(), floor));
    double span = picture.dots().to() - picture.dots().from();
    double step = Steps.within(span, 7);
    for (double v = Math.ceil(picture.dots().from() / step) * step;
        v <= picture.dots().to() + 1e-9;
        v += step) {
      double x = LEFT + (v - picture.dots().from()) / span * (right() - LEFT);
      g.draw(new Line2D.Double(x, floor, x, floor + 5));
      String tick = picture.axis().tick().apply(v);
      g.drawString(tick, (float) (x - metrics.stringWidth(tick) / 2.0), (float) (floor + 20));
    }
    Theme.write(g, picture.axis().unit(), LEFT, floor + 39, right() - LEFT);
  }

  /**
   * All dots, and last the run that is shown, ringed and named so that it is found among thousands.
   */
  private void drawDots(Graphics2D g) {
    double size = stacking(bins()).size();
    Dot marked = null;
    for (Dot dot : places()) {
      drawDot(g, dot, size);
      marked = dot.replication() == picture.shown() ? dot : marked;
    }
    if (marked != null) {
      g.setColor(Theme.STYLE.series().get(0));
      g.fill(disc(marked, Math.max(8, size)));
      g.setColor(Theme.INK);
      g.setStroke(Theme.line(2.2));
      g.draw(disc(marked, Math.max(8, size) + 5));
      String here = "this run";
      g.setFont(Theme.strong(Theme.SMALL));
      double width = g.getFontMetrics().stringWidth(here);
      double x = Math.min(marked.x() + 10, getWidth() - width - 4);
      g.setColor(Theme.clear(Color.WHITE, 220));
      g.fill(new Rectangle2D.Double(x - 2, marked.y() - 22, width + 4, 18));
      g.setColor(Theme.INK);
      g.drawString(here, (float) x, (float) (marked.y() - 8));
    }
  }

  /** A filled disc, or an open square: of two pictures each has its own shape. */
  private void drawDot(Graphics2D g, Dot dot, double size) {
    if (picture.squares()) {
      double side = Math.max(1.5, 0.72 * size);
      g.setColor(Theme.STYLE.series().get(0));
      g.setStroke(Theme.line(Math.max(0.8, Math.min(1.8, 0.18 * size))));
      g.draw(new Rectangle2D.Double(dot.x() - side / 2, dot.y() - side / 2, side, side));
    } else {
      g.setColor(Theme.tint(Theme.STYLE.series().get(1), 0.75));
      g.fill(disc(dot, 0.9 * size));
    }
  }

  private static Ellipse2D disc(Dot dot, double size) {
    return new Ellipse2D.Double(dot.x() - size / 2, dot.y() - size / 2, size, size);
  }
}
