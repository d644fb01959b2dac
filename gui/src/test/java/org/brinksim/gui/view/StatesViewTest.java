package org.brinksim.gui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.event.ActionEvent;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import javax.swing.KeyStroke;
import org.brinksim.gui.Parts;
import org.brinksim.gui.ShippedRun;
import org.brinksim.gui.theme.Theme;
import org.brinksim.model.event.Event;
import org.brinksim.recorder.ActorSnapshot;
import org.brinksim.recorder.Frame;
import org.brinksim.recorder.RunHistory;
import org.brinksim.recorder.words.Selection;
import org.brinksim.scenario.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatesViewTest {
  private final List<Selection> chosen = new ArrayList<>();

  private StatesView view(RunHistory run, int width, int height) {
    StatesView view = new StatesView(chosen::add);
    view.setSize(width, height);
    view.show(run, ShippedRun.frame(run, 0));
    return view;
  }

  @ParameterizedTest
  @CsvSource({
    "starter, 560, 560",
    "starter, 300, 420",
    "kursk-2024, 560, 560",
    "kursk-2024, 900, 700",
    "strait, 560, 560"
  })
  void noBoxLiesOnAnotherOrReachesOut(String id, int width, int height) {
    RunHistory run = ShippedRun.of(id);
    StatesView view = view(run, width, height);
    Rectangle2D pane = new Rectangle2D.Double(0, 0, width, height);
    for (int s = 0; s < run.scenario().states().size(); s++) {
      Rectangle2D box = view.node(s);
      assertThat(pane.contains(box)).as("%s in the pane", box).isTrue();
      for (int other = 0; other < s; other++) {
        assertThat(view.node(other).intersects(box)).as("%s and %s", other, s).isFalse();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"starter", "kursk-2024", "strait"})
  void theFirstStateAndItsAlliesStandAtTheLeft(String id) {
    RunHistory run = ShippedRun.of(id);
    StatesView view = view(run, 600, 600);
    List<Actor> states = run.scenario().states();
    Actor first = states.get(0);
    for (int s = 0; s < states.size(); s++) {
      boolean with =
          s == 0
              || first.allies().contains(states.get(s).id())
              || states.get(s).allies().contains(first.id());
      assertThat(view.node(s).getCenterX() < 300).as(states.get(s).id()).isEqualTo(with);
    }
  }

  @Test
  void aClickChoosesTheStateUnderIt() {
    RunHistory run = ShippedRun.of("kursk-2024");
    StatesView view = view(run, 560, 560);
    for (int s = run.scenario().states().size() - 1; s >= 0; s--) {
      click(view, view.node(s).getCenterX(), view.node(s).getCenterY());
      assertThat(chosen).containsExactly(new Selection.OfState(s));
      chosen.clear();
    }
    click(view, 280, 5);
    assertThat(chosen).isEmpty();
  }

  private static void click(StatesView view, double x, double y) {
    view.dispatchEvent(
        new MouseEvent(view, MouseEvent.MOUSE_CLICKED, 0, 0, (int) x, (int) y, 1, false));
  }

  @Test
  void arrowKeysGoFromStateToStateAndStopAtTheEnds() {
    RunHistory run = ShippedRun.of("starter");
    StatesView view = view(run, 560, 560);
    int last = run.scenario().states().size() - 1;

    press(view, "DOWN");
    press(view, "UP");
    assertThat(chosen).containsExactly(new Selection.OfState(0), new Selection.OfState(last));

    chosen.clear();
    view.select(new Selection.OfState(0));
    press(view, "UP");
    view.select(new Selection.OfState(last));
    press(view, "DOWN");
    assertThat(chosen).isEmpty();
    press(view, "UP");
    assertThat(chosen).containsExactly(new Selection.OfState(last - 1));
  }

  private static void press(StatesView view, String key) {
    Object action = view.getInputMap().get(KeyStroke.getKeyStroke(key));
    view.getActionMap()
        .get(action)
        .actionPerformed(new ActionEvent(view, ActionEvent.ACTION_PERFORMED, key));
  }

  @Test
  void theChosenStateIsFramed() {
    RunHistory run = ShippedRun.of("starter");
    StatesView view = view(run, 560, 560);
    assertThat(Parts.count(Parts.painted(view, 560, 560), Theme.MARK)).isZero();

    view.select(new Selection.OfState(1));
    BufferedImage picture = Parts.painted(view, 560, 560);
    Rectangle2D box = view.node(1);
    int edge = (int) Math.round(box.getY());
    assertThat(Parts.inRow(picture, edge, Theme.MARK)).isGreaterThan((int) box.getWidth() / 2);
    assertThat(Parts.count(picture, Theme.MARK))
        .isBetween(
            (int) (box.getWidth() + box.getHeight()), 8 * (int) (box.getWidth() + box.getHeight()));
  }

  /** The bar of a belief is as long as the belief: 0, a quarter, all of its width. */
  @ParameterizedTest
  @CsvSource({"0, 0", "0.25, 0.25", "1, 1"})
  void theBarOfABeliefIsAsLongAsTheBelief(double belief, double share) {
    RunHistory run = ShippedRun.of("starter");
    Frame frame = ShippedRun.frame(run, 0);
    int propositions = run.scenario().intelligence().propositions().size();
    List<Double> beliefs = new ArrayList<>(Collections.nCopies(propositions, Double.NaN));
    beliefs.set(0, belief);
    ActorSnapshot watching = new ActorSnapshot(OptionalInt.empty(), List.of(), beliefs, List.of());
    StatesView view = new StatesView(chosen::add);
    view.show(
        run,
        new Frame(
            0,
            0,
            frame.elements(),
            frame.losses(),
            frame.holders(),
            frame.rungs(),
            frame.states().stream().map(s -> watching).toList(),
            0,
            false));

    BufferedImage picture = Parts.painted(view, 560, 560);
    Rectangle2D box = view.node(0);
    Color bar = Theme.tint(Theme.STYLE.series().get(5), 0.75);
    // Along the upper edge of the bar there are no letters.
    int y = (int) Math.ceil(box.getY()) + 28 + 3 + 1;
    int pixels = 0;
    for (int x = 0; x < 280; x++) {
      pixels += picture.getRGB(x, y) == bar.getRGB() ? 1 : 0;
    }
    assertThat(pixels / (box.getWidth() - 12)).isBetween(share - 0.02, share + 0.02);
  }

  @Test
  void anActAtAnotherStateIsAnArrowFromItsDayOn() {
    RunHistory run = ShippedRun.of("kursk-2024");
    var act =
        Event.acts(run.events())
            .filter(a -> !a.atStart() && !a.targets().isEmpty())
            .filter(a -> !a.targets().equals(List.of(a.actor())))
            .findFirst()
            .orElseThrow();
    int step = (int) Math.round(act.day() / run.scenario().stepDays());
    StatesView view = new StatesView(chosen::add);

    view.show(run, ShippedRun.frame(run, step - 1));
    int before = between(Parts.painted(view, 560, 560), view);
    view.show(run, ShippedRun.frame(run, step));
    int during = between(Parts.painted(view, 560, 560), view);

    assertThat(during).isGreaterThan(before + 100);
  }

  /** Pixels between the boxes of the left and of the right that are not paper. */
  private static int between(BufferedImage picture, StatesView view) {
    int left = (int) view.node(0).getMaxX() + 2;
    int pixels = 0;
    for (int x = left; x < picture.getWidth() - left; x++) {
      for (int y = 60; y < picture.getHeight(); y++) {
        pixels += picture.getRGB(x, y) == Theme.PAPER.getRGB() ? 0 : 1;
      }
    }
    return pixels;
  }

  @Test
  void withoutStatesNothingCanBeChosen() {
    RunHistory run = ShippedRun.of("square-law");
    StatesView view = view(run, 560, 560);
    press(view, "DOWN");
    press(view, "UP");
    click(view, 100, 200);

    assertThat(run.scenario().states()).isEmpty();
    assertThat(chosen).isEmpty();
  }
}
