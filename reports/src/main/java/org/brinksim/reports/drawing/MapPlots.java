package org.brinksim.reports.drawing;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.brinksim.reports.chart.ArgumentMap;
import org.brinksim.reports.chart.ArgumentMap.Box;
import org.brinksim.reports.chart.ArgumentMap.Link;
import org.jfree.chart.LegendItem;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.ui.RectangleEdge;

/** The chart that is a map of boxes and links. */
final class MapPlots {
  /** How wide the boxes of a column are, as a share of the width that columns have. */
  private static final double BOX = 0.68;

  private static final int AROUND = 48;
  private static final int HEAD = 30;
  private static final int LINE = 16;
  private static final int PADDING = 7;
  private static final int BETWEEN = 9;
  private static final int MOST_LINES = 3;

  /** How wide all links at one side of a box are together at most, and a single one at least. */
  private static final double WIDEST = 30;

  private static final double THINNEST = 1.2;
  private static final double THINNEST_NEAR = 2.5;
  private static final Color RED = new Color(0xcc2f3d);

  private final ChartStyle style;
  private final PlotFrame frame;

  MapPlots(ChartStyle style) {
    this.style = style;
    this.frame = new PlotFrame(style);
  }

  /** A box with where it stands. */
  private record Placed(Box box, List<String> lines, List<String> words, Rectangle2D area) {}

  /** The map. */
  Picture map(ArgumentMap chart) {
    int width = style.widest();
    List<Placed> measured = placed(chart, new Rectangle2D.Double(0, 0, width - AROUND, 0));
    int height = (int) Math.ceil(tallest(chart, measured)) + HEAD;
    List<LegendItem> legend = new ArrayList<>();
    legend.add(PlotFrame.line("Thicker: more of the spread", link(false), PlotFrame.stroke(6)));
    if (chart.links().stream().anyMatch(Link::leaning)) {
      legend.add(PlotFrame.line("Dashed: leans on it", style.faint(), PlotFrame.dashes(1.5f)));
    }
    if (chart.links().stream().anyMatch(Link::near)) {
      legend.add(PlotFrame.line("Red: could reverse the conclusion", RED, PlotFrame.stroke(4)));
    }
    return frame.around(
        new MapPlot(chart), chart.heading(), 18, width, 150 + height, legend, RectangleEdge.TOP);
  }

  private static double tallest(ArgumentMap chart, List<Placed> placed) {
    double tallest = 0;
    for (int column = 0; column < chart.columns().size(); column++) {
      tallest = Math.max(tallest, height(placed, column));
    }
    return tallest;
  }

  private static double height(List<Placed> placed, int column) {
    return placed.stream()
        .filter(it -> it.box().column() == column)
        .mapToDouble(it -> it.area().getHeight() + BETWEEN)
        .sum();
  }

  private Color link(boolean near) {
    return near ? RED : ChartStyle.tint(style.series().get(1), 0.5);
  }

  private Font font() {
    return style.text(13);
  }

  private Font small() {
    return style.text(12);
  }

  /** The boxes, each column spread over the height. */
  private List<Placed> placed(ArgumentMap chart, Rectangle2D area) {
    double column = area.getWidth() / chart.columns().size();
    double gap = (1 - BOX) * column * chart.columns().size() / (chart.columns().size() - 1);
    double across = BOX * column;
    List<Placed> sized = new ArrayList<>();
    for (Box box : chart.boxes()) {
      double room = across - 2 * PADDING;
      List<String> lines = TextWidths.lines(box.label(), font(), room, MOST_LINES);
      List<String> words =
          box.words().isEmpty()
              ? List.of()
              : TextWidths.lines(box.words(), small(), room, MOST_LINES);
      double height = 2 * PADDING + LINE * (double) (lines.size() + words.size());
      double x = area.getX() + box.column() * (across + gap);
      sized.add(new Placed(box, lines, words, new Rectangle2D.Double(x, 0, across, height)));
    }
    for (int c = 0; c < chart.columns().size(); c++) {
      stack(sized, c, area);
    }
    return sized;
  }

  private static void stack(List<Placed> sized, int column, Rectangle2D area) {
    List<Placed> here = sized.stream().filter(it -> it.box().column() == column).toList();
    double free = Math.max(0, area.getHeight() - HEAD - height(sized, column));
    double between = free / (here.size() + 1);
    double y = area.getY() + HEAD + between;
    for (Placed placed : here) {
      Rectangle2D at = placed.area();
      at.setRect(at.getX(), y, at.getWidth(), at.getHeight());
      y += at.getHeight() + BETWEEN + between;
    }
  }

  /** The map as the plot of a chart, which is given its area. */
  private final class MapPlot extends Plot {
    private static final long serialVersionUID = 1L;
    private final transient ArgumentMap chart;

    MapPlot(ArgumentMap chart) {
      this.chart = chart;
    }

    @Override
    public String getPlotType() {
      return "map";
    }

    @Override
    public void draw(
        Graphics2D g2, Rectangle2D area, Point2D anchor, PlotState parent, PlotRenderingInfo info) {
      Rectangle2D inner =
          new Rectangle2D.Double(
              area.getX() + 4, area.getY(), area.getWidth() - 8, area.getHeight());
      if (info != null) {
        info.setPlotArea(area);
        info.setDataArea(inner);
      }
      List<Placed> placed = placed(chart, inner);
      heads(g2, placed, inner);
      links(g2, placed);
      placed.forEach(it -> box(g2, it));
    }

    private void heads(Graphics2D g2, List<Placed> placed, Rectangle2D area) {
      for (int c = 0; c < chart.columns().size(); c++) {
        int column = c;
        placed.stream()
            .filter(it -> it.box().column() == column)
            .findFirst()
            .ifPresent(
                first ->
                    text(
                        g2,
                        TextWidths.lines(
                                chart.columns().get(column),
                                style.strong(13),
                                first.area().getWidth(),
                                1)
                            .get(0),
                        style.strong(13),
                        style.ink(),
                        first.area().getX(),
                        area.getY() + LINE));
      }
    }

    /** Red ones are drawn last, so that they lie above the others. */
    private void links(Graphics2D g2, List<Placed> placed) {
      double scale = scale();
      double[][] ends = new double[chart.links().size()][];
      for (int l = 0; l < ends.length; l++) {
        ends[l] = new double[2];
      }
      for (int b = 0; b < placed.size(); b++) {
        side(placed, b, true, scale, ends);
        side(placed, b, false, scale, ends);
      }
      for (boolean near : new boolean[] {false, true}) {
        for (int l = 0; l < ends.length; l++) {
          Link link = chart.links().get(l);
          if (link.near() == near) {
            draw(g2, link, placed, ends[l], thickness(link, scale));
          }
        }
      }
    }

    /** Where the links at a side of a box begin or end: one below the other, without crossing. */
    private void side(
        List<Placed> placed, int box, boolean leaving, double scale, double[][] ends) {
      List<Integer> here = new ArrayList<>();
      double all = 0;
      for (int l = 0; l < chart.links().size(); l++) {
        Link link = chart.links().get(l);
        if ((leaving ? link.from() : link.to()) == box) {
          here.add(l);
          all += thickness(link, scale);
        }
      }
      here.sort(
          Comparator.comparingDouble(
              l -> {
                Link link = chart.links().get(l);
                return placed.get(leaving ? link.to() : link.from()).area().getCenterY();
              }));
      double y = placed.get(box).area().getCenterY() - all / 2;
      for (int l : here) {
        double thick = thickness(chart.links().get(l), scale);
        ends[l][leaving ? 0 : 1] = y + thick / 2;
        y += thick;
      }
    }

    /** How many pixels a weight of 1 is wide. */
    private double scale() {
      double most = 0;
      for (int b = 0; b < chart.boxes().size(); b++) {
        int box = b;
        most =
            Math.max(
                most,
                Math.max(
                    chart.links().stream()
                        .filter(l -> l.from() == box)
                        .mapToDouble(Link::weight)
                        .sum(),
                    chart.links().stream()
                        .filter(l -> l.to() == box)
                        .mapToDouble(Link::weight)
                        .sum()));
      }
      return most > 0 ? WIDEST / most : 0;
    }

    private double thickness(Link link, double scale) {
      return Math.max(link.near() ? THINNEST_NEAR : THINNEST, link.weight() * scale);
    }

    private void draw(Graphics2D g2, Link link, List<Placed> placed, double[] ends, double thick) {
      double from = placed.get(link.from()).area().getMaxX();
      double to = placed.get(link.to()).area().getMinX();
      boolean ofClaim = chart.boxes().get(link.from()).column() == 0;
      g2.setPaint(
          link.near() || !ofClaim ? link(link.near()) : ChartStyle.tint(style.faint(), 0.55));
      if (link.leaning()) {
        double half = (to - from) / 2;
        g2.setStroke(PlotFrame.dashes((float) Math.min(thick, 2)));
        g2.draw(
            new CubicCurve2D.Double(
                from, ends[0], from + half, ends[0], to - half, ends[1], to, ends[1]));
      } else {
        g2.fill(ribbon(from, ends[0], to, ends[1], thick));
      }
    }

    /** A ribbon that is as thick at every place across. */
    private static Path2D ribbon(double x, double y, double toX, double toY, double thick) {
      double half = (toX - x) / 2;
      double up = thick / 2;
      Path2D ribbon = new Path2D.Double();
      ribbon.moveTo(x, y - up);
      ribbon.curveTo(x + half, y - up, toX - half, toY - up, toX, toY - up);
      ribbon.lineTo(toX, toY + up);
      ribbon.curveTo(toX - half, toY + up, x + half, y + up, x, y + up);
      ribbon.closePath();
      return ribbon;
    }

    private void box(Graphics2D g2, Placed placed) {
      Rectangle2D at = placed.area();
      RoundRectangle2D shape =
          new RoundRectangle2D.Double(at.getX(), at.getY(), at.getWidth(), at.getHeight(), 8, 8);
      boolean conclusion = placed.box().column() == chart.columns().size() - 1;
      g2.setPaint(Color.WHITE);
      g2.fill(shape);
      g2.setPaint(placed.box().near() ? RED : conclusion ? style.ink() : style.grid().darker());
      g2.setStroke(PlotFrame.stroke(placed.box().near() || conclusion ? 2 : 1));
      g2.draw(shape);
      double y = at.getY() + PADDING + 0.75 * LINE;
      for (String line : placed.lines()) {
        text(g2, line, font(), style.ink(), at.getX() + PADDING, y);
        y += LINE;
      }
      Color of = placed.box().near() ? RED : style.faint();
      for (String line : placed.words()) {
        text(g2, line, small(), of, at.getX() + PADDING, y);
        y += LINE;
      }
    }

    private void text(Graphics2D g2, String text, Font font, Color colour, double x, double y) {
      g2.setFont(Letters.font(font, text));
      g2.setPaint(colour);
      g2.drawString(text, (float) x, (float) y);
    }
  }
}
