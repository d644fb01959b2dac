package org.brinksim.gui;

import java.awt.BorderLayout;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.brinksim.gui.theatre.TheatreView;
import org.brinksim.gui.theatre.Viewpoint;
import org.brinksim.gui.theme.Theme;
import org.brinksim.recorder.Frame;
import org.brinksim.recorder.RunHistory;
import org.brinksim.recorder.words.Selection;

/** One theatre, under its name when there are two. */
@SuppressWarnings("serial")
final class TheatrePane extends JPanel {
  private final JLabel title = new JLabel();
  private final TheatreView theatre;

  TheatrePane(Consumer<Selection> chosen, Viewpoint viewpoint) {
    super(new BorderLayout());
    theatre = new TheatreView(chosen, viewpoint);
    setBackground(Theme.PAPER);
    title.setFont(Theme.strong(16));
    title.setBorder(BorderFactory.createEmptyBorder(4, 10, 2, 10));
    title.setVisible(false);
    add(title, BorderLayout.NORTH);
    add(theatre, BorderLayout.CENTER);
  }

  void show(RunHistory history, Frame now, Frame next, double share) {
    theatre.show(history, now, next, share);
  }

  void select(Selection selection) {
    theatre.select(selection);
  }

  /** Names what is shown; an empty name is left out. */
  void name(String words) {
    title.setText(words);
    title.setToolTipText(words);
    title.setVisible(!words.isEmpty());
  }

  TheatreView theatre() {
    return theatre;
  }
}
