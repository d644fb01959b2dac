package org.brinksim.gui.theatre;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.brinksim.scenario.Theatre;

/** A field of hexagons with a corner at the top, odd rows half a cell to the right. */
final class HexGeometry implements TheatreGeometry {
  /** From a cell's centre to its corner, where centres of neighbours lie 1 apart. */
  private static final double RADIUS = 1 / Math.sqrt(3);

  /** From a row's centres to those of the next. */
  private static final double ROW = Math.sqrt(3) / 2;

  private final Theatre.Hex map;
  private final int rows;
  private final int columns;

  HexGeometry(Theatre.Hex map) {
    this.map = map;
    this.rows = map.terrain().size();
    this.columns = map.terrain().get(0).length();
  }

  Theatre.Hex map() {
    return map;
  }

  int cells() {
    return rows * columns;
  }

  int cell(int row, int column) {
    return row * columns + column;
  }

  /** The kind of terrain of a cell. */
  String terrain(int cell) {
    int column = cell % columns;
    String letter = map.terrain().get(cell / columns).substring(column, column + 1);
    return map.legend().get(letter).terrain();
  }

  @Override
  public Rectangle2D field() {
    double shift = rows > 1 ? 0.5 : 0;
    return new Rectangle2D.Double(0, 0, columns + shift, (rows - 1) * ROW + 2 * RADIUS);
  }

  @Override
  public Point2D centre(int cell) {
    int row = cell / columns;
    double x = cell % columns + 0.5 + (row % 2 == 0 ? 0 : 0.5);
    return new Point2D.Double(x, row * ROW + RADIUS);
  }

  @Override
  public Rectangle2D room(int cell, int side) {
    Point2D centre = centre(cell);
    return new Rectangle2D.Double(centre.getX() - 0.42, centre.getY() - 0.34, 0.84, 0.68);
  }

  @Override
  public double widest() {
    return 0.5;
  }

  @Override
  public int cellAt(double x, double y) {
    int about = (int) Math.round((y - RADIUS) / ROW);
    int nearest = -1;
    double least = RADIUS * RADIUS;
    for (int row = Math.max(0, about - 1); row <= Math.min(rows - 1, about + 1); row++) {
      for (int column = 0; column < columns; column++) {
        double distance = centre(cell(row, column)).distanceSq(x, y);
        if (distance < least) {
          least = distance;
          nearest = cell(row, column);
        }
      }
    }
    return nearest;
  }

  /** The corner of a cell, from 0 at the top clockwise. */
  Point2D corner(int cell, int number) {
    Point2D centre = centre(cell);
    double angle = Math.toRadians(60.0 * number - 90);
    return new Point2D.Double(
        centre.getX() + RADIUS * Math.cos(angle), centre.getY() + RADIUS * Math.sin(angle));
  }

  /** The outline of a cell. */
  Path2D outline(int cell) {
    Path2D outline = new Path2D.Double();
    for (int k = 0; k < 6; k++) {
      Point2D corner = corner(cell, k);
      if (k == 0) {
        outline.moveTo(corner.getX(), corner.getY());
      } else {
        outline.lineTo(corner.getX(), corner.getY());
      }
    }
    outline.closePath();
    return outline;
  }

  /** The cell beyond an edge, which runs from the corner of that number; negative for none. */
  int beyond(int cell, int edge) {
    int row = cell / columns;
    int column = cell % columns;
    int left = row % 2 == 0 ? column - 1 : column;
    int[][] next = {
      {row - 1, left + 1},
      {row, column + 1},
      {row + 1, left + 1},
      {row + 1, left},
      {row, column - 1},
      {row - 1, left}
    };
    int r = next[edge][0];
    int c = next[edge][1];
    return r < 0 || r >= rows || c < 0 || c >= columns ? -1 : cell(r, c);
  }
}
