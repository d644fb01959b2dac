package org.brinksim.gui.theme;

import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.LookAndFeel;
import javax.swing.UIDefaults;
import javax.swing.UIManager;
import javax.swing.plaf.ComponentUI;

/**
 * Words are words: an auxiliary look and feel that forbids every component to read its text as
 * HTML.
 *
 * <p>Swing takes a text that begins with {@code <html>} for a page, in labels, buttons, menus, tool
 * tips, lists and titles alike, and fetches the pictures that it names. Texts come out of scenario
 * files and file names. Swing asks each auxiliary look and feel about each component before the
 * component first lays its text out, so this one place reaches all of them, those that Swing makes
 * by itself included. It adds nothing to what is seen.
 */
public final class PlainTextLookAndFeel extends LookAndFeel {
  /** The key by which Swing asks a component whether its text is never HTML. */
  public static final String NO_HTML = "html.disable";

  private PlainTextLookAndFeel() {}

  /** Installs it, once, for all components that are made from now on. */
  public static void install() {
    LookAndFeel[] others = UIManager.getAuxiliaryLookAndFeels();
    if (others == null || Stream.of(others).noneMatch(PlainTextLookAndFeel.class::isInstance)) {
      UIManager.addAuxiliaryLookAndFeel(new PlainTextLookAndFeel());
    }
  }

  @Override
  public String getName() {
    return "Plain words";
  }

  @Override
  public String getID() {
    return "PlainTextLookAndFeel";
  }

  @Override
  public String getDescription() {
    return "No text is read as HTML";
  }

  @Override
  public boolean isNativeLookAndFeel() {
    return false;
  }

  @Override
  public boolean isSupportedLookAndFeel() {
    return true;
  }

  @Override
  public UIDefaults getDefaults() {
    return new Marking();
  }

  /** Marks each component for which a delegate is asked, and has no delegate of its own. */
  private static final class Marking extends UIDefaults {
    private static final long serialVersionUID = 1L;

    @Override
    public ComponentUI getUI(JComponent target) {
      target.putClientProperty(NO_HTML, Boolean.TRUE);
      return null;
    }
  }
}
