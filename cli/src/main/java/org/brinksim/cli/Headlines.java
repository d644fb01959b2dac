package org.brinksim.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.brinksim.model.measure.Outcomes;
import org.brinksim.output.Summary.OfPoint;
import org.brinksim.output.Summary.OfQuantile;
import org.brinksim.output.Summary.OfResponse;
import org.brinksim.output.Summary.Probability;
import org.brinksim.reports.wording.Names;
import org.brinksim.reports.wording.Numerals;
import org.brinksim.scenario.Force;
import org.brinksim.scenario.Ladder.Rung;
import org.brinksim.scenario.Response;
import org.brinksim.scenario.Scenario;
import org.brinksim.text.Template;

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
record Headlines(Scenario scenario, OfPoint summary) {
  private static final double LEAST_SHARE = 0.01;
  private static final double LOW = 0.05;
  private static final double MIDDLE = 0.5;
  private static final double HIGH = 0.95;

  /** The lines of two small tables; without those for which there is nothing to say. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    table(lines, List.of("Highest rung reached", "share", "95 % interval"), peaks());
    table(lines, List.of("How often", "share", "95 % interval"), shares());
    table(lines, List.of("Over the runs", "median", "5 to 95 %"), quantities());
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
        .filter(p -> p.name().equals("peakRung=" + rung.id()) && p.share() >= LEAST_SHARE)
        .findFirst()
        .map(p -> List.of("  " + name, Numerals.percent(p.share()), interval(p)));
  }

  private static String interval(Probability probability) {
    return Numerals.percents(probability.interval().get(0), probability.interval().get(1));
  }

  /** The responses that are 1 or 0, which have a share and no median worth naming. */
  private List<List<String>> shares() {
    List<String> own = scenario.responses().stream().map(Response::id).toList();
    return summary.responses().stream()
        .filter(r -> own.contains(r.name()) && r.unit().equals(Outcomes.YES_OR_NO))
        .flatMap(r -> summary.probabilities().stream().filter(p -> p.name().equals(r.name())))
        .map(p -> List.of("  " + p.label(), fraction(p.share()), fractions(p.interval())))
        .toList();
  }

  private static String fractions(List<Double> interval) {
    return fraction(interval.get(0)) + " to " + fraction(interval.get(1));
  }

  /** Four digits, as a comparison with a known probability needs them. */
  private static String fraction(double share) {
    return Template.fill("%.4f", share);
  }

  private List<List<String>> quantities() {
    List<String> names = new ArrayList<>();
    scenario.forces().stream().map(Force::id).forEach(f -> names.add(f + ".casualties"));
    scenario.responses().stream().map(Response::id).forEach(names::add);
    return names.stream().flatMap(name -> quantity(name).stream()).toList();
  }

  private Optional<List<String>> quantity(String name) {
    return summary.responses().stream()
        .filter(r -> r.name().equals(name) && r.n() > 0 && !r.unit().equals(Outcomes.YES_OR_NO))
        .findFirst()
        .map(
            r ->
                List.of(
                    "  " + r.label() + (r.unit().equals("day") ? "" : " (" + r.unit() + ")"),
                    quantile(r, MIDDLE),
                    quantile(r, LOW) + " to " + quantile(r, HIGH)));
  }

  /** A quantile, in the report's words where it lies beyond the horizon. */
  private String quantile(OfResponse response, double probability) {
    return response.quantiles().stream()
        .filter(q -> q.p() == probability)
        .findFirst()
        .map(OfQuantile::value)
        .map(Numerals::number)
        .orElseGet(() -> "later than day " + scenario.horizonDays());
  }
}
