package org.brinksim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.brinksim.scenario.Parameter;
import org.brinksim.statistics.PairedDifference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each variant of the Kursk baseline moves what its description says, the way that it says, against
 * the baseline with the same random numbers.
 *
 * <p>A response counts as moved when the 99.8 % interval of the paired difference lies on the right
 * side of 0. A variant that moves nothing would pass a line of the table with a chance of 0.1 %.
 * The lines moved by at least 9.8 standard errors in 1,000 replications, so by 6.9 or more in
 * these; with another seed a line fails with a chance of one in 10,000 at most, most of them far
 * below one in a million. Two lines of slow training, casualties and ground, move by 6 then: that
 * variant has twice the replications, with which they fail with a chance of one in 300. The seed is
 * fixed: a failure is a change of the model or of a scenario, never chance.
 */
class KurskVariantsTest {

  private static final String BASELINE = "kursk-2024";
  private static final long SEED = 20241105L;
  private static final int REPLICATIONS = 500;
  private static final String WEAK = BASELINE + "-slow-training";
  private static final int MORE = 1000;
  private static final double LEVEL = 0.998;
  private static final double AFTER_THE_END = 181;

  private static final Map<String, Runs> RUNS = new ConcurrentHashMap<>();

  static List<String> variants() {
    return ShippedScenarios.ids().stream().filter(id -> id.startsWith(BASELINE + "-")).toList();
  }

  private static Runs runs(String id) {
    boolean more = id.equals(BASELINE) || id.equals(WEAK);
    return RUNS.computeIfAbsent(id, it -> Runs.of(it, SEED, more ? MORE : REPLICATIONS));
  }

  private static PairedDifference difference(
      String variant, String response, DoubleUnaryOperator seenAs) {
    double[] moved = Arrays.stream(runs(variant).response(response)).map(seenAs).toArray();
    double[] base =
        Arrays.stream(runs(BASELINE).response(response)).limit(moved.length).map(seenAs).toArray();
    return PairedDifference.of(moved, base, LEVEL);
  }

  /** A day on which something first happened; the day after the end where it never did. */
  private static double dayOrEnd(double day) {
    return Double.isNaN(day) ? AFTER_THE_END : day;
  }

  private static double happened(double day) {
    return Double.isNaN(day) ? 0 : 1;
  }

  @ParameterizedTest(name = "{0}: {1} is {2}")
  @CsvSource({
    "rapid-commitment,       dprkEngagedDay30,                    more",
    "rapid-commitment,       daysToLargeCombat,                   earlier",
    "rapid-commitment,       dprk.casualties,                     more",
    "rapid-commitment,       dprk.engagedLossPerDay,              more",
    "rapid-commitment,       rok.arm-ukraine.firstDay,            earlier",
    "rapid-commitment,       meanIndex,                           more",
    "slow-training,          dprkCasualtiesDay60,                 less",
    "slow-training,          daysToLargeCombat,                   later",
    "slow-training,          dprk.casualties,                     less",
    "slow-training,          red.areaChange,                      less",
    "reinforcement,          dprk.arrived,                        more",
    "reinforcement,          dprk.casualties,                     more",
    "reinforcement,          dprk.casualtiesShare,                less",
    "reinforcement,          ukraine.casualties,                  more",
    "reinforcement,          meanIndex,                           more",
    "no-foreign-troops,      meanIndex,                           less",
    "no-foreign-troops,      ukraine.casualties,                  less",
    "no-foreign-troops,      russia.casualties,                   more",
    "no-foreign-troops,      usa.loosen-range.firstDay,           rarer",
    "south-korea-arms,       rok.arm-ukraine.firstDay,            earlier",
    "south-korea-arms,       russia.casualties,                   more",
    "south-korea-arms,       dprk.missile-test.firstDay,          earlier",
    "south-korea-arms,       russia.transfer-technology.firstDay, oftener",
    "south-korea-arms,       red.areaChange,                      alike",
    "technology-transfer,    russia.transfer-technology.firstDay, earlier",
    "technology-transfer,    dprk.missile-test.firstDay,          oftener",
    "technology-transfer,    rok.arm-ukraine.firstDay,            oftener",
    "technology-transfer,    rok.sanctions.firstDay,              earlier",
    "technology-transfer,    russia.casualties,                   alike",
    "treaty-fails,           daysTo.treaty,                       rarer",
    "treaty-fails,           russia.acknowledge.firstDay,         rarer",
    "treaty-fails,           russia.invoke-treaty.firstDay,       rarer",
    "treaty-fails,           meanIndex,                           less",
    "treaty-fails,           russia.casualties,                   alike",
    "treaty-delayed,         daysTo.treaty,                       later",
    "treaty-delayed,         russia.invoke-treaty.firstDay,       later",
    "treaty-delayed,         meanIndex,                           less",
    "denial-holds,           usa.belief.dprk-engaged,             less",
    "denial-holds,           russia.acknowledge.firstDay,         rarer",
    "denial-holds,           ukraine.show-proof.firstDay,         later",
    "denial-holds,           rok.arm-ukraine.firstDay,            rarer",
    "denial-holds,           usa.loosen-range.firstDay,           rarer",
    "denial-holds,           dprk.casualties,                     alike",
    "diplomatic-withdrawal,  daysTo.withdrawal,                   earlier",
    "diplomatic-withdrawal,  daysTo.truce,                        oftener",
    "diplomatic-withdrawal,  dprk.casualties,                     less",
    "diplomatic-withdrawal,  daysToLargeCombat,                   rarer",
    "diplomatic-withdrawal,  meanIndex,                           less",
  })
  void eachVariantMovesWhatItSays(String variant, String response, String how) {
    DoubleUnaryOperator seenAs =
        switch (how) {
          case "earlier", "later" -> KurskVariantsTest::dayOrEnd;
          case "rarer", "oftener" -> KurskVariantsTest::happened;
          default -> DoubleUnaryOperator.identity();
        };
    PairedDifference moved = difference(BASELINE + "-" + variant, response, seenAs);
    if (how.equals("alike")) {
      double mean = Arrays.stream(runs(BASELINE).response(response)).average().orElseThrow();
      assertThat(Math.abs(moved.difference().mean())).isLessThan(0.05 * Math.abs(mean));
      return;
    }
    boolean up = List.of("more", "later", "oftener").contains(how);
    assertThat(up ? moved.difference().interval().low() : -moved.difference().interval().high())
        .isPositive();
  }

  @ParameterizedTest
  @CsvSource({"russia.acknowledge.firstDay", "russia.invoke-treaty.firstDay"})
  void aDelayedTreatyMovesTheSameAsAFailedOneByLess(String response) {
    double delayed = share("treaty-delayed", response);

    assertThat(delayed).isLessThan(share("", response));
    assertThat(delayed).isGreaterThan(share("treaty-fails", response));
  }

  private static double share(String variant, String response) {
    String id = variant.isEmpty() ? BASELINE : BASELINE + "-" + variant;
    return Arrays.stream(runs(id).response(response))
        .limit(REPLICATIONS)
        .map(KurskVariantsTest::happened)
        .average()
        .orElseThrow();
  }

  private static Stream<Map.Entry<String, List<String>>> neverDone() {
    return Stream.of(
        Map.entry("treaty-fails", List.of("russia.invoke-treaty", "dprk.ratify-treaty")),
        Map.entry(
            "no-foreign-troops",
            List.of(
                "russia.stay-silent",
                "russia.deny-openly",
                "russia.acknowledge",
                "russia.commit-now",
                "russia.invoke-treaty",
                "russia.transfer-technology",
                "russia.widen",
                "russia.send-home",
                "dprk.stay-silent",
                "dprk.acknowledge",
                "dprk.send-more",
                "dprk.send-back",
                "dprk.hold-back",
                "dprk.recall",
                "ukraine.report-clash",
                "ukraine.call-for-unity",
                "ukraine.show-proof",
                "rok.confirm",
                "rok.demand-withdrawal",
                "rok.threaten-to-arm",
                "rok.send-monitors",
                "rok.sanctions",
                "rok.arm-ukraine",
                "rok.talk-to-moscow",
                "rok.step-back",
                "usa.confirm",
                "usa.sanctions",
                "nato.confirm",
                "nato.condemn")));
  }

  @ParameterizedTest
  @MethodSource("variants")
  void whatIsNeverDoneIsWhatTheFileSays(String variant) {
    List<String> never =
        neverDone()
            .filter(entry -> variant.equals(BASELINE + "-" + entry.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(List.of());

    assertThat(runs(variant).actionsThatHappenedIn(0)).containsExactlyElementsOf(never);
  }

  @ParameterizedTest
  @MethodSource("variants")
  void theColumnsAreTheBaselines(String variant) {
    assertThat(runs(variant).names()).isEqualTo(runs(BASELINE).names());
  }

  @ParameterizedTest
  @MethodSource("variants")
  void whatAVariantDoesNotNameIsDrawnAsInTheBaseline(String variant) {
    Map<String, Parameter> base = runs(BASELINE).compiled().scenario().parameters();
    Map<String, Parameter> own = runs(variant).compiled().scenario().parameters();
    List<String> names = List.copyOf(base.keySet());
    assertThat(own.keySet()).startsWith(names.toArray(String[]::new));

    for (int place = 0; place < names.size(); place++) {
      String name = names.get(place);
      if (own.get(name).equals(base.get(name))) {
        assertThat(runs(variant).drawn(7)[place])
            .as(name)
            .isEqualTo(runs(BASELINE).drawn(7)[place]);
      } else {
        assertThat(own.get(name).law()).as(name).isNotEqualTo(base.get(name).law());
      }
    }
  }
}
