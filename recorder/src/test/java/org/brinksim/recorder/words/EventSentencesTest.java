package org.brinksim.recorder.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.brinksim.experiment.Run;
import org.brinksim.model.event.ActCause;
import org.brinksim.model.event.Event;
import org.brinksim.model.event.Hazard;
import org.brinksim.recorder.RunRecorder;
import org.brinksim.recorder.Shipped;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenarios.ShippedScenarios;
import org.brinksim.wording.EventSentences;
import org.brinksim.wording.Numerals;
import org.brinksim.wording.Titles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventSentencesTest {
  private static final Scenario KURSK = Shipped.scenario("kursk-2024");
  private static final EventSentences SENTENCES = new EventSentences(KURSK);

  private static Event.Act act(String actor, String action, Hazard.Term... drivers) {
    Hazard hazard = new Hazard(0.002, List.of(drivers));
    return new Event.Act(9, actor, action, "talks", List.of(), Optional.of(hazard));
  }

  @Test
  void anActTellsItsDateAndTheDriverThatWeighedMost() {
    Event act =
        act(
            "usa",
            "loosen-range",
            new Hazard.Term("belief.dprk-engaged", 0.81, 1.5),
            new Hazard.Term("estimate.dprk-engaged", 0.4, 0.1),
            new Hazard.Term("belief.dprk-committed", 0.02, 1),
            new Hazard.Term("flag.talks-first", 1, -2));

    assertThat(SENTENCES.dated(act))
        .isEqualTo(
            "14 Nov: United States lets Ukraine use longer-range arms inside Russia, because"
                + " belief that North Koreans are in combat rose to 0.8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "usa  | mediate | standing.russia.propose-talks | 1 | Russia offers talks",
        "usa  | mediate | flag.talks-first | 1 | of this: talks first",
        "nato | forces-forward | rung.russia | 11 | Russia stood on level 11",
        "russia | acknowledge | casualties.dprk | 0.21 | casualties of Korean People's Army contingent reached 21\u00a0%",
        "usa | more-aid | areaLost.blue | 0.3 | 30\u00a0% of the area of Ukraine is lost",
        "usa | loosen-range | estimate.dprk-engaged | 6 | it counts about 6,000 soldiers (engagement)",
        "usa | hold-aid | standing.usa.mediate | 1 | it offers to mediate",
      })
  void eachKindOfDriverHasItsWords(
      String state, String act, String driver, double value, String because) {
    assertThat(SENTENCES.reason(act(state, act, new Hazard.Term(driver, value, 1))))
        .isEqualTo(because);
  }

  /** As in reports: by reasons, by the boxes and the closer look, and by estimates. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.001 | < 0.01 | < 1 | 0.1",
        "0.004 | < 0.01 | < 1 | 0.4",
        "0.04 | 0.04 | 4 | 4",
        "0.05 | 0.1 | 5 | 5",
        "0.81 | 0.8 | 81 | 81",
        "0.94 | 0.9 | 94 | 94",
        "0.95 | 0.95 | 95 | 95",
        "0.96 | 0.96 | 96 | 96",
        "0.996 | > 0.99 | > 99 | 99.6",
        "0.999 | > 0.99 | > 99 | 99.9",
      })
  void noBeliefIsRoundedToCertainty(double belief, String number, String brief, String precise) {
    Hazard.Term driver = new Hazard.Term("belief.dprk-engaged", belief, 1000);
    assertThat(SENTENCES.reason(act("usa", "loosen-range", driver))).endsWith(" " + number);
    assertThat(Titles.percent(belief)).isEqualTo(brief + " %");
    assertThat(Inspection.belief(belief, Double.NaN)).isEqualTo(brief + " %");
    assertThat(Numerals.percent(belief)).isEqualTo(precise + "\u00a0%");
  }

  @Test
  void whatMadeAnActLessLikelyIsNoReason() {
    assertThat(
            SENTENCES.reason(act("usa", "sanctions", new Hazard.Term("flag.talks-first", 1, -1))))
        .isEmpty();
  }

  @Test
  void otherKindsOfEventsAreTold() {
    assertThat(SENTENCES.of(new Event.ActEnd(9, "usa", "mediate", "talks", Optional.empty())))
        .isEqualTo("United States: no longer “offers to mediate”");
    assertThat(SENTENCES.of(new Event.Outcome(9, "treaty-vote", 1)))
        .isEqualTo(
            "Russia's lawmakers vote on the defence treaty with North Korea: the vote is put off");
    assertThat(SENTENCES.of(new Event.RungChange(9, Optional.of("large-combat"))))
        .isEqualTo("The highest rung that stands is now “Large-scale combat”");
    assertThat(SENTENCES.of(new Event.RungChange(9, Optional.empty())))
        .isEqualTo("No rung stands any more");
    assertThat(SENTENCES.of(new Event.Arrival(9, "dprk", "unit-3", 916)))
        .isEqualTo("North Korean unit 3 receives 916 soldiers");
    assertThat(SENTENCES.of(new Event.ElementBreak(9, "dprk", "unit-3")))
        .isEqualTo("An element of North Korean unit 3 breaks");
    assertThat(SENTENCES.of(new Event.CeaseFire(9, Optional.of("russia"), "truce", 29.5)))
        .isEqualTo("The fighting stops for 30 days");
    assertThat(SENTENCES.of(new Event.CeaseFireEnd(9))).isEqualTo("The fighting may begin again");
    assertThat(SENTENCES.of(new Event.Departure(9, "dprk")))
        .isEqualTo("Korean People's Army contingent has left the theatre");
    assertThat(SENTENCES.of(new Event.Redeployment(9, "dprk", "unit-2", 1200)))
        .isEqualTo("North Korean unit 2 is back with 1200 soldiers");
    assertThat(SENTENCES.of(new Event.Relief(9, "dprk", "unit-2", Optional.of("unit-4"))))
        .isEqualTo("North Korean unit 2 is relieved by North Korean unit 4");
    assertThat(SENTENCES.of(new Event.Relief(9, "dprk", "unit-2", Optional.empty())))
        .isEqualTo("North Korean unit 2 leaves the line to rest");
  }

  @Test
  void whatStandsAtTheStartSaysSo() {
    assertThat(
            SENTENCES.of(
                new Event.Act(0, "nato", "confirm", "attribution", List.of(), Optional.empty())))
        .isEqualTo(
            "NATO confirms the presence of North Korean soldiers in Russia (as the scenario"
                + " begins)");
  }

  @Test
  void aJointActTellsWhoLed() {
    assertThat(
            SENTENCES.of(
                new Event.Act(
                    9,
                    "rok",
                    "sanctions",
                    "sanctions",
                    List.of(),
                    new ActCause.Joint("usa.sanctions"))))
        .isEqualTo(
            "South Korea puts sanctions on those who arranged the deployment (jointly: United"
                + " States puts new sanctions on Russia and North Korea over the deployment)");
  }

  @Test
  void whatHappensToSeveralFormationsAtOnceIsToldOnce() {
    List<Event> events =
        List.of(
            new Event.Arrival(9, "dprk", "unit-1", 900),
            new Event.Arrival(9, "dprk", "unit-2", 901),
            new Event.Calendar(9, "treaty-vote"),
            new Event.Outcome(9, "treaty-vote", 1),
            new Event.Commitment(9, "dprk", "unit-1", 0.6, false),
            new Event.Commitment(9, "dprk", "unit-4", 0.6, false),
            new Event.Commitment(9, "russia", "brigade-2", 0.6, false));

    assertThat(SENTENCES.all(events))
        .extracting(EventSentences.Telling::words)
        .containsExactly(
            "14 Nov: Korean People's Army contingent: 1,801 soldiers arrive in 2 formations",
            "14 Nov: Russia's lawmakers vote on the defence treaty with North Korea: the vote is"
                + " put off",
            "14 Nov: Korean People's Army contingent: 2 formations send their first elements to"
                + " the line",
            "14 Nov: Russian brigade 2 sends its first elements to the line");
  }

  @Test
  void everyEventOfRunsOfEveryShippedScenarioCanBeTold() {
    for (String id : ShippedScenarios.ids()) {
      var history =
          new RunRecorder(Runnable::run)
              .record(Shipped.experiment(id, 5), Run.ofFirstPoint(0), () -> true);
      EventSentences sentences = new EventSentences(history.scenario());

      assertThat(history.events()).isNotEmpty();
      assertThat(sentences.all(history.events()))
          .allSatisfy(
              t ->
                  assertThat(t.words())
                      .matches("\\d+ [A-Z][a-z]{2}: .{8,}")
                      .doesNotContain("null", "["));
    }
  }
}
