package org.brinksim.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a page is light, dark, or as its reader has set the machine.
 *
 * <p>Pages have one style sheet with colours for light and, under the condition {@code screen and
 * (prefers-color-scheme: dark)}, for dark. A theme puts another condition in its place, so that no
 * colour is written twice. Whatever the theme, print is light, and where the reader has forced
 * colours (high contrast) those stand: they come with a ground of their own, which is what the
 * reader's setting then tells of.
 */
public enum PageTheme {
  /** As the reader's machine is set. */
  SYSTEM("light dark", ""),

  /** Light on every machine. */
  LIGHT("light", "screen and (forced-colors: active) and (prefers-color-scheme: dark)"),

  /** Dark on every machine, on a screen. */
  DARK("dark", "screen and (forced-colors: none), screen and (prefers-color-scheme: dark)");

  private static final String DARK_READER = "screen and (prefers-color-scheme: dark)";

  private final String schemes;
  private final String condition;

  PageTheme(String schemes, String condition) {
    this.schemes = schemes;
    this.condition = condition;
  }

  /** The theme that a word names, if it names one. */
  public static Optional<PageTheme> of(String word) {
    return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
  }

  /** The words of all themes. */
  public static List<String> words() {
    return Arrays.stream(values()).map(PageTheme::word).toList();
  }

  /** Its word, as files and command lines have it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the page says of itself in its {@code meta} element {@code color-scheme}. */
  public String schemes() {
    return schemes;
  }

  /**
   * The style sheet of a page of this theme.
   *
   * @param sheet one that follows its reader: what is dark stands under {@code screen and
   *     (prefers-color-scheme: dark)}
   */
  public String style(String sheet) {
    return this == SYSTEM
        ? sheet
        : script(sheet)
            + "@media screen and (forced-colors: none) { :root { color-scheme: "
            + schemes
            + "; } }\n";
  }

  /**
   * The script of a page of this theme: where it asks whether the reader's machine is dark, it asks
   * whether the page is.
   */
  public String script(String script) {
    return this == SYSTEM ? script : script.replace(DARK_READER, condition);
  }
}
