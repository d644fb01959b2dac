package org.brinksim.gui.whatif;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.GridLayout;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.brinksim.gui.lesson.Lesson;
import org.brinksim.gui.theme.StackLayout;
import org.brinksim.gui.theme.Theme;
import org.brinksim.gui.theme.TilePanel;
import org.brinksim.gui.theme.WrappingLayout;
import org.brinksim.gui.view.Paragraph;
import org.brinksim.gui.view.TickerView;
import org.brinksim.recorder.Frame;
import org.brinksim.recorder.RunHistory;
import org.brinksim.scenario.intervention.Intervention;
import org.brinksim.wording.InterventionWords;
import org.brinksim.wording.TwinWords;

/**
 * What is changed by hand in the run shown, and the two futures that this makes: where they part,
 * the story of each from there, and what differs at their ends.
 */
@SuppressWarnings("serial")
public final class WhatIfView extends JPanel {
  private static final int MARGIN = 12;
  private static final String NOTHING =
      "Nothing is changed by hand. Press “What if not?” beside an act of the story at the left, or"
          + " change a number from the day shown on: the same run on the same dice then plays"
          + " beside this one, so that the two differ by the change and by what follows from it.";
  private static final String NOTE =
      "A and B have the same luck. This is one pair of runs, and a story: what the change does on"
          + " average, only many runs tell (Many runs).";

  private final Lesson lesson;
  private final FromHereView fromHere;
  private final JPanel changes = new JPanel(new WrappingLayout(8, 4));
  private final Paragraph parting = new Paragraph("parting", Theme.text(Theme.TEXT), MARGIN);
  private final JButton goThere = new JButton("Go there");
  private final JPanel stories = new JPanel(new GridLayout(1, 2, 8, 0));
  private final TickerView storyA;
  private final TickerView storyB;
  private final EndsView ends = new EndsView();
  private final Paragraph note = new Paragraph("note", Theme.text(Theme.SMALL), MARGIN);
  private List<RunHistory> shown = List.of();
  private boolean compared;
  private int shared;

  /**
   * The changes of a lesson.
   *
   * @param goTo is told the step that somebody wants to see
   */
  public WhatIfView(Lesson lesson, IntConsumer goTo) {
    super(new BorderLayout());
    this.lesson = lesson;
    setName("whatIf");
    setBackground(Theme.PAPER);
    fromHere = new FromHereView(lesson);
    storyA = new TickerView(goTo);
    storyB = new TickerView(goTo);
    add(fromHere, BorderLayout.NORTH);
    goThere.setName("goThere");
    goThere.setFont(Theme.text(Theme.SMALL));
    goThere.setToolTipText("Go to the day on which the two futures part");
    goThere.addActionListener(e -> partingStep().ifPresent(goTo));
    changes.setBackground(Theme.PAPER);
    changes.setName("changes");
    stories.setBackground(Theme.PAPER);
    stories.setMinimumSize(new Dimension(100, 150));
    stories.add(story("A, as it was, from there", storyA));
    stories.add(story("B, changed, from there", storyB));
    note.setForeground(Theme.FAINT);
    JPanel all = new JPanel(new StackLayout(stories));
    all.setBackground(Theme.PAPER);
    List.of(changes, parting, stories, ends, note).forEach(all::add);
    TilePanel scrolling = new TilePanel(1, 100);
    scrolling.add(all);
    add(scrolling.scrolled(), BorderLayout.CENTER);
    arrange(false);
  }

  private static JComponent story(String title, TickerView of) {
    JLabel label = new JLabel(title);
    label.setFont(Theme.strong(Theme.SMALL));
    JPanel panel = new JPanel(new BorderLayout(0, 2));
    panel.setBackground(Theme.PAPER);
    panel.add(label, BorderLayout.NORTH);
    panel.add(of, BorderLayout.CENTER);
    return panel;
  }

  /** Follows the histories as they are recorded, and the day that is shown. */
  public void show(RunHistory history, Frame frame) {
    fromHere.show(lesson.prepared().orElseThrow(), history, frame.step());
    List<RunHistory> now = lesson.player().histories();
    if (!now.equals(shown)) {
      shown = now;
      compared = false;
      restage();
    }
    if (shown.size() == 2 && !compared && shown.stream().allMatch(RunHistory::over)) {
      compare(shown.get(0), shown.get(1));
    }
    if (compared) {
      tell(storyA, shown.get(0));
      tell(storyB, shown.get(1));
    }
  }

  private void tell(TickerView story, RunHistory of) {
    lesson.player().now(of).ifPresent(frame -> story.show(of, shared, frame.events()));
  }

  /** Other futures are shown: what is changed by hand, each with a button that takes it back. */
  private void restage() {
    boolean two = shown.size() == 2;
    parting.say(two ? "Both futures are being run …" : NOTHING);
    arrange(false);
    changes.removeAll();
    InterventionWords words = new InterventionWords(lesson.prepared().orElseThrow().base());
    for (Intervention one : lesson.prepared().orElseThrow().setting().interventions().all()) {
      JLabel label = new JLabel(words.of(one));
      label.setFont(Theme.strong(Theme.TEXT));
      label.setToolTipText(label.getText());
      JButton back = new JButton("Take back");
      back.setName("takeBack");
      back.setFont(Theme.text(Theme.SMALL));
      back.getAccessibleContext().setAccessibleName("Take back: " + label.getText());
      back.addActionListener(e -> lesson.change(setting -> setting.takeBack(one)));
      changes.add(label);
      changes.add(back);
    }
    changes.add(goThere);
    changes.revalidate();
    changes.repaint();
  }

  private void arrange(boolean both) {
    goThere.setVisible(both);
    stories.setVisible(both);
    ends.setVisible(both);
    note.say(both ? NOTE : "");
  }

  private void compare(RunHistory a, RunHistory b) {
    compared = true;
    String problem = shown.stream().flatMap(of -> of.problem().stream()).findFirst().orElse("");
    if (!problem.isEmpty()) {
      parting.say("A run failed: " + problem);
      compared = false;
      return;
    }
    TwinWords twin = twin(a, b);
    shared = twin.shared();
    parting.say(twin.parting());
    ends.show(a, b);
    arrange(true);
    goThere.setVisible(twin.day().isPresent());
  }

  private static TwinWords twin(RunHistory a, RunHistory b) {
    return new TwinWords(a.scenario(), a.events(), b.events());
  }

  private OptionalInt partingStep() {
    OptionalDouble day = compared ? twin(shown.get(0), shown.get(1)).day() : OptionalDouble.empty();
    return day.isPresent()
        ? OptionalInt.of((int) Math.round(day.getAsDouble() / shown.get(0).scenario().stepDays()))
        : OptionalInt.empty();
  }
}
