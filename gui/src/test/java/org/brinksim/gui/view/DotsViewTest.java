package org.brinksim.gui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Point;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.brinksim.gui.chart.DotAxis;
import org.brinksim.gui.chart.DotPicture;
import org.brinksim.gui.chart.DotPlot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DotsViewTest {

  /** Runs in columns, most of them in the first, a tenth of them never. */
  private static DotPlot dots(int runs, int columns) {
    List<List<Integer>> all = new ArrayList<>();
    IntStream.range(0, columns).forEach(c -> all.add(new ArrayList<>()));
    List<Integer> never = new ArrayList<>();
    for (int r = 0; r < runs; r++) {
      if (r % 10 == 9) {
        never.add(r);
      } else {
        all.get(r % 3 == 0 ? r / 3 % columns : 0).add(r);
      }
    }
    return new DotPlot(0, 1, all, never);
  }

  @ParameterizedTest
  @CsvSource({
    "10, 3, 560, 300",
    "200, 2, 560, 250",
    "200, 45, 300, 150",
    "1000, 1, 560, 250",
    "1000, 10, 400, 160",
    "5000, 1, 560, 250",
    "5000, 12, 560, 250",
    "5000, 45, 300, 130"
  })
  void everyDotLiesInItsPaneInColumnsAndInRows(int runs, int columns, int width, int height) {
    for (boolean named : List.of(false, true)) {
      DotsView view = new DotsView(run -> {});
      view.setSize(width, height);
      List<String> names =
          named ? IntStream.range(0, columns).mapToObj(c -> "Rung " + c).toList() : List.of();
      view.show(
          DotPicture.of(
              dots(runs, columns), names, "Highest rung", new DotAxis("level", v -> ""), 0));

      Set<Point> places = new HashSet<>();
      for (int run = 0; run < runs; run++) {
        Point at = view.whereIs(run);
        assertThat(at.x).as("x of run %s", run).isBetween(8, width - 8);
        assertThat(at.y).as("y of run %s", run).isBetween(30, height - (named ? 4 : 40));
        places.add(at);
      }
      assertThat(view.at(view.whereIs(runs / 2))).isPresent();
      if (runs <= 1000) {
        assertThat(places.size()).as("places of %s runs", runs).isGreaterThan(runs / 2);
      }
    }
  }
}
