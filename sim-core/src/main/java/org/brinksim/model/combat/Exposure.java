package org.brinksim.model.combat;

import java.util.Arrays;
import org.brinksim.model.world.ForceState;
import org.brinksim.model.world.Topology;
import org.brinksim.model.world.World;

/**
 * Who is under whose fire in one exchange: for each place ({@link Lineup}), the hazard of a trained
 * soldier without cover.
 *
 * <p>Each shooter shares its fire among the enemies in reach (its own cell and those bordering on
 * it) in proportion to their strength, so that the shooters of a cell add the same hazard to every
 * enemy soldier in reach: their expected hits divided by the enemies' number. Area fire adds {@code
 * fires}/1000 of each enemy force that is in the theatre.
 */
final class Exposure {

  private final World world;
  private final Topology topology;
  private final int sides;
  private final int cells;
  private final double[] firepower;
  private final double[] soldiers;
  private final double[] hazard;
  private final double[] enemiesInReach;
  private final double[] area;
  private int[] occupied = {};

  Exposure(World world) {
    this.world = world;
    this.topology = world.ground().topology();
    this.sides = world.sides().size();
    this.cells = topology.cells();
    this.firepower = new double[sides * cells];
    this.soldiers = new double[sides * cells];
    this.hazard = new double[sides * cells];
    this.enemiesInReach = new double[sides * cells];
    this.area = new double[sides];
  }

  /** Begins a step: notes which places are occupied, and the area fire that falls on each side. */
  void begin(Lineup line) {
    occupied = line.places(sides);
    Arrays.fill(soldiers, 0);
    Arrays.fill(area, 0);
    for (ForceState force : world.forces()) {
      if (force.fires() > 0 && force.present() > 0) {
        for (int side = 0; side < sides; side++) {
          area[side] += side == force.side().index() ? 0 : force.fires() / 1000;
        }
      }
    }
  }

  /** Takes the picture before an exchange; fire is simultaneous, so losses do not change it. */
  void survey(Lineup line) {
    for (int place : occupied) {
      firepower[place] = 0;
      soldiers[place] = 0;
      hazard[place] = area[place / cells];
    }
    for (int i = 0; i < line.size(); i++) {
      firepower[line.place(i)] += line.power(i);
      soldiers[line.place(i)] += line.strength(i);
    }
    for (int place : occupied) {
      aim(place / cells, place % cells);
    }
  }

  private void aim(int side, int cell) {
    int[] reach = topology.reach(cell);
    int place = side * cells + cell;
    double enemies = enemies(side, reach);
    enemiesInReach[place] = enemies;
    if (enemies > 0 && firepower[place] > 0) {
      fire(side, reach, firepower[place] / enemies);
    }
  }

  private double enemies(int side, int[] reach) {
    double enemies = 0;
    for (int other = 0; other < sides; other++) {
      if (other != side) {
        int offset = other * cells;
        for (int cell : reach) {
          enemies += soldiers[offset + cell];
        }
      }
    }
    return enemies;
  }

  private void fire(int side, int[] reach, double onEach) {
    for (int other = 0; other < sides; other++) {
      if (other != side) {
        int offset = other * cells;
        for (int cell : reach) {
          hazard[offset + cell] += onEach;
        }
      }
    }
  }

  /** Whether an enemy is in reach of a place. */
  boolean inContact(int place) {
    return enemiesInReach[place] > 0;
  }

  /** The hazard a day of a trained soldier without cover, in a place that is in contact. */
  double perDay(int place) {
    return hazard[place];
  }
}
