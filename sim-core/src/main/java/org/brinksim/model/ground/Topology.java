package org.brinksim.model.ground;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.Side;
import org.brinksim.scenario.Theatre;

/**
 * The unchanging part of a theatre: cells, who borders on whom, terrain, and who holds what at the
 * start.
 *
 * <p>A theatre without space is one cell in which all in the line face each other. On a hex theatre
 * a cell's number is row times columns plus column; odd rows are shifted half a cell to the right.
 */
public final class Topology {

  /** The number of the side that holds a cell which nobody holds. */
  public static final int NOBODY = -1;

  /** The number of the sector of those who fight anywhere. */
  public static final int ANYWHERE = 0;

  private final boolean hex;
  private final int columns;
  private final int[][] neighbours;
  private final int[][] reach;
  private final double[] cover;
  private final double[] movement;
  private final int[] control;
  private final int[] sector;
  private final List<String> sectors = new ArrayList<>(List.of(""));
  private final int[] lineCapacity;
  private final double cellArea;

  private Topology(boolean hex, int columns, int cells, int sides, double cellArea) {
    this.hex = hex;
    this.columns = columns;
    this.neighbours = new int[cells][];
    this.reach = new int[cells][];
    this.cover = new double[cells];
    this.movement = new double[cells];
    this.control = new int[cells];
    this.sector = new int[cells];
    this.lineCapacity = new int[sides];
    this.cellArea = cellArea;
    Arrays.fill(lineCapacity, Integer.MAX_VALUE);
  }

  /** The topology of a scenario's theatre. */
  public static Topology of(Scenario scenario) {
    return scenario
        .theatre()
        .accept(
            new Theatre.Visitor<>() {
              @Override
              public Topology hex(Theatre.Hex theatre) {
                return ofHex(theatre, scenario.sides());
              }

              @Override
              public Topology mixed(Theatre.Mixed theatre) {
                return ofMixed(theatre, scenario.sides());
              }
            });
  }

  /** One cell that nobody holds, without cover (factor 1), neighbours or area. */
  private static Topology ofMixed(Theatre.Mixed mixed, List<Side> sides) {
    Topology topology = new Topology(false, 1, 1, sides.size(), 0);
    topology.neighbours[0] = new int[0];
    topology.reach[0] = new int[] {0};
    topology.cover[0] = 1;
    topology.movement[0] = 1;
    topology.control[0] = NOBODY;
    for (int s = 0; s < sides.size(); s++) {
      topology.lineCapacity[s] =
          mixed.lineCapacity().getOrDefault(sides.get(s).id(), Integer.MAX_VALUE);
    }
    return topology;
  }

  /** Hexagons whose centres are cellKm apart, so that each has the area √3/2·cellKm², in km². */
  private static Topology ofHex(Theatre.Hex map, List<Side> sides) {
    int rows = map.terrain().size();
    int columns = map.terrain().get(0).length();
    double area = Math.sqrt(3) / 2 * map.cellKm() * map.cellKm();
    Topology topology = new Topology(true, columns, rows * columns, sides.size(), area);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        topology.place(map, sides, rows, row, column);
      }
    }
    return topology;
  }

  private void place(Theatre.Hex map, List<Side> sides, int rows, int row, int column) {
    int cell = row * columns + column;
    String letter = map.terrain().get(row).substring(column, column + 1);
    Map<String, Theatre.Terrain> terrains = map.terrains();
    Theatre.Terrain terrain = terrains.get(map.legend().get(letter).terrain());
    cover[cell] = terrain.cover();
    movement[cell] = terrain.movement();
    control[cell] = holder(sides, map.control().get(row).substring(column, column + 1));
    if (!map.sectors().isEmpty()) {
      sector[cell] = number(map.sectors().get(row).substring(column, column + 1));
    }
    neighbours[cell] = bordering(rows, row, column);
    reach[cell] = new int[neighbours[cell].length + 1];
    reach[cell][0] = cell;
    System.arraycopy(neighbours[cell], 0, reach[cell], 1, neighbours[cell].length);
  }

  private static int holder(List<Side> sides, String letter) {
    for (int s = 0; s < sides.size(); s++) {
      if (sides.get(s).letter().equals(Optional.of(letter))) {
        return s;
      }
    }
    return NOBODY;
  }

  /**
   * The cells within the map at the six edges of a cell: two in its own row, two in each of the
   * rows beside it, which are shifted by half a cell.
   */
  private int[] bordering(int rows, int row, int column) {
    int left = row % 2 == 0 ? column - 1 : column;
    int[][] around = {
      {row, column - 1},
      {row, column + 1},
      {row - 1, left},
      {row - 1, left + 1},
      {row + 1, left},
      {row + 1, left + 1}
    };
    List<Integer> inside = new ArrayList<>(6);
    for (int[] place : around) {
      if (place[0] >= 0 && place[0] < rows && place[1] >= 0 && place[1] < columns) {
        inside.add(place[0] * columns + place[1]);
      }
    }
    return inside.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Whether there is space to move in. */
  public boolean isHex() {
    return hex;
  }

  /** The number of cells. */
  public int cells() {
    return cover.length;
  }

  /** The number of cells in a row. */
  public int columns() {
    return columns;
  }

  /** The cells that border on a cell. */
  public int[] neighbours(int cell) {
    return neighbours[cell];
  }

  /** The cells that fire from a cell reaches: itself and those that border on it. */
  public int[] reach(int cell) {
    return reach[cell];
  }

  /** The factor of a cell's terrain on the losses of those in it. */
  public double cover(int cell) {
    return cover[cell];
  }

  /** The factor of a cell's terrain on the time needed to enter it. */
  public double movement(int cell) {
    return movement[cell];
  }

  /** The side that holds a cell at the start. */
  public int controlAtStart(int cell) {
    return control[cell];
  }

  /** The number of a sector, given in the order in which letters are met on the map. */
  private int number(String letter) {
    if (!sectors.contains(letter)) {
      sectors.add(letter);
    }
    return sectors.indexOf(letter);
  }

  /** The number of a sector; 0 for anywhere. */
  public int sector(Optional<String> letter) {
    return letter.map(sectors::indexOf).orElse(ANYWHERE);
  }

  /** How many sectors there are, anywhere included. */
  public int sectors() {
    return sectors.size();
  }

  /** Whether a formation of a sector fights in a cell. */
  public boolean inSector(int cell, int ofFormation) {
    return ofFormation == ANYWHERE || ofFormation == sector[cell];
  }

  /** The most soldiers of a side in the line at once; on a map there is no such limit. */
  public int lineCapacity(int side) {
    return lineCapacity[side];
  }

  /** The area of a cell in km²; 0 where there is no space. */
  public double cellArea() {
    return cellArea;
  }
}
