package org.brinksim.results.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.brinksim.experiment.Border;
import org.brinksim.results.Kept;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.effects.FactorEffects.Grid;
import org.brinksim.results.effects.FactorEffects.Indices;
import org.brinksim.results.effects.FactorEffects.OfFactor;
import org.brinksim.results.effects.FactorEffects.Spread;
import org.brinksim.results.effects.FactorEffects.Step;
import org.brinksim.results.effects.StudyEffects.OfResponse;
import org.brinksim.study.design.FullFactorial;
import org.brinksim.study.design.LatinHypercube;
import org.brinksim.study.design.MorrisDesign;
import org.brinksim.study.design.SaltelliDesign;
import org.brinksim.study.design.UnitPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of responses that are functions of three factors and of dice. */
class StudyEffectsTest {
  private static final List<String> FACTORS = List.of("a", "b", "c");

  @TempDir private Path directory;

  /** A response of the factors, a point's dice, and a replication. */
  @FunctionalInterface
  private interface Model {
    double of(double[] u, double dice, int replication);
  }

  private static UniformRandomProvider random() {
    return RandomSource.XO_RO_SHI_RO_128_PP.create(11);
  }

  /** The number that the dice of a point show in a replication. */
  private static double dice(int chance, int replication) {
    return RandomSource.SPLIT_MIX_64.create(1_000L * chance + replication).nextDouble();
  }

  private StudyEffects effects(
      String type, List<UnitPoint> points, int replications, String unit, Model model)
      throws IOException {
    StringBuilder rows = new StringBuilder("scenario,point,replication,a,b,c,y\n");
    for (int r = 0; r < replications; r++) {
      for (int p = 0; p < points.size(); p++) {
        double[] u = points.get(p).u();
        double y = model.of(u, dice(points.get(p).chance(), r), r);
        rows.append(
            String.join(
                ",",
                "border",
                "" + p,
                "" + r,
                "" + u[0],
                "" + u[1],
                "" + u[2],
                Double.isNaN(y) ? "" : "" + y));
        rows.append('\n');
      }
    }
    Path file = directory.resolve("replications.csv");
    Files.writeString(file, rows.toString(), StandardCharsets.UTF_8);
    return StudyEffects.of(
        file, manifest(type, points, replications, unit), List.of(Border.with().scenario()));
  }

  private static RunManifest manifest(
      String type, List<UnitPoint> points, int replications, String unit) {
    List<List<Double>> settings = new ArrayList<>();
    points.forEach(p -> settings.add(List.of(p.u()[0], p.u()[1], p.u()[2])));
    return new RunManifest(
        RunManifest.FORMAT,
        new RunManifest.Engine("Brink", "0", "unknown"),
        "17",
        1,
        List.of(new RunManifest.Scenario("border", "Border", "2031-01-01", 60, 1, "scenario.yaml")),
        new RunManifest.Study(
            "s",
            "S",
            "",
            type,
            "study.yaml",
            1,
            "",
            points.stream().map(UnitPoint::chance).toList()),
        points.size(),
        new RunManifest.Design(
            FACTORS.stream().map(name -> new Word(name, "", name)).toList(), settings, List.of()),
        List.of(),
        new RunManifest.Replications(replications, replications * points.size(), 0),
        false,
        Kept.EVERYTHING,
        new RunManifest.Dictionary(List.of(), List.of(new Word("y", unit, "Y")), List.of()),
        List.of(),
        List.of(),
        Map.of());
  }

  private static OfResponse only(StudyEffects effects) {
    assertThat(effects.responses()).hasSize(1);
    return effects.responses().get(0);
  }

  @Test
  void levelsAreComparedReplicationByReplication() throws IOException {
    // Replications lie far apart, and the effect of b in them differs by 0 or 2.
    StudyEffects effects =
        effects(
            "factorial",
            FullFactorial.of(new int[] {2, 3, 2}),
            4,
            "",
            (u, dice, r) -> 100 * r + 8 * u[0] + 6 * u[1] * (r % 2 == 0 ? 1 : 2));

    OfResponse found = only(effects);
    FactorEffects.OfLevels levels = (FactorEffects.OfLevels) found.effects();

    assertThat(found.count()).isEqualTo(4);
    assertThat(levels.factors().stream().map(OfFactor::factor)).containsExactly("b", "a", "c");
    // From 1/6 to 5/6, by 6 in two replications and by 12 in the others: 4 and 8.
    Estimate b = levels.factors().get(0).levels().get(2).difference();
    assertThat(b.value()).isCloseTo(6, within(1e-9));
    // Student's interval of 4, 8, 4, 8: 3.182446 sd / 2 with sd = 2.309401.
    assertThat(b.high() - b.value()).isCloseTo(3.182446 * 2.309401 / 2, within(1e-5));
    // From 1/4 to 3/4 in each replication: nothing but 4, whatever the replications are.
    Estimate a = levels.factors().get(1).levels().get(1).difference();
    assertThat(a.low()).isCloseTo(4, within(1e-9));
    assertThat(a.high()).isCloseTo(4, within(1e-9));
    assertThat(levels.factors().get(2).span()).isCloseTo(0, within(1e-9));
    Grid grid = levels.grid().orElseThrow();
    assertThat(grid.across()).isEqualTo("b");
    assertThat(grid.down()).isEqualTo("a");
    assertThat(grid.means().get(1).get(2) - grid.means().get(0).get(2)).isCloseTo(4, within(1e-9));
  }

  @Test
  void aReplicationThatLacksAValueAtOnePointIsLeftOutOfAll() throws IOException {
    StudyEffects effects =
        effects(
            "factorial",
            FullFactorial.of(new int[] {2, 2, 2}),
            5,
            "",
            (u, dice, r) -> r == 3 && u[0] > 0.5 && u[1] < 0.5 ? Double.NaN : 1_000 * r + u[0]);

    OfResponse found = only(effects);

    assertThat(found.count()).isEqualTo(4);
    assertThat(found.leftOut()).isEqualTo(1);
    Estimate a =
        ((FactorEffects.OfLevels) found.effects()).factors().get(0).levels().get(1).difference();
    assertThat(a.value()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void aDayThatNeverCameCountsAsTheHorizon() throws IOException {
    StudyEffects effects =
        effects(
            "factorial",
            FullFactorial.of(new int[] {2, 2, 2}),
            3,
            "day",
            (u, dice, r) -> u[2] > 0.5 ? Double.NaN : 20);

    OfResponse found = only(effects);

    assertThat(found.never()).isEqualTo(12);
    assertThat(found.count()).isEqualTo(3);
    Estimate c =
        ((FactorEffects.OfLevels) found.effects()).factors().get(0).levels().get(1).difference();
    assertThat(c.value()).isEqualTo(40);
  }

  @Test
  void onceIsTooFewToTellADifference() throws IOException {
    StudyEffects effects =
        effects("factorial", FullFactorial.of(new int[] {2, 2, 2}), 1, "", (u, dice, r) -> u[0]);

    assertThat(only(effects).effects()).isInstanceOf(FactorEffects.Nothing.class);
  }

  @Test
  void aTableOfPointsThatIsNoPlanIsComparedWithItsFirst() throws IOException {
    List<UnitPoint> points =
        List.of(
            new UnitPoint(0.1, 0.1, 0.1), new UnitPoint(0.2, 0.1, 0.7), new UnitPoint(0.9, 0.3, 0));
    StudyEffects effects = effects("listed", points, 3, "", (u, dice, r) -> r * 10 + 10 * u[0]);

    OfFactor point = ((FactorEffects.OfLevels) only(effects).effects()).factors().get(0);

    assertThat(point.factor()).isEqualTo("point");
    assertThat(point.levels().get(1).difference().value()).isCloseTo(1, within(1e-9));
    assertThat(point.levels().get(2).difference().value()).isCloseTo(8, within(1e-9));
  }

  @Test
  void elementaryEffectsAreChangesPerMoveWithTheirSigns() throws IOException {
    StudyEffects effects =
        effects(
            "morris",
            MorrisDesign.of(20, 3, 4, random()),
            1,
            "",
            (u, dice, r) -> 6 * u[0] - 20 * u[1] + 4 * dice);

    OfResponse found = only(effects);
    List<Step> steps = ((FactorEffects.OfSteps) found.effects()).factors();

    assertThat(found.count()).isEqualTo(20);
    assertThat(steps.stream().map(Step::factor)).containsExactly("b", "a", "chance", "c");
    // A move is by half of the law: of b by 10, of a by 3.
    assertThat(steps.get(0).meanSize().value()).isCloseTo(10, within(1e-9));
    assertThat(steps.get(0).mean()).isCloseTo(-10, within(1e-9));
    assertThat(steps.get(0).deviation()).isCloseTo(0, within(1e-9));
    assertThat(steps.get(1).mean()).isCloseTo(3, within(1e-9));
    // Two dice lie 1/3 apart on average; with 20 trajectories the standard error is 4 · 0.053.
    assertThat(steps.get(2).meanSize().value()).isCloseTo(4.0 / 3, within(1.0));
    assertThat(steps.get(3).inert()).isTrue();
    assertThat(steps.get(0).weak()).isFalse();
  }

  @Test
  void aFactorWhoseLawGaveTheSameValueTwiceTakesAStepInWhichNothingChanges() throws IOException {
    List<UnitPoint> points = new ArrayList<>();
    for (UnitPoint point : MorrisDesign.of(12, 3, 4, random())) {
      double[] u = point.u().clone();
      u[2] = 0.5;
      points.add(new UnitPoint(u, point.chance()));
    }

    List<Step> steps =
        ((FactorEffects.OfSteps)
                only(effects("morris", points, 1, "", (u, dice, r) -> u[0] + 100 * u[2])).effects())
            .factors();

    assertThat(steps.get(0).factor()).isEqualTo("a");
    assertThat(steps.get(0).mean()).isCloseTo(0.5, within(1e-9));
    assertThat(steps.stream().filter(Step::inert).map(Step::factor))
        .containsExactlyInAnyOrder("b", "c", "chance");
  }

  @Test
  void pointsThatAreNoTrajectoryAreRefused() {
    List<UnitPoint> points = new ArrayList<>(LatinHypercube.of(10, 3, random()));

    assertThatThrownBy(() -> effects("morris", points, 1, "", (u, dice, r) -> u[0]))
        .isInstanceOf(RunDirectoryException.class)
        .hasMessageContaining("does not follow point 0 as in a trajectory");
  }

  /** Of an additive response the indices are the shares of the variances of its terms. */
  @Test
  void indicesTellTheShareOfEachFactorAndOfChance() throws IOException {
    StudyEffects effects =
        effects(
            "sobolIndices",
            SaltelliDesign.of(2_048, 3, random()),
            1,
            "",
            (u, dice, r) -> 4 * u[0] + 2 * u[1] + 2 * dice);

    List<Indices> indices = ((FactorEffects.OfIndices) only(effects).effects()).factors();

    assertThat(indices.get(0).factor()).isEqualTo("a");
    // 16 : 4 : 4. The standard error of each is about 0.02 of 2,048 pairs; five of them are wide.
    for (Indices found : indices) {
      double share =
          switch (found.factor()) {
            case "a" -> 16.0 / 24;
            case "c" -> 0;
            default -> 4.0 / 24;
          };
      assertThat(found.first().value()).as(found.factor()).isCloseTo(share, within(0.1));
      assertThat(found.total().value()).as(found.factor()).isCloseTo(share, within(0.1));
    }
  }

  @Test
  void ofSpreadPointsTheFactorThatMattersIsTold() throws IOException {
    StudyEffects effects =
        effects(
            "latinHypercube",
            LatinHypercube.of(200, 3, random()),
            1,
            "",
            (u, dice, r) -> (u[1] - 0.5) * (u[1] - 0.5) - 0.1 * u[0]);

    FactorEffects.OfSpread found = (FactorEffects.OfSpread) only(effects).effects();

    Spread strongest = found.factors().get(0);
    assertThat(strongest.factor()).isEqualTo("b");
    assertThat(strongest.clear()).isTrue();
    // Var((u − ½)²) is 1/180, that of 0.1 u is 1/1200: shares of 0.87 and 0.13.
    assertThat(strongest.first().orElseThrow().value()).isCloseTo(0.87, within(0.05));
    // It falls and rises again, which no rank correlation sees.
    assertThat(strongest.rank().orElseThrow().interval().get(0)).isNegative();
    Spread falling = found.factors().get(1);
    assertThat(falling.factor()).isEqualTo("a");
    assertThat(falling.rank().orElseThrow().high()).isNegative();
  }
}
