package org.brinksim.gui.view;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.brinksim.gui.theme.PaintedComponent;
import org.brinksim.gui.theme.Theme;
import org.brinksim.recorder.Frame;
import org.brinksim.recorder.RunHistory;
import org.brinksim.recorder.RungSnapshot;
import org.brinksim.scenario.Ladder.Rung;
import org.brinksim.wording.Names;
import org.brinksim.wording.Titles;

/**
 * The ladder: a rail for each channel, a row for each rung from the highest down, what stands now,
 * and who stands on it.
 */
@SuppressWarnings("serial")
public final class LadderView extends PaintedComponent {
  /** Pixels above the first row, for the title and the headings. */
  private static final int HEAD = 54;

  /** The most pixels between two rails. */
  private static final int RAIL = 76;

  private static final int LEFT = 12;

  /** Below this height of a row its words would touch those of the next. */
  private static final int LEAST_ROW = 21;

  /** Below this width the rails have no headings. */
  private static final int NARROW = 460;

  private RunHistory history;
  private Frame frame;
  private String title = "";
  private List<Integer> order = List.of();
  private List<String> channels = List.of();

  /** A ladder of nothing yet. */
  public LadderView() {
    super("ladder", "The ladder");
    setPreferredSize(new Dimension(560, 560));
  }

  /** Shows the ladder at a frame, under a title. */
  public void show(RunHistory shown, Frame at, String words) {
    if (history == null || history.compiled() != shown.compiled()) {
      List<Rung> rungs = shown.scenario().ladder().rungs();
      order =
          IntStream.range(0, rungs.size())
              .boxed()
              .sorted(Comparator.comparingInt(r -> -rungs.get(r).level()))
              .toList();
      setMinimumSize(new Dimension(240, HEAD + LEAST_ROW * order.size() + 8));
      channels = new ArrayList<>(new LinkedHashSet<>(rungs.stream().map(Rung::channel).toList()));
    }
    history = shown;
    frame = at;
    title = words;
    repaint();
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = Theme.smooth(graphics);
    g.setColor(Theme.PAPER);
    g.fillRect(0, 0, getWidth(), getHeight());
    if (frame != null && order.isEmpty()) {
      g.setFont(Theme.text(Theme.TEXT));
      g.setColor(Theme.FAINT);
      g.drawString("This scenario has no ladder.", LEFT, 40);
    } else if (frame != null) {
      head(g);
      double row = Math.min(40, (getHeight() - HEAD - 8.0) / order.size());
      rails(g, row);
      for (int i = 0; i < order.size(); i++) {
        row(g, order.get(i), HEAD + i * row, row);
      }
    }
    g.dispose();
  }

  /** The width of a channel's rail: narrower where the view is. */
  private double rail() {
    return Math.min(RAIL, getWidth() * (isNarrow() ? 0.2 : 0.32) / channels.size());
  }

  private boolean isNarrow() {
    return getWidth() < NARROW;
  }

  /** The title, and the channels' names over their rails where there is room. */
  private void head(Graphics2D g) {
    g.setFont(Theme.strong(16));
    g.setColor(Theme.INK);
    Theme.write(g, title, LEFT, 22, getWidth() - 2.0 * LEFT);
    g.setFont(Theme.text(Theme.SMALL));
    g.setColor(Theme.FAINT);
    for (int c = 0; c < channels.size() && !isNarrow(); c++) {
      Theme.write(g, Names.title(channels.get(c)), LEFT + c * rail() + 4, HEAD - 10, rail() - 6);
    }
  }

  /** A line for each channel, from its highest rung to its lowest. */
  private void rails(Graphics2D g, double row) {
    g.setStroke(Theme.line(2));
    for (int c = 0; c < channels.size(); c++) {
      double x = LEFT + (c + 0.5) * rail();
      String channel = channels.get(c);
      List<Integer> rows =
          IntStream.range(0, order.size())
              .filter(i -> rung(order.get(i)).channel().equals(channel))
              .boxed()
              .toList();
      g.setColor(Theme.GRID);
      double top = HEAD + (rows.get(0) + 0.5) * row;
      double bottom = HEAD + (rows.get(rows.size() - 1) + 0.5) * row;
      g.draw(new Line2D.Double(x, top, x, bottom));
    }
  }

  /** The rung of a place in the scenario, not of a row. */
  private Rung rung(int number) {
    return history.scenario().ladder().rungs().get(number);
  }

  /**
   * A rung's disc on its channel's rail, its level and its name; tinted, strong and with those who
   * stand on it while it stands.
   *
   * @param y the upper edge, in pixels
   * @param height pixels from this row to the next
   */
  private void row(Graphics2D g, int number, double y, double height) {
    Rung rung = rung(number);
    RungSnapshot mark = frame.rungs().get(number);
    Color colour = Theme.rung(history.scenario(), rung);
    double left = LEFT + channels.size() * rail() + 6;
    double channel = LEFT + (channels.indexOf(rung.channel()) + 0.5) * rail();
    if (mark.stands()) {
      g.setColor(Theme.tint(colour, 0.3));
      g.fill(new RoundRectangle2D.Double(left - 4, y + 2, getWidth() - left - 2, height - 4, 8, 8));
    }
    step(g, mark, colour, channel, y + height / 2, isHighest(number));
    g.setFont(mark.stands() ? Theme.strong(Theme.TEXT) : Theme.text(Theme.TEXT));
    g.setColor(mark.stands() ? Theme.INK : Theme.FAINT);
    double base = y + height / 2 + 5;
    g.drawString(String.valueOf(rung.level()).replace('-', '−'), (float) left, (float) base);
    double names = names(g, left);
    Theme.write(g, Titles.of(rung), left + 30, base, names - 36);
    if (mark.stands()) {
      chips(g, who(mark), left + names, y, height);
    }
  }

  /** The room for names: that of the longest, but no more than leaves some for who stands there. */
  private double names(Graphics2D g, double left) {
    FontMetrics metrics = g.getFontMetrics(Theme.strong(Theme.TEXT));
    double widest =
        order.stream().mapToInt(r -> metrics.stringWidth(Titles.of(rung(r)))).max().orElse(0);
    return Math.min(widest + 48, (getWidth() - left) * (isNarrow() ? 1 : 0.62));
  }

  /**
   * A filled disc where a rung stands, larger and ringed where it is the highest of its channel.
   */
  private static void step(
      Graphics2D g, RungSnapshot mark, Color colour, double x, double y, boolean highest) {
    double radius = highest ? 11 : mark.stands() ? 8 : 4.5;
    Ellipse2D disc = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    g.setColor(mark.stands() ? colour : Color.WHITE);
    g.fill(disc);
    g.setStroke(Theme.line(highest ? 3 : 1.4));
    g.setColor(mark.stands() ? Theme.INK : Theme.GRID);
    g.draw(disc);
  }

  /** Whether no higher rung of the same channel stands. */
  private boolean isHighest(int number) {
    String channel = rung(number).channel();
    return frame.rungs().get(number).stands()
        && order.stream()
                .filter(r -> rung(r).channel().equals(channel) && frame.rungs().get(r).stands())
                .findFirst()
                .orElse(-1)
            == number;
  }

  /** The states that act on the rung; where none does, what else holds it. */
  private List<String> who(RungSnapshot mark) {
    List<String> who = new ArrayList<>();
    mark.states().forEach(s -> who.add(Titles.of(history.scenario().states().get(s))));
    if (mark.byOther()) {
      who.add("the fighting or an event");
    }
    return who;
  }

  /** Words in rounded boxes from left to right; those for which no room is left are not drawn. */
  private void chips(Graphics2D g, List<String> words, double left, double y, double height) {
    g.setFont(Theme.text(Theme.SMALL));
    FontMetrics metrics = g.getFontMetrics();
    double x = left;
    for (String word : words) {
      double room = getWidth() - 10 - x;
      String fitted = Theme.fitted(metrics, word, room - 14);
      double width = metrics.stringWidth(fitted) + 14;
      if (room < 36) {
        return;
      }
      g.setColor(Color.WHITE);
      RoundRectangle2D chip =
          new RoundRectangle2D.Double(x, y + height / 2 - 11, width, 22, 20, 20);
      g.fill(chip);
      g.setColor(Theme.FAINT);
      g.setStroke(Theme.line(1));
      g.draw(chip);
      g.setColor(Theme.INK);
      g.drawString(fitted, (float) (x + 7), (float) (y + height / 2 + 5));
      x += width + 5;
    }
  }
}
