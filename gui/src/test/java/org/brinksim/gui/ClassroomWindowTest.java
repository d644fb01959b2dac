package org.brinksim.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Point;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.swing.JSlider;
import javax.swing.JTabbedPane;
import javax.swing.text.JTextComponent;
import org.brinksim.experiment.NamedValues;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.gui.setting.RunSettings;
import org.brinksim.gui.setting.ScenarioSource;
import org.brinksim.gui.theatre.TheatreView;
import org.brinksim.gui.view.DotsView;
import org.brinksim.recorder.ElementSnapshot;
import org.brinksim.recorder.Frame;
import org.brinksim.recorder.words.Inspection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window on a display, driven by mouse and keyboard as a teacher drives it. */
class ClassroomWindowTest {
  private static final RunSettings STARTER =
      RunSettings.of(ScenarioSource.shipped("starter"), 1, 0);
  private static final RunSettings KURSK =
      RunSettings.of(ScenarioSource.shipped("kursk-2024"), 1, 0);
  @TempDir private Path directory;

  private static void openTab(RealWindow window, String title) throws InterruptedException {
    JTabbedPane tabs = (JTabbedPane) window.component("tabs");
    Point at =
        window.on(
            () -> {
              var bounds = tabs.getBoundsAt(tabs.indexOfTab(title));
              return new Point((int) bounds.getCenterX(), (int) bounds.getCenterY());
            });
    window.click(tabs, at);
  }

  private static void keep(RealWindow window, String name) throws IOException {
    BufferedImage image = window.screenshot();
    ImageIO.write(image, "png", new File("target/window-" + name + ".png"));
    assertThat(ClassroomPanelTest.colours(image, 0, 0, image.getWidth(), image.getHeight()))
        .as("colours on the screen")
        .isGreaterThan(100);
  }

  @Test
  void itPlaysStepsAndRewinds() throws InterruptedException, IOException {
    try (RealWindow window = RealWindow.open(STARTER)) {
      window.await("the whole run", () -> window.history().over());
      window.click("step");
      window.click("step");
      assertThat(window.step()).isEqualTo(2);
      assertThat(window.label("date")).isEqualTo("3 March 2030");

      window.click("play");
      window.await("day 8", () -> window.step() >= 8);
      window.click("play");
      int reached = window.step();
      window.pause(Duration.ofMillis(300));
      assertThat(window.step()).isEqualTo(reached);

      window.click("back");
      assertThat(window.step()).isEqualTo(reached - 1);
      JSlider days = (JSlider) window.component("days");
      window.drag(
          days,
          new Point(days.getWidth() * (reached - 1) / 60 + 4, days.getHeight() / 2),
          new Point(days.getWidth() / 2, days.getHeight() / 2));
      assertThat(window.step()).isBetween(27, 33);
      window.click("restart");
      assertThat(window.step()).isZero();
      assertThat(window.label("date")).isEqualTo("1 March 2030");
      keep(window, "start");
    }
  }

  @Test
  void aClickOnAnElementLooksAtItAndTheWheelZooms() throws InterruptedException, IOException {
    try (RealWindow window = RealWindow.open(KURSK)) {
      window.await("the whole run", () -> window.history().over());
      TheatreView theatre = (TheatreView) window.component("theatre");
      Frame frame = window.history().frame(0).orElseThrow();
      ElementSnapshot element =
          frame.elements().stream().filter(e -> e.cell() >= 0).findFirst().orElseThrow();

      window.click(theatre, window.on(() -> theatre.whereIs(element)));

      Inspection inspection = window.on(() -> window.window().panel().inspector().inspection());
      assertThat(inspection.heading()).startsWith("Element " + (element.number() + 1) + ", ");

      window.wheel(theatre, new Point(theatre.getWidth() / 2, theatre.getHeight() / 2), -4);
      double zoom = window.on(theatre::zoom);
      assertThat(zoom).isGreaterThan(1.5);
      window.drag(theatre, new Point(300, 300), new Point(360, 340));
      keep(window, "zoomed");
      openTab(window, "States");
      keep(window, "states");
    }
  }

  @Test
  void aSliderChangesTheRunAndResetBringsItBack() throws InterruptedException, IOException {
    try (RealWindow window = RealWindow.open(STARTER)) {
      window.await("the whole run", () -> window.history().over());
      NamedValues before = window.history().responses().orElseThrow();
      openTab(window, "Settings");
      JSlider slider = (JSlider) window.component("slider-lethality");
      int y = slider.getHeight() / 2;

      window.drag(
          slider,
          new Point(window.on(() -> knob(slider)), y),
          new Point(slider.getWidth() - 12, y));
      window.await(
          "another run",
          () ->
              window.window().lesson().prepared().orElseThrow().setting().fixed().size() == 1
                  && window.history().over());

      Double held = window.on(() -> window.history().parameters().get("lethality"));
      assertThat(held).isGreaterThan(0.009);
      assertThat(window.history().responses().orElseThrow()).isNotEqualTo(before);
      keep(window, "settings");

      window.click("reset");
      window.await(
          "the first run",
          () ->
              window.window().lesson().prepared().orElseThrow().setting().fixed().isEmpty()
                  && window.history().over());
      assertThat(window.history().responses().orElseThrow()).isEqualTo(before);
    }
  }

  private static int knob(JSlider slider) {
    int track = slider.getWidth() - 20;
    return 10 + track * slider.getValue() / slider.getMaximum();
  }

  @Test
  void manyRunsGrowAndADotOpensItsVeryRun() throws InterruptedException, IOException {
    try (RealWindow window = RealWindow.open(KURSK)) {
      window.await("the whole run", () -> window.history().over());
      openTab(window, "Many runs");
      window.click("runMany");
      DotsView dots = (DotsView) window.component("dots");
      window.await("some dots", () -> dots.whereIs(3) != null);
      assertThat(window.on(() -> window.window().lesson().manyRuns().running())).isTrue();
      window.await("all runs", () -> window.window().lesson().manyRuns().completed().size() == 200);
      window.await("all dots", () -> dots.whereIs(199) != null && dots.whereIs(42) != null);
      Completed wanted =
          window.window().lesson().manyRuns().completed().stream()
              .filter(c -> c.run().replication() == 42)
              .findFirst()
              .orElseThrow();

      window.click(dots, window.on(() -> dots.whereIs(42)));
      window.await("run 42", () -> window.history().replication() == 42 && window.history().over());

      assertThat(window.history().responses().orElseThrow()).isEqualTo(wanted.responses());
      window.click("step");
      keep(window, "many");
    }
  }

  @Test
  void twoSettingsStepTogether() throws InterruptedException, IOException {
    try (RealWindow window = RealWindow.open(KURSK)) {
      window.await("the whole run", () -> window.history().over());
      window.click("compare");
      window.await(
          "two histories", () -> window.window().lesson().player().histories().size() == 2);
      window.on(
          () -> {
            var lesson = window.window().lesson();
            lesson.set(lesson.prepared().orElseThrow().setting().fix("fires", 7));
            return null;
          });
      window.await(
          "the second",
          () -> !window.window().lesson().prepared().orElseThrow().setting().fixed().isEmpty());
      window.await("the whole run", () -> window.history().over());
      window.click("nextAct");
      assertThat(window.step()).isPositive();
      keep(window, "compare");
      window.click("compare");
      window.await("one history", () -> window.window().lesson().player().histories().size() == 1);
    }
  }

  @Test
  void aBrokenFileShowsItsProblemsAndTheWindowLivesOn() throws InterruptedException, IOException {
    Path broken = directory.resolve("broken.yaml");
    Files.writeString(broken, "extends: starter.yaml\nid: broken\ncombat: {elementSise: 5}\n");
    try (RealWindow window = RealWindow.open(STARTER)) {
      window.on(
          () -> {
            window.window().lesson().open(ScenarioSource.of(broken));
            return null;
          });
      window.await("the dialog", () -> window.showing("problem"));
      JTextComponent problem = (JTextComponent) window.component("problem");
      String told = window.on(problem::getText);
      assertThat(told)
          .contains("line 3, column 10", "combat.elementSise   is not a known key.")
          .contains("Did you mean \"elementSize\"?");
      keep(window, "problem");
      Component ok = window.button("OK");
      window.click(ok, new Point(ok.getWidth() / 2, ok.getHeight() / 2));
      window.await("no dialog", () -> !window.showing("problem"));

      window.click("step");
      assertThat(window.step()).isEqualTo(1);
    }
  }

  @Test
  void theMenuOpensAShippedScenario() throws InterruptedException {
    try (RealWindow window = RealWindow.open(STARTER)) {
      window.click("scenarioMenu");
      window.await("the menu", () -> window.showing("open-strait"));
      window.click("open-strait");
      window.await("the strait", () -> window.history().scenario().id().equals("strait"));
      window.await("its start", () -> window.window().lesson().player().available() >= 0);
      window.pause(Duration.ofMillis(100));
      assertThat(window.label("date")).isEqualTo("2 May 2031");
    }
  }

  @Test
  void whatIsSetIsWrittenFromTheWindow() throws InterruptedException, IOException {
    try (RealWindow window = RealWindow.open(STARTER)) {
      window.await("the whole run", () -> window.history().over());
      window.on(
          () -> {
            window.window().exportStudy(directory.resolve("study.yaml"));
            window.window().saveVariant(directory.resolve("variant.yaml"));
            window.window().savePicture(directory.resolve("picture.png"));
            window.window().savePictures(directory.resolve("days"));
            return null;
          });
      window.await("the last day", () -> Files.exists(directory.resolve("days/day-060.png")));
      assertThat(Files.readString(directory.resolve("study.yaml"))).contains("replications: 200");
      assertThat(
              ScenarioSource.of(directory.resolve("variant.yaml")).read(List.of()).scenario().id())
          .isEqualTo("variant");
      try (Stream<Path> days = Files.list(directory.resolve("days"))) {
        assertThat(days).hasSize(61);
      }
      assertThat(ImageIO.read(directory.resolve("picture.png").toFile()).getWidth())
          .isGreaterThan(1000);
    }
  }

  @Test
  void whatCannotBeWrittenIsTold() throws IOException, InterruptedException {
    Files.writeString(directory.resolve("no"), "a file where a directory is to be made");
    try (RealWindow window = RealWindow.open(STARTER)) {
      window.on(
          () -> {
            window.window().exportStudy(directory.resolve("no/study.yaml"));
            return null;
          });
      window.await("the dialog", () -> window.showing("problem"));
      JTextComponent problem = (JTextComponent) window.component("problem");
      String told = window.on(problem::getText);
      assertThat(told).startsWith("This could not be written: ");
    }
  }
}
