package org.brinksim.cli.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brinksim.cli.console.LineWrapping;
import org.brinksim.cli.console.TextTable;
import org.brinksim.comparison.Verdict;
import org.brinksim.reports.compared.ChartComparison;
import org.brinksim.reports.compared.ChartConclusionWords;
import org.brinksim.reports.compared.ChartSetComparison;
import org.brinksim.reports.compared.ChartsAgainstBaseline;
import org.brinksim.reports.compared.ComparedCharts;
import org.brinksim.reports.compared.OriginDifference;
import org.brinksim.reports.compared.QuantityComparison;
import org.brinksim.reports.compared.QuantityWords;

/**
 * A comparison of charts as lines of text: the verdict first, then what differs of where they come
 * from, then chart by chart the numbers.
 *
 * @param comparison what was found
 * @param width how wide a line may be
 */
public record ChartComparisonText(ChartSetComparison comparison, int width) {
  private static final int MOST_UNDECIDED = 15;

  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    boolean several = comparison.others().size() > 1;
    for (ChartsAgainstBaseline charts : comparison.others()) {
      String name = several ? charts.other().name() + ": " : "";
      wrapped(name + ChartConclusionWords.headline(charts), lines);
    }
    comparison.others().forEach(charts -> against(charts, lines));
    lines.add("");
    ChartConclusionWords.method(comparison).forEach(words -> wrapped(words, lines));
    return lines;
  }

  private void wrapped(String words, List<String> lines) {
    lines.addAll(LineWrapping.wrapped(words, width));
  }

  private void against(ChartsAgainstBaseline charts, List<String> lines) {
    lines.add("");
    TextTable origins = new TextTable(List.of(false, false));
    origins("baseline ", comparison.baseline(), origins);
    origins("other ", charts.other(), origins);
    lines.addAll(origins.lines(width));
    differences(charts, lines);
    charts.charts().stream()
        .filter(chart -> !chart.identical())
        .forEach(chart -> table(chart, lines));
    only("Same, every drawn number equal", identical(charts), lines);
    only("Only in the baseline", charts.onlyInBaseline(), lines);
    only("Only in the other", charts.onlyInOther(), lines);
  }

  private static void origins(String side, ComparedCharts charts, TextTable table) {
    String name = side + charts.name();
    for (String origin : ChartConclusionWords.origins(charts)) {
      table.add(List.of(name, origin));
      name = "";
    }
  }

  private static List<String> identical(ChartsAgainstBaseline charts) {
    return charts.charts().stream()
        .filter(ChartComparison::identical)
        .map(ChartComparison::id)
        .toList();
  }

  private void differences(ChartsAgainstBaseline charts, List<String> lines) {
    Map<OriginDifference, List<String>> differing = new LinkedHashMap<>();
    for (ChartComparison chart : charts.charts()) {
      chart
          .origins()
          .forEach(d -> differing.computeIfAbsent(d, o -> new ArrayList<>()).add(chart.id()));
    }
    lines.add("");
    long told = charts.charts().stream().filter(ChartComparison::hasOrigins).count();
    if (told == 0) {
      lines.add("Whether the runs differ in scenario, seed or engine is not told.");
    } else if (differing.isEmpty()) {
      lines.add("Drawn from the same scenario, seed, number of runs and engine.");
    } else {
      differences(differing, told, lines);
    }
  }

  private void differences(
      Map<OriginDifference, List<String>> differing, long told, List<String> lines) {
    lines.add("What differs in the origins");
    TextTable table = new TextTable(List.of(false, false, false, false));
    table.add(List.of("what", "baseline", "other", "of"));
    differing.forEach(
        (d, charts) ->
            table.add(
                List.of(
                    d.what(),
                    d.baseline(),
                    d.other(),
                    charts.size() == told ? "all charts" : String.join(", ", charts))));
    lines.addAll(table.lines(width));
  }

  private void table(ChartComparison chart, List<String> lines) {
    TextTable table = new TextTable(List.of(false, true, true, true, true, false));
    table.add(List.of("number", "baseline", "other", "difference (95 %)", "p", "verdict"));
    int undecided = 0;
    for (QuantityComparison quantity : chart.quantities()) {
      boolean open = quantity.verdict() == Verdict.UNDECIDED;
      undecided += open ? 1 : 0;
      if (!open || undecided <= MOST_UNDECIDED) {
        table.add(row(new QuantityWords(quantity)));
      }
    }
    lines.add("");
    wrapped(ChartConclusionWords.title(chart), lines);
    if (chart.quantities().isEmpty()) {
      lines.add("No number is in both.");
      return;
    }
    lines.addAll(table.lines(width));
    if (undecided > MOST_UNDECIDED) {
      lines.add("… and " + (undecided - MOST_UNDECIDED) + " more undecided; --json has all");
    }
  }

  private static List<String> row(QuantityWords words) {
    return List.of(
        words.subject(),
        words.baseline(),
        words.other(),
        words.difference(),
        words.pValue(),
        words.verdict());
  }

  private void only(String title, List<String> names, List<String> lines) {
    if (!names.isEmpty()) {
      lines.add("");
      wrapped(title + ": " + String.join(", ", names), lines);
    }
  }
}
