package org.brinksim.reports.dependence;

import java.util.List;
import org.brinksim.reports.chart.Axis;
import org.brinksim.reports.chart.EffectBars;
import org.brinksim.reports.chart.EffectBars.Bar;
import org.brinksim.results.tracing.DrawShares;
import org.brinksim.text.Template;
import org.brinksim.wording.Names;
import org.brinksim.wording.Numerals;

/**
 * The chart of how much of each main response is not known, the rest being chance.
 *
 * @param shares of the main responses, at least one
 * @param headings makes its heading
 */
public record NestedChart(List<DrawShares> shares, DependenceCharts.Headings headings) {

  /** Its name. */
  public static final String NAME = "not-known";

  /** The chart. */
  public EffectBars chart() {
    DrawShares first = shares.get(0);
    return new EffectBars(
        headings.of(
            NAME,
            "How much is not known, and how much is chance (share of the variance, %)",
            Template.fill(
                "From %s draws of the parameters with %d replications each. Whiskers: 95 %% intervals, each"
                    + " by itself, exact for normal values.",
                Numerals.whole(first.draws()), first.each()),
            "A bar is the share of the variance that would be gone if all parameters were known. The rest is"
                + " chance within a run: no knowledge of the parameters would take it away."),
        new Axis("Not known", "%", 0, 1),
        List.of("Not known"),
        shares.stream().map(NestedChart::row).toList());
  }

  private static EffectBars.Row row(DrawShares it) {
    double low = it.interval().get(0);
    double high = it.interval().get(1);
    return new EffectBars.Row(
        it.response(),
        Names.capital(it.label()),
        low <= 0,
        List.of(new Bar("notKnown", it.share(), low, high)),
        List.of(),
        Template.fill(
            "%s not known (%s), the rest chance",
            Numerals.percent(it.share(), low, high), Numerals.percents(low, high)));
  }
}
