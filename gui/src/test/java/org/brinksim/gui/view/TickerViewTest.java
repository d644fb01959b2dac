package org.brinksim.gui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.KeyStroke;
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
    return tellings(events).stream().map(EventSentences.Telling::words).toList();
  }

  @Test
  void theStoryIsInOrderOfTimeAndTheStartIsNotTold() {
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
    assertThat(steps).containsExactly(first, last);
  }

  /** A sentence that is too long for a line is continued, up to four lines, and never cut off. */
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
    List<Event> shown = tellings(RUN.events()).stream().map(EventSentences.Telling::event).toList();
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

  private final List<Event.Act> struck = new ArrayList<>();

  private TickerView asking() {
    TickerView asking = new TickerView(steps::add, struck::add);
    asking.setSize(700, 4_000);
    asking.show(RUN, RUN.events().size());
    Parts.painted(asking, 700, 4_000);
    return asking;
  }

  private static void press(JList<?> list, int index, int fromRight) {
    list.setSize(684, 4_000);
    Rectangle cell = list.getCellBounds(index, index);
    list.dispatchEvent(
        new MouseEvent(
            list,
            MouseEvent.MOUSE_PRESSED,
            0,
            InputEvent.BUTTON1_DOWN_MASK,
            cell.x + cell.width - fromRight,
            cell.y + 10,
            1,
            false,
            MouseEvent.BUTTON1));
  }

  /** A press on the button of an act asks it away and chooses nothing; beside it the line is. */
  @Test
  void eachActOfAStateCanBeAskedAwayAndNothingElse() {
    JList<?> list = Parts.named(asking(), "ticker", JList.class);
    List<Event> shown = tellings(RUN.events()).stream().map(EventSentences.Telling::event).toList();
    for (int i = 0; i < shown.size(); i++) {
      struck.clear();
      list.clearSelection();
      press(list, i, 20);
      if (shown.get(i) instanceof Event.Act act) {
        assertThat(struck).containsExactly(act);
        assertThat(list.isSelectionEmpty()).isTrue();
      } else {
        assertThat(struck).as(shown.get(i).toString()).isEmpty();
      }
    }
    struck.clear();
    press(list, 0, 300);
    assertThat(struck).isEmpty();
    assertThat(list.getSelectedIndex()).isZero();
    assertThat(shown).anyMatch(Event.Act.class::isInstance);
  }

  @Test
  void theKeyWAsksTheChosenActAway() {
    JList<?> list = Parts.named(asking(), "ticker", JList.class);
    List<Event> shown = tellings(RUN.events()).stream().map(EventSentences.Telling::event).toList();
    Event act = shown.stream().filter(Event.Act.class::isInstance).findFirst().orElseThrow();
    list.setSelectedIndex(shown.indexOf(act));

    Object name = list.getInputMap().get(KeyStroke.getKeyStroke("W"));
    list.getActionMap().get(name).actionPerformed(new ActionEvent(list, 0, ""));

    assertThat(struck).containsExactly((Event.Act) act);
  }

  @Test
  void aStoryThatDoesNotAskHasNoButtons() {
    BufferedImage silent = Parts.painted(cellOf(ticker), 700, 25);
    BufferedImage asked = Parts.painted(cellOf(new TickerView(steps::add, struck::add)), 700, 25);

    assertThat(Parts.count(silent, Theme.MARK)).isZero();
    assertThat(Parts.count(asked, Theme.MARK)).isPositive();
  }

  private static JComponent cellOf(TickerView of) {
    of.show(RUN, RUN.events().size());
    @SuppressWarnings("unchecked")
    JList<Object> list = Parts.named(of, "ticker", JList.class);
    List<Event> shown = tellings(RUN.events()).stream().map(EventSentences.Telling::event).toList();
    Event act = shown.stream().filter(Event.Act.class::isInstance).findFirst().orElseThrow();
    return cell(list, shown.indexOf(act));
  }

  @Test
  void aStoryMayBeginLater() {
    int first = until(30);
    ticker.show(RUN, first, until(60));
    ticker.show(RUN, first, RUN.events().size());

    assertThat(ticker.sentences())
        .isEqualTo(told(RUN.events().subList(first, RUN.events().size())));
  }

  @Test
  void theLatestIsInSightWithoutScrolling() {
    TickerView low = new TickerView(steps::add);
    low.setSize(700, 100);
    low.show(RUN, RUN.events().size());
    Parts.laidOut(low);
    JList<?> list = Parts.named(low, "ticker", JList.class);

    assertThat(list.getLastVisibleIndex()).isEqualTo(list.getModel().getSize() - 1);
    assertThat(list.getFirstVisibleIndex()).isPositive();
  }
}
