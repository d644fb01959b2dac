package org.brinksim.gui;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.JToggleButton;
import javax.swing.SpinnerNumberModel;
import org.brinksim.gui.lesson.Lesson;
import org.brinksim.gui.setting.RunSettings;
import org.brinksim.gui.theme.Theme;
import org.brinksim.recorder.Frame;
import org.brinksim.recorder.RunHistory;
import org.brinksim.wording.Dates;
import org.brinksim.wording.Numerals;

/** What is shown: the scenario, the date in large letters, and which run it is. */
@SuppressWarnings("serial")
final class HeaderView extends JPanel {
  /** The digits of a seed or run that are seen without scrolling. */
  private static final int DIGITS = 4;

  private final Lesson lesson;
  private final JLabel title = new JLabel(" ");
  private final JLabel date = new JLabel(" ");
  private final JLabel day = new JLabel(" ");
  private final JSpinner seed =
      spinner("seed", new SpinnerNumberModel((Number) 1L, Long.MIN_VALUE, Long.MAX_VALUE, 1L));
  private final JSpinner run = spinner("run", new SpinnerNumberModel(0, 0, Integer.MAX_VALUE, 1));
  private final JToggleButton compare = new JToggleButton("Compare");
  private boolean following;

  HeaderView(Lesson lesson) {
    super(new BorderLayout(20, 0));
    this.lesson = lesson;
    setBackground(Theme.PAPER);
    setBorder(
        BorderFactory.createCompoundBorder(
            BorderFactory.createMatteBorder(0, 0, 1, 0, Theme.GRID),
            BorderFactory.createEmptyBorder(6, 14, 6, 10)));
    date.setFont(Theme.strong(26));
    date.setName("date");
    day.setFont(Theme.text(17));
    title.setFont(Theme.text(17));
    title.setForeground(Theme.FAINT);
    JPanel when = new JPanel(new FlowLayout(FlowLayout.LEFT, 14, 0));
    when.setOpaque(false);
    when.add(date);
    when.add(day);
    add(when, BorderLayout.WEST);
    add(title, BorderLayout.CENTER);
    add(runs(), BorderLayout.EAST);
  }

  private JComponent runs() {
    JPanel runs = new JPanel(new FlowLayout(FlowLayout.RIGHT, 8, 2));
    runs.setOpaque(false);
    runs.add(label("Seed", seed));
    runs.add(seed);
    runs.add(label("Run", run));
    runs.add(run);
    JButton next = new JButton("Next run");
    next.setName("nextRun");
    next.setToolTipText("The same setting once more, with other luck");
    next.setFont(Theme.text(Theme.TEXT));
    next.addActionListener(e -> Optional.ofNullable(run.getNextValue()).ifPresent(run::setValue));
    runs.add(next);
    compare.setName("compare");
    compare.setFont(Theme.text(Theme.TEXT));
    compare.setToolTipText("Hold this setting beside the one that you make from now on");
    compare.addActionListener(
        e -> {
          if (compare.isSelected()) {
            lesson.compare();
          } else {
            lesson.endComparison();
          }
        });
    runs.add(compare);
    seed.addChangeListener(e -> change(s -> s.withSeed((Long) seed.getValue())));
    run.addChangeListener(e -> change(s -> s.withReplication((Integer) run.getValue())));
    return runs;
  }

  /** A hand's wish; while the fields follow the lesson they wish nothing. */
  private void change(UnaryOperator<RunSettings> next) {
    if (!following) {
      lesson.change(next);
    }
  }

  private static JLabel label(String words, JSpinner of) {
    JLabel label = new JLabel(words);
    label.setLabelFor(of);
    of.getAccessibleContext().setAccessibleName(words);
    label.setFont(Theme.text(Theme.TEXT));
    return label;
  }

  private static JSpinner spinner(String name, SpinnerNumberModel numbers) {
    JSpinner spinner = new JSpinner(numbers);
    JSpinner.NumberEditor editor = new JSpinner.NumberEditor(spinner, "0");
    editor.getTextField().setColumns(DIGITS);
    spinner.setEditor(editor);
    spinner.setName(name);
    spinner.setFont(Theme.text(Theme.TEXT));
    return spinner;
  }

  /** Another history is shown. */
  void restage() {
    following = true;
    RunSettings setting = lesson.prepared().orElseThrow().setting();
    seed.setValue(setting.seed());
    run.setValue(setting.replication());
    compare.setSelected(lesson.comparing());
    String words = lesson.prepared().orElseThrow().scenario().title();
    title.setText(words);
    title.setToolTipText(words);
    following = false;
  }

  /** A run that failed before its first day has nothing else to show. */
  void failed(String problem) {
    date.setText(" ");
    day.setText("The run failed: " + problem);
    day.setToolTipText(day.getText());
  }

  /** Shows the day. */
  void show(RunHistory history, Frame frame) {
    date.setText(Dates.full(history.date(frame.step())));
    Optional<String> failed = history.problem().map(p -> "  The run failed: " + p);
    day.setToolTipText(failed.map(String::strip).orElse(null));
    day.setText(
        "Day "
            + Numerals.day(frame.day())
            + " of "
            + history.scenario().horizonDays()
            + (frame.ceaseFire() ? ", cease-fire" : "")
            + failed.orElse(""));
  }
}
