package org.brinksim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.text.Template;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What each coupling does in the Kursk baseline: runs with each by itself, with none and with all,
 * from the same random numbers. It prints the table of decision 32; that was made with {@code
 * -Dbrink.couplings.runs=1000}.
 *
 * <p>The seed is fixed: a failure is a change of the model or of a scenario, never chance.
 */
class CouplingTableTest {
  private static final long SEED = 1;
  private static final int RUNS = Integer.getInteger("brink.couplings.runs", 300);
  private static final List<String> KEYS = List.of("support", "shocks", "joint", "consultation");

  /** What South Korea, the United States and NATO may answer with: all that feels the alarm. */
  private static final List<String> ANSWERS =
      List.of(
          "rok.send-monitors",
          "rok.sanctions",
          "rok.arm-ukraine",
          "usa.sanctions",
          "usa.more-aid",
          "usa.loosen-range",
          "nato.condemn",
          "nato.joint-aid");

  private static final Map<String, Runs> TABLE = new LinkedHashMap<>();

  @BeforeAll
  static void run() {
    TABLE.put("none", with(List.of()));
    KEYS.forEach(key -> TABLE.put(key, with(List.of(key))));
    TABLE.put("all", with(KEYS));
    System.out.println(
        "| couplings | correlation of allies' answers | Seoul's sanctions | Washington's aid | NATO's aid"
            + " | Kyiv offers talks | Moscow does | Ukraine pulls back | Pyongyang recalls | North"
            + " Korean casualties |");
    TABLE.forEach((name, runs) -> System.out.println(row(name, runs)));
  }

  private static Runs with(List<String> on) {
    List<String> settings =
        KEYS.stream().map(key -> "couplings." + key + "=" + on.contains(key)).toList();
    return runs(settings, RUNS);
  }

  private static Runs runs(List<String> settings, int replications) {
    return Runs.of(
        ShippedScenarios.read("kursk-2024", Assignment.parse(settings)), SEED, replications);
  }

  private static String row(String name, Runs runs) {
    return Template.fill(
        "| %s | %.3f | %.2f | %.2f | %.2f | %.2f | %.2f | %.3f | %.3f | %.0f |",
        name,
        correlation(runs),
        share(runs, "rok.sanctions"),
        share(runs, "usa.more-aid"),
        share(runs, "nato.joint-aid"),
        share(runs, "ukraine.propose-talks"),
        share(runs, "russia.propose-talks"),
        share(runs, "ukraine.pull-back"),
        share(runs, "dprk.recall"),
        Arrays.stream(runs.response("dprk.casualties")).average().orElseThrow());
  }

  private static double[] came(Runs runs, String action) {
    return Arrays.stream(runs.response(action + ".firstDay"))
        .map(day -> Double.isNaN(day) ? 0 : 1)
        .toArray();
  }

  private static double share(Runs runs, String action) {
    return Arrays.stream(came(runs, action)).average().orElseThrow();
  }

  /** The mean over all pairs of answers, of whether they come within the horizon. */
  private static double correlation(Runs runs) {
    return IntStream.range(0, ANSWERS.size())
        .boxed()
        .flatMap(
            i ->
                IntStream.range(0, i)
                    .mapToObj(
                        j ->
                            new PearsonsCorrelation()
                                .correlation(
                                    came(runs, ANSWERS.get(i)), came(runs, ANSWERS.get(j)))))
        .mapToDouble(Double::doubleValue)
        .average()
        .orElseThrow();
  }

  /** Allies answer together more often with a common mood, and with joint acts; most with both. */
  @Test
  void shocksAndJointActsMakeAlliesAnswerTogether() {
    double none = correlation(TABLE.get("none"));

    assertThat(correlation(TABLE.get("shocks"))).isGreaterThan(none + 0.02);
    assertThat(correlation(TABLE.get("joint"))).isGreaterThan(none + 0.02);
    assertThat(correlation(TABLE.get("all"))).isGreaterThan(correlation(TABLE.get("shocks")));
    assertThat(correlation(TABLE.get("all"))).isGreaterThan(correlation(TABLE.get("joint")));
  }

  /** Joint acts leave it about as likely as it was that each of the followers acts. */
  @ParameterizedTest
  @ValueSource(strings = {"rok.sanctions", "usa.more-aid"})
  void aFollowerActsAsOftenAsItWouldAlone(String action) {
    double alone = share(TABLE.get("none"), action);

    assertThat(share(TABLE.get("joint"), action)).isBetween(alone - 0.06, alone + 0.06);
  }

  /** Each coupling, switched off, moves some run; switched on by name it is what it is anyway. */
  @Test
  void eachSwitchMattersAndOnIsTheDefault() {
    Runs anyway = runs(List.of(), 60);
    for (String key : KEYS) {
      Runs off = runs(List.of("couplings." + key + "=false"), 60);
      Runs on = runs(List.of("couplings." + key + "=true"), 60);

      assertThat(off.runs()).as(key).isNotEqualTo(anyway.runs());
      assertThat(on.runs()).as(key).isEqualTo(anyway.runs());
    }
  }
}
