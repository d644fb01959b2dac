package org.brinksim.gui.theatre;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.Theatre;

/**
 * Where things lie on the drawing board, whose unit is the distance between the centres of
 * neighbouring cells; x grows to the right, y downwards.
 */
sealed interface TheatreGeometry permits HexGeometry, OpenGeometry {

  /** The field: the cells, without what lies behind the line. */
  Rectangle2D field();

  /** The middle of a cell. */
  Point2D centre(int cell);

  /** The room for the symbols of a side in a cell. */
  Rectangle2D room(int cell, int side);

  /** The widest that a symbol in a cell is. */
  double widest();

  /** The cell at a point; negative for none. */
  int cellAt(double x, double y);

  /** The plan of a scenario's theatre. */
  static TheatreGeometry of(Scenario scenario) {
    return scenario
        .theatre()
        .accept(
            new Theatre.Visitor<>() {
              @Override
              public TheatreGeometry hex(Theatre.Hex theatre) {
                return new HexGeometry(theatre);
              }

              @Override
              public TheatreGeometry mixed(Theatre.Mixed theatre) {
                return new OpenGeometry(scenario.sides().size());
              }
            });
  }
}
