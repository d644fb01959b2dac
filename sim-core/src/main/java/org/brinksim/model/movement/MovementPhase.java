package org.brinksim.model.movement;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.brinksim.model.ground.Ground;
import org.brinksim.model.ground.Topology;
import org.brinksim.model.troops.Element;
import org.brinksim.model.troops.ElementStatus;
import org.brinksim.model.troops.ForceState;
import org.brinksim.model.troops.FormationState;
import org.brinksim.model.world.World;
import org.brinksim.scenario.Posture;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * The morning on the ground: elements of the line move a cell at the most, then reserves step in,
 * in order.
 *
 * <p>All decide on the same picture of power, taken before anyone moves, so that no side gains by
 * being asked first. An attacker goes to the neighbouring cell that is nearest to an enemy-held
 * cell of its sector, and into a cell where enemies stand only when the power of its side around
 * that cell is at least {@code attackRatio} times theirs. A holder that is away from the frontier
 * goes towards it. A side in withdrawal goes away from the enemy, and off the map where there is no
 * way further.
 */
@SuppressWarnings("serial")
public final class MovementPhase implements Steppable {

  private static final int STAY = -1;

  private final World world;
  private final LineEntry line;
  private final UniformRandomProvider random;
  private final double[][] power;
  private final double[][] ratio;

  /** The manoeuvre of a world; it draws from the stream {@code movement/ways}. */
  public MovementPhase(World world, LineEntry line) {
    this.world = world;
    this.line = line;
    this.random = world.streams().stream("movement/ways");
    this.power = new double[world.sides().size()][world.ground().topology().cells()];
    this.ratio = new double[world.sides().size()][world.ground().topology().cells()];
  }

  @Override
  public void step(SimState state) {
    if (world.ground().topology().isHex()) {
      List<Element> inLine = world.inLine();
      survey(inLine);
      inLine.forEach(this::move);
      world.ground().settle();
    }
    feed();
  }

  /**
   * Takes the picture that all decide on: the power Σ n·λ·M of each side in each cell, in expected
   * hits a day. Ratios are worked out when they are asked for.
   */
  private void survey(List<Element> inLine) {
    for (int side = 0; side < power.length; side++) {
      Arrays.fill(power[side], 0);
      Arrays.fill(ratio[side], Double.NaN);
    }
    for (Element element : inLine) {
      power[element.side()][element.cell()] += element.power();
    }
  }

  /**
   * One element's way. It enters the next cell after {@code movementDays} times the terrain's
   * factor of that cell, in days spent on the way.
   */
  private void move(Element element) {
    Posture posture = element.formation().force().side().posture();
    int next =
        switch (posture) {
          case ATTACK -> world.ceaseFire() ? STAY : forward(element);
          case HOLD -> toFrontier(element);
          case WITHDRAW -> back(element);
        };
    if (next == STAY) {
      element.halt();
      return;
    }
    double needed = world.combat().movementDays() * world.ground().topology().movement(next);
    if (element.march(world.stepDays()) >= needed) {
      world.ground().move(element.side(), element.cell(), next);
      element.moveTo(next);
    }
  }

  /**
   * A neighbour nearer to the enemy that may be entered: the one of the best power ratio, and one
   * of several by chance.
   */
  private int forward(Element element) {
    Ground ground = world.ground();
    int side = element.side();
    int[] distance = ground.toEnemy(side, element.formation().traits().sector());
    int best = STAY;
    int ties = 0;
    double bestRatio = 0;
    for (int next : ground.topology().neighbours(element.cell())) {
      if (distance[next] >= distance[element.cell()] || full(side, next)) {
        continue;
      }
      double ratio = ratio(side, next);
      if (ratio < world.combat().attackRatio() || best != STAY && ratio < bestRatio) {
        continue;
      }
      ties = best != STAY && ratio == bestRatio ? ties + 1 : 1;
      if (ties == 1 || random.nextInt(ties) == 0) {
        best = next;
        bestRatio = ratio;
      }
    }
    return best;
  }

  /**
   * The power of a side around a cell over that of its enemies in it; infinite where no enemy has
   * any.
   */
  private double ratio(int side, int cell) {
    if (Double.isNaN(ratio[side][cell])) {
      double enemy = enemyPower(side, cell);
      ratio[side][cell] = enemy > 0 ? ownPowerAround(side, cell) / enemy : Double.POSITIVE_INFINITY;
    }
    return ratio[side][cell];
  }

  /**
   * Where a holder goes that is neither in contact nor on its frontier: through its own cells,
   * nearer to the frontier of its sector.
   */
  private int toFrontier(Element element) {
    Ground ground = world.ground();
    int side = element.side();
    if (element.inContact() || ground.onFrontier(side, element.cell())) {
      return STAY;
    }
    int[] distance = ground.toFrontier(side, element.formation().traits().sector());
    return nearer(element, distance, 1);
  }

  /**
   * Where an element goes that withdraws: further from any enemy-held cell. Where there is no way
   * it stays while in contact, and otherwise leaves the map into reserve.
   */
  private int back(Element element) {
    int[] distance = world.ground().toEnemy(element.side(), Topology.ANYWHERE);
    int next = nearer(element, distance, -1);
    if (next == STAY && !element.inContact()) {
      world.takeOut(element);
      element.standBy();
    }
    return next;
  }

  /**
   * A neighbour held by the element's own side with a smaller (sign 1) or larger (sign -1)
   * distance, and room: the best, and one of several by chance.
   */
  private int nearer(Element element, int[] distance, int sign) {
    Ground ground = world.ground();
    int best = STAY;
    int ties = 0;
    long here = (long) sign * distance[element.cell()];
    for (int next : ground.topology().neighbours(element.cell())) {
      long there = (long) sign * distance[next];
      boolean open = ground.holder(next) == element.side() && distance[next] != Ground.UNREACHABLE;
      if (!open || there > here || best == STAY && there == here || full(element.side(), next)) {
        continue;
      }
      ties = there == here ? ties + 1 : 1;
      if (ties == 1 || random.nextInt(ties) == 0) {
        best = next;
        here = there;
      }
    }
    return best;
  }

  /** Whether a side has as many elements in a cell as may stand there. */
  private boolean full(int side, int cell) {
    return world.ground().elements(side, cell) >= world.combat().stackLimit();
  }

  /** Power of all other sides in a cell, in expected hits a day. */
  private double enemyPower(int side, int cell) {
    double sum = 0;
    for (int other = 0; other < power.length; other++) {
      if (other != side) {
        sum += power[other][cell];
      }
    }
    return sum;
  }

  /** Power of a side in a cell and those that border on it, in expected hits a day. */
  private double ownPowerAround(int side, int cell) {
    double sum = 0;
    for (int near : world.ground().topology().reach(cell)) {
      sum += power[side][near];
    }
    return sum;
  }

  /**
   * Lets reserves step into the line, in the order of forces, formations and arrival, as far as
   * there is room. A side that withdraws, and a force that is leaving, sends nobody.
   */
  private void feed() {
    for (ForceState force : world.forces()) {
      if (force.side().posture() == Posture.WITHDRAW || force.leaving()) {
        continue;
      }
      for (FormationState formation : force.formations()) {
        for (Element element : formation.elements()) {
          if (element.status() == ElementStatus.RESERVE && !line.enter(element)) {
            break;
          }
        }
      }
    }
  }
}
