package org.brinksim.gui.view;

import java.awt.BorderLayout;
import java.awt.GridLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import org.brinksim.experiment.ResultColumn;
import org.brinksim.experiment.ResultColumns;
import org.brinksim.experiment.ResultLayout;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.gui.chart.DotAxis;
import org.brinksim.gui.chart.DotPicture;
import org.brinksim.gui.chart.DotPlot;
import org.brinksim.gui.chart.LiveCharts;
import org.brinksim.gui.chart.MetricBands;
import org.brinksim.gui.chart.RunCounts;
import org.brinksim.gui.lesson.KeptRuns;
import org.brinksim.gui.lesson.Lesson;
import org.brinksim.gui.lesson.ManyRuns;
import org.brinksim.gui.theme.StackLayout;
import org.brinksim.gui.theme.Theme;
import org.brinksim.gui.theme.TilePanel;
import org.brinksim.gui.theme.WrappingLayout;
import org.brinksim.recorder.RunHistory;
import org.brinksim.reports.chart.Fan;
import org.brinksim.scenario.ForceMetric;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.Unit;
import org.brinksim.wording.Names;
import org.brinksim.wording.Numerals;
import org.brinksim.wording.Titles;

/** One becomes many: a number of many runs as dots, and a quantity through time as bands. */
@SuppressWarnings("serial")
public final class ManyRunsView extends JPanel {
  private static final int USUAL = 200;
  private static final int MOST = 5_000;
  private static final int MARGIN = 12;

  /** The number of no run. */
  private static final int NONE = -1;

  private final Lesson lesson;
  private final JSpinner count = new JSpinner(new SpinnerNumberModel(USUAL, 10, MOST, 50));
  private final JButton run = new JButton("Run many");
  private final JLabel told = new JLabel(" ");
  private final JComboBox<String> response = new JComboBox<>();
  private final JComboBox<String> metric = new JComboBox<>();
  private final DotsView dots;
  private final DotsView dotsKept;
  private final JPanel plots = new JPanel(new GridLayout(0, 1));
  private final JButton keep = new JButton("Keep as A");
  private final JButton drop = new JButton("Drop A");
  private final Paragraph numbers = new Paragraph("numbers", Theme.text(Theme.SMALL), MARGIN);
  private final VerdictView verdict = new VerdictView();
  private final ChartView fan;
  private ResultLayout layout;
  private Scenario scenario;
  private List<Completed> shown = List.of();
  private Optional<KeptRuns> shownKept = Optional.empty();
  private OptionalDouble dragged = OptionalDouble.empty();
  private List<Fan.Point> bands = List.of();
  private boolean building;

  /**
   * The many runs of a lesson.
   *
   * @param fan the view of the bands
   * @param export takes the wish to write a study
   */
  public ManyRunsView(Lesson lesson, ChartView fan, Runnable export) {
    super(new BorderLayout());
    this.lesson = lesson;
    this.fan = fan;
    this.dots = new DotsView("dots", lesson::replication, this::moveLine);
    // What is set makes the runs of B; one of A would open under that, and be another run.
    this.dotsKept = new DotsView("dotsKept", unwanted -> {}, this::moveLine);
    setName("manyRuns");
    setBackground(Theme.PAPER);
    add(controls(export), BorderLayout.NORTH);
    TilePanel charts = new TilePanel(1, 100);
    plots.setBackground(Theme.PAPER);
    plots.add(dots);
    JPanel distribution = new JPanel(new StackLayout(plots));
    distribution.setBackground(Theme.PAPER);
    List.of(plots, numbers, verdict).forEach(distribution::add);
    charts.add(chosen(response, "response", distribution));
    charts.add(chosen(metric, "metric", fan));
    add(charts.scrolled(), BorderLayout.CENTER);
  }

  private JComponent controls(Runnable export) {
    JPanel controls = new JPanel(new WrappingLayout(8, 6));
    controls.setBackground(Theme.SHADE);
    run.setName("runMany");
    count.setName("count");
    count.getAccessibleContext().setAccessibleName("How many runs");
    JButton study = new JButton("Export as study…");
    study.setName("exportStudy");
    study.setToolTipText("Writes the file with which the command runs the same");
    keep.setName("keep");
    keep.setToolTipText("Keep these runs, as A, beside those of the setting that you make next");
    keep.addActionListener(e -> lesson.keepRuns());
    drop.setName("drop");
    drop.setToolTipText("The kept runs, A, are no longer shown");
    drop.addActionListener(e -> lesson.manyRuns().release());
    List.<JComponent>of(run, count, study, keep, drop, told)
        .forEach(
            c -> {
              c.setFont(Theme.text(Theme.TEXT));
              controls.add(c);
            });
    run.addActionListener(e -> runOrStop());
    study.addActionListener(e -> export.run());
    return controls;
  }

  /**
   * One button for both: it stops what is going on, and otherwise runs as many as are wanted with
   * what is set now.
   */
  private void runOrStop() {
    ManyRuns many = lesson.manyRuns();
    if (many.running()) {
      many.stop();
    } else {
      lesson
          .prepared()
          .ifPresent(p -> many.run(p.experiment(), (Integer) count.getValue(), threads()));
    }
  }

  /** One processor is left to the window. */
  private static int threads() {
    return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
  }

  /**
   * A chart below the list that chooses what it shows; a choice draws it anew from the runs that
   * are there.
   */
  private JComponent chosen(JComboBox<String> choice, String name, JComponent chart) {
    choice.setName(name);
    choice.getAccessibleContext().setAccessibleName(name);
    choice.setFont(Theme.text(Theme.SMALL));
    choice.setMaximumRowCount(20);
    choice.addActionListener(
        e -> {
          if (!building) {
            dragged = OptionalDouble.empty();
            shown = List.of();
            bands = List.of();
            follow();
          }
        });
    JPanel panel = new JPanel(new BorderLayout());
    panel.setBackground(Theme.PAPER);
    panel.add(choice, BorderLayout.NORTH);
    panel.add(chart, BorderLayout.CENTER);
    return panel;
  }

  /** How many runs are wanted. */
  public int wanted() {
    return (Integer) count.getValue();
  }

  /** Another history is shown: other responses, if it is another scenario. */
  public void restage() {
    RunHistory history = lesson.history().orElseThrow();
    ResultLayout next = history.experiment().layout();
    if (layout == null || !names(next).equals(names(layout))) {
      building = true;
      dragged = OptionalDouble.empty();
      response.removeAllItems();
      metric.removeAllItems();
      next.responses().all().forEach(o -> response.addItem(Names.capital(o.label())));
      next.metrics().all().forEach(m -> metric.addItem(Names.capital(m.label())));
      String casualties =
          ResultNames.of(history.scenario().forces().get(0), ForceMetric.CASUALTIES);
      response.setSelectedIndex(placeOrFirst(next.responses(), casualties));
      metric.setSelectedIndex(placeOrFirst(next.metrics(), casualties));
      building = false;
    }
    layout = next;
    scenario = history.scenario();
    shown = List.of();
    shownKept = Optional.empty();
    bands = List.of();
    follow();
  }

  private static List<String> names(ResultLayout layout) {
    return layout.responses().names();
  }

  /** The place of a column, or the first place where a scenario has none of that name. */
  private static int placeOrFirst(ResultColumns columns, String name) {
    return columns.has(name) ? columns.place(name) : 0;
  }

  /** Whether the lists are those of what is run; of another scenario they are not yet. */
  private boolean isOfLayout() {
    return names(lesson.history().orElseThrow().experiment().layout()).equals(names(layout));
  }

  /** The line is wanted elsewhere. */
  private void moveLine(double at) {
    dragged = OptionalDouble.of(at);
    draw();
  }

  /** Shows the runs that have come in; tells whether there are others than before. */
  public boolean follow() {
    ManyRuns many = lesson.manyRuns();
    List<Completed> now = many.completed();
    if (lesson.history().isEmpty() || response.getSelectedIndex() < 0 || !isOfLayout()) {
      return false;
    }
    run.setText(many.running() ? "Stop" : "Run many");
    keep.setEnabled(!now.isEmpty());
    drop.setVisible(many.kept().isPresent());
    String failed = many.failed() == 0 ? "" : ", " + many.failed() + " failed";
    Optional<KeptRuns> kept = keptOfOthers();
    told.setText(
        (now.isEmpty() && !many.running() ? " " : now.size() + " of " + many.asked() + failed)
            + (many.kept().isPresent() && kept.isEmpty() ? ", kept as A: change a setting" : ""));
    boolean others = now != shown || !kept.equals(shownKept);
    if (others || now.isEmpty()) {
      shown = now;
      shownKept = kept;
      draw();
      bands = MetricBands.of(scenario, now, chosenMetric());
    }
    verdict.follow(lesson, chosenResponse(), shownKept, shown);
    return others;
  }

  /** What is kept, unless it is what is set: nothing stands beside itself. */
  private Optional<KeptRuns> keptOfOthers() {
    return lesson
        .manyRuns()
        .kept()
        .filter(kept -> !kept.areOf(lesson.prepared().orElseThrow().setting()));
  }

  private ResultColumn chosenResponse() {
    return layout.responses().get(response.getSelectedIndex());
  }

  /** Draws the runs that are there, those that are kept above them on the same axis. */
  private void draw() {
    ResultColumn outcome = chosenResponse();
    List<Completed> kept = shownKept.map(KeptRuns::runs).orElse(List.of());
    DotPlot now = DotPlot.of(shown, kept, outcome.name());
    DotPlot before = DotPlot.of(kept, shown, outcome.name());
    RunCounts counts = new RunCounts(outcome, dragged);
    boolean counted = counts.isCounted() && names(outcome, now).isEmpty();
    if (counted && dragged.isEmpty()) {
      // Until it is dragged the line follows the middle of what has come in.
      counts = new RunCounts(outcome, counts.median(kept.isEmpty() ? shown : kept));
    }
    String title = Names.capital(outcome.label());
    boolean two = shownKept.isPresent();
    show(
        dots,
        now,
        shown,
        two ? "B, as set now: " + lesson.words() : title + ": each dot is a run",
        before,
        counts);
    if (two) {
      show(dotsKept, before, kept, "A, kept: " + shownKept.get().words(), now, counts);
    }
    if (two != (plots.getComponentCount() == 2)) {
      plots.removeAll();
      if (two) {
        plots.add(dotsKept);
      }
      plots.add(dots);
      plots.revalidate();
      plots.repaint();
    }
    numbers.say(
        !counted || shown.isEmpty() && kept.isEmpty()
            ? ""
            : two
                ? "A: " + counts.words(kept) + " B: " + counts.words(shown)
                : counts.words(shown));
  }

  private void show(
      DotsView view,
      DotPlot plot,
      List<Completed> runs,
      String title,
      DotPlot other,
      RunCounts counts) {
    ResultColumn outcome = chosenResponse();
    List<String> names = names(outcome, plot);
    DotPicture picture =
        DotPicture.of(
                plot,
                names,
                title,
                DotAxis.of(outcome.unit(), runs, outcome.name()),
                view == dots || isPaired() ? lesson.history().orElseThrow().replication() : NONE)
            .beside(other);
    if (counts.isCounted() && names.isEmpty()) {
      picture = picture.counting(counts.median(runs), counts.line());
    }
    view.show(view == dots && shownKept.isPresent() ? picture.inSquares() : picture);
  }

  /** Whether run k of what is kept has the luck of run k of what is set. */
  private boolean isPaired() {
    return shownKept
        .map(kept -> kept.pairsWith(lesson.prepared().orElseThrow().setting()))
        .orElse(false);
  }

  /** The rung of each column, where a number is a level of the ladder. */
  private List<String> names(ResultColumn outcome, DotPlot of) {
    if (!Unit.LEVEL.is(outcome.unit()) || of.width() > 1) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    for (int c = 0; c < of.columns().size(); c++) {
      long level = Math.round(of.from() + (c + 0.5) * of.width());
      names.add(
          scenario.ladder().rungs().stream()
                  .filter(r -> r.level() == level)
                  .map(Titles::of)
                  .reduce((a, b) -> a + ", " + b)
                  .map(words -> Numerals.whole(level) + "  " + words)
                  .orElse(Numerals.whole(level))
              + ": "
              + Numerals.whole(of.columns().get(c).size()));
    }
    return names;
  }

  /** Shows the run on the stage before the bands, up to its day. */
  public void show(int step) {
    RunHistory history = lesson.history().orElseThrow();
    fan.show(
        new LiveCharts(List.of(history), step).beforeBands(history.metric(chosenMetric()), bands));
  }

  private String chosenMetric() {
    return layout.metrics().get(Math.max(0, metric.getSelectedIndex())).name();
  }
}
