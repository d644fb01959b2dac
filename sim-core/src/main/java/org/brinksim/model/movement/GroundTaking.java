package org.brinksim.model.movement;

import java.util.Arrays;
import org.brinksim.model.ground.Ground;
import org.brinksim.model.ground.Topology;
import org.brinksim.model.troops.ElementList;
import org.brinksim.model.troops.ElementStream;
import org.brinksim.model.troops.Elements;
import org.brinksim.model.troops.FormationState;
import org.brinksim.model.world.World;

/**
 * How ground changes hands on a map: a cell is taken by the power of those who press on it, however
 * they are divided into elements.
 *
 * <p>The ratio of a cell is the power of all who press on it from the cells around, over that of
 * their enemies in it and around it. Each day on which it is above 1, the share (1 −
 * 1/ratio)/(movementDays × the terrain's factor) of the cell is taken; what is taken is kept. When
 * all of it is, who stood in it falls back to a cell of its own beside it, or breaks where there is
 * none; and those who pressed step in until they stand evenly.
 */
final class GroundTaking {

  /** Less than this is the rounding of sums of shares. */
  private static final double ROUNDING = 1e-9;

  private static final int NOWHERE = -1;

  private final World world;
  private final Ground ground;
  private final Topology topology;
  private final Elements elements;
  private final PowerMap power;
  private final LineExit exit;
  private final LeastPlace refuges;
  private final LeastPlace advances;

  /** Power that presses on each cell, by side; that of steps gone by is stale. */
  private final double[][] pressure;

  private final int[] pressureAsOf;
  private final int[] cells;
  private int pressed;
  private final boolean[] taken;

  GroundTaking(World world, PowerMap power) {
    this.world = world;
    this.ground = world.ground();
    this.topology = ground.topology();
    this.elements = world.elements();
    this.power = power;
    this.exit = new LineExit(world);
    this.refuges = new LeastPlace(elements, ElementStream.REFUGE);
    this.advances = new LeastPlace(elements, ElementStream.ADVANCE);
    this.pressure = new double[world.sides().size()][topology.cells()];
    this.pressureAsOf = new int[topology.cells()];
    this.cells = new int[topology.cells()];
    this.taken = new boolean[topology.cells()];
  }

  /** A step of all who press. */
  void step(ElementList inLine) {
    pressed = 0;
    for (int i = 0; i < inLine.size(); i++) {
      FormationState formation = elements.formation(inLine.get(i));
      if (formation.assault().pressing()) {
        press(formation, elements.cell(inLine.get(i)), power.ofElement(i));
      }
    }
    boolean any = false;
    for (int i = 0; i < pressed; i++) {
      taken[cells[i]] = goOn(cells[i]);
      any |= taken[cells[i]];
    }
    if (any) {
      fallBack(inLine);
      stepIn(inLine);
      Arrays.fill(taken, false);
    }
  }

  private void touch(int cell) {
    if (pressureAsOf[cell] != world.stepsMade()) {
      pressureAsOf[cell] = world.stepsMade();
      cells[pressed++] = cell;
      for (double[] ofSide : pressure) {
        ofSide[cell] = 0;
      }
    }
  }

  /** An element presses on all cells beside its own that another side holds. */
  private void press(FormationState formation, int from, double more) {
    int side = formation.force().side().index();
    for (int next : topology.neighbours(from)) {
      if (ground.holder(next) != side && topology.inSector(next, formation.traits().sector())) {
        touch(next);
        pressure[side][next] += more;
        ground.attack(next, world.stepsMade());
        ground.attack(from, world.stepsMade());
      }
    }
  }

  /** A step of the taking of a cell. Returns whether it is taken. */
  private boolean goOn(int cell) {
    int strongest = NOWHERE;
    double best = 1;
    for (int side = 0; side < pressure.length; side++) {
      double ratio = ratio(side, cell);
      if (ratio > best) {
        best = ratio;
        strongest = side;
      }
    }
    if (strongest == NOWHERE) {
      return false;
    }
    double unopposed = world.stepDays() / (world.combat().movementDays() * topology.movement(cell));
    double progress = ground.progress(cell) + unopposed * (1 - 1 / best);
    if (progress < 1 - ROUNDING) {
      ground.progress(cell, progress);
      return false;
    }
    ground.take(cell, strongest);
    return true;
  }

  /**
   * The power of those of a side who press on a cell over that of its enemies in it and around it:
   * 0 where nobody presses, infinite where no enemy has power.
   */
  private double ratio(int side, int cell) {
    double attack = pressure[side][cell];
    return attack == 0 ? 0 : attack / power.enemiesAround(side, cell);
  }

  /** Those who stand in a cell that is no longer their side's go back, or break. */
  private void fallBack(ElementList inLine) {
    for (int i = 0; i < inLine.size(); i++) {
      int element = inLine.get(i);
      int side = elements.side(element);
      if (ground.holder(elements.cell(element)) != side) {
        int way = refuge(side, element);
        if (way == LeastPlace.NONE) {
          exit.breakUp(element);
        } else {
          go(side, element, way);
        }
      }
    }
  }

  /**
   * The own cell beside an element's with fewest own soldiers and room, one of several by chance;
   * nowhere without any.
   */
  private int refuge(int side, int element) {
    refuges.begin(element, world.stepsMade());
    for (int next : topology.neighbours(elements.cell(element))) {
      if (ground.holder(next) == side && hasRoom(side, element, next)) {
        refuges.offer(next, ground.soldiers(side, next));
      }
    }
    return refuges.chosen();
  }

  private boolean hasRoom(int side, int element, int cell) {
    return ground.hasRoom(side, cell, elements.strength(element), world.combat().cellCapacity());
  }

  /**
   * Those who pressed step into the cells that were taken: all whose cell has no enemy beside it
   * any more, and of the others as many as stand there more closely than in the new cell.
   */
  private void stepIn(ElementList inLine) {
    for (int i = 0; i < inLine.size(); i++) {
      int element = inLine.get(i);
      FormationState formation = elements.formation(element);
      if (formation.assault().pressing() && elements.cell(element) != Elements.NOWHERE) {
        stepIn(element, formation);
      }
    }
  }

  private void stepIn(int element, FormationState formation) {
    int side = formation.force().side().index();
    int from = elements.cell(element);
    boolean leaves = !ground.onFrontier(side, from);
    advances.begin(element, world.stepsMade());
    for (int next : topology.neighbours(from)) {
      if (taken[next] && ground.holder(next) == side && holds(formation, next)) {
        formation.assault().gain();
        if (ground.onFrontier(side, next)
            && (leaves || isCloser(side, element, next))
            && hasRoom(side, element, next)) {
          advances.offer(next, ground.soldiers(side, next));
        }
      }
    }
    if (advances.chosen() != LeastPlace.NONE) {
      go(side, element, advances.chosen());
    }
  }

  /** Whether the others in an element's cell stand as closely as it and those in another would. */
  private boolean isCloser(int side, int element, int cell) {
    int strength = elements.strength(element);
    return ground.soldiers(side, elements.cell(element)) - strength
        >= ground.soldiers(side, cell) + strength;
  }

  private boolean holds(FormationState formation, int cell) {
    return topology.inSector(cell, formation.traits().sector());
  }

  private void go(int side, int element, int next) {
    ground.move(side, elements.cell(element), next, elements.strength(element));
    elements.moveTo(element, next);
  }
}
