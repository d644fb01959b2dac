package org.brinksim.model.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.brinksim.model.Sketch;
import org.junit.jupiter.api.Test;

/**
 * Odd rows (counted from 0) are shifted half a cell to the right: this decides who borders on whom.
 */
class TopologyTest {

  /**
   * Four rows of three: cell = 3 row + column.
   *
   * <pre>
   *  0   1   2
   *    3   4   5
   *  6   7   8
   *    9  10  11
   * </pre>
   */
  private static Topology map() {
    return Topology.of(
        Sketch.hex("RRR", "RRR", "BBB", "BBB")
            .force("east", "red", "lethality: 0, fires: 0", Sketch.inLine("brigade", 1))
            .force("west", "blue", "lethality: 0, fires: 0", Sketch.inLine("brigade", 1))
            .scenario());
  }

  @Test
  void aCellOfAnOddRowBordersOnTheCellsToItsRightAboveAndBelow() {
    assertThat(map().neighbours(4)).containsExactlyInAnyOrder(3, 5, 1, 2, 7, 8);
  }

  @Test
  void aCellOfAnEvenRowBordersOnTheCellsToItsLeftAboveAndBelow() {
    assertThat(map().neighbours(7)).containsExactlyInAnyOrder(6, 8, 3, 4, 9, 10);
  }

  @Test
  void cellsAtTheEdgeHaveFewerNeighbours() {
    assertThat(map().neighbours(0)).containsExactlyInAnyOrder(1, 3);
    assertThat(map().neighbours(2)).containsExactlyInAnyOrder(1, 4, 5);
    assertThat(map().neighbours(5)).containsExactlyInAnyOrder(4, 2, 8);
    assertThat(map().neighbours(9)).containsExactlyInAnyOrder(10, 6, 7);
  }

  @Test
  void bordersAreMutual() {
    Topology map = map();
    for (int cell = 0; cell < map.cells(); cell++) {
      for (int next : map.neighbours(cell)) {
        assertThat(map.neighbours(next)).as("%s and %s", cell, next).contains(cell);
      }
    }
  }

  @Test
  void fireReachesTheOwnCellAndItsNeighbours() {
    assertThat(map().reach(4)).containsExactlyInAnyOrder(4, 3, 5, 1, 2, 7, 8);
  }

  /** The area of a hexagon whose neighbours' centres are 10 km away: sqrt(3)/2 times 100. */
  @Test
  void aCellsAreaFollowsFromTheDistanceOfCentres() {
    assertThat(map().cellArea()).isCloseTo(86.6025403784, within(1e-9));
  }

  @Test
  void controlAndTerrainAreThoseOfTheRows() {
    Topology map =
        Topology.of(
            Sketch.hex(List.of(".f", "f."), List.of("RB", "BB"), "")
                .force("east", "red", "lethality: 0, fires: 0", Sketch.inLine("brigade", 1))
                .force("west", "blue", "lethality: 0, fires: 0", Sketch.inLine("brigade", 1))
                .scenario());

    assertThat(List.of(map.controlAtStart(0), map.controlAtStart(1), map.controlAtStart(3)))
        .containsExactly(0, 1, 1);
    assertThat(List.of(map.cover(0), map.cover(1), map.cover(2))).containsExactly(1.0, 0.5, 0.5);
    assertThat(List.of(map.movement(0), map.movement(1))).containsExactly(1.0, 2.0);
  }

  @Test
  void withoutSpaceThereIsOneCellThatReachesItself() {
    Topology mixed = Topology.of(Sketch.duel(1, 1, 0).scenario());

    assertThat(mixed.cells()).isEqualTo(1);
    assertThat(mixed.reach(0)).containsExactly(0);
    assertThat(mixed.neighbours(0)).isEmpty();
    assertThat(mixed.cellArea()).isZero();
  }
}
