package org.brinksim.reports.dependence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.reports.EngineRun;
import org.brinksim.reports.chart.ArgumentMap;
import org.brinksim.reports.chart.ArgumentMap.Box;
import org.brinksim.reports.chart.ArgumentMap.Link;
import org.brinksim.reports.chart.Heading;
import org.brinksim.reports.content.ReportBuilder;
import org.brinksim.results.reading.RunResults;
import org.brinksim.results.tracing.Dependences;
import org.brinksim.results.tracing.Dependences.Dependence;
import org.brinksim.results.tracing.Dependences.OfResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The map of the argument of a small scenario, against the numbers that it is made of. */
class ArgumentChartTest {
  private static final int RUNS = 1000;

  @TempDir private static Path directory;
  private static RunResults results;
  private static Dependences dependences;
  private static ArgumentMap map;

  @BeforeAll
  static void run() {
    results = RunResults.read(EngineRun.of("starter", RUNS, directory.resolve("run")));
    dependences = Dependences.of(results).orElseThrow();
    map = map(dependences).orElseThrow();
  }

  private static Optional<ArgumentMap> map(Dependences of) {
    return new ArgumentChart(of, results)
        .chart((name, title, note, reading) -> new Heading(name, title, "", note, reading));
  }

  private static List<Link> links(int fromColumn) {
    return map.links().stream()
        .filter(link -> map.boxes().get(link.from()).column() == fromColumn)
        .toList();
  }

  private static Box from(Link link) {
    return map.boxes().get(link.from());
  }

  private static Box to(Link link) {
    return map.boxes().get(link.to());
  }

  @Test
  void aLinkIntoAResponseHasTheShareOfItsVariance() {
    assertThat(links(1)).hasSizeGreaterThanOrEqualTo(3);
    for (Link link : links(1)) {
      Dependence of =
          dependences.responses().stream()
              .filter(response -> response.response().equals(to(link).id()))
              .flatMap(response -> response.parameters().stream())
              .filter(it -> it.unknown().id().equals(from(link).id()))
              .findFirst()
              .orElseThrow();
      assertThat(link.weight()).isEqualTo(of.share().share());
      assertThat(link.rank()).isEqualTo(of.correlation().coefficient());
      assertThat(of.clear() || link.near()).isTrue();
    }
    assertThat(links(1)).anySatisfy(link -> assertThat(link.weight()).isGreaterThan(0.3));
  }

  @Test
  void whatAParameterRestsOnStandsBeforeIt() {
    for (Link link : links(0)) {
      var basis = results.scenario().parameters().get(to(link).id()).basis();
      assertThat(basis.claims().contains(from(link).id()) || basis.claims().isEmpty())
          .as(from(link).label() + " → " + to(link).label())
          .isTrue();
    }
    assertThat(links(0).stream().map(link -> from(link).label()))
        .contains("An assumption, and no claim");
  }

  /** The tenth of the runs at an end is counted here anew. */
  @Test
  void redIsWhereTheConclusionIsReversedAtAnEnd() {
    Dependences.OfConclusion conclusion =
        dependences.conclusions().stream()
            .filter(it -> it.name().equals(to(links(2).get(0)).id()))
            .findFirst()
            .orElseThrow();
    double[] peak = results.replications().values("peakRung");
    double level =
        results.scenario().ladder().rungs().stream()
            .filter(rung -> rung.id().equals(conclusion.rung()))
            .mapToDouble(rung -> rung.level())
            .findFirst()
            .orElseThrow();
    boolean above = conclusion.share().share() > conclusion.threshold();
    List<Link> into = links(1).stream().filter(link -> to(link).id().equals("peakRung")).toList();
    assertThat(into).isNotEmpty();
    for (Link link : into) {
      double[] draws = results.replications().values(from(link).id());
      int[] order =
          IntStream.range(0, RUNS)
              .boxed()
              .sorted((a, b) -> Double.compare(draws[a], draws[b]))
              .mapToInt(i -> i)
              .toArray();
      double low = share(Arrays.copyOf(order, RUNS / 10), peak, level);
      double high = share(Arrays.copyOfRange(order, RUNS - RUNS / 10, RUNS), peak, level);
      assertThat(link.atEnd()).isEqualTo(above ? Math.min(low, high) : Math.max(low, high));
      if (link.near()) {
        assertThat(link.atEnd() > conclusion.threshold()).isNotEqualTo(above);
      }
    }
    assertThat(into.stream().filter(Link::near).map(link -> from(link).id()))
        .as("troops decide whether there is war")
        .containsExactly("alderTroops");
    assertThat(to(links(2).get(0)).near()).isTrue();
    assertThat(new ArgumentChart(dependences, results).words())
        .anySatisfy(words -> assertThat(words).startsWith("Near its reversal: "));
  }

  private static double share(int[] rows, double[] peak, double level) {
    return (double) Arrays.stream(rows).filter(r -> peak[r] >= level).count() / rows.length;
  }

  @Test
  void whatCannotBeToldFromNoiseIsCountedAndNotDrawn() {
    long shown = map.boxes().stream().filter(box -> box.column() == 1).count();

    assertThat(map.heading().note())
        .startsWith(shown + " of " + dependences.responses().get(0).parameters().size() + " param");
    Dependences noise =
        new Dependences(
            "starter",
            RUNS,
            RUNS,
            0.95,
            0.05,
            dependences.responses().stream().map(ArgumentChartTest::asNoise).toList(),
            List.of());
    assertThat(map(noise)).as("nothing is told, and nothing drawn").isEmpty();
  }

  private static OfResponse asNoise(OfResponse response) {
    return new OfResponse(
        response.response(),
        response.label(),
        response.unit(),
        response.n(),
        response.absent(),
        response.missing(),
        response.variance(),
        response.rest(),
        response.dependences().stream()
            .map(
                it ->
                    new Dependence(
                        it.unknown(),
                        it.share(),
                        it.reduction(),
                        false,
                        it.correlation(),
                        it.partial()))
            .toList());
  }

  @Test
  void theReportHasItAndATableOfItsLinks() {
    var report = ReportBuilder.report(results);

    assertThat(report.charts().stream().map(chart -> chart.heading().name()))
        .contains(ArgumentChart.NAME);
    assertThat(report.tables().stream().filter(table -> table.id().equals("argument-links")))
        .singleElement()
        .satisfies(table -> assertThat(table.rows()).hasSize(map.links().size()));
    assertThat(new ArgumentRows(map).rows())
        .anySatisfy(row -> assertThat(row).contains("Alder's troops", "moves", "yes"));
  }

  /** Whatever the runs would propose, the map leads to what the scenario states. */
  @Test
  void theConclusionThatIsStatedIsDrawn() {
    RunResults own =
        RunResults.read(
            EngineRun.of(
                new DocumentText(
                    "own.yaml",
                    "extends: starter\nid: own\nconclusion: {when: alder.casualties>300, share: 0.3}\n"),
                300,
                directory.resolve("own")));
    Dependences found = Dependences.of(own).orElseThrow();
    ArgumentMap drawn =
        new ArgumentChart(found, own)
            .chart((name, title, note, reading) -> new Heading(name, title, "", note, reading))
            .orElseThrow();

    List<Box> last = drawn.boxes().stream().filter(box -> box.column() == 3).toList();
    assertThat(last).extracting(Box::id).containsExactly("alder.casualties>300");
    assertThat(drawn.links().stream().filter(link -> drawn.boxes().get(link.to()).column() == 3))
        .extracting(link -> drawn.boxes().get(link.from()).id())
        .containsExactly("alder.casualties");
    assertThat(new ArgumentChart(found, own).words().get(0))
        .startsWith("The conclusion: that “")
        .contains("” is more than 300 personnel, is ");
  }
}
