package org.brinksim.cli.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.brinksim.cli.console.TextTable;
import org.brinksim.results.Summary.OfPoint;
import org.brinksim.results.Summary.Probability;
import org.brinksim.scenario.ForceMetric;
import org.brinksim.scenario.Ladder.Rung;
import org.brinksim.scenario.Response;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Scenario;
import org.brinksim.wording.EstimateWords;
import org.brinksim.wording.Names;
import org.brinksim.wording.Numerals;

/**
 * The handful of figures that a run ends with: how high it went, and what it cost.
 *
 * <p>How high: the share of runs for each rung that was the highest in at least one in a hundred.
 * How often: the share of runs in which a response that is 1 or 0 is 1. What it cost: the
 * casualties of each force, then the scenario's own responses, in the middle run and in the middle
 * nine tenths of them.
 *
 * @param scenario what was run
 * @param summary what came out
 */
public record Headlines(Scenario scenario, OfPoint summary) {
  private static final double LEAST_SHARE = 0.01;
  private static final double MIDDLE = 0.5;

  /** The lines of two small tables; without those for which there is nothing to say. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    table(lines, List.of("Highest rung reached", "share", "95 % interval"), peaks());
    table(lines, List.of("How often", "share", "95 % interval"), shares());
    table(lines, List.of("Over the runs", "median (interval)", "5 to 95 %"), quantities());
    return lines;
  }

  private static void table(List<String> lines, List<String> head, List<List<String>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    TextTable table = new TextTable(List.of(false, true, false));
    table.add(head);
    rows.forEach(table::add);
    lines.add("");
    lines.addAll(table.lines());
  }

  private List<List<String>> peaks() {
    return scenario.ladder().rungs().stream()
        .sorted(Comparator.comparingInt(Rung::level).reversed())
        .flatMap(rung -> peak(rung).stream())
        .toList();
  }

  private Optional<List<String>> peak(Rung rung) {
    String name = rung.name().map(Names::capital).orElse(Names.title(rung.id()));
    return summary.probabilities().stream()
        .filter(p -> p.name().equals(ResultNames.peakIs(rung)) && p.share() >= LEAST_SHARE)
        .findFirst()
        .map(p -> row(name, p));
  }

  private static List<String> row(String name, Probability probability) {
    double low = probability.interval().get(0);
    double high = probability.interval().get(1);
    return List.of(
        "  " + name,
        Numerals.percent(probability.share(), low, high),
        Numerals.percents(low, high));
  }

  /** The responses that are 1 or 0, which have a share and no median worth naming. */
  private List<List<String>> shares() {
    return own().stream()
        .flatMap(this::words)
        .flatMap(words -> words.share(summary).stream())
        .map(p -> row(p.label(), p))
        .toList();
  }

  private List<String> own() {
    return scenario.responses().stream().map(Response::id).toList();
  }

  private Stream<EstimateWords> words(String name) {
    return summary.responses().stream()
        .filter(r -> r.name().equals(name))
        .map(r -> EstimateWords.of(r, scenario));
  }

  private List<List<String>> quantities() {
    List<String> names = new ArrayList<>();
    scenario.forces().forEach(force -> names.add(ResultNames.of(force, ForceMetric.CASUALTIES)));
    names.addAll(own());
    return names.stream()
        .flatMap(this::words)
        .filter(words -> words.response().n() > 0 && !words.isShare())
        .map(
            words ->
                List.of(
                    "  " + words.response().label() + unit(words),
                    words.quantileWithInterval(MIDDLE),
                    words.spread()))
        .toList();
  }

  /** The unit; of days that some runs never reached it says that those count as later. */
  private static String unit(EstimateWords words) {
    String unit = words.unitWords() + (words.isCensored() ? ", over all runs" : "");
    return unit.isEmpty() ? "" : " (" + unit + ")";
  }
}
