package org.brinksim.scenario;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** The bytes of an input as text, and which of the two notations the text is in. */
final class InputText {
  static final int MAX_BYTES = 20_000_000;

  private InputText() {}

  /**
   * Reads a file.
   *
   * @throws MalformedInput if there is no such file, or it is too large, unreadable or not UTF-8
   */
  static String read(String name, Path file) throws MalformedInput {
    if (Files.isDirectory(file)) {
      throw refused(name, "is a directory; must be a YAML or JSON file");
    }
    if (!Files.exists(file)) {
      throw refused(name, "does not exist");
    }
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw refused(name, "is larger than " + MAX_BYTES / 1_000_000 + " MB");
      }
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
          .toString();
    } catch (CharacterCodingException e) {
      throw refused(name, "is not UTF-8 text");
    } catch (IOException e) {
      throw refused(name, "cannot be read");
    }
  }

  private static MalformedInput refused(String name, String message) {
    return new MalformedInput(Location.whole(name), message);
  }

  /**
   * The nodes of a text: JSON when the name ends in .json or the text starts as only JSON does,
   * otherwise YAML.
   */
  static Node tree(String name, String text) throws MalformedInput {
    if (text.length() > MAX_BYTES) {
      throw refused(name, "is larger than " + MAX_BYTES / 1_000_000 + " MB");
    }
    String content = text.startsWith("\ufeff") ? text.substring(1) : text;
    if (content.isBlank()) {
      throw refused(name, "is empty");
    }
    boolean json =
        name.toLowerCase(Locale.ROOT).endsWith(".json")
            || content.stripLeading().matches("(?s)\\{\\s*[\"}].*");
    return json ? JsonTree.of(name, content) : YamlTree.of(name, content);
  }

  /** The SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal digits. */
  static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
