package org.brinksim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brinksim.document.Quantity;
import org.brinksim.document.Scalar;
import org.brinksim.law.ConstantLaw;
import org.brinksim.law.Law;
import org.brinksim.law.TriangularLaw;
import org.brinksim.law.UniformLaw;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.CalendarEvent;
import org.brinksim.scenario.Claim;
import org.brinksim.scenario.Effect;
import org.brinksim.scenario.Force;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.When;
import org.brinksim.scenario.reading.ScenarioReader;
import org.junit.jupiter.api.Test;

/** The Kursk baseline says what the sources said, and what follows from their figures. */
class KurskSourcesTest {

  private static final Scenario KURSK =
      new ScenarioReader(ShippedScenarios::find)
          .read(ShippedScenarios.find("kursk-2024").orElseThrow(), List.of())
          .scenario();

  private static Force.Formation contingent() {
    return KURSK.forces().get(0).formations().get(0);
  }

  @Test
  void theFiguresClaimedAreTheSources() {
    Map<String, String> figures = new LinkedHashMap<>();
    KURSK
        .claims()
        .forEach(
            (name, claim) -> claim.value().ifPresent(v -> figures.put(name, figure(claim, v))));

    assertThat(figures)
        .containsExactly(
            Map.entry("deployed", "2024-11-05 11000 personnel"),
            Map.entry("units", "2024-11-05 5 formations"),
            Map.entry("unit-size", "2024-11-05 3000 personnel"),
            Map.entry("treaty-vote", "2024-11-05 2024-11-06 date"),
            Map.entry("shipped", "2024-10-18 1500 personnel"),
            Map.entry("decided", "2024-10-18 12000 personnel"),
            Map.entry("ready-november", "2024-10-18 2024-11-01 date"),
            Map.entry("by-december", "2024-10-23 10000 personnel"),
            Map.entry("us-count", "2024-10-28 10000 personnel"),
            Map.entry("press-kursk", "2024-10-30 3000 personnel"),
            Map.entry("russians-september", "2024-09-15 35500 personnel"));
  }

  private static String figure(Claim claim, Scalar value) {
    return claim.date() + " " + value.text() + " " + claim.unit().orElse("without unit");
  }

  @Test
  void elevenThousandAreThereAndFourThousandAreToCome() {
    Force.Formation unit = contingent();
    double size = ((ConstantLaw) KURSK.parameters().get("dprkUnitSize").law()).value();
    double mostLikely =
        ((TriangularLaw) KURSK.parameters().get("dprkDeployed").law()).triangular().get(1);

    assertThat(unit.count()).isEqualTo(5);
    assertThat(unit.establishment()).isEqualTo(Quantity.ofParameter("dprkUnitSize"));
    assertThat(unit.waves().get(0).amount())
        .isEqualTo(new Force.Amount.Shared(Quantity.ofParameter("dprkDeployed")));
    assertThat(unit.waves().get(1).amount())
        .isEqualTo(new Force.Amount.Filling(Force.Amount.Target.ESTABLISHMENT));
    assertThat(5 * size - mostLikely).isEqualTo(4000);
  }

  /**
   * The report's figures do not agree: 11,000 are there, and five units of 3,000 may soon fight.
   * The number there can be either, and so can the number sent to fight.
   */
  @Test
  void bothFiguresOfTheReportAreWithinTheLaws() {
    double there = Double.parseDouble(KURSK.claims().get("deployed").value().orElseThrow().text());
    double size = Double.parseDouble(KURSK.claims().get("unit-size").value().orElseThrow().text());
    double units = Double.parseDouble(KURSK.claims().get("units").value().orElseThrow().text());
    Law deployed = KURSK.parameters().get("dprkDeployed").law();
    Law committed = KURSK.parameters().get("dprkCommitLimit").law();

    assertThat(deployed.least()).isLessThan(there);
    assertThat(deployed.greatest()).isEqualTo(units * size);
    assertThat(committed.greatest()).isEqualTo(1);
    assertThat(committed.quantile(0.5) * units * size).isBetween(there - 1000, units * size);
  }

  /** What comes soon comes within weeks: the rest of the units, and an order to fight. */
  @Test
  void soonIsWithinWeeks() {
    Law order = KURSK.parameters().get("russiaCommitHazard").law();

    assertThat(KURSK.parameters().get("reinforceOn").law().quantile(0.5)).isBetween(7.0, 35.0);
    assertThat(1 / order.quantile(0.5)).isBetween(7.0, 35.0);
    assertThat(1 / order.least()).isLessThan(91);
  }

  @Test
  void mostAreInTrainingAndASmallGroupIsEngaged() {
    Force.Formation unit = contingent();
    UniformLaw engaged = (UniformLaw) KURSK.parameters().get("dprkEngaged").law();

    assertThat(unit.waves()).allMatch(wave -> wave.status() == Force.Arrival.TRAINING);
    assertThat(unit.engagedAtStart()).isEqualTo(Quantity.ofParameter("dprkEngaged"));
    assertThat(engaged.greatest()).isLessThan(0.05 * 11_000);
    assertThat(KURSK.forces().get(0).commands()).hasSizeGreaterThan(1);
  }

  @Test
  void theVoteOnTheTreatyIsOnTheDayAfterTheStartAndCanGoEitherWay() {
    CalendarEvent vote = KURSK.calendar().get(0);

    assertThat(vote.date()).isEqualTo(new When.OnDate(LocalDate.of(2024, 11, 6)));
    assertThat(KURSK.start()).isEqualTo(LocalDate.of(2024, 11, 5));
    assertThat(vote.outcomes())
        .extracting(CalendarEvent.Outcome::effects)
        .containsExactly(
            List.of(new Effect.SetFlag("treaty-ratified"), new Effect.Reach("treaty")), List.of());
  }

  @Test
  void whatStandsAtTheStartIsWhatTheSourcesReport() {
    Map<String, String> standing = new LinkedHashMap<>();
    for (Actor state : KURSK.states()) {
      for (Actor.Action action : state.actions()) {
        if (action.standingAtStart()) {
          standing.put(state.id() + "." + action.id(), action.claim().orElse("no claim"));
        }
      }
    }

    assertThat(standing)
        .containsExactly(
            Map.entry("russia.stay-silent", "reticent"),
            Map.entry("dprk.stay-silent", "reticent"),
            Map.entry("ukraine.report-clash", "under-fire"),
            Map.entry("ukraine.call-for-unity", "cooperation"),
            Map.entry("rok.confirm", "confirmed"),
            Map.entry("rok.demand-withdrawal", "rok-may-arm"),
            Map.entry("rok.threaten-to-arm", "rok-may-arm"),
            Map.entry("usa.confirm", "confirmed"),
            Map.entry("nato.confirm", "confirmed"));
  }

  @Test
  void noDateOfTheCalendarIsAnEventThatWasNotPlannedBeforeTheStart() {
    List<LocalDate> dates = new ArrayList<>();
    for (CalendarEvent event : KURSK.calendar()) {
      if (event.date() instanceof When.OnDate on) {
        dates.add(on.date());
      }
    }

    assertThat(dates).containsExactly(LocalDate.of(2024, 11, 6), LocalDate.of(2025, 1, 20));
  }
}
