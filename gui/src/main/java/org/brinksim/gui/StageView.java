package org.brinksim.gui;

import java.awt.BorderLayout;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.brinksim.gui.look.Theme;
import org.brinksim.gui.theatre.TheatreView;
import org.brinksim.gui.theatre.Viewpoint;
import org.brinksim.recorder.Frame;
import org.brinksim.recorder.RunHistory;
import org.brinksim.recorder.words.Selection;

/** One theatre, under its name when there are two. */
@SuppressWarnings("serial")
final class StageView extends JPanel {
  private final JLabel title = new JLabel();
  private final TheatreView theatre;

  StageView(Consumer<Selection> chosen, Viewpoint viewpoint) {
    super(new BorderLayout());
    theatre = new TheatreView(chosen, viewpoint);
    setBackground(Theme.PAPER);
    title.setFont(Theme.strong(16));
    title.setBorder(BorderFactory.createEmptyBorder(4, 10, 2, 10));
    title.setVisible(false);
    add(title, BorderLayout.NORTH);
    add(theatre, BorderLayout.CENTER);
  }

  void show(RunHistory film, Frame now, Frame next, double share) {
    theatre.show(film, now, next, share);
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
