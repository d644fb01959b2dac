package org.brinksim.model.troops;

import java.util.Map;
import java.util.Optional;
import org.brinksim.law.Law;
import org.brinksim.scenario.Combat;
import org.brinksim.scenario.Posture;

/** The numbers of {@link Combat} in one replication; units as there. */
public record CombatParameters(
    int elementSize,
    int substeps,
    int exactBelow,
    double attackRatio,
    int stackLimit,
    double movementDays,
    double untrainedQuality,
    double untrainedVulnerability,
    double frictionLoss,
    double coverInAttack,
    double coverInHold,
    double coverInWithdrawal,
    Optional<Law> breakpoint,
    double lossSensitivity,
    double recoveryDays,
    double minimumCohesion,
    double killedShare,
    double capturedWhenBroken,
    double returnShare,
    double returnDays,
    double restDays,
    double destroyedFraction) {

  /** The numbers with the parameters' values of a replication put in. */
  public static CombatParameters of(Combat combat, Map<String, Double> p) {
    return new CombatParameters(
        combat.elementSize(),
        combat.substepsPerDay(),
        combat.exactBelow(),
        combat.attackRatio().in(p),
        combat.stackLimit(),
        combat.movementDays().in(p),
        combat.untrainedQuality().in(p),
        combat.untrainedVulnerability().in(p),
        combat.frictionLoss().in(p),
        combat.postureCover().attack().in(p),
        combat.postureCover().hold().in(p),
        combat.postureCover().withdraw().in(p),
        combat.breakpoint().losses(),
        combat.cohesion().lossSensitivity().in(p),
        combat.cohesion().recoveryDays().in(p),
        combat.cohesion().minimum().in(p),
        combat.casualties().killedShare().in(p),
        combat.casualties().capturedWhenBroken().in(p),
        combat.casualties().returnShare().in(p),
        combat.casualties().returnDays().in(p),
        combat.restDays().in(p),
        combat.destroyedFraction().in(p));
  }

  /** The factor on losses of a side in a posture. */
  public double cover(Posture posture) {
    return switch (posture) {
      case ATTACK -> coverInAttack;
      case HOLD -> coverInHold;
      case WITHDRAW -> coverInWithdrawal;
    };
  }
}
