package org.brinksim.model.ground;

/**
 * The theatre in a run: who holds each cell, how many elements and soldiers of each side stand in
 * it, and how far the taking of it has come.
 *
 * <p>On a map only the side that holds a cell stands in it.
 */
public final class Ground {

  /** The distance of a cell from which there is no way. */
  public static final int UNREACHABLE = Integer.MAX_VALUE;

  private final Topology topology;
  private final int[] control;
  private final int[][] elements;
  private final int[][] soldiers;
  private final double[] progress;
  private final int[] attackAsOf;
  private final int[] line;
  private final int[] soldiersInLine;
  private final int[] heldAtStart;
  private final FrontierDistances distances;
  private final int[] held;
  private long comings;

  /**
   * The ground at the start, held as the theatre says.
   *
   * @param topology the cells
   * @param sides how many sides there are
   */
  public Ground(Topology topology, int sides) {
    this.topology = topology;
    this.control = new int[topology.cells()];
    this.elements = new int[sides][topology.cells()];
    this.soldiers = new int[sides][topology.cells()];
    this.progress = new double[topology.cells()];
    this.attackAsOf = new int[topology.cells()];
    this.line = new int[sides];
    this.soldiersInLine = new int[sides];
    this.heldAtStart = new int[sides];
    this.distances = new FrontierDistances(topology, sides);
    this.held = new int[sides];
    for (int cell = 0; cell < control.length; cell++) {
      control[cell] = topology.controlAtStart(cell);
      if (control[cell] != Topology.NOBODY) {
        heldAtStart[control[cell]]++;
        held[control[cell]]++;
      }
    }
  }

  private Ground(Ground other) {
    this.topology = other.topology;
    this.control = other.control.clone();
    this.elements = new int[other.elements.length][];
    this.soldiers = new int[other.elements.length][];
    for (int side = 0; side < elements.length; side++) {
      elements[side] = other.elements[side].clone();
      soldiers[side] = other.soldiers[side].clone();
    }
    this.progress = other.progress.clone();
    this.attackAsOf = other.attackAsOf.clone();
    this.line = other.line.clone();
    this.soldiersInLine = other.soldiersInLine.clone();
    this.heldAtStart = other.heldAtStart;
    this.distances = new FrontierDistances(topology, elements.length);
    this.held = other.held.clone();
    this.comings = other.comings;
  }

  /** The same ground, to go on by itself. */
  public Ground copy() {
    return new Ground(this);
  }

  /** The unchanging part. */
  public Topology topology() {
    return topology;
  }

  /** The side that holds a cell, or {@link Topology#NOBODY}. */
  public int holder(int cell) {
    return control[cell];
  }

  /** Elements of a side in a cell. */
  public int elements(int side, int cell) {
    return elements[side][cell];
  }

  /** Elements of a side in the line. */
  public int inLine(int side) {
    return line[side];
  }

  /** Cells that a side holds. */
  public int held(int side) {
    return held[side];
  }

  /** Cells that a side held at the start. */
  public int heldAtStart(int side) {
    return heldAtStart[side];
  }

  /** Soldiers of a side in a cell. */
  public int soldiers(int side, int cell) {
    return soldiers[side][cell];
  }

  /** Soldiers of a side in the line. */
  public int soldiersInLine(int side) {
    return soldiersInLine[side];
  }

  /**
   * Whether an element has room beside the soldiers of its side in a cell: where at least half of
   * it fits, and always where none of them is. So that the mean does not hang on how they are
   * divided.
   *
   * @param most soldiers of a side that may stand there
   */
  public boolean hasRoom(int side, int cell, int strength, int most) {
    return fits(soldiers[side][cell], strength, most);
  }

  /** The same for a side's line as a whole. */
  public boolean hasRoomInLine(int side, int strength, int most) {
    return fits(soldiersInLine[side], strength, most);
  }

  private static boolean fits(int there, int strength, int most) {
    return there == 0 || 2L * (most - there) >= strength;
  }

  /** Notes that an element of a side has entered the line, in a cell. */
  public void enter(int side, int cell, int strength) {
    elements[side][cell]++;
    line[side]++;
    comings++;
    add(side, cell, strength);
  }

  /** Notes that an element of a side has left the line, from a cell. */
  public void leave(int side, int cell, int strength) {
    elements[side][cell]--;
    line[side]--;
    comings++;
    add(side, cell, -strength);
  }

  /** Notes that an element of a side has moved within the line. */
  public void move(int side, int from, int to, int strength) {
    elements[side][from]--;
    elements[side][to]++;
    soldiers[side][from] -= strength;
    soldiers[side][to] += strength;
  }

  /** Notes that soldiers of a side in a cell were hit. */
  public void lose(int side, int cell, int hit) {
    add(side, cell, -hit);
  }

  private void add(int side, int cell, int more) {
    soldiers[side][cell] += more;
    soldiersInLine[side] += more;
  }

  /** How often elements have come to the line or gone from it. */
  public long comingsAndGoings() {
    return comings;
  }

  /** Gives a cell to a side; who else stands in it has to leave. */
  public void take(int cell, int side) {
    if (control[cell] != Topology.NOBODY) {
      held[control[cell]]--;
    }
    held[side]++;
    control[cell] = side;
    progress[cell] = 0;
    distances.forget();
  }

  /** Notes that in a step a cell is attacked, or attacked from. */
  public void attack(int cell, int step) {
    attackAsOf[cell] = step;
  }

  /** Whether a cell is attacked, or attacked from, in a step. */
  public boolean attacked(int cell, int step) {
    return attackAsOf[cell] == step;
  }

  /** How far the taking of a cell has come, from 0 to below 1. */
  public double progress(int cell) {
    return progress[cell];
  }

  /** Sets how far the taking of a cell has come. */
  public void progress(int cell, double share) {
    progress[cell] = share;
  }

  /** Whether a cell is held by a side and borders on one that another side holds. */
  public boolean onFrontier(int side, int cell) {
    if (control[cell] != side) {
      return false;
    }
    for (int next : topology.neighbours(cell)) {
      if (isEnemy(side, next)) {
        return true;
      }
    }
    return false;
  }

  /** Whether another side holds a cell. */
  public boolean isEnemy(int side, int cell) {
    return control[cell] != side && control[cell] != Topology.NOBODY;
  }

  /** The cells of a side's frontier, in order; how many stands in {@link #frontierLength}. */
  public int[] frontier(int side) {
    return distances.frontier(this, side);
  }

  /** How many cells a side's frontier has. */
  public int frontierLength(int side) {
    return distances.frontierLength(this, side);
  }

  /** Steps from each cell to the nearest enemy-held cell of a sector, by any way. */
  public int[] toEnemy(int side, int sector) {
    return distances.toEnemy(this, side, sector);
  }

  /**
   * Steps from each cell to the nearest cell of a side's own frontier in a sector, through cells
   * that the side holds.
   */
  public int[] toFrontier(int side, int sector) {
    return distances.toFrontier(this, side, sector);
  }
}
