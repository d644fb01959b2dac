package org.brinksim.model.combat;

import org.brinksim.model.movement.LineExit;
import org.brinksim.model.troops.ElementList;
import org.brinksim.model.troops.Elements;
import org.brinksim.model.troops.ForceState;
import org.brinksim.model.world.World;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * The front in a step: several exchanges of simultaneous fire, and what becomes of those who are
 * hit.
 *
 * <p>In each exchange an element of n soldiers in contact loses Binomial(n, 1 - exp(-h)) of them,
 * where the hazard h is that of its post ({@link FireAllocation}) times its vulnerability 1 + v(1 -
 * training), the cover of its terrain and posture, and the exchange's length. Where fewer soldiers
 * than {@code exactBelow} are in contact, the exchange is resolved loss by loss instead: each
 * element's next loss comes when its hazard has passed its exponential number, and changes the fire
 * at once (the next reaction method; the exact chain). Losses come off an element whole: killed,
 * wounded for good, wounded for a time.
 *
 * <p>Every element has a clock and random numbers of its own: what befalls one takes no number from
 * another's.
 */
@SuppressWarnings("serial")
public final class CombatPhase implements Steppable {

  private static final int NOBODY = -1;

  private final World world;
  private final CombatElements line;
  private final FireAllocation exposure;
  private final Elements elements;
  private final LineExit exit;
  private final double[] soldierDays;
  private final boolean breaking;
  private double returnDay;

  /** The front of a world. */
  public CombatPhase(World world) {
    this.world = world;
    this.exposure = new FireAllocation(world);
    this.line = new CombatElements(world, exposure);
    this.elements = world.elements();
    this.exit = new LineExit(world);
    this.soldierDays = new double[world.forces().size()];
    this.breaking = world.combat().breakpoint().isPresent();
  }

  @Override
  public void step(SimState state) {
    if (world.ceaseFire()) {
      world.keepCeaseFire();
      ElementList inLine = world.inLine();
      for (int i = 0; i < inLine.size(); i++) {
        elements.inContact(inLine.get(i), false);
      }
    } else {
      fight();
    }
    sweep();
    world.count();
  }

  /**
   * The fire of one step: exchanges of length δ = Δt/exchanges days, until so few are in contact
   * that the rest of the step is resolved loss by loss.
   */
  private void fight() {
    returnDay = world.dayIn(world.combat().returnDays());
    line.form();
    int exchanges = (int) Math.max(1, Math.round(world.combat().substeps() * world.stepDays()));
    double days = world.stepDays() / exchanges;
    int left = exchanges;
    while (left > 0) {
      exposure.look(line);
      if (exposure.soldiersInContact() < world.combat().exactBelow()) {
        // In contact are ever fewer, and waiting has no memory: the rest of the step in one go.
        lossByLoss(left * days);
        left = 0;
      } else if (exposure.soldiersInContact() == 0) {
        left = 0;
      } else {
        exchange(days);
        left--;
      }
    }
    disperse();
  }

  /** Looks who has an enemy in reach, without a shot. */
  public void look() {
    line.form();
    exposure.look(line);
    disperse();
    world.count();
  }

  /**
   * The end of the fire: elements learn whether they have an enemy in reach, and what they lost.
   */
  private void disperse() {
    for (int i = 0; i < line.size(); i++) {
      elements.inContact(line.element(i), exposure.inContact(line.post(i)));
      line.settle(i, returnDay);
    }
    for (int f = 0; f < soldierDays.length; f++) {
      world.forces().get(f).account().engage(soldierDays[f]);
      soldierDays[f] = 0;
    }
  }

  /**
   * One exchange of simultaneous fire. An element of strength n in contact loses L ~ Binomial(n, 1
   * − e^(−h·days)), where its hazard a day is h = (A + U + F)·V·c: aimed, unaimed and area fire are
   * those that fall on its post; V and c are the factors of its training, terrain and posture. All
   * hazards are those of the picture taken before the exchange.
   *
   * @param days the length of the exchange
   */
  private void exchange(double days) {
    exposure.engage(days, soldierDays);
    line.endure(days);
    boolean someoneLeft = false;
    for (int strike = 0; strike < line.strikes(); strike++) {
      line.lose(strike, days);
      someoneLeft |= leaves(line.struck(strike));
    }
    if (someoneLeft) {
      line.closeUp();
    }
  }

  /**
   * The rest of a step as the Markov chain itself, by the next reaction method (Gibson and Bruck
   * 2000; Anderson 2007): the next loss is that of the element whose hazard first passes its
   * exponential number, and changes all fire at once.
   *
   * @param days what is left of the step
   */
  private void lossByLoss(double days) {
    double left = days;
    while (left > 0) {
      int next = nextToLose();
      double wait = next == NOBODY ? left : line.untilHit(next) / line.lossesPerDay(next);
      boolean hit = wait < left;
      pass(hit ? wait : left, hit ? next : NOBODY);
      left -= wait;
      if (hit) {
        line.loseOne(next);
        if (leaves(next)) {
          line.closeUp();
        }
        exposure.look(line);
      }
    }
  }

  /** The place of the element that is hit next, if fire stays as it is; nobody out of contact. */
  private int nextToLose() {
    int next = NOBODY;
    double soonest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < line.size(); i++) {
      double perDay = line.lossesPerDay(i);
      if (perDay > 0 && line.untilHit(i) / perDay < soonest) {
        soonest = line.untilHit(i) / perDay;
        next = i;
      }
    }
    return next;
  }

  /** Lets time pass for all who have an enemy in reach; all but one are spared in it. */
  private void pass(double days, int but) {
    exposure.engage(days, soldierDays);
    for (int i = 0; i < line.size(); i++) {
      if (i != but) {
        line.spare(i, line.lossesPerDay(i) * days);
      }
    }
  }

  /** Whether an element breaks after a loss; it then leaves the line. */
  private boolean leaves(int i) {
    if (line.strength(i) == 0 || breaking && line.breaks(i)) {
      line.settle(i, returnDay);
      exit.breakUp(line.element(i));
      return true;
    }
    return false;
  }

  /** Drops the elements that are destroyed. */
  private void sweep() {
    for (int f = 0; f < world.forces().size(); f++) {
      ForceState force = world.forces().get(f);
      for (int g = 0; g < force.formations().size(); g++) {
        force.formations().get(g).sweep();
      }
    }
  }
}
