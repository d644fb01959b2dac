package org.brinksim.gui.view;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Optional;
import org.brinksim.gui.theme.Theme;
import org.brinksim.model.event.Event;
import org.brinksim.recorder.ActorSnapshot;
import org.brinksim.recorder.Frame;
import org.brinksim.recorder.RunHistory;
import org.brinksim.scenario.Intelligence.Proposition;
import org.brinksim.scenario.Ladder.Rung;
import org.brinksim.scenario.Scenario;
import org.brinksim.wording.EventSentences;
import org.brinksim.wording.Titles;

/** Draws a state: its name on the colour of its highest act, its beliefs, its last act. */
final class StateBox {
  /** Pixels of the strip with the name. */
  private static final int NAME = 28;

  /** Pixels from a belief to the next. */
  private static final int BELIEF = 21;

  /** Pixels from a line of words to the next. */
  private static final int WORDS = 18;

  /** Letters of a belief that fit into a line; more are given two. */
  private static final int LINE = 22;

  private static final int LEAST_LINES = 2;
  private static final int MOST_LINES = 4;

  private final Scenario scenario;
  private final Frame frame;
  private final EventSentences sentences;

  StateBox(RunHistory history, Frame frame) {
    this.scenario = history.scenario();
    this.frame = frame;
    this.sentences = new EventSentences(scenario);
  }

  /** The height that a box wants. */
  static double height(Scenario scenario) {
    return height(scenario, MOST_LINES);
  }

  /** The height below which a box says too little. */
  static double leastHeight(Scenario scenario) {
    return height(scenario, LEAST_LINES);
  }

  private static double height(Scenario scenario, int lines) {
    long more =
        scenario.intelligence().propositions().values().stream()
            .filter(p -> Titles.of(scenario, p).length() > LINE)
            .count();
    int beliefs = scenario.intelligence().propositions().size();
    return NAME + beliefs * BELIEF + more * WORDS + lines * WORDS + 14.0;
  }

  /**
   * Draws a state.
   *
   * @param number its place in the scenario
   * @param last its last act so far
   * @param box where, in pixels
   * @param chosen whether it is framed as chosen
   */
  void draw(Graphics2D g, int number, Optional<Event.Act> last, Rectangle2D box, boolean chosen) {
    ActorSnapshot mark = frame.states().get(number);
    RoundRectangle2D outline =
        new RoundRectangle2D.Double(
            box.getX(), box.getY(), box.getWidth(), box.getHeight(), 12, 12);
    g.setColor(Color.WHITE);
    g.fill(outline);
    var clip = g.getClip();
    g.clip(outline);
    Color colour = colour(mark);
    g.setColor(colour);
    g.fill(new Rectangle2D.Double(box.getX(), box.getY(), box.getWidth(), NAME));
    g.setColor(Theme.inkOn(colour));
    g.setFont(Theme.strong(Theme.TEXT));
    Theme.write(
        g,
        Titles.of(scenario.states().get(number)),
        box.getX() + 9,
        box.getY() + 19,
        box.getWidth() - 16);
    double y = beliefs(g, mark, box, box.getY() + NAME + 3);
    words(g, last, box, y);
    g.setClip(clip);
    g.setColor(chosen ? Theme.MARK : Theme.FAINT);
    g.setStroke(Theme.line(chosen ? 3.5 : 1.2));
    g.draw(outline);
  }

  /** The colour of the highest rung on which the state acts. */
  private Color colour(ActorSnapshot mark) {
    if (mark.level().isEmpty()) {
      return Theme.SHADE;
    }
    int level = mark.level().getAsInt();
    return scenario.ladder().rungs().stream()
        .filter((Rung r) -> r.level() == level)
        .findFirst()
        .map(r -> Theme.rung(scenario, r))
        .orElse(Theme.SHADE);
  }

  /**
   * A bar for each proposition that the state watches, as long as its belief.
   *
   * @return where the next thing begins, in pixels from the top
   */
  private double beliefs(Graphics2D g, ActorSnapshot mark, Rectangle2D box, double top) {
    double y = top;
    int p = 0;
    g.setFont(Theme.text(Theme.SMALL));
    for (Proposition proposition : scenario.intelligence().propositions().values()) {
      double belief = mark.beliefs().get(p++);
      if (!Double.isNaN(belief)) {
        double width = box.getWidth() - 12;
        FontMetrics metrics = g.getFontMetrics();
        String percent = Titles.percent(belief);
        double room = width - metrics.stringWidth(percent) - 16;
        List<String> words = WrappedText.lines(metrics, Titles.of(scenario, proposition), room, 2);
        double height = BELIEF + (words.size() - 1.0) * WORDS;
        g.setColor(Theme.SHADE);
        g.fill(new Rectangle2D.Double(box.getX() + 6, y, width, height - 3));
        g.setColor(Theme.tint(Theme.STYLE.series().get(5), 0.75));
        g.fill(new Rectangle2D.Double(box.getX() + 6, y, width * belief, height - 3));
        g.setColor(Theme.INK);
        for (int line = 0; line < words.size(); line++) {
          float base = (float) (y + 14 + line * WORDS);
          g.drawString(words.get(line), (float) (box.getX() + 10), base);
        }
        double end = box.getMaxX() - 10 - metrics.stringWidth(percent);
        g.drawString(percent, (float) end, (float) (y + 14));
        y += height;
      }
    }
    return y;
  }

  /** The last act in a dated sentence, in as many lines as are left in the box. */
  private void words(Graphics2D g, Optional<Event.Act> last, Rectangle2D box, double top) {
    if (last.isEmpty()) {
      return;
    }
    g.setFont(Theme.text(Theme.SMALL));
    g.setColor(Theme.INK);
    FontMetrics metrics = g.getFontMetrics();
    int lines = (int) Math.min(MOST_LINES, Math.max(1, (box.getMaxY() - top - 4) / WORDS));
    List<String> wrapped =
        WrappedText.lines(metrics, sentences.dated(last.get()), box.getWidth() - 18, lines);
    double y = top + 15;
    for (String line : wrapped) {
      g.drawString(line, (float) (box.getX() + 9), (float) y);
      y += WORDS;
    }
  }
}
