package org.brinksim.model.combat;

import java.util.Arrays;
import java.util.List;
import org.brinksim.model.world.Element;
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
  private final double[][] firepower;
  private final double[][] soldiers;
  private final double[][] hazard;
  private final double[][] enemiesInReach;
  private final double[] area;

  Exposure(World world) {
    int sides = world.sides().size();
    int cells = world.ground().topology().cells();
    this.world = world;
    this.firepower = new double[sides][cells];
    this.soldiers = new double[sides][cells];
    this.hazard = new double[sides][cells];
    this.enemiesInReach = new double[sides][cells];
    this.area = new double[sides];
  }

  /** Takes the picture before an exchange; fire is simultaneous, so losses do not change it. */
  void survey(List<Element> line) {
    for (int side = 0; side < firepower.length; side++) {
      Arrays.fill(firepower[side], 0);
      Arrays.fill(soldiers[side], 0);
      Arrays.fill(hazard[side], 0);
    }
    for (Element element : line) {
      firepower[element.side()][element.cell()] += element.power();
      soldiers[element.side()][element.cell()] += element.strength();
    }
    for (int side = 0; side < firepower.length; side++) {
      aim(side);
    }
  }

  private void aim(int side) {
    Topology topology = world.ground().topology();
    for (int cell = 0; cell < topology.cells(); cell++) {
      if (soldiers[side][cell] == 0) {
        continue;
      }
      int[] reach = topology.reach(cell);
      double enemies = enemies(side, reach);
      enemiesInReach[side][cell] = enemies;
      if (enemies > 0) {
        fire(side, reach, firepower[side][cell] / enemies);
      }
    }
  }

  private double enemies(int side, int[] reach) {
    double enemies = 0;
    for (int other = 0; other < soldiers.length; other++) {
      if (other != side) {
        for (int cell : reach) {
          enemies += soldiers[other][cell];
        }
      }
    }
    return enemies;
  }

  private void fire(int side, int[] reach, double onEach) {
    for (int other = 0; other < hazard.length; other++) {
      if (other != side) {
        for (int cell : reach) {
          hazard[other][cell] += onEach;
        }
      }
    }
  }

  /** Works out the area fire that falls on each side, for the step. */
  void surveyAreaFire() {
    Arrays.fill(area, 0);
    for (ForceState force : world.forces()) {
      if (force.fires() > 0 && force.present() > 0) {
        for (int side = 0; side < area.length; side++) {
          area[side] += side == force.side().index() ? 0 : force.fires() / 1000;
        }
      }
    }
  }

  /** Whether an enemy is in an element's reach. */
  boolean inContact(Element element) {
    return enemiesInReach[element.side()][element.cell()] > 0;
  }

  /** The hazard a day of a trained soldier without cover, in an element that is in contact. */
  double perDay(Element element) {
    return hazard[element.side()][element.cell()] + area[element.side()];
  }
}
