package org.brinksim.model.movement;

import java.util.Optional;
import org.apache.commons.math3.util.FastMath;
import org.brinksim.model.troops.AssaultState;
import org.brinksim.model.troops.CombatParameters;
import org.brinksim.model.troops.ElementList;
import org.brinksim.model.troops.Elements;
import org.brinksim.model.troops.FormationState;
import org.brinksim.model.troops.SideState;
import org.brinksim.model.world.World;
import org.brinksim.random.RandomStream;
import org.brinksim.scenario.Posture;

/**
 * Who presses the attack: each side in attack begins and ends offensives, and each of its
 * formations joins one or holds, by itself.
 *
 * <p>Fit for an assault is a formation that is rested and holds together; one that presses already,
 * until it is tired or the assault has cost it too much. Without a {@code tempo} all are fit. The
 * ratio of a formation is the power of the fit in the cells of its elements and around, over that
 * of the enemies there, each cell as often as its soldiers stand in it; that of a side is the same
 * over all its fit formations. An offensive begins when the ratio of the side is at least {@code
 * attackRatio}, and ends when it is below 1. A formation joins when its own ratio is at least
 * {@code attackRatio} times one plus its caution: assaults that took no ground make it ask for
 * more. Where there is no space, all who are fit press.
 */
final class AssaultDecision {

  private final World world;
  private final Elements elements;
  private final PowerMap power;
  private final PowerMap fitPower;
  private final Optional<CombatParameters.Tempo> tempo;
  private final boolean map;

  /** What a step leaves of rest while pressing, of fatigue otherwise, and of caution. */
  private double restLeft;

  private double fatigueLeft;
  private double cautionLeft;

  // By formation.
  private final boolean[] fit;
  private final int[] soldiers;
  private final double[] cohesion;
  private final double[] own;
  private final double[] enemies;

  AssaultDecision(World world, PowerMap power) {
    int formations = world.formations().size();
    this.world = world;
    this.elements = world.elements();
    this.power = power;
    this.fitPower = new PowerMap(world);
    this.tempo = world.combat().tempo();
    this.map = world.ground().topology().isHex();
    this.fit = new boolean[formations];
    this.soldiers = new int[formations];
    this.cohesion = new double[formations];
    this.own = new double[formations];
    this.enemies = new double[formations];
    tempo.ifPresent(
        t -> {
          restLeft = FastMath.exp(-world.stepDays() / t.tiringDays());
          fatigueLeft = FastMath.exp(-world.stepDays() / t.recoveryDays());
          cautionLeft = FastMath.pow(2, -world.stepDays() / t.cautionHalfLifeDays());
        });
  }

  /** Draws how tired each formation is at the start. */
  void open() {
    tempo.ifPresent(t -> world.formations().forEach(formation -> tire(formation, t)));
  }

  private void tire(FormationState formation, CombatParameters.Tempo t) {
    RandomStream stream =
        world.streams().stream("tempo/" + formation.force().id() + "." + formation.id());
    double drawn = t.fatigueAtStart().sampler(stream).getAsDouble();
    formation.assault().fatigue(Math.max(0, Math.min(1, drawn)));
  }

  /** All sides and formations choose. */
  void decide(ElementList inLine) {
    countSoldiers(inLine);
    for (int f = 0; f < fit.length; f++) {
      fit[f] = soldiers[f] > 0 && attacks(world.formations().get(f)) && isFit(f);
    }
    if (map) {
      compare(inLine);
    }
    for (int s = 0; s < world.sides().size(); s++) {
      lead(world.sides().get(s));
    }
    for (int f = 0; f < fit.length; f++) {
      choose(f);
    }
  }

  private void countSoldiers(ElementList inLine) {
    for (int f = 0; f < fit.length; f++) {
      soldiers[f] = 0;
      cohesion[f] = 0;
      own[f] = 0;
      enemies[f] = 0;
    }
    for (int i = 0; i < inLine.size(); i++) {
      int element = inLine.get(i);
      int f = elements.formation(element).number();
      soldiers[f] += elements.strength(element);
      cohesion[f] += elements.strength(element) * elements.cohesion(element);
    }
  }

  private boolean attacks(FormationState formation) {
    return formation.force().side().posture() == Posture.ATTACK && !world.ceaseFire();
  }

  private boolean isFit(int f) {
    if (tempo.isEmpty()) {
      return true;
    }
    CombatParameters.Tempo t = tempo.get();
    FormationState formation = world.formations().get(f);
    AssaultState assault = formation.assault();
    if (assault.pressing()) {
      return assault.fatigue() < t.haltAbove() && assault.cost(formation.losses()) < t.lossLimit();
    }
    return assault.fatigue() <= t.pressBelow() && cohesion[f] >= t.cohesionToPress() * soldiers[f];
  }

  /** The power of the fit, and of the enemies, on the front of each formation that is fit. */
  private void compare(ElementList inLine) {
    fitPower.begin();
    for (int i = 0; i < inLine.size(); i++) {
      FormationState formation = elements.formation(inLine.get(i));
      if (fit[formation.number()]) {
        fitPower.add(
            formation.force().side().index(), elements.cell(inLine.get(i)), power.ofElement(i));
      }
    }
    for (int i = 0; i < inLine.size(); i++) {
      int element = inLine.get(i);
      FormationState formation = elements.formation(element);
      int f = formation.number();
      if (fit[f]) {
        int side = formation.force().side().index();
        int cell = elements.cell(element);
        own[f] += elements.strength(element) * fitPower.around(side, cell);
        enemies[f] += elements.strength(element) * power.enemiesAround(side, cell);
      }
    }
  }

  /** A side begins an offensive, or ends it. */
  private void lead(SideState side) {
    double itsOwn = 0;
    double itsEnemies = 0;
    double demanded = 0;
    double strength = 0;
    for (int f = 0; f < fit.length; f++) {
      FormationState formation = world.formations().get(f);
      if (fit[f] && formation.force().side() == side) {
        itsOwn += own[f];
        itsEnemies += enemies[f];
        demanded += soldiers[f] * formation.force().attackRatioFactor();
        strength += soldiers[f];
      }
    }
    double ratio = ratio(itsOwn, itsEnemies);
    boolean begins = ratio >= world.combat().attackRatio() * demanded / strength;
    side.offensive(strength > 0 && (side.offensive() ? ratio >= 1 || begins : begins));
  }

  private double ratio(double ours, double theirs) {
    return map && theirs > 0 ? ours / theirs : Double.POSITIVE_INFINITY;
  }

  private void choose(int f) {
    FormationState formation = world.formations().get(f);
    AssaultState assault = formation.assault();
    boolean before = assault.pressing();
    double demanded =
        world.combat().attackRatio()
            * formation.force().attackRatioFactor()
            * (1 + assault.caution());
    boolean presses =
        fit[f]
            && formation.force().side().offensive()
            && (before || ratio(own[f], enemies[f]) >= demanded);
    if (presses && !before) {
      assault.begin(soldiers[f], formation.losses());
    } else if (before && !presses) {
      assault.halt();
      tempo.ifPresent(t -> remember(formation, t));
    }
    if (tempo.isPresent()) {
      rest(assault, presses);
    }
  }

  private void rest(AssaultState assault, boolean presses) {
    assault.fatigue(
        presses ? 1 - (1 - assault.fatigue()) * restLeft : assault.fatigue() * fatigueLeft);
    assault.caution(assault.caution() * cautionLeft);
  }

  private void remember(FormationState formation, CombatParameters.Tempo t) {
    AssaultState assault = formation.assault();
    if (assault.gained()) {
      assault.caution(0);
    } else if (attacks(formation)) {
      assault.caution(assault.caution() + t.cautionPerFailure());
    }
  }
}
