package org.brinksim.gui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.JComponent;
import javax.swing.JList;
import org.brinksim.gui.Parts;
import org.brinksim.gui.ShippedRun;
import org.brinksim.gui.setting.RunSettings;
import org.brinksim.gui.setting.ScenarioSource;
import org.brinksim.gui.theme.Theme;
import org.brinksim.model.event.Event;
import org.brinksim.recorder.RunHistory;
import org.brinksim.wording.EventSentences;
import org.junit.jupiter.api.Test;

class TickerViewTest {
  private static final RunHistory RUN = ShippedRun.of("kursk-2024");

  private final List<Integer> steps = new ArrayList<>();
  private final TickerView ticker = new TickerView(steps::add);

  private static int until(double day) {
    return (int) RUN.events().stream().filter(e -> e.day() <= day).count();
  }

  private static List<EventSentences.Telling> tellings(List<Event> events) {
    return new EventSentences(RUN.scenario())
        .all(events.stream().filter(e -> e.day() > 0).toList());
  }

  private static List<String> told(List<Event> events) {
    List<String> words =
        new ArrayList<>(tellings(events).stream().map(EventSentences.Telling::words).toList());
    Collections.reverse(words);
    return words;
  }

  @Test
  void theLatestIsToldFirstAndTheStartNotAtAll() {
    ticker.show(RUN, until(0));
    assertThat(ticker.sentences()).isEmpty();

    ticker.show(RUN, until(40));
    List<Event> events = RUN.events(until(40));
    assertThat(ticker.sentences()).hasSizeGreaterThan(3).isEqualTo(told(events));
    assertThat(events).anyMatch(e -> e.day() == 0);
  }

  @Test
  void whatHappenedIsToldOnceWhetherTheRunIsSteppedOrJumpedThrough() {
    IntStream.rangeClosed(0, 60).forEach(day -> ticker.show(RUN, until(day)));
    TickerView jumped = new TickerView(steps::add);
    jumped.show(RUN, until(60));

    assertThat(ticker.sentences()).hasSameElementsAs(jumped.sentences());
    assertThat(ticker.sentences()).hasSameSizeAs(jumped.sentences());
  }

  @Test
  void goingBackTakesBackWhatHadNotHappenedYet() {
    ticker.show(RUN, until(60));
    ticker.show(RUN, until(20));

    assertThat(ticker.sentences()).isEqualTo(told(RUN.events(until(20))));
  }

  @Test
  void anotherRunTellsItsOwnEventsOnly() {
    RunHistory other = ShippedRun.of(RunSettings.of(ScenarioSource.shipped("kursk-2024"), 1, 1));
    ticker.show(RUN, until(60));
    ticker.show(other, other.events().size());

    assertThat(ticker.sentences()).isEqualTo(told(other.events()));
  }

  @Test
  void aClickGoesToTheStepOfTheEvent() {
    ticker.show(RUN, RUN.events().size());
    List<Event> shown = RUN.events().stream().filter(e -> e.day() > 0).toList();
    JList<?> list = Parts.named(ticker, "ticker", JList.class);

    list.setSelectedIndex(0);
    list.setSelectedIndex(list.getModel().getSize() - 1);

    double stepDays = RUN.scenario().stepDays();
    int last = (int) Math.round(shown.get(shown.size() - 1).day() / stepDays);
    int first = (int) Math.round(shown.get(0).day() / stepDays);
    assertThat(steps).containsExactly(last, first);
  }

  /** A sentence that is too long for a line is continued, up to three lines, and never cut off. */
  @Test
  void aNarrowTickerGivesLongSentencesMoreLines() {
    ticker.show(RUN, RUN.events().size());
    JList<Object> list = list();
    ticker.setSize(1_400, 400);
    ticker.doLayout();
    int wide = heights(list);
    ticker.setSize(320, 400);
    ticker.doLayout();
    int narrow = heights(list);

    assertThat(wide).isEqualTo(25 * list.getModel().getSize());
    assertThat(narrow).isBetween(wide + 21, 67 * list.getModel().getSize());
  }

  @SuppressWarnings("unchecked")
  private JList<Object> list() {
    return Parts.named(ticker, "ticker", JList.class);
  }

  private static JComponent cell(JList<Object> list, int index) {
    Object entry = list.getModel().getElementAt(index);
    return (JComponent)
        list.getCellRenderer().getListCellRendererComponent(list, entry, index, false, false);
  }

  private static int heights(JList<Object> list) {
    return IntStream.range(0, list.getModel().getSize())
        .map(i -> cell(list, i).getPreferredSize().height)
        .sum();
  }

  @Test
  void theBarOfASentenceHasTheColourOfItsRung() {
    ticker.show(RUN, RUN.events().size());
    List<Event> shown =
        new ArrayList<>(
            tellings(RUN.events()).stream().map(EventSentences.Telling::event).toList());
    Collections.reverse(shown);
    JList<Object> list = list();
    int coloured = 0;
    for (int i = 0; i < shown.size(); i++) {
      BufferedImage line = Parts.painted(cell(list, i), 400, 25);
      Color bar = new Color(line.getRGB(4, 12));
      if (shown.get(i) instanceof Event.Act act) {
        assertThat(bar)
            .as(list.getModel().getElementAt(i).toString())
            .isEqualTo(
                Theme.rung(
                    RUN.scenario(),
                    RUN.scenario().ladder().rungs().stream()
                        .filter(r -> r.id().equals(act.rung()))
                        .findFirst()
                        .orElseThrow()));
        coloured++;
      } else if (shown.get(i) instanceof Event.Arrival) {
        assertThat(bar).isEqualTo(Theme.GRID);
      }
    }
    assertThat(coloured).isPositive();
  }
}
