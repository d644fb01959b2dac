package org.brinksim.model.movement;

import org.brinksim.model.ground.Ground;
import org.brinksim.model.ground.Topology;
import org.brinksim.model.troops.ElementList;
import org.brinksim.model.troops.ElementStatus;
import org.brinksim.model.troops.ElementStream;
import org.brinksim.model.troops.Elements;
import org.brinksim.model.troops.ForceState;
import org.brinksim.model.troops.FormationState;
import org.brinksim.model.world.World;
import org.brinksim.random.RandomStream;
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
  private static final int NO_WAVE = -1;

  private final World world;
  private final LineEntry line;
  private final Elements elements;
  private final Topology topology;
  private final RandomStream random = new RandomStream(0);
  private final double[][] power;
  private final double[][] ratio;

  /** The steps in which power and ratio were last worked out; those of others are stale. */
  private final int[][] powerAsOf;

  private final int[][] ratioAsOf;

  /** The step in which an attacker last found no way on from a cell, and for which sector. */
  private final int[][] noWayAsOf;

  private final int[][] noWaySector;

  // Of the wave whose elements are moving.
  private int side;
  private Posture posture = Posture.HOLD;
  private int sector;

  /** The manoeuvre of a world; each element draws from a stream of its own. */
  public MovementPhase(World world, LineEntry line) {
    this.world = world;
    this.line = line;
    this.elements = world.elements();
    this.power = new double[world.sides().size()][world.ground().topology().cells()];
    this.ratio = new double[world.sides().size()][world.ground().topology().cells()];
    this.powerAsOf = new int[world.sides().size()][world.ground().topology().cells()];
    this.ratioAsOf = new int[world.sides().size()][world.ground().topology().cells()];
    this.noWayAsOf = new int[world.sides().size()][world.ground().topology().cells()];
    this.noWaySector = new int[world.sides().size()][world.ground().topology().cells()];
    this.topology = world.ground().topology();
  }

  @Override
  public void step(SimState state) {
    if (world.ground().topology().isHex()) {
      ElementList inLine = world.inLine();
      survey(inLine);
      move(inLine);
      world.ground().settle();
    }
    feed();
  }

  /**
   * Takes the picture that all decide on: the power Σ n·λ·M of each side in each cell, in expected
   * hits a day. Ratios are worked out when they are asked for.
   */
  private void survey(ElementList inLine) {
    int wave = NO_WAVE;
    int itsSide = 0;
    double lethality = 0;
    double footing = 0;
    for (int i = 0; i < inLine.size(); i++) {
      int element = inLine.get(i);
      if (elements.wave(element) != wave) {
        wave = elements.wave(element);
        ForceState force = elements.formation(element).force();
        itsSide = force.side().index();
        lethality = force.lethality();
        footing = elements.footing(wave);
      }
      int cell = elements.cell(element);
      if (powerAsOf[itsSide][cell] != world.stepsMade()) {
        powerAsOf[itsSide][cell] = world.stepsMade();
        power[itsSide][cell] = 0;
      }
      double quality = elements.skill(element) * footing * elements.cohesion(element);
      power[itsSide][cell] += elements.strength(element) * lethality * quality;
    }
  }

  private void move(ElementList inLine) {
    int wave = NO_WAVE;
    for (int i = 0; i < inLine.size(); i++) {
      int element = inLine.get(i);
      if (elements.wave(element) != wave) {
        wave = elements.wave(element);
        FormationState formation = elements.formation(element);
        side = formation.force().side().index();
        posture = formation.force().side().posture();
        sector = formation.traits().sector();
      }
      move(element);
    }
  }

  /**
   * One element's way. It enters the next cell after {@code movementDays} times the terrain's
   * factor of that cell, in days spent on the way.
   */
  private void move(int element) {
    int next =
        switch (posture) {
          case ATTACK -> world.ceaseFire() ? STAY : forward(element);
          case HOLD -> toFrontier(element);
          case WITHDRAW -> back(element);
        };
    if (next == STAY) {
      elements.halt(element);
      return;
    }
    double needed = world.combat().movementDays() * topology.movement(next);
    if (elements.march(element, world.stepDays()) >= needed) {
      world.ground().move(side, elements.cell(element), next);
      elements.moveTo(element, next);
    }
  }

  /**
   * A neighbour nearer to the enemy that may be entered: the one of the best power ratio, and one
   * of several by chance.
   */
  private int forward(int element) {
    int cell = elements.cell(element);
    return noWay(cell) ? STAY : forward(element, cell);
  }

  private int forward(int element, int cell) {
    int[] distance = world.ground().toEnemy(side, sector);
    int best = STAY;
    int ties = 0;
    double bestRatio = 0;
    boolean anyWay = false;
    for (int next : topology.neighbours(cell)) {
      if (distance[next] >= distance[cell]) {
        continue;
      }
      double ratio = ratio(next);
      if (ratio < world.combat().attackRatio()) {
        continue;
      }
      anyWay = true;
      if (full(next) || best != STAY && ratio < bestRatio) {
        continue;
      }
      ties = best != STAY && ratio == bestRatio ? ties + 1 : 1;
      if (ties == 1 || chosen(element, ties)) {
        best = next;
        bestRatio = ratio;
      }
    }
    if (!anyWay) {
      noWayAsOf[side][cell] = world.stepsMade();
      noWaySector[side][cell] = sector;
    }
    return best;
  }

  /**
   * Whether an element of the same side, cell and sector has found in this step that no neighbour
   * is nearer to the enemy and weak enough: it is so for all of them.
   */
  private boolean noWay(int cell) {
    return noWayAsOf[side][cell] == world.stepsMade() && noWaySector[side][cell] == sector;
  }

  /**
   * Whether the last of several ways that are alike is taken in place of the one chosen so far: so
   * that in the end each is taken with equal chance.
   */
  private boolean chosen(int element, int ties) {
    if (ties == 2) {
      random.begin(elements.key(element, ElementStream.WAY, world.stepsMade()));
    }
    return random.nextInt(ties) == 0;
  }

  /**
   * The power of a side around a cell over that of its enemies in it; infinite where no enemy has
   * any.
   */
  private double ratio(int cell) {
    if (ratioAsOf[side][cell] != world.stepsMade()) {
      ratioAsOf[side][cell] = world.stepsMade();
      double enemy = enemyPower(cell);
      ratio[side][cell] = enemy > 0 ? ownPowerAround(cell) / enemy : Double.POSITIVE_INFINITY;
    }
    return ratio[side][cell];
  }

  /**
   * Where a holder goes that is neither in contact nor on its frontier: through its own cells,
   * nearer to the frontier of its sector.
   */
  private int toFrontier(int element) {
    Ground ground = world.ground();
    if (elements.inContact(element) || ground.onFrontier(side, elements.cell(element))) {
      return STAY;
    }
    int[] distance = ground.toFrontier(side, sector);
    return nearer(element, distance, 1);
  }

  /**
   * Where an element goes that withdraws: further from any enemy-held cell. Where there is no way
   * it stays while in contact, and otherwise leaves the map into reserve.
   */
  private int back(int element) {
    int[] distance = world.ground().toEnemy(side, Topology.ANYWHERE);
    int next = nearer(element, distance, -1);
    if (next == STAY && !elements.inContact(element)) {
      world.takeOut(element);
      elements.standBy(element);
    }
    return next;
  }

  /**
   * A neighbour held by the element's own side with a smaller (sign 1) or larger (sign -1)
   * distance, and room: the best, and one of several by chance.
   */
  private int nearer(int element, int[] distance, int sign) {
    Ground ground = world.ground();
    int best = STAY;
    int ties = 0;
    long here = (long) sign * distance[elements.cell(element)];
    for (int next : ground.topology().neighbours(elements.cell(element))) {
      long there = (long) sign * distance[next];
      boolean open = ground.holder(next) == side && distance[next] != Ground.UNREACHABLE;
      if (!open || there > here || best == STAY && there == here || full(next)) {
        continue;
      }
      ties = there == here ? ties + 1 : 1;
      if (ties == 1 || chosen(element, ties)) {
        best = next;
        here = there;
      }
    }
    return best;
  }

  /** Whether a side has as many elements in a cell as may stand there. */
  private boolean full(int cell) {
    return world.ground().elements(side, cell) >= world.combat().stackLimit();
  }

  private double power(int side, int cell) {
    return powerAsOf[side][cell] == world.stepsMade() ? power[side][cell] : 0;
  }

  /** Power of all other sides in a cell, in expected hits a day. */
  private double enemyPower(int cell) {
    double sum = 0;
    for (int other = 0; other < power.length; other++) {
      if (other != side) {
        sum += power(other, cell);
      }
    }
    return sum;
  }

  /** Power of a side in a cell and those that border on it, in expected hits a day. */
  private double ownPowerAround(int cell) {
    double sum = 0;
    for (int near : world.ground().topology().reach(cell)) {
      sum += power(side, near);
    }
    return sum;
  }

  /**
   * Lets reserves step into the line, in the order of forces, formations and arrival, as far as
   * there is room. A side that withdraws, and a force that is leaving, sends nobody.
   */
  private void feed() {
    line.beginFeeding();
    for (int f = 0; f < world.forces().size(); f++) {
      ForceState force = world.forces().get(f);
      if (force.side().posture() == Posture.WITHDRAW || force.leaving()) {
        continue;
      }
      for (int g = 0; g < force.formations().size(); g++) {
        FormationState formation = force.formations().get(g);
        if (line.mayHaveRoom(force.side().index(), formation.traits().sector())) {
          feed(formation);
        }
      }
    }
  }

  private void feed(FormationState formation) {
    ElementList members = formation.members();
    int left = formation.elements(ElementStatus.RESERVE);
    boolean room = true;
    for (int i = 0; left > 0 && room; i++) {
      if (elements.is(members.get(i), ElementStatus.RESERVE)) {
        room = line.enter(members.get(i));
        left--;
      }
    }
  }
}
