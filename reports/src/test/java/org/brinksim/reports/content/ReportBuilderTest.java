package org.brinksim.reports.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.brinksim.reports.SyntheticRun;
import org.brinksim.reports.content.DataTable.Cell;
import org.brinksim.results.reading.RunResults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report must say what ran, what is wrong with it, and where every number comes from. */
class ReportBuilderTest {
  @TempDir private Path directory;

  private Report report(SyntheticRun run) {
    return ReportBuilder.report(RunResults.read(run.write(directory)));
  }

  private DataTable table(String id) {
    return report(new SyntheticRun()).tables().stream()
        .filter(t -> t.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<List<String>> texts(DataTable table) {
    return table.rows().stream()
        .map(row -> row.stream().map(c -> c.text().replace('\u00a0', ' ')).toList())
        .toList();
  }

  @Test
  void factsSayWhatRan() {
    assertThat(report(new SyntheticRun()).facts())
        .containsExactly(
            new Report.Fact("Runs", "200"),
            new Report.Fact("Seed", "42"),
            new Report.Fact("Days", "60, from 1 March 2030 to 30 April 2030"),
            new Report.Fact("Step", "1 day"),
            new Report.Fact("Scenario", "border"),
            new Report.Fact("Engine", "Brink 0.1.0"),
            new Report.Fact("Commit", "0123456789"),
            new Report.Fact("Java", "17.0.15"));
  }

  @Test
  void aSoundRunHasNoWarning() {
    assertThat(report(new SyntheticRun()).warnings()).isEmpty();
  }

  @Test
  void interruptionAndFailuresAreToldFirst() {
    assertThat(report(new SyntheticRun().troubled(3)).warnings())
        .containsExactly(
            "The run was interrupted: 200 of 203 replications are done. This report is on those; the same command with --resume goes on.",
            "3 of 203 replications failed and are left out of every number here; failures.csv says why. What they would have shown is unknown.");
  }

  @Test
  void sectionsFollowFromTheScenario() {
    assertThat(report(new SyntheticRun()).sections())
        .extracting(Section::id)
        .containsExactly(
            "escalation",
            "force-alder",
            "force-rowan",
            "force-birch",
            "ground",
            "actions",
            "own",
            "argument",
            "dependence",
            "worth-knowing",
            "convergence");
  }

  @Test
  void claimsAreListedWithSourceAndFigure() {
    assertThat(texts(table("claims")))
        .containsExactly(
            List.of(
                "Some 2,000 soldiers are on the strip",
                "an invented newspaper",
                "28 February 2030",
                "2,000 personnel"));
  }

  @Test
  void parametersAreListedWithLawDrawsAndReason() {
    DataTable parameters = table("parameters");

    assertThat(texts(parameters))
        .containsExactly(
            List.of(
                "Alder's troops",
                "personnel",
                "triangular, 1,500 to 3,000, most likely 2,000",
                "1,998",
                "1,550 to 2,445",
                "Claim: Some 2,000 soldiers are on the strip"),
            List.of(
                "Lethality",
                "casualties per soldier per day",
                "log-uniform, 0.002 to 0.01",
                "0.0060",
                "0.0024 to 0.0096",
                "Assumed: a few tenths of a percent a day"));
    assertThat(parameters.rows().get(0).get(5).link()).isEqualTo("claim-troops-seen");
    assertThat(table("claims").rows().get(0).get(0).id()).isEqualTo("claim-troops-seen");
  }

  @Test
  void theMainNumbersTellHowMuchOfThemStandsOnWhat() {
    DataTable kinds = table("kinds");

    assertThat(kinds.columns())
        .extracting(DataTable.Column::name)
        .containsExactly("Response", "Claim", "Inspired", "Assumed", "None of these alone");
    assertThat(texts(kinds)).isNotEmpty();
    assertThat(texts(kinds))
        .allSatisfy(row -> assertThat(row.get(1)).matches(".*%\\s\\(.*%\\)"))
        .allSatisfy(row -> assertThat(row.get(2)).startsWith("0"));
  }

  @Test
  void plainConstantsAreListedWithTheirReasons() {
    assertThat(texts(table("assumptions")))
        .contains(List.of("horizonDays", "Assumed: two months"))
        .hasSize(6);
  }

  @Test
  void mainResponsesAreThoseOfTroopsGroundAndTheScenarioItself() {
    assertThat(table("responses").rows())
        .extracting(row -> row.get(0).id())
        .containsExactly(
            "response-peakIndex",
            "response-alder.casualties",
            "response-alder.casualtiesShare",
            "response-rowan.casualties",
            "response-rowan.casualtiesShare",
            "response-birch.casualties",
            "response-birch.casualtiesShare",
            "response-red.areaChange",
            "response-blue.areaChange",
            "response-casualtiesDay30",
            "response-daysTo100",
            "response-holds");
    assertThat(table("other-responses").rows()).hasSize(15);
  }

  @Test
  void aResponseIsARowOfItsEstimates() {
    assertThat(texts(table("responses")).get(1))
        .containsExactly(
            "Label of alder.casualties",
            "personnel",
            "200",
            "–",
            "1,000 (910 to 1,080)",
            "1,000 (850 to 1,130)",
            "100 to 1,890");
    assertThat(texts(table("responses")).get(10))
        .containsExactly(
            "Label of daysTo100",
            "day, all runs",
            "180",
            "20",
            "–",
            "21 (19 to 22)",
            "11 to later");
    assertThat(texts(table("responses")).get(11))
        .containsExactly("Label of holds", "% of runs", "200", "–", "46 % (39 to 53 %)", "–", "–");
  }

  @Test
  void actsAreNamedByWhatTheyAre() {
    assertThat(table("other-responses").rows())
        .extracting(row -> row.get(0).text())
        .contains("Alder sends another battalion: first day", "Cedar mediate: first day");
  }

  @Test
  void theTableOfActionsTellsNeverFromAlways() {
    assertThat(texts(table("actions-table")))
        .containsExactly(
            List.of("Alder", "sends another battalion", "50 %", "43 to 57 %", "26", "12 to 42"),
            List.of("Alder", "offers a truce", "10 %", "7 to 15 %", "30", "30"),
            List.of("Birch", "protests", "100 %", "98.1 to 100 %", "0", "0"),
            List.of("Birch", "closes the border", "25 %", "20 to 31 %", "30", "24 to 34"),
            List.of("Cedar", "mediate", "10 %", "7 to 15 %", "25", "13 to 37"),
            List.of("Cedar", "joins the war", "0 %", "0 to 1.9 %", "never", "–"));
  }

  @Test
  void limitsCountTheAssumptions() {
    assertThat(report(new SyntheticRun()).limits().get(1))
        .isEqualTo(
            "Parameters: 1 on a claim that holds the figure, 0 inspired by claims that do not, 1 assumed; the table of parameters says which. The rules of the model are assumptions too, and no interval here covers them.");
  }

  @Test
  void cellsWithoutAnchorsAreJustText() {
    assertThat(DataTable.row("a", "b"))
        .containsExactly(new Cell("a", "", ""), new Cell("b", "", ""));
  }
}
