package org.brinksim.gui.view;

import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import org.brinksim.gui.theme.PaintedComponent;
import org.brinksim.gui.theme.Theme;
import org.brinksim.recorder.words.Inspection;

/** A closer look at what is chosen: a heading, then names and values. */
@SuppressWarnings("serial")
public final class InspectorView extends PaintedComponent {
  private static final int ROW = 21;
  private static final int LEFT = 12;

  /** The most lines that it makes room for. */
  private static final int MOST = 10;

  private Inspection inspection;

  /** A view of nothing yet. */
  public InspectorView() {
    super("inspector", "A closer look");
    setPreferredSize(new Dimension(420, 44));
    setMinimumSize(new Dimension(100, 44));
  }

  /** Shows a closer look. */
  public void show(Inspection next) {
    if (!next.equals(inspection)) {
      inspection = next;
      StringBuilder all = new StringBuilder(next.heading());
      next.lines().forEach(l -> all.append('\n').append(l.name()).append(": ").append(l.value()));
      setToolTipText(next.lines().isEmpty() ? null : all.toString());
      setPreferredSize(new Dimension(420, 44 + ROW * Math.min(MOST, next.lines().size())));
      revalidate();
      repaint();
    }
  }

  /** What is shown. */
  public Inspection inspection() {
    return inspection;
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = Theme.smooth(graphics);
    g.setColor(Theme.SHADE);
    g.fillRect(0, 0, getWidth(), getHeight());
    if (inspection != null) {
      g.setColor(Theme.INK);
      g.setFont(Theme.strong(16));
      Theme.write(g, inspection.heading(), LEFT, 24, getWidth() - 2.0 * LEFT);
      int names = Math.min(getWidth() * 45 / 100, widest(g) + 14);
      int y = 24 + ROW + 4;
      for (Inspection.Line line : inspection.lines()) {
        g.setFont(Theme.text(Theme.SMALL));
        g.setColor(Theme.FAINT);
        Theme.write(g, line.name(), LEFT, y, names - 10.0);
        g.setColor(Theme.INK);
        Theme.write(g, line.value(), LEFT + names, y, getWidth() - 2.0 * LEFT - names);
        y += ROW;
      }
    }
    g.dispose();
  }

  private int widest(Graphics2D g) {
    FontMetrics metrics = g.getFontMetrics(Theme.text(Theme.SMALL));
    return inspection.lines().stream()
        .mapToInt(line -> metrics.stringWidth(line.name()))
        .max()
        .orElse(0);
  }
}
