package org.brinksim.gui.view;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.List;
import org.brinksim.gui.theme.PaintedComponent;
import org.brinksim.gui.theme.Theme;

/** Words in as many lines as they need at the width that there is. */
@SuppressWarnings("serial")
public final class Paragraph extends PaintedComponent {
  private static final int MOST = 60;

  private final Font font;
  private final int margin;
  private String words = "";

  /**
   * No words yet.
   *
   * @param name its name for tests
   * @param font the letters
   * @param margin pixels around the words
   */
  public Paragraph(String name, Font font, int margin) {
    super(name, "");
    this.font = font;
    this.margin = margin;
  }

  /** Says something; nothing at all takes no room. */
  public void say(String next) {
    if (!next.equals(words)) {
      words = next;
      getAccessibleContext().setAccessibleName(next);
      setVisible(!next.isEmpty());
      revalidate();
      repaint();
    }
  }

  /** What it says. */
  public String words() {
    return words;
  }

  private List<String> lines(FontMetrics metrics) {
    return WrappedText.lines(metrics, words, Math.max(60, getWidth() - 2.0 * margin), MOST);
  }

  @Override
  public Dimension getPreferredSize() {
    FontMetrics metrics = getFontMetrics(font);
    return new Dimension(100, lines(metrics).size() * metrics.getHeight() + margin);
  }

  @Override
  public Dimension getMinimumSize() {
    return getPreferredSize();
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = Theme.smooth(graphics);
    g.setFont(font);
    g.setColor(getForeground() == null ? Theme.INK : getForeground());
    FontMetrics metrics = g.getFontMetrics();
    int y = margin / 2 + metrics.getAscent();
    for (String line : lines(metrics)) {
      g.drawString(line, margin, y);
      y += metrics.getHeight();
    }
    g.dispose();
  }
}
