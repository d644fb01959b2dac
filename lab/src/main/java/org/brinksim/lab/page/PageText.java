package org.brinksim.lab.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts of pages: the files that they are made of, and what is put into them. */
final class PageText {
  /** Where something is put into a page. */
  private static final Pattern GAP = Pattern.compile("\\{\\{(\\w+)}}");

  private PageText() {}

  /** A file of this package with its gaps filled. What is put in is not looked at again. */
  static String filled(String file, Map<String, String> parts) {
    return GAP.matcher(of(file))
        .replaceAll(gap -> Matcher.quoteReplacement(parts.get(gap.group(1))));
  }

  /** A text that stands between tags. */
  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  /** Files of this package, one after another. */
  static String joined(List<String> files) {
    return files.stream().map(PageText::of).collect(Collectors.joining());
  }

  /** A file of this package, or of another by its whole path. */
  static String of(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  /** The bytes of such a file. */
  static byte[] bytes(String name) {
    try (InputStream in = PageText.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing in the jar");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
