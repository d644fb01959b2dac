package org.brinksim.cli.console;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.document.problem.InvalidDocumentException;
import org.brinksim.document.problem.Location;
import org.brinksim.document.problem.MalformedInputException;
import org.brinksim.document.tree.InputText;

/**
 * The process's standard input, where a user names {@code -} in place of a file. It is read once;
 * whoever asks again gets the same text.
 */
public final class StandardInput {
  /** What users type for it. */
  public static final String TYPED = "-";

  /** What messages call it. */
  public static final String NAME = "standard input";

  private final InputStream stream;
  private DocumentText text;

  /** An input that is read when somebody asks for it. */
  public StandardInput(InputStream stream) {
    this.stream = stream;
  }

  /** An input of nothing. */
  public static StandardInput none() {
    return new StandardInput(InputStream.nullInputStream());
  }

  /** Whether a user means it. */
  public static boolean isMeant(String typed) {
    return TYPED.equals(typed);
  }

  /**
   * All of it.
   *
   * @param noun what it should be, for the message when it is no text
   * @throws InvalidDocumentException if it cannot be read, is too large or not UTF-8
   */
  public synchronized DocumentText text(String noun) {
    if (text == null) {
      try {
        text = new DocumentText(NAME, InputText.read(NAME, stream));
      } catch (MalformedInputException e) {
        throw new InvalidDocumentException(noun, NAME, List.of(e.problem()));
      } catch (IOException e) {
        MalformedInputException unreadable =
            new MalformedInputException(Location.whole(NAME), "cannot be read");
        throw new InvalidDocumentException(noun, NAME, List.of(unreadable.problem()));
      }
    }
    return text;
  }
}
