package org.brinksim.results;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Results could not be written; the message says which file and why. */
public final class UnwritableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * A failure to write.
   *
   * @param path what could not be written
   * @param cause why
   */
  public UnwritableException(Path path, IOException cause) {
    super("could not write " + path + ": " + reason(path, cause), cause);
  }

  private static String reason(Path path, IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof FileAlreadyExistsException || cause instanceof NotDirectoryException) {
      return "a file stands where a directory is needed";
    }
    if (cause instanceof NoSuchFileException) {
      return Files.isDirectory(path.toAbsolutePath().getParent())
          ? "nothing can be made there"
          : "its directory does not exist";
    }
    if (cause instanceof FileSystemException problem && problem.getReason() != null) {
      return problem.getReason();
    }
    return cause.getMessage() == null ? "the disk refused" : cause.getMessage();
  }
}
