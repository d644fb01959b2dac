package org.brinksim.cli.output;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.brinksim.cli.console.Session;
import org.brinksim.results.UnwritableException;

/**
 * Names and makes a directory for a run that names none.
 *
 * @param session the session, whose clock tells the time
 */
public record FreshDirectory(Session session) {
  /**
   * A directory of the run's own, which tells the scenario and the time. It is made at once, so
   * that another run that begins in the same second takes the next name.
   *
   * @param folder where it lies
   * @param id what is run
   * @return its name, as a user would type it
   * @throws UnwritableException if it cannot be made
   */
  public String in(String folder, String id) {
    String time =
        LocalDateTime.now(session.clock())
            .format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT));
    String name = folder + "/" + id + "-" + time;
    String fresh = name;
    for (int n = 2; !isMade(session.path(fresh)); n++) {
      fresh = name + "-" + n;
    }
    return fresh;
  }

  /** Makes a directory, unless something of that name is there. */
  private static boolean isMade(Path directory) {
    try {
      Files.createDirectories(directory.toAbsolutePath().getParent());
      Files.createDirectory(directory);
      return true;
    } catch (FileAlreadyExistsException e) {
      if (directory.toString().equals(e.getFile())) {
        return false;
      }
      throw new UnwritableException(directory, e);
    } catch (IOException e) {
      throw new UnwritableException(directory, e);
    }
  }
}
