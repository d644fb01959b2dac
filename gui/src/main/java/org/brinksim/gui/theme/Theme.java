package org.brinksim.gui.theme;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.List;
import org.brinksim.reports.chart.Tone;
import org.brinksim.reports.drawing.ChartStyle;
import org.brinksim.scenario.Force;
import org.brinksim.scenario.Ladder.Rung;
import org.brinksim.scenario.Scenario;

/** Fonts, colours and strokes of the window, taken from the style of the charts. */
public final class Theme {

  /** The style of the charts. */
  public static final ChartStyle STYLE = ChartStyle.standard();

  /** Words. */
  public static final Color INK = STYLE.ink();

  /** Words of less weight. */
  public static final Color FAINT = STYLE.faint();

  /** Thin lines. */
  public static final Color GRID = new Color(0xcbd2d9);

  /** The ground of all views. */
  public static final Color PAPER = Color.WHITE;

  /** The ground of headings and of what is not chosen. */
  public static final Color SHADE = new Color(0xf2f4f7);

  /** What draws the eye: a selection, the current day. */
  public static final Color MARK = new Color(0x7b2d8b);

  /** The smallest letters, in pixels. */
  public static final int SMALL = 14;

  /** Letters of running text, in pixels. */
  public static final int TEXT = 15;

  private Theme() {}

  /** The font of words, of so many pixels. */
  public static Font text(float pixels) {
    return STYLE.text().deriveFont(pixels);
  }

  /** The font of headings, of so many pixels. */
  public static Font strong(float pixels) {
    return STYLE.strong().deriveFont(pixels);
  }

  /** The colour of a side, by its place in the scenario. */
  public static Color side(Scenario scenario, int side) {
    return STYLE.colour(SideHue.of(scenario).get(side).shade(0));
  }

  /** What the colour of a force means, by its place in the scenario: forces of a side are alike. */
  public static Tone tone(Scenario scenario, int force) {
    List<String> sides = scenario.sides().stream().map(s -> s.id()).toList();
    Force of = scenario.forces().get(force);
    long before =
        scenario.forces().subList(0, force).stream()
            .filter(f -> f.side().equals(of.side()))
            .count();
    return SideHue.of(scenario).get(sides.indexOf(of.side())).shade((int) before);
  }

  /** The colour of a force, by its place in the scenario. */
  public static Color force(Scenario scenario, int force) {
    return STYLE.colour(tone(scenario, force));
  }

  /** The colour of a rung: darker the higher it stands; blue below zero. */
  public static Color rung(Scenario scenario, Rung rung) {
    return STYLE.colour(Tone.of(rung, scenario.ladder()));
  }

  /** A colour mixed with white: 1 keeps it, 0 is white. */
  public static Color tint(Color colour, double strength) {
    return mix(Color.WHITE, colour, strength);
  }

  /** A colour between two. */
  public static Color mix(Color from, Color to, double share) {
    return new Color(
        (int) Math.round(from.getRed() + (to.getRed() - from.getRed()) * share),
        (int) Math.round(from.getGreen() + (to.getGreen() - from.getGreen()) * share),
        (int) Math.round(from.getBlue() + (to.getBlue() - from.getBlue()) * share));
  }

  /** A colour that lets the ground through: 255 is opaque. */
  public static Color clear(Color colour, int alpha) {
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
  }

  /** The colour of words that can be read on a colour. */
  public static Color inkOn(Color ground) {
    double light = 0.299 * ground.getRed() + 0.587 * ground.getGreen() + 0.114 * ground.getBlue();
    return light > 140 ? INK : Color.WHITE;
  }

  /** A line of a width, with round ends. */
  public static BasicStroke line(double width) {
    return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  /** A dashed line of a width. */
  public static BasicStroke dashes(double width) {
    return new BasicStroke(
        (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {7, 5}, 0);
  }

  /** Graphics that draw smooth edges and letters. */
  public static Graphics2D smooth(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    return g;
  }

  /** Writes words as long as there is room for them, cut with an ellipsis otherwise. */
  public static void write(Graphics2D g, String words, double x, double y, double width) {
    g.drawString(fitted(g.getFontMetrics(), words, width), (float) x, (float) y);
  }

  /** The words, cut with an ellipsis to fit into a width. */
  public static String fitted(FontMetrics metrics, String words, double width) {
    if (metrics.stringWidth(words) <= width) {
      return words;
    }
    int end = 0;
    for (int step = Integer.highestOneBit(words.length()); step > 0; step /= 2) {
      int longer = end + step;
      if (longer < words.length()
          && metrics.stringWidth(words.substring(0, longer).strip() + "…") <= width) {
        end = longer;
      }
    }
    return words.substring(0, end).strip() + "…";
  }
}
