package org.brinksim.model.movement;

import java.util.List;
import java.util.Optional;
import org.brinksim.model.event.Event;
import org.brinksim.model.troops.CombatParameters.Relief;
import org.brinksim.model.troops.ElementList;
import org.brinksim.model.troops.ElementStatus;
import org.brinksim.model.troops.Elements;
import org.brinksim.model.troops.ForceState;
import org.brinksim.model.troops.FormationState;
import org.brinksim.model.world.World;
import org.brinksim.scenario.Posture;

/**
 * How worn formations leave the line as a whole, and come back.
 *
 * <p>A formation is worn when its strength, as a share of the most that it had since it was last
 * ready, or its mean cohesion in the line is below what its rule asks for. The most worn of a force
 * goes first. A formation of its force and sector that stands wholly in reserve, with more power
 * than the worn one has left, takes over its cells: one of the same command before others, and of
 * these the most powerful. Where there is none the worn one goes all the same, as long as no more
 * than {@code atOnce} of the force's formations rest. It rests {@code combat.restDays} at least,
 * and is ready when it holds together again as its rule asks; from then on its strength is held
 * against what it is then. So nobody goes to and fro.
 */
final class ReliefInPlace {

  /** Nothing is worn that is as strong, and holds together as well, as its rule asks. */
  private static final double NOT_WORN = 1;

  private final World world;
  private final Elements elements;
  private final LineEntry line;

  ReliefInPlace(World world, LineEntry line) {
    this.world = world;
    this.elements = world.elements();
    this.line = line;
  }

  /** A step of all forces, in their order. */
  void step() {
    for (int f = 0; f < world.forces().size(); f++) {
      ForceState force = world.forces().get(f);
      rest(force);
      if (!force.leaving() && force.side().posture() != Posture.WITHDRAW) {
        relieve(force);
      }
    }
  }

  /** Those who have rested enough are ready. */
  private void rest(ForceState force) {
    for (int i = 0; i < force.formations().size(); i++) {
      FormationState formation = force.formations().get(i);
      if (formation.relief().resting() && isReady(formation)) {
        formation.relief().end(formation.inElements());
      }
    }
  }

  private boolean isReady(FormationState formation) {
    double asked = formation.traits().relief().orElseThrow().readyCohesion();
    return formation.elements(ElementStatus.RESTING) == 0
        && formation.elements(ElementStatus.RESERVE) > 0
        && cohesion(formation, ElementStatus.RESERVE) >= asked;
  }

  /** The worn go, the most worn first, until there is nobody to take the place of the next. */
  private void relieve(ForceState force) {
    for (int i = 0; i < force.formations().size(); i++) {
      FormationState formation = force.formations().get(i);
      formation.relief().note(formation.inElements());
    }
    FormationState worn = mostWorn(force);
    while (worn != null) {
      FormationState fresh = fresh(force, worn);
      double most = worn.traits().relief().orElseThrow().atOnce() * force.formations().size();
      if (fresh == null && resting(force) + 1 > most) {
        return;
      }
      exchange(worn, fresh);
      worn = mostWorn(force);
    }
  }

  private static int resting(ForceState force) {
    int resting = 0;
    for (int i = 0; i < force.formations().size(); i++) {
      FormationState formation = force.formations().get(i);
      boolean there = formation.relief().resting() && formation.members().size() > 0;
      resting += there ? 1 : 0;
    }
    return resting;
  }

  /** The formation in the line that falls short of its rule by most; null when none does. */
  private FormationState mostWorn(ForceState force) {
    FormationState most = null;
    double least = NOT_WORN;
    List<FormationState> all = force.formations();
    for (int i = 0; i < all.size(); i++) {
      FormationState formation = all.get(i);
      Optional<Relief> rule = formation.traits().relief();
      if (rule.isPresent() && !formation.relief().resting()) {
        double left = left(formation, rule.get());
        if (left < least) {
          least = left;
          most = formation;
        }
      }
    }
    return most;
  }

  /**
   * What is left of a formation as a share of what its rule asks for: of strength or of cohesion,
   * whichever is less; infinite for one that is not in the line.
   */
  private double left(FormationState formation, Relief rule) {
    if (formation.elements(ElementStatus.LINE) == 0) {
      return Double.POSITIVE_INFINITY;
    }
    return Math.min(
        formation.relief().share(formation.inElements()) / rule.strengthBelow(),
        cohesion(formation, ElementStatus.LINE) / rule.cohesionBelow());
  }

  /** Who can take the place of a worn formation; null for nobody. */
  private FormationState fresh(ForceState force, FormationState worn) {
    FormationState best = null;
    double needed = power(worn, ElementStatus.LINE);
    for (int i = 0; i < force.formations().size(); i++) {
      FormationState other = force.formations().get(i);
      if (isInReserve(other) && other.traits().sector() == worn.traits().sector()) {
        double power = power(other, ElementStatus.RESERVE);
        if (power > needed && (best == null || isBetter(other, power, best, worn))) {
          best = other;
        }
      }
    }
    return best;
  }

  private static boolean isInReserve(FormationState formation) {
    return !formation.relief().resting()
        && formation.elements(ElementStatus.LINE) == 0
        && formation.elements(ElementStatus.RESERVE) > 0;
  }

  /**
   * Whether one is a better relief than the best so far: of the command of the worn, or stronger.
   */
  private boolean isBetter(
      FormationState other, double power, FormationState best, FormationState worn) {
    boolean known = other.traits().command() == worn.traits().command();
    boolean bestKnown = best.traits().command() == worn.traits().command();
    return known == bestKnown ? power > power(best, ElementStatus.RESERVE) : known;
  }

  /** The worn leave the line to rest, and those who relieve them take over their cells. */
  private void exchange(FormationState worn, FormationState fresh) {
    double until = world.dayIn(world.combat().restDays());
    ElementList reserves = fresh == null ? new ElementList() : fresh.members();
    int next = 0;
    for (int i = 0; i < worn.members().size(); i++) {
      int element = worn.members().get(i);
      if (elements.is(element, ElementStatus.LINE)) {
        int cell = elements.cell(element);
        world.takeOut(element);
        elements.rest(element, until);
        next = fill(cell, reserves, next);
      }
    }
    worn.relief().begin();
    world
        .log()
        .add(
            new Event.Relief(
                world.day(),
                worn.force().id(),
                worn.id(),
                Optional.ofNullable(fresh).map(FormationState::id)));
  }

  /** The next in reserve takes a cell that was left. Returns the place after it. */
  private int fill(int cell, ElementList reserves, int from) {
    int place = from;
    while (place < reserves.size() && !elements.is(reserves.get(place), ElementStatus.RESERVE)) {
      place++;
    }
    if (place < reserves.size() && line.take(reserves.get(place), cell)) {
      place++;
    }
    return place;
  }

  /** Mean cohesion of the elements of a status, weighted by strength. */
  private double cohesion(FormationState formation, ElementStatus status) {
    double sum = 0;
    double soldiers = 0;
    for (int i = 0; i < formation.members().size(); i++) {
      int element = formation.members().get(i);
      if (elements.is(element, status)) {
        sum += elements.strength(element) * elements.cohesion(element);
        soldiers += elements.strength(element);
      }
    }
    return sum / soldiers;
  }

  private double power(FormationState formation, ElementStatus status) {
    double sum = 0;
    for (int i = 0; i < formation.members().size(); i++) {
      int element = formation.members().get(i);
      sum += elements.is(element, status) ? elements.power(element) : 0;
    }
    return sum;
  }
}
