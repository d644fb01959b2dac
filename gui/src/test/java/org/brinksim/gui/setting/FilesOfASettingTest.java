package org.brinksim.gui.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.brinksim.document.Ids;
import org.brinksim.law.ConstantLaw;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.intervention.Interventions;
import org.brinksim.scenarios.ShippedScenarios;
import org.brinksim.study.reading.ReadStudy;
import org.brinksim.study.reading.StudyReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilesOfASettingTest {
  @TempDir private Path directory;

  private static PreparedRun starter() {
    return RunSettings.of(ScenarioSource.shipped("starter"), 7, 3)
        .fix("lethality", 0.004)
        .fix("alderTroops", 2500)
        .prepare();
  }

  @Test
  void aVariantStatesWhatIsHeldAndReadsBack() throws IOException {
    PreparedRun prepared = starter();
    Path file = directory.resolve("late.yaml");

    Files.writeString(file, new VariantFile(prepared).text("late", directory));

    assertThat(file)
        .hasContent(
            """
            # Made in the classroom window: starter with some parameters held fast.
            format: 1
            extends: "starter.yaml"
            id: late
            title: "Alder and Birch on the strip (variant late)"
            parameters:
              lethality: {value: 0.004}
              alderTroops: {value: 2500, assumption: set by hand, inspired: [troops-seen]}
            """);
    Scenario read = ScenarioSource.of(file).read(List.of()).scenario();
    assertThat(read.id()).isEqualTo("late");
    assertThat(read.parameters().get("lethality").law()).isEqualTo(new ConstantLaw(0.004));
    assertThat(read.parameters()).isEqualTo(prepared.scenario().parameters());
    assertThat(read.states()).isEqualTo(prepared.scenario().states());
  }

  @Test
  void aVariantOfAFileNamesTheFileBesideIt() throws IOException {
    Path base = directory.resolve("base.yaml");
    Files.writeString(base, new VariantFile(starter()).text("base", directory));
    PreparedRun prepared =
        RunSettings.of(ScenarioSource.of(base), 1, 0).fix("resolve", 0.2).prepare();
    Path file = directory.resolve("next.yaml");

    Files.writeString(file, new VariantFile(prepared).text("next", directory));

    assertThat(Files.readString(file)).contains("extends: \"base.yaml\"\n");
    assertThat(ScenarioSource.of(file).read(List.of()).scenario().parameters())
        .isEqualTo(prepared.scenario().parameters());
  }

  @Test
  void aStudyNamesScenarioSeedAndReplications() throws IOException {
    Path file = directory.resolve("many.yaml");

    List<Path> written =
        new StudyFile(RunSettings.of(ScenarioSource.shipped("starter"), 7, 0).prepare(), 200)
            .write(file);

    assertThat(written).containsExactly(file);
    assertThat(file)
        .hasContent(
            """
            # Made in the classroom window, from "Alder and Birch on the strip".
            # The same runs without the window:
            #
            #   brink run many.yaml
            #
            # Replication k of those is the window's run k.
            format: 1
            id: many
            scenario: "starter"
            seed: 7
            replications: 200
            design: {type: monteCarlo}
            """);
  }

  @Test
  void aStudyOfAChangedSettingBringsItsScenarioAlong() throws IOException {
    Path file = directory.resolve("my study.yaml");

    List<Path> written = new StudyFile(starter(), 50).write(file);

    Path variant = directory.resolve("my-study-scenario.yaml");
    assertThat(written).containsExactly(file, variant);
    assertThat(Files.readString(file))
        .contains("id: my-study\n", "scenario: \"my-study-scenario.yaml\"\n")
        .contains("brink run 'my study.yaml'\n");
    ReadStudy read = read(file);
    assertThat(read.study().root()).isEqualTo(7);
    assertThat(read.study().replications().most()).isEqualTo(50);
    assertThat(read.scenarios().get(0).scenario().parameters())
        .isEqualTo(starter().scenario().parameters());
    assertThat(ScenarioSource.of(variant).read(List.of()).scenario().parameters())
        .isEqualTo(starter().scenario().parameters());
  }

  @Test
  void whatIsChangedByHandIsToldToTheCommandAndIsNoPartOfAFile() throws IOException {
    PreparedRun prepared =
        RunSettings.of(ScenarioSource.shipped("starter"), 7, 0)
            .with(
                Interventions.parse(
                    List.of(
                        "from day 20: lethality=0.01",
                        "with birch.protest@3",
                        "without birch.close-border@14",
                        "without summit")))
            .prepare();
    Path study = directory.resolve("many.yaml");
    new StudyFile(prepared, 200).write(study);

    assertThat(Files.readString(study))
        .contains(
            "#   brink run many.yaml --from-day 20 --set lethality=0.01 --with birch.protest@3"
                + " --without birch.close-border@14 --without summit\n");
    assertThat(new VariantFile(prepared).text("late", directory))
        .contains(
            "# Changed by hand, and no part of this file: from day 20: lethality=0.01\n",
            "# Changed by hand, and no part of this file: without summit\nformat: 1\n");
  }

  private PreparedRun ofLongTitle() throws IOException {
    Path base = directory.resolve("base.yaml");
    String text =
        ScenarioSource.shipped("starter")
            .read(List.of())
            .resolvedYaml()
            .replaceFirst("(?m)^title: .*$", "title: \"" + "🂡".repeat(200) + "\"");
    Files.writeString(base, text);
    return RunSettings.of(ScenarioSource.of(base), 7, 3).fix("resolve", 0.2).prepare();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "true", "null", "9", "_", "é", "a.b c", "long", "longest"})
  void whatIsWrittenIsReadAtEveryLimit(String kind) throws IOException {
    String name =
        switch (kind) {
          case "long" -> "n".repeat(64);
          case "longest" -> "n".repeat(200);
          default -> kind;
        };
    PreparedRun prepared = ofLongTitle();
    Path file = directory.resolve(name + ".yaml");

    new VariantFile(prepared).write(file);
    Scenario variant = ScenarioSource.of(file).read(List.of()).scenario();

    assertThat(variant.title()).endsWith("… (variant " + variant.id() + ")");
    assertThat(variant.title().codePointCount(0, variant.title().length())).isEqualTo(200);
    Path study = directory.resolve("study-" + name + ".yaml");
    Path beside = new StudyFile(prepared, 9).write(study).get(1);
    Scenario read = ScenarioSource.of(beside).read(List.of()).scenario();
    assertThat(beside).hasFileName(read.id() + ".yaml");
    assertThat(read.id()).endsWith("-scenario");
    assertThat(Ids.isId(StudyFile.id(study))).isTrue();
    assertThat(read(study).scenarios().get(0).scenario().id()).isEqualTo(read.id());
  }

  /** The study as the command reads it. */
  private static ReadStudy read(Path study) {
    return new StudyReader(ShippedScenarios::find, name -> Optional.empty(), List.of())
        .read(study, List.of());
  }
}
