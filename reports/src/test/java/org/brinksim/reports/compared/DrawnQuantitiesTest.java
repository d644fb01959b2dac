package org.brinksim.reports.compared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.brinksim.comparison.Margins;
import org.brinksim.comparison.Verdict;
import org.brinksim.reports.origin.ChartExportException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken from tables of which one can see by eye what they say. */
class DrawnQuantitiesTest {
  private static final String DISTRIBUTION = "part,from,to,runs,share\n";
  private static final String CURVES = "id,label,day,share,low95,high95\n";
  private static final String BARS = "id,label,runs,share,low95,high95\n";
  private static final String FAN = "day,mean,p05,p25,p50,p75,p95\n";
  private static final String MEANS = "id,label,runs,mean,low95,high95\n";

  @TempDir private Path directory;

  private Path csv(String side, String text) throws IOException {
    Path folder = Files.createDirectories(directory.resolve(side));
    return Files.writeString(folder.resolve("x.csv"), text);
  }

  private List<QuantityComparison> compared(String baseline, String other) throws IOException {
    return ChartSetComparison.of(
            ComparedCharts.read("a", csv("a", baseline)),
            List.of(ComparedCharts.read("b", csv("b", other))),
            Margins.STANDARD,
            id -> true)
        .others()
        .get(0)
        .charts()
        .get(0)
        .quantities();
  }

  private static QuantityComparison of(List<QuantityComparison> all, String id) {
    return all.stream().filter(q -> q.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void aMarkAtNoneIsEveryLowerQuantile() throws IOException {
    List<QuantityComparison> all =
        compared(
            DISTRIBUTION
                + "point,0,0,30,0.3\nbar,0,50,70,0.7\n"
                + "quantile,0,0,,0.3\nquantile,12,12,,0.5\nquantile,40,40,,0.95\n",
            DISTRIBUTION + "bar,0,50,80,1\nquantile,0,0,,0.6\nquantile,33,33,,0.95\n");

    assertThat(of(all, "none").baseline()).isEqualTo(0.3);
    assertThat(of(all, "none").share().orElseThrow().a().successes()).isEqualTo(30);
    assertThat(of(all, "none").share().orElseThrow().b().successes()).isEqualTo(48);
    assertThat(of(all, "p05").baseline()).isZero();
    assertThat(of(all, "p50").baseline()).isEqualTo(12);
    assertThat(of(all, "p50").other()).isZero();
    assertThat(of(all, "p50").difference()).isEqualTo(-12);
    assertThat(of(all, "p95").difference()).isEqualTo(-7);
  }

  @Test
  void aMarkAloneIsEveryQuantile() throws IOException {
    List<QuantityComparison> all =
        compared(
            DISTRIBUTION + "bar,4,6,100,1\nquantile,5,5,,0.5\n",
            DISTRIBUTION
                + "bar,1,9,100,1\nquantile,2,2,,0.05\nquantile,5,5,,0.5\nquantile,8,8,,0.95\n");

    assertThat(of(all, "p05").difference()).isEqualTo(-3);
    assertThat(of(all, "p95").difference()).isEqualTo(3);
    assertThat(of(all, "p50").difference()).isZero();
    // Equal, and still nobody knows how much runs vary.
    assertThat(of(all, "p50").verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(of(all, "none").share().orElseThrow().a().successes()).isZero();
  }

  @Test
  void curvesOfTwoHorizonsAreComparedAtTheEarlier() throws IOException {
    List<QuantityComparison> all =
        compared(
            CURVES + "r,R,0,0,0,0.1\nr,R,20,0.4,0.3,0.5\nr,R,60,0.4,0.3,0.5\nq,Q,60,0.1,0,1\n",
            CURVES + "r,R,0,0,0,0.1\nr,R,10,0.2,0.1,0.3\nr,R,30,0.2,0.1,0.3\nr,R,70,0.9,0.8,1\n");

    assertThat(of(all, "r").baseline()).isEqualTo(0.4);
    assertThat(of(all, "r").other()).isEqualTo(0.2);
    // A CSV of curves does not count runs.
    assertThat(of(all, "r").share()).isEmpty();
    assertThat(of(all, "r").verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(of(all, "q").verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
  }

  @Test
  void fansAreComparedOnTheLastDayOfBoth() throws IOException {
    List<QuantityComparison> all =
        compared(
            FAN + "0,1,1,1,1,1,1\n10,5,1,2,4,6,9\n15,7,1,2,4,6,9\n",
            FAN + "0,1,1,1,1,1,1\n10,8,1,2,3,6,9\n20,9,1,2,4,6,9\n");

    assertThat(of(all, "mean").difference()).isEqualTo(3);
    assertThat(of(all, "p50").difference()).isEqualTo(-1);
    assertThat(compared(FAN + "1,1,1,1,1,1,1\n", FAN + "2,1,1,1,1,1,1\n")).isEmpty();
  }

  @Test
  void aBarThatIsNotThereIsNoRun() throws IOException {
    List<QuantityComparison> all =
        compared(
            BARS + "war,War,50,1,0.9,1\n",
            BARS + "war,War,10,0.25,0.1,0.4\nclash,Clash,30,0.75,0.6,0.9\n");

    assertThat(of(all, "clash").share().orElseThrow().a().successes()).isZero();
    assertThat(of(all, "clash").share().orElseThrow().a().n()).isEqualTo(50);
    assertThat(of(all, "clash").share().orElseThrow().b().successes()).isEqualTo(30);
    assertThat(of(all, "clash").verdict()).isEqualTo(Verdict.DIFFERENT);
    assertThat(of(all, "war").difference()).isEqualTo(-0.75);
    // Holm: the greater of both p-values, and twice the lesser.
    double p = of(all, "clash").main().orElseThrow().pValue();
    assertThat(of(all, "clash").adjustedP()).isEqualTo(2 * p, within(1e-15));
  }

  @Test
  void anIntervalOfStudentTellsTheSpreadAndOneOfWilsonTheRuns() throws IOException {
    // Wilson's interval of 5 in 10, and of 10 in 10; Student's with a deviation of 2.
    List<QuantityComparison> all =
        compared(
            MEANS
                + "s,S,10,0.5,0.2365930905,0.7634069095\n"
                + "m,M,4,10,6.8176,13.1824\nn,N,4,10,10,10\n",
            MEANS + "s,S,10,1,0.7224672001,1\n" + "m,M,4,11,7.8176,14.1824\nn,N,4,12,12,12\n");

    assertThat(of(all, "s").share().orElseThrow().b().successes()).isEqualTo(10);
    assertThat(of(all, "m").main().orElseThrow().standardError())
        .isEqualTo(Math.sqrt(2), within(1e-4));
    assertThat(of(all, "m").main().orElseThrow().margin()).isEqualTo(0.1, within(1e-5));
    assertThat(of(all, "m").runs().orElseThrow().other()).isEqualTo(4);
    assertThat(of(all, "n").main()).isEmpty();
    assertThat(of(all, "n").verdict()).isEqualTo(Verdict.UNDECIDED);
  }

  @Test
  void numbersThatContradictOneAnotherAreRefused() {
    for (String rows :
        List.of(
            "war,War,50,1.5,0.9,1\n",
            "war,War,-1,0.5,0.9,1\n",
            "war,War,2.5,0.5,0.9,1\n",
            "war,War,,0.5,0.9,1\n",
            "war,War,1e300,1e-300,0,1\n",
            "war,War,5,0.5,0,1\nclash,Clash,6,0.5,0,1\n")) {
      assertThatThrownBy(() -> ComparedCharts.read("a", csv("a", BARS + rows)))
          .as(rows)
          .isInstanceOf(ChartExportException.class)
          .hasMessageContaining("x.csv holds no numbers of a chart: row ");
    }
  }

  @Test
  void chartsOfStudiesAreComparedRowByRow() throws IOException {
    String effects = "id,label,quantity,value,low95,high95\n";
    List<QuantityComparison> moved =
        compared(
            effects + "a,A,meanSize,5,4,6\na,A,deviation,2,,\n",
            effects + "a,A,meanSize,7,6,8\na,A,deviation,2,,\n");
    assertThat(moved.stream().map(QuantityComparison::id))
        .containsExactly("a meanSize", "a deviation");
    assertThat(of(moved, "a meanSize").other()).isEqualTo(7);

    String grid = "across,down,mean\n";
    List<QuantityComparison> cells = compared(grid + "1,2,10\n1,3,11\n", grid + "1,2,10\n1,3,14\n");
    assertThat(of(cells, "1 × 3").baseline()).isEqualTo(11);
    assertThat(of(cells, "1 × 3").other()).isEqualTo(14);

    String differences = "id,label,difference,low95,high95\n";
    List<QuantityComparison> levels =
        compared(differences + "a=2,A,1,0,2\n", differences + "a=2,A,3,2,4\n");
    assertThat(of(levels, "a=2").other()).isEqualTo(3);
  }
}
