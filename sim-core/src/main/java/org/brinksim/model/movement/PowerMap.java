package org.brinksim.model.movement;

import org.brinksim.model.ground.Topology;
import org.brinksim.model.troops.ElementList;
import org.brinksim.model.troops.Elements;
import org.brinksim.model.troops.ForceState;
import org.brinksim.model.world.World;

/**
 * The fighting power Σ n·λ·M of each side in each cell, in expected hits a day, as it was when it
 * was last looked at: the picture on which all decide, so that no side gains by being asked first.
 */
final class PowerMap {

  private static final int NO_WAVE = -1;

  private final World world;
  private final Elements elements;
  private final Topology topology;
  private final double[][] power;
  private final double[][] around;

  /** The look in which each sum was last worked out; those of others are stale. */
  private final int[][] powerAsOf;

  private final int[][] aroundAsOf;
  private int look;

  /** Of each element, by its place in the line. */
  private double[] ofElement = {};

  PowerMap(World world) {
    int sides = world.sides().size();
    this.world = world;
    this.elements = world.elements();
    this.topology = world.ground().topology();
    this.power = new double[sides][topology.cells()];
    this.around = new double[sides][topology.cells()];
    this.powerAsOf = new int[sides][topology.cells()];
    this.aroundAsOf = new int[sides][topology.cells()];
  }

  /** Begins a picture of nobody. */
  void begin() {
    look++;
  }

  /** Takes the picture of the elements in the line. */
  void look(ElementList inLine) {
    begin();
    if (ofElement.length < inLine.size()) {
      ofElement = new double[Math.max(inLine.size(), 2 * ofElement.length)];
    }
    int wave = NO_WAVE;
    int side = 0;
    double lethality = 0;
    double footing = 0;
    for (int i = 0; i < inLine.size(); i++) {
      int element = inLine.get(i);
      if (elements.wave(element) != wave) {
        wave = elements.wave(element);
        ForceState force = elements.formation(element).force();
        side = force.side().index();
        lethality = force.lethality();
        footing = elements.footing(wave);
      }
      double quality = elements.skill(element) * footing * elements.cohesion(element);
      ofElement[i] = elements.strength(element) * lethality * quality;
      add(side, elements.cell(element), ofElement[i]);
    }
  }

  /** Adds power of a side in a cell; before any sum is asked for. */
  void add(int side, int cell, double more) {
    if (powerAsOf[side][cell] != look) {
      powerAsOf[side][cell] = look;
      power[side][cell] = 0;
    }
    power[side][cell] += more;
  }

  /** The power of an element, by its place in the line that was looked at. */
  double ofElement(int place) {
    return ofElement[place];
  }

  /** The power of a side in a cell. */
  double in(int side, int cell) {
    return powerAsOf[side][cell] == look ? power[side][cell] : 0;
  }

  /** The power of a side in a cell and those that border on it. */
  double around(int side, int cell) {
    if (aroundAsOf[side][cell] != look) {
      aroundAsOf[side][cell] = look;
      double sum = 0;
      for (int near : topology.reach(cell)) {
        sum += in(side, near);
      }
      around[side][cell] = sum;
    }
    return around[side][cell];
  }

  /** The power of all other sides in a cell and those that border on it. */
  double enemiesAround(int side, int cell) {
    double sum = 0;
    for (int other = 0; other < world.sides().size(); other++) {
      sum += other == side ? 0 : around(other, cell);
    }
    return sum;
  }
}
