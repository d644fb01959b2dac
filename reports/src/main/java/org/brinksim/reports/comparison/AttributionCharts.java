package org.brinksim.reports.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.brinksim.reports.chart.Axis;
import org.brinksim.reports.chart.Chart;
import org.brinksim.reports.chart.EffectBars;
import org.brinksim.reports.chart.Heading;
import org.brinksim.reports.content.DataTable;
import org.brinksim.reports.content.DataTable.Cell;
import org.brinksim.reports.content.DataTable.Column;
import org.brinksim.reports.content.Section;
import org.brinksim.results.attribution.Attributed;
import org.brinksim.results.attribution.InputShare;
import org.brinksim.results.attribution.Share;
import org.brinksim.results.attribution.Swap;
import org.brinksim.text.Template;
import org.brinksim.wording.Numerals;
import org.brinksim.wording.comparison.AttributionWords;

/**
 * What differences are owed to, as charts and a table of the page.
 *
 * @param words what was found, in words
 * @param baseline the name of the baseline
 */
record AttributionCharts(AttributionWords words, String baseline) {
  private static final int MOST_ROWS = 12;
  private static final double ROOM = 0.05;
  private static final String REST = "Left over: several together";

  /** The part of the page; none where no response is told. */
  Optional<Section> section() {
    List<Chart> charts = new ArrayList<>();
    words.told().forEach(response -> charts.add(chart(response)));
    return charts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "owed-to",
                "What the differences are owed to, in the model",
                words.method(),
                charts));
  }

  private EffectBars chart(Attributed response) {
    List<EffectBars.Row> rows = new ArrayList<>();
    response.ranked().stream().limit(MOST_ROWS).forEach(i -> rows.add(row(response, i)));
    response.rest().ifPresent(rest -> rows.add(row(response, REST, "rest", rest, List.of())));
    int more = response.shares().size() - MOST_ROWS;
    return new EffectBars(
        new Heading(
            "owed-to-" + response.response().name(),
            Template.fill("%s: what the difference is owed to", response.response().label()),
            Template.fill(
                "%s against %s · %s pairs on the same dice · whole difference %s %s",
                words.run().other().name(),
                baseline,
                Numerals.whole(response.pairs()),
                words.share(response, response.whole()),
                words.unit(response)),
            "Whiskers: 95 % intervals, each for its own row. Grey: cannot be told from no share."
                + (response.horizonForNever() ? " A day that never came counts as the last." : "")
                + (more > 0
                    ? Template.fill(" %d inputs with smaller shares are in the table.", more)
                    : ""),
            words.sentence(response)),
        axis(response, rows),
        List.of("share"),
        rows);
  }

  private EffectBars.Row row(Attributed response, int input) {
    InputShare of = response.shares().get(input);
    Swap swap = words.attribution().inputs().get(input);
    double scale = words.scale(response);
    return row(
        response,
        words.title(swap),
        swap.name(),
        of.share(),
        List.of(
            new EffectBars.Bar("swappedFirst", of.alone() * scale, Double.NaN, Double.NaN),
            new EffectBars.Bar("swappedLast", of.last() * scale, Double.NaN, Double.NaN)));
  }

  private EffectBars.Row row(
      Attributed response, String name, String id, Share share, List<EffectBars.Bar> more) {
    double scale = words.scale(response);
    return new EffectBars.Row(
        id,
        name,
        !share.told(),
        List.of(
            new EffectBars.Bar(
                "share",
                share.value() * scale,
                share.interval().low() * scale,
                share.interval().high() * scale)),
        more,
        words.rounded(response, share)
            + (response.whole().told() ? "  (" + words.part(response, share) + ")" : ""));
  }

  private Axis axis(Attributed response, List<EffectBars.Row> rows) {
    double[] ends =
        rows.stream()
            .map(row -> row.bars().get(0))
            .flatMap(bar -> Stream.of(0.0, bar.low(), bar.high()))
            .mapToDouble(Double::doubleValue)
            .sorted()
            .toArray();
    double low = ends[0];
    double high = ends[ends.length - 1];
    double room = Math.max(ROOM * (high - low), low < high ? 0 : 1);
    // Shares are per cent already, so that the unit is not to scale them again.
    String unit = words.unit(response);
    return new Axis(
        "Share of the difference" + (unit.equals("%") ? ", %" : ""),
        unit.equals("%") ? "" : unit,
        low < 0 ? low - room : 0,
        high > 0 || low == high ? high + room : 0);
  }

  /** All shares of the told responses. */
  DataTable table() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Attributed response : words.told()) {
      for (int i : response.ranked()) {
        InputShare of = response.shares().get(i);
        rows.add(
            row(
                response,
                words.attribution().inputs().get(i).name(),
                of.share(),
                words.signed(response, of.alone()),
                words.signed(response, of.last())));
      }
      response.rest().ifPresent(rest -> rows.add(row(response, REST, rest, "", "")));
    }
    return new DataTable(
        "owed-to-table",
        "What the differences are owed to",
        "Swapped first: what an input changes alone in the baseline. Swapped last: what it changes when all others are the other's.",
        List.of(
            Column.words("Response"),
            Column.words("Unit"),
            Column.words("Input"),
            Column.number("Share (95 %)"),
            Column.number("Of the whole"),
            Column.number("Swapped first"),
            Column.number("Swapped last"),
            Column.number("Pairs that change")),
        rows);
  }

  private List<Cell> row(
      Attributed response, String input, Share share, String first, String last) {
    return DataTable.row(
        response.response().name(),
        words.unit(response),
        input,
        words.share(response, share),
        words.part(response, share),
        first,
        last,
        Numerals.whole(share.changed()));
  }
}
