package org.brinksim.gui.theme;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Insets;
import java.awt.LayoutManager;

/**
 * Components from the top down, each as wide as there is room and as high as it wants to be at that
 * width; one of them has the height that is left.
 */
public final class StackLayout implements LayoutManager {
  private final Component growing;

  /**
   * The layout.
   *
   * @param growing the one that has the height that is left, and its least height at least
   */
  public StackLayout(Component growing) {
    this.growing = growing;
  }

  @Override
  public void layoutContainer(Container of) {
    Insets insets = of.getInsets();
    int width = of.getWidth() - insets.left - insets.right;
    int wanted = height(of, width) + insets.top + insets.bottom;
    int more = Math.max(0, of.getHeight() - wanted);
    int y = insets.top;
    for (Component component : of.getComponents()) {
      if (component.isVisible()) {
        int height = height(component) + (component == growing ? more : 0);
        component.setBounds(insets.left, y, width, height);
        y += height;
      }
    }
  }

  /** The height of all; what each wants may depend on its width. */
  private int height(Container of, int width) {
    int height = 0;
    for (Component component : of.getComponents()) {
      if (component.isVisible()) {
        component.setSize(width, component.getHeight());
        height += height(component);
      }
    }
    return height;
  }

  private int height(Component component) {
    return component == growing
        ? component.getMinimumSize().height
        : component.getPreferredSize().height;
  }

  @Override
  public Dimension preferredLayoutSize(Container of) {
    return minimumLayoutSize(of);
  }

  @Override
  public Dimension minimumLayoutSize(Container of) {
    Insets insets = of.getInsets();
    int width = of.getWidth() - insets.left - insets.right;
    return new Dimension(0, height(of, Math.max(1, width)) + insets.top + insets.bottom);
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
