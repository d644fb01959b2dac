package org.brinksim.gui;

import java.awt.BorderLayout;
import java.util.List;
import javax.swing.JPanel;
import org.brinksim.gui.lesson.Lesson;
import org.brinksim.gui.lesson.Player;
import org.brinksim.gui.look.Theme;
import org.brinksim.gui.look.Tiles;
import org.brinksim.gui.view.LadderView;
import org.brinksim.recorder.RunHistory;

/** The ladder of each film that is shown. */
@SuppressWarnings("serial")
final class LadderTab extends JPanel {
  private final Tiles ladders = new Tiles(2, 240);

  LadderTab() {
    super(new BorderLayout());
    setBackground(Theme.PAPER);
    add(ladders.scrolled());
  }

  /** Shows the ladders at the player's step. */
  void show(Player player, Lesson lesson) {
    List<RunHistory> films = player.films();
    if (ladders.getComponentCount() != films.size()) {
      ladders.removeAll();
      films.forEach(film -> ladders.add(new LadderView()));
      revalidate();
      repaint();
    }
    for (int i = 0; i < films.size(); i++) {
      RunHistory film = films.get(i);
      LadderView view = (LadderView) ladders.getComponent(i);
      String title =
          films.size() == 1 ? "What stands now, and who stands on it" : lesson.name(film);
      player.now(film).ifPresent(frame -> view.show(film, frame, title));
    }
  }
}
