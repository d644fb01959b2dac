package org.brinksim.gui.view;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import org.brinksim.gui.lesson.Player;
import org.brinksim.gui.theme.Theme;
import org.brinksim.wording.Numerals;

/** The player's buttons, its speed, and the days of the run as a slider to rewind with. */
@SuppressWarnings("serial")
public final class TransportView extends JPanel {
  private final Player player;
  private final Runnable refresh;
  private final JButton play = button("Play", "play", TransportIcon.PLAY);
  private final JSlider days = new JSlider(0, 1, 0);
  private final JComboBox<String> speed = new JComboBox<>();
  private boolean following;
  private double pace;

  /**
   * The controls of a player.
   *
   * @param refresh shows the moment that was gone to
   */
  public TransportView(Player player, Runnable refresh) {
    super(new BorderLayout(10, 0));
    this.player = player;
    this.refresh = refresh;
    setBorder(BorderFactory.createEmptyBorder(6, 10, 6, 10));
    add(buttons(), BorderLayout.WEST);
    days.setName("days");
    days.getAccessibleContext().setAccessibleName("Day");
    days.setToolTipText("Drag to go to any day of this run");
    days.addChangeListener(
        event -> {
          if (!following) {
            player.pause();
            player.seek(days.getValue());
            refresh.run();
          }
        });
    add(days, BorderLayout.CENTER);
    add(speedBox(), BorderLayout.EAST);
  }

  private JComponent buttons() {
    JPanel buttons = new JPanel(new FlowLayout(FlowLayout.LEFT, 6, 0));
    JButton restart = button("Restart", "restart", TransportIcon.RESTART);
    JButton back = button("Back", "back", TransportIcon.BACK);
    JButton step = button("Step", "step", TransportIcon.STEP);
    JButton next = button("Next act", "nextAct", TransportIcon.NEXT);
    restart.setToolTipText("Back to the start");
    back.setToolTipText("A day back (←)");
    play.setToolTipText("Play, and pause (Space)");
    step.setToolTipText("A day on (→)");
    next.setToolTipText("Go to the next day on which a state acts (N)");
    restart.addActionListener(e -> move(-player.steps()));
    back.addActionListener(e -> move(-1));
    play.addActionListener(e -> playOrPause());
    step.addActionListener(e -> move(1));
    next.addActionListener(e -> toNextAct());
    List.of(restart, back, play, step, next).forEach(buttons::add);
    return buttons;
  }

  /** Plays; pauses when it plays. */
  public void playOrPause() {
    if (player.playing()) {
      player.pause();
    } else {
      player.play();
    }
    refresh.run();
  }

  /** Goes so many steps on, or back, and stops there. */
  public void move(int by) {
    player.move(by);
    refresh.run();
  }

  /** Goes to the next step in which a state acts, and stops there. */
  public void toNextAct() {
    player.toNextAct();
    refresh.run();
  }

  private static JButton button(String words, String name, TransportIcon icon) {
    JButton button = new JButton(words, icon);
    button.setName(name);
    button.setFont(Theme.text(Theme.TEXT));
    return button;
  }

  private JComponent speedBox() {
    name(1);
    speed.setName("speed");
    speed.setFont(Theme.text(Theme.SMALL));
    speed.addActionListener(
        event -> {
          if (!following) {
            player.speed(Player.SPEEDS.get(speed.getSelectedIndex()));
          }
        });
    JPanel box = new JPanel(new FlowLayout(FlowLayout.RIGHT, 6, 0));
    JLabel label = new JLabel("Speed");
    label.setLabelFor(speed);
    label.setFont(Theme.text(Theme.SMALL));
    box.add(label);
    box.add(speed);
    return box;
  }

  /** Names the speeds, in days of the run. */
  private void name(double days) {
    pace = days;
    speed.removeAllItems();
    for (double s : Player.SPEEDS) {
      speed.addItem(
          Numerals.number(s * days) + (s * days == 1 ? " day a second" : " days a second"));
    }
    speed.setSelectedIndex(Player.SPEEDS.indexOf(player.speed()));
  }

  /** Gives the keyboard to the button that plays. */
  public void focus() {
    play.requestFocusInWindow();
  }

  /** Follows the player. */
  public void follow() {
    following = true;
    if (player.pace() != pace) {
      name(player.pace());
    }
    days.setMaximum(Math.max(1, player.steps()));
    days.setValue(player.step());
    following = false;
    boolean playing = player.playing();
    play.setText(playing ? "Pause" : "Play");
    play.setIcon(playing ? TransportIcon.PAUSE : TransportIcon.PLAY);
  }
}
