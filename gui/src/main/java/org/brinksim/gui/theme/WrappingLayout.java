package org.brinksim.gui.theme;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Insets;

/** Components in a row, and in further rows where one is too narrow for them. */
public final class WrappingLayout extends FlowLayout {
  private static final long serialVersionUID = 1L;

  /** Components from the left, so many pixels apart. */
  public WrappingLayout(int across, int down) {
    super(LEFT, across, down);
  }

  @Override
  public Dimension preferredLayoutSize(Container of) {
    Insets insets = of.getInsets();
    int width = of.getWidth() == 0 ? Integer.MAX_VALUE : of.getWidth();
    int room = width - insets.left - insets.right - 2 * getHgap();
    int widest = 0;
    int row = 0;
    int rowHeight = 0;
    int height = 2 * getVgap();
    for (Component component : of.getComponents()) {
      if (component.isVisible()) {
        Dimension size = component.getPreferredSize();
        if (row > 0 && row + getHgap() + size.width > room) {
          height += rowHeight + getVgap();
          row = 0;
          rowHeight = 0;
        }
        row += (row > 0 ? getHgap() : 0) + size.width;
        rowHeight = Math.max(rowHeight, size.height);
        widest = Math.max(widest, row);
      }
    }
    return new Dimension(
        widest + insets.left + insets.right + 2 * getHgap(),
        height + rowHeight + insets.top + insets.bottom);
  }

  @Override
  public Dimension minimumLayoutSize(Container of) {
    return new Dimension(0, preferredLayoutSize(of).height);
  }
}
