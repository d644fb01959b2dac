package org.brinksim.gui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.brinksim.gui.setting.RunSettings;
import org.brinksim.results.UnwritableException;
import org.brinksim.text.Template;

/**
 * Pictures of the classroom, painted without a window: for slides, for pages, and for machines
 * without a display.
 *
 * @param setting what is shown
 * @param tab the title of the tab at the right
 */
public record Pictures(RunSettings setting, String tab) {

  /**
   * Writes a picture of a day as a PNG file.
   *
   * @param step the step that is shown
   * @throws org.brinksim.document.problem.InvalidDocumentException if the scenario cannot be run
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
   * @throws org.brinksim.document.problem.InvalidDocumentException if the scenario cannot be run
   * @throws UnwritableException if a file cannot be written
   */
  public void writeAll(int from, int to, Path directory, IntConsumer progress) {
    make(directory);
    ClassroomPanel panel = Classroom.unseen(setting, from);
    panel.showTab(tab);
    for (int step = from; step <= to; step++) {
      panel.lesson().player().seek(step);
      panel.refresh();
      write(Classroom.picture(panel), directory.resolve(name(step)));
      progress.accept(step);
    }
  }

  /**
   * Those of some files that are there and were not painted by Brink, which a picture does not
   * replace unasked.
   */
  public static List<Path> foreign(List<Path> files) {
    return files.stream().filter(PngFile::isForeign).toList();
  }

  /** The files that the pictures of some steps are, in a directory. */
  public static List<Path> files(int from, int to, Path directory) {
    return IntStream.rangeClosed(from, to).mapToObj(s -> directory.resolve(name(s))).toList();
  }

  /** Writes a picture as a PNG file. */
  static void write(BufferedImage image, Path file) {
    PngFile.write(image, file);
  }

  /** Makes a directory for pictures, if it is not there. */
  static void make(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UnwritableException(directory, e);
    }
  }

  /** The name of the picture of a step. */
  static String name(int step) {
    return Template.fill("day-%03d.png", step);
  }
}
