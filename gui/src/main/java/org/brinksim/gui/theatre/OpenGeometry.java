package org.brinksim.gui.theatre;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/** A theatre without space: one field in which the sides stand in columns, facing each other. */
final class OpenGeometry implements TheatreGeometry {
  private static final double WIDTH = 9;
  private static final double HEIGHT = 9;

  private final int sides;

  OpenGeometry(int sides) {
    this.sides = sides;
  }

  @Override
  public Rectangle2D field() {
    return new Rectangle2D.Double(0, 0, WIDTH, HEIGHT);
  }

  @Override
  public Point2D centre(int cell) {
    return new Point2D.Double(WIDTH / 2, HEIGHT / 2);
  }

  @Override
  public Rectangle2D room(int cell, int side) {
    double width = WIDTH / sides;
    return new Rectangle2D.Double(side * width + 0.4, 0.9, width - 0.8, HEIGHT - 1.3);
  }

  @Override
  public double widest() {
    return 1.15;
  }

  @Override
  public int cellAt(double x, double y) {
    return field().contains(x, y) ? 0 : -1;
  }
}
