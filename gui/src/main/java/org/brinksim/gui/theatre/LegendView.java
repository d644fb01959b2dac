package org.brinksim.gui.theatre;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.brinksim.gui.theme.PaintedComponent;
import org.brinksim.gui.theme.Theme;
import org.brinksim.model.troops.ElementStatus;
import org.brinksim.recorder.CellLosses;
import org.brinksim.recorder.ElementSnapshot;
import org.brinksim.recorder.words.StatusWords;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.Theatre;
import org.brinksim.wording.Names;
import org.brinksim.wording.Titles;
import sim.portrayal.DrawInfo2D;

/** What the signs of the theatre mean. */
@SuppressWarnings("serial")
public final class LegendView extends PaintedComponent {
  /** Pixels from a row to the next. */
  private static final int ROW = 25;

  /** Pixels of width for a sign. */
  private static final int SIGN = 30;

  private final List<Entry> entries = new ArrayList<>();

  /** A sign drawn around a point, and what it means. */
  private record Entry(String words, Sign sign) {}

  @FunctionalInterface
  private interface Sign {
    void draw(Graphics2D g, double x, double y);
  }

  /** A legend of nothing yet. */
  public LegendView() {
    super("legend", "What the signs mean");
    setMinimumSize(new Dimension(100, ROW));
  }

  /** Explains the signs of a scenario's theatre. */
  public void explain(Scenario scenario) {
    entries.clear();
    for (int f = 0; f < scenario.forces().size(); f++) {
      Color colour = Theme.force(scenario, f);
      entries.add(
          new Entry(Titles.of(scenario.forces().get(f)), (g, x, y) -> square(g, x, y, colour)));
    }
    entries.add(new Entry("In the line", symbol(ElementStatus.LINE, false)));
    entries.add(new Entry("Enemy in reach", symbol(ElementStatus.LINE, true)));
    for (ElementStatus status : RearArea.KINDS) {
      entries.add(new Entry(StatusWords.of(status), symbol(status, false)));
    }
    entries.add(
        new Entry(
            "Soldiers lost this day",
            (g, x, y) -> {
              LossPortrayal loss = new LossPortrayal();
              loss.colour(Theme.side(scenario, 0));
              loss.draw(new CellLosses(0, 0, 5, 0), g, info(x, y, 22, 22));
            }));
    if (scenario.theatre().map().isPresent()) {
      Theatre.Hex hex = scenario.theatre().map().get();
      List<String> kinds =
          hex.legend().values().stream().map(Theatre.Legend::terrain).distinct().toList();
      for (int k = 0; k < kinds.size(); k++) {
        int number = k;
        entries.add(
            new Entry(
                Names.title(kinds.get(k)),
                (g, x, y) -> terrain(g, x, y, kinds.get(number), number)));
      }
    }
    entries.add(new Entry("A larger symbol is a stronger element", (g, x, y) -> sizes(g, x, y)));
    setToolTipText(entries.stream().map(Entry::words).collect(Collectors.joining("\n")));
    revalidate();
    repaint();
  }

  private static void square(Graphics2D g, double x, double y, Color colour) {
    g.setColor(colour);
    g.fill(new Rectangle2D.Double(x - 11, y - 8, 22, 16));
    g.setColor(Theme.INK);
    g.setStroke(Theme.line(1));
    g.draw(new Rectangle2D.Double(x - 11, y - 8, 22, 16));
  }

  /** An element of full strength in a status. */
  private static Sign symbol(ElementStatus status, boolean inContact) {
    ElementSnapshot mark = new ElementSnapshot(0, 0, 0, "", status, 0, 1, 1, 1, 1, 1, inContact);
    return (g, x, y) -> new ElementPortrayal().draw(mark, g, info(x, y, 22, 15));
  }

  /** A small and a large symbol side by side. */
  private static void sizes(Graphics2D g, double x, double y) {
    ElementSnapshot mark =
        new ElementSnapshot(0, 0, 0, "", ElementStatus.LINE, 0, 1, 1, 1, 1, 1, false);
    new ElementPortrayal().draw(mark, g, info(x - 8, y, 10, 7));
    new ElementPortrayal().draw(mark, g, info(x + 5, y, 16, 12));
  }

  private static DrawInfo2D info(double x, double y, double width, double height) {
    Rectangle2D body = new Rectangle2D.Double(x, y, width, height);
    return new DrawInfo2D(null, null, body, body);
  }

  private static void terrain(Graphics2D g, double x, double y, String kind, int number) {
    g.setColor(TerrainStyle.ground(kind, number));
    g.fill(new Rectangle2D.Double(x - 12, y - 11, 24, 22));
    g.setColor(Theme.GRID);
    g.setStroke(Theme.line(1));
    g.draw(new Rectangle2D.Double(x - 12, y - 11, 24, 22));
    TerrainStyle.signs(g, kind, x, y, 24);
  }

  /** As many rows as the words need at this width; what has no room is in the tool tip. */
  @Override
  public Dimension getPreferredSize() {
    return new Dimension(400, rows(Math.max(1, getWidth())) * ROW + 6);
  }

  /** How many rows the entries take when none is broken, at a width in pixels. */
  private int rows(int width) {
    FontMetrics metrics = getFontMetrics(Theme.text(Theme.SMALL));
    int rows = 1;
    double x = 8;
    for (Entry entry : entries) {
      double room = width(metrics, entry);
      if (x + room > width && x > 8) {
        x = 8;
        rows++;
      }
      x += room;
    }
    return rows;
  }

  private static double width(FontMetrics metrics, Entry entry) {
    return SIGN + 4 + metrics.stringWidth(entry.words()) + 16;
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = Theme.smooth(graphics);
    g.setColor(Theme.PAPER);
    g.fillRect(0, 0, getWidth(), getHeight());
    FontMetrics metrics = g.getFontMetrics(Theme.text(Theme.SMALL));
    double x = 8;
    double y = ROW / 2.0 + 1;
    for (Entry entry : entries) {
      double width = width(metrics, entry);
      if (x + width > getWidth() && x > 8) {
        x = 8;
        y += ROW;
      }
      if (y + ROW / 2.0 - 1 > getHeight()) {
        break;
      }
      entry.sign().draw(g, x + SIGN / 2.0, y);
      g.setFont(Theme.text(Theme.SMALL));
      g.setColor(Theme.INK);
      Theme.write(g, entry.words(), x + SIGN + 4, y + 5, getWidth() - x - SIGN - 8);
      x += width;
    }
    g.dispose();
  }
}
