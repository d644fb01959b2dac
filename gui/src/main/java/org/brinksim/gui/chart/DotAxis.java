package org.brinksim.gui.chart;

import java.util.List;
import java.util.function.DoubleFunction;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.results.Summary;
import org.brinksim.scenario.Unit;
import org.brinksim.statistics.Proportion;
import org.brinksim.wording.Numerals;
import org.brinksim.wording.Units;

/**
 * The words below the columns of dots, as the reports tell the same response.
 *
 * @param unit the unit, or what the columns say together
 * @param tick the words of a tick at a value; empty for none
 */
public record DotAxis(String unit, DoubleFunction<String> tick) {

  /**
   * The words for a response.
   *
   * @param unit its unit
   * @param response its name
   */
  public static DotAxis of(String unit, List<Completed> runs, String response) {
    if (Unit.YES_OR_NO.is(unit)) {
      return new DotAxis(
          runs.isEmpty() ? "" : share(runs, response), v -> v == 0 ? "no" : v == 1 ? "yes" : "");
    }
    double scale = Units.scale(unit);
    return new DotAxis(
        Unit.of(unit).map(Units::spoken).orElse(unit), v -> Numerals.number(scale * v));
  }

  private static String share(List<Completed> runs, String response) {
    int yes = (int) runs.stream().filter(r -> r.response(response) == 1).count();
    Proportion share = Proportion.of(yes, runs.size(), Summary.LEVEL);
    double low = share.interval().low();
    double high = share.interval().high();
    return "so in "
        + Numerals.percent(share.share(), low, high)
        + " of the runs ("
        + Numerals.percents(low, high)
        + ")";
  }
}
