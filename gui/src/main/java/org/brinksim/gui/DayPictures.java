package org.brinksim.gui;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.function.Supplier;
import javax.swing.Timer;
import org.brinksim.gui.lesson.Lesson;
import org.brinksim.recorder.RunHistory;

/**
 * Saves a picture of each day of the history that is shown, one a tick of a clock, so that the
 * window lives on. It waits for days that are not recorded yet, and ends when another history is
 * shown.
 */
final class DayPictures {
  private final Lesson lesson;
  private final Supplier<BufferedImage> seen;
  private final Saving saving;
  private final Path directory;
  private final RunHistory history;
  private final int from;
  private final Timer clock = new Timer(1, event -> tick());
  private int step;

  /**
   * The pictures of the history that is shown.
   *
   * @param seen goes to the day of the player, and gives a picture of it
   */
  DayPictures(Lesson lesson, Supplier<BufferedImage> seen, Saving saving, Path directory) {
    this.lesson = lesson;
    this.seen = seen;
    this.saving = saving;
    this.directory = directory;
    this.history = lesson.history().orElseThrow();
    this.from = lesson.player().step();
  }

  void begin() {
    lesson.player().pause();
    clock.start();
  }

  private void tick() {
    int last = history.over() ? history.last() : lesson.player().steps();
    if (lesson.history().orElseThrow() != history) {
      end("Another run is shown: ");
    } else if (step > last) {
      lesson.player().seek(from);
      end("");
    } else {
      lesson.player().seek(step);
      lesson.want(step);
      if (history.frame(step).isPresent() && lesson.player().step() == step) {
        write(last);
      }
    }
  }

  private void write(int last) {
    BufferedImage picture = seen.get();
    boolean written =
        saving.attempt(() -> Pictures.write(picture, directory.resolve(Pictures.name(step))));
    if (written) {
      step++;
      saving.say("Saving picture " + step + " of " + (last + 1));
    } else {
      end("Not all could be written: ");
    }
  }

  private void end(String why) {
    clock.stop();
    saving.say(why + "saved " + step + " pictures to " + directory.toAbsolutePath().normalize());
  }
}
