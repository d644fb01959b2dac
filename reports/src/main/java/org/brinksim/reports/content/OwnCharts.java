package org.brinksim.reports.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinksim.reports.chart.Axis;
import org.brinksim.reports.chart.Chart;
import org.brinksim.reports.chart.ShareBars;
import org.brinksim.reports.chart.Tone;
import org.brinksim.results.Summary.OfResponse;
import org.brinksim.scenario.Response;
import org.brinksim.scenario.Unit;
import org.brinksim.statistics.Proportion;
import org.brinksim.wording.Names;
import org.brinksim.wording.Units;

/** A chart of every response that the scenario itself asks for, with its finding in words. */
record OwnCharts(Subject subject) {

  /** The part of the report; without charts where the scenario asks for nothing that varies. */
  Section section(List<Finding> findings) {
    List<Chart> charts = new ArrayList<>();
    Map<String, String> told = new LinkedHashMap<>();
    for (Response response : subject.scenario().responses()) {
      subject
          .summary(response.id())
          .flatMap(this::chart)
          .ifPresent(
              chart -> {
                charts.add(chart);
                findings.stream()
                    .filter(f -> f.response().equals(response.id()))
                    .forEach(f -> told.put(chart.heading().name(), f.text()));
              });
    }
    return new Section("own", "What the scenario itself asks", List.of(), charts, told);
  }

  /** Dots for a number or a day, two bars for what is so or not; none for what never varies. */
  private Optional<? extends Chart> chart(OfResponse response) {
    return Unit.YES_OR_NO.is(response.unit()) ? bars(response) : dots(response);
  }

  private Optional<? extends Chart> dots(OfResponse response) {
    String unit = Units.words(response.unit());
    // The numbers stay fractions, as the run directory has them: an axis of shares alone turns
    // them.
    String written = unit.equals("%") ? unit : unit.replace("%", "share");
    boolean day = Unit.DAY.is(response.unit());
    DotplotChart.Words words =
        new DotplotChart.Words(
            name(response),
            Names.capital(response.label()) + ", run by run",
            day ? "Day" : Names.capital(response.label()),
            day ? "" : written);
    return new DotplotChart(subject).of(response.name(), words, Tone.series(1));
  }

  private Optional<? extends Chart> bars(OfResponse response) {
    double[] values = subject.recording().replications().present(response.name());
    int yes = (int) Arrays.stream(values).filter(v -> v == 1).count();
    if (yes == 0 || yes == values.length) {
      return Optional.empty();
    }
    return Optional.of(
        new ShareBars(
            subject.heading(
                name(response),
                Names.capital(response.label()) + ", share of runs (%)",
                "",
                "Each run counts once: it is so in it, or not. Whiskers: Wilson 95 % intervals."),
            new Axis("Share of runs", "%", 0, 1.2),
            List.of(bar("It is so", yes), bar("It is not so", values.length - yes))));
  }

  private ShareBars.Bar bar(String name, int runs) {
    Proportion share = subject.share(runs);
    return new ShareBars.Bar(
        "",
        name,
        Tone.series(1),
        runs,
        share.share(),
        share.interval().low(),
        share.interval().high());
  }

  private String name(OfResponse response) {
    return subject.chartName(ChartNames.OWN, response.name());
  }
}
