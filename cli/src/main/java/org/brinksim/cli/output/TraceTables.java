package org.brinksim.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.brinksim.cli.console.LineWrapping;
import org.brinksim.cli.console.TextTable;
import org.brinksim.results.tracing.KindShares;
import org.brinksim.results.tracing.ResponseTrace;
import org.brinksim.results.tracing.ResponseTrace.Correlation;
import org.brinksim.results.tracing.ResponseTrace.Influence;
import org.brinksim.scenario.reading.ScenarioNumber;
import org.brinksim.text.Template;
import org.brinksim.wording.Numerals;
import org.brinksim.wording.Units;

/**
 * What can reach a response, as text: the parameters with their rank correlations, those that
 * cannot reach it, and the numbers that were not varied.
 *
 * @param trace what is told
 * @param parametersOnly whether numbers that are no parameters are left out
 * @param width how wide a line may be
 */
public record TraceTables(ResponseTrace trace, boolean parametersOnly, int width) {
  private static final String NOTHING = "–";
  private static final int LEAST_DECIMALS = 2;
  private static final String VARIANCE =
      "Where its variance comes from: that of its ranks, with a 95 % interval each by itself; what rises"
          + " and then falls with a parameter counts as none of these alone";

  /** All lines. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    head().forEach(line -> lines.addAll(LineWrapping.wrapped(line, width)));
    if (trace.variance() != null) {
      section(lines, VARIANCE, variance(trace.variance()));
    }
    section(
        lines,
        "Parameters that can reach it, the largest rank correlation first",
        influences(trace.reaching()));
    section(lines, apart(), influences(trace.apart()));
    if (!parametersOnly) {
      others(lines);
    }
    return lines;
  }

  private static TextTable variance(KindShares shares) {
    TextTable table = new TextTable(List.of(false, false));
    table.add(List.of("stands on", "share"));
    table.add(List.of("claim: parameters whose figure a claim holds", words(shares.claim())));
    table.add(List.of("inspired: parameters assumed after a claim", words(shares.inspired())));
    table.add(List.of("assumed: parameters assumed", words(shares.assumed())));
    table.add(
        List.of("none of these alone: chance, and parameters together", words(shares.rest())));
    return table;
  }

  private static String words(KindShares.Share share) {
    double low = share.interval().get(0);
    double high = share.interval().get(1);
    return Template.fill(
        "%s (%s)", Numerals.percent(share.share(), low, high), Numerals.percents(low, high));
  }

  private void others(List<String> lines) {
    section(
        lines,
        "Other numbers that can reach it: not varied in these runs, or left to chance within each; --parameters leaves them out",
        numbers());
    if (trace.unreaching() > 0) {
      lines.add("");
      lines.add(Numerals.whole(trace.unreaching()) + " other numbers cannot reach it.");
    }
  }

  private List<String> head() {
    String unit = Units.words(trace.unit());
    return Stream.of(
            Template.fill(
                "%s (%s%s) in %s, over %s replications%s",
                trace.label(),
                trace.response(),
                unit.isEmpty() ? "" : ", " + unit,
                trace.scenario(),
                Numerals.whole(trace.replications()),
                trace.total() > trace.replications()
                    ? ", a random sample of " + Numerals.whole(trace.total())
                    : ""),
            missing(),
            "What can reach it is read off the scenario's structure, rather too much than too little:"
                + " it need not matter. Correlations are Spearman's, between the ranks of what was"
                + " drawn and of what came of it, with a 95 % interval each by itself; one near 0 may"
                + " hide an effect that rises and then falls.",
            constant()
                ? "It is the same in all replications, so that nothing correlates with it."
                : "")
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private boolean constant() {
    return Stream.concat(trace.reaching().stream(), trace.apart().stream())
        .allMatch(it -> it.correlation() == null);
  }

  private String missing() {
    String share =
        Template.fill(
            "%s of %s replications",
            Numerals.whole(trace.absent()), Numerals.whole(trace.replications()));
    return switch (trace.missing()) {
      case NONE -> "";
      case LATER_THAN_ANY ->
          "It never came in "
              + share
              + ": that counts as later than any day, so that a correlation below 0 means sooner or"
              + " more often. The column \"with whether it came\" has 1 where it came, 0 where not.";
      case LEFT_OUT -> "It has no value in " + share + ": those are left out.";
    };
  }

  private String apart() {
    String title = "Parameters that cannot reach it";
    long clear =
        trace.apart().stream()
            .filter(it -> it.correlation() != null && it.correlation().isClear())
            .count();
    return constant()
        ? title
        : Template.fill(
            "%s, a check: intervals that leave out 0 are %s of %s; by chance one in 20 does",
            title, clear, trace.apart().size());
  }

  private void section(List<String> lines, String title, TextTable table) {
    List<String> rows = table.lines(width);
    if (rows.size() > 1) {
      lines.add("");
      lines.addAll(LineWrapping.wrapped(title, width));
      lines.add("");
      lines.addAll(rows);
    }
  }

  private TextTable influences(List<Influence> influences) {
    boolean happening = influences.stream().anyMatch(it -> it.happening() != null);
    boolean reaching = influences.stream().anyMatch(it -> !it.way().isEmpty());
    List<String> head = new ArrayList<>(List.of("parameter", "correlation"));
    if (happening) {
      head.add("with whether it came");
    }
    head.addAll(List.of("value", reaching ? "rests on; by way of" : "rests on"));
    TextTable table = new TextTable(head.stream().map(column -> false).toList());
    table.add(head);
    for (Influence it : influences) {
      List<String> row = new ArrayList<>(List.of(it.parameter(), words(it.correlation())));
      if (happening) {
        row.add(words(it.happening()));
      }
      row.addAll(List.of((it.law() + " " + it.unit()).strip(), basis(it)));
      table.add(row);
    }
    return table;
  }

  /** The reason, and the parts of the scenario that lie between. */
  private static String basis(Influence influence) {
    String way = String.join(" → ", influence.way());
    return influence.basis() + (way.isEmpty() ? "" : "; by way of " + way);
  }

  private static String words(Correlation correlation) {
    if (correlation == null) {
      return NOTHING;
    }
    double low = correlation.interval().get(0);
    double high = correlation.interval().get(1);
    int decimals = Math.max(LEAST_DECIMALS, Numerals.decimals(low, high));
    return Template.fill(
        "%s (%s to %s)",
        Numerals.rounded(correlation.coefficient(), decimals),
        Numerals.rounded(low, decimals),
        Numerals.rounded(high, decimals));
  }

  private TextTable numbers() {
    TextTable table = new TextTable(List.of(false, false, false, false));
    table.add(List.of("path", "value", "unit", "rests on"));
    for (ScenarioNumber number : trace.fixed()) {
      table.add(List.of(number.path(), number.value(), number.unit(), number.basis()));
    }
    return table;
  }
}
