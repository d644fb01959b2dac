package org.brinksim.gui.view;

import java.awt.BorderLayout;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.ScrollPaneConstants;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import org.brinksim.gui.setting.PreparedRun;
import org.brinksim.gui.setting.RunSettings;
import org.brinksim.gui.theme.Theme;
import org.brinksim.gui.theme.WrappingLayout;
import org.brinksim.scenario.Scenario;

/**
 * The parameters of the scenario, each with a slider or a choice: held fast where it is ticked,
 * drawn anew in each run where it is not.
 */
@SuppressWarnings("serial")
public final class SettingsView extends JPanel {
  private final Consumer<UnaryOperator<RunSettings>> changes;
  private final RowPanel rows = new RowPanel();
  private final List<ParameterRow> parameters = new ArrayList<>();
  private final JTextField find = new JTextField(16);
  private final JLabel held = new JLabel();
  private Scenario base;

  /**
   * The settings of a lesson.
   *
   * @param changes is told each change that is wanted
   */
  public SettingsView(Consumer<UnaryOperator<RunSettings>> changes) {
    super(new BorderLayout());
    this.changes = changes;
    setName("settings");
    JScrollPane scroll =
        new JScrollPane(
            rows,
            ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
            ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
    scroll.setBorder(BorderFactory.createEmptyBorder());
    scroll.getViewport().setBackground(Theme.PAPER);
    add(head(), BorderLayout.NORTH);
    add(scroll, BorderLayout.CENTER);
  }

  private JPanel head() {
    JPanel head = new JPanel(new WrappingLayout(10, 6));
    head.setBackground(Theme.SHADE);
    find.setName("find");
    find.getAccessibleContext().setAccessibleName("Find a parameter");
    find.setFont(Theme.text(Theme.TEXT));
    find.putClientProperty("JTextField.placeholderText", "Find a parameter");
    find.getDocument().addDocumentListener(new Search());
    head.add(find);
    JButton reset = new JButton("Reset all");
    reset.setName("reset");
    reset.setFont(Theme.text(Theme.TEXT));
    reset.setToolTipText("Every parameter is drawn by its law again");
    reset.addActionListener(e -> changes.accept(RunSettings::reset));
    head.add(reset);
    held.setFont(Theme.text(Theme.TEXT));
    head.add(held);
    return head;
  }

  /** Shows what is set, and what this run has drawn for the rest. */
  public void show(PreparedRun prepared, Map<String, Double> drawn) {
    RunSettings setting = prepared.setting();
    if (!prepared.base().equals(base)) {
      build(prepared.base());
    }
    for (ParameterRow row : parameters) {
      row.show(setting.fixed().get(row.name()), drawn.get(row.name()));
    }
    int count = setting.fixed().size();
    held.setText(
        count == 0
            ? parameters.size() + " parameters, all drawn"
            : count + " held, the others drawn");
  }

  private void build(Scenario scenario) {
    base = scenario;
    rows.removeAll();
    parameters.clear();
    scenario
        .parameters()
        .forEach(
            (name, parameter) -> {
              ParameterRow row =
                  new ParameterRow(
                      name,
                      parameter,
                      scenario,
                      value ->
                          changes.accept(
                              s ->
                                  value.isPresent()
                                      ? s.fix(name, value.getAsDouble())
                                      : s.free(name)));
              row.setBorder(
                  BorderFactory.createCompoundBorder(
                      BorderFactory.createMatteBorder(0, 0, 1, 0, new Color(0xe4e7eb)),
                      BorderFactory.createEmptyBorder(8, 12, 8, 12)));
              parameters.add(row);
              rows.add(row);
            });
    rows.add(Box.createVerticalGlue());
    search();
  }

  private void search() {
    String wanted = find.getText().strip().toLowerCase(Locale.ROOT);
    parameters.forEach(row -> row.setVisible(row.matches(wanted)));
    rows.revalidate();
  }

  /** Narrows the list while words are typed. */
  private final class Search implements DocumentListener {
    @Override
    public void insertUpdate(DocumentEvent event) {
      search();
    }

    @Override
    public void removeUpdate(DocumentEvent event) {
      search();
    }

    @Override
    public void changedUpdate(DocumentEvent event) {
      search();
    }
  }
}
