package org.brinksim.recorder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.brinksim.model.actors.ActionState;
import org.brinksim.model.actors.ActorState;
import org.brinksim.model.actors.LadderState;
import org.brinksim.model.ground.Ground;
import org.brinksim.model.troops.Element;
import org.brinksim.model.troops.ForceState;
import org.brinksim.model.troops.FormationState;
import org.brinksim.model.world.World;

/**
 * Takes frames of a world. It looks and changes nothing, so a recorded run ends as any other does.
 *
 * <p>What did not change since the last frame is shared with it.
 */
final class FrameRecorder {
  private final World world;
  private final Map<Element, ElementSnapshot> marks = new HashMap<>();
  private List<Integer> holders = List.of();
  private int numbers;

  FrameRecorder(World world) {
    this.world = world;
  }

  /** The world as it is at the end of a step. */
  Frame take(int step) {
    Map<Element, ElementSnapshot> before = new HashMap<>(marks);
    marks.clear();
    Losses losses = new Losses();
    List<ElementSnapshot> elements = new ArrayList<>();
    for (int f = 0; f < world.forces().size(); f++) {
      ForceState force = world.forces().get(f);
      for (FormationState formation : force.formations()) {
        for (Element element : formation.elements()) {
          ElementSnapshot then = before.remove(element);
          ElementSnapshot now = mark(element, f, then);
          losses.compare(then, now);
          marks.put(element, now);
          elements.add(now);
        }
      }
    }
    before.values().forEach(losses::end);
    return new Frame(
        step,
        world.day(),
        elements,
        losses.marks(),
        holders(),
        rungs(),
        states(),
        world.log().events().size(),
        world.ceaseFire());
  }

  /** Adds up what is lost, by cell and side. */
  private static final class Losses {
    private record Place(int cell, int side) {}

    private final Map<Place, int[]> sums = new LinkedHashMap<>();

    void compare(ElementSnapshot then, ElementSnapshot now) {
      if (then != null && then.cell() >= 0 && now.strength() < then.strength()) {
        sum(then)[0] += then.strength() - now.strength();
      }
    }

    void end(ElementSnapshot mark) {
      if (mark.cell() >= 0) {
        sum(mark)[1]++;
      }
    }

    private int[] sum(ElementSnapshot mark) {
      return sums.computeIfAbsent(new Place(mark.cell(), mark.side()), p -> new int[2]);
    }

    List<CellLosses> marks() {
      List<CellLosses> marks = new ArrayList<>();
      sums.forEach((p, sum) -> marks.add(new CellLosses(p.cell(), p.side(), sum[0], sum[1])));
      return marks;
    }
  }

  private ElementSnapshot mark(Element element, int force, ElementSnapshot before) {
    ElementSnapshot now =
        new ElementSnapshot(
            before == null ? numbers++ : before.number(),
            force,
            element.side(),
            element.formation().id(),
            element.status(),
            element.cell(),
            element.strength(),
            element.establishment(),
            (float) element.training(),
            (float) element.integration(),
            (float) element.cohesion(),
            element.inContact());
    return now.equals(before) ? before : now;
  }

  private List<Integer> holders() {
    Ground ground = world.ground();
    List<Integer> now = new ArrayList<>(ground.topology().cells());
    for (int cell = 0; cell < ground.topology().cells(); cell++) {
      now.add(ground.holder(cell));
    }
    holders = now.equals(holders) ? holders : List.copyOf(now);
    return holders;
  }

  private List<RungSnapshot> rungs() {
    LadderState ladder = world.ladder();
    List<RungSnapshot> rungs = new ArrayList<>();
    for (int r = 0; r < ladder.rungs().size(); r++) {
      List<Integer> states = new ArrayList<>();
      for (int s = 0; s < world.actors().size(); s++) {
        if (standsOn(world.actors().get(s), r)) {
          states.add(s);
        }
      }
      boolean stands = ladder.stands(r);
      rungs.add(new RungSnapshot(stands, states, stands && states.isEmpty()));
    }
    return rungs;
  }

  private static boolean standsOn(ActorState actor, int rung) {
    return actor.acts().stream().anyMatch(act -> act.standing() && act.rung() == rung);
  }

  private List<ActorSnapshot> states() {
    return world.actors().stream().map(this::state).toList();
  }

  private ActorSnapshot state(ActorState actor) {
    List<Double> beliefs = new ArrayList<>();
    List<Double> estimates = new ArrayList<>();
    for (int p = 0; p < world.propositions().size(); p++) {
      beliefs.add(actor.belief(p));
      estimates.add(actor.estimate(p));
    }
    int level = actor.level();
    return new ActorSnapshot(
        level == LadderState.NO_RUNG ? OptionalInt.empty() : OptionalInt.of(level),
        actor.acts().stream().filter(ActionState::standing).map(act -> act.action().id()).toList(),
        beliefs,
        estimates);
  }
}
