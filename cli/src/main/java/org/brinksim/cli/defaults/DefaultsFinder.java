package org.brinksim.cli.defaults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.brinksim.cli.console.Session;
import org.brinksim.cli.console.StandardInput;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.document.problem.InvalidDocumentException;
import org.brinksim.document.problem.MalformedInputException;
import org.brinksim.document.reading.DocumentReader;
import org.brinksim.document.shape.DocumentKind;
import org.brinksim.document.shape.Shapes;
import org.brinksim.document.tree.InputText;

/**
 * Finds the files of defaults: one beside the scenario, one in the user's folder.
 *
 * @param session the session
 */
public record DefaultsFinder(Session session) {
  /** The name of a file of defaults. */
  public static final String FILE = "brink.yaml";

  private static final DocumentKind KIND =
      new DocumentKind(
          "configuration",
          Shapes.keyed(DefaultsFile.class),
          "the keys replications, seed, threads, out and theme",
          Optional.empty(),
          Optional.empty());
  private static final DocumentReader<DefaultsFile> READER =
      new DocumentReader<>(
          KIND,
          DefaultsFile.class,
          name -> Optional.empty(),
          node -> node,
          (shape, node) -> "",
          (file, index, chain, problems) -> {});

  /** The defaults of the user alone. */
  public CommandDefaults ofUser() {
    return of(places(Optional.empty()));
  }

  /**
   * The defaults for a scenario or study.
   *
   * @param typed as a user names it: those of a shipped one and of standard input are the user's
   * @throws InvalidDocumentException if a file of defaults cannot be used
   */
  public CommandDefaults of(String typed) {
    return of(places(beside(typed)));
  }

  /** Where files are looked for, by their names for users; the nearest first. */
  public Map<String, Path> places(Optional<String> beside) {
    Map<String, Path> places = new LinkedHashMap<>();
    beside.ifPresent(name -> places.put(name, session.path(name)));
    userFolder(session.environment())
        .map(folder -> folder.resolve(FILE))
        .ifPresent(file -> places.putIfAbsent(file.toString(), file));
    return places;
  }

  /** The file beside a scenario file, as a user would type it. */
  public Optional<String> beside(String typed) {
    if (StandardInput.isMeant(typed) || !Files.isRegularFile(session.path(typed))) {
      return Optional.empty();
    }
    return Optional.of(Path.of(typed).resolveSibling(FILE).toString());
  }

  private CommandDefaults of(Map<String, Path> places) {
    List<CommandDefaults.Source> files = new ArrayList<>();
    places.forEach(
        (name, file) -> {
          if (Files.exists(file)) {
            files.add(new CommandDefaults.Source(name, read(name, file)));
          }
        });
    return new CommandDefaults(files);
  }

  private static DefaultsFile read(String name, Path file) {
    try {
      DocumentText text = new DocumentText(name, InputText.read(name, file));
      return READER.read(text, List.of()).document();
    } catch (MalformedInputException e) {
      throw new InvalidDocumentException(KIND.noun(), name, List.of(e.problem()));
    }
  }

  /**
   * The user's folder of configuration for Brink: below {@code %APPDATA%} on Windows, elsewhere
   * below {@code $XDG_CONFIG_HOME} or {@code ~/.config}; nothing where none of these is known.
   */
  static Optional<Path> userFolder(Map<String, String> environment) {
    String system = environment.getOrDefault("OS", "").toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      return folder(environment, "APPDATA").map(it -> it.resolve("brink"));
    }
    return folder(environment, "XDG_CONFIG_HOME")
        .or(() -> folder(environment, "HOME").map(it -> it.resolve(".config")))
        .map(it -> it.resolve("brink"));
  }

  /** A folder that a variable names; one that is no whole path counts for none, as XDG has it. */
  private static Optional<Path> folder(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable))
        .filter(it -> !it.isEmpty())
        .map(Path::of)
        .filter(Path::isAbsolute);
  }
}
