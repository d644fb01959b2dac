package org.brinksim.gui;

import java.awt.BorderLayout;
import java.util.List;
import javax.swing.JPanel;
import org.brinksim.gui.lesson.Lesson;
import org.brinksim.gui.lesson.Player;
import org.brinksim.gui.theme.Theme;
import org.brinksim.gui.theme.TilePanel;
import org.brinksim.gui.view.LadderView;
import org.brinksim.recorder.RunHistory;

/** The ladder of each history that is shown. */
@SuppressWarnings("serial")
final class LadderTab extends JPanel {
  private final TilePanel ladders = new TilePanel(2, 240);

  LadderTab() {
    super(new BorderLayout());
    setBackground(Theme.PAPER);
    add(ladders.scrolled());
  }

  /** Shows the ladders at the player's step. */
  void show(Player player, Lesson lesson) {
    List<RunHistory> histories = player.histories();
    if (ladders.getComponentCount() != histories.size()) {
      ladders.removeAll();
      histories.forEach(history -> ladders.add(new LadderView()));
      revalidate();
      repaint();
    }
    for (int i = 0; i < histories.size(); i++) {
      RunHistory history = histories.get(i);
      LadderView view = (LadderView) ladders.getComponent(i);
      String title =
          histories.size() == 1 ? "What stands now, and who stands on it" : lesson.name(history);
      player.now(history).ifPresent(frame -> view.show(history, frame, title));
    }
  }
}
