package org.brinksim.scenario.influence;

import java.util.List;
import java.util.Set;
import org.brinksim.scenario.Effect;
import org.brinksim.scenario.influence.Part.Kind;

/**
 * The parts that an effect acts on at once; what follows from that, the diagram knows.
 *
 * @param propositions the names of what can be believed
 */
record EffectTargets(Set<String> propositions) implements Effect.Visitor<List<Part>> {

  @Override
  public List<Part> setFlag(Effect.SetFlag effect) {
    return List.of(new Part(Kind.FLAG, effect.flag()));
  }

  @Override
  public List<Part> clearFlag(Effect.ClearFlag effect) {
    return List.of(new Part(Kind.FLAG, effect.clear()));
  }

  @Override
  public List<Part> scale(Effect.Scale effect) {
    return List.of(Part.FIGHTING);
  }

  @Override
  public List<Part> sendWave(Effect.SendWave effect) {
    String formation = effect.wave();
    return List.of(new Part(Kind.ARRIVALS, formation.substring(0, formation.indexOf('.'))));
  }

  @Override
  public List<Part> commit(Effect.Commit effect) {
    return List.of(Part.FIGHTING);
  }

  @Override
  public List<Part> capCommitment(Effect.CapCommitment effect) {
    return List.of(Part.FIGHTING);
  }

  /** A force that leaves receives no more waves. */
  @Override
  public List<Part> withdraw(Effect.Withdraw effect) {
    return List.of(Part.FIGHTING, new Part(Kind.ARRIVALS, effect.withdraw()));
  }

  /** A force that comes back receives waves again. */
  @Override
  public List<Part> redeploy(Effect.Redeploy effect) {
    return List.of(Part.FIGHTING, new Part(Kind.ARRIVALS, effect.redeploy()));
  }

  @Override
  public List<Part> changePosture(Effect.ChangePosture effect) {
    return List.of(Part.FIGHTING);
  }

  @Override
  public List<Part> conceal(Effect.Conceal effect) {
    return List.of(new Part(Kind.CONCEALMENT, effect.conceal()));
  }

  @Override
  public List<Part> deny(Effect.Deny effect) {
    return List.of(new Part(Kind.DENIAL, effect.deny()));
  }

  @Override
  public List<Part> consult(Effect.Consult effect) {
    return effect.consult().stream()
        .flatMap(state -> propositions.stream().map(p -> new Part(Kind.BELIEF, state + "." + p)))
        .toList();
  }

  @Override
  public List<Part> ceaseFire(Effect.CeaseFire effect) {
    return List.of(Part.FIGHTING);
  }

  @Override
  public List<Part> reach(Effect.Reach effect) {
    return List.of(new Part(Kind.RUNG, effect.reach()), Part.INDEX);
  }
}
