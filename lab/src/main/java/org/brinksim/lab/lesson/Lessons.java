package org.brinksim.lab.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.document.reading.DocumentReader;
import org.brinksim.document.shape.DocumentKind;
import org.brinksim.document.shape.Shapes;

/** The lessons that are shipped. */
public final class Lessons {
  private static final List<String> IDS = List.of("stories", "beliefs", "assumptions");

  private static final DocumentKind KIND =
      new DocumentKind(
          "lesson",
          Shapes.keyed(LessonPlan.class),
          "the keys scenario and steps",
          Optional.empty(),
          Optional.empty());

  private Lessons() {}

  /** Their ids, in the order in which they are taught. */
  public static List<String> ids() {
    return IDS;
  }

  /** The lesson of an id; empty when there is none. */
  public static Optional<LessonPlan> find(String id) {
    return IDS.contains(id) ? Optional.of(read(id + ".yaml")) : Optional.empty();
  }

  private static LessonPlan read(String name) {
    return new DocumentReader<>(
            KIND,
            LessonPlan.class,
            base -> Optional.empty(),
            node -> node,
            (shape, node) -> "",
            (lesson, index, chain, problems) -> {})
        .read(new DocumentText(name, text(name)), List.of())
        .document();
  }

  private static String text(String name) {
    try (InputStream in = Lessons.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
