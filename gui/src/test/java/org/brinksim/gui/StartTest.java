package org.brinksim.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.GraphicsEnvironment;
import java.io.File;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.swing.SwingUtilities;
import org.brinksim.gui.setting.RunSettings;
import org.brinksim.gui.setting.ScenarioSource;
import org.junit.jupiter.api.Test;

/** From nothing to a painted theatre, in a process of its own. */
class StartTest {
  private static final double SECONDS = 3;
  private static final int TRIES = 5;

  /** Opens the window and ends as soon as its theatre has been painted. */
  public static void main(String[] arguments) throws Exception {
    ClassroomWindow window =
        Classroom.window(RunSettings.of(ScenarioSource.shipped("kursk-2024"), 1, 0));
    boolean[] seen = {false};
    while (!seen[0]) {
      Thread.sleep(5);
      SwingUtilities.invokeAndWait(() -> seen[0] = window.panel().painted());
    }
    ProcessHandle.Info self = ProcessHandle.current().info();
    long processor = self.totalCpuDuration().orElseThrow().toMillis();
    Files.writeString(Path.of(arguments[0]), Long.toString(processor));
    Runtime.getRuntime().halt(0);
  }

  /**
   * The best of a few starts counts, and its time on the processors where that is less: on a
   * machine that others use the clock counts their work too, and alone it shows no more than that
   * time.
   */
  @Test
  void itStartsInLessThanThreeSeconds() throws IOException, InterruptedException {
    assumeFalse(GraphicsEnvironment.isHeadless(), "there is no display to open a window on");
    double best = Double.POSITIVE_INFINITY;
    DisplayLock.take();
    try {
      for (int i = 0; i < TRIES && best >= SECONDS; i++) {
        best = Math.min(best, start());
      }
    } finally {
      DisplayLock.giveBack();
    }
    assertThat(best).as("seconds").isLessThan(SECONDS);
  }

  private static double start() throws IOException, InterruptedException {
    Path told = Path.of("target", "start.txt").toAbsolutePath();
    long begun = System.nanoTime();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx640m",
                "-XX:+UseParallelGC",
                // As the launcher starts it: with the first compiler alone.
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                StartTest.class.getName(),
                told.toString())
            .redirectErrorStream(true)
            .redirectOutput(new File("target/start.log"))
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    double clock = (System.nanoTime() - begun) / 1e9;
    double processors = Long.parseLong(Files.readString(told)) / 1e3;
    System.getLogger("start")
        .log(Level.INFO, "started in %.2f s, %.2f s of processors".formatted(clock, processors));
    return Math.min(clock, processors);
  }
}
