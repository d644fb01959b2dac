package org.brinksim.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinksim.document.Quantity;
import org.brinksim.document.overlay.InputFile;
import org.brinksim.law.TriangularLaw;
import org.brinksim.law.UniformLaw;
import org.brinksim.scenario.Basis;
import org.brinksim.scenario.Combat;
import org.brinksim.scenario.Force;
import org.brinksim.scenario.Parameter;
import org.brinksim.scenario.Response;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.Theatre;
import org.brinksim.scenario.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariantTest {
  private static final Scenario BASE = Example.read(Example.SMALL_HEX.text());

  @TempDir Path directory;

  @Test
  void aVariantThatChangesNothingIsItsBase() {
    assertThat(Example.read("extends: small-hex")).isEqualTo(BASE);
  }

  @Test
  void aLawIsReplacedWhileUnitClaimAndNameStay() {
    Scenario variant = Example.read(Example.VARIANT);

    assertThat(variant.parameters().get("trainingDays"))
        .isEqualTo(
            new Parameter(
                new UniformLaw(List.of(10.0, 20.0)),
                "days",
                Optional.empty(),
                Optional.of("shorter"),
                List.of(),
                Optional.empty()));
  }

  @Test
  void whatAnInheritedAssumptionLeansOnGoesWithIt() {
    assertThat(BASE.parameters().get("trainingDays").inspired()).containsExactly("training");
    assertThat(Example.read(Example.VARIANT).parameters().get("trainingDays").inspired()).isEmpty();
  }

  @Test
  void aReasonByPlaceIsReplacedByOneOfAnotherKind() {
    String place = "calendar.treaty-vote.outcomes";

    assertThat(
            Example.read("extends: small-hex\nassumptions: {" + place + ": a guess}").assumptions())
        .containsEntry(place, new Basis.Assumed("a guess"));
    assertThat(
            Example.read("extends: small-hex\nassumptions: {" + place + ": {inspired: [tents]}}")
                .assumptions())
        .containsEntry(place, new Basis.Inspired("a majority is sure", List.of("tents")));
  }

  @Test
  void anAssumptionTakesThePlaceOfTheInheritedClaim() {
    Parameter parameter = Example.read(Example.VARIANT).parameters().get("guestsDeployed");

    assertThat(parameter.claim()).isEmpty();
    assertThat(parameter.assumption()).contains("our own");
    assertThat(parameter.law()).isEqualTo(BASE.parameters().get("guestsDeployed").law());
  }

  @Test
  void inheritedItemsGoAndNewOnesAreAdded() {
    Scenario variant = Example.read(Example.VARIANT);

    assertThat(variant.parameters().keySet())
        .containsExactly(
            "guestsDeployed",
            "guestsTrained",
            "trainingDays",
            "lethality",
            "fires",
            "readiness",
            "unitSize",
            "armsRate",
            "newOne");
    assertThat(variant.forces().get(0).commands())
        .extracting(Force.Command::id)
        .containsExactly("north-group", "south-group");
    assertThat(variant.forces().get(0).supply()).isEqualTo(Quantity.of(1));
    assertThat(variant.calendar()).isEmpty();
  }

  @Test
  void aListWithoutIdsIsReplaced() {
    Force.Formation unit = Example.read(Example.VARIANT).forces().get(0).formations().get(0);

    assertThat(unit.waves())
        .containsExactly(
            new Force.Wave(
                new When.OnDay(Quantity.of(3)),
                new Force.Amount.Each(Quantity.of(5)),
                Quantity.of(1),
                new Force.TrainingSpread(Quantity.of(0), Quantity.of(0)),
                Force.Arrival.LINE,
                Optional.empty()));
    assertThat(unit.commitment()).isEqualTo(BASE.forces().get(0).formations().get(0).commitment());
  }

  @Test
  void aWordTakesThePlaceOfALawAndOneKeyOfAMapChangesAlone() {
    Scenario variant = Example.read(Example.VARIANT);
    Theatre.Hex map = (Theatre.Hex) variant.theatre();

    assertThat(variant.combat().breakpoint()).isEqualTo(new Combat.Breakpoint.None());
    assertThat(variant.combat().restDays()).isEqualTo(Quantity.of(9));
    assertThat(variant.combat().cohesion()).isEqualTo(BASE.combat().cohesion());
    assertThat(map.terrains().get("forest")).isEqualTo(new Theatre.Terrain(0.6, 1.5));
    assertThat(variant.responses().get(6).aggregate()).isEqualTo(new Response.Aggregate.AtDay(9));
  }

  @Test
  void anotherTypeDropsTheKeysOfTheInheritedOne() {
    Scenario variant = Example.read("{extends: small-mixed, theatre: {lineCapacity: {red: 4}}}");
    String back =
        """
        extends: small-hex
        theatre: {type: mixed}
        forces:
          - id: uplanders
            formations:
              - {id: corps-north, sector: {remove: true}}
              - {id: corps-south, sector: {remove: true}}
        states:
          - {id: upland, actions: [{id: send-more, drivers: {areaLost.red: {remove: true}}}]}
          - {id: friends, actions: [{id: arm-lowland, requires: []}]}
        responses: [{id: daysToRetreat, remove: true}]
        """;

    assertThat(variant.theatre()).isEqualTo(new Theatre.Mixed(Map.of("red", 4)));
    assertThat(Example.read(back).theatre()).isEqualTo(new Theatre.Mixed(Map.of()));
  }

  @Test
  void anotherWayToSayHowManyArriveDropsTheInheritedOne() {
    Scenario variant =
        Example.read(
            "extends: small-hex",
            "forces.guests.formations.unit.waves.0.personnel=700",
            "calendar.treaty-vote.date={triangular: [1, 2, 3]}");

    assertThat(variant.forces().get(0).formations().get(0).waves().get(0).amount())
        .isEqualTo(new Force.Amount.Each(Quantity.of(700)));
    assertThat(variant.calendar().get(0).date())
        .isEqualTo(new When.Drawn(new TriangularLaw(List.of(1.0, 2.0, 3.0))));
  }

  @Test
  void theReasonForANumberGoesWithTheNumber() {
    Scenario variant =
        Example.read(
            "{extends: small-hex, forces: [{id: guests, supply: {remove: true}}]}",
            "assumptions.combat.restDays=a week");

    assertThat(variant.assumptions())
        .containsEntry("combat.casualties", new Basis.Assumed("one killed for three wounded"))
        .containsEntry("combat.restDays", new Basis.Assumed("a week"))
        .doesNotContainKey("forces.guests.supply");
  }

  @Test
  void aFlagThatAVariantLeavesUnsetIsToldFromOneThatNeverWas() {
    String variant =
        """
        extends: small-hex
        calendar: [{id: incident, remove: true}]
        states:
          - {id: upland, actions: [{id: send-more, effects: []}]}
          - {id: lowland, actions: [{id: protest, drivers: {flag.more-snt: 1}}]}
        """;

    assertThatThrownBy(() -> Example.read(variant))
        .hasMessageContainingAll(
            "reads the flag \"more-sent\", which no effect sets any more."
                + " Maybe keep the effect, with probability 0",
            "reads the flag \"more-snt\", which no effect ever sets. Known flags: treaty-ratified");
  }

  @Test
  void aChainOfFilesIsFollowedAndEveryFileOfItIsAnInput() throws IOException {
    Files.writeString(directory.resolve("base.yaml"), Example.SMALL_MIXED.text());
    Files.writeString(directory.resolve("middle.yaml"), "extends: base.yaml\ntitle: Middle\n");
    Path top = directory.resolve("top.yaml");
    Files.writeString(top, "extends: middle.yaml\nid: top\n");

    ReadScenario read = Example.READER.read(top, List.of());

    assertThat(read.scenario().id()).isEqualTo("top");
    assertThat(read.scenario().title()).isEqualTo("Middle");
    assertThat(read.inputs())
        .extracting(InputFile::name)
        .containsExactly(
            top.toString(),
            directory.resolve("middle.yaml").toString(),
            directory.resolve("base.yaml").toString());
    assertThat(read.inputs().get(1).sha256())
        .isEqualTo("ad6f2b5877fc7be8e953d6d12c79698990f0fabc7bb8d5641f71755fe4c6077d");
    assertThat(Example.read(read.resolvedYaml())).isEqualTo(read.scenario());
  }

  @Test
  void aProblemInTheBaseNamesTheBase() throws IOException {
    Path base = directory.resolve("base.yaml");
    Path top = directory.resolve("top.yaml");
    Files.writeString(base, Example.SMALL_MIXED.text().replace("restDays: 10", "restDays: ten"));
    Files.writeString(top, "extends: base.yaml\nhorizonDays: 0\n");

    assertThatThrownBy(() -> Example.READER.read(top, List.of()))
        .hasMessage(
            """
            %s is not a valid scenario (2 problems):
              line 2, column 14%s  horizonDays   is 0; must be a whole number from 1 to 36525 (days)
              %s line 21, column 13  combat.restDays   is "ten"; must be a number of at least 0 or $parameter (days)"""
                .formatted(top, " ".repeat(base.toString().length() + 2), base));
  }

  /** The base gives a reason for this number, which is there, and wrong. */
  @Test
  void aWrongNumberSaysNothingOfItsAssumptionInTheBase() {
    assertThatThrownBy(
            () -> Example.read("{extends: small-hex, forces: [{id: guests, supply: 7}]}"))
        .hasMessage(
            """
            test.yaml is not a valid scenario (1 problem):
              line 1, column 52  forces.guests.supply   is 7; must be a number from 0 to 1 or $parameter (fraction)""");
  }

  /** The base has the right keys already; only what the variant itself says is taken. */
  @Test
  void aMisspeltKeyIsKnownByTheKeysOfTheBase() {
    String variant =
        """
        extends: small-mixed
        horizonDay: 20
        combat: {restDay: 9, cohesion: {minimum: 0.1, minimun: 0.2}}
        forces: [{id: east, lethalty: 0.02}]
        """;

    assertThatThrownBy(() -> Example.read(variant))
        .hasMessage(
            """
            test.yaml is not a valid scenario (4 problems):
              line 2, column 1   horizonDay   is not a known key. Did you mean "horizonDays"?
              line 3, column 10  combat.restDay   is not a known key. Did you mean "restDays"?
              line 3, column 47  combat.cohesion.minimun   is not a known key. Known keys: lossSensitivity, recoveryDays, minimum
              line 4, column 21  forces.east.lethalty   is not a known key. Did you mean "lethality"?""");
  }

  @Test
  void aCycleIsNamedWithTheWholeChain() throws IOException {
    Path a = directory.resolve("a.yaml");
    Path b = directory.resolve("b.yaml");
    Files.writeString(a, "extends: b.yaml\n");
    Files.writeString(b, "extends: ./a.yaml\n");

    assertThatThrownBy(() -> Example.READER.read(a, List.of()))
        .hasMessage(
            "%s is not a valid scenario (1 problem):\n  %s line 1, column 10  extends   comes back to its beginning: %s → %s → %s"
                .formatted(a, b, a, b, a));
  }

  @Test
  void aChainThatIsTooLongIsRefused() throws IOException {
    for (int i = 0; i < 12; i++) {
      Files.writeString(directory.resolve(i + ".yaml"), "extends: " + (i + 1) + ".yaml\n");
    }

    Path first = directory.resolve("0.yaml");
    assertThatThrownBy(() -> Example.READER.read(first, List.of()))
        .hasMessageContaining("extends   makes a chain of more than 10 files: " + first + " → ");
  }

  @Test
  void aBaseThatIsNoNameIsRefused() {
    assertThatThrownBy(() -> Example.read("extends: [a, b]"))
        .hasMessage(
            "test.yaml is not a valid scenario (1 problem):\n"
                + "  line 1, column 10  extends   must be the name of a file or of a shipped scenario");
  }
}
