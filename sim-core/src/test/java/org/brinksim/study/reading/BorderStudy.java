package org.brinksim.study.reading;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.experiment.Border;

/** Studies of the small scenario of these tests. */
public final class BorderStudy {
  private BorderStudy() {}

  /** Finds the border, and nothing else. */
  static Optional<DocumentText> shipped(String name) {
    return name.equals("border")
        ? Optional.of(new DocumentText("border.yaml", Border.with().resolvedYaml()))
        : Optional.empty();
  }

  static StudyReader reader() {
    return new StudyReader(BorderStudy::shipped, name -> Optional.empty(), List.of("border"));
  }

  /** The study of a text, after its first lines. */
  public static ReadStudy of(String text, Assignment... changes) {
    return reader()
        .read(
            new DocumentText("study.yaml", "format: 1\nid: s\nscenario: border\n" + text),
            List.of(changes));
  }

  /** The study of a file with a table beside it. */
  static ReadStudy listed(Path directory, String text, String table) throws Exception {
    Path file = directory.resolve("study.yaml");
    Files.writeString(file, "format: 1\nid: s\nscenario: border\n" + text, StandardCharsets.UTF_8);
    Files.writeString(directory.resolve("points.csv"), table, StandardCharsets.UTF_8);
    return reader().read(file, List.of());
  }
}
