package org.brinksim.model.ground;

/**
 * The theatre in a run: who holds each cell, and how many elements and soldiers of each side stand
 * in it.
 *
 * <p>A cell belongs to the side that alone stands in it, or last did.
 */
public final class Ground {

  /** The distance of a cell from which there is no way. */
  public static final int UNREACHABLE = Integer.MAX_VALUE;

  private final Topology topology;
  private final int[] control;
  private final int[][] elements;
  private final int[] line;
  private final int[] heldAtStart;
  private final FrontierDistances distances;
  private final int[] held;
  private final int[] touched;
  private final boolean[] isTouched;
  private int touches;
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
    this.line = new int[sides];
    this.heldAtStart = new int[sides];
    this.distances = new FrontierDistances(topology, sides);
    this.held = new int[sides];
    this.touched = new int[topology.cells()];
    this.isTouched = new boolean[topology.cells()];
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
    for (int side = 0; side < elements.length; side++) {
      elements[side] = other.elements[side].clone();
    }
    this.line = other.line.clone();
    this.heldAtStart = other.heldAtStart;
    this.distances = new FrontierDistances(topology, elements.length);
    this.held = other.held.clone();
    this.touched = other.touched.clone();
    this.isTouched = other.isTouched.clone();
    this.touches = other.touches;
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

  /** Notes that an element of a side has entered the line, in a cell. */
  public void enter(int side, int cell) {
    elements[side][cell]++;
    line[side]++;
    comings++;
    touch(cell);
  }

  /** Notes that an element of a side has left the line, from a cell. */
  public void leave(int side, int cell) {
    elements[side][cell]--;
    line[side]--;
    comings++;
    touch(cell);
  }

  /** Notes that an element of a side has moved within the line. */
  public void move(int side, int from, int to) {
    elements[side][from]--;
    elements[side][to]++;
    touch(from);
    touch(to);
  }

  /** How often elements have come to the line or gone from it. */
  public long comingsAndGoings() {
    return comings;
  }

  /**
   * A cell that may change hands when the ground is settled; noted once, however often it is
   * touched.
   */
  private void touch(int cell) {
    if (!isTouched[cell]) {
      isTouched[cell] = true;
      touched[touches++] = cell;
    }
  }

  /**
   * Gives each cell in which one side stands alone to that side; only where elements came or went
   * since the last time can that change anything. Returns whether any changed hands.
   */
  public boolean settle() {
    if (!topology.isHex()) {
      return false;
    }
    boolean changed = false;
    for (int i = 0; i < touches; i++) {
      int cell = touched[i];
      isTouched[cell] = false;
      int alone = aloneIn(cell);
      if (alone != Topology.NOBODY && alone != control[cell]) {
        change(cell, alone);
        changed = true;
      }
    }
    touches = 0;
    if (changed) {
      distances.forget();
    }
    return changed;
  }

  /** Counts a cell from its holder to another side. */
  private void change(int cell, int side) {
    if (control[cell] != Topology.NOBODY) {
      held[control[cell]]--;
    }
    held[side]++;
    control[cell] = side;
  }

  /** The only side with elements in a cell; nobody where there is none, or more than one. */
  private int aloneIn(int cell) {
    int alone = Topology.NOBODY;
    for (int side = 0; side < elements.length; side++) {
      if (elements[side][cell] > 0) {
        if (alone != Topology.NOBODY) {
          return Topology.NOBODY;
        }
        alone = side;
      }
    }
    return alone;
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
