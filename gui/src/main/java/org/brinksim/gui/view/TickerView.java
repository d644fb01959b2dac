package org.brinksim.gui.view;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.MouseEvent;
import java.awt.geom.RoundRectangle2D;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.ListCellRenderer;
import javax.swing.ListSelectionModel;
import javax.swing.ScrollPaneConstants;
import org.brinksim.experiment.EventFields;
import org.brinksim.gui.theme.PaintedComponent;
import org.brinksim.gui.theme.Theme;
import org.brinksim.model.event.ActCause;
import org.brinksim.model.event.Event;
import org.brinksim.model.event.EventKind;
import org.brinksim.recorder.RunHistory;
import org.brinksim.scenario.Scenario;
import org.brinksim.wording.EventSentences;

/**
 * What has happened so far as a story: dated sentences in order of time, the latest in sight. A
 * click goes to the day of one; each act of a state can be asked away.
 */
@SuppressWarnings("serial")
public final class TickerView extends JPanel {
  /** Pixels across that are left to the scroll bar. */
  private static final int BAR = 16;

  /** The key that asks the chosen act away. */
  private static final String STRIKE_KEY = "W";

  private final DefaultListModel<Entry> entries = new DefaultListModel<>();
  private final JList<Entry> list = new Story();
  private final Consumer<Event.Act> strike;
  private final boolean asks;
  private final Line line = new Line();
  private RunHistory history;
  private int from;
  private int known;

  /** An event in words. */
  private record Entry(Event event, String words, Color colour) {
    @Override
    public String toString() {
      return words;
    }

    /** The act that can be asked away: not one that stands at the start, nor one made by hand. */
    Optional<Event.Act> strikable() {
      return event instanceof Event.Act act
              && !act.atStart()
              && !(act.cause() instanceof ActCause.Forced)
          ? Optional.of(act)
          : Optional.empty();
    }
  }

  /** A story whose acts stay as they are. */
  public TickerView(IntConsumer goTo) {
    this(goTo, act -> {}, false);
  }

  /**
   * A story.
   *
   * @param goTo is told the step of an event that is clicked
   * @param strike is told an act that is asked away
   */
  public TickerView(IntConsumer goTo, Consumer<Event.Act> strike) {
    this(goTo, strike, true);
  }

  private TickerView(IntConsumer goTo, Consumer<Event.Act> strike, boolean asks) {
    super(new BorderLayout());
    this.strike = strike;
    this.asks = asks;
    list.setName("ticker");
    list.setFont(Theme.text(Theme.TEXT));
    list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    list.setCellRenderer(line);
    list.getAccessibleContext()
        .setAccessibleName(
            "What has happened" + (asks ? "; W asks what if the chosen act were not" : ""));
    list.addListSelectionListener(
        event -> {
          Entry chosen = list.getSelectedValue();
          if (!event.getValueIsAdjusting() && chosen != null) {
            goTo.accept((int) Math.round(chosen.event().day() / history.scenario().stepDays()));
          }
        });
    list.getInputMap().put(KeyStroke.getKeyStroke(STRIKE_KEY), STRIKE_KEY);
    list.getActionMap().put(STRIKE_KEY, new StrikeChosen());
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
    toEnd();
  }

  private void toEnd() {
    list.ensureIndexIsVisible(entries.size() - 1);
  }

  /**
   * Shows the first events of a history, so many of them; what happened at the start is left out.
   */
  public void show(RunHistory shown, int count) {
    show(shown, 0, count);
  }

  /**
   * Shows events of a history; what happened at the start is left out.
   *
   * @param first how many of its first events are not told
   * @param count how many have happened
   */
  public void show(RunHistory shown, int first, int count) {
    boolean continues = shown == history && first == from && count >= known;
    if (!continues) {
      entries.clear();
      known = first;
    }
    history = shown;
    from = first;
    List<Event> events = shown.events(count);
    if (events.size() <= known) {
      return;
    }
    List<Event> news =
        events.subList(known, events.size()).stream().filter(e -> e.day() > 0).toList();
    for (EventSentences.Telling telling : new EventSentences(shown.scenario()).all(news)) {
      entries.addElement(
          new Entry(telling.event(), telling.words(), colour(shown, telling.event())));
    }
    known = events.size();
    toEnd();
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

  /** The sentences shown, in order of time. */
  public List<String> sentences() {
    return Collections.list(entries.elements()).stream().map(Entry::words).toList();
  }

  private void strike(Entry entry) {
    if (asks) {
      entry.strikable().ifPresent(strike);
    }
  }

  /** Asks away what is chosen. */
  private final class StrikeChosen extends AbstractAction {
    @Override
    public void actionPerformed(ActionEvent event) {
      Optional.ofNullable(list.getSelectedValue()).ifPresent(TickerView.this::strike);
    }
  }

  /** The list; a press on the button of a line is no choice of the line. */
  private final class Story extends JList<Entry> {
    Story() {
      super(entries);
    }

    @Override
    protected void processMouseEvent(MouseEvent event) {
      Optional<Entry> pressed =
          event.getID() == MouseEvent.MOUSE_PRESSED ? onButton(event.getPoint()) : Optional.empty();
      if (pressed.isPresent()) {
        strike(pressed.get());
      } else {
        super.processMouseEvent(event);
      }
    }

    private Optional<Entry> onButton(Point at) {
      int index = locationToIndex(at);
      Rectangle cell = index < 0 ? null : getCellBounds(index, index);
      boolean hit = cell != null && cell.contains(at) && at.x >= cell.x + cell.width - Line.BUTTON;
      return hit && asks
          ? Optional.of(entries.get(index)).filter(entry -> entry.strikable().isPresent())
          : Optional.empty();
    }
  }

  /**
   * An event in as many lines as its words need, with a bar in the colour of the rung concerned,
   * and with a button where it can be asked away.
   */
  private final class Line extends PaintedComponent implements ListCellRenderer<Entry> {
    private static final int ROW = 21;
    private static final int LEFT = 18;
    private static final int MOST = 4;

    /** Pixels across of the button, with the room around it. */
    private static final int BUTTON = 112;

    private static final String QUESTION = "What if not?";

    private int width = 500;
    private List<String> lines = List.of();
    private Color bar = Theme.GRID;
    private Font font = Theme.text(Theme.TEXT);
    private boolean button;

    Line() {
      super("event", "");
    }

    @Override
    public Component getListCellRendererComponent(
        JList<? extends Entry> in, Entry entry, int index, boolean selected, boolean focus) {
      boolean strong = entry.event().kind() == EventKind.ACT;
      font = strong ? Theme.strong(Theme.TEXT) : Theme.text(Theme.TEXT);
      bar = entry.colour();
      button = asks && entry.strikable().isPresent();
      double room = width - LEFT - 10.0 - (button ? BUTTON : 0);
      lines = WrappedText.lines(getFontMetrics(font), entry.words(), room, MOST);
      setToolTipText(
          button
              ? entry.words() + ". What if not? The same run without it, beside this one (W)"
              : entry.words());
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
      if (button) {
        paintButton(g);
      }
      g.dispose();
    }

    private void paintButton(Graphics2D g) {
      double left = getWidth() - BUTTON + 4.0;
      RoundRectangle2D shape = new RoundRectangle2D.Double(left, 2, BUTTON - 12.0, ROW - 1.0, 8, 8);
      g.setColor(Theme.PAPER);
      g.fill(shape);
      g.setColor(Theme.MARK);
      g.setStroke(Theme.line(1.2));
      g.draw(shape);
      g.setFont(Theme.text(Theme.SMALL));
      int words = g.getFontMetrics().stringWidth(QUESTION);
      g.drawString(QUESTION, (float) (left + (BUTTON - 12.0 - words) / 2), ROW - 5f);
    }
  }
}
