package org.brinksim.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.document.problem.InvalidDocumentException;
import org.brinksim.scenario.warning.Warning;
import org.brinksim.scenario.warning.Warning.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be run but cannot matter: an example of each kind, and none where nothing is odd. */
class WarningTest {

  /** What is put in the place of what in the example with every feature, and what is then told. */
  private record Odd(String before, String after, String told) {}

  private static final Map<Kind, Odd> EXAMPLES = new TreeMap<>();

  private static void odd(Kind kind, String before, String after, String told) {
    EXAMPLES.put(kind, new Odd(before, after, told));
  }

  static {
    odd(
        Kind.UNUSED_PARAMETER,
        "parameters:\n",
        "parameters:\n  spare: {value: 1, unit: days, assumption: none}\n",
        "parameters.spare is used by nothing. Maybe write $spare where it is meant");
    odd(
        Kind.UNREAD_FLAG,
        "effects: [{flag: more-sent}]",
        "effects: [{flag: unheard}]",
        "calendar.incident.effects.0.flag sets \"unheard\", which no driver and no guard reads");
    odd(
        Kind.IDLE_COMMAND,
        "      - {id: marines, integrationDays: 60, readiness: 0.7}\n",
        "      - {id: marines, integrationDays: 60, readiness: 0.7}\n      - {id: third}\n",
        "forces.guests.commands.third gets no formation: they are shared among the commands in turn, and there are only 2");
    odd(
        Kind.UNUSED_TERRAIN,
        "    forest: {cover",
        "    desert: {cover: 1, movement: 1}\n    forest: {cover",
        "theatre.terrains.desert is the terrain of no cell");
    odd(
        Kind.UNFELT_SHOCK,
        "couplings: {support: true, shocks: true, joint: true, consultation: true}",
        "  panic: {deviation: 1, halfLifeDays: 3}\ncouplings: {support: true, shocks: true, joint: true, consultation: true}",
        "shocks.panic is felt by no action. Maybe give one the driver shock.panic");
    odd(
        Kind.IDLE_SUPPORT,
        "  - id: friends\n",
        "  - id: friends\n    support: {losses: 1, halfLifeDays: 30}\n",
        "states.friends.support never moves: no force has the nation \"friends\"");
    odd(
        Kind.UNWATCHED_PROPOSITION,
        null,
        "intelligence: {propositions: {there: {force: east, quantity: present, prior: 0.5, halfLifeDays: 9}}}",
        "intelligence.propositions.there is watched by nobody. Maybe add a state to intelligence.observers");
    odd(
        Kind.IDLE_OBSERVER,
        null,
        "states: [{id: seer}]\nintelligence: {observers: {seer: {signalsPerDay: 1, noisePerDay: 0, estimateError: 0.5}}}",
        "intelligence.observers.seer has nothing to watch: there are no intelligence.propositions");
    odd(
        Kind.IMPOSSIBLE_ACTION,
        "        hazardPerDay: 0.02\n",
        "",
        "states.lowland.actions.offer-talks can never happen: it has no hazardPerDay and does not stand at the start");
    odd(
        Kind.IMPOSSIBLE_GUARD,
        "{daysSince: start, atLeast: 5}",
        "{daysSince: start, atLeast: 61}",
        "states.lowland.actions.offer-talks.requires.1.atLeast can never hold: daysSince.start is never above 60");
    odd(
        Kind.GUARD_ON_NOTHING,
        "        hazardPerDay: 0.02\n",
        "        hazardPerDay: 0\n",
        "states.upland.actions.go-home.requires.0 can never hold: standing.lowland.offer-talks is always 0, as that never happens");
    odd(
        Kind.FIXED_DRIVER,
        "        hazardPerDay: 0.02\n",
        "        hazardPerDay: 0\n",
        "states.upland.actions.go-home.drivers.standing.lowland.offer-talks can never move: it is always 0");
    odd(
        Kind.NO_SUCH_TROOPS,
        "    nation: upland\n",
        "",
        "states.upland.actions.send-more.drivers.casualties.own is always 0: no force has the nation \"upland\". Maybe give the force its nation");
    odd(
        Kind.UNREACHED_RUNG,
        "    - {id: clash, level: 4,",
        "    - {id: blockade, level: 9, weights: {severity: 28, cooperation: 9.5}, channel: military}\n    - {id: clash, level: 4,",
        "ladder.rungs.blockade can never be reached: no action that can happen is on it, and no fighting and no event brings it. Maybe take it off the ladder");
    odd(
        Kind.IMPOSSIBLE_CONDITION,
        "{quantity: guests.engagedShare, above: 0.5}",
        "{quantity: guests.engagedShare, above: 1}",
        "ladder.battlefield.1.when.above is never passed: guests.engagedShare is at most 1");
    odd(
        Kind.IMPOSSIBLE_PROPOSITION,
        "quantity: engagedShare, above: 0.3",
        "quantity: engagedShare, above: 30",
        "intelligence.propositions.guests-engaged.above is never passed: guests.engagedShare is at most 1");
    odd(
        Kind.OTHER_NUMBER_IN_WORDS,
        "quantity: engagedShare, above: 0.3",
        "says: \"more than 1,200.5 of 40 fight\", quantity: engagedShare, above: 0.3",
        "intelligence.propositions.guests-engaged.says names 1200.5 and 40, and above is 0.3: whoever reads the words is told something else");
    odd(
        Kind.IMPOSSIBLE_RESPONSE,
        "{firstDayAbove: 0.5}",
        "{firstDayAbove: 50}",
        "responses.daysToLargeCombat.aggregate is never passed: guests.engagedShare is at most 1");
    odd(
        Kind.NEUTRAL_SCALE,
        "{scale: uplanders.supply, by: 0.9}",
        "{scale: uplanders.supply, by: 1}",
        "calendar.thaw.effects.0.by is 1: a factor that changes nothing");
    odd(
        Kind.SCALE_OF_NOTHING,
        "{scale: uplanders.supply, by: 0.9}",
        "{scale: guests.fires, by: 0.9}",
        "calendar.thaw.effects.0.scale is a factor on guests.fires, which is 0 or not given: it changes nothing");
    odd(
        Kind.IDLE_REDEPLOYMENT,
        "{redeploy: guests, afterDays: 5}",
        "{redeploy: uplanders, afterDays: 5}",
        "calendar.thaw.effects.1.redeploy is uplanders, whom no effect orders out: nobody comes back. Maybe {withdraw: uplanders} is missing");
    odd(
        Kind.EMPTY_WAVE,
        "personnel: 400, afterDays: 10",
        "personnel: 0, afterDays: 10",
        "states.upland.actions.send-more.effects.0.personnel is 0: nobody comes");
    odd(
        Kind.WAVE_ABOVE_ESTABLISHMENT,
        "personnel: 1500, training: 1",
        "personnel: 1501, training: 1",
        "forces.uplanders.formations.corps-north.waves.0 brings 1501 to a formation whose establishment is 1500");
    odd(
        Kind.ENGAGED_ABOVE_ARRIVALS,
        "engagedAtStart: 200",
        "engagedAtStart: 5000",
        "forces.guests.formations.unit.engagedAtStart is 5000, more than arrive on day 0 (4600)");
    odd(
        Kind.CLAIM_AFTER_START,
        "by: the press, date: 2024-11-05",
        "by: the press, date: 2024-11-06",
        "claims.vote.date is 2024-11-06, after the start (2024-11-05)");
  }

  /** The example with every feature, in which nothing is odd. */
  private static String calm() {
    return Example.SMALL_HEX
        .text()
        .replace(
            "          - {flag: more-sent}\n        effects:",
            "          - {flag: more-sent}\n          - {flag: treaty-ratified, atMost: 1}\n        effects:");
  }

  private static List<Warning> warnings(String text, String... overrides) {
    return Example.READER
        .read(new DocumentText("test.yaml", text), Assignment.parse(List.of(overrides)))
        .warnings();
  }

  private static List<String> told(List<Warning> warnings, Kind kind) {
    return warnings.stream()
        .filter(w -> w.kind() == kind)
        .map(w -> w.problem().path() + " " + w.problem().message())
        .toList();
  }

  @Test
  void nothingIsToldWhereNothingIsOdd() {
    assertThat(warnings(calm())).isEmpty();
    assertThat(warnings(Example.SMALL_MIXED.text())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyKindIsToldWithItsPlace(Kind kind) {
    Odd odd = EXAMPLES.get(kind);
    assertThat(odd).as("an example of %s", kind).isNotNull();
    String base = odd.before() == null ? Example.SMALL_MIXED.text() + "\n" : calm();
    String text = odd.before() == null ? base + odd.after() + "\n" : replaced(base, odd);

    assertThat(told(warnings(text), kind)).contains(odd.told());
  }

  /** Words that tell the number as people write it, or digits that are no number. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "more than 30 % of the guests fight",
        "a share of 0.3 fights",
        "the 2 corps fight, more than 30 % of them",
        "the 40th brigade fights",
        "many of them fight"
      })
  void wordsThatTellTheNumberAreNotOdd(String says) {
    String before = "quantity: engagedShare, above: 0.3";
    assertThat(calm()).contains(before);
    String text = calm().replace(before, "says: \"" + says + "\", " + before);

    assertThat(told(warnings(text), Kind.OTHER_NUMBER_IN_WORDS)).isEmpty();
  }

  private static String replaced(String base, Odd odd) {
    assertThat(base).contains(odd.before());
    return base.replace(odd.before(), odd.after());
  }

  /** Guards of every subject, each with a bound that its subject cannot come to. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{belief: guests-deployed, atLeast: 1.6}",
        "{belief: guests-deployed, atMost: -0.1}",
        "{estimate: guests-deployed, atMost: -1}",
        "{flag: more-sent, atLeast: 2}",
        "{standing: upland.send-more, atLeast: 1.5}",
        "{casualties: guests, atMost: -0.1}",
        "{areaLost: blue, atLeast: 1.1}",
        "{rung: own, atLeast: 4}",
        "{rung: lowland, atLeast: 2}",
        "{rung: allies, atLeast: 2}",
        "{rung: adversaries, atLeast: 4}",
        "{rung: battlefield, atLeast: 6}",
        "{rung: any, atLeast: 6}",
        "{acts: upland, atLeast: 62}",
        "{acts: others, atMost: -1}",
        "{daysSince: start, atLeast: 60.5}",
        "{daysSince: upland.send-more, atLeast: 61}"
      })
  void aGuardThatCanNeverHoldIsTold(String guard) {
    String text =
        calm().replace("          - {acts: others, atLeast: 1}\n", "          - " + guard + "\n");

    assertThat(told(warnings(text), Kind.IMPOSSIBLE_GUARD)).hasSize(1);
  }

  /** Without signals belief goes from 0.1, that of day 0, to its prior of 0.2. */
  @ParameterizedTest
  @CsvSource({"0, 0.3, 1", "0, 0.2, 0", "0.01, 0.3, 0"})
  void whoHearsNothingBelievesNoMoreThanAtFirstOrInTheLongRun(
      String signals, String atLeast, int told) {
    String text =
        calm()
            .replace("friends: {signalsPerDay: 0.5,", "friends: {signalsPerDay: " + signals + ",")
            .replace(
                "          - {acts: others, atLeast: 1}\n",
                "          - {belief: guests-engaged, atLeast: " + atLeast + "}\n");

    assertThat(told(warnings(text), Kind.IMPOSSIBLE_GUARD)).hasSize(told);
  }

  @Test
  void whatAVariantLeavesIdleInItsBaseIsNotToldButWhatItWritesItselfIs() {
    String variant =
        """
        extends: small-hex
        id: variant
        parameters: {spare: {value: 1, unit: days, assumption: none}}
        forces:
          - {id: guests, fires: 0, lethality: 0}
          - {id: uplanders, fires: 0, lethality: 0}
          - {id: lowlanders, fires: 0, lethality: 0}
        """;

    assertThat(warnings(variant).stream().map(Warning::kind))
        .containsExactly(Kind.UNUSED_PARAMETER);
    assertThat(told(warnings(variant, "horizonDays=4"), Kind.IMPOSSIBLE_GUARD)).hasSize(1);
  }

  /** More examples of kinds that have several: what is put in the place of what, and the kind. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "hazardPerDay: 0.02 | hazardPerDay: 0 | IMPOSSIBLE_ACTION | states.lowland.actions.offer-talks can never happen: its hazardPerDay is always 0, and it does not stand at the start",
        "hazardPerDay: 0.02 | hazardPerDay: 0 | UNREACHED_RUNG | ladder.rungs.talks can never be reached: no action that can happen is on it, and no fighting and no event brings it. Maybe take it off the ladder",
        "quantity: guests.engagedShare, above: 0.5}} | quantity: guests.engagedShare, above: 1}} | UNREACHED_RUNG | ladder.rungs.large-combat can never be reached: no action that can happen is on it, and no fighting and no event brings it. Maybe take it off the ladder",
        "hazardPerDay: 0.02 | hazardPerDay: $never | IMPOSSIBLE_ACTION | states.lowland.actions.offer-talks can never happen: its hazardPerDay is always 0, and it does not stand at the start",
        "personnel: 400, after | personnel: $never, after | EMPTY_WAVE | states.upland.actions.send-more.effects.0.personnel is 0: nobody comes",
        "personnel: 300, training | personnel: 0, training | EMPTY_WAVE | forces.uplanders.formations.corps-south.waves.1.personnel is 0: nobody comes",
        "personnel: 300, training | total: $never, training | EMPTY_WAVE | forces.uplanders.formations.corps-south.waves.1.total is 0: nobody comes",
        "personnel: 400, after | personnel: 2001, after | WAVE_ABOVE_ESTABLISHMENT | states.upland.actions.send-more.effects.0.personnel brings 2001 to 2 formations, each of which has an establishment of 1000",
        "onDay: 2024-11-20, personnel: 300 | onDay: 0, personnel: 301 | WAVE_ABOVE_ESTABLISHMENT | forces.uplanders.formations.corps-south.waves.1 brings 301, with the others of day 0 1501, to a formation whose establishment is 1500",
        "scale: uplanders.supply, by: 0.9 | scale: guests.fires, by: 0.9 | SCALE_OF_NOTHING | calendar.thaw.effects.0.scale is a factor on guests.fires, which is 0 or not given: it changes nothing",
      })
  void whatIsAlwaysZeroOrTogetherTooMuchIsTold(
      String before, String after, Kind kind, String told) {
    String text = calm();
    assertThat(text).contains(before);
    String odd =
        text.replace(before, after)
            .replace(
                "parameters:\n",
                "parameters:\n  never: {choice: [0, 0], unit: none, assumption: none}\n");

    assertThat(told(warnings(odd), kind)).contains(told);
  }

  /** Another's act may bring it along; where that never happens, this does not either. */
  @Test
  void anActionWithoutHazardThatAnotherLeadsIsNotTold() {
    String led = calm().replace("        hazardPerDay: 0.015\n        aloneShare: 0.5\n", "");
    String idle = led.replace("        hazardPerDay: 0.02\n", "");

    assertThat(led).isNotEqualTo(calm());
    assertThat(told(warnings(led), Kind.IMPOSSIBLE_ACTION)).isEmpty();
    assertThat(told(warnings(idle), Kind.IMPOSSIBLE_ACTION))
        .contains(
            "states.friends.actions.speak-up can never happen: it has no hazardPerDay and does not"
                + " stand at the start, and what it is joint with never happens");
  }

  @Test
  void wavesThatMakeLossesGoodAndWavesThatAVariantStrikesOutAreNotTold() {
    String later = calm().replace("2024-11-20, personnel: 300", "2024-11-20, personnel: 301");
    String variant =
        """
        extends: small-hex
        id: variant
        forces:
          - id: guests
            formations: [{id: unit, waves: [{onDay: 0, total: 0, training: 1, status: line}], engagedAtStart: 0}]
        """;

    assertThat(told(warnings(later), Kind.WAVE_ABOVE_ESTABLISHMENT)).isEmpty();
    assertThat(told(warnings(variant), Kind.EMPTY_WAVE)).isEmpty();
  }

  @Test
  void everyFactorThatPassesTheBoundsIsNamedAtOnce() {
    String text =
        calm()
            .replace(
                "{scale: uplanders.supply, by: 0.9}",
                "{scale: uplanders.supply, by: 1e13}, {scale: uplanders.supply, by: 1e13},"
                    + " {scale: uplanders.supply, by: 1e13}, {scale: uplanders.fires, by: 1e-20},"
                    + " {scale: uplanders.fires, by: 1e-20}");

    assertThatThrownBy(() -> warnings(text))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("(2 problems)")
        .hasMessageContaining("effects.1.by   is one of the factors on uplanders.supply that can")
        .hasMessageContaining("effects.4.by   is one of the factors on uplanders.fires that can");
  }

  @Test
  void fiveThousandActionsThatSendWavesAreCheckedInSeconds() {
    StringBuilder text = new StringBuilder(calm());
    int actors = text.indexOf("states:\n") + "states:\n".length();
    StringBuilder states = new StringBuilder();
    for (int state = 0; state < 5; state++) {
      states.append("  - id: sender-").append(state).append("\n    actions:\n");
      for (int action = 0; action < 1_000; action++) {
        states.append("      - {id: a").append(action).append(", rung: arms-transfer,");
        states.append(" hazardPerDay: 0.001, effects: [{wave: guests.unit, personnel: 1,");
        states.append(" training: 0.3}], assumption: none}\n");
      }
    }
    text.insert(actors, states);

    assertTimeout(Duration.ofSeconds(10), () -> assertThat(warnings(text.toString())).isEmpty());
  }
}
