package org.brinksim.model.movement;

import java.util.function.DoubleSupplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.brinksim.model.ground.Ground;
import org.brinksim.model.troops.Element;
import org.brinksim.model.world.World;

/** The way into the line: a place for an element, and the breakpoint that it will fight under. */
public final class LineEntry {

  /** A share of loss that no element can reach. */
  private static final double NEVER = 2;

  private static final int NO_PLACE = -1;

  private final World world;
  private final UniformRandomProvider random;
  private final DoubleSupplier breakpoints;

  /**
   * The line of a world; it draws from the streams {@code movement} and {@code combat/breakpoint}.
   */
  public LineEntry(World world) {
    this.world = world;
    this.random = world.streams().stream("movement");
    UniformRandomProvider dice = world.streams().stream("combat/breakpoint");
    this.breakpoints =
        world.combat().breakpoint().map(law -> law.sampler(dice)).orElse(() -> NEVER);
  }

  /**
   * Puts an element into the line, at the place of its sector's frontier where its side has fewest
   * elements.
   *
   * @return whether there was room
   */
  public boolean enter(Element element) {
    return enter(element, false);
  }

  /**
   * Puts an element into the line where an enemy is in reach, if there is such a place with room;
   * anywhere otherwise.
   */
  public boolean engage(Element element) {
    return enter(element, true) || enter(element, false);
  }

  private boolean enter(Element element, boolean enemyWanted) {
    int place =
        world.ground().topology().isHex() ? onFrontier(element, enemyWanted) : inMixed(element);
    if (place == NO_PLACE) {
      return false;
    }
    element.enterLine(place, breakpoints.getAsDouble());
    world.ground().enter(element.side(), place);
    return true;
  }

  private int inMixed(Element element) {
    int side = element.side();
    return world.ground().inLine(side) < world.ground().topology().lineLimit(side) ? 0 : NO_PLACE;
  }

  private int onFrontier(Element element, boolean enemyWanted) {
    Ground ground = world.ground();
    int sector = element.formation().traits().sector();
    int side = element.side();
    int best = NO_PLACE;
    int ties = 0;
    for (int cell : ground.frontier(side)) {
      if (ground.elements(side, cell) >= world.combat().stackLimit()
          || !ground.topology().inSector(cell, sector)
          || enemyWanted && !enemyInReach(side, cell)) {
        continue;
      }
      int fewer =
          best == NO_PLACE
              ? -1
              : Integer.compare(ground.elements(side, cell), ground.elements(side, best));
      ties = fewer < 0 ? 1 : fewer == 0 ? ties + 1 : ties;
      if (fewer < 0 || fewer == 0 && random.nextInt(ties) == 0) {
        best = cell;
      }
    }
    return best;
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
