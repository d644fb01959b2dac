package org.brinksim.document.tree;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.brinksim.document.problem.KeyPath;
import org.brinksim.document.problem.Location;
import org.brinksim.document.problem.MalformedInputException;
import org.brinksim.document.problem.Problem;
import org.brinksim.document.problem.Problems;
import org.brinksim.text.Characters;

/** The bytes of an input as text, and which of the two notations the text is in. */
public final class InputText {
  /** The size of the largest file that is read. */
  public static final int MAX_BYTES = 20_000_000;

  private static final int MAX_REPORTED = 100;
  private static final int REPLACEMENT = 0xfffd;
  private static final Path DEVICES = Path.of("/dev");
  private static final Pattern JSON = Pattern.compile("\\s*+\\{\\s*+[\"}]");

  private InputText() {}

  /**
   * Reads a file.
   *
   * @throws MalformedInputException if there is no such file, or it is too large, unreadable, not
   *     UTF-8, or neither a regular file nor standard input
   */
  public static String read(String name, Path file) throws MalformedInputException {
    if (Files.isDirectory(file)) {
      throw refused(name, "is a directory; must be a YAML or JSON file");
    }
    if (!Files.exists(file)) {
      throw refused(name, "does not exist");
    }
    if (!Files.isRegularFile(file) && !file.toAbsolutePath().startsWith(DEVICES)) {
      throw refused(name, "is a pipe or device; must be a YAML or JSON file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return read(name, in);
    } catch (IOException e) {
      throw refused(name, "cannot be read");
    }
  }

  /**
   * Reads a stream to its end.
   *
   * @throws MalformedInputException if it is too large or not UTF-8
   * @throws IOException if it cannot be read
   */
  public static String read(String name, InputStream in)
      throws MalformedInputException, IOException {
    byte[] bytes = in.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw tooLarge(name);
    }
    return decoded(name, bytes);
  }

  private static String decoded(String name, byte[] bytes) throws MalformedInputException {
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult end =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, true);
    text.flip();
    if (end.isError()) {
      TextPosition at = new TextPosition();
      text.codePoints().forEach(at::pass);
      throw new MalformedInputException(at.in(name), "is not UTF-8 text from here on");
    }
    return text.toString();
  }

  private static MalformedInputException tooLarge(String name) {
    return refused(name, "is larger than " + MAX_BYTES / 1_000_000 + " MB");
  }

  private static MalformedInputException refused(String name, String message) {
    return new MalformedInputException(Location.whole(name), message);
  }

  /**
   * A text with U+FFFD in the place of each character that no text may hold, each of which is
   * reported where it stands, in a comment as well.
   */
  public static String screened(String name, String text, Problems problems) {
    if (Characters.firstRefused(text.replace('\r', '\n')).isEmpty()) {
      return text;
    }
    StringBuilder screened = new StringBuilder();
    TextPosition at = new TextPosition();
    List<Problem> found = new ArrayList<>();
    text.codePoints()
        .forEach(
            c -> {
              boolean refused = c != '\r' && Characters.isRefused(c);
              if (refused && found.size() < MAX_REPORTED) {
                found.add(Problem.at(at.in(name), KeyPath.ROOT, refusal(c)));
              }
              screened.appendCodePoint(refused ? REPLACEMENT : c);
              at.pass(c);
            });
    found.forEach(problems::add);
    return screened.toString();
  }

  /** What is said of a text that holds a refused character. */
  public static Optional<String> refusal(String text) {
    OptionalInt refused = Characters.firstRefused(text);
    return refused.isPresent() ? Optional.of(refusal(refused.getAsInt())) : Optional.empty();
  }

  private static String refusal(int codePoint) {
    return "holds "
        + Characters.name(codePoint)
        + ", "
        + Characters.kind(codePoint)
        + "; no text may hold it. Maybe remove it";
  }

  /**
   * The nodes of a text: JSON when the name ends in .json or the text starts as only JSON does,
   * otherwise YAML.
   */
  public static Node tree(String name, String text) throws MalformedInputException {
    if (text.length() > MAX_BYTES) {
      throw tooLarge(name);
    }
    String content = text.startsWith("\ufeff") ? text.substring(1) : text;
    if (content.isBlank()) {
      throw refused(name, "is empty");
    }
    boolean json =
        name.toLowerCase(Locale.ROOT).endsWith(".json") || JSON.matcher(content).lookingAt();
    return json ? JsonTree.of(name, content) : YamlTree.of(name, content);
  }
}
