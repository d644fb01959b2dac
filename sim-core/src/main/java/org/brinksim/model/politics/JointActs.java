package org.brinksim.model.politics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.brinksim.model.world.World;

/**
 * Acts that several states take by one decision: on the day on which the leading act happens, those
 * that it names in {@code jointWith} happen too, each where its own guards hold.
 */
public final class JointActs {

  /** An action that can be decided: its state's decisions, and its place among them. */
  private record Seat(ActorDecisions state, int action) {}

  /** An action with those that it brings along. */
  private record Lead(Seat leader, String name, List<Seat> followers) {}

  private final List<Lead> leads = new ArrayList<>();
  private final Map<String, Lead> byName = new HashMap<>();

  /**
   * The joint acts of a run; none where they are switched off.
   *
   * @param states the decisions of all states
   */
  public JointActs(World world, List<ActorDecisions> states) {
    if (!world.scenario().couplings().joint()) {
      return;
    }
    Map<String, Seat> seats = new HashMap<>();
    for (ActorDecisions state : states) {
      for (int a = 0; a < state.size(); a++) {
        seats.put(state.act(a).name(), new Seat(state, a));
      }
    }
    for (ActorDecisions state : states) {
      for (int a = 0; a < state.size(); a++) {
        List<String> joint = state.act(a).action().jointWith();
        if (!joint.isEmpty()) {
          String name = state.act(a).name();
          Lead lead = new Lead(seats.get(name), name, joint.stream().map(seats::get).toList());
          leads.add(lead);
          byName.put(name, lead);
        }
      }
    }
  }

  /** Lets those follow whose leader acts in this step; all states have decided. */
  public void follow() {
    for (int i = 0; i < leads.size(); i++) {
      Lead lead = leads.get(i);
      if (lead.leader().state().isResolved(lead.leader().action())) {
        follow(lead);
      }
    }
  }

  /** A follower may lead in its turn; that none leads back to itself is checked of the scenario. */
  private void follow(Lead lead) {
    for (int f = 0; f < lead.followers().size(); f++) {
      Seat seat = lead.followers().get(f);
      if (seat.state().follows(seat.action(), lead.name())) {
        Lead next = byName.get(seat.state().act(seat.action()).name());
        if (next != null) {
          follow(next);
        }
      }
    }
  }
}
