package org.brinksim.model.ground;

import java.util.Arrays;

/**
 * The frontiers of the sides, and how far each cell is from them. They hold until a cell changes
 * hands; then they are worked out anew when they are asked for, in the same arrays.
 */
final class FrontierDistances {

  private final Topology topology;
  private final int[][] frontier;
  private final int[] frontierLength;
  private final int[][][] toEnemy;
  private final int[][][] toFrontier;
  private final int[] queue;

  /** When the cells last changed hands, as a number that only grows. */
  private int changes = 1;

  private final int[] frontierAsOf;
  private final int[][] toEnemyAsOf;
  private final int[][] toFrontierAsOf;

  FrontierDistances(Topology topology, int sides) {
    this.topology = topology;
    this.frontier = new int[sides][];
    this.frontierLength = new int[sides];
    this.toEnemy = new int[sides][topology.sectors()][];
    this.toFrontier = new int[sides][topology.sectors()][];
    this.queue = new int[topology.cells()];
    this.frontierAsOf = new int[sides];
    this.toEnemyAsOf = new int[sides][topology.sectors()];
    this.toFrontierAsOf = new int[sides][topology.sectors()];
  }

  /** A cell changed hands. */
  void forget() {
    changes++;
  }

  /** The cells of a side's frontier, in order. */
  int[] frontier(Ground ground, int side) {
    if (frontierAsOf[side] != changes) {
      frontierAsOf[side] = changes;
      frontier[side] = frontier[side] == null ? new int[topology.cells()] : frontier[side];
      frontierLength[side] = list(ground, side, frontier[side]);
    }
    return frontier[side];
  }

  /** How many cells a side's frontier has. */
  int frontierLength(Ground ground, int side) {
    frontier(ground, side);
    return frontierLength[side];
  }

  private static int list(Ground ground, int side, int[] cells) {
    int n = 0;
    for (int cell = 0; cell < cells.length; cell++) {
      if (ground.onFrontier(side, cell)) {
        cells[n++] = cell;
      }
    }
    return n;
  }

  /** Steps from each cell to the nearest enemy-held cell of a sector, by any way. */
  int[] toEnemy(Ground ground, int side, int sector) {
    if (toEnemyAsOf[side][sector] != changes) {
      toEnemyAsOf[side][sector] = changes;
      int[] distance = cleared(toEnemy[side], sector);
      int sources = 0;
      for (int cell = 0; cell < distance.length; cell++) {
        if (ground.isEnemy(side, cell) && topology.inSector(cell, sector)) {
          queue[sources++] = cell;
        }
      }
      spread(ground, distance, sources, Topology.NOBODY);
    }
    return toEnemy[side][sector];
  }

  /**
   * Steps from each cell to the nearest cell of a side's own frontier in a sector, through cells
   * that the side holds.
   */
  int[] toFrontier(Ground ground, int side, int sector) {
    if (toFrontierAsOf[side][sector] != changes) {
      toFrontierAsOf[side][sector] = changes;
      int[] distance = cleared(toFrontier[side], sector);
      int[] cells = frontier(ground, side);
      int sources = 0;
      for (int i = 0; i < frontierLength[side]; i++) {
        if (topology.inSector(cells[i], sector)) {
          queue[sources++] = cells[i];
        }
      }
      spread(ground, distance, sources, side);
    }
    return toFrontier[side][sector];
  }

  private int[] cleared(int[][] bySector, int sector) {
    if (bySector[sector] == null) {
      bySector[sector] = new int[topology.cells()];
    }
    Arrays.fill(bySector[sector], Ground.UNREACHABLE);
    return bySector[sector];
  }

  /**
   * FrontierDistances in steps from the nearest source, by breadth-first search; {@link
   * Ground#UNREACHABLE} where no way leads. The sources stand at the beginning of the queue.
   *
   * @param through whose cells alone may be passed; {@link Topology#NOBODY} for all
   */
  private void spread(Ground ground, int[] distance, int sources, int through) {
    for (int i = 0; i < sources; i++) {
      distance[queue[i]] = 0;
    }
    int end = sources;
    for (int begin = 0; begin < end; begin++) {
      int cell = queue[begin];
      int further = distance[cell] + 1;
      for (int next : topology.neighbours(cell)) {
        if (distance[next] == Ground.UNREACHABLE
            && (through == Topology.NOBODY || ground.holder(next) == through)) {
          distance[next] = further;
          queue[end++] = next;
        }
      }
    }
  }
}
