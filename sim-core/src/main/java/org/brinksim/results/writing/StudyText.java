package org.brinksim.results.writing;

import java.util.List;
import org.brinksim.document.overlay.InputFile;

/**
 * A study as its run directory keeps it.
 *
 * @param id its name
 * @param title its title for people
 * @param description what it asks
 * @param design the type of its design
 * @param text the complete study as YAML
 * @param inputs the files that it was read from, the named one first
 */
public record StudyText(
    String id,
    String title,
    String description,
    String design,
    String text,
    List<InputFile> inputs) {

  /** The name of the file in a run directory. */
  static final String FILE = "study.yaml";

  public StudyText {
    inputs = List.copyOf(inputs);
  }
}
