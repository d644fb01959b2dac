package org.brinksim.gui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.brinksim.gui.Parts;
import org.brinksim.gui.ShippedRun;
import org.brinksim.gui.theme.Theme;
import org.brinksim.recorder.Frame;
import org.brinksim.recorder.RunHistory;
import org.brinksim.recorder.RungSnapshot;
import org.brinksim.scenario.Ladder.Rung;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LadderViewTest {
  /** Pixels of the disc of a rung that stands, at least. */
  private static final int DISC = 60;

  private static final RungSnapshot DOWN = new RungSnapshot(false, List.of(), false);

  private static Frame with(Frame frame, List<RungSnapshot> rungs) {
    return new Frame(
        frame.step(),
        frame.day(),
        frame.elements(),
        frame.losses(),
        frame.holders(),
        rungs,
        frame.states(),
        frame.events(),
        frame.ceaseFire());
  }

  private static BufferedImage picture(RunHistory run, List<RungSnapshot> rungs, int width) {
    LadderView view = new LadderView();
    view.show(run, with(ShippedRun.frame(run, 0), rungs), "The ladder");
    return Parts.painted(view, width, 560);
  }

  private static List<RungSnapshot> only(int count, int standing, RungSnapshot mark) {
    return IntStream.range(0, count).mapToObj(r -> r == standing ? mark : DOWN).toList();
  }

  /** The middle of the rows in which a colour is found. */
  private static double middle(BufferedImage picture, Rung rung, RunHistory run) {
    return IntStream.range(0, picture.getHeight())
        .filter(y -> Parts.inRow(picture, y, Theme.rung(run.scenario(), rung)) > 4)
        .average()
        .orElse(Double.NaN);
  }

  @ParameterizedTest
  @ValueSource(ints = {250, 420, 560, 900})
  void aRungIsColouredWhileItStandsAndHigherLevelsStandHigher(int width) {
    RunHistory run = ShippedRun.of("kursk-2024");
    List<Rung> rungs = run.scenario().ladder().rungs();
    RungSnapshot mark = new RungSnapshot(true, List.of(0), false);
    List<Double> middles = new ArrayList<>();
    for (int r = 0; r < rungs.size(); r++) {
      BufferedImage picture = picture(run, only(rungs.size(), r, mark), width);
      Map<Integer, Long> counted = Parts.colours(picture);
      for (Rung other : rungs) {
        long pixels = counted.getOrDefault(Theme.rung(run.scenario(), other).getRGB(), 0L);
        if (other.equals(rungs.get(r))) {
          assertThat(pixels).as("pixels of %s, which stands", other.id()).isGreaterThan(DISC);
        } else {
          assertThat(pixels).as("pixels of %s, which does not", other.id()).isLessThan(20);
        }
      }
      middles.add(middle(picture, rungs.get(r), run));
    }
    List<Integer> byLevel =
        IntStream.range(0, rungs.size())
            .boxed()
            .sorted(Comparator.comparingInt(r -> -rungs.get(r).level()))
            .toList();
    assertThat(byLevel.stream().map(middles::get).toList()).isSorted().doesNotContain(Double.NaN);
  }

  @Test
  void theHighestRungOfAChannelHasTheLargestDisc() {
    RunHistory run = ShippedRun.of("starter");
    List<Rung> rungs = run.scenario().ladder().rungs();
    String channel = rungs.get(0).channel();
    List<Rung> ofChannel =
        rungs.stream()
            .filter(r -> r.channel().equals(channel))
            .sorted(Comparator.comparingInt(Rung::level))
            .toList();
    RungSnapshot stands = new RungSnapshot(true, List.of(), false);
    BufferedImage picture =
        picture(
            run,
            rungs.stream().map(r -> r.channel().equals(channel) ? stands : DOWN).toList(),
            560);
    List<Integer> pixels =
        ofChannel.stream().map(r -> Parts.count(picture, Theme.rung(run.scenario(), r))).toList();

    assertThat(ofChannel).hasSizeGreaterThan(1);
    int highest = pixels.get(pixels.size() - 1);
    assertThat(pixels.subList(0, pixels.size() - 1)).allMatch(p -> p < 0.8 * highest);
  }

  @Test
  void whoStandsOnARungIsWrittenBesideIt() {
    RunHistory run = ShippedRun.of("starter");
    int count = run.scenario().ladder().rungs().size();
    BufferedImage nobody =
        picture(run, only(count, 1, new RungSnapshot(true, List.of(), false)), 900);
    BufferedImage one =
        picture(run, only(count, 1, new RungSnapshot(true, List.of(0), false)), 900);
    BufferedImage two =
        picture(run, only(count, 1, new RungSnapshot(true, List.of(0, 1), false)), 900);
    BufferedImage fighting =
        picture(run, only(count, 1, new RungSnapshot(true, List.of(), true)), 900);

    assertThat(rightmost(one)).isGreaterThan(rightmost(nobody) + 30);
    assertThat(rightmost(two)).isGreaterThan(rightmost(one) + 30);
    assertThat(rightmost(fighting)).isGreaterThan(rightmost(nobody) + 100);
  }

  /** The last column of pixels with ink in it. */
  private static int rightmost(BufferedImage picture) {
    for (int x = picture.getWidth() - 1; x >= 0; x--) {
      for (int y = 0; y < picture.getHeight(); y++) {
        if (picture.getRGB(x, y) == Theme.INK.getRGB()) {
          return x;
        }
      }
    }
    return -1;
  }

  @Test
  void withoutALadderItSaysSo() {
    RunHistory run = ShippedRun.of("square-law");
    BufferedImage picture = picture(run, List.of(), 560);

    assertThat(run.scenario().ladder().rungs()).isEmpty();
    assertThat(Parts.count(picture, Theme.FAINT)).isGreaterThan(50);
    assertThat(Parts.count(picture, Theme.INK)).isZero();
  }

  @Test
  void itAsksForRoomForEachRung() {
    LadderView few = new LadderView();
    LadderView many = new LadderView();
    RunHistory starter = ShippedRun.of("starter");
    RunHistory kursk = ShippedRun.of("kursk-2024");
    few.show(starter, ShippedRun.frame(starter, 0), "");
    many.show(kursk, ShippedRun.frame(kursk, 0), "");
    int more =
        kursk.scenario().ladder().rungs().size() - starter.scenario().ladder().rungs().size();

    assertThat(more).isPositive();
    assertThat(many.getMinimumSize().height - few.getMinimumSize().height).isEqualTo(21 * more);
  }
}
