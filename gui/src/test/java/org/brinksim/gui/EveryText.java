package org.brinksim.gui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brinksim.document.problem.InvalidDocumentException;
import org.brinksim.gui.setting.ScenarioSource;

/**
 * A shipped scenario with every text replaced by the same words. What is a text is found by trying:
 * a word that the reader lets be anything. All words of a key are tried together, so that a new key
 * is found by itself.
 */
public final class EveryText {
  private static final String WORDS =
      ": (?:\"(?:[^\"\\\\]|\\\\.)*\"|[A-Za-z][^,:{}\\[\\]#\"\\n]*)(?=[,}\\]\\n])";

  private EveryText() {}

  /** Writes the scenario into a file; returns what is in it. */
  public static String replaced(String id, String words, Path file) throws IOException {
    String yaml = ScenarioSource.shipped(id).read(List.of()).resolvedYaml();
    int replaced = 0;
    for (String key : keys(yaml)) {
      String next =
          Pattern.compile("\\b" + key + WORDS)
              .matcher(yaml)
              .replaceAll(Matcher.quoteReplacement(key + ": \"" + words + "\""));
      Files.writeString(file, next);
      if (!next.equals(yaml) && isValid(file)) {
        yaml = next;
        replaced++;
      }
    }
    if (replaced < 7) {
      throw new IllegalStateException("only " + replaced + " keys of " + id + " hold texts");
    }
    Files.writeString(file, yaml);
    return yaml;
  }

  private static List<String> keys(String yaml) {
    return Pattern.compile("([A-Za-z]+): ")
        .matcher(yaml)
        .results()
        .map(r -> r.group(1))
        .distinct()
        .toList();
  }

  private static boolean isValid(Path file) {
    try {
      ScenarioSource.of(file).read(List.of());
      return true;
    } catch (InvalidDocumentException e) {
      return false;
    }
  }
}
