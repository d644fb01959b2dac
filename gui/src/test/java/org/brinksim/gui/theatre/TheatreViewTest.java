package org.brinksim.gui.theatre;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Point;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Random;
import org.brinksim.gui.ShippedRun;
import org.brinksim.gui.setting.ScenarioSource;
import org.brinksim.gui.theme.Theme;
import org.brinksim.recorder.Frame;
import org.brinksim.recorder.RunHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TheatreViewTest {
  private static TheatreView theatre(Viewpoint viewpoint) {
    RunHistory history = ShippedRun.of("kursk-2024");
    TheatreView view = new TheatreView(selection -> {}, viewpoint);
    view.setSize(700, 420);
    Frame frame = ShippedRun.frame(history, 60);
    view.show(history, frame, frame, 0);
    return view;
  }

  @Test
  void howeverItIsDraggedTheTheatreStaysInSight() {
    Viewpoint viewpoint = new Viewpoint();
    TheatreView view = theatre(viewpoint);
    Random random = new Random(5);
    for (int move = 0; move < 2_000; move++) {
      if (random.nextInt(4) == 0) {
        Point at = new Point(random.nextInt(700), random.nextInt(420));
        view.zoom(Math.exp(random.nextGaussian()), at);
      } else {
        viewpoint.pan(
            new Rectangle2D.Double(0, 0, 20, 10),
            new Dimension(700, 420),
            2_000 * random.nextGaussian(),
            2_000 * random.nextGaussian());
      }
      Rectangle2D seen = view.seen().createIntersection(new Rectangle2D.Double(0, 0, 700, 420));
      assertThat(seen.getWidth()).as("pixels across").isGreaterThan(350);
      assertThat(seen.getHeight()).as("pixels down").isGreaterThan(200);
    }
    view.showAll();
    assertThat(view.zoom()).isEqualTo(1);
    assertThat(view.seen().getCenterX()).isBetween(349.0, 351.0);
  }

  @Test
  void aPointThatIsZoomedAtStaysWhereItIs() {
    TheatreView view = theatre(new Viewpoint());
    Rectangle2D before = view.seen();
    view.zoom(3, new Point(350, 210));
    Rectangle2D after = view.seen();

    assertThat(after.getCenterX()).isBetween(before.getCenterX() - 1, before.getCenterX() + 1);
    assertThat(after.getWidth()).isBetween(2.9 * before.getWidth(), 3.1 * before.getWidth());
  }

  @Test
  void theatresThatAreComparedMoveTogether() {
    Viewpoint viewpoint = new Viewpoint();
    TheatreView one = theatre(viewpoint);
    TheatreView other = theatre(viewpoint);
    one.zoom(3, new Point(100, 100));

    assertThat(other.zoom()).isEqualTo(3);
    assertThat(other.seen()).isEqualTo(one.seen());
  }

  @Test
  void wordsNeverOverlap() {
    Random random = new Random(11);
    for (int view = 0; view < 200; view++) {
      Labels labels = new Labels(new Rectangle2D.Double(0, 0, 500, 300), List.of());
      int placed = 0;
      for (int k = 0; k < 40; k++) {
        Point2D at = new Point2D.Double(random.nextInt(500), random.nextInt(300));
        placed += labels.place(at, 20 + random.nextInt(120), 18, 2).isPresent() ? 1 : 0;
      }
      assertThat(placed).isGreaterThan(5);
      List<Rectangle2D> words = labels.taken();
      for (int a = 0; a < words.size(); a++) {
        assertThat(new Rectangle2D.Double(-1, -1, 502, 302).contains(words.get(a))).isTrue();
        for (int b = 0; b < a; b++) {
          assertThat(words.get(a).intersects(words.get(b))).as("%s and %s", a, b).isFalse();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"duel", "square-law", "linear-duel", "mixed-law", "iwo-jima", "strait"})
  void aSideThatIsCalledByAColourHasIt(String id) {
    var scenario = ScenarioSource.shipped(id).read(List.of()).scenario();
    for (int side = 0; side < scenario.sides().size(); side++) {
      Color colour = Theme.side(scenario, side);
      float[] hsb = Color.RGBtoHSB(colour.getRed(), colour.getGreen(), colour.getBlue(), null);
      float degrees = 360 * hsb[0];
      switch (scenario.sides().get(side).id()) {
        case "red" -> assertThat(degrees > 350 || degrees < 10).as("red is %s", degrees).isTrue();
        case "blue" -> assertThat(degrees).isBetween(195f, 250f);
        default -> assertThat(colour).isNotNull();
      }
      for (int other = 0; other < side; other++) {
        assertThat(colour).isNotEqualTo(Theme.side(scenario, other));
      }
    }
  }
}
