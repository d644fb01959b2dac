package org.brinksim.model.troops;

import java.util.Map;
import java.util.Optional;
import org.brinksim.law.Law;
import org.brinksim.scenario.Combat;
import org.brinksim.scenario.Posture;

/**
 * The numbers of {@link Combat} in one replication.
 *
 * @param elementSize soldiers in one element, at most
 * @param substeps exchanges of fire a day
 * @param exactBelow soldiers in contact below which a step is resolved loss by loss
 * @param attackRatio power ratio on its front from which a formation presses the attack
 * @param cellCapacity soldiers of a side that may stand in one cell
 * @param movementDays days to take a cell of plain terrain against nobody
 * @param untrainedQuality quality of the untrained, as a fraction of a trained one's; e₀
 * @param untrainedVulnerability by how much more the untrained lose, as a fraction; v
 * @param frictionLoss share of quality lost without integration, from 0 to 1; φ
 * @param coverInAttack factor on the losses of those who press the attack
 * @param coverInHold factor on the losses of those who hold
 * @param coverInWithdrawal factor on the losses of a side that withdraws
 * @param tempo how assaults and pauses follow each other; empty where who may press does
 * @param breakpoint law of the share of its strength on entry that an element loses before it
 *     breaks; empty for never
 * @param lossSensitivity cohesion lost per share of the establishment lost; b
 * @param recoveryDays e-folding time of the recovery of cohesion, in days
 * @param minimumCohesion cohesion below which an element breaks
 * @param killedShare share of casualties killed
 * @param capturedWhenBroken share of a broken element captured
 * @param returnShare share of the wounded who return
 * @param returnDays days until they do
 * @param restDays days that a broken element rests
 * @param destroyedFraction share of its establishment below which a broken element is given up
 */
public record CombatParameters(
    int elementSize,
    int substeps,
    int exactBelow,
    double attackRatio,
    int cellCapacity,
    double movementDays,
    double untrainedQuality,
    double untrainedVulnerability,
    double frictionLoss,
    double coverInAttack,
    double coverInHold,
    double coverInWithdrawal,
    Optional<Tempo> tempo,
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

  /** The numbers of {@link Combat.Tempo} in one replication. */
  public record Tempo(
      double tiringDays,
      double recoveryDays,
      Law fatigueAtStart,
      double pressBelow,
      double haltAbove,
      double cohesionToPress,
      double lossLimit,
      double cautionPerFailure,
      double cautionHalfLifeDays,
      double lull) {
    private static Tempo of(Combat.Tempo tempo, Map<String, Double> p) {
      return new Tempo(
          tempo.tiringDays().in(p),
          tempo.recoveryDays().in(p),
          tempo.fatigueAtStart(),
          tempo.pressBelow().in(p),
          tempo.haltAbove().in(p),
          tempo.cohesionToPress().in(p),
          tempo.lossLimit().in(p),
          tempo.cautionPerFailure().in(p),
          tempo.cautionHalfLifeDays().in(p),
          tempo.lull().in(p));
    }
  }

  /**
   * The numbers of {@link Combat.Relief} in one replication.
   *
   * @param strengthBelow share of its best strength below which a formation is worn
   * @param cohesionBelow mean cohesion in the line below which it is
   * @param readyCohesion mean cohesion behind the line at which it is ready again
   * @param atOnce largest share of a force's formations that rest at once with none in their place
   */
  public record Relief(
      double strengthBelow, double cohesionBelow, double readyCohesion, double atOnce) {

    /** The numbers with the parameters' values of a replication put in. */
    public static Relief of(Combat.Relief relief, Map<String, Double> p) {
      return new Relief(
          relief.strengthBelow().in(p),
          relief.cohesionBelow().in(p),
          relief.readyCohesion().in(p),
          relief.atOnce().in(p));
    }
  }

  /** The factor on aimed and unaimed fire where nobody attacks. */
  public double lull() {
    return tempo.map(Tempo::lull).orElse(1.0);
  }

  /** The numbers with the parameters' values of a replication put in. */
  public static CombatParameters of(Combat combat, Map<String, Double> p) {
    return new CombatParameters(
        combat.elementSize(),
        combat.substepsPerDay(),
        combat.exactBelow(),
        combat.attackRatio().in(p),
        combat.cellCapacity(),
        combat.movementDays().in(p),
        combat.untrainedQuality().in(p),
        combat.untrainedVulnerability().in(p),
        combat.frictionLoss().in(p),
        combat.postureCover().attack().in(p),
        combat.postureCover().hold().in(p),
        combat.postureCover().withdraw().in(p),
        combat.tempo().map(tempo -> Tempo.of(tempo, p)),
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

  /** The factor on the losses of a formation: those who press the attack are the most exposed. */
  public double cover(FormationState formation) {
    if (formation.assault().pressing()) {
      return coverInAttack;
    }
    return formation.force().side().posture() == Posture.WITHDRAW ? coverInWithdrawal : coverInHold;
  }
}
