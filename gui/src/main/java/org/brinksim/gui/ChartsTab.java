package org.brinksim.gui;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.List;
import java.util.concurrent.Executor;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import org.brinksim.gui.chart.LiveCharts;
import org.brinksim.gui.theme.Theme;
import org.brinksim.gui.theme.TilePanel;
import org.brinksim.gui.view.ChartView;
import org.brinksim.recorder.RunHistory;
import org.brinksim.scenario.Scenario;
import org.brinksim.wording.Names;
import org.brinksim.wording.Titles;

/** The four charts of what is shown: rung, engaged, casualties, belief against truth. */
@SuppressWarnings("serial")
final class ChartsTab extends JPanel {
  private final ChartView rung;
  private final ChartView engaged;
  private final ChartView casualties;
  private final ChartView belief;
  private final JComboBox<String> proposition = new JComboBox<>();
  private Scenario scenario;
  private LiveCharts charts;

  ChartsTab(Executor painter, Executor here) {
    super(new BorderLayout());
    setBackground(Theme.PAPER);
    setName("charts");
    TilePanel tiles = new TilePanel(2, 270);
    add(tiles.scrolled());
    rung = new ChartView(painter, here);
    engaged = new ChartView(painter, here);
    casualties = new ChartView(painter, here);
    belief = new ChartView(painter, here);
    tiles.add(rung);
    tiles.add(engaged);
    tiles.add(casualties);
    JPanel beliefs = new JPanel(new BorderLayout());
    beliefs.setBackground(Theme.PAPER);
    proposition.setName("proposition");
    proposition.getAccessibleContext().setAccessibleName("Belief in what");
    proposition.setFont(Theme.text(Theme.SMALL));
    proposition.addActionListener(e -> showBelief());
    beliefs.add(proposition, BorderLayout.NORTH);
    beliefs.add(belief, BorderLayout.CENTER);
    proposition.setMinimumSize(new Dimension(60, 20));
    tiles.add(beliefs);
  }

  /** Shows histories up to a step. */
  void show(List<RunHistory> histories, int step) {
    Scenario next = histories.get(histories.size() - 1).scenario();
    charts = new LiveCharts(histories, step);
    if (scenario == null || !known(scenario).equals(known(next))) {
      proposition.removeAllItems();
      known(next).forEach(proposition::addItem);
      if (known(next).size() > 1) {
        proposition.setSelectedIndex(1);
      }
    }
    scenario = next;
    rung.setVisible(!next.ladder().rungs().isEmpty());
    if (rung.isVisible()) {
      rung.show(charts.rung());
    }
    engaged.show(charts.engaged());
    casualties.show(charts.casualties());
    showBelief();
  }

  private static List<String> known(Scenario scenario) {
    return scenario.intelligence().propositions().values().stream()
        .map(p -> Names.capital(Titles.belief(scenario, p)))
        .toList();
  }

  private void showBelief() {
    int chosen = proposition.getSelectedIndex();
    belief.setVisible(chosen >= 0);
    if (charts != null && chosen >= 0) {
      belief.show(charts.belief(chosen));
    }
  }
}
