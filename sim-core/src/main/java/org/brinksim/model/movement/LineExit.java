package org.brinksim.model.movement;

import org.brinksim.model.event.Event.ElementBreak;
import org.brinksim.model.troops.CombatParameters;
import org.brinksim.model.troops.ElementStream;
import org.brinksim.model.troops.Elements;
import org.brinksim.model.troops.FormationState;
import org.brinksim.model.world.World;
import org.brinksim.random.CountSampler;
import org.brinksim.random.RandomStream;

/** The way out of the line of an element that breaks. */
public final class LineExit {

  private final World world;
  private final Elements elements;
  private final RandomStream random = new RandomStream(0);

  /** The line of a world. */
  public LineExit(World world) {
    this.world = world;
    this.elements = world.elements();
  }

  /**
   * What becomes of an element that breaks: Binomial(n, {@code capturedWhenBroken}) are captured,
   * the others fall back for {@code restDays}, or go to the pool where too few are left to go on.
   */
  public void breakUp(int element) {
    CombatParameters combat = world.combat();
    FormationState formation = elements.formation(element);
    random.begin(elements.key(element, ElementStream.CAPTURE, elements.entries(element)));
    int captured =
        CountSampler.binomial(random, elements.strength(element), combat.capturedWhenBroken());
    world.takeOut(element);
    formation.breakUp(
        element, captured, world.dayIn(combat.restDays()), combat.destroyedFraction());
    if (world.log().detailed()) {
      world.log().add(new ElementBreak(world.day(), formation.force().id(), formation.id()));
    }
  }
}
