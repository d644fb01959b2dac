package org.brinksim.gui.view;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import org.brinksim.gui.setting.SliderScale;
import org.brinksim.gui.theme.Theme;
import org.brinksim.scenario.Basis;
import org.brinksim.scenario.Claim;
import org.brinksim.scenario.Parameter;
import org.brinksim.scenario.Scenario;
import org.brinksim.wording.Names;
import org.brinksim.wording.Numerals;

/** One parameter: its name, unit and range, what it rests on, and the hand that sets it. */
@SuppressWarnings("serial")
final class ParameterRow extends JPanel {
  private final String name;
  private final Parameter parameter;
  private final SliderScale scale;
  private final Consumer<OptionalDouble> wanted;
  private final String basis;
  private final JCheckBox hold = new JCheckBox("Hold");
  private final JSlider slider = new JSlider(0, SliderScale.STEPS, 0);
  private final JComboBox<String> choice = new JComboBox<>();
  private final JLabel value = new JLabel();
  private boolean following;
  private double now;

  /**
   * A row for a parameter.
   *
   * @param wanted is told the value to hold; empty to have it drawn again
   */
  ParameterRow(
      String name, Parameter parameter, Scenario scenario, Consumer<OptionalDouble> wanted) {
    super(new BorderLayout(8, 2));
    this.name = name;
    this.parameter = parameter;
    this.scale = SliderScale.of(parameter.law());
    this.wanted = wanted;
    this.basis = basis(scenario);
    setBackground(Theme.PAPER);
    add(words(), BorderLayout.NORTH);
    add(hand(), BorderLayout.CENTER);
    JPanel right = new JPanel(new BorderLayout());
    right.setOpaque(false);
    hold.setName("hold-" + name);
    hold.getAccessibleContext().setAccessibleName("Hold " + title());
    hold.setOpaque(false);
    hold.setFont(Theme.text(Theme.SMALL));
    hold.setToolTipText("Held fast when ticked; drawn anew in each run when not");
    hold.addActionListener(
        e -> wanted.accept(hold.isSelected() ? OptionalDouble.of(now) : OptionalDouble.empty()));
    right.add(hold, BorderLayout.EAST);
    add(right, BorderLayout.EAST);
  }

  String name() {
    return name;
  }

  /** Whether all of the words, in small letters, are found in its names or in what it rests on. */
  boolean matches(String words) {
    String all = name + " " + title() + " " + basis;
    return words.isEmpty() || all.toLowerCase(Locale.ROOT).contains(words);
  }

  private String title() {
    return parameter.name().orElse(Names.title(name));
  }

  /** What it rests on: the kind in a word, the claim with who made it when, the reason. */
  private String basis(Scenario scenario) {
    Basis basis = parameter.basis();
    String claims =
        basis.claims().stream()
            .map(id -> said(scenario.claims().get(id)))
            .collect(Collectors.joining("; "));
    return switch (basis.kind()) {
      case CLAIM -> "Claim: " + claims;
      case INSPIRED -> "Inspired: " + basis.reason() + ". It leans on: " + claims;
      case ASSUMED -> "Assumed: " + basis.reason();
    };
  }

  private static String said(Claim claim) {
    return claim.says() + " (" + claim.by() + ", " + claim.date() + ")";
  }

  private JComponent words() {
    JPanel words = new JPanel(new BorderLayout(8, 1));
    words.setOpaque(false);
    JLabel title = new JLabel(title());
    title.setFont(Theme.strong(Theme.TEXT));
    value.setFont(Theme.strong(Theme.TEXT));
    value.setName("value-" + name);
    title.setToolTipText(title());
    title.setMinimumSize(new Dimension());
    words.add(title, BorderLayout.CENTER);
    words.add(value, BorderLayout.EAST);
    words.add(new WrappedLabel(range() + " " + basis), BorderLayout.SOUTH);
    return words;
  }

  /** The range, in words. */
  private String range() {
    String ends =
        Numerals.number(scale.low())
            + " to "
            + Numerals.number(scale.high())
            + " "
            + parameter.unit();
    return parameter.law().isConstant() ? "Fixed in the file." : "Range: " + ends + ".";
  }

  /**
   * A list where the law is a choice of numbers, a slider otherwise. While a slider is dragged its
   * number follows, and the run only when it is let go.
   */
  private JComponent hand() {
    if (!scale.choices().isEmpty()) {
      scale.choices().forEach(c -> choice.addItem(Numerals.number(c)));
      choice.setName("choice-" + name);
      choice.getAccessibleContext().setAccessibleName(title());
      choice.addActionListener(
          e -> want(scale.choices().get(Math.max(0, choice.getSelectedIndex()))));
      return choice;
    }
    slider.setName("slider-" + name);
    slider.getAccessibleContext().setAccessibleName(title());
    slider.setOpaque(false);
    slider.addChangeListener(
        e -> {
          if (!following) {
            now = scale.value(slider.getValue());
            tell(true);
            if (!slider.getValueIsAdjusting()) {
              want(now);
            }
          }
        });
    return slider;
  }

  private void want(double next) {
    if (!following) {
      wanted.accept(OptionalDouble.of(next));
    }
  }

  /** Shows the value that is held, or the one that was drawn; null for none. */
  void show(Double fixed, Double drawn) {
    following = true;
    Double shown = fixed == null ? drawn : fixed;
    hold.setSelected(fixed != null);
    if (shown != null) {
      now = shown;
      slider.setValue(scale.step(shown));
      if (!scale.choices().isEmpty()) {
        choice.setSelectedIndex(Math.max(0, scale.choices().indexOf(shown)));
      }
      tell(fixed != null);
    }
    following = false;
  }

  /** The number with its unit: marked while it is held, called drawn while it is not. */
  private void tell(boolean held) {
    value.setText(Numerals.number(now) + " " + parameter.unit() + (held ? "" : " (drawn)"));
    value.setForeground(held ? Theme.MARK : Theme.INK);
  }
}
