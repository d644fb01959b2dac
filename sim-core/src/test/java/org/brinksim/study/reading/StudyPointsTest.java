package org.brinksim.study.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.experiment.Border;
import org.brinksim.experiment.DesignPoint;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Run;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.results.writing.RunDesign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudyPointsTest {

  private static final String FACTORS =
      """
      factors:
        lethality: {from: 0.006, to: 0.04}
        guns: {}
        forces.fir.fires: {from: 0.5, to: 3}
        combat.elementSize: {levels: [50, 100, 200]}
        forces.elm.formations.regiment.trainingDays: {from: 5, to: 20, integer: true}
      """;

  /** What a run is by itself, with the settings of its point set in the file. */
  private static Completed alone(ReadStudy study, Run run) {
    RunDesign.Point point = study.design().points().get(run.point());
    String[] set =
        IntStream.range(0, study.factors().size())
            .mapToObj(f -> Assignment.of(study.factors().get(f).place(), point.settings().get(f)))
            .map(Assignment::toString)
            .toArray(String[]::new);
    Experiment alone =
        Border.experiment(Border.with(set), DesignPoint.root(study.study().root(), point.chance()));
    return (Completed) alone.run(Run.ofFirstPoint(run.replication()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: latinHypercube, points: 6}",
        "{type: sobolSequence, points: 6}",
        "{type: morris, trajectories: 4}",
        "{type: sobolIndices, base: 16}"
      })
  void aRunHasTheBytesThatItHasWithItsSettingsInTheFile(String design) {
    ReadStudy study = BorderStudy.of("seed: 77\ndesign: " + design + "\n" + FACTORS);
    Experiment experiment = study.design().experiment(study.study().root());
    for (int p = 0; p < study.design().points().size(); p += 3) {
      Run run = new Run(p, 2);
      Completed together = (Completed) experiment.run(run);
      Completed alone = alone(study, run);
      assertThat(together.responses()).isEqualTo(alone.responses());
      assertThat(together.series()).isEqualTo(alone.series());
      assertThat(together.events()).isEqualTo(alone.events());
      for (String name : together.parameters().columns().names()) {
        assertThat(together.parameters().get(name)).isEqualTo(alone.parameters().get(name));
      }
    }
  }

  @Test
  void aFactorHasAColumnAndNoOtherOfItsName() {
    ReadStudy study = BorderStudy.of("design: {type: latinHypercube, points: 3}\n" + FACTORS);
    Experiment experiment = study.design().experiment(1);
    assertThat(experiment.layout().factors().names())
        .containsExactly(
            "lethality",
            "guns",
            "forces.fir.fires",
            "combat.elementSize",
            "forces.elm.formations.regiment.trainingDays");
    assertThat(experiment.layout().parameters().names())
        .containsExactly("elmTroops", "flood", "resolve");
  }

  @Test
  void aFactorialDesignHasEveryCombinationOnceTheLastFactorFastest() {
    ReadStudy study =
        BorderStudy.of(
            """
            design: {type: factorial}
            factors:
              lethality: {levels: [0.01, 0.02]}
              guns: {}
              combat.elementSize: {from: 99, to: 100, integer: true}
            """);
    assertThat(study.design().points().stream().map(RunDesign.Point::settings).toList())
        .startsWith(List.of(0.01, 0.0, 99.0), List.of(0.01, 0.0, 100.0), List.of(0.01, 1.0, 99.0))
        .endsWith(List.of(0.02, 4.0, 100.0))
        .hasSize(12)
        .doesNotHaveDuplicates();
  }

  @Test
  void factorsOfAMonteCarloDesignAreDrawnLikeParameters() {
    ReadStudy study =
        BorderStudy.of(
            """
            design: {type: monteCarlo}
            factors:
              lethality: {from: 0.03, to: 0.04}
              forces.fir.fires: {levels: [2, 3]}
            """);
    Experiment experiment = study.design().experiment(5);
    assertThat(experiment.points()).hasSize(1);
    assertThat(experiment.layout().factors().size()).isZero();
    Set<Double> fires =
        IntStream.range(0, 40)
            .mapToObj(r -> (Completed) experiment.run(Run.ofFirstPoint(r)))
            .peek(run -> assertThat(run.parameters().get("lethality")).isBetween(0.03, 0.04))
            .map(run -> run.parameters().get("forces-fir-fires"))
            .collect(Collectors.toSet());
    assertThat(fires).containsExactlyInAnyOrder(2.0, 3.0);
  }

  @Test
  void nestedReplicationsShareADrawAndDifferByChance() {
    ReadStudy study = BorderStudy.of("nested: {parameterDraws: 3, replicationsPerDraw: 4}\n");
    Experiment experiment = study.design().experiment(5);
    List<Completed> runs =
        IntStream.range(0, 12)
            .mapToObj(r -> (Completed) experiment.run(Run.ofFirstPoint(r)))
            .toList();
    Map<Double, List<Completed>> byDraw =
        runs.stream().collect(Collectors.groupingBy(run -> run.parameters().get("lethality")));
    assertThat(byDraw).hasSize(3).allSatisfy((draw, same) -> assertThat(same).hasSize(4));
    assertThat(runs.stream().map(run -> run.response("elm.casualties")).distinct().count())
        .isGreaterThan(6);
  }

  @Test
  void pointsHaveTheRandomNumbersThatTheStudyAsksFor() {
    String text = "design: {type: factorial}\nfactors: {lethality: {levels: [0.01, 0.02]}}\n";
    assertThat(chances(BorderStudy.of(text))).containsExactly(0, 0);
    assertThat(chances(BorderStudy.of(text + "randomNumbers: independent\n")))
        .containsExactly(0, 1);
    assertThat(
            chances(
                BorderStudy.of(
                    "design: {type: morris, trajectories: 4}\nfactors: {lethality: {}}\n")))
        .containsExactly(0, 0, 1, 2, 2, 3, 4, 4, 5, 6, 6, 7);
  }

  private static List<Integer> chances(ReadStudy study) {
    return study.design().points().stream().map(RunDesign.Point::chance).toList();
  }

  @Test
  void aListedDesignHasTheRowsOfItsTable(@TempDir Path directory) throws Exception {
    ReadStudy study =
        BorderStudy.listed(
            directory,
            "design: {type: listed, file: points.csv}\nfactors: {lethality: {}, guns: {}}\n",
            "guns,lethality\n1,0.01\n4,0.02\n0,0.03\n");
    assertThat(study.design().points().stream().map(RunDesign.Point::settings).toList())
        .containsExactly(List.of(0.01, 1.0), List.of(0.02, 4.0), List.of(0.03, 0.0));
  }

  @Test
  void theResolvedStudyReadsBackEqual() {
    ReadStudy study =
        BorderStudy.of(
            "series: [elm.casualties]\nevents: acts\ndesign: {type: sobolIndices, base: 16}\n"
                + FACTORS);
    ReadStudy again =
        BorderStudy.reader()
            .read(new DocumentText("resolved.yaml", study.resolvedYaml()), List.of());
    assertThat(again.study()).isEqualTo(study.study());
    assertThat(again.design().points().stream().map(RunDesign.Point::settings).toList())
        .isEqualTo(study.design().points().stream().map(RunDesign.Point::settings).toList());
  }
}
