package org.brinksim.model.combat;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.brinksim.model.event.Event.ElementBreak;
import org.brinksim.model.troops.CombatParameters;
import org.brinksim.model.troops.Element;
import org.brinksim.model.troops.ForceState;
import org.brinksim.model.troops.FormationState;
import org.brinksim.model.world.World;
import org.brinksim.random.CountSampler;
import org.brinksim.random.HitSampler;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * The front in a step: several exchanges of simultaneous fire, and what becomes of those who are
 * hit.
 *
 * <p>In each exchange an element of n soldiers in contact loses Binomial(n, 1 - exp(-h)) of them,
 * where the hazard h is that of its post ({@link FireAllocation}) times its vulnerability 1 + v(1 -
 * training), the cover of its terrain and posture, and the exchange's length. Where fewer soldiers
 * than {@code exactBelow} are in contact, the exchange is resolved loss by loss instead: the next
 * comes after an exponential time, to an element by its share of all hazards, and changes the fire
 * at once (Gillespie's direct method; the exact chain). Losses come off an element whole: killed,
 * wounded for good, wounded for a time.
 */
@SuppressWarnings("serial")
public final class CombatPhase implements Steppable {

  private final World world;
  private final CombatElements line;
  private final FireAllocation exposure;
  private final UniformRandomProvider dice;
  private final HitSampler hits;
  private final ZigguratSampler.Exponential waits;
  private final boolean breaking;
  private double returnDay;

  /** The front of a world; it draws from the stream {@code combat}. */
  public CombatPhase(World world) {
    this.world = world;
    this.line = new CombatElements(world);
    this.exposure = new FireAllocation(world);
    this.dice = world.streams().stream("combat");
    this.hits = new HitSampler(dice);
    this.waits = ZigguratSampler.Exponential.of(dice);
    this.breaking = world.combat().breakpoint().isPresent();
  }

  @Override
  public void step(SimState state) {
    if (world.ceaseFire()) {
      world.keepCeaseFire();
      world.inLine().forEach(element -> element.inContact(false));
    } else {
      fight();
      world.ground().settle();
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
    exposure.begin(line);
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
    exposure.begin(line);
    exposure.look(line);
    disperse();
    world.count();
  }

  /**
   * The end of the fire: elements learn whether they have an enemy in reach, and what they lost.
   */
  private void disperse() {
    for (int i = 0; i < line.size(); i++) {
      line.element(i).inContact(exposure.inContact(line.post(i)));
      settle(i);
    }
  }

  /**
   * One exchange of simultaneous fire. An element of strength n in contact loses L ~ Binomial(n, 1
   * − e^(−h·days)), with h its {@linkplain #hazardPerDay hazard a day}; all hazards are those of
   * the picture taken before the exchange.
   *
   * @param days the length of the exchange
   */
  private void exchange(double days) {
    boolean someoneLeft = false;
    for (int i = 0; i < line.size(); i++) {
      if (exposure.inContact(line.post(i))) {
        line.engage(i, days);
        int losses = hits.among(line.strength(i), hazardPerDay(i) * days);
        if (losses > 0) {
          someoneLeft |= strike(i, losses);
        }
      }
    }
    if (someoneLeft) {
      line.closeUp();
    }
  }

  /**
   * The hazard a day of each soldier of an element: h = (A + U + F)·V·c. Aimed, unaimed and area
   * fire are those that fall on its post; V and c are the factors of its training, terrain and
   * posture.
   */
  private double hazardPerDay(int i) {
    return exposure.perDay(line.post(i)) * line.susceptibility(i);
  }

  /**
   * The rest of a step as the Markov chain itself (Gillespie 1977, the direct method): the next
   * loss comes after an exponential time of mean 1/Σ n·h days, and changes all fire at once.
   *
   * @param days what is left of the step
   */
  private void lossByLoss(double days) {
    double left = days;
    while (left > 0) {
      double rate = lossesPerDay();
      if (!Double.isFinite(rate)) {
        throw new IllegalStateException("the hazard in the line is no longer a number");
      }
      double passed = rate > 0 ? Math.min(left, waits.sample() / rate) : left;
      engage(passed);
      left -= passed;
      if (left > 0) {
        if (strike(victim(rate), 1)) {
          line.closeUp();
        }
        exposure.look(line);
      }
    }
  }

  /** Losses a day of all elements together, Σ n·h: the rate of the chain. */
  private double lossesPerDay() {
    double sum = 0;
    for (int i = 0; i < line.size(); i++) {
      sum += lossesPerDay(i);
    }
    return sum;
  }

  /** Losses a day of one element, n·h; 0 out of contact. */
  private double lossesPerDay(int i) {
    return exposure.inContact(line.post(i)) ? line.strength(i) * hazardPerDay(i) : 0;
  }

  /** Counts the days of all who have an enemy in reach. */
  private void engage(double days) {
    for (int i = 0; i < line.size(); i++) {
      if (exposure.inContact(line.post(i))) {
        line.engage(i, days);
      }
    }
  }

  /** The element that has the next loss: drawn by its share of all hazards. */
  private int victim(double rate) {
    double u = dice.nextDouble() * rate;
    int last = -1;
    for (int i = 0; i < line.size() && u >= 0; i++) {
      double own = lossesPerDay(i);
      if (own > 0) {
        last = i;
        u -= own;
      }
    }
    return last;
  }

  /** Takes losses off an element. Returns whether it left the line. */
  private boolean strike(int i, int losses) {
    line.lose(i, losses);
    if (line.strength(i) == 0 || breaking && line.breaks(i)) {
      settle(i);
      breakUp(line.element(i));
      return true;
    }
    return false;
  }

  /** Writes what an element went through in this step to it and its formation's account. */
  private void settle(int i) {
    Element element = line.element(i);
    FormationState formation = element.formation();
    formation.force().account().engage(line.engagedDays(i));
    int losses = line.lost(i);
    if (losses > 0) {
      CombatParameters combat = world.combat();
      int killed = CountSampler.binomial(dice, losses, combat.killedShare());
      int forATime = CountSampler.binomial(dice, losses - killed, combat.returnShare());
      formation.hit(element, killed, losses - killed - forATime, forATime, returnDay);
      element.cohesion(line.cohesion(i));
    }
  }

  /**
   * What becomes of an element that breaks: Binomial(n, {@code capturedWhenBroken}) are captured,
   * the others fall back for {@code restDays}, or go to the pool where too few are left to go on.
   */
  private void breakUp(Element element) {
    CombatParameters combat = world.combat();
    int captured = CountSampler.binomial(dice, element.strength(), combat.capturedWhenBroken());
    world.takeOut(element);
    element
        .formation()
        .breakUp(element, captured, world.dayIn(combat.restDays()), combat.destroyedFraction());
    if (world.log().detailed()) {
      FormationState formation = element.formation();
      world.log().add(new ElementBreak(world.day(), formation.force().id(), formation.id()));
    }
  }

  /** Drops the elements that are destroyed. */
  private void sweep() {
    for (ForceState force : world.forces()) {
      force.formations().forEach(FormationState::sweep);
    }
  }
}
