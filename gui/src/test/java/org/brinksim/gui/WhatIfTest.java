package org.brinksim.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Point;
import java.awt.Rectangle;
import java.io.File;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JSlider;
import org.brinksim.gui.lesson.Lesson;
import org.brinksim.gui.setting.RunSettings;
import org.brinksim.gui.setting.ScenarioSource;
import org.brinksim.gui.theme.PaintedComponent;
import org.brinksim.gui.view.Paragraph;
import org.brinksim.model.event.Event;
import org.brinksim.recorder.RunHistory;
import org.brinksim.wording.TwinWords;
import org.junit.jupiter.api.Test;

/** What is changed by hand in the window, and the two futures that it makes. */
class WhatIfTest {
  private static final RunSettings STARTER =
      RunSettings.of(ScenarioSource.shipped("starter"), 1, 0);

  private static ClassroomPanel panel(int step) {
    ClassroomPanel panel = Classroom.unseen(STARTER, step);
    panel.showTab("What if");
    Classroom.picture(panel);
    return panel;
  }

  private static String parting(ClassroomPanel panel) {
    return Parts.named(panel, "parting", Paragraph.class).words();
  }

  private static Event.Act act(Lesson lesson) {
    return Event.acts(lesson.history().orElseThrow().events())
        .filter(act -> !act.atStart())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void untilSomethingIsChangedItSaysHowTo() {
    ClassroomPanel panel = panel(30);

    assertThat(parting(panel)).startsWith("Nothing is changed by hand. Press “What if not?”");
    assertThat(Parts.named(panel, "goThere", JButton.class).isVisible()).isFalse();
    assertThat(Parts.named(panel, "ends", PaintedComponent.class).isVisible()).isFalse();
  }

  @Test
  void aStruckActShowsWhereTheFuturesPartInTheWordsOfTheCommandAndWhatDiffersAtTheEnd() {
    ClassroomPanel panel = panel(60);
    Lesson lesson = panel.lesson();
    Event.Act act = act(lesson);
    lesson.strike(act);
    panel.refresh();

    List<RunHistory> both = lesson.player().histories();
    TwinWords words =
        new TwinWords(both.get(0).scenario(), both.get(0).events(), both.get(1).events());
    assertThat(parting(panel))
        .isEqualTo(words.parting())
        .contains("They part on 15 March 2030", "In the twin: 15 Mar: Birch: “closes the border”");
    String ends =
        Parts.named(panel, "ends", PaintedComponent.class)
            .getAccessibleContext()
            .getAccessibleDescription();
    assertThat(ends)
        .startsWith("At the end, A, as it was, B, changed, B less A\n")
        .contains("Highest rung reached, War, War, the same");

    Parts.named(panel, "goThere", JButton.class).doClick();
    assertThat(lesson.player().step()).isEqualTo((int) act.day());

    Parts.named(panel, "takeBack", JButton.class).doClick();
    panel.refresh();
    assertThat(parting(panel)).startsWith("Nothing is changed by hand.");
    assertThat(lesson.player().histories()).hasSize(1);
  }

  @Test
  void eachFutureTellsItsOwnStoryFromWhereTheyPartUpToTheDayShown() {
    ClassroomPanel panel = panel(25);
    panel.lesson().strike(act(panel.lesson()));
    panel.refresh();

    List<JList<?>> stories = stories(panel);
    assertThat(stories.get(0).getModel().getElementAt(0).toString())
        .startsWith("15 Mar: Birch closes the border");
    assertThat(stories.get(1).getModel().getElementAt(0).toString())
        .isEqualTo("15 Mar: Birch: “closes the border” was due, and is struck by hand");
    assertThat(stories)
        .allSatisfy(
            story ->
                assertThat(story.getModel().getElementAt(story.getModel().getSize() - 1).toString())
                    .startsWith("22 Mar"));
  }

  private static List<JList<?>> stories(ClassroomPanel panel) {
    JPanel tab = Parts.named(panel, "whatIf", JPanel.class);
    return Parts.all(tab).stream()
        .filter(part -> "ticker".equals(part.getName()))
        .<JList<?>>map(part -> (JList<?>) part)
        .toList();
  }

  @Test
  void fromHereAParameterHasAnotherValueFromTheDayShown() {
    ClassroomPanel panel = panel(20);
    Lesson lesson = panel.lesson();
    @SuppressWarnings("unchecked")
    JComboBox<String> parameter = Parts.named(panel, "fromParameter", JComboBox.class);
    assertThat(parameter.getItemCount()).isGreaterThan(1);
    parameter.setSelectedItem("Lethality");
    JSlider slider = Parts.named(panel, "fromValue", JSlider.class);
    slider.setValue(slider.getMaximum());
    JButton go = Parts.named(panel, "fromGo", JButton.class);
    assertThat(go.getText()).isEqualTo("Change it from 21 Mar on");
    go.doClick();
    panel.refresh();

    assertThat(lesson.prepared().orElseThrow().setting().interventions().texts())
        .singleElement()
        .asString()
        .startsWith("from day 20: lethality=");
    assertThat(lesson.player().histories()).hasSize(2);
    assertThat(parting(panel)).contains("They part on 21 March 2030");
  }

  /** What is offered is what the command takes: every number in the list can be changed. */
  @Test
  void everyNumberThatIsOfferedCanBeChanged() {
    ClassroomPanel panel = panel(20);
    JComboBox<?> parameter = Parts.named(panel, "fromParameter", JComboBox.class);
    for (int i = 0; i < parameter.getItemCount(); i++) {
      parameter.setSelectedIndex(i);
      Parts.named(panel, "fromGo", JButton.class).doClick();
      panel.refresh();
      assertThat(panel.lesson().prepared().orElseThrow().setting().interventions().all())
          .hasSize(i + 1);
    }
  }

  @Test
  void aHandAsksAnActAwayAndTakesItBack() throws InterruptedException, IOException {
    try (RealWindow window = RealWindow.open(STARTER)) {
      window.await("the whole run", () -> window.history().over());
      window.click("nextAct");
      JList<?> ticker = (JList<?>) window.component("ticker");
      int last = ticker.getModel().getSize() - 1;
      Rectangle cell = window.on(() -> ticker.getCellBounds(last, last));
      RunHistory was = window.history();

      window.click(ticker, new Point(cell.x + cell.width - 50, cell.y + 10));
      window.await("two futures", () -> window.window().lesson().player().histories().size() == 2);
      window.await(
          "what differs",
          () -> ((Paragraph) window.component("parting")).words().contains("In the twin: "));
      ImageIO.write(window.screenshot(), "png", new File("target/window-what-if.png"));
      window.click("play");
      window.await("ten days more", () -> window.step() > 24);

      Component back = window.component("takeBack");
      window.click(back, new Point(back.getWidth() / 2, back.getHeight() / 2));
      window.await(
          "one future",
          () ->
              window.window().lesson().player().histories().size() == 1 && window.history().over());
      assertThat(window.history().events()).isEqualTo(was.events());
    }
  }
}
