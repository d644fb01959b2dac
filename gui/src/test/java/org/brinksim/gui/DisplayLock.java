package org.brinksim.gui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The display, for one process at a time: there is one, and one window at a time has the keyboard.
 * A process may take it more than once. Tests of what is drawn without a window need none of it.
 */
final class DisplayLock {
  private static final Path FILE = Path.of("target", "display.lock");
  private static FileChannel held;
  private static int times;

  private DisplayLock() {}

  /** Waits until no other process has it. */
  static synchronized void take() {
    if (times == 0) {
      try {
        held = FileChannel.open(FILE, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        held.lock();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    times++;
  }

  /** Gives it back. */
  static synchronized void giveBack() {
    times--;
    if (times == 0) {
      try {
        held.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
