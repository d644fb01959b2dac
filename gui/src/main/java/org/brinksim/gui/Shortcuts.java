package org.brinksim.gui;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.AbstractAction;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.text.JTextComponent;

/**
 * The keys that work wherever the keyboard is: but where words are typed or chosen from a list, and
 * where a control has a use for the key itself, as a slider has for the arrows.
 */
final class Shortcuts {

  /** What each key does, by its name, as people are told. */
  static final Map<String, String> WORDS = words();

  private Shortcuts() {}

  private static Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("Space", "play, and pause");
    words.put("→ and ←", "a day on, a day back (in the theatre: look elsewhere)");
    words.put("N", "the next day on which a state acts");
    words.put("W", "what if not? of the act that is chosen in the story");
    words.put("F1", "this page");
    words.put("Tab", "the next control; the arrow keys move in it");
    return Collections.unmodifiableMap(words);
  }

  /**
   * Has a key do something in a whole window: from within the component before a pane around it
   * scrolls by the key, and from outside, as from a menu.
   */
  static void add(JComponent in, String key, Runnable action) {
    for (int where :
        List.of(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT, JComponent.WHEN_IN_FOCUSED_WINDOW)) {
      in.getInputMap(where).put(KeyStroke.getKeyStroke(key), key);
    }
    in.getActionMap()
        .put(
            key,
            new AbstractAction() {
              private static final long serialVersionUID = 1L;

              @Override
              public void actionPerformed(ActionEvent event) {
                if (!takesWords()) {
                  action.run();
                }
              }
            });
  }

  private static boolean takesWords() {
    Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    return owner instanceof JTextComponent || owner instanceof JComboBox;
  }
}
