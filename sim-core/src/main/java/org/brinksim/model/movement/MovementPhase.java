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
import org.brinksim.scenario.Posture;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * The morning on the ground: formations choose between pressing and holding, ground is taken, those
 * away from the front move a cell at the most, then reserves step in, in order.
 *
 * <p>All decide on the same picture of power, taken before anyone moves, so that no side gains by
 * being asked first. Who stands behind the frontier goes towards it. A side in withdrawal goes away
 * from the enemy, and off the map where there is no way further.
 */
@SuppressWarnings("serial")
public final class MovementPhase implements Steppable {

  private static final int STAY = LeastPlace.NONE;
  private static final int NO_WAVE = -1;

  private final World world;
  private final LineEntry line;
  private final Elements elements;
  private final Topology topology;
  private final PowerMap power;
  private final AssaultDecision assaults;
  private final GroundTaking taking;
  private final LeastPlace ways;
  private final ReliefInPlace relief;

  // Of the wave whose elements are moving.
  private int side;
  private Posture posture = Posture.HOLD;
  private int sector;

  /** The manoeuvre of a world; each element draws from a stream of its own. */
  public MovementPhase(World world, LineEntry line) {
    this.world = world;
    this.line = line;
    this.elements = world.elements();
    this.topology = world.ground().topology();
    this.ways = new LeastPlace(elements, ElementStream.WAY);
    this.power = new PowerMap(world);
    this.assaults = new AssaultDecision(world, power);
    this.taking = new GroundTaking(world, power);
    this.relief = new ReliefInPlace(world, line);
  }

  /** Before day 0 is recorded: how tired each formation is. */
  public void open() {
    assaults.open();
  }

  @Override
  public void step(SimState state) {
    ElementList inLine = world.inLine();
    if (topology.isHex()) {
      power.look(inLine);
      assaults.decide(inLine);
      taking.step(inLine);
      move(world.inLine());
    } else {
      assaults.decide(inLine);
      noteAttack();
    }
    relief.step();
    feed();
  }

  /** Where there is no space, all are attacked, or attack, where anyone does. */
  private void noteAttack() {
    for (int f = 0; f < world.formations().size(); f++) {
      if (world.formations().get(f).assault().pressing()) {
        world.ground().attack(0, world.stepsMade());
      }
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
   * One element's way, behind the front or away from it. It enters the next cell after {@code
   * movementDays} times the terrain's factor of that cell, in days spent on the way.
   */
  private void move(int element) {
    int next = posture == Posture.WITHDRAW ? back(element) : toFrontier(element);
    if (next == STAY) {
      elements.halt(element);
      return;
    }
    double needed = world.combat().movementDays() * topology.movement(next);
    if (elements.march(element, world.stepDays()) >= needed) {
      world.ground().move(side, elements.cell(element), next, elements.strength(element));
      elements.moveTo(element, next);
    }
  }

  /**
   * Where an element goes that is neither in contact nor on its frontier: through its side's cells,
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
    long here = (long) sign * distance[elements.cell(element)];
    ways.begin(element, world.stepsMade());
    for (int next : topology.neighbours(elements.cell(element))) {
      long there = (long) sign * distance[next];
      boolean open = ground.holder(next) == side && distance[next] != Ground.UNREACHABLE;
      if (open && there < here && !full(element, next)) {
        ways.offer(next, there);
      }
    }
    return ways.chosen();
  }

  /** Whether a cell has no room for an element beside those of its side. */
  private boolean full(int element, int cell) {
    int strength = elements.strength(element);
    return !world.ground().hasRoom(side, cell, strength, world.combat().cellCapacity());
  }

  /**
   * Lets reserves step into the line, in the order of forces, formations and arrival, as far as
   * there is room. A side that withdraws, and a force that is leaving, sends nobody; a formation
   * that was relieved sends nobody until it is ready.
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
        if (!formation.relief().resting()
            && line.mayHaveRoom(force.side().index(), formation.traits().sector())) {
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
