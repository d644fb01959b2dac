package org.brinksim.gui.theme;

import java.awt.Graphics;
import java.awt.event.ActionEvent;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/** A component that paints itself, and has a name for those who cannot see it. */
@SuppressWarnings("serial")
public abstract class PaintedComponent extends JComponent {

  /**
   * A painted component.
   *
   * @param name its name for tests
   * @param words what it shows, for people
   */
  protected PaintedComponent(String name, String words) {
    setName(name);
    getAccessibleContext().setAccessibleName(words);
    addFocusListener(
        new FocusListener() {
          @Override
          public void focusGained(FocusEvent event) {
            repaint();
          }

          @Override
          public void focusLost(FocusEvent event) {
            repaint();
          }
        });
  }

  /** A frame around what has the keyboard. */
  @Override
  protected void paintBorder(Graphics g) {
    if (isFocusOwner()) {
      g.setColor(Theme.MARK);
      g.drawRect(0, 0, getWidth() - 1, getHeight() - 1);
    }
  }

  @Override
  public final AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext =
          new AccessibleJComponent() {
            private static final long serialVersionUID = 1L;

            @Override
            public AccessibleRole getAccessibleRole() {
              return AccessibleRole.CANVAS;
            }
          };
    }
    return accessibleContext;
  }

  /** Does something when a key is pressed while this has the keyboard. */
  protected final void onKey(String key, Runnable action) {
    getInputMap().put(KeyStroke.getKeyStroke(key), key);
    getActionMap()
        .put(
            key,
            new AbstractAction() {
              private static final long serialVersionUID = 1L;

              @Override
              public void actionPerformed(ActionEvent event) {
                action.run();
              }
            });
  }
}
