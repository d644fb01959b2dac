package org.brinksim.gui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JSlider;
import org.brinksim.gui.Parts;
import org.brinksim.gui.ShippedRun;
import org.brinksim.gui.lesson.Lesson;
import org.brinksim.gui.lesson.Player;
import org.brinksim.gui.setting.RunSettings;
import org.brinksim.gui.setting.ScenarioSource;
import org.brinksim.recorder.RunHistory;
import org.junit.jupiter.api.Test;

class TransportViewTest {
  private final Lesson lesson = new Lesson(Runnable::run, Runnable::run, Runnable::run);
  private int refreshed;
  private TransportView view;

  private Player show(String id) {
    lesson.set(RunSettings.of(ScenarioSource.shipped(id), 1, 0));
    view = new TransportView(lesson.player(), () -> refreshed++);
    view.follow();
    return lesson.player();
  }

  private void press(String button) {
    Parts.named(view, button, JButton.class).doClick(0);
  }

  private JSlider days() {
    return Parts.named(view, "days", JSlider.class);
  }

  private List<String> speeds() {
    JComboBox<?> box = Parts.named(view, "speed", JComboBox.class);
    return IntStream.range(0, box.getItemCount()).mapToObj(i -> (String) box.getItemAt(i)).toList();
  }

  @Test
  void eachButtonGoesWhereItSays() {
    Player player = show("kursk-2024");
    RunHistory run = ShippedRun.of("kursk-2024");
    player.seek(10);

    press("step");
    assertThat(player.step()).isEqualTo(11);
    press("back");
    press("back");
    assertThat(player.step()).isEqualTo(9);
    press("nextAct");
    assertThat(player.step()).isEqualTo(run.nextAct(9).orElseThrow());
    press("restart");
    assertThat(player.step()).isZero();
    assertThat(refreshed).isEqualTo(5);
  }

  @Test
  void theButtonThatPlaysBecomesTheOneThatPauses() {
    Player player = show("starter");
    JButton play = Parts.named(view, "play", JButton.class);
    assertThat(play.getText()).isEqualTo("Play");
    var icon = play.getIcon();

    press("play");
    view.follow();
    assertThat(player.playing()).isTrue();
    assertThat(play.getText()).isEqualTo("Pause");
    assertThat(play.getIcon()).isNotEqualTo(icon);

    press("play");
    view.follow();
    assertThat(player.playing()).isFalse();
    assertThat(play.getText()).isEqualTo("Play");
    assertThat(play.getIcon()).isEqualTo(icon);
  }

  @Test
  void theSliderGoesToADayAndPauses() {
    Player player = show("starter");
    player.play();

    days().setValue(31);

    assertThat(days().getMaximum()).isEqualTo(60);
    assertThat(player.step()).isEqualTo(31);
    assertThat(player.playing()).isFalse();
    assertThat(refreshed).isEqualTo(1);
  }

  @Test
  void followingThePlayerNeitherPausesNorMovesIt() {
    Player player = show("starter");
    player.play();
    player.pass(0.625);
    double share = player.share();

    view.follow();

    assertThat(days().getValue()).isEqualTo(player.step()).isPositive();
    assertThat(player.playing()).isTrue();
    assertThat(player.share()).isEqualTo(share).isPositive();
    assertThat(refreshed).isZero();
  }

  @Test
  void speedsAreDaysOfTheRunASecond() {
    Player player = show("starter");
    assertThat(speeds())
        .containsExactly(
            "0.5 days a second",
            "1 day a second",
            "2 days a second",
            "4 days a second",
            "8 days a second",
            "16 days a second",
            "32 days a second");
    JComboBox<?> box = Parts.named(view, "speed", JComboBox.class);
    assertThat(box.getSelectedItem()).isEqualTo("4 days a second");

    box.setSelectedIndex(6);
    assertThat(player.speed()).isEqualTo(32);
  }

  @Test
  void aRunOfOneStepHasASliderOfOneStep() {
    show("duel");
    press("step");
    view.follow();

    assertThat(days().getMaximum()).isEqualTo(lesson.player().steps()).isEqualTo(1);
    assertThat(days().getValue()).isEqualTo(1);
  }
}
