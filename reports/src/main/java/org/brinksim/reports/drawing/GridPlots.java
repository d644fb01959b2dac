package org.brinksim.reports.drawing;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.brinksim.reports.chart.HeatMap;
import org.brinksim.reports.chart.ScatterPanels;
import org.brinksim.wording.Numerals;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Drawable;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The charts that are a grid: cells of two factors, and panels of dots. */
final class GridPlots {
  private static final int CELL = 44;
  private static final int LEAST_CELLS = 150;

  /** How dark the cell of the least number is, as a share of that of the largest. */
  private static final double LIGHTEST = 0.06;

  /** The room of the names and levels below the cells, and of those beside them. */
  private static final int ACROSS = 500;

  private static final int DOWN = 160;

  private static final int PANELS_A_ROW = 2;
  private static final int PANEL = 270;

  private final ChartStyle style;
  private final Axes axes;
  private final PlotFrame frame;

  GridPlots(ChartStyle style) {
    this.style = style;
    this.axes = new Axes(style);
    this.frame = new PlotFrame(style);
  }

  /** Cells with their numbers; the largest is the darkest. */
  Picture heatMap(HeatMap chart) {
    int columns = chart.columns().size();
    int rows = chart.rows().size();
    XYPlot plot = axes.plot();
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setDomainAxis(levels(chart.across(), chart.columns(), ACROSS, (double) ACROSS / columns));
    NumberAxis down = levels(chart.down(), chart.rows(), DOWN, DOWN);
    down.setInverted(true);
    plot.setRangeAxis(down);
    double span = chart.scale().to() - chart.scale().from();
    Color dark = style.series().get(1);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        double value = chart.cells().get(row).get(column);
        double strength = LIGHTEST + (1 - LIGHTEST) * (value - chart.scale().from()) / span;
        Color fill = ChartStyle.tint(dark, strength);
        plot.addAnnotation(
            new XYBoxAnnotation(
                column - 0.49, row + 0.47, column + 0.49, row - 0.47, null, null, fill));
        XYTextAnnotation number = new XYTextAnnotation(Numerals.number(value), column, row);
        number.setFont(style.text(columns > 12 ? 10 : 13));
        number.setPaint(style.inkOn(fill));
        number.setTextAnchor(TextAnchor.CENTER);
        plot.addAnnotation(number);
      }
    }
    return frame.around(
        plot, chart.heading(), 18, style.wide(), 160 + Math.max(LEAST_CELLS, CELL * rows));
  }

  /** An axis of levels, whose name and levels have so much room. */
  private NumberAxis levels(String name, List<String> levels, double room, double roomOfLevel) {
    Font font = style.text(13);
    String[] fitted =
        levels.stream()
            .map(level -> TextWidths.fitted(level, font, roomOfLevel))
            .toArray(String[]::new);
    SymbolAxis axis = new SymbolAxis(TextWidths.fitted(name, font, room), fitted);
    axis.setRange(-0.5, levels.size() - 0.5);
    axis.setGridBandsVisible(false);
    axis.setTickLabelFont(font);
    axis.setTickLabelPaint(style.ink());
    axis.setLabelFont(Letters.font(font, name));
    axis.setLabelPaint(style.faint());
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    return axis;
  }

  /** Panels in rows of two. */
  Picture scatter(ScatterPanels chart) {
    List<JFreeChart> panels = new ArrayList<>();
    chart.panels().forEach(panel -> panels.add(panel(chart, panel)));
    int rows = (panels.size() + PANELS_A_ROW - 1) / PANELS_A_ROW;
    int usual = 66 + PANEL * rows + (chart.heading().note().isEmpty() ? 0 : 40);
    XYPlot empty = axes.plot();
    empty.setDomainAxis(null);
    empty.setRangeAxis(null);
    Picture words = frame.around(empty, chart.heading(), 18, style.wide(), usual);
    int top = 66 + frame.moreAbove(chart.heading(), 18, style.wide());
    double width = (style.wide() - 16.0) / PANELS_A_ROW;
    Drawable grid =
        (g2, area) -> {
          words.content().draw(g2, area);
          for (int i = 0; i < panels.size(); i++) {
            double x = area.getX() + 8 + i % PANELS_A_ROW * width;
            double y = area.getY() + top + i / PANELS_A_ROW * (double) PANEL;
            panels.get(i).draw(g2, new Rectangle2D.Double(x, y, width, PANEL));
          }
        };
    return new Picture(grid, style.wide(), words.height());
  }

  private JFreeChart panel(ScatterPanels chart, ScatterPanels.Panel panel) {
    XYPlot plot = axes.plot();
    plot.setDomainAxis(axes.across(style.wide() / 2.0 - 110, panel.across(), 5));
    plot.setRangeAxis(axes.numbers(chart.values(), 5));
    XYLineAndShapeRenderer dots = new XYLineAndShapeRenderer(false, true);
    dots.setSeriesShape(0, new Ellipse2D.Double(-2, -2, 4, 4));
    dots.setSeriesPaint(0, ChartStyle.tint(style.series().get(1), 0.55));
    plot.setDataset(0, series(panel.dots()));
    plot.setRenderer(0, dots);
    XYLineAndShapeRenderer line = new XYLineAndShapeRenderer(true, false);
    line.setDrawSeriesLineAsPath(true);
    line.setSeriesPaint(0, style.series().get(0));
    line.setSeriesStroke(0, PlotFrame.stroke(2.5f));
    plot.setDataset(1, series(panel.middle()));
    plot.setRenderer(1, line);
    JFreeChart drawn = new JFreeChart(null, null, plot, false);
    drawn.setBackgroundPaint(null);
    return drawn;
  }

  private static XYSeriesCollection series(List<ScatterPanels.Dot> dots) {
    XYSeries series = new XYSeries("dots", false, true);
    dots.forEach(dot -> series.add(dot.across(), dot.value()));
    return new XYSeriesCollection(series);
  }
}
