package org.brinksim.verification;

import java.util.ArrayList;
import java.util.List;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Run;
import org.brinksim.model.CrisisModel;
import org.brinksim.model.event.EventLog;
import org.brinksim.model.troops.Element;
import org.brinksim.model.troops.ForceState;
import org.brinksim.model.troops.FormationState;
import org.brinksim.model.troops.PersonnelAccount;
import org.brinksim.scenarios.ShippedScenarios;
import org.brinksim.text.Template;

/** Soldiers are neither made nor lost. */
final class ConservationChecks {

  private static final Check CONSERVATION =
      new Check(
          "conservation",
          "After every step, every soldier who arrived is somewhere, once",
          "arrived = in elements and pools + killed + convalescent + invalided + captured + withdrawn",
          "None: the books are counted anew after each step",
          ConservationChecks::conservation);

  private ConservationChecks() {}

  static List<Check> checks() {
    return List.of(CONSERVATION);
  }

  private static List<Row> conservation(CheckRunner runner) {
    List<Row> rows = new ArrayList<>();
    rows.addAll(audit(runner, "starter", 100));
    rows.addAll(audit(runner, "kursk-2024", 5));
    return rows;
  }

  /**
   * Steps some runs of a scenario and counts anew after each step, without the accounts' own help.
   *
   * @param id a shipped scenario
   * @param runs how many replications
   */
  private static List<Row> audit(CheckRunner runner, String id, int runs) {
    Experiment experiment = runner.experiment(ShippedScenarios.read(id, List.of()));
    int steps = experiment.scenario(0).scenario().steps();
    long unbalanced = 0;
    long impossible = 0;
    for (int r = 0; r < runs; r++) {
      CrisisModel model = experiment.model(Run.ofFirstPoint(r), new EventLog(false));
      model.start();
      for (int step = 0; step <= steps; step++) {
        for (ForceState force : model.world().forces()) {
          unbalanced += isBalanced(force) ? 0 : 1;
          impossible += isPossible(force) ? 0 : 1;
        }
        if (step < steps) {
          model.step();
        }
      }
    }
    String name = Template.fill("%s, %d runs of %d steps: ", id, runs, steps);
    return List.of(
        Row.exact(name + "books that do not balance", 0, unbalanced, 0),
        Row.exact(name + "negative or undefined states", 0, impossible, 0));
  }

  /** Whether arrived = here + killed + convalescent + invalided + captured + withdrawn. */
  private static boolean isBalanced(ForceState force) {
    int counted = 0;
    for (FormationState formation : force.formations()) {
      counted += formation.pool();
      for (Element element : formation.elements()) {
        counted += element.strength();
      }
    }
    PersonnelAccount account = force.account();
    int gone =
        account.killed()
            + account.convalescent()
            + account.invalided()
            + account.captured()
            + account.withdrawn();
    return account.arrived() == counted + gone;
  }

  /** Whether no number of soldiers is negative and every share lies between 0 and 1. */
  private static boolean isPossible(ForceState force) {
    return force.formations().stream()
        .allMatch(
            formation ->
                formation.pool() >= 0
                    && formation.elements().stream().allMatch(ConservationChecks::isPossible));
  }

  private static boolean isPossible(Element element) {
    return element.strength() >= 0
        && isShare(element.training())
        && isShare(element.integration())
        && isShare(element.cohesion());
  }

  private static boolean isShare(double value) {
    return value >= 0 && value <= 1;
  }
}
