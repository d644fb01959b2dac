package org.brinksim.gui;

import java.awt.Dimension;
import java.awt.Font;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JOptionPane;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import org.brinksim.gui.theme.Theme;
import org.brinksim.text.Characters;

/** The dialogs of a window; none of them stops it. */
final class Dialogs {
  private static final String CANCEL = "Cancel";
  private static final int COLUMNS = 90;

  private final JFrame over;

  Dialogs(JFrame over) {
    this.over = over;
  }

  /** Tells what is wrong; the window goes on as it was. */
  void tell(String problem) {
    JTextArea text = text("problem", problem, 12);
    text.setFont(new Font(Font.MONOSPACED, Font.PLAIN, Theme.SMALL));
    JOptionPane pane = new JOptionPane(new JScrollPane(text), JOptionPane.WARNING_MESSAGE);
    show(pane, "This did not work", "problemDialog");
  }

  /**
   * Asks, and does something after a yes.
   *
   * @param question what is asked
   * @param yes what the button says that agrees
   * @param then what is done after it
   */
  void ask(String question, String yes, Runnable then) {
    JTextArea text = text("question", question, 4);
    text.setLineWrap(true);
    text.setFont(Theme.text(Theme.TEXT));
    JOptionPane pane =
        new JOptionPane(
            new JScrollPane(text),
            JOptionPane.QUESTION_MESSAGE,
            JOptionPane.DEFAULT_OPTION,
            null,
            new String[] {yes, CANCEL},
            CANCEL);
    pane.addPropertyChangeListener(
        JOptionPane.VALUE_PROPERTY,
        event -> {
          if (yes.equals(event.getNewValue())) {
            then.run();
          }
        });
    show(pane, yes + "?", "questionDialog");
  }

  private static JTextArea text(String name, String words, int rows) {
    JTextArea text = new JTextArea(Characters.visible(words), rows, COLUMNS);
    text.setName(name);
    text.getAccessibleContext().setAccessibleName(name);
    text.setEditable(false);
    text.setCaretPosition(0);
    return text;
  }

  /** As large as its words, and no larger than the screen. */
  private void show(JOptionPane pane, String title, String name) {
    JDialog dialog = pane.createDialog(over, title);
    dialog.setName(name);
    dialog.setModal(false);
    dialog.setResizable(true);
    Dimension screen = over.getToolkit().getScreenSize();
    dialog.setSize(
        Math.min(dialog.getWidth(), screen.width), Math.min(dialog.getHeight(), screen.height));
    dialog.setLocationRelativeTo(over);
    dialog.setVisible(true);
  }
}
