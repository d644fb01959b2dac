package org.brinksim.model.effect;

import java.util.List;
import java.util.OptionalInt;
import org.brinksim.model.event.Event;
import org.brinksim.model.troops.ElementStatus;
import org.brinksim.model.troops.ForceState;
import org.brinksim.model.troops.FormationState;
import org.brinksim.model.troops.FormationState.Arrival;
import org.brinksim.model.troops.Multiplier;
import org.brinksim.model.world.World;
import org.brinksim.scenario.Effect;

/** Applies effects to a world. */
public final class Effects {

  private final World world;

  /** The effects on a world. */
  public Effects(World world) {
    this.world = world;
  }

  /**
   * Applies effects today, in their order.
   *
   * @param effects what to do
   * @param owner what brings them about, for example {@code rok.arm-ukraine}; scalings end when it
   *     does
   */
  public void apply(List<Effect> effects, String owner) {
    for (Effect effect : effects) {
      if (!onPolitics(effect, owner) && !onForces(effect, owner)) {
        throw new IllegalArgumentException("no way to apply the effect " + effect);
      }
    }
  }

  private boolean onPolitics(Effect effect, String owner) {
    if (effect instanceof Effect.SetFlag e) {
      world.set(e.flag());
    } else if (effect instanceof Effect.ClearFlag e) {
      world.clear(e.clear());
    } else if (effect instanceof Effect.Reach e) {
      world.ladder().reach(world.ladder().indexOf(e.reach()), world.day());
    } else if (effect instanceof Effect.Deny e) {
      world.actor(e.deny()).denial(owner, world.value(e.to()));
    } else if (effect instanceof Effect.ChangePosture e) {
      world.side(e.posture()).posture(e.to());
    } else if (effect instanceof Effect.CeaseFire e) {
      ceaseFire(world.value(e.ceaseFireDays()), owner);
    } else {
      return false;
    }
    return true;
  }

  private boolean onForces(Effect effect, String owner) {
    if (effect instanceof Effect.Scale e) {
      scale(e, owner);
    } else if (effect instanceof Effect.SendWave e) {
      send(e);
    } else if (effect instanceof Effect.Commit e) {
      world.force(e.commit()).order(owner);
    } else if (effect instanceof Effect.CapCommitment e) {
      world.force(e.capCommitment()).cap(owner, world.value(e.at()));
    } else if (effect instanceof Effect.Withdraw e) {
      world.force(e.withdraw()).orderOut(world.day(), world.dayIn(world.value(e.overDays())));
    } else if (effect instanceof Effect.Conceal e) {
      world.force(e.conceal()).concealment(owner, world.value(e.to()));
    } else {
      return false;
    }
    return true;
  }

  private void ceaseFire(double days, String owner) {
    world.ceaseFire(days);
    int dot = owner.indexOf('.');
    String actor = dot < 0 ? "calendar" : owner.substring(0, dot);
    world.log().add(new Event.CeaseFire(world.day(), actor, days));
  }

  private void scale(Effect.Scale effect, String owner) {
    int dot = effect.scale().indexOf('.');
    ForceState force = world.force(effect.scale().substring(0, dot));
    Multiplier.Target target =
        Multiplier.Target.of(effect.scale().substring(dot + 1)).orElseThrow();
    double from = world.dayIn(world.value(effect.afterDays()));
    force.add(
        new Multiplier(
            target, world.value(effect.by()), from, world.value(effect.rampDays()), owner));
  }

  private void send(Effect.SendWave effect) {
    List<FormationState> alike = world.alike(effect.wave());
    int total = world.whole(effect.personnel());
    double day = world.dayIn(world.value(effect.afterDays()));
    for (int i = 0; i < alike.size(); i++) {
      FormationState formation = alike.get(i);
      formation.expect(
          new Arrival(
              day,
              OptionalInt.of(FormationState.share(total, i, alike.size())),
              world.value(effect.training()),
              formation.usualIntegration(),
              ElementStatus.valueOf(effect.status().name()),
              false));
    }
  }
}
