package org.brinksim.cli.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The arguments of the process, as Java read them and as they were typed.
 *
 * <p>Java reads them in the encoding of the locale, and puts {@code ?} or U+FFFD for what that
 * cannot hold. A text damaged so would go unnoticed into the results.
 *
 * @param read as Java has them
 * @param typed their bytes, one character a byte; fewer than were read where the system does not
 *     show them
 * @param encoding that of the locale
 */
public record CommandArguments(List<String> read, List<String> typed, Charset encoding) {
  private static final Path TYPED = Path.of("/proc/self/cmdline");
  private static final char REPLACEMENT = '\uFFFD';

  /** Those of this process, where the system shows what was typed (Linux); elsewhere as read. */
  public static CommandArguments ofProcess(String[] read) {
    Charset encoding = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
    return new CommandArguments(List.of(read), typed(read.length), encoding);
  }

  private static List<String> typed(int number) {
    try {
      String line = new String(Files.readAllBytes(TYPED), ISO_8859_1);
      String[] words = line.split("\0", -1);
      int end = words.length - 1;
      return Arrays.asList(words).subList(Math.max(0, end - number), end);
    } catch (IOException e) {
      // The replacement character alone must then tell.
      return List.of();
    }
  }

  /** Those that are not what was typed. */
  public List<String> damaged() {
    return IntStream.range(0, read.size()).filter(this::isDamaged).mapToObj(read::get).toList();
  }

  private boolean isDamaged(int number) {
    String word = read.get(number);
    if (typed.size() != read.size()) {
      return word.indexOf(REPLACEMENT) >= 0;
    }
    // What Java read from a file of arguments stands nowhere in the line that was typed.
    boolean replaced = word.indexOf(REPLACEMENT) >= 0 || word.indexOf('?') >= 0;
    return replaced
        && !Arrays.equals(word.getBytes(encoding), typed.get(number).getBytes(ISO_8859_1));
  }
}
