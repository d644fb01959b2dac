package org.brinksim.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.brinksim.document.problem.InvalidDocumentException;
import org.brinksim.gui.setting.RunSettings;
import org.brinksim.gui.setting.ScenarioSource;
import org.brinksim.recorder.words.Selection;
import org.brinksim.results.UnwritableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole of the classroom, painted without a window. */
class ClassroomPanelTest {
  @TempDir private Path directory;

  private static ClassroomPanel panel(String id, int step) {
    return Classroom.unseen(RunSettings.of(ScenarioSource.shipped(id), 1, 0), step);
  }

  static int colours(BufferedImage image, int x, int y, int width, int height) {
    Set<Integer> colours = new HashSet<>();
    for (int pixel : image.getRGB(x, y, width, height, null, 0, width)) {
      colours.add(pixel);
    }
    return colours.size();
  }

  static Stream<String> tabs() {
    return Classroom.TABS.stream();
  }

  @ParameterizedTest
  @MethodSource("tabs")
  void everyTabShowsSomething(String tab) {
    ClassroomPanel panel = panel("kursk-2024", 30);
    panel.showTab(tab);
    panel.lesson().manyRuns().run(panel.lesson().prepared().orElseThrow().experiment(), 20, 1);
    panel.refresh();

    BufferedImage picture = Classroom.picture(panel);

    assertThat(picture.getWidth()).isEqualTo(1600);
    assertThat(colours(picture, 1000, 120, 560, 500)).as("colours at the right").isGreaterThan(40);
    assertThat(colours(picture, 150, 150, 700, 450)).as("colours of the map").isGreaterThan(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"starter", "strait", "duel"})
  void scenariosWithoutAMapOrLadderOrStatesAreShownToo(String id) {
    ClassroomPanel panel = panel(id, 3);
    for (String tab : Classroom.TABS) {
      panel.showTab(tab);
      assertThat(colours(Classroom.picture(panel), 0, 0, 1600, 1000)).isGreaterThan(50);
    }
  }

  @Test
  void aComparisonShowsTwoTheatres() {
    ClassroomPanel panel = panel("kursk-2024", 30);
    panel.lesson().compare();
    panel.lesson().set(panel.lesson().prepared().orElseThrow().setting().fix("lethality", 0.006));
    for (String tab : List.of("Ladder", "Charts")) {
      panel.showTab(tab);
      BufferedImage picture = Classroom.picture(panel);
      assertThat(colours(picture, 60, 150, 380, 450)).isGreaterThan(100);
      assertThat(colours(picture, 560, 150, 300, 450)).isGreaterThan(100);
    }
    assertThat(panel.lesson().player().step()).isEqualTo(30);
  }

  @Test
  void theDayInWordsAndTheEventsFollowThePlayer() {
    ClassroomPanel panel = panel("kursk-2024", 0);
    assertThat(panel.ticker().sentences()).isEmpty();

    panel.lesson().player().seek(1);
    panel.refresh();
    assertThat(panel.ticker().sentences())
        .containsExactly(
            "6 Nov: Russia's lawmakers vote on the defence treaty with North Korea: the treaty is"
                + " ratified");

    panel.lesson().player().seek(0);
    panel.refresh();
    assertThat(panel.ticker().sentences()).isEmpty();
  }

  @Test
  void aChosenStateIsLookedAtAndFollowed() {
    ClassroomPanel panel = panel("kursk-2024", 0);
    panel.select(new Selection.OfState(3));

    assertThat(panel.inspector().inspection().heading()).isEqualTo("South Korea");
    var before = panel.inspector().inspection();
    panel.lesson().player().seek(120);
    panel.refresh();
    assertThat(panel.inspector().inspection()).isNotEqualTo(before);
  }

  @Test
  void picturesOfEachDayAreWritten() throws IOException {
    RunSettings setting = RunSettings.of(ScenarioSource.shipped("starter"), 1, 0);
    List<Integer> told = new ArrayList<>();

    new Pictures(setting, "Ladder").writeAll(3, 5, directory.resolve("days"), told::add);

    assertThat(told).containsExactly(3, 4, 5);
    try (Stream<Path> files = Files.list(directory.resolve("days"))) {
      assertThat(files.map(f -> f.getFileName().toString()).sorted())
          .containsExactly("day-003.png", "day-004.png", "day-005.png");
    }
    BufferedImage third = ImageIO.read(directory.resolve("days/day-003.png").toFile());
    BufferedImage fifth = ImageIO.read(directory.resolve("days/day-005.png").toFile());
    assertThat(third.getRGB(0, 0, 1600, 1000, null, 0, 1600))
        .isNotEqualTo(fifth.getRGB(0, 0, 1600, 1000, null, 0, 1600));
  }

  @Test
  void theSameDayGivesTheSamePictureTwice() {
    int[] one = pixels(Classroom.picture(panel("kursk-2024", 12)));
    int[] two = pixels(Classroom.picture(panel("kursk-2024", 12)));

    assertThat(one).isEqualTo(two);
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, 1600, 1000, null, 0, 1600);
  }

  @Test
  void aBrokenScenarioHasNoPicture() throws IOException {
    Path broken = directory.resolve("broken.yaml");
    Files.writeString(broken, "format: 1\nid: broken\n");
    RunSettings setting = RunSettings.of(ScenarioSource.of(broken), 1, 0);

    assertThatThrownBy(() -> new Pictures(setting, "Ladder").write(0, directory.resolve("a.png")))
        .isInstanceOf(InvalidDocumentException.class);
  }

  @Test
  void aFileThatCannotBeWrittenIsTold() throws IOException {
    Files.writeString(directory.resolve("no"), "a file where a directory is to be made");
    RunSettings setting = RunSettings.of(ScenarioSource.shipped("starter"), 1, 0);

    assertThatThrownBy(
            () -> new Pictures(setting, "Ladder").write(0, directory.resolve("no/a.png")))
        .isInstanceOf(UnwritableException.class)
        .hasMessageContaining("a.png");
  }
}
