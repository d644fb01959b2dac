package org.brinksim.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.GraphicsEnvironment;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.swing.SwingUtilities;
import org.brinksim.gui.setting.ScenarioSource;
import org.brinksim.gui.setting.Setting;
import org.junit.jupiter.api.Test;

/** From nothing to a painted theatre, in a process of its own. */
class StartTest {
  private static final double SECONDS = 3;
  private static final int TRIES = 3;

  /** Opens the window and ends as soon as its theatre has been painted. */
  public static void main(String[] arguments) throws Exception {
    ClassroomWindow window =
        Classroom.window(Setting.of(ScenarioSource.shipped("kursk-2024"), 1, 0));
    boolean[] seen = {false};
    while (!seen[0]) {
      Thread.sleep(5);
      SwingUtilities.invokeAndWait(() -> seen[0] = window.panel().painted());
    }
    Runtime.getRuntime().halt(0);
  }

  /** The best of a few starts counts: the others wait for whatever else the machine does. */
  @Test
  void itStartsInLessThanThreeSeconds() throws IOException, InterruptedException {
    assumeFalse(GraphicsEnvironment.isHeadless(), "there is no display to open a window on");
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0; i < TRIES && best >= SECONDS; i++) {
      best = Math.min(best, start());
    }
    System.getLogger("start").log(System.Logger.Level.INFO, "it started in %.2f s".formatted(best));
    assertThat(best).as("seconds").isLessThan(SECONDS);
  }

  private static double start() throws IOException, InterruptedException {
    long begun = System.nanoTime();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx640m",
                "-XX:+UseParallelGC",
                "-cp",
                System.getProperty("java.class.path"),
                StartTest.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(new File("target/start.log"))
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    return (System.nanoTime() - begun) / 1e9;
  }
}
