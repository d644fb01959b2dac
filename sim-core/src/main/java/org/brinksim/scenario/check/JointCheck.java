package org.brinksim.scenario.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.brinksim.document.binding.BindingIndex;
import org.brinksim.document.problem.Problems;
import org.brinksim.scenario.Actor;

/** Whether joint acts have one leader: each is named once, and none leads back to itself. */
final class JointCheck {
  private final BindingIndex facts;
  private final Problems problems;
  private final Map<String, List<BindingIndex.Leaf>> led = new LinkedHashMap<>();

  private JointCheck(BindingIndex facts, Problems problems) {
    this.facts = facts;
    this.problems = problems;
    for (BindingIndex.Leaf leaf : facts.leaves()) {
      if (leaf.holder() == Actor.Action.class && leaf.field().name().equals("jointWith")) {
        led.computeIfAbsent(leaf.spot().path().qualifiedName(), name -> new ArrayList<>())
            .add(leaf);
      }
    }
  }

  static void check(BindingIndex facts, Problems problems) {
    JointCheck check = new JointCheck(facts, problems);
    check.led.forEach(check::followers);
    check.cycles();
    facts.all(Actor.Action.class).forEach(check::share);
  }

  private void followers(String leader, List<BindingIndex.Leaf> followers) {
    Set<String> named = new HashSet<>();
    for (BindingIndex.Leaf leaf : followers) {
      String follower = name(leaf);
      if (!isOfSameState(follower, leader) && !named.add(follower)) {
        problems.add(leaf.spot(), "names \"" + follower + "\" twice. Leave one out");
      }
    }
  }

  private static String name(BindingIndex.Leaf leaf) {
    return leaf.value().toString();
  }

  private static boolean isOfSameState(String one, String other) {
    return one.startsWith(other.substring(0, other.indexOf('.') + 1));
  }

  /** Each ring of actions is told once, where it closes. */
  private void cycles() {
    Set<String> done = new HashSet<>();
    led.keySet().forEach(leader -> walk(leader, new LinkedHashSet<>(), done));
  }

  private void walk(String action, Set<String> way, Set<String> done) {
    if (done.contains(action)) {
      return;
    }
    way.add(action);
    for (BindingIndex.Leaf leaf : led.getOrDefault(action, List.of())) {
      String next = name(leaf);
      if (way.contains(next) && !isOfSameState(next, action)) {
        List<String> ring = new ArrayList<>(way);
        ring = new ArrayList<>(ring.subList(ring.indexOf(next), ring.size()));
        ring.add(next);
        problems.add(
            leaf.spot(),
            "names \""
                + next
                + "\", which leads back here: "
                + String.join(", ", ring)
                + "; must have one leader. Maybe leave it out here");
      } else if (!way.contains(next)) {
        walk(next, way, done);
      }
    }
    way.remove(action);
    done.add(action);
  }

  /** A share that is left alone is that of a hazard, of an action that another leads. */
  private void share(BindingIndex.Placed<Actor.Action> it) {
    String name = it.spot().path().qualifiedName();
    if (it.record().aloneShare().isEmpty()) {
      return;
    }
    boolean follows =
        led.values().stream().flatMap(List::stream).anyMatch(leaf -> name(leaf).equals(name));
    if (!follows) {
      problems.add(
          it.at("aloneShare"),
          "is of an action that stands in no other's jointWith. Maybe take it out");
    } else if (it.record().hazardPerDay().isEmpty()) {
      problems.add(it.at("aloneShare"), "is a share of hazardPerDay, which is missing");
    }
  }
}
