package org.brinksim.scenarios;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brinksim.law.EventCount;
import org.brinksim.scenario.Claim;
import org.brinksim.scenario.Scenario;
import org.brinksim.statistics.QuantileEstimate;
import org.brinksim.wording.Numerals;

/**
 * What one line of arithmetic makes of the claims of the Kursk baseline, beside what its runs give:
 * the table in docs/scenarios.md. No agent acts in a line; what differs is what they add.
 *
 * @param scenario the baseline, whose claims the lines are made of
 * @param runs runs of it
 */
record OneLineForecasts(Scenario scenario, Runs runs) {
  static final int REPLICATIONS = 300;
  static final long SEED = 1;

  private static final String BEGIN = "<!-- lines: made by GoldenResultsTest -->\n";
  private static final String END = "<!-- end of lines -->\n";

  /** Each side counts the other's losses high; what is left of such a count is a judgement. */
  private static final double OPTIMISM = 0.5;

  /**
   * Of the contingent, in combat on an average day: most are in training, many are to come soon.
   */
  private static final double COMMITTED = 0.5;

  private static final double HALF_AN_EVENT = 0.5;
  private static final double TENS = 10;

  static OneLineForecasts ofTheBaseline() {
    Scenario kursk = Runs.scenario("kursk-2024");
    return new OneLineForecasts(kursk, Runs.of(kursk, SEED, REPLICATIONS));
  }

  private Claim claim(String id) {
    return scenario.claims().get(id);
  }

  private double figure(String id) {
    return Double.parseDouble(claim(id).value().orElseThrow().text());
  }

  /** The share of those who are there that is lost in a day, by the count of the other side. */
  double lossesPerDay() {
    EventCount losses = claim("russian-losses").count().orElseThrow();
    return OPTIMISM * losses.events() / losses.days() / figure("russians-september");
  }

  /**
   * Casualties by what a line says: a force's response, and how many are in combat for how long.
   */
  Map<String, Double> casualties() {
    double contingent = lossesPerDay() * COMMITTED * figure("deployed");
    Map<String, Double> lines = new LinkedHashMap<>();
    lines.put("dprkCasualtiesDay60", contingent * 60);
    lines.put("dprk.casualties", contingent * scenario.horizonDays());
    lines.put(
        "russia.casualties",
        lossesPerDay() * figure("russians-september") * scenario.horizonDays());
    return lines;
  }

  /** The chance that what was counted happens again, at the same rate, by the horizon. */
  double chance(String id) {
    EventCount count = claim(id).count().orElseThrow();
    return 1
        - Math.pow(
            count.days() / (count.days() + scenario.horizonDays()), count.events() + HALF_AN_EVENT);
  }

  private String casualtiesRow(String response, String what, String line) {
    double[] values = runs.response(response);
    List<String> model =
        QuantileEstimate.all(values, new double[] {0.5, 0.05, 0.95}, 0.95).stream()
            .map(quantile -> tens(quantile.value()))
            .toList();
    return row(
        what,
        line,
        tens(casualties().get(response)),
        model.get(0) + " (" + model.get(1) + " to " + model.get(2) + ")");
  }

  private String chanceRow(String response, String what, String claim) {
    EventCount count = claim(claim).count().orElseThrow();
    double happened =
        Arrays.stream(runs.response(response)).filter(day -> !Double.isNaN(day)).count();
    return row(
        what,
        Numerals.whole(count.events()) + " in " + Numerals.whole(count.days()) + " days",
        Numerals.percent(chance(claim)),
        Numerals.percent(happened / runs.runs().size()));
  }

  private static String tens(double number) {
    return Numerals.whole(TENS * Math.rint(number / TENS));
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  /** The table. */
  String table() {
    List<String> rows = new ArrayList<>();
    rows.add(row("by day 180, or 60", "the line", "the line says", "the model says"));
    rows.add(row("---", "---", "---", "---"));
    String contingent = "share lost a day · half of 11,000 · ";
    rows.add(
        casualtiesRow(
            "dprkCasualtiesDay60", "North Korean casualties by day 60", contingent + "60 days"));
    rows.add(casualtiesRow("dprk.casualties", "North Korean casualties", contingent + "180 days"));
    rows.add(
        casualtiesRow(
            "russia.casualties", "Russian casualties", "share lost a day · 35,500 · 180 days"));
    rows.add(
        chanceRow("russia.nuclear-signal.firstDay", "a Russian nuclear signal", "nuclear-acts"));
    rows.add(chanceRow("russia.offer-truce.firstDay", "Russia offers a truce", "cease-fire-order"));
    rows.add(chanceRow("dprk.missile-test.firstDay", "a North Korean missile test", "icbm-tests"));
    rows.add(
        chanceRow("dprk.nuclear-test.firstDay", "a North Korean nuclear test", "nuclear-tests"));
    rows.add(chanceRow("rok.sanctions.firstDay", "Seoul's sanctions", "rok-sanction-rounds"));
    rows.add(chanceRow("rok.arm-ukraine.firstDay", "Seoul arms Ukraine", "rok-unarmed"));
    return String.join("", rows);
  }

  /** A page with this table in place of the one that it has. */
  String writtenInto(String page) {
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    return page.substring(0, begin) + "\n" + table() + "\n" + page.substring(page.indexOf(END));
  }
}
