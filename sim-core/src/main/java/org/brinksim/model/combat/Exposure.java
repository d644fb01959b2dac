package org.brinksim.model.combat;

import java.util.Arrays;
import org.brinksim.model.world.ForceState;
import org.brinksim.model.world.Topology;
import org.brinksim.model.world.World;

/**
 * Who is under whose fire in one exchange: for each side and cell, the hazard of a trained soldier
 * without cover.
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
  private final double[][] firepower;
  private final double[][] soldiers;
  private final double[][] hazard;
  private final double[][] enemiesInReach;
  private final double[] area;
  private int[][] occupied;

  Exposure(World world) {
    this.world = world;
    this.topology = world.ground().topology();
    this.sides = world.sides().size();
    this.firepower = new double[sides][topology.cells()];
    this.soldiers = new double[sides][topology.cells()];
    this.hazard = new double[sides][topology.cells()];
    this.enemiesInReach = new double[sides][topology.cells()];
    this.area = new double[sides];
  }

  /** Begins a step: notes which cells are occupied, and the area fire that falls on each side. */
  void begin(Lineup line) {
    occupied = new int[sides][];
    for (int side = 0; side < sides; side++) {
      occupied[side] = line.cellsOf(side, topology.cells());
      Arrays.fill(hazard[side], 0);
    }
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
    for (int side = 0; side < sides; side++) {
      for (int cell : occupied[side]) {
        firepower[side][cell] = 0;
        soldiers[side][cell] = 0;
        hazard[side][cell] = 0;
      }
    }
    for (int i = 0; i < line.size(); i++) {
      firepower[line.side(i)][line.cell(i)] += line.power(i);
      soldiers[line.side(i)][line.cell(i)] += line.element(i).strength();
    }
    for (int side = 0; side < sides; side++) {
      for (int cell : occupied[side]) {
        aim(side, cell);
      }
    }
  }

  /** Empties the cells again when the step is over. */
  void end() {
    for (int side = 0; side < sides; side++) {
      for (int cell : occupied[side]) {
        soldiers[side][cell] = 0;
      }
    }
  }

  private void aim(int side, int cell) {
    int[] reach = topology.reach(cell);
    double enemies = enemies(side, reach);
    enemiesInReach[side][cell] = enemies;
    if (enemies > 0 && firepower[side][cell] > 0) {
      fire(side, reach, firepower[side][cell] / enemies);
    }
  }

  private double enemies(int side, int[] reach) {
    double enemies = 0;
    for (int other = 0; other < sides; other++) {
      if (other != side) {
        double[] theirs = soldiers[other];
        for (int cell : reach) {
          enemies += theirs[cell];
        }
      }
    }
    return enemies;
  }

  private void fire(int side, int[] reach, double onEach) {
    for (int other = 0; other < sides; other++) {
      if (other != side) {
        double[] theirs = hazard[other];
        for (int cell : reach) {
          theirs[cell] += onEach;
        }
      }
    }
  }

  /** Whether an enemy is in reach of a side's elements in a cell. */
  boolean inContact(int side, int cell) {
    return enemiesInReach[side][cell] > 0;
  }

  /**
   * The hazard a day of a trained soldier without cover, of a side that is in contact, in a cell.
   */
  double perDay(int side, int cell) {
    return hazard[side][cell] + area[side];
  }
}
