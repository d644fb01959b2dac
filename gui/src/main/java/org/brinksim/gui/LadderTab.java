package org.brinksim.gui;

import java.awt.GridLayout;
import java.util.List;
import javax.swing.JPanel;
import org.brinksim.gui.film.Film;
import org.brinksim.gui.lesson.Lesson;
import org.brinksim.gui.lesson.Player;
import org.brinksim.gui.look.Look;
import org.brinksim.gui.view.LadderView;

/** The ladder of each film that is shown. */
@SuppressWarnings("serial")
final class LadderTab extends JPanel {
  LadderTab() {
    super(new GridLayout(1, 0, 8, 0));
    setBackground(Look.PAPER);
  }

  /** Shows the ladders at the player's step. */
  void show(Player player, Lesson lesson) {
    List<Film> films = player.films();
    if (getComponentCount() != films.size()) {
      removeAll();
      films.forEach(film -> add(new LadderView()));
      revalidate();
      repaint();
    }
    for (int i = 0; i < films.size(); i++) {
      Film film = films.get(i);
      LadderView view = (LadderView) getComponent(i);
      String title =
          films.size() == 1 ? "What stands now, and who stands on it" : lesson.name(film);
      player.now(film).ifPresent(frame -> view.show(film, frame, title));
    }
  }
}
