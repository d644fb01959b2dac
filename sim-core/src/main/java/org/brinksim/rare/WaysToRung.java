package org.brinksim.rare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.Actor.Action;
import org.brinksim.scenario.Actor.Requirement;
import org.brinksim.scenario.Driver;
import org.brinksim.scenario.Effect;
import org.brinksim.scenario.Ladder.Rung;
import org.brinksim.scenario.Scenario;

/**
 * The acts by which a run can climb to a rung, read off a scenario: those that stand on the rung or
 * reach it by an effect, those that lead such an act, and, for each guard of these, the acts that
 * can make it hold, and so on. Only acts that have a hazard are among them.
 *
 * <p>It serves to tell how near a run is. An act that it overlooks, such as one that raises a
 * hazard by a driver, costs runs and makes nothing wrong.
 */
final class WaysToRung {

  private static final double SET = 0.5;

  private final Scenario scenario;
  private final Map<String, Actor> actors = new LinkedHashMap<>();
  private final Map<String, Action> actions = new LinkedHashMap<>();
  private final Map<String, Rung> rungs = new LinkedHashMap<>();
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final List<int[][]> enabling = new ArrayList<>();
  private final int[] last;

  /**
   * The ways of a scenario.
   *
   * @param rung its name
   */
  WaysToRung(Scenario scenario, String rung) {
    this.scenario = scenario;
    scenario.ladder().rungs().forEach(each -> rungs.put(each.id(), each));
    for (Actor actor : scenario.states()) {
      for (Action action : actor.actions()) {
        actors.put(actor.id() + "." + action.id(), actor);
        actions.put(actor.id() + "." + action.id(), action);
      }
    }
    this.last = places(named(action -> climbs(action, rung)));
    List<String> open = new ArrayList<>(places.keySet());
    for (int a = 0; a < open.size(); a++) {
      String act = open.get(a);
      enabling.add(
          actions.get(act).requires().stream()
              .map(guard -> places(enabling(guard, actors.get(act))))
              .toArray(int[][]::new));
      open = new ArrayList<>(places.keySet());
    }
  }

  private static boolean climbs(Action action, String rung) {
    return action.rung().equals(rung)
        || action.effects().stream()
            .anyMatch(effect -> effect instanceof Effect.Reach r && r.reach().equals(rung));
  }

  private Stream<String> named(Predicate<Action> kind) {
    return actions.keySet().stream().filter(act -> kind.test(actions.get(act)));
  }

  /** The acts with a hazard that bring some acts about: these themselves, and who leads them. */
  private int[] places(Stream<String> acts) {
    Set<String> all = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(acts.toList());
    while (!open.isEmpty()) {
      String act = open.remove();
      if (all.add(act) && scenario.couplings().joint()) {
        named(leader -> leader.jointWith().contains(act)).forEach(open::add);
      }
    }
    return all.stream()
        .filter(act -> actions.get(act).hazardPerDay().isPresent())
        .mapToInt(this::place)
        .toArray();
  }

  private int place(String act) {
    return places.computeIfAbsent(act, name -> places.size());
  }

  /** The acts that can make a guard of a state hold. */
  private Stream<String> enabling(Requirement guard, Actor actor) {
    Driver subject = guard.subject().driver();
    boolean unbounded = guard.atLeast().isEmpty() && guard.atMost().isEmpty();
    double least = guard.atLeast().map(q -> q.number()).orElse(Double.NaN);
    boolean set = unbounded || guard.atLeast().isPresent() && !(least < SET);
    return switch (subject.kind()) {
      case STANDING -> set ? named(subject.of()) : Stream.of();
      case DAYS_SINCE -> named(subject.of());
      case FLAG ->
          named(
              action ->
                  action.effects().stream()
                      .anyMatch(
                          effect ->
                              set
                                  ? effect instanceof Effect.SetFlag f
                                      && f.flag().equals(subject.of())
                                  : effect instanceof Effect.ClearFlag c
                                      && c.clear().equals(subject.of())));
      case RUNG ->
          set
              ? actions.keySet().stream()
                  .filter(act -> isHolder(actors.get(act), subject.of(), actor))
                  .filter(act -> !(rungs.get(actions.get(act).rung()).level() < least))
              : Stream.of();
      case ACTS ->
          actions.keySet().stream().filter(act -> isCounted(actors.get(act), subject, actor));
      case BELIEF, ESTIMATE, CASUALTIES, AREA_LOST, PEAK_RUNG, INDEX, SUPPORT, SHOCK, TRAIT ->
          Stream.of();
    };
  }

  private Stream<String> named(String act) {
    return actions.containsKey(act) ? Stream.of(act) : Stream.of();
  }

  private static boolean isHolder(Actor holder, String of, Actor actor) {
    return Driver.Holder.of(of)
        .map(
            word ->
                switch (word) {
                  case OWN -> holder == actor;
                  case ALLIES -> actor.allies().contains(holder.id());
                  case ADVERSARIES -> actor.adversaries().contains(holder.id());
                  case BATTLEFIELD -> false;
                  case ANY -> true;
                })
        .orElseGet(() -> holder.id().equals(of));
  }

  private static boolean isCounted(Actor holder, Driver subject, Actor actor) {
    return subject.of().equals(Driver.OTHERS) ? holder != actor : holder.id().equals(subject.of());
  }

  /** The names of all acts on the ways, as STATE.ACTION; other methods know them by their place. */
  List<String> acts() {
    return List.copyOf(places.keySet());
  }

  /** The acts that climb to the rung themselves, or lead one that does. */
  int[] last() {
    return last;
  }

  /** By guard of an act: the acts that can make it hold; none where that is not up to acts. */
  int[][] enabling(int act) {
    return enabling.get(act);
  }
}
