package org.brinksim.gui.theatre;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.swing.SwingUtilities;
import org.brinksim.gui.theme.PaintedComponent;
import org.brinksim.gui.theme.Theme;
import org.brinksim.recorder.CellLosses;
import org.brinksim.recorder.ElementSnapshot;
import org.brinksim.recorder.Frame;
import org.brinksim.recorder.RunHistory;
import org.brinksim.recorder.words.Selection;
import sim.portrayal.DrawInfo2D;

/**
 * The theatre of one history at a moment between two frames. The wheel zooms, dragging pans, a
 * click chooses an element or a cell, a double click shows all again; the keyboard pans and zooms,
 * too.
 */
@SuppressWarnings("serial")
public final class TheatreView extends PaintedComponent {
  /** Pixels by which a key pans, and the factor by which one zooms. */
  private static final int STEP = 60;

  private static final double NEARER = 1.2;

  /** How far aside a number may be put, in its own lengths, before it is left out. */
  private static final double ASIDE = 1.5;

  /** Pixels a cell below which only losses of so many soldiers are written. */
  private static final double ROOMY = 34;

  private static final int MANY = 10;

  private final ElementPortrayal symbols = new ElementPortrayal();
  private final LossPortrayal bursts = new LossPortrayal();
  private final Consumer<Selection> chosen;
  private RunHistory history;
  private TheatreGeometry plan;
  private RearArea rear;
  private GroundPainter ground;
  private List<Color> forces = List.of();
  private List<Color> sides = List.of();
  private Frame now;
  private Frame next;
  private double share;
  private Positions here;
  private Positions there;
  private Selection selection = new Selection.Nothing();
  private final Viewpoint viewpoint;
  private long painted;
  private BufferedImage base;
  private List<Integer> baseHolders;
  private AffineTransform baseView;

  /**
   * A theatre.
   *
   * @param chosen is told what is clicked
   * @param viewpoint from where it is seen; one that is shared moves all that share it
   */
  public TheatreView(Consumer<Selection> chosen, Viewpoint viewpoint) {
    super("theatre", "The theatre; arrow keys pan, plus and minus zoom, Home shows all");
    this.chosen = chosen;
    this.viewpoint = viewpoint;
    viewpoint.onMove(this::repaint);
    setPreferredSize(new Dimension(860, 640));
    setMinimumSize(new Dimension(200, 120));
    Hand hand = new Hand();
    addMouseListener(hand);
    addMouseMotionListener(hand);
    addMouseWheelListener(hand);
    keys();
  }

  private void keys() {
    setFocusable(true);
    Map<String, Runnable> keys =
        Map.of(
            "LEFT", () -> pan(STEP, 0),
            "RIGHT", () -> pan(-STEP, 0),
            "UP", () -> pan(0, STEP),
            "DOWN", () -> pan(0, -STEP),
            "PLUS", () -> zoom(NEARER, middle()),
            "ADD", () -> zoom(NEARER, middle()),
            "MINUS", () -> zoom(1 / NEARER, middle()),
            "SUBTRACT", () -> zoom(1 / NEARER, middle()),
            "HOME", this::showAll);
    keys.forEach(this::onKey);
  }

  private Point middle() {
    return new Point(getWidth() / 2, getHeight() / 2);
  }

  /**
   * Shows a moment of a history.
   *
   * @param shown the history
   * @param from the frame before the moment, or at it
   * @param to the frame after it; the same at the end
   * @param between how far the moment lies between them, 0 to 1
   */
  public void show(RunHistory shown, Frame from, Frame to, double between) {
    if (history == null || history.compiled() != shown.compiled()) {
      stage(shown);
    }
    history = shown;
    if (from != now) {
      here = from == next && there != null ? there : positions(from);
      now = from;
    }
    if (to != next) {
      there = to == from ? here : positions(to);
      next = to;
    }
    share = between;
    repaint();
  }

  private void stage(RunHistory shown) {
    plan = TheatreGeometry.of(shown.scenario());
    rear = new RearArea(plan.field(), shown.scenario().sides().size());
    ground = new GroundPainter(shown.scenario(), plan, rear);
    forces = colours(shown.scenario().forces().size(), f -> Theme.force(shown.scenario(), f));
    sides = colours(shown.scenario().sides().size(), s -> Theme.side(shown.scenario(), s));
    now = null;
    next = null;
    there = null;
    base = null;
  }

  private static List<Color> colours(int count, IntFunction<Color> of) {
    return IntStream.range(0, count).mapToObj(of).toList();
  }

  private Positions positions(Frame frame) {
    return new Positions(frame, plan, rear, history.scenario().combat().elementSize());
  }

  /** Marks what is chosen. */
  public void select(Selection next) {
    selection = next;
    repaint();
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = Theme.smooth(graphics);
    g.setColor(Theme.PAPER);
    g.fillRect(0, 0, getWidth(), getHeight());
    if (now != null) {
      painted++;
      AffineTransform view = view();
      drawBase(g, view);
      drawCell(g, view);
      drawElements(g, view);
      // Those of the day fade before those of the next come, so that they are never together.
      drawLosses(g, view, (share < 0.5 ? now : next).losses(), Math.abs(1 - 2 * share));
      ground.places(g, view);
    }
    g.dispose();
  }

  /** Drawing board to pixels. */
  private AffineTransform view() {
    return viewpoint.view(rear.bounds(), getSize());
  }

  /** The ground is drawn once and kept until it is held or seen otherwise. */
  private void drawBase(Graphics2D g, AffineTransform view) {
    boolean same =
        base != null
            && base.getWidth() == getWidth()
            && base.getHeight() == getHeight()
            && view.equals(baseView)
            && now.holders().equals(baseHolders);
    if (!same) {
      base = new BufferedImage(getWidth(), getHeight(), BufferedImage.TYPE_INT_RGB);
      Graphics2D below = Theme.smooth(base.getGraphics());
      below.setColor(Theme.PAPER);
      below.fillRect(0, 0, getWidth(), getHeight());
      ground.draw(below, view, now.holders());
      below.dispose();
      baseView = view;
      baseHolders = now.holders();
    }
    g.drawImage(base, 0, 0, null);
  }

  private void drawCell(Graphics2D g, AffineTransform view) {
    if (selection instanceof Selection.OfCell of && plan instanceof HexGeometry hex) {
      g.setColor(Theme.MARK);
      g.setStroke(Theme.line(4));
      g.draw(view.createTransformedShape(hex.outline(of.cell())));
    }
  }

  private void drawElements(Graphics2D g, AffineTransform view) {
    for (ElementSnapshot element : now.elements()) {
      symbols.colour(forces.get(element.force()));
      symbols.draw(element, g, place(element, view));
    }
  }

  private DrawInfo2D place(ElementSnapshot element, AffineTransform view) {
    Positions.Spot from = here.of(element.number());
    Positions.Spot to = there.of(element.number());
    Positions.Spot at = to == null ? from : from.towards(to, eased(share));
    Point2D middle = view.transform(new Point2D.Double(at.x(), at.y()), null);
    double width = at.width() * here.share(element) * view.getScaleX();
    Rectangle2D body =
        new Rectangle2D.Double(middle.getX(), middle.getY(), width, width * Positions.SHAPE);
    DrawInfo2D info = new DrawInfo2D(null, null, body, body);
    info.selected = selection instanceof Selection.OfElement of && of.number() == element.number();
    return info;
  }

  /** Slow at both ends of a way. */
  private static double eased(double share) {
    return share * share * (3 - 2 * share);
  }

  /** The greatest first; what has no room beside names and greater numbers is left out. */
  private void drawLosses(
      Graphics2D g, AffineTransform view, List<CellLosses> losses, double strength) {
    bursts.strength(strength);
    boolean crowded = view.getScaleX() < ROOMY;
    Labels labels = new Labels(room(), ground.names(g, view));
    losses.stream()
        .filter(loss -> !crowded || loss.soldiers() >= MANY)
        .sorted(Comparator.comparingInt(CellLosses::soldiers).reversed())
        .forEach(
            loss ->
                labels
                    .place(
                        wanted(loss, view),
                        LossPortrayal.width(g, loss),
                        LossPortrayal.HEIGHT,
                        ASIDE)
                    .ifPresent(
                        at -> {
                          bursts.colour(sides.get(loss.side()));
                          bursts.draw(loss, g, around(at, view));
                        }));
  }

  private Rectangle2D room() {
    return new Rectangle2D.Double(0, 0, getWidth(), getHeight());
  }

  private Point2D wanted(CellLosses loss, AffineTransform view) {
    Rectangle2D room = plan.room(loss.cell(), loss.side());
    double y = room.getMinY() - 0.02;
    double aside = plan instanceof HexGeometry ? (loss.side() % 2 == 0 ? -0.24 : 0.24) : 0;
    return view.transform(new Point2D.Double(room.getCenterX() + aside, y), null);
  }

  private static DrawInfo2D around(Point2D at, AffineTransform view) {
    Rectangle2D body =
        new Rectangle2D.Double(at.getX(), at.getY(), view.getScaleX(), view.getScaleX());
    return new DrawInfo2D(null, null, body, body);
  }

  /** What is drawn at a point: an element before the cell below it. */
  public Selection at(Point point) {
    if (now == null) {
      return new Selection.Nothing();
    }
    AffineTransform view = view();
    Rectangle2D touch = new Rectangle2D.Double(point.x - 1.0, point.y - 1.0, 2, 2);
    List<ElementSnapshot> elements = now.elements();
    for (int i = elements.size() - 1; i >= 0; i--) {
      DrawInfo2D info = place(elements.get(i), view);
      info.clip = new Rectangle2D.Double(touch.getX(), touch.getY(), 2, 2);
      if (symbols.hitObject(elements.get(i), info)) {
        return new Selection.OfElement(elements.get(i).number());
      }
    }
    try {
      Point2D on = view.inverseTransform(point, null);
      int cell = plan.cellAt(on.getX(), on.getY());
      return cell < 0 ? new Selection.Nothing() : new Selection.OfCell(cell);
    } catch (NoninvertibleTransformException e) {
      throw new IllegalStateException("the theatre has no size", e);
    }
  }

  /** Where an element is drawn, in pixels. */
  public Point whereIs(ElementSnapshot element) {
    DrawInfo2D info = place(element, view());
    return new Point((int) Math.round(info.draw.x), (int) Math.round(info.draw.y));
  }

  /** Shows all of it again. */
  public void showAll() {
    viewpoint.showAll();
  }

  /** Zooms around a point. */
  public void zoom(double factor, Point around) {
    if (rear != null) {
      viewpoint.zoom(rear.bounds(), getSize(), factor, around);
    }
  }

  private void pan(double right, double down) {
    if (rear != null) {
      viewpoint.pan(rear.bounds(), getSize(), right, down);
    }
  }

  /** The part of the theatre that is in view, on the drawing board's whole: its pixels. */
  Rectangle2D seen() {
    return view().createTransformedShape(rear.bounds()).getBounds2D();
  }

  /** How often a day was painted. */
  public long painted() {
    return painted;
  }

  /** How much it is zoomed, from 1 for all of it. */
  public double zoom() {
    return viewpoint.zoom();
  }

  /** Zooms, pans and chooses. */
  private final class Hand extends MouseAdapter {
    private Point from;

    @Override
    public void mousePressed(MouseEvent event) {
      from = event.getPoint();
      requestFocusInWindow();
    }

    @Override
    public void mouseDragged(MouseEvent event) {
      pan(event.getX() - from.x, event.getY() - from.y);
      from = event.getPoint();
    }

    @Override
    public void mouseClicked(MouseEvent event) {
      if (SwingUtilities.isLeftMouseButton(event)) {
        chosen.accept(at(event.getPoint()));
        if (event.getClickCount() == 2) {
          showAll();
        }
      }
    }

    @Override
    public void mouseWheelMoved(MouseWheelEvent event) {
      zoom(Math.pow(NEARER, -event.getPreciseWheelRotation()), event.getPoint());
    }
  }
}
