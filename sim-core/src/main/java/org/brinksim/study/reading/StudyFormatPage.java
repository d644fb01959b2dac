package org.brinksim.study.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.brinksim.scenario.reading.ScenarioFormatPage;

/**
 * The page that documents the format of study files: an introduction written by hand, then one
 * table a record, made from the records' annotations.
 */
public final class StudyFormatPage {
  private static final String KEYS = "<!-- the tables of keys -->\n";

  private StudyFormatPage() {}

  /** The page in Markdown. */
  public static String markdown() {
    try (InputStream in = StudyFormatPage.class.getResourceAsStream("study-format.md")) {
      String introduction = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return introduction.replace(KEYS, ScenarioFormatPage.tables(StudyReader.KIND.shape()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
