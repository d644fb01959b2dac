package org.brinksim.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.brinksim.gui.lesson.Lesson;
import org.brinksim.gui.setting.RunSettings;
import org.brinksim.gui.setting.ScenarioSource;
import org.brinksim.model.event.Event;
import org.brinksim.recorder.words.Selection;
import org.junit.jupiter.api.Test;

/**
 * The pictures of docs/classroom.md. With {@code -Dbrink.regenerate=true} they are painted anew;
 * otherwise only that they are there, of the size of the window, and all that the page shows: what
 * they show changes with every scenario's numbers.
 */
class LessonPicturesTest {
  private static final Path DOCS = Path.of("..", "docs");
  private static final Pattern SHOWN = Pattern.compile("\\]\\(classroom/([a-z-]+)\\.png\\)");

  private static Map<String, Supplier<ClassroomPanel>> pictures() {
    Map<String, Supplier<ClassroomPanel>> pictures = new TreeMap<>();
    pictures.put("window", () -> panel("kursk-2024", 0, 60, "Ladder"));
    pictures.put("many-runs", LessonPicturesTest::manyRuns);
    pictures.put("kept-runs", LessonPicturesTest::keptRuns);
    pictures.put("what-if", LessonPicturesTest::whatIf);
    pictures.put("states", LessonPicturesTest::states);
    pictures.put("compare", LessonPicturesTest::compare);
    pictures.put("settings", () -> panel("kursk-2024", 0, 0, "Settings"));
    pictures.put("charts", () -> panel("kursk-2024", 0, 120, "Charts"));
    return pictures;
  }

  private static ClassroomPanel panel(String id, int run, int step, String tab) {
    return panel(id, 1, run, step, tab);
  }

  private static ClassroomPanel panel(String id, long seed, int run, int step, String tab) {
    ClassroomPanel panel =
        Classroom.unseen(RunSettings.of(ScenarioSource.shipped(id), seed, run), step);
    panel.showTab(tab);
    return panel;
  }

  private static ClassroomPanel manyRuns() {
    ClassroomPanel panel = panel("starter", 3, 40, "Many runs");
    Lesson lesson = panel.lesson();
    lesson.manyRuns().run(lesson.prepared().orElseThrow().experiment(), 200, 2);
    panel.refresh();
    return panel;
  }

  private static ClassroomPanel keptRuns() {
    ClassroomPanel panel = manyRuns();
    Lesson lesson = panel.lesson();
    lesson.change(s -> s.fix("resolve", 1));
    lesson.manyRuns().run(lesson.prepared().orElseThrow().experiment(), 200, 2);
    panel.refresh();
    return panel;
  }

  private static ClassroomPanel whatIf() {
    ClassroomPanel panel = panel("starter", 3, 58, "What if");
    Lesson lesson = panel.lesson();
    Event.acts(lesson.history().orElseThrow().events())
        .filter(act -> !act.atStart())
        .findFirst()
        .map(
            act -> {
              lesson.strike(act);
              return act;
            })
        .orElseThrow();
    panel.refresh();
    return panel;
  }

  private static ClassroomPanel states() {
    ClassroomPanel panel = panel("strait", 4, 24, 62, "States");
    panel.select(new Selection.OfState(1));
    return panel;
  }

  private static ClassroomPanel compare() {
    ClassroomPanel panel = panel("kursk-2024", 0, 100, "Ladder");
    Lesson lesson = panel.lesson();
    lesson.compare();
    lesson.set(lesson.prepared().orElseThrow().setting().fix("fires", 7));
    panel.refresh();
    return panel;
  }

  @Test
  void thePageShowsThePicturesThatAreThere() throws IOException {
    if (Boolean.getBoolean("brink.regenerate")) {
      for (Map.Entry<String, Supplier<ClassroomPanel>> entry : pictures().entrySet()) {
        Pictures.write(Classroom.picture(entry.getValue().get()), file(entry.getKey()));
      }
    }

    List<String> shown =
        SHOWN
            .matcher(Files.readString(DOCS.resolve("classroom.md")))
            .results()
            .map(r -> r.group(1))
            .sorted()
            .toList();
    assertThat(shown).containsExactlyElementsOf(pictures().keySet());
    for (String name : shown) {
      BufferedImage picture = ImageIO.read(file(name).toFile());
      assertThat(picture.getWidth()).isEqualTo(Classroom.SIZE.width);
      assertThat(picture.getHeight()).isEqualTo(Classroom.SIZE.height);
      assertThat(ClassroomPanelTest.colours(picture, 0, 0, 1600, 1000)).isGreaterThan(100);
    }
  }

  private static Path file(String name) {
    return DOCS.resolve("classroom").resolve(name + ".png");
  }
}
