package org.brinksim.gui.view;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.DefaultListModel;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ListSelectionModel;
import javax.swing.ScrollPaneConstants;
import org.brinksim.gui.film.Film;
import org.brinksim.gui.look.Look;
import org.brinksim.gui.words.Sentences;
import org.brinksim.model.world.Event;
import org.brinksim.scenario.Scenario;

/** What has happened so far, in dated sentences, the latest first; a click goes to its day. */
@SuppressWarnings("serial")
public final class TickerView extends JPanel {
  private final DefaultListModel<Entry> entries = new DefaultListModel<>();
  private final JList<Entry> list = new JList<>(entries);
  private Film film;
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
    list.setFont(Look.text(Look.TEXT));
    list.setFixedCellHeight(25);
    list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    list.setCellRenderer(new Line());
    list.addListSelectionListener(
        event -> {
          Entry chosen = list.getSelectedValue();
          if (!event.getValueIsAdjusting() && chosen != null) {
            goTo.accept((int) Math.round(chosen.event().day() / film.scenario().stepDays()));
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

  /** Shows the first events of a film, so many of them; what happened at the start is left out. */
  public void show(Film shown, int count) {
    boolean continues = shown == film && count >= known;
    if (!continues) {
      entries.clear();
      known = 0;
    }
    film = shown;
    List<Event> events = shown.events(count);
    List<Event> news =
        events.subList(known, events.size()).stream().filter(e -> e.day() > 0).toList();
    for (Sentences.Telling telling : new Sentences(shown.scenario()).all(news)) {
      entries.add(0, new Entry(telling.event(), telling.words(), colour(shown, telling.event())));
    }
    known = events.size();
  }

  private static Color colour(Film film, Event event) {
    Scenario scenario = film.scenario();
    return scenario.ladder().rungs().stream()
        .filter(r -> r.id().equals(event.rung()))
        .findFirst()
        .map(r -> Look.rung(scenario, r))
        .orElse(Look.GRID);
  }

  /** The sentences shown, the latest first. */
  public List<String> sentences() {
    return Collections.list(entries.elements()).stream().map(Entry::words).toList();
  }

  /** A line with a bar in the colour of the rung concerned. */
  private static final class Line extends DefaultListCellRenderer {
    @Override
    public Component getListCellRendererComponent(
        JList<?> in, Object value, int index, boolean isSelected, boolean hasFocus) {
      JLabel label =
          (JLabel) super.getListCellRendererComponent(in, value, index, isSelected, false);
      Entry entry = (Entry) value;
      label.setToolTipText(entry.words());
      boolean strong = entry.event().kind() == Event.Kind.ACT;
      label.setFont(strong ? Look.strong(Look.TEXT) : Look.text(Look.TEXT));
      label.setBorder(
          BorderFactory.createCompoundBorder(
              BorderFactory.createMatteBorder(0, 10, 0, 0, entry.colour()),
              BorderFactory.createEmptyBorder(0, 8, 0, 6)));
      return label;
    }
  }
}
