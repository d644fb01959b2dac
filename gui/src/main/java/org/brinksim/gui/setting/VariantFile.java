package org.brinksim.gui.setting;

import java.nio.file.Path;
import java.util.Map;
import org.brinksim.document.Key;
import org.brinksim.reports.chart.NumberTable;
import org.brinksim.results.WholeFile;
import org.brinksim.scenario.Parameter;
import org.brinksim.scenario.Scenario;
import org.brinksim.text.YamlText;

/**
 * A setting as a scenario file that extends the one it was made from, and states the parameters
 * that are held fast.
 *
 * @param prepared the setting
 */
public record VariantFile(PreparedRun prepared) {

  /**
   * Writes the file; its name without {@code .yaml} becomes the variant's id.
   *
   * @throws org.brinksim.results.UnwritableException if it cannot be written
   */
  public void write(Path file) {
    WholeFile.write(file, text(StudyFile.id(file), file.toAbsolutePath().getParent()));
  }

  /**
   * The text of the file.
   *
   * @param id the variant's id, which names it in references
   * @param directory where the file will lie, as it may name the file that it extends
   */
  public String text(String id, Path directory) {
    Scenario base = prepared.base();
    StringBuilder text = new StringBuilder();
    text.append("# Made in the classroom window: ").append(base.id());
    text.append(" with some parameters held fast.\n");
    prepared
        .setting()
        .interventions()
        .texts()
        .forEach(
            one ->
                text.append("# Changed by hand, and no part of this file: ")
                    .append(one)
                    .append('\n'));
    text.append("format: 1\n");
    text.append("extends: ").append(YamlText.quoted(base(directory))).append('\n');
    text.append("id: ").append(YamlText.of(id)).append('\n');
    text.append("title: ").append(YamlText.quoted(title(id))).append('\n');
    Map<String, Double> fixed = prepared.setting().fixed();
    if (!fixed.isEmpty()) {
      text.append("parameters:\n");
      fixed.forEach(
          (name, value) ->
              text.append("  ")
                  .append(YamlText.of(name))
                  .append(": {value: ")
                  .append(NumberTable.text(value))
                  .append(unclaimed(base.parameters().get(name)))
                  .append("}\n"));
    }
    return text.toString();
  }

  /** A number that is held fast by hand does not rest on the claim that the base's rests on. */
  private static String unclaimed(Parameter parameter) {
    return parameter
        .claim()
        .map(claim -> ", assumption: set by hand, inspired: [" + YamlText.of(claim) + "]")
        .orElse("");
  }

  /** A shipped scenario by its id; a file by the way to it, wherever the variant lies. */
  private String base(Path directory) {
    ScenarioSource source = prepared.setting().source();
    if (source.file().isEmpty()) {
      return source.name() + ".yaml";
    }
    Path file = source.file().get().toAbsolutePath().normalize();
    Path from = directory.toAbsolutePath().normalize();
    boolean beside = file.getParent().equals(from);
    return beside ? file.getFileName().toString() : file.toString();
  }

  /** The base's title and the variant's id, in the room that a title has. */
  private String title(String id) {
    String title = prepared.base().title();
    String ending = " (variant " + id + ")";
    int room = Key.LINE_LENGTH - ending.length();
    boolean fits = title.codePointCount(0, title.length()) <= room;
    return (fits ? title : title.substring(0, title.offsetByCodePoints(0, room - 1)) + "…")
        + ending;
  }
}
