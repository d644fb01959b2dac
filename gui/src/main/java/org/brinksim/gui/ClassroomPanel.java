package org.brinksim.gui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.GridLayout;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;
import javax.swing.Scrollable;
import javax.swing.SwingConstants;
import org.brinksim.gui.lesson.Lesson;
import org.brinksim.gui.lesson.Player;
import org.brinksim.gui.theatre.LegendView;
import org.brinksim.gui.theatre.Viewpoint;
import org.brinksim.gui.theme.LeftoverLayout;
import org.brinksim.gui.theme.Theme;
import org.brinksim.gui.theme.TilePanel;
import org.brinksim.gui.view.AboutView;
import org.brinksim.gui.view.ChartView;
import org.brinksim.gui.view.InspectorView;
import org.brinksim.gui.view.ManyRunsView;
import org.brinksim.gui.view.SettingsView;
import org.brinksim.gui.view.StatesView;
import org.brinksim.gui.view.TickerView;
import org.brinksim.gui.view.TransportView;
import org.brinksim.gui.whatif.WhatIfView;
import org.brinksim.model.event.Event;
import org.brinksim.recorder.Frame;
import org.brinksim.recorder.RunHistory;
import org.brinksim.recorder.words.Inspection;
import org.brinksim.recorder.words.Selection;

/** All that is in the window, without the window: it is painted in a picture as well. */
@SuppressWarnings("serial")
final class ClassroomPanel extends JPanel implements Scrollable {
  private static final String EMPTY =
      "No scenario is open. The menu Scenario has those that are shipped, and opens a file.";

  /** Below this size the panel is scrolled. */
  private static final Dimension LEAST = new Dimension(880, 470);

  /** The left has three parts of the width, the right two. */
  private static final int PART = 100;

  private final Lesson lesson;
  private final HeaderView header;
  private final JPanel stages = new JPanel(new GridLayout(0, 1, 0, 4));
  private final JLabel empty = new JLabel("Reading the scenario …", SwingConstants.CENTER);
  private final List<TheatrePane> stageViews = new ArrayList<>();
  private final LegendView legend = new LegendView();
  private final TickerView ticker;
  private final InspectorView inspector = new InspectorView();
  private final TransportView transport;
  private final JTabbedPane tabs = new JTabbedPane();
  private final LadderTab ladder = new LadderTab();
  private final StatesView states;
  private JComponent statesTab;
  private final ChartsTab charts;
  private final WhatIfView whatIf;
  private final ManyRunsView manyRuns;
  private final SettingsView settings;
  private final AboutView about = new AboutView(Shortcuts.WORDS);
  private Selection selection = new Selection.Nothing();
  private RunHistory shownHistory;
  private boolean showsParameters;
  private boolean stagedRuns;
  private int shownStep = -1;
  private double shownShare = -1;

  /**
   * All of it.
   *
   * @param painter where charts are drawn
   * @param here how they come back to the event thread
   * @param export takes the wish to write a study
   */
  ClassroomPanel(Lesson lesson, Executor painter, Executor here, Runnable export) {
    super(new BorderLayout());
    this.lesson = lesson;
    states = new StatesView(this::select);
    charts = new ChartsTab(painter, here);
    manyRuns = new ManyRunsView(lesson, new ChartView(painter, here), export);
    settings = new SettingsView(lesson::change);
    header = new HeaderView(lesson);
    transport = new TransportView(lesson.player(), this::refresh);
    ticker = new TickerView(this::goTo, this::strike);
    whatIf = new WhatIfView(lesson, this::goTo);
    setBackground(Theme.PAPER);
    add(header, BorderLayout.NORTH);
    add(centre(), BorderLayout.CENTER);
    add(transport, BorderLayout.SOUTH);
    stages.setBackground(Theme.PAPER);
    stages.add(empty);
    workable().forEach(part -> enable(part, false));
    lesson.onProblem(
        problem -> {
          empty.setText(EMPTY);
          // A hand that was refused shows again what is set.
          showsParameters = false;
        });
    lesson.onChange(this::restage);
    Shortcuts.add(this, "SPACE", transport::playOrPause);
    Shortcuts.add(this, "RIGHT", () -> transport.move(1));
    Shortcuts.add(this, "LEFT", () -> transport.move(-1));
    Shortcuts.add(this, "N", transport::toNextAct);
    Shortcuts.add(this, "F1", () -> showTab("About"));
  }

  /** Goes to a step, and stays there. */
  private void goTo(int step) {
    lesson.player().pause();
    lesson.player().seek(step);
    refresh();
  }

  /** Asks what if an act were not: on its day, with both futures in sight. */
  private void strike(Event.Act act) {
    goTo((int) Math.round(act.day() / lesson.history().orElseThrow().scenario().stepDays()));
    lesson.strike(act);
    showTab("What if");
  }

  /** What can do something once there is a run. */
  private List<Container> workable() {
    return List.of(header, transport, ticker, whatIf, manyRuns, settings);
  }

  private static void enable(Container part, boolean enabled) {
    for (Component child : part.getComponents()) {
      child.setEnabled(enabled);
      if (child instanceof Container deeper) {
        enable(deeper, enabled);
      }
    }
  }

  /**
   * Theatres, legend and ticker at the left, tabs and the closer look at the right, in widths of
   * three to two.
   */
  private JComponent centre() {
    JPanel left = new JPanel(new LeftoverLayout(0.22));
    left.setPreferredSize(new Dimension(3 * PART, PART));
    List.of(stages, legend, ticker).forEach(left::add);
    tabs.setName("tabs");
    tabs.setFont(Theme.text(16));
    TilePanel network = new TilePanel(1, 100);
    network.add(states);
    statesTab = network.scrolled();
    List<JComponent> views = List.of(ladder, statesTab, charts, whatIf, manyRuns, settings, about);
    for (int t = 0; t < views.size(); t++) {
      tabs.addTab(Classroom.TABS.get(t), views.get(t));
    }
    tabs.addChangeListener(event -> showAgain());
    JPanel right = new JPanel(new LeftoverLayout(0.34));
    right.setPreferredSize(new Dimension(2 * PART, PART));
    right.add(tabs);
    right.add(inspector);
    JSplitPane all = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, left, right);
    all.setResizeWeight(0.6);
    all.setBorder(BorderFactory.createEmptyBorder());
    return all;
  }

  /** Other histories are shown: as many theatres as there are histories. */
  private void restage() {
    List<RunHistory> histories = lesson.player().histories();
    if (stageViews.isEmpty()) {
      workable().forEach(part -> enable(part, true));
      transport.focus();
    }
    if (stageViews.size() != histories.size()) {
      stageViews.clear();
      stages.removeAll();
      Viewpoint viewpoint = new Viewpoint();
      for (int i = 0; i < histories.size(); i++) {
        TheatrePane stage = new TheatrePane(this::select, viewpoint);
        stageViews.add(stage);
        stages.add(stage);
      }
      legend.setVisible(histories.size() == 1);
      stages.revalidate();
      stages.repaint();
    }
    for (int i = 0; i < histories.size(); i++) {
      stageViews.get(i).name(histories.size() == 1 ? "" : lesson.name(histories.get(i)));
    }
    legend.explain(lesson.history().orElseThrow().scenario());
    header.restage();
    stagedRuns = false;
    showsParameters = false;
    select(new Selection.Nothing());
    shownStep = -1;
    refresh();
  }

  /** Looks closer at something. */
  void select(Selection next) {
    selection = next;
    stageViews.forEach(stage -> stage.select(next));
    states.select(next);
    showAgain();
  }

  /** The same moment once more, as something else about it has changed. */
  private void showAgain() {
    shownStep = -1;
    refresh();
  }

  /** Time passes: the player plays, and what is new is shown. */
  void pass(double seconds) {
    lesson.player().pass(seconds);
    refresh();
  }

  /** Shows the moment at which the player is. */
  void refresh() {
    Optional<RunHistory> history = lesson.history();
    if (history.isEmpty()) {
      return;
    }
    if (lesson.player().available() < 0) {
      lesson.player().histories().stream()
          .flatMap(f -> f.problem().stream())
          .findFirst()
          .ifPresent(header::failed);
      return;
    }
    Player player = lesson.player();
    int step = player.step();
    double share = player.share();
    boolean moved = step != shownStep || history.get() != shownHistory;
    if (moved || share != shownShare) {
      lesson.want(step);
      for (int i = 0; i < stageViews.size(); i++) {
        RunHistory on = player.histories().get(i);
        TheatrePane stage = stageViews.get(i);
        player.now(on).ifPresent(now -> stage.show(on, now, player.next(on).orElse(now), share));
      }
    }
    if (moved) {
      player.now(history.get()).ifPresent(frame -> showStep(history.get(), frame));
    }
    boolean drawn = !history.get().parameters().isEmpty();
    if (tabs.getSelectedComponent() == settings && !showsParameters && drawn) {
      showsParameters = true;
      settings.show(lesson.prepared().orElseThrow(), history.get().parameters());
    }
    if (tabs.getSelectedComponent() == about) {
      about.show(history.get().scenario());
    }
    if (tabs.getSelectedComponent() == whatIf) {
      player.now(history.get()).ifPresent(frame -> whatIf.show(history.get(), frame));
    }
    if (tabs.getSelectedComponent() == manyRuns && stagedRuns && manyRuns.follow()) {
      manyRuns.show(step);
    }
    shownHistory = history.get();
    shownStep = step;
    shownShare = share;
    transport.follow();
  }

  /**
   * Gives a step to what is always in sight, and to the tab that is open; the others get it when
   * they are opened.
   */
  private void showStep(RunHistory history, Frame frame) {
    header.show(history, frame);
    ticker.show(history, frame.events());
    inspector.show(Inspection.of(history, frame, selection));
    Component tab = tabs.getSelectedComponent();
    if (tab == ladder) {
      ladder.show(lesson.player(), lesson);
    } else if (tab == statesTab) {
      states.show(history, frame);
    } else if (tab == charts) {
      charts.show(lesson.player().histories(), frame.step());
    } else if (tab == manyRuns) {
      if (!stagedRuns) {
        stagedRuns = true;
        manyRuns.restage();
      }
      manyRuns.show(frame.step());
    }
  }

  @Override
  public Dimension getPreferredScrollableViewportSize() {
    return Classroom.SIZE;
  }

  @Override
  public Dimension getPreferredSize() {
    return LEAST;
  }

  @Override
  public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
    return PART / 4;
  }

  @Override
  public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
    return PART;
  }

  @Override
  public boolean getScrollableTracksViewportWidth() {
    return getParent().getWidth() >= LEAST.width;
  }

  @Override
  public boolean getScrollableTracksViewportHeight() {
    return getParent().getHeight() >= LEAST.height;
  }

  /** What has the keyboard at first: the button that plays. */
  void focus() {
    transport.focus();
  }

  /** Whether every theatre has shown a day. */
  boolean painted() {
    return shownStep >= 0 && stageViews.stream().allMatch(s -> s.theatre().painted() > 0);
  }

  TickerView ticker() {
    return ticker;
  }

  InspectorView inspector() {
    return inspector;
  }

  /** How many runs are wanted. */
  int wantedRuns() {
    return manyRuns.wanted();
  }

  Lesson lesson() {
    return lesson;
  }

  /** Shows the tab of that title. */
  void showTab(String title) {
    tabs.setSelectedIndex(tabs.indexOfTab(title));
  }
}
