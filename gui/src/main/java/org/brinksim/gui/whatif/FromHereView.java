package org.brinksim.gui.whatif;

import java.util.List;
import java.util.Map;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import org.brinksim.gui.lesson.Lesson;
import org.brinksim.gui.setting.PreparedRun;
import org.brinksim.gui.setting.SliderScale;
import org.brinksim.gui.theme.Theme;
import org.brinksim.gui.theme.WrappingLayout;
import org.brinksim.recorder.RunHistory;
import org.brinksim.scenario.Parameter;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.intervention.InFlightNumbers;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.wording.Dates;
import org.brinksim.wording.InterventionWords;
import org.brinksim.wording.Numerals;

/** A number that is given another value from the day shown on. */
@SuppressWarnings("serial")
final class FromHereView extends JPanel {
  private final Lesson lesson;
  private final JComboBox<String> parameter = new JComboBox<>();
  private final JSlider slider = new JSlider(0, SliderScale.STEPS, 0);
  private final JLabel value = new JLabel();
  private final JButton change = new JButton();
  private ReadScenario read;
  private Scenario base;
  private List<String> names = List.of();
  private RunHistory history;
  private int step;
  private boolean following;

  FromHereView(Lesson lesson) {
    super(new WrappingLayout(8, 4));
    this.lesson = lesson;
    setName("fromHere");
    setBackground(Theme.SHADE);
    JLabel from = new JLabel("From here");
    from.setFont(Theme.strong(Theme.TEXT));
    add(from);
    parameter.setName("fromParameter");
    parameter.getAccessibleContext().setAccessibleName("Which number changes");
    parameter.addActionListener(e -> chosen());
    slider.setName("fromValue");
    slider.getAccessibleContext().setAccessibleName("Its value from here on");
    slider.setOpaque(false);
    slider.addChangeListener(e -> say());
    change.setName("fromGo");
    change.setToolTipText(
        "The same run on the same dice with this number from the day shown on, beside this one");
    change.addActionListener(e -> change());
    for (JComponent part : List.of(parameter, slider, value, change)) {
      part.setFont(Theme.text(Theme.SMALL));
      add(part);
    }
  }

  /** Shows the step from which a number would change. */
  void show(PreparedRun prepared, RunHistory shown, int now) {
    boolean other = shown != history;
    history = shown;
    step = now;
    if (prepared.read() != read) {
      build(prepared);
    } else if (other && !slider.hasFocus()) {
      chosen();
    }
    setVisible(!names.isEmpty());
    change.setText("Change it from " + Dates.dayAndMonth(shown.date(now)) + " on");
  }

  /** The numbers that may change in a run, but those that the file fixes. */
  private void build(PreparedRun prepared) {
    read = prepared.read();
    base = prepared.base();
    names =
        InFlightNumbers.parameters(read.scenario(), read.numbers()).stream()
            .filter(name -> !base.parameters().get(name).law().isConstant())
            .toList();
    following = true;
    parameter.removeAllItems();
    InterventionWords words = new InterventionWords(read.scenario());
    names.forEach(name -> parameter.addItem(words.parameter(name)));
    following = false;
    chosen();
  }

  /** Before a run is shown there is no day from which a number could change. */
  private void change() {
    if (history != null && !names.isEmpty()) {
      lesson.changeFrom(history.scenario().dayOf(step), name(), wanted());
    }
  }

  private String name() {
    return names.get(Math.max(0, parameter.getSelectedIndex()));
  }

  private Parameter law() {
    return base.parameters().get(name());
  }

  /** Another number is chosen: its slider begins at what this run has. */
  private void chosen() {
    if (following || names.isEmpty() || history == null) {
      return;
    }
    SliderScale scale = SliderScale.of(law().law());
    following = true;
    Map<String, Double> drawn = history.parameters();
    double now = drawn.getOrDefault(name(), scale.low());
    if (scale.choices().isEmpty()) {
      slider.setMaximum(SliderScale.STEPS);
      slider.setValue(scale.step(now));
    } else {
      slider.setMaximum(scale.choices().size() - 1);
      slider.setValue(Math.max(0, scale.choices().indexOf(now)));
    }
    following = false;
    say();
  }

  private double wanted() {
    SliderScale scale = SliderScale.of(law().law());
    return scale.choices().isEmpty()
        ? scale.value(slider.getValue())
        : scale.choices().get(slider.getValue());
  }

  private void say() {
    if (following || names.isEmpty() || history == null) {
      return;
    }
    Double drawn = history.parameters().get(name());
    String inRun = drawn == null ? "" : " (this run: " + Numerals.number(drawn) + ")";
    value.setText(Numerals.number(wanted()) + " " + law().unit() + inRun);
    value.setToolTipText(value.getText());
  }
}
