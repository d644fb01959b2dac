package org.brinksim.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.brinksim.document.Quantity;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.law.ConstantLaw;
import org.brinksim.law.UniformLaw;
import org.brinksim.scenario.Basis;
import org.brinksim.scenario.CalendarEvent;
import org.brinksim.scenario.Combat;
import org.brinksim.scenario.Force;
import org.brinksim.scenario.Parameter;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.When;
import org.junit.jupiter.api.Test;

class OverridesTest {
  private static final String HEX = Example.SMALL_HEX.text();

  @Test
  void aNumberForAParameterBecomesItsLawAndKeepsItsPlaceUnitAndReason() {
    Scenario base = Example.read(HEX);
    Scenario scenario = Example.read(HEX, "guestsTrained=0.3");

    assertThat(scenario.parameters().get("guestsTrained"))
        .isEqualTo(
            new Parameter(
                new ConstantLaw(0.3),
                "fraction",
                Optional.empty(),
                Optional.of("set by hand"),
                List.of("training"),
                Optional.empty()));
    assertThat(scenario.parameters().keySet())
        .containsExactlyElementsOf(base.parameters().keySet());
  }

  @Test
  void aNumberSetByHandNoLongerRestsOnItsClaim() {
    Parameter set = Example.read(HEX, "guestsDeployed=99999").parameters().get("guestsDeployed");

    assertThat(set.claim()).isEmpty();
    assertThat(set.basis()).isEqualTo(new Basis.Inspired("set by hand", List.of("contingent")));
  }

  @Test
  void aDateOrWrittenNumberSetByHandNoLongerRestsOnItsClaim() {
    String place = "forces.uplanders.formations.corps-south.establishment";
    assertThat(Example.read(HEX).assumptions()).containsEntry(place, new Basis.Claimed("corps"));

    Scenario scenario = Example.read(HEX, "calendar.treaty-vote.date=30", place + "=3000");

    CalendarEvent vote = scenario.calendar().get(0);
    assertThat(vote.claim()).isEmpty();
    assertThat(vote.numbersBasis()).contains(new Basis.Inspired("set by hand", List.of("vote")));
    assertThat(scenario.assumptions())
        .containsEntry(place, new Basis.Inspired("set by hand", List.of("corps")));
  }

  @Test
  void whatIsReadAgainAfterANumberWasSetByHandIsTheSame() {
    ReadScenario read =
        Example.READER.read(Example.SMALL_HEX, Assignment.parse(List.of("guestsDeployed=1700")));

    assertThat(Example.read(read.resolvedYaml())).isEqualTo(read.scenario());
  }

  @Test
  void aLawForAParameterReplacesItsLaw() {
    Scenario scenario = Example.read(HEX, "parameters.guestsTrained={uniform: [0.1, 0.2]}");

    assertThat(scenario.parameters().get("guestsTrained").law())
        .isEqualTo(new UniformLaw(List.of(0.1, 0.2)));
  }

  @Test
  void itemsAreFoundByIdAndByNumber() {
    Scenario scenario =
        Example.read(
            HEX,
            "forces.guests.formations.unit.waves.1.training=0.7",
            "forces.1.supply=0.5",
            "combat.elementSize=50");

    assertThat(scenario.forces().get(0).formations().get(0).waves().get(1).training())
        .isEqualTo(Quantity.of(0.7));
    assertThat(scenario.forces().get(1).supply()).isEqualTo(Quantity.of(0.5));
    assertThat(scenario.combat().elementSize()).isEqualTo(50);
  }

  @Test
  void keysThatHoldDotsAreFoundAndAdded() {
    Scenario scenario =
        Example.read(
            HEX,
            "states.upland.actions.send-more.drivers.casualties.own=3",
            "states.upland.actions.send-more.drivers.acts.others=0.1");

    assertThat(scenario.states().get(0).actions().get(0).drivers())
        .containsEntry("casualties.own", Quantity.of(3))
        .containsEntry("acts.others", Quantity.of(0.1));
  }

  @Test
  void anAbsentKeyIsSetBesideTheDefaultsOfItsRecord() {
    Scenario scenario =
        Example.read(
            HEX,
            "forces.uplanders.formations.corps-north.replacements.pool=5",
            "intelligence.denial.lowland=0.1");

    assertThat(scenario.forces().get(1).formations().get(0).replacements())
        .isEqualTo(new Force.Replacements(Quantity.of(5), Quantity.of(0)));
    assertThat(scenario.intelligence().denial())
        .containsEntry("lowland", Quantity.of(0.1))
        .containsEntry("upland", Quantity.of(0.3));
  }

  @Test
  void aWholeRecordIsMergedAndAnItemIsRemoved() {
    Scenario scenario =
        Example.read(
            HEX,
            "combat.cohesion={minimum: 0.5}",
            "intelligence.concealment.guests={remove: true}",
            "calendar=[]");

    assertThat(scenario.combat().cohesion())
        .isEqualTo(new Combat.Cohesion(Quantity.of(1.5), Quantity.of(20), Quantity.of(0.5)));
    assertThat(scenario.intelligence().concealment()).isEmpty();
    assertThat(scenario.calendar()).isEmpty();
  }

  @Test
  void theLastOverrideOfAPlaceHolds() {
    assertThat(Example.read(HEX, "horizonDays=70", "horizonDays=80").horizonDays()).isEqualTo(80);
  }

  @Test
  void aShortenedHorizonMayCutOffDaysAndDates() {
    assertThat(Example.read(HEX, "horizonDays=5").horizonDays()).isEqualTo(5);
  }

  @Test
  void aDayIsSetWhereADistributionWas() {
    Scenario scenario =
        Example.read(HEX, "calendar.thaw.date.normal=[1, 2]", "calendar.thaw.date=7");

    assertThat(scenario.calendar().get(1).date()).isEqualTo(new When.OnDay(Quantity.of(7)));
  }
}
