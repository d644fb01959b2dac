package org.brinksim.model.movement;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import org.brinksim.model.ground.Ground;
import org.brinksim.model.troops.ElementStream;
import org.brinksim.model.troops.Elements;
import org.brinksim.model.world.World;
import org.brinksim.random.RandomStream;

/** The way into the line: a place for an element, and the breakpoint that it will fight under. */
public final class LineEntry {

  /** A share of loss that no element can reach. */
  private static final double NEVER = 2;

  private final World world;
  private final Elements elements;
  private final RandomStream random = new RandomStream(0);
  private final DoubleSupplier breakpoints;
  private final LeastPlace places;

  /** Whether a side was found to have no place left in a sector. */
  private final boolean[][] full;

  /** The line of a world; each element draws from streams of its own. */
  public LineEntry(World world) {
    this.world = world;
    this.elements = world.elements();
    this.places = new LeastPlace(elements, ElementStream.PLACE);
    this.breakpoints =
        world.combat().breakpoint().map(law -> law.sampler(random)).orElse(() -> NEVER);
    this.full = new boolean[world.sides().size()][world.ground().topology().sectors()];
  }

  /** Reserves begin to step in: until they are done, places only become fewer. */
  void beginFeeding() {
    for (boolean[] sectors : full) {
      Arrays.fill(sectors, false);
    }
  }

  /** Whether there may be room for one more of a side in a sector. */
  boolean mayHaveRoom(int side, int sector) {
    return !full[side][sector];
  }

  /**
   * Puts an element into the line, at the place of its sector's frontier where its side has fewest
   * soldiers.
   *
   * @return whether there was room
   */
  public boolean enter(int element) {
    return enter(element, false);
  }

  /**
   * Puts an element into the line where an enemy is in reach, if there is such a place with room;
   * anywhere otherwise.
   */
  public boolean engage(int element) {
    return enter(element, true) || enter(element, false);
  }

  private boolean enter(int element, boolean enemyWanted) {
    int place =
        world.ground().topology().isHex() ? onFrontier(element, enemyWanted) : inMixed(element);
    if (place == LeastPlace.NONE) {
      full[elements.side(element)][elements.formation(element).traits().sector()] = true;
      return false;
    }
    put(element, place);
    return true;
  }

  /**
   * Puts an element into the line in a cell that another of its formation's force has left.
   *
   * @return whether there was room
   */
  boolean take(int element, int cell) {
    Ground ground = world.ground();
    int side = elements.side(element);
    int strength = elements.strength(element);
    boolean room =
        ground.topology().isHex()
            ? ground.hasRoom(side, cell, strength, world.combat().cellCapacity())
            : ground.hasRoomInLine(side, strength, ground.topology().lineCapacity(side));
    if (room) {
      put(element, cell);
    }
    return room;
  }

  private void put(int element, int place) {
    random.begin(elements.key(element, ElementStream.BREAKPOINT, elements.entries(element)));
    elements.enterLine(element, place, breakpoints.getAsDouble());
    world.ground().enter(elements.side(element), place, elements.strength(element));
  }

  private int inMixed(int element) {
    int side = elements.side(element);
    Ground ground = world.ground();
    return ground.hasRoomInLine(
            side, elements.strength(element), ground.topology().lineCapacity(side))
        ? 0
        : LeastPlace.NONE;
  }

  private int onFrontier(int element, boolean enemyWanted) {
    Ground ground = world.ground();
    int sector = elements.formation(element).traits().sector();
    int side = elements.side(element);
    places.begin(element, elements.entries(element));
    int[] frontier = ground.frontier(side);
    int length = ground.frontierLength(side);
    for (int i = 0; i < length; i++) {
      int cell = frontier[i];
      if (ground.hasRoom(side, cell, elements.strength(element), world.combat().cellCapacity())
          && ground.topology().inSector(cell, sector)
          && (!enemyWanted || enemyInReach(side, cell))) {
        places.offer(cell, ground.soldiers(side, cell));
      }
    }
    return places.chosen();
  }

  private boolean enemyInReach(int side, int cell) {
    for (int near : world.ground().topology().reach(cell)) {
      for (int other = 0; other < world.sides().size(); other++) {
        if (other != side && world.ground().elements(other, near) > 0) {
          return true;
        }
      }
    }
    return false;
  }
}
