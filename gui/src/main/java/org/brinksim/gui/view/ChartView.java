package org.brinksim.gui.view;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.brinksim.gui.theme.PaintedComponent;
import org.brinksim.gui.theme.Theme;
import org.brinksim.reports.chart.Chart;
import org.brinksim.reports.drawing.ChartRenderer;

/**
 * A chart of the reports' kind, drawn in the background: while a new one is drawn the last is
 * shown, and of several that wait only the latest is drawn.
 */
@SuppressWarnings("serial")
public final class ChartView extends PaintedComponent {
  /** The reports' letters are for a page; a class sits farther away. */
  private static final double LARGER = 1.12;

  private final Executor painter;
  private final Executor here;
  private final AtomicReference<Job> waiting = new AtomicReference<>();
  private Chart chart;
  private BufferedImage image;

  private record Job(Chart chart, int width, int height) {}

  /**
   * A view of no chart yet.
   *
   * @param painter where charts are drawn
   * @param here how pictures come back to the event thread
   */
  public ChartView(Executor painter, Executor here) {
    super("chart", "Chart");
    this.painter = painter;
    this.here = here;
    setPreferredSize(new Dimension(400, 260));
    setMinimumSize(new Dimension(120, 260));
  }

  /** Shows a chart. */
  public void show(Chart next) {
    chart = next;
    request();
  }

  /** What is shown. */
  public Chart chart() {
    return chart;
  }

  private void request() {
    if (chart == null || getWidth() < 60 || getHeight() < 60) {
      return;
    }
    boolean idle = waiting.getAndSet(new Job(chart, getWidth(), getHeight())) == null;
    if (idle) {
      painter.execute(this::draw);
    }
  }

  private void draw() {
    Job job = waiting.getAndSet(null);
    BufferedImage drawn = picture(job);
    here.execute(
        () -> {
          image = drawn;
          repaint();
        });
  }

  private static BufferedImage picture(Job job) {
    BufferedImage drawn = new BufferedImage(job.width(), job.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = Theme.smooth(drawn.getGraphics());
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, job.width(), job.height());
    g.scale(LARGER, LARGER);
    new ChartRenderer(Theme.STYLE)
        .picture(job.chart())
        .draw(g, job.width() / LARGER, job.height() / LARGER);
    g.dispose();
    return drawn;
  }

  @Override
  protected void paintComponent(Graphics g) {
    if (image == null || image.getWidth() != getWidth() || image.getHeight() != getHeight()) {
      request();
    }
    g.setColor(Theme.PAPER);
    g.fillRect(0, 0, getWidth(), getHeight());
    if (image != null) {
      g.drawImage(image, 0, 0, null);
    }
  }
}
