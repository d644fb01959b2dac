package org.brinksim.recorder.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.brinksim.experiment.Run;
import org.brinksim.model.event.Event;
import org.brinksim.model.event.Event.Kind;
import org.brinksim.recorder.RunRecorder;
import org.brinksim.recorder.Shipped;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenarios.ShippedScenarios;
import org.brinksim.wording.DriverWords;
import org.brinksim.wording.EventSentences;
import org.brinksim.wording.Numerals;
import org.brinksim.wording.Titles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventSentencesTest {
  private static final Scenario KURSK = Shipped.scenario("kursk-2024");
  private static final EventSentences SENTENCES = new EventSentences(KURSK);

  private static Event event(Kind kind, String actor, String what, String rung, String why) {
    return new Event(9, kind, actor, what, rung, "", why);
  }

  @Test
  void anActTellsItsDateAndTheDriverThatWeighedMost() {
    Event act =
        event(
            Kind.ACT,
            "usa",
            "loosen-range",
            "arms-transfer",
            "belief.dprk-engaged=0.81 estimate.dprk-engaged=0.4 belief.dprk-committed=0.02"
                + " standing.dprk.send-more=0.0 standing.russia.nuclear-signal=0.0"
                + " flag.talks-first=0.0 hazardPerDay=0.002");

    assertThat(SENTENCES.dated(act))
        .isEqualTo(
            "14 Nov: United States lets Ukraine use longer-range arms inside Russia, because"
                + " belief in engagement rose to 0.8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "usa  | mediate | standing.russia.propose-talks=1.0 flag.talks-first=0.0 | Russia offers talks",
        "usa  | mediate | flag.talks-first=1.0 | of this: talks first",
        "nato | forces-forward | rung.russia=11.0 | Russia stood on level 11",
        "russia | acknowledge | casualties.dprk=0.21 | casualties of Korean People's Army contingent reached 21\u00a0%",
        "usa | more-aid | areaLost.blue=0.3 | 30\u00a0% of the area of Ukraine is lost",
        "usa | loosen-range | estimate.dprk-engaged=6.0 | it counts about 6,000 soldiers (engagement)",
        "usa | hold-aid | standing.usa.mediate=1.0 | it offers to mediate",
      })
  void eachKindOfDriverHasItsWords(String state, String act, String why, String because) {
    assertThat(SENTENCES.reason(event(Kind.ACT, state, act, "", why))).isEqualTo(because);
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
    DriverWords reasons = new DriverWords(KURSK, state("usa"));
    assertThat(reasons.words("belief.dprk-engaged", belief)).endsWith(" " + number);
    assertThat(Titles.percent(belief)).isEqualTo(brief + " %");
    assertThat(Inspection.belief(belief, Double.NaN)).isEqualTo(brief + " %");
    assertThat(Numerals.percent(belief)).isEqualTo(precise + "\u00a0%");
  }

  private static Actor state(String id) {
    return KURSK.states().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void whatMadeAnActLessLikelyIsNoReason() {
    Event act =
        event(Kind.ACT, "usa", "sanctions", "sanctions", "flag.talks-first=1.0 hazardPerDay=0.001");

    assertThat(SENTENCES.reason(act)).isEmpty();
  }

  @Test
  void otherKindsOfEventsAreTold() {
    assertThat(SENTENCES.of(event(Kind.ACT_ENDS, "usa", "mediate", "talks", "")))
        .isEqualTo("United States: no longer “offers to mediate”");
    assertThat(
            SENTENCES.of(
                event(Kind.CALENDAR, "calendar", "treaty-vote: the vote is put off", "", "")))
        .isEqualTo(
            "Russia's lawmakers vote on the defence treaty with North Korea: the vote is put off");
    assertThat(
            SENTENCES.of(
                event(Kind.RUNG, "ladder", "standing rung large-combat", "large-combat", "")))
        .isEqualTo("The highest rung that stands is now “Large-scale combat”");
    assertThat(SENTENCES.of(event(Kind.RUNG, "ladder", "no rung stands", "", "")))
        .isEqualTo("No rung stands any more");
    assertThat(SENTENCES.of(event(Kind.WAVE, "dprk", "unit-3 receives 916", "", "")))
        .isEqualTo("North Korean unit 3 receives 916 soldiers");
    assertThat(SENTENCES.of(event(Kind.BREAK, "dprk", "an element of unit-3 breaks", "", "")))
        .isEqualTo("An element of North Korean unit 3 breaks");
    assertThat(
            SENTENCES.of(
                event(Kind.CEASE_FIRE, "russia", "the fighting stops for 30 days", "", "")))
        .isEqualTo("The fighting stops for 30 days");
    assertThat(SENTENCES.of(event(Kind.WITHDRAWN, "dprk", "has left the theatre", "", "")))
        .isEqualTo("Korean People's Army contingent has left the theatre");
  }

  @Test
  void whatStandsAtTheStartSaysSo() {
    Event start = event(Kind.ACT, "nato", "confirm", "attribution", "standing at the start");

    assertThat(SENTENCES.of(start))
        .isEqualTo(
            "NATO confirms the presence of North Korean soldiers in Russia (as the scenario"
                + " begins)");
  }

  @Test
  void whatHappensToSeveralFormationsAtOnceIsToldOnce() {
    List<Event> events =
        List.of(
            event(Kind.WAVE, "dprk", "unit-1 receives 900", "", ""),
            event(Kind.WAVE, "dprk", "unit-2 receives 901", "", ""),
            event(Kind.CALENDAR, "calendar", "treaty-vote", "", ""),
            event(Kind.CALENDAR, "calendar", "treaty-vote: the vote is put off", "", ""),
            event(Kind.COMMITMENT, "dprk", "unit-1 sends its first elements to the line", "", ""),
            event(Kind.COMMITMENT, "dprk", "unit-4 sends its first elements to the line", "", ""),
            event(
                Kind.COMMITMENT,
                "russia",
                "brigade-2 sends its first elements to the line",
                "",
                ""));

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
      var film =
          new RunRecorder(Runnable::run)
              .shoot(Shipped.experiment(id, 5), Run.ofFirstPoint(0), () -> true);
      EventSentences sentences = new EventSentences(film.scenario());

      assertThat(film.events()).isNotEmpty();
      assertThat(sentences.all(film.events()))
          .allSatisfy(
              t ->
                  assertThat(t.words())
                      .matches("\\d+ [A-Z][a-z]{2}: .{8,}")
                      .doesNotContain("null", "["));
    }
  }
}
