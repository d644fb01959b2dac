package org.brinksim.gui.theme;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.GridLayout;
import java.awt.Rectangle;
import java.util.stream.Stream;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JViewport;
import javax.swing.Scrollable;

/**
 * Views of one size beside and below each other, as many in a row as are wide enough; they fill
 * what shows them, and are scrolled where that is too small.
 */
@SuppressWarnings("serial")
public final class TilePanel extends JPanel implements Scrollable {
  private static final int GAP = 4;
  private static final int STEP = 30;

  private final int columns;
  private final int narrowest;

  /**
   * No views yet.
   *
   * @param columns the most in a row
   * @param narrowest pixels across below which there are fewer in a row
   */
  public TilePanel(int columns, int narrowest) {
    super(new GridLayout(0, columns, GAP, GAP));
    this.columns = columns;
    this.narrowest = narrowest;
    setBackground(Theme.PAPER);
  }

  /** The views in a pane that scrolls them where it is too small. */
  public JScrollPane scrolled() {
    JScrollPane pane = new JScrollPane(this);
    pane.setBorder(BorderFactory.createEmptyBorder());
    pane.getViewport().setBackground(Theme.PAPER);
    return pane;
  }

  private int inARow() {
    int fit = Math.min(columns, getWidth() / narrowest);
    return Math.max(1, Math.min(fit, getComponentCount()));
  }

  /** As high as the highest of the least heights of the views, in each row. */
  @Override
  public Dimension getPreferredSize() {
    int height =
        Stream.of(getComponents())
            .map(Component::getMinimumSize)
            .mapToInt(size -> size.height)
            .max()
            .orElse(0);
    int rows = (getComponentCount() + inARow() - 1) / inARow();
    return new Dimension(narrowest, rows * (height + GAP));
  }

  @Override
  public void doLayout() {
    ((GridLayout) getLayout()).setColumns(inARow());
    super.doLayout();
  }

  @Override
  public Dimension getPreferredScrollableViewportSize() {
    return getPreferredSize();
  }

  @Override
  public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
    return STEP;
  }

  @Override
  public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
    return Math.max(STEP, visible.height - STEP);
  }

  @Override
  public boolean getScrollableTracksViewportWidth() {
    return true;
  }

  @Override
  public boolean getScrollableTracksViewportHeight() {
    return getParent() instanceof JViewport port && port.getHeight() >= getPreferredSize().height;
  }
}
