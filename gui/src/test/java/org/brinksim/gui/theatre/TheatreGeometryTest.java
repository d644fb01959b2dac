package org.brinksim.gui.theatre;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.brinksim.gui.ShippedRun;
import org.brinksim.model.ground.Topology;
import org.brinksim.recorder.ElementSnapshot;
import org.brinksim.recorder.Frame;
import org.brinksim.recorder.RunHistory;
import org.brinksim.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TheatreGeometryTest {

  @Test
  void theEdgesOfACellLeadToTheNeighboursOfTheModel() {
    Scenario kursk = ShippedRun.of("kursk-2024").scenario();
    Topology topology = Topology.of(kursk);
    HexGeometry plan = (HexGeometry) TheatreGeometry.of(kursk);

    for (int cell = 0; cell < topology.cells(); cell++) {
      List<Integer> beyond = new ArrayList<>();
      for (int edge = 0; edge < 6; edge++) {
        if (plan.beyond(cell, edge) >= 0) {
          beyond.add(plan.beyond(cell, edge));
        }
      }
      assertThat(beyond)
          .as("neighbours of cell %d", cell)
          .containsExactlyInAnyOrderElementsOf(
              IntStream.of(topology.neighbours(cell)).boxed().toList());
    }
  }

  @Test
  void theEdgeOfThatNumberLiesTowardsTheCellBeyondIt() {
    HexGeometry plan = (HexGeometry) TheatreGeometry.of(ShippedRun.of("kursk-2024").scenario());
    int cell = plan.cell(5, 5);

    for (int edge = 0; edge < 6; edge++) {
      Point2D a = plan.corner(cell, edge);
      Point2D b = plan.corner(cell, edge + 1);
      Point2D middle = new Point2D.Double((a.getX() + b.getX()) / 2, (a.getY() + b.getY()) / 2);
      double here = middle.distance(plan.centre(cell));
      assertThat(middle.distance(plan.centre(plan.beyond(cell, edge))))
          .isBetween(here - 1e-9, here + 1e-9);
    }
  }

  @Test
  void aPointInACellFindsIt() {
    HexGeometry plan = (HexGeometry) TheatreGeometry.of(ShippedRun.of("kursk-2024").scenario());

    for (int cell = 0; cell < plan.cells(); cell++) {
      Point2D centre = plan.centre(cell);
      assertThat(plan.cellAt(centre.getX() + 0.2, centre.getY() - 0.2)).isEqualTo(cell);
    }
    assertThat(plan.cellAt(-3, 2)).isNegative();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kursk-2024", "starter", "strait"})
  void everyElementHasAPlaceWithinTheBoardAndNoTwoShareOne(String id) {
    RunHistory history = ShippedRun.of(id);
    TheatreGeometry plan = TheatreGeometry.of(history.scenario());
    RearArea rear = new RearArea(plan.field(), history.scenario().sides().size());

    for (int step = 0; step <= history.last(); step += 20) {
      Frame frame = history.frame(step).orElseThrow();
      Positions positions =
          new Positions(frame, plan, rear, history.scenario().combat().elementSize());
      List<Positions.Spot> spots = new ArrayList<>();
      for (ElementSnapshot element : frame.elements()) {
        Positions.Spot spot = positions.of(element.number());
        assertThat(rear.bounds().contains(spot.x(), spot.y())).isTrue();
        if (element.cell() >= 0 && plan instanceof HexGeometry) {
          assertThat(plan.cellAt(spot.x(), spot.y())).isEqualTo(element.cell());
        }
        spots.add(spot);
      }
      assertThat(spots).doesNotHaveDuplicates();
    }
  }
}
