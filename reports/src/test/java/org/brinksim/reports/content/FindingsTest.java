package org.brinksim.reports.content;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.brinksim.reports.SyntheticRun;
import org.brinksim.results.Summary;
import org.brinksim.results.reading.RunResults;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings get quoted without the charts: each sentence must stand, and be right, by itself. */
class FindingsTest {
  @TempDir private Path directory;
  private List<Finding> findings;

  @BeforeEach
  void read() {
    RunResults recording = RunResults.read(new SyntheticRun().write(directory));
    findings = new Findings(new Subject(recording)).all();
  }

  private List<String> on(String topic) {
    return findings.stream()
        .filter(f -> f.topic().equals(topic))
        .map(f -> f.text().replace('\u00a0', ' '))
        .toList();
  }

  @Test
  void escalationIsToldFromThePeakToTheDayOfEachRung() {
    assertThat(on("Escalation"))
        .containsExactly(
            "The highest rung reached within 60 days is most often “War”, in 60 % of the model's runs (95 % interval 53 to 67 %).",
            "On day 60 the highest rung standing is most often “Clash”, in 50 % of the model's runs (95 % interval 43 to 57 %); nothing or only a step down stands in 25 % of the model's runs (95 % interval 20 to 31 %).",
            "“War” is reached in 60 % of the model's runs (95 % interval 53 to 67 %); half of all runs have by day 34 (29 to 38).",
            "“Clash” is reached in 95 % of the model's runs (95 % interval 91 to 97 %); half of all runs have by day 0.",
            "“The border closed” is reached in 25 % of the model's runs (95 % interval 20 to 31 %); one run in twenty has by day 24 (20 to 26).",
            "“Talks” is reached in 10 % of the model's runs (95 % interval 7 to 15 %); one run in twenty has by day 30.");
  }

  @Test
  void forcesAreToldWithMedianAndSpread() {
    assertThat(on("Forces"))
        .containsExactly(
            "Alder's expedition, killed, wounded and captured within 60 days: median 1,000 personnel (95 % interval 850 to 1,130), nine runs in ten between 100 and 1,890; the median share of those who arrived is 10.0 %.",
            "Rowan, killed, wounded and captured within 60 days: always 0 personnel; the median share of those who arrived is 0 %.",
            "Birch's border guard, killed, wounded and captured within 60 days: median 250 personnel (95 % interval 210 to 280), nine runs in ten between 25 and 470; the median share of those who arrived is 16.5 %.");
  }

  @Test
  void whatIsOtherwiseInASingleRunIsNearlyAlwaysSo(@TempDir Path other) {
    SyntheticRun run = new SyntheticRun().with("rowan.casualties", r -> r == 7 ? 3 : 0);
    RunResults recording = RunResults.read(run.write(other));

    assertThat(new Findings(new Subject(recording)).all())
        .extracting(Finding::text)
        .filteredOn(text -> text.startsWith("Rowan, killed"))
        .singleElement(as(InstanceOfAssertFactories.STRING))
        .contains("within 60 days: nearly always 0\u00a0personnel;");
  }

  @Test
  void groundIsToldOfOneSide() {
    assertThat(on("Ground"))
        .containsExactly(
            "Area gained by the east since the start (less than 0 is lost): median −1 km² (95 % interval −15 to 13), nine runs in ten between −90 and 89.");
  }

  @Test
  void governmentsAreToldByTheirMostFrequentActs() {
    assertThat(on("Governments"))
        .containsExactly(
            "Alder, share of runs: sends another battalion in 50 % (43 to 57 %); offers a truce in 10 % (7 to 15 %).",
            "Birch, share of runs: closes the border in 25 % (20 to 31 %).",
            "Cedar, share of runs: mediate in 10 % (7 to 15 %); joins the war in 0 % (0 to 1.9 %).");
  }

  @Test
  void theScenariosOwnResponsesAreToldByTheirKind() {
    assertThat(on("The scenario's own questions"))
        .containsExactly(
            "Label of casualtiesDay30: median 500 personnel (95 % interval 430 to 570), nine runs in ten between 50 and 945.",
            "Label of daysTo100: it comes in 90 % of the model's runs (95 % interval 85 to 93 %); half of all runs have by day 21 (19 to 22).",
            "Label of holds: it is so in 46 % of the model's runs (95 % interval 39 to 53 %).");
  }

  @Test
  void aSingleRunIsNotDressedUpAsASpread() {
    Summary.OfResponse only =
        new Summary.OfResponse(
            "alder.casualties",
            "personnel",
            "Alder's casualties",
            1,
            0,
            null,
            null,
            null,
            List.of(new Summary.OfQuantile(0.5, 2010.0, null)));
    RunResults all = RunResults.read(directory);
    RunResults recording =
        new RunResults(
            all.manifest(),
            all.scenario(),
            all.replications(),
            all.series(),
            new Summary.OfPoint(0, 1, List.of(only), List.of()),
            List.of(),
            List.of());

    assertThat(new Findings(new Subject(recording)).all())
        .extracting(Finding::text)
        .map(text -> text.replace('\u00a0', ' '))
        .contains(
            "Alder's expedition, killed, wounded and captured within 60 days: 2,010 personnel in the only run.");
  }
}
