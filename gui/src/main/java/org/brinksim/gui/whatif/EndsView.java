package org.brinksim.gui.whatif;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import org.brinksim.experiment.NamedValues;
import org.brinksim.experiment.ResultColumn;
import org.brinksim.experiment.ResultColumns;
import org.brinksim.gui.theme.PaintedComponent;
import org.brinksim.gui.theme.Theme;
import org.brinksim.recorder.RunHistory;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Scenario;
import org.brinksim.wording.Names;
import org.brinksim.wording.ResponseWords;

/** What two futures come to at their ends: the main responses of both, and how they differ. */
@SuppressWarnings("serial")
final class EndsView extends PaintedComponent {
  private static final int ROW = 21;
  private static final int LEFT = 12;
  private static final int MOST = 10;

  /** Where the columns begin, in parts of the width. */
  private static final double[] COLUMNS = {0, 0.40, 0.60, 0.80, 1};

  private List<List<String>> rows = List.of();

  EndsView() {
    super("ends", "What differs at the end");
  }

  /** Shows the ends of two runs that are over. */
  void show(RunHistory a, RunHistory b) {
    List<List<String>> next = new ArrayList<>();
    next.add(List.of("At the end", "A, as it was", "B, changed", "B less A"));
    Scenario scenario = a.scenario();
    ResponseWords words = new ResponseWords(scenario);
    ResultColumns responses = a.experiment().layout().responses();
    NamedValues left = a.responses().orElseThrow();
    NamedValues right = b.responses().orElseThrow();
    ResultNames.headline(scenario).stream()
        .filter(responses::has)
        .limit(MOST)
        .forEach(
            name -> {
              ResultColumn response = responses.get(responses.place(name));
              double was = left.get(name);
              double is = right.get(name);
              next.add(
                  List.of(
                      Names.capital(response.label()),
                      words.value(name, response.unit(), was),
                      words.value(name, response.unit(), is),
                      words.difference(response.unit(), is, was)));
            });
    rows = next;
    String all = String.join("\n", next.stream().map(row -> String.join(", ", row)).toList());
    getAccessibleContext().setAccessibleDescription(all);
    setToolTipText(all);
    revalidate();
    repaint();
  }

  /** What is shown: a heading, then a row of texts for each response. */
  List<List<String>> rows() {
    return rows;
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(300, ROW * rows.size() + 8);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = Theme.smooth(graphics);
    double width = getWidth() - 2.0 * LEFT;
    for (int r = 0; r < rows.size(); r++) {
      int y = ROW * r + 17;
      for (int c = 0; c < rows.get(r).size(); c++) {
        boolean heading = r == 0;
        boolean differs = c == 3 && !rows.get(r).get(c).equals("the same");
        g.setFont(heading || differs ? Theme.strong(Theme.SMALL) : Theme.text(Theme.SMALL));
        g.setColor(heading ? Theme.FAINT : Theme.INK);
        double room = (COLUMNS[c + 1] - COLUMNS[c]) * width - 8;
        Theme.write(g, rows.get(r).get(c), LEFT + COLUMNS[c] * width, y, room);
      }
      g.setColor(Theme.GRID);
      g.fillRect(LEFT, ROW * (r + 1) + 1, (int) width, 1);
    }
    g.dispose();
  }
}
