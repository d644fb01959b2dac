package org.brinksim.model.world;

import java.util.Optional;
import org.brinksim.document.Quantity;
import org.brinksim.model.troops.CombatParameters;
import org.brinksim.model.troops.FormationState;
import org.brinksim.scenario.Force;

/** What formations are in one replication: the scenario's numbers, and those of their commands. */
final class FormationTraits {

  private FormationTraits() {}

  /**
   * What one formation is.
   *
   * @param id its name in references
   * @param number its number within its force, from 0: commands take formations in turn
   */
  static FormationState.Traits of(
      World world, Force force, Force.Formation formation, String id, int number) {
    int place = force.commands().isEmpty() ? 0 : number % force.commands().size();
    Optional<Force.Command> command = force.commands().stream().skip(place).findFirst();
    return new FormationState.Traits(
        id,
        world.streams().key("formation/" + force.id() + "." + id),
        world.whole(formation.establishment()),
        orNever(world, formation.trainingDays()),
        orNever(world, formation.experienceDays()),
        orNever(world, command.flatMap(Force.Command::integrationDays)),
        command
            .flatMap(Force.Command::frictionLoss)
            .map(world::value)
            .orElse(world.combat().frictionLoss()),
        commitment(world, formation.commitment(), command.flatMap(Force.Command::readiness)),
        world.value(formation.replacements().perDay()),
        world.ground().topology().sector(formation.sector()),
        place,
        command
            .flatMap(Force.Command::relief)
            .or(world.scenario().combat()::relief)
            .map(rule -> CombatParameters.Relief.of(rule, world.parameters())));
  }

  /** An e-folding time; infinite where there is none. */
  private static double orNever(World world, Optional<Quantity> days) {
    return days.map(world::value).orElse(Double.POSITIVE_INFINITY);
  }

  /** A formation's rule, with the readiness that its command asks for where it does. */
  private static Optional<FormationState.Commitment> commitment(
      World world, Optional<Force.Commitment> rule, Optional<Quantity> byCommand) {
    return rule.map(
        r ->
            new FormationState.Commitment(
                world.value(byCommand.orElse(r.readiness())),
                world.value(r.maxFraction()),
                world.value(r.personnelPerDay()),
                world.value(r.transitDays())));
  }
}
