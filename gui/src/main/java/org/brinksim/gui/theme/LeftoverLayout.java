package org.brinksim.gui.theme;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.LayoutManager;

/**
 * Components from the top down: the first has the height that the others leave, and none of those
 * has more than its share, so that the first never shrinks to nothing.
 */
public final class LeftoverLayout implements LayoutManager {
  private final double share;

  /**
   * The layout.
   *
   * @param share the largest part of the height that one of the others has, 0 to 1
   */
  public LeftoverLayout(double share) {
    this.share = share;
  }

  @Override
  public void layoutContainer(Container of) {
    int width = of.getWidth();
    int left = of.getHeight();
    int most = (int) (share * of.getHeight());
    for (int i = of.getComponentCount() - 1; i >= 0; i--) {
      Component component = of.getComponent(i);
      // What it wants may depend on its width.
      component.setSize(width, component.getHeight());
      int height =
          i == 0
              ? left
              : component.isVisible() ? Math.min(most, component.getPreferredSize().height) : 0;
      left -= height;
      component.setBounds(0, left, width, height);
    }
  }

  @Override
  public Dimension preferredLayoutSize(Container of) {
    return of.getSize();
  }

  @Override
  public Dimension minimumLayoutSize(Container of) {
    return new Dimension();
  }

  @Override
  public void addLayoutComponent(String name, Component component) {
    // Components are laid out in the order in which they were added.
  }

  @Override
  public void removeLayoutComponent(Component component) {
    // Nothing is known of components beside what the container holds.
  }
}
