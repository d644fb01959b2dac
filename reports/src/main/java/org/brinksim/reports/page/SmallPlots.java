package org.brinksim.reports.page;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.brinksim.reports.chart.Axis;
import org.brinksim.reports.chart.Fan;
import org.brinksim.reports.chart.QuantileDotplot;
import org.brinksim.reports.content.SmallChart;
import org.brinksim.scenario.Unit;
import org.brinksim.text.Decimals;
import org.brinksim.wording.Dates;
import org.brinksim.wording.Numerals;

/** The small charts of the first screen: shapes in the page's own colours, words as words. */
final class SmallPlots implements SmallChart.Visitor<Void> {
  private static final double HUNDRED = 100;

  /** The height of a small fan, as a share of its width in hundredths. */
  private static final double HEIGHT = 42;

  private final Markup page;

  SmallPlots(Markup page) {
    this.page = page;
  }

  @Override
  public Void bars(SmallChart.Bars chart) {
    return ranks(
        chart.chart().bars().stream()
            .map(
                bar ->
                    new SmallChart.Rank(
                        bar.name(),
                        bar.share(),
                        Numerals.percent(bar.share(), bar.low(), bar.high())))
            .toList());
  }

  @Override
  public Void ranks(SmallChart.Ranks chart) {
    return ranks(chart.ranks());
  }

  private Void ranks(List<SmallChart.Rank> ranks) {
    double widest = ranks.stream().mapToDouble(SmallChart.Rank::size).max().orElse(1);
    page.open("ul", "class", "bars");
    for (SmallChart.Rank rank : ranks) {
      page.open("li").element("span", rank.name(), "class", "name");
      page.open("span", "class", "bar", "aria-hidden", "true");
      double width = widest > 0 ? HUNDRED * rank.size() / widest : 0;
      page.element("span", "", "style", "width:" + coordinate(width) + "%");
      page.close();
      page.element("span", rank.words(), "class", "share");
      page.close();
    }
    page.close();
    return null;
  }

  @Override
  public Void dots(SmallChart.Dots chart) {
    QuantileDotplot plot = chart.chart();
    Axis axis = plot.values();
    double columns = (axis.to() - axis.from()) / plot.width();
    svg(columns, plot.highest(), "xMidYMax meet");
    for (QuantileDotplot.Dot dot : plot.dots()) {
      page.empty(
          "circle",
          "cx",
          coordinate((dot.at() - axis.from()) / plot.width()),
          "cy",
          coordinate(plot.highest() - dot.level() - 0.5),
          "r",
          "0.45");
    }
    page.close();
    ends(number(axis, plot.dots().get(0).value()), number(axis, last(plot.dots()).value()));
    return null;
  }

  /** A number at an end, with its unit. */
  private static String number(Axis axis, double value) {
    if (axis.isShare()) {
      return Numerals.percent(value);
    }
    String number = Unit.PERSONNEL.is(axis.unit()) ? Numerals.whole(value) : Numerals.number(value);
    return axis.unit().isEmpty() ? number : number + "\u00a0" + axis.unit();
  }

  private static <T> T last(List<T> all) {
    return all.get(all.size() - 1);
  }

  @Override
  public Void bands(SmallChart.Bands chart) {
    Fan fan = chart.chart();
    svg(HUNDRED, HEIGHT, "none");
    band(fan, "outer", Fan.Point::p05, Fan.Point::p95);
    band(fan, "inner", Fan.Point::p25, Fan.Point::p75);
    StringBuilder line = new StringBuilder();
    fan.points().forEach(p -> line.append(point(fan, p.day(), p.p50())));
    page.empty("polyline", "points", line.toString().strip(), "class", "middle");
    page.close();
    ends(
        Dates.full(fan.time().start()) + ": " + number(fan.values(), fan.points().get(0).p50()),
        "day "
            + Numerals.whole(fan.time().days())
            + ": "
            + number(fan.values(), last(fan.points()).p50()));
    return null;
  }

  private void band(
      Fan fan, String name, ToDoubleFunction<Fan.Point> low, ToDoubleFunction<Fan.Point> high) {
    StringBuilder outline = new StringBuilder();
    List<Fan.Point> points = fan.points();
    points.forEach(p -> outline.append(point(fan, p.day(), high.applyAsDouble(p))));
    for (int i = points.size() - 1; i >= 0; i--) {
      outline.append(point(fan, points.get(i).day(), low.applyAsDouble(points.get(i))));
    }
    page.empty("polygon", "points", outline.toString().strip(), "class", name);
  }

  private static String point(Fan fan, double day, double value) {
    Axis axis = fan.values();
    double x = HUNDRED * day / fan.time().days();
    double y = HEIGHT * (axis.to() - value) / (axis.to() - axis.from());
    return coordinate(x) + "," + coordinate(y) + " ";
  }

  /** Opens a picture that those who cannot see it pass over: its words say what it shows. */
  private void svg(double width, double height, String fit) {
    page.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "viewBox",
        "0 0 " + coordinate(width) + " " + coordinate(height),
        "preserveAspectRatio",
        fit,
        "aria-hidden",
        "true");
  }

  /** The words at both ends of the axis. */
  private void ends(String from, String to) {
    page.open("p", "class", "ends").element("span", from).element("span", to).close();
  }

  /** A coordinate to a hundredth. */
  private static String coordinate(double value) {
    return Decimals.plain(Math.rint(value * HUNDRED) / HUNDRED);
  }
}
