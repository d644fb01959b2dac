package org.brinksim.gui.view;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import org.brinksim.gui.theme.PaintedComponent;
import org.brinksim.gui.theme.Theme;

/** Quiet words in two lines; the tool tip has all of them. */
@SuppressWarnings("serial")
final class WrappedLabel extends PaintedComponent {
  private static final int LINE = 18;
  private static final int LINES = 2;

  private final String words;

  WrappedLabel(String words) {
    super("basis", "What it rests on");
    this.words = words;
    setToolTipText(words);
    setPreferredSize(new Dimension(100, LINES * LINE + 2));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = Theme.smooth(graphics);
    g.setFont(Theme.text(Theme.SMALL));
    g.setColor(Theme.FAINT);
    int y = 14;
    for (String line : WrappedText.lines(g.getFontMetrics(), words, getWidth() - 4.0, LINES)) {
      g.drawString(line, 0, y);
      y += LINE;
    }
    g.dispose();
  }
}
