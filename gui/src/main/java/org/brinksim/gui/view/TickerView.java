package org.brinksim.gui.view;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ListCellRenderer;
import javax.swing.ListSelectionModel;
import javax.swing.ScrollPaneConstants;
import org.brinksim.experiment.EventFields;
import org.brinksim.gui.theme.PaintedComponent;
import org.brinksim.gui.theme.Theme;
import org.brinksim.model.event.Event;
import org.brinksim.model.event.EventKind;
import org.brinksim.recorder.RunHistory;
import org.brinksim.scenario.Scenario;
import org.brinksim.wording.EventSentences;

/** What has happened so far, in dated sentences, the latest first; a click goes to its day. */
@SuppressWarnings("serial")
public final class TickerView extends JPanel {
  /** Pixels across that are left to the scroll bar. */
  private static final int BAR = 16;

  private final DefaultListModel<Entry> entries = new DefaultListModel<>();
  private final JList<Entry> list = new JList<>(entries);
  private final Line line = new Line();
  private RunHistory history;
  private int known;

  /** An event in words. */
  private record Entry(Event event, String words, Color colour) {
    @Override
    public String toString() {
      return words;
    }
  }

  /** A ticker that tells the step of an event that is clicked. */
  public TickerView(IntConsumer goTo) {
    super(new BorderLayout());
    list.setName("ticker");
    list.setFont(Theme.text(Theme.TEXT));
    list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    list.setCellRenderer(line);
    list.getAccessibleContext().setAccessibleName("What has happened");
    list.addListSelectionListener(
        event -> {
          Entry chosen = list.getSelectedValue();
          if (!event.getValueIsAdjusting() && chosen != null) {
            goTo.accept((int) Math.round(chosen.event().day() / history.scenario().stepDays()));
          }
        });
    JScrollPane scroll =
        new JScrollPane(
            list,
            ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
            ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
    scroll.setBorder(BorderFactory.createEmptyBorder());
    add(scroll, BorderLayout.CENTER);
    setPreferredSize(new Dimension(500, 170));
  }

  /** The heights of lines depend on the width; the list asks for them when a height is changed. */
  @Override
  public void doLayout() {
    super.doLayout();
    if (getWidth() - BAR != line.width) {
      line.width = getWidth() - BAR;
      list.setFixedCellHeight(Line.ROW);
      list.setFixedCellHeight(-1);
    }
  }

  /**
   * Shows the first events of a history, so many of them; what happened at the start is left out.
   */
  public void show(RunHistory shown, int count) {
    boolean continues = shown == history && count >= known;
    if (!continues) {
      entries.clear();
      known = 0;
    }
    history = shown;
    List<Event> events = shown.events(count);
    List<Event> news =
        events.subList(known, events.size()).stream().filter(e -> e.day() > 0).toList();
    for (EventSentences.Telling telling : new EventSentences(shown.scenario()).all(news)) {
      entries.add(0, new Entry(telling.event(), telling.words(), colour(shown, telling.event())));
    }
    known = events.size();
  }

  /** The colour of the rung that an event is about; grey for an event without one. */
  private static Color colour(RunHistory history, Event event) {
    Scenario scenario = history.scenario();
    return scenario.ladder().rungs().stream()
        .filter(r -> r.id().equals(EventFields.of(event).rung()))
        .findFirst()
        .map(r -> Theme.rung(scenario, r))
        .orElse(Theme.GRID);
  }

  /** The sentences shown, the latest first. */
  public List<String> sentences() {
    return Collections.list(entries.elements()).stream().map(Entry::words).toList();
  }

  /**
   * An event in as many lines as its words need, with a bar in the colour of the rung concerned.
   */
  private static final class Line extends PaintedComponent implements ListCellRenderer<Entry> {
    private static final int ROW = 21;
    private static final int LEFT = 18;
    private static final int MOST = 3;

    private int width = 500;
    private List<String> lines = List.of();
    private Color bar = Theme.GRID;
    private Font font = Theme.text(Theme.TEXT);

    Line() {
      super("event", "");
    }

    @Override
    public Component getListCellRendererComponent(
        JList<? extends Entry> in, Entry entry, int index, boolean selected, boolean focus) {
      boolean strong = entry.event().kind() == EventKind.ACT;
      font = strong ? Theme.strong(Theme.TEXT) : Theme.text(Theme.TEXT);
      bar = entry.colour();
      lines = WrappedText.lines(getFontMetrics(font), entry.words(), width - LEFT - 10.0, MOST);
      setToolTipText(entry.words());
      getAccessibleContext().setAccessibleName(entry.words());
      setBackground(selected ? Theme.SHADE : Theme.PAPER);
      setPreferredSize(new Dimension(100, ROW * lines.size() + 4));
      return this;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
      Graphics2D g = Theme.smooth(graphics);
      g.setColor(getBackground());
      g.fillRect(0, 0, getWidth(), getHeight());
      g.setColor(bar);
      g.fillRect(0, 0, 10, getHeight());
      g.setColor(Theme.INK);
      g.setFont(font);
      int y = ROW - 4;
      for (String words : lines) {
        g.drawString(words, LEFT, y);
        y += ROW;
      }
      g.dispose();
    }
  }
}
