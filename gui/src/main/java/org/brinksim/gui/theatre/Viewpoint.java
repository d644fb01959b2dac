package org.brinksim.gui.theatre;

import java.awt.Dimension;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * From where a theatre is seen: how near, and which point of the drawing board lies in the middle.
 * Theatres that are compared share one, and so move together. No way of moving it takes the theatre
 * out of sight.
 */
public final class Viewpoint {
  private static final double MARGIN = 0.25;
  private static final double NEAREST = 12;

  private final List<Runnable> listeners = new ArrayList<>();
  private double zoom = 1;
  private double x = Double.NaN;
  private double y = Double.NaN;

  /** Tells when it has moved. */
  void onMove(Runnable listener) {
    listeners.add(listener);
  }

  /** How near, from 1 for all of it. */
  double zoom() {
    return zoom;
  }

  /**
   * Drawing board to pixels.
   *
   * @param all what there is to see, on the drawing board
   * @param size the view, in pixels
   */
  AffineTransform view(Rectangle2D all, Dimension size) {
    double scale = scale(all, size);
    double middleX = within(x, all.getMinX(), all.getMaxX(), size.width / scale);
    double middleY = within(y, all.getMinY(), all.getMaxY(), size.height / scale);
    AffineTransform view = new AffineTransform();
    view.translate(size.width / 2.0, size.height / 2.0);
    view.scale(scale, scale);
    view.translate(-middleX, -middleY);
    return view;
  }

  private double scale(Rectangle2D all, Dimension size) {
    double fit =
        Math.min(
            size.width / (all.getWidth() + 2 * MARGIN),
            size.height / (all.getHeight() + 2 * MARGIN));
    return Math.max(1e-6, fit * zoom);
  }

  /**
   * The middle nearest to the wanted one that shows as much as there is room for: what is smaller
   * than the view lies in it as a whole, what is larger fills it.
   */
  private static double within(double wanted, double low, double high, double seen) {
    double centre = (low + high) / 2;
    double free = Math.abs(high - low + 2 * MARGIN - seen) / 2;
    return Double.isNaN(wanted) ? centre : Math.max(centre - free, Math.min(centre + free, wanted));
  }

  /** Shows all of it again. */
  void showAll() {
    zoom = 1;
    x = Double.NaN;
    y = Double.NaN;
    listeners.forEach(Runnable::run);
  }

  /** Moves what is seen by so many pixels. */
  void pan(Rectangle2D all, Dimension size, double right, double down) {
    double scale = scale(all, size);
    Point2D middle = middle(all, size);
    moveTo(all, size, middle.getX() - right / scale, middle.getY() - down / scale);
  }

  /** Goes nearer by a factor; a point of the view stays where it is. */
  void zoom(Rectangle2D all, Dimension size, double factor, Point2D around) {
    Point2D middle = middle(all, size);
    double before = scale(all, size);
    zoom = Math.max(1, Math.min(NEAREST, zoom * factor));
    double gain = 1 / before - 1 / scale(all, size);
    moveTo(
        all,
        size,
        middle.getX() + (around.getX() - size.width / 2.0) * gain,
        middle.getY() + (around.getY() - size.height / 2.0) * gain);
  }

  private Point2D middle(Rectangle2D all, Dimension size) {
    double scale = scale(all, size);
    return new Point2D.Double(
        within(x, all.getMinX(), all.getMaxX(), size.width / scale),
        within(y, all.getMinY(), all.getMaxY(), size.height / scale));
  }

  private void moveTo(Rectangle2D all, Dimension size, double nextX, double nextY) {
    double scale = scale(all, size);
    x = within(nextX, all.getMinX(), all.getMaxX(), size.width / scale);
    y = within(nextY, all.getMinY(), all.getMaxY(), size.height / scale);
    listeners.forEach(Runnable::run);
  }
}
