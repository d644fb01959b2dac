package org.brinksim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of estimates that moved, and that the command which accepts them does. */
class GoldenFileTest {
  private static final GoldenEstimate LOST =
      new GoldenEstimate("dprk.casualties", "mean", 1692, 1580, 1803, 0);
  private static final GoldenEstimate TRUCE =
      new GoldenEstimate("daysTo.truce", "median", Double.NaN, 80, Double.NaN, 14);
  private static final GoldenEstimate WAR =
      new GoldenEstimate("peakRung=war", "share", 0.35, 0.181, 0.567, 0);

  @TempDir private Path directory;

  private GoldenFile file;
  private String before;

  @BeforeEach
  void accept() throws Exception {
    before = System.getProperty("brink.regenerate");
    file = new GoldenFile(directory.resolve("golden/it.csv"));
    file.accept(List.of(LOST, TRUCE, WAR));
  }

  @AfterEach
  void restore() {
    if (before == null) {
      System.clearProperty("brink.regenerate");
    } else {
      System.setProperty("brink.regenerate", before);
    }
  }

  @Test
  void whatWasAcceptedHasNotMoved() throws Exception {
    assertThat(Files.readString(file.path()))
        .isEqualTo(
            """
            name,statistic,value,low,high,missing
            dprk.casualties,mean,1692.0,1580.0,1803.0,0
            daysTo.truce,median,,80.0,,14
            peakRung=war,share,0.35,0.181,0.567,0
            """);
    assertThat(file.moved(List.of(LOST, TRUCE, WAR))).isEmpty();
  }

  @Test
  void whatMovedIsToldWithItsIntervalAndByHowMuch() throws Exception {
    assertThat(
            file.moved(
                List.of(
                    new GoldenEstimate("dprk.casualties", "mean", 1765, 1650, 1880, 0),
                    new GoldenEstimate("daysTo.truce", "median", 101, 85, Double.NaN, 9),
                    new GoldenEstimate("peakRung=war", "share", 0.7, 0.48, 0.85, 0))))
        .containsExactly(
            "moved: dprk.casualties 1,692 → 1,765 (mean, +4.3 %, inside its interval of 1,580 to"
                + " 1,803)",
            "moved: daysTo.truce none → 101 (median, which had no interval), missing 14 → 9",
            "moved: peakRung=war 0.35 → 0.7 (share, +100.0 %, outside its interval of 0.181 to"
                + " 0.567)");
  }

  @Test
  void whatCameAndWhatWentIsTold() throws Exception {
    assertThat(
            file.moved(List.of(LOST, new GoldenEstimate("dprk.killed", "mean", 1, 1, 1, 0), WAR)))
        .containsExactly("new: dprk.killed mean", "gone: daysTo.truce median");
  }

  /** The last bits of a floating-point number may differ between machines; no more than those. */
  @Test
  void aMillionthOfAMillionthIsNoMove() throws Exception {
    GoldenEstimate hardly =
        new GoldenEstimate("dprk.casualties", "mean", 1692 * (1 + 1e-12), 1580, 1803, 0);
    GoldenEstimate little =
        new GoldenEstimate("dprk.casualties", "mean", 1692 * (1 + 1e-5), 1580, 1803, 0);

    assertThat(file.moved(List.of(hardly, TRUCE, WAR))).isEmpty();
    assertThat(file.moved(List.of(little, TRUCE, WAR))).hasSize(1);
  }

  @Test
  void whatIsAcceptedIsWritten() throws Exception {
    GoldenEstimate now = new GoldenEstimate("dprk.casualties", "mean", 1765, 1650, 1880, 0);
    System.setProperty("brink.regenerate", "true");
    assertThat(GoldenFile.isToBeAccepted()).isTrue();

    file.accept(List.of(now));

    assertThat(file.moved(List.of(now))).isEmpty();
    assertThat(file.moved(List.of(LOST))).hasSize(1);
  }

  @Test
  void nothingIsAcceptedUnasked() {
    System.clearProperty("brink.regenerate");

    assertThat(GoldenFile.isToBeAccepted()).isFalse();
    assertThat(GoldenFile.ACCEPT).contains("-Dtest=GoldenResultsTest", "-Dbrink.regenerate=true");
  }

  @Test
  void aScenarioWithoutAFileHasOnlyNewEstimates() throws Exception {
    assertThat(new GoldenFile(directory.resolve("none.csv")).moved(List.of(LOST)))
        .containsExactly("new: dprk.casualties mean");
  }
}
