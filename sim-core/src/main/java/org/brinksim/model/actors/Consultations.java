package org.brinksim.model.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.util.FastMath;
import org.brinksim.document.Quantity;

/**
 * The consultations between states that are under way: in each, the beliefs of those who consult
 * approach their mean, a linear opinion pool in continuous time (DeGroot 1974).
 *
 * <p>Within a step of Δt days a belief p becomes p + (1 − e^(−r·Δt))·(mean − p), at a rate r a day:
 * their mean stays, and what lies between them falls as e^(−r·t), whatever the step. A weighted
 * mean of probabilities between 0 and 1 is one.
 */
public final class Consultations {

  private final List<Consultation> underWay = new ArrayList<>();

  /**
   * One of them.
   *
   * @param owner what brought it about, with which it ends
   * @param members the places of the states among all
   * @param perDay the rate, which is read in each step
   */
  private record Consultation(String owner, int[] members, Quantity perDay) {}

  /** The same, to go on by itself. */
  public Consultations copy() {
    Consultations copy = new Consultations();
    copy.underWay.addAll(underWay);
    return copy;
  }

  /**
   * States begin to consult each other.
   *
   * @param owner what brings it about
   * @param members their places among all states
   * @param perDay the rate at which beliefs approach their mean
   */
  public void begin(String owner, int[] members, Quantity perDay) {
    underWay.add(new Consultation(owner, members.clone(), perDay));
  }

  /** What an owner brought about ends. */
  public void release(String owner) {
    underWay.removeIf(one -> one.owner().equals(owner));
  }

  /**
   * A step passes, after all have heard their own signals; several consultations work one after the
   * other, the first begun first.
   *
   * @param actors all states
   * @param propositions how many propositions there are
   * @param days the length of the step
   * @param values the values of quantities now
   */
  public void pass(
      List<ActorState> actors, int propositions, double days, ToDoubleFunction<Quantity> values) {
    for (int c = 0; c < underWay.size(); c++) {
      Consultation one = underWay.get(c);
      double share = -FastMath.expm1(-values.applyAsDouble(one.perDay()) * days);
      for (int p = 0; p < propositions && share > 0; p++) {
        pool(actors, one.members(), p, share);
      }
    }
  }

  private static void pool(List<ActorState> actors, int[] members, int proposition, double share) {
    double yes = 0;
    double no = 0;
    for (int member : members) {
      Belief belief = actors.get(member).watches().get(proposition).belief();
      yes += belief.probability() / members.length;
      no += belief.doubt() / members.length;
    }
    for (int member : members) {
      ActorState actor = actors.get(member);
      Belief belief = actor.watches().get(proposition).belief();
      belief.approach(yes, no, share);
      actor.belief(proposition, belief.probability());
    }
  }
}
