package org.brinksim.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.brinksim.gui.setting.ScenarioSource;
import org.brinksim.gui.setting.Setting;
import org.junit.jupiter.api.Test;

/** The window on a display, driven by the mouse. */
class ClassroomWindowTest {

  @Test
  void itPlaysStepsAndRewinds() throws InterruptedException {
    try (RealWindow window = RealWindow.open(Setting.of(ScenarioSource.shipped("starter"), 1, 0))) {
      window.await("the whole run", () -> window.film().over());
      window.click("step");
      window.click("step");
      assertThat(window.step()).isEqualTo(2);
      assertThat(window.label("date")).isEqualTo("3 March 2030");

      window.click("play");
      window.await("day 8", () -> window.step() >= 8);
      window.click("play");
      int reached = window.step();
      window.pause(Duration.ofMillis(300));
      assertThat(window.step()).isEqualTo(reached);

      window.click("back");
      assertThat(window.step()).isEqualTo(reached - 1);
      window.click("restart");
      assertThat(window.step()).isZero();
      assertThat(window.label("date")).isEqualTo("1 March 2030");
    }
  }
}
