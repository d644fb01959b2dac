package org.brinksim.verification;

import java.util.ArrayList;
import java.util.List;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Run;
import org.brinksim.model.CrisisModel;
import org.brinksim.model.event.Event;
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
          "arrived = in elements and pools + killed + convalescent + invalided + captured + withdrawn; withdrawn = in the registers of who is away",
          "None: the books are counted anew after each step",
          ConservationChecks::conservation);

  /** Pyongyang calls its soldiers home once in five weeks, and sends them back ten days later. */
  private static final List<String> TO_AND_FRO =
      List.of("parameters.dprkRecallHazard.value=0.03", "parameters.dprkReturnHazard.value=0.1");

  private static final int RETURNS = 5;

  private ConservationChecks() {}

  static List<Check> checks() {
    return List.of(CONSERVATION);
  }

  private static List<Row> conservation(CheckRunner runner) {
    List<Row> rows = new ArrayList<>();
    rows.addAll(audit(runner, "starter", "starter", List.of(), 100));
    rows.addAll(audit(runner, "kursk-2024", "kursk-2024", List.of(), 5));
    String toAndFro = "kursk-2024, in which a force leaves and returns";
    rows.addAll(audit(runner, toAndFro, "kursk-2024", TO_AND_FRO, RETURNS));
    rows.add(returns(runner, toAndFro));
    return rows;
  }

  /**
   * Steps some runs of a scenario and counts anew after each step, without the accounts' own help.
   *
   * @param called what the rows call it
   * @param id a shipped scenario
   * @param changes of it
   * @param runs how many replications
   */
  private static List<Row> audit(
      CheckRunner runner, String called, String id, List<String> changes, int runs) {
    Experiment experiment = runner.experiment(ShippedScenarios.read(id, Assignment.parse(changes)));
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
    String name = Template.fill("%s, %d runs of %d steps: ", called, runs, steps);
    return List.of(
        Row.exact(name + "books that do not balance", 0, unbalanced, 0),
        Row.exact(name + "negative or undefined states", 0, impossible, 0));
  }

  /** That somebody returns in those runs: otherwise their books say nothing of it. */
  private static Row returns(CheckRunner runner, String called) {
    Experiment experiment =
        runner.experiment(ShippedScenarios.read("kursk-2024", Assignment.parse(TO_AND_FRO)));
    int steps = experiment.scenario(0).scenario().steps();
    long back = 0;
    for (int r = 0; r < RETURNS; r++) {
      CrisisModel model = experiment.model(Run.ofFirstPoint(r), new EventLog(false));
      model.start();
      for (int step = 0; step < steps; step++) {
        model.step();
      }
      boolean any =
          model.world().log().events().stream().anyMatch(Event.Redeployment.class::isInstance);
      back += any ? 1 : 0;
    }
    return Row.exact(called + ": none who are back in any run", 0, back == 0 ? 1 : 0, 0);
  }

  /**
   * Whether arrived = here + killed + convalescent + invalided + captured + withdrawn, and those
   * withdrawn are in the registers of who is away.
   */
  private static boolean isBalanced(ForceState force) {
    int counted = 0;
    int away = 0;
    for (FormationState formation : force.formations()) {
      counted += formation.pool();
      away += formation.away();
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
    return account.arrived() == counted + gone && account.withdrawn() == away;
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
