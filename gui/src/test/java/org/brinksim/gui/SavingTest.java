package org.brinksim.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Point;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.swing.text.JTextComponent;
import org.brinksim.gui.setting.RunSettings;
import org.brinksim.gui.setting.ScenarioSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the window saves: it asks before it replaces, and says where it saved. */
class SavingTest {
  private static final RunSettings STARTER =
      RunSettings.of(ScenarioSource.shipped("starter"), 1, 0).fix("lethality", 0.004);
  @TempDir private Path directory;

  /** Every place where the window saves something, and a file that it leaves there. */
  enum Place {
    VARIANT("variant.yaml", "variant.yaml", ClassroomWindow::saveVariant),
    STUDY("study.yaml", "study.yaml", ClassroomWindow::exportStudy),
    VARIANT_OF_STUDY("study.yaml", "study-scenario.yaml", ClassroomWindow::exportStudy),
    PICTURE("picture.png", "picture.png", ClassroomWindow::savePicture),
    PICTURES("days", "days/day-060.png", ClassroomWindow::savePictures);

    private final String chosen;
    private final String left;
    private final BiConsumer<ClassroomWindow, Path> save;

    Place(String chosen, String left, BiConsumer<ClassroomWindow, Path> save) {
      this.chosen = chosen;
      this.left = left;
      this.save = save;
    }
  }

  private void save(RealWindow window, Place place) throws InterruptedException {
    window.await("the whole run", () -> window.history().over());
    window.on(
        () -> {
          place.save.accept(window.window(), directory.resolve(place.chosen));
          return null;
        });
  }

  private static void press(RealWindow window, String button) throws InterruptedException {
    Component found = window.button(button);
    window.click(found, new Point(found.getWidth() / 2, found.getHeight() / 2));
  }

  private static void awaitSaved(RealWindow window, Path where) throws InterruptedException {
    window.await(
        "what was saved",
        () ->
            window.label("saved").toLowerCase(java.util.Locale.ROOT).contains("saved")
                && window.label("saved").contains(where.toString()));
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void whatIsThereIsReplacedAfterAYesOnly(Place place) throws InterruptedException, IOException {
    Path left = directory.resolve(place.left);
    Files.createDirectories(left.getParent());
    Files.writeString(left, "mine");
    try (RealWindow window = RealWindow.open(STARTER)) {
      save(window, place);
      window.await("the question", () -> window.showing("question"));
      String asked = window.on(() -> ((JTextComponent) window.component("question")).getText());
      assertThat(asked).contains(left.toString()).endsWith("Replace what is there?");
      press(window, "Cancel");
      window.await("no question", () -> !window.showing("question"));
      assertThat(left).hasContent("mine");

      save(window, place);
      window.await("the question", () -> window.showing("question"));
      press(window, "Replace");
      awaitSaved(window, directory.resolve(place.chosen));
      assertThat(Files.size(left)).isGreaterThan(100);
      assertThat(window.showing("problem")).isFalse();
    }
    assertNothingLiesBeside();
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void aLinkIsNeverFollowedNorReplaced(Place place) throws InterruptedException, IOException {
    Path precious = directory.resolve("precious.txt");
    Files.writeString(precious, "precious");
    Path left = directory.resolve(place.left);
    Files.createDirectories(left.getParent());
    Files.createSymbolicLink(left, precious);
    try (RealWindow window = RealWindow.open(STARTER)) {
      save(window, place);
      window.await("the question", () -> window.showing("question"));
      press(window, "Replace");
      window.await("the problem", () -> window.showing("problem"));
      assertThat(window.on(() -> ((JTextComponent) window.component("problem")).getText()))
          .isEqualTo(
              "This could not be written: could not write "
                  + left
                  + ": it is a link. Maybe choose the file that it leads to");
    }
    assertThat(left).isSymbolicLink();
    assertThat(precious).hasContent("precious");
    assertNothingLiesBeside();
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void whereItWasSavedIsSaid(Place place) throws InterruptedException {
    try (RealWindow window = RealWindow.open(STARTER)) {
      save(window, place);
      awaitSaved(window, directory.resolve(place.chosen));
      assertThat(directory.resolve(place.left)).isRegularFile();
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void whatCannotBeWrittenIsTold(Place place) throws InterruptedException, IOException {
    Files.writeString(directory.resolve("file"), "no directory");
    try (RealWindow window = RealWindow.open(STARTER)) {
      window.await("the whole run", () -> window.history().over());
      window.on(
          () -> {
            place.save.accept(window.window(), directory.resolve("file").resolve(place.chosen));
            return null;
          });
      window.await("the problem", () -> window.showing("problem"));
      assertThat(window.on(() -> ((JTextComponent) window.component("problem")).getText()))
          .startsWith("This could not be written: could not write " + directory.resolve("file"));
    }
  }

  @Test
  void eachDayIsSavedAsItWasAndThePlayerReturns() throws InterruptedException, IOException {
    try (RealWindow window =
        RealWindow.open(RunSettings.of(ScenarioSource.shipped("starter"), 1, 0))) {
      window.await("the whole run", () -> window.history().over());
      window.on(
          () -> {
            window.window().lesson().player().seek(17);
            return null;
          });
      save(window, Place.PICTURES);
      awaitSaved(window, directory.resolve("days"));
      assertThat(window.step()).isEqualTo(17);
    }
    List<Integer> known = new ArrayList<>();
    for (Path day : Pictures.files(0, 60, directory.resolve("days"))) {
      var image = ImageIO.read(day.toFile());
      known.add(java.util.Arrays.hashCode(image.getRGB(0, 0, 300, 60, null, 0, 300)));
    }
    assertThat(known).as("dates at the left of the head").doesNotHaveDuplicates();
  }

  private void assertNothingLiesBeside() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      assertThat(
              files
                  .map(f -> f.getFileName().toString())
                  .filter(n -> n.matches(".*(part|tmp|beside|~).*")))
          .isEmpty();
    }
  }
}
