package org.brinksim.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import javax.swing.JSlider;
import javax.swing.JSpinner;
import org.brinksim.gui.setting.RunSettings;
import org.brinksim.gui.setting.ScenarioSource;
import org.brinksim.gui.view.ChartView;
import org.brinksim.gui.view.DotsView;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The room that everything has, at the sizes of common screens less what the window's frame takes;
 * letters of twice the size are a screen of half the size.
 */
class LayoutTest {
  @TempDir private Path directory;

  @ParameterizedTest(name = "{0} x {1}, words of {2} letters")
  @CsvSource({
    "880, 470, 0",
    "880, 470, 120",
    "960, 480, 0",
    "960, 480, 120",
    "1024, 700, 0",
    "1024, 700, 120",
    "1280, 650, 0",
    "1280, 650, 120",
    "1600, 1100, 0",
    "1600, 1100, 120",
    "1920, 1010, 0"
  })
  void nothingCollapsesAndNothingLiesOverAnother(int width, int height, int letters)
      throws IOException {
    ClassroomPanel panel = Classroom.unseen(setting(letters), 60);
    panel.lesson().manyRuns().run(panel.lesson().prepared().orElseThrow().experiment(), 20, 1);
    panel.setSize(new Dimension(width, height));
    for (boolean compares : new boolean[] {false, true}) {
      if (compares) {
        panel.lesson().compare();
      }
      for (String tab : Classroom.TABS) {
        panel.showTab(tab);
        panel.refresh();
        Classroom.picture(panel);
        Classroom.picture(panel);
        assertRoom(panel, tab + (compares ? ", comparing" : ""), compares ? 2 : 1);
      }
    }
  }

  private RunSettings setting(int letters) throws IOException {
    if (letters == 0) {
      return RunSettings.of(ScenarioSource.shipped("kursk-2024"), 1, 0);
    }
    Path file = directory.resolve("long.yaml");
    EveryText.replaced("kursk-2024", "Wide".repeat(letters / 4), file);
    return RunSettings.of(ScenarioSource.of(file), 1, 0);
  }

  private static void assertRoom(ClassroomPanel panel, String where, int theatres) {
    List<Component> all = visible(panel);
    for (Component component : all) {
      String what =
          component.getClass().getSimpleName() + " " + component.getName() + " on " + where;
      Dimension size = component.getSize();
      if ("theatre".equals(component.getName())) {
        assertThat(size.width).as(what).isGreaterThan(panel.getWidth() / 2);
        assertThat(size.height).as(what).isGreaterThan(panel.getHeight() * 4 / 10 / theatres);
      } else if ("tabs".equals(component.getName())) {
        assertThat(size.width).as(what).isGreaterThan(panel.getWidth() * 35 / 100);
      } else if (component instanceof ChartView || component instanceof DotsView) {
        assertThat(size.width).as(what).isGreaterThanOrEqualTo(250);
        assertThat(size.height).as(what).isGreaterThanOrEqualTo(180);
      } else if (component.getName() != null && component instanceof AbstractButton
          || component instanceof JComboBox
          || component instanceof JSpinner
          || component instanceof JSlider) {
        assertThat(size.width).as("width of " + what).isGreaterThanOrEqualTo(15);
        assertThat(size.height).as("height of " + what).isGreaterThanOrEqualTo(8);
      }
      if (component instanceof JPanel beside) {
        assertApart(beside, where);
      }
    }
  }

  private static List<Component> visible(Container in) {
    List<Component> all = new ArrayList<>();
    for (Component child : in.getComponents()) {
      if (child.isVisible()) {
        all.add(child);
        if (child instanceof Container deeper) {
          all.addAll(visible(deeper));
        }
      }
    }
    return all;
  }

  private static void assertApart(JPanel panel, String where) {
    Component[] children = panel.getComponents();
    for (int a = 0; a < children.length; a++) {
      for (int b = 0; b < a; b++) {
        if (children[a].isVisible() && children[b].isVisible()) {
          Rectangle both = children[a].getBounds().intersection(children[b].getBounds());
          assertThat(both.isEmpty())
              .as("%s and %s apart on %s: %s", children[a], children[b], where, both)
              .isTrue();
        }
      }
    }
  }
}
