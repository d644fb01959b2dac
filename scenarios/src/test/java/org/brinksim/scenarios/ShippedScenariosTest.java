package org.brinksim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.reading.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A scenario that is shipped must be found, and be read without a problem. */
class ShippedScenariosTest {

  private static final ScenarioReader READER = new ScenarioReader(ShippedScenarios::find);

  static List<String> ids() {
    return Stream.concat(
            ShippedScenarios.ids().stream(), ShippedScenarios.verificationIds().stream())
        .toList();
  }

  @Test
  void theListIsTheDirectory() throws IOException {
    assertThat(filesIn("")).containsExactlyInAnyOrderElementsOf(ShippedScenarios.ids());
    assertThat(filesIn("verification"))
        .containsExactlyInAnyOrderElementsOf(ShippedScenarios.verificationIds());
  }

  /** The names of a directory's scenario files, without their endings. */
  private static List<String> filesIn(String directory) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(directory))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .map(name -> name.substring(0, name.length() - ".yaml".length()))
          .toList();
    }
  }

  private static Path file(String id) {
    String folder = ShippedScenarios.verificationIds().contains(id) ? "verification" : "";
    return Path.of(folder, id + ".yaml");
  }

  @ParameterizedTest
  @MethodSource("ids")
  void eachIsFoundByIdAndByFileName(String id) throws IOException {
    DocumentText onDisk = new DocumentText(id + ".yaml", Files.readString(file(id)));

    assertThat(ShippedScenarios.find(id)).contains(onDisk);
    assertThat(ShippedScenarios.find(id + ".yaml")).contains(onDisk);
  }

  /** The list reads no more than a title and a description, as each file itself says them. */
  @Test
  void theListTellsWhatTheScenariosSay() {
    List<ShippedScenario> whole =
        ids().stream()
            .map(id -> ShippedScenarios.read(id, List.of()))
            .map(s -> new ShippedScenario(s.id(), s.title(), s.description().strip()))
            .toList();

    assertThat(
            Stream.concat(
                ShippedScenarios.list().stream(), ShippedScenarios.verificationList().stream()))
        .containsExactlyElementsOf(whole);
  }

  @Test
  void whatIsNotShippedIsNotFound() {
    assertThat(ShippedScenarios.find("kursk")).isEmpty();
    assertThat(ShippedScenarios.find("scenarios/kursk-2024.yaml")).isEmpty();
    assertThat(ShippedScenarios.find("kursk-2024.json")).isEmpty();
    assertThat(ShippedScenarios.find("")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void eachIsReadWithoutProblemsAndBearsTheIdOfItsFile(String id) {
    ReadScenario read = READER.read(ShippedScenarios.find(id).orElseThrow(), List.of());

    assertThat(read.scenario().id()).isEqualTo(id);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void eachIsTheSameWhenItsResolvedTextIsReadAgain(String id) {
    ReadScenario read = READER.read(ShippedScenarios.find(id).orElseThrow(), List.of());
    Scenario again =
        READER.read(new DocumentText("resolved.yaml", read.resolvedYaml()), List.of()).scenario();

    assertThat(again).isEqualTo(read.scenario());
  }

  @Test
  void theListHasTitlesThatAHurriedReaderUnderstands() {
    assertThat(ShippedScenarios.list())
        .extracting(ShippedScenario::id, ShippedScenario::title)
        .containsExactly(
            tuple("kursk-2024", "North Korean troops in the Kursk region, November 2024"),
            tuple(
                "kursk-2024-rapid-commitment",
                "Kursk variant: all five units go to the line at once"),
            tuple("kursk-2024-slow-training", "Kursk variant: training takes three times as long"),
            tuple(
                "kursk-2024-reinforcement",
                "Kursk variant: the contingent grows to 15,000 and beyond"),
            tuple(
                "kursk-2024-no-foreign-troops",
                "Kursk variant: no foreign troops at all (the counterfactual)"),
            tuple(
                "kursk-2024-south-korea-arms",
                "Kursk variant: South Korea arms Ukraine within weeks"),
            tuple(
                "kursk-2024-technology-transfer",
                "Kursk variant: Russia pays in military technology"),
            tuple("kursk-2024-treaty-fails", "Kursk variant: the defence treaty is voted down"),
            tuple(
                "kursk-2024-treaty-delayed",
                "Kursk variant: the vote on the treaty is put off for months"),
            tuple(
                "kursk-2024-denial-holds", "Kursk variant: denial holds, and outsiders see little"),
            tuple(
                "kursk-2024-diplomatic-withdrawal",
                "Kursk variant: diplomacy brings the contingent home"),
            tuple("starter", "Alder and Birch on the strip"),
            tuple("strait", "The strait: a blockade, an escort and a mediator (invented)"));
  }

  @Test
  void theListHasDescriptions() {
    assertThat(ShippedScenarios.list())
        .contains(
            new ShippedScenario(
                "kursk-2024",
                "North Korean troops in the Kursk region, November 2024",
                "What the public record said on 5 November 2024 about North Korean soldiers in"
                    + " Russia's Kursk region, and where it could go from there in 180 days: on the"
                    + " ground, between the governments, and on a common ladder from withdrawal to"
                    + " nuclear signals."),
            new ShippedScenario(
                "starter",
                "Alder and Birch on the strip",
                "A border quarrel between two invented states over sixty days, small enough to"
                    + " read in one sitting."));
  }

  /** A variant says why it is there and what to expect, and is not its base under another name. */
  @ParameterizedTest
  @MethodSource("variants")
  void eachVariantSaysWhyInAParagraphOfItsOwn(String id) {
    ShippedScenario variant =
        ShippedScenarios.list().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();

    assertThat(variant.description()).hasSizeBetween(300, 1000).contains("It asks", "Expected: ");
  }

  static List<String> variants() {
    return ids().stream().filter(id -> id.startsWith("kursk-2024-")).toList();
  }
}
