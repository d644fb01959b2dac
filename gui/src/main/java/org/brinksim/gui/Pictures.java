package org.brinksim.gui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntConsumer;
import javax.imageio.ImageIO;
import org.brinksim.gui.setting.Setting;
import org.brinksim.output.UnwritableException;
import org.brinksim.text.Template;

/**
 * Pictures of the classroom, painted without a window: for slides, for pages, and for machines
 * without a display.
 *
 * @param setting what is shown
 * @param tab the title of the tab at the right
 */
public record Pictures(Setting setting, String tab) {

  /**
   * Writes a picture of a day as a PNG file.
   *
   * @param step the step that is shown
   * @throws org.brinksim.scenario.InvalidScenarioException if the scenario cannot be run
   * @throws UnwritableException if the file cannot be written
   */
  public void write(int step, Path file) {
    ClassroomPanel panel = Classroom.unseen(setting, step);
    panel.showTab(tab);
    write(Classroom.picture(panel), file);
  }

  /**
   * Writes a picture of each step into a directory: {@code day-000.png} and so on.
   *
   * @param from the first step
   * @param to the last step
   * @param progress is told each step that is written
   * @throws org.brinksim.scenario.InvalidScenarioException if the scenario cannot be run
   * @throws UnwritableException if a file cannot be written
   */
  public void writeAll(int from, int to, Path directory, IntConsumer progress) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UnwritableException(directory, e);
    }
    ClassroomPanel panel = Classroom.unseen(setting, from);
    panel.showTab(tab);
    for (int step = from; step <= to; step++) {
      panel.lesson().player().seek(step);
      panel.refresh();
      write(Classroom.picture(panel), directory.resolve(name(step)));
      progress.accept(step);
    }
  }

  /** The name of the picture of a step. */
  static String name(int step) {
    return Template.fill("day-%03d.png", step);
  }

  static void write(BufferedImage image, Path file) {
    try (OutputStream out = Files.newOutputStream(file)) {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UnwritableException(file, e);
    }
  }
}
