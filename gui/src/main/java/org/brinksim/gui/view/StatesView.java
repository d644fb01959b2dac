package org.brinksim.gui.view;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.brinksim.gui.theme.PaintedComponent;
import org.brinksim.gui.theme.Theme;
import org.brinksim.model.event.Event;
import org.brinksim.recorder.Frame;
import org.brinksim.recorder.RunHistory;
import org.brinksim.recorder.words.Inspection;
import org.brinksim.recorder.words.Selection;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.Ladder.Rung;
import org.brinksim.scenario.Scenario;

/**
 * The states as a network: who sides with whom, what each believes, its last act, and the acts of
 * the last days as arrows at whom they were aimed. The first state and its allies stand at the
 * left, all others at the right.
 */
@SuppressWarnings("serial")
public final class StatesView extends PaintedComponent {
  /** For so many days an act is shown as an arrow. */
  private static final double RECENT = 14;

  private static final int HEAD = 64;
  private RunHistory history;
  private Frame frame;
  private List<Event> events = List.of();
  private Selection selection = new Selection.Nothing();

  /** A network that tells which state is clicked. */
  public StatesView(Consumer<Selection> chosen) {
    super("states", "What each state believes, and its last act");
    setPreferredSize(new Dimension(560, 560));
    setFocusable(true);
    onKey("UP", () -> beside(-1).ifPresent(chosen));
    onKey("DOWN", () -> beside(1).ifPresent(chosen));
    addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent event) {
            for (int s = 0; history != null && s < history.scenario().states().size(); s++) {
              if (node(s).contains(event.getPoint())) {
                chosen.accept(new Selection.OfState(s));
              }
            }
          }
        });
  }

  /** The state before or after the chosen one, in the order of the scenario. */
  private Optional<Selection> beside(int by) {
    int count = history == null ? 0 : history.scenario().states().size();
    int now = selection instanceof Selection.OfState of ? of.state() : by > 0 ? -1 : count;
    int next = now + by;
    return next >= 0 && next < count ? Optional.of(new Selection.OfState(next)) : Optional.empty();
  }

  /** Shows the states at a frame. */
  public void show(RunHistory shown, Frame at) {
    if (history == null || history.compiled() != shown.compiled()) {
      history = shown;
      int boxes = Math.max(column(true).size(), column(false).size());
      double box = StateBox.leastHeight(shown.scenario()) + 10;
      setMinimumSize(new Dimension(240, (int) (HEAD + boxes * box + 6)));
      revalidate();
    }
    history = shown;
    frame = at;
    events = shown.events(at.events());
    repaint();
  }

  /** Marks what is chosen. */
  public void select(Selection next) {
    selection = next;
    repaint();
  }

  /**
   * The states of a column, in the order of the scenario. Alliances count whichever of the two
   * names them.
   */
  private List<Integer> column(boolean left) {
    List<Actor> states = history.scenario().states();
    List<Integer> column = new ArrayList<>();
    for (int s = 0; s < states.size(); s++) {
      boolean first =
          s == 0
              || states.get(0).allies().contains(states.get(s).id())
              || states.get(s).allies().contains(states.get(0).id());
      if (first == left) {
        column.add(s);
      }
    }
    return column;
  }

  /** The box of a state. */
  public Rectangle2D node(int state) {
    boolean left = column(true).contains(state);
    List<Integer> column = column(left);
    double part = (getHeight() - HEAD - 6.0) / column.size();
    double height = Math.min(part - 10, StateBox.height(history.scenario()));
    double width = Math.min(250, getWidth() * 0.4);
    double x = left ? 10 : getWidth() - width - 10;
    double y = HEAD + part * (column.indexOf(state) + 0.5) - height / 2;
    return new Rectangle2D.Double(x, y, width, height);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = Theme.smooth(graphics);
    g.setColor(Theme.PAPER);
    g.fillRect(0, 0, getWidth(), getHeight());
    if (frame != null) {
      head(g);
      ties(g);
      acts(g);
      StateBox box = new StateBox(history, frame);
      for (int s = 0; s < history.scenario().states().size(); s++) {
        Actor state = history.scenario().states().get(s);
        Optional<Event.Act> last = Inspection.lastAct(events, state);
        boolean chosen = selection.equals(new Selection.OfState(s));
        box.draw(g, s, last, node(s), chosen);
      }
    }
    g.dispose();
  }

  private void head(Graphics2D g) {
    g.setFont(Theme.strong(16));
    g.setColor(Theme.INK);
    g.drawString("What each state believes, and its last act", 12, 22);
    g.setFont(Theme.text(Theme.SMALL));
    g.setColor(Theme.FAINT);
    String words =
        history.scenario().states().isEmpty()
            ? "This scenario has no states."
            : "Bars: belief from 0 to 1. Arrows: acts of the last 14 days. Grey: allies.";
    Theme.write(g, words, 12, 45, getWidth() - 24.0);
  }

  /** A thick grey bow between any two allies. */
  private void ties(Graphics2D g) {
    List<Actor> states = history.scenario().states();
    g.setColor(Theme.GRID);
    g.setStroke(Theme.line(5));
    for (int a = 0; a < states.size(); a++) {
      for (int b = a + 1; b < states.size(); b++) {
        if (states.get(a).allies().contains(states.get(b).id())
            || states.get(b).allies().contains(states.get(a).id())) {
          g.draw(way(a, b, 0.16));
        }
      }
    }
  }

  /**
   * An arrow from who acted to each whom the act was aimed at, in the colour of its rung. It fades
   * from opaque on its day to two fifths after {@link #RECENT} days, and is then gone. Acts that
   * stand from the start have no arrow.
   */
  private void acts(Graphics2D g) {
    Scenario scenario = history.scenario();
    for (Event.Act act : Event.acts(events).toList()) {
      double age = frame.day() - act.day();
      if (!act.atStart() && age <= RECENT) {
        int from = place(act.actor());
        int alpha = (int) Math.round(255 - 150 * age / RECENT);
        for (String target : act.targets()) {
          int to = place(target);
          if (to >= 0 && to != from) {
            arrow(g, way(from, to, 0.3), Theme.clear(colour(scenario, act.rung()), alpha));
          }
        }
      }
    }
  }

  /** The place of a state in the scenario; negative for none. */
  private int place(String state) {
    List<Actor> states = history.scenario().states();
    for (int s = 0; s < states.size(); s++) {
      if (states.get(s).id().equals(state)) {
        return s;
      }
    }
    return -1;
  }

  private static Color colour(Scenario scenario, String rung) {
    return scenario.ladder().rungs().stream()
        .filter((Rung r) -> r.id().equals(rung))
        .findFirst()
        .map(r -> Theme.rung(scenario, r))
        .orElse(Theme.FAINT);
  }

  /** A bow between the inner edges of two boxes, deeper where both stand on the same side. */
  private QuadCurve2D way(int from, int to, double depth) {
    Point2D a = inner(from, to);
    Point2D b = inner(to, from);
    boolean alike = a.getX() < getWidth() / 2.0 == b.getX() < getWidth() / 2.0;
    double inwards = a.getX() < getWidth() / 2.0 ? 1 : -1;
    double x = (a.getX() + b.getX()) / 2 + (alike ? inwards * depth * getWidth() * 0.5 : 0);
    return new QuadCurve2D.Double(
        a.getX(), a.getY(), x, (a.getY() + b.getY()) / 2, b.getX(), b.getY());
  }

  /** The point of a box's inner edge that lies towards another box. */
  private Point2D inner(int state, int other) {
    Rectangle2D box = node(state);
    Rectangle2D towards = node(other);
    double x = box.getCenterX() < getWidth() / 2.0 ? box.getMaxX() : box.getMinX();
    double lean = Math.signum(towards.getCenterY() - box.getCenterY());
    return new Point2D.Double(x, box.getCenterY() + lean * box.getHeight() * 0.28);
  }

  /** A line with a head of 14 by 16 pixels that points along the end of the bow. */
  private static void arrow(Graphics2D g, QuadCurve2D way, Color colour) {
    g.setColor(colour);
    g.setStroke(Theme.line(4));
    g.draw(way);
    double dx = way.getX2() - way.getCtrlX();
    double dy = way.getY2() - way.getCtrlY();
    double length = Math.max(1, Math.hypot(dx, dy));
    Path2D head = new Path2D.Double();
    double bx = way.getX2() - 14 * dx / length;
    double by = way.getY2() - 14 * dy / length;
    head.moveTo(way.getX2(), way.getY2());
    head.lineTo(bx - 8 * dy / length, by + 8 * dx / length);
    head.lineTo(bx + 8 * dy / length, by - 8 * dx / length);
    head.closePath();
    g.fill(head);
  }
}
