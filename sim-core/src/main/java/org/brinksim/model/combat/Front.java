package org.brinksim.model.combat;

import org.apache.commons.rng.UniformRandomProvider;
import org.brinksim.model.world.CombatNumbers;
import org.brinksim.model.world.Element;
import org.brinksim.model.world.Event.Kind;
import org.brinksim.model.world.ForceState;
import org.brinksim.model.world.FormationState;
import org.brinksim.model.world.World;
import org.brinksim.random.Counts;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * The front in a step: several exchanges of simultaneous fire, and what becomes of those who are
 * hit.
 *
 * <p>In each exchange an element of n soldiers in contact loses Binomial(n, 1 - exp(-h)) of them,
 * where the hazard h is that of its place ({@link Exposure}) times its vulnerability 1 + v(1 -
 * training), the cover of its terrain and posture, and the exchange's length. Losses come off an
 * element whole: killed, wounded for good, wounded for a time.
 */
@SuppressWarnings("serial")
public final class Front implements Steppable {

  private final World world;
  private final Exposure exposure;
  private final UniformRandomProvider dice;
  private final boolean breaking;

  /** The front of a world; it draws from the stream {@code combat}. */
  public Front(World world) {
    this.world = world;
    this.exposure = new Exposure(world);
    this.dice = world.streams().stream("combat");
    this.breaking = world.combat().breakpoint().isPresent();
  }

  @Override
  public void step(SimState state) {
    Lineup line = new Lineup(world);
    if (world.ceaseFire()) {
      world.keepCeaseFire();
    } else {
      exposure.begin(line);
      int exchanges = (int) Math.max(1, Math.round(world.combat().substeps() * world.stepDays()));
      for (int i = 0; i < exchanges; i++) {
        exchange(line, world.stepDays() / exchanges);
      }
      world.ground().settle();
    }
    line.disperse();
    sweep();
    world.count();
  }

  /** Looks who has an enemy in reach, without a shot. */
  public void look() {
    Lineup line = new Lineup(world);
    exposure.begin(line);
    exposure.survey(line);
    for (int i = 0; i < line.size(); i++) {
      line.note(i, exposure.inContact(line.place(i)), 0);
    }
    line.disperse();
    world.count();
  }

  private void exchange(Lineup line, double days) {
    exposure.survey(line);
    boolean someoneLeft = false;
    for (int i = 0; i < line.size(); i++) {
      int place = line.place(i);
      boolean contact = exposure.inContact(place);
      line.note(i, contact, days);
      if (contact) {
        double hazard = exposure.perDay(place) * line.susceptibility(i) * days;
        int losses = Counts.hits(dice, line.strength(i), hazard);
        if (losses > 0) {
          someoneLeft |= strike(line.element(i), losses);
          line.refresh(i);
        }
      }
    }
    if (someoneLeft) {
      line.closeUp();
    }
  }

  private boolean strike(Element element, int losses) {
    hit(element, losses);
    boolean breaks = breaking && element.breaks(world.combat().minimumCohesion());
    if (breaks || element.strength() == 0) {
      breakUp(element);
      return true;
    }
    return false;
  }

  private void hit(Element element, int losses) {
    CombatNumbers combat = world.combat();
    int killed = Counts.binomial(dice, losses, combat.killedShare());
    int forATime = Counts.binomial(dice, losses - killed, combat.returnShare());
    double back = world.dayIn(combat.returnDays());
    element
        .formation()
        .hit(element, killed, losses - killed - forATime, forATime, back, combat.lossSensitivity());
  }

  private void breakUp(Element element) {
    CombatNumbers combat = world.combat();
    int captured = Counts.binomial(dice, element.strength(), combat.capturedWhenBroken());
    world.takeOut(element);
    element
        .formation()
        .breakUp(element, captured, world.dayIn(combat.restDays()), combat.destroyedFraction());
    if (world.log().detailed()) {
      world.note(
          Kind.BREAK,
          element.formation().force().id(),
          "an element of " + element.formation().id() + " breaks");
    }
  }

  private void sweep() {
    for (ForceState force : world.forces()) {
      force.formations().forEach(FormationState::sweep);
    }
  }
}
