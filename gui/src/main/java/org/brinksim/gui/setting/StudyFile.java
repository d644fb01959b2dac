package org.brinksim.gui.setting;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.brinksim.document.Ids;
import org.brinksim.results.WholeFile;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.intervention.Intervention;
import org.brinksim.scenario.intervention.Intervention.ChangedNumber;
import org.brinksim.text.Characters;
import org.brinksim.text.Decimals;
import org.brinksim.text.ShellWords;
import org.brinksim.text.Template;
import org.brinksim.text.YamlText;

/**
 * The many runs of a setting as a study for the command: which scenario, which seed, how many
 * replications. Where parameters are held fast, a variant of the scenario lies beside it.
 *
 * @param prepared the setting
 * @param replications how many runs
 */
public record StudyFile(PreparedRun prepared, int replications) {
  private static final String SUFFIX = ".yaml";

  /**
   * The files that make up the study, itself first.
   *
   * @param file the study's file; its name without {@code .yaml} becomes the study's id
   */
  public List<Path> files(Path file) {
    return prepared.setting().fixed().isEmpty()
        ? List.of(file)
        : List.of(file, file.resolveSibling(id(file, "-scenario") + SUFFIX));
  }

  /**
   * Writes the study, and the variant that it needs.
   *
   * @return the files written, the study first
   * @throws org.brinksim.results.UnwritableException if one cannot be written
   */
  public List<Path> write(Path file) {
    String id = id(file);
    String scenario = scenarioName(file);
    List<Path> files = files(file);
    if (files.size() > 1) {
      Path variant = files.get(1);
      Path directory = file.toAbsolutePath().getParent();
      WholeFile.write(variant, new VariantFile(prepared).text(id(file, "-scenario"), directory));
      scenario = variant.getFileName().toString();
    }
    WholeFile.write(
        file, text(id, scenario, ShellWords.quoted(file.getFileName().toString()) + options()));
    return files;
  }

  /** The id that a file's name makes: letters, digits and dashes. */
  public static String id(Path file) {
    return id(file, "");
  }

  private static String id(Path file, String ending) {
    String name = file.getFileName().toString();
    String bare = name.endsWith(SUFFIX) ? name.substring(0, name.length() - 5) : name;
    return Ids.made(bare, "study", ending);
  }

  private String scenarioName(Path file) {
    ScenarioSource source = prepared.setting().source();
    return source
        .file()
        .map(f -> f.toAbsolutePath().normalize())
        .map(
            f ->
                f.getParent().equals(file.toAbsolutePath().normalize().getParent())
                    ? f.getFileName().toString()
                    : f.toString())
        .orElse(source.name());
  }

  /** What is changed by hand is no part of a file: it is told to the command. */
  private String options() {
    return prepared.setting().interventions().all().stream()
        .map(one -> " " + ShellWords.joined(words(one)))
        .collect(Collectors.joining());
  }

  private static List<String> words(Intervention one) {
    if (one instanceof ChangedNumber change) {
      String setting = change.of() + "=" + Decimals.written(change.value());
      return List.of("--from-day", Decimals.written(change.fromDay()), "--set", setting);
    }
    // A text is a word that names the option, and what is struck or forced.
    int space = one.text().indexOf(' ');
    return List.of("--" + one.text().substring(0, space), one.text().substring(space + 1));
  }

  private String text(String id, String scenario, String command) {
    Scenario base = prepared.base();
    long seed = prepared.setting().seed();
    String name = YamlText.quoted(scenario);
    // In a comment nothing may begin another line.
    String title = Characters.visibleInOneLine(base.title());
    return Template.fill(
        """
        # Made in the classroom window, from "%s".
        # The same runs without the window:
        #
        #   brink run %s
        #
        # Replication k of those is the window's run k.
        format: 1
        id: %s
        scenario: %s
        seed: %d
        replications: %d
        design: {type: monteCarlo}
        """,
        title, command, YamlText.of(id), name, seed, replications);
  }
}
