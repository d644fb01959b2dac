package org.brinksim.gui.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.brinksim.gui.ShippedRun;
import org.brinksim.gui.setting.RunSettings;
import org.brinksim.gui.setting.ScenarioSource;
import org.brinksim.recorder.RunHistory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlayerTest {
  private static final RunSettings NEXT = RunSettings.of(ScenarioSource.shipped("starter"), 1, 1);

  private final Player player = new Player();
  private RunHistory history;

  @BeforeEach
  void load() {
    history = ShippedRun.of("starter");
    player.load(List.of(history), 0);
  }

  @Test
  void itPlaysAtItsSpeedAndStopsAtTheEnd() {
    player.speed(4);
    player.play();
    player.pass(0.625);

    assertThat(player.step()).isEqualTo(2);
    assertThat(player.share()).isEqualTo(0.5);

    player.pass(100);
    assertThat(player.step()).isEqualTo(60);
    assertThat(player.share()).isZero();
    assertThat(player.playing()).isFalse();
  }

  @Test
  void atTheEndItPlaysFromTheStart() {
    player.seek(60);
    player.play();

    assertThat(player.step()).isZero();
    assertThat(player.playing()).isTrue();
  }

  @Test
  void timeDoesNotPassWhileItIsPaused() {
    player.play();
    player.pass(0.6);
    player.pause();
    player.pass(10);

    assertThat(player.step()).isEqualTo(2);
    assertThat(player.share()).isZero();
  }

  @Test
  void itMovesWithinTheRun() {
    player.move(1);
    player.move(1);
    player.move(-1);
    assertThat(player.step()).isEqualTo(1);

    player.move(-5);
    assertThat(player.step()).isZero();
    player.seek(999);
    assertThat(player.step()).isEqualTo(60);
  }

  @Test
  void itGoesToTheNextActAndFromTheLastToTheEnd() {
    RunHistory acts = ShippedRun.of("kursk-2024");
    player.load(List.of(acts), 0);
    int first = acts.nextAct(0).orElseThrow();
    player.toNextAct();
    assertThat(player.step()).isEqualTo(first).isPositive();

    for (int i = 0; i < 180; i++) {
      player.toNextAct();
    }
    assertThat(player.step()).isEqualTo(180);
  }

  @Test
  void itWaitsAtWhatIsNotRecordedYet() {
    RunHistory begun = ShippedRun.record(NEXT, () -> false);
    player.load(List.of(begun), 5);
    player.play();
    player.pass(3);

    assertThat(player.available()).isZero();
    assertThat(player.step()).isZero();
    assertThat(player.playing()).isTrue();
  }

  @Test
  void twoHistoriesAreShownAtTheSameMoment() {
    RunHistory other = ShippedRun.of(NEXT);
    player.load(List.of(history, other), 7);

    assertThat(player.now(history)).isEqualTo(history.frame(7));
    assertThat(player.now(other)).isEqualTo(other.frame(7));
    assertThat(player.next(other)).isEqualTo(other.frame(8));
  }

  @Test
  void aSpeedIsAboveZero() {
    assertThatThrownBy(() -> player.speed(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("speed is NaN; must be above 0");
  }
}
