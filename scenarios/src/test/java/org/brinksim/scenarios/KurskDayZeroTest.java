package org.brinksim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Run;
import org.brinksim.law.Law;
import org.brinksim.model.CompiledScenario;
import org.brinksim.model.CrisisModel;
import org.brinksim.model.actors.ActionState;
import org.brinksim.model.actors.ActorState;
import org.brinksim.model.event.EventLog;
import org.brinksim.model.troops.Element;
import org.brinksim.model.troops.ForceState;
import org.brinksim.model.troops.FormationState;
import org.brinksim.scenario.Claim;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.reading.ScenarioReader;
import org.junit.jupiter.api.Test;

/**
 * On day 0 the model must be what the sources say, within the distributions put on their figures.
 */
class KurskDayZeroTest {

  private static final int REPLICATIONS = 50;

  private static final Scenario KURSK =
      new ScenarioReader(ShippedScenarios::find)
          .read(ShippedScenarios.find("kursk-2024").orElseThrow(), List.of())
          .scenario();

  private static final Experiment EXPERIMENT = new Experiment(CompiledScenario.of(KURSK), 20241105);

  private static CrisisModel dayZero(int replication) {
    CrisisModel model = EXPERIMENT.model(Run.ofFirstPoint(replication), new EventLog(false));
    model.start();
    return model;
  }

  private static double now(CrisisModel model, String metric) {
    return model.recording().value(model.recording().indexOf(metric), 0);
  }

  private static double claimed(String claim) {
    Claim it = KURSK.claims().get(claim);
    return Double.parseDouble(it.value().orElseThrow().text());
  }

  @Test
  void asManyArePresentEngagedAndInTrainingAsWereDrawn() {
    for (int replication = 0; replication < REPLICATIONS; replication++) {
      CrisisModel model = dayZero(replication);
      Map<String, Double> drawn = model.world().parameters();
      long deployed = Math.round(drawn.get("dprkDeployed"));
      long engaged = Math.round(drawn.get("dprkEngaged"));

      assertThat(now(model, "dprk.present")).isEqualTo(deployed);
      assertThat(now(model, "dprk.arrived")).isEqualTo(deployed);
      assertThat(now(model, "dprk.engaged")).isEqualTo(engaged);
      assertThat(now(model, "dprk.inTraining")).isEqualTo(deployed - engaged);
      assertThat(now(model, "dprk.casualties")).isZero();
      assertThat(now(model, "russia.present"))
          .isGreaterThanOrEqualTo(
              Math.round(drawn.get("russiaKursk")) + Math.round(drawn.get("russiaReserve")));
    }
  }

  /**
   * "Most are still in training": units differ, soldiers differ, and those who fight are the best.
   * The mean over units and soldiers of the log-odds is the drawn one; of 250 draws of the spread,
   * at most 1, it is within 4.5/√250 = 0.29.
   */
  @Test
  void unitsDifferInTrainingAndTheBestTrainedFight() {
    double sum = 0;
    for (int replication = 0; replication < REPLICATIONS; replication++) {
      CrisisModel model = dayZero(replication);
      double drawn = model.world().parameters().get("dprkTrained");
      for (FormationState unit : model.world().force("dprk").formations()) {
        List<Double> training = unit.elements().stream().map(Element::training).toList();
        assertThat(training).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(training.get(0)).isGreaterThan(training.get(training.size() - 1));
        sum += training.stream().mapToDouble(t -> logOdds(t) - logOdds(drawn)).average().orElse(0);
      }
    }
    assertThat(sum / (5 * REPLICATIONS)).isBetween(-0.29, 0.29);
  }

  private static double logOdds(double share) {
    return Math.log(share / (1 - share));
  }

  @Test
  void theDrawsSurroundTheFiguresOfTheClaims() {
    Law deployed = KURSK.parameters().get("dprkDeployed").law();
    assertThat(claimed("deployed")).isEqualTo(11000);
    assertThat(deployed.least()).isLessThan(claimed("deployed"));
    assertThat(deployed.greatest()).isGreaterThan(claimed("deployed"));

    double sum = 0;
    for (int replication = 0; replication < REPLICATIONS; replication++) {
      double present = now(dayZero(replication), "dprk.present");
      assertThat(present).isBetween(deployed.least() - 0.5, deployed.greatest() + 0.5);
      sum += present;
    }
    // The law's mean is 12,000 and its standard deviation 1,080: the mean of 50 is within 840 but
    // for
    // a chance of 4e-8.
    assertThat(sum / REPLICATIONS).isBetween(11_160.0, 12_840.0);
  }

  @Test
  void fiveUnitsOfThreeThousandServeUnderSeveralCommands() {
    ForceState dprk = dayZero(0).world().force("dprk");

    assertThat(dprk.formations()).hasSize((int) claimed("units"));
    assertThat(dprk.formations())
        .extracting(formation -> formation.traits().establishment())
        .containsOnly((int) claimed("unit-size"));
    assertThat(KURSK.forces().get(0).commands()).hasSizeGreaterThan(1);
    // The first holds the small group that is engaged; all five hold a fifth of the whole.
    int most = dprk.formations().stream().mapToInt(FormationState::inElements).max().orElseThrow();
    int least = dprk.formations().stream().mapToInt(FormationState::inElements).min().orElseThrow();
    assertThat(most - least).isLessThanOrEqualTo(1);
  }

  @Test
  void whatTheReportSaysStandsOnDayZeroStandsAndNothingElse() {
    List<String> standing =
        dayZero(0).world().actors().stream()
            .map(ActorState::acts)
            .flatMap(List::stream)
            .filter(ActionState::standing)
            .map(ActionState::name)
            .toList();

    assertThat(standing)
        .containsExactlyInAnyOrder(
            "russia.stay-silent",
            "dprk.stay-silent",
            "ukraine.report-clash",
            "ukraine.call-for-unity",
            "rok.confirm",
            "rok.demand-withdrawal",
            "rok.threaten-to-arm",
            "usa.confirm",
            "nato.confirm");
  }
}
