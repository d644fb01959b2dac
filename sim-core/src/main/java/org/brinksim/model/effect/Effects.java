package org.brinksim.model.effect;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.brinksim.model.actors.ActionState;
import org.brinksim.model.event.Event;
import org.brinksim.model.troops.ElementStatus;
import org.brinksim.model.troops.ForceState;
import org.brinksim.model.troops.FormationState;
import org.brinksim.model.troops.FormationState.Arrival;
import org.brinksim.model.troops.Multiplier;
import org.brinksim.model.troops.TrainingDistribution;
import org.brinksim.model.world.World;
import org.brinksim.random.RandomStream;
import org.brinksim.scenario.Effect;
import org.brinksim.scenario.Force;

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
    apply(effects, owner, owner);
  }

  /**
   * Applies effects today, in their order.
   *
   * @param effects what to do
   * @param owner what brings them about; scalings end when it does
   * @param source what tells their random numbers from those of the owner's other effects
   */
  public void apply(List<Effect> effects, String owner, String source) {
    Application application = new Application(owner, source);
    effects.forEach(effect -> effect.accept(application));
  }

  /** The effects that one owner brings about. */
  private final class Application implements Effect.Visitor<Void> {
    private final String owner;
    private final String source;
    private int contingents;

    Application(String owner, String source) {
      this.owner = owner;
      this.source = source;
    }

    @Override
    public Void setFlag(Effect.SetFlag effect) {
      world.set(effect.flag());
      return null;
    }

    @Override
    public Void clearFlag(Effect.ClearFlag effect) {
      world.clear(effect.clear());
      return null;
    }

    @Override
    public Void scale(Effect.Scale effect) {
      multiply(effect, owner);
      return null;
    }

    @Override
    public Void sendWave(Effect.SendWave effect) {
      send(effect, RandomStream.word(key(owner, source), contingents++));
      return null;
    }

    @Override
    public Void commit(Effect.Commit effect) {
      world.force(effect.commit()).order(owner);
      return null;
    }

    @Override
    public Void capCommitment(Effect.CapCommitment effect) {
      world.force(effect.capCommitment()).cap(owner, world.value(effect.at()));
      return null;
    }

    @Override
    public Void withdraw(Effect.Withdraw effect) {
      double until = world.dayIn(world.value(effect.overDays()));
      world.force(effect.withdraw()).orderOut(world.day(), until);
      return null;
    }

    @Override
    public Void redeploy(Effect.Redeploy effect) {
      double day = world.dayIn(world.value(effect.afterDays()));
      world.force(effect.redeploy()).orderBack(day);
      return null;
    }

    @Override
    public Void changePosture(Effect.ChangePosture effect) {
      world.side(effect.posture()).posture(effect.to());
      return null;
    }

    @Override
    public Void conceal(Effect.Conceal effect) {
      world.force(effect.conceal()).concealment(owner, world.value(effect.to()));
      return null;
    }

    @Override
    public Void deny(Effect.Deny effect) {
      world.actor(effect.deny()).denial(owner, world.value(effect.to()));
      return null;
    }

    @Override
    public Void consult(Effect.Consult effect) {
      if (world.scenario().couplings().consultation()) {
        int[] members =
            effect.consult().stream()
                .mapToInt(id -> world.actors().indexOf(world.actor(id)))
                .toArray();
        world.consultations().begin(owner, members, effect.perDay());
      }
      return null;
    }

    @Override
    public Void ceaseFire(Effect.CeaseFire effect) {
      stopFighting(world.value(effect.ceaseFireDays()), owner);
      return null;
    }

    @Override
    public Void reach(Effect.Reach effect) {
      world.ladder().reach(world.ladder().indexOf(effect.reach()), world.day());
      return null;
    }
  }

  /** No side fires for so many days; the log names the action that did it, or the event. */
  private void stopFighting(double days, String owner) {
    world.ceaseFire(days);
    int dot = owner.indexOf('.');
    Optional<String> actor = dot < 0 ? Optional.empty() : Optional.of(owner.substring(0, dot));
    world.log().add(new Event.CeaseFire(world.day(), actor, owner.substring(dot + 1), days));
  }

  /**
   * A factor on a number of a force, from a day on: it moves from 1 to the full factor in a
   * straight line over the ramp (days; 0 for at once), and ends with its owner's act. See the
   * section on effects in docs/scenario-format.md.
   */
  private void multiply(Effect.Scale effect, String owner) {
    ForceState force = world.force(effect.force());
    double from = world.dayIn(world.value(effect.afterDays()));
    force.add(
        new Multiplier(
            effect.number(),
            world.value(effect.by()),
            from,
            world.value(effect.rampDays()),
            owner));
  }

  /** The key of what a source sends: by its name, and by how often its owner has happened. */
  private long key(String owner, String source) {
    ActionState act = world.act(owner);
    int times = act == null ? 0 : act.count();
    return RandomStream.word(world.streams().key("contingent/" + source), times);
  }

  /**
   * Shares the soldiers of a wave among the formations of one name: whole soldiers, so that the
   * parts sum to the total. They come after so many days, trained as stated (0 to 1) and as far
   * integrated as the formation's own.
   *
   * @param key of the random numbers of their elements
   */
  private void send(Effect.SendWave effect, long key) {
    List<FormationState> alike = world.alike(effect.wave());
    int total = world.whole(effect.personnel());
    double day = world.dayIn(world.value(effect.afterDays()));
    for (int i = 0; i < alike.size(); i++) {
      FormationState formation = alike.get(i);
      formation.expect(
          new Arrival(
              RandomStream.word(key, i),
              day,
              OptionalInt.of(Force.Amount.share(total, i, alike.size())),
              TrainingDistribution.of(world.value(effect.training()), 0),
              formation.usualIntegration(),
              ElementStatus.valueOf(effect.status().name()),
              false));
    }
  }
}
