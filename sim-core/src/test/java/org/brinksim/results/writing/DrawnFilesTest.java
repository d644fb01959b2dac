package org.brinksim.results.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.brinksim.experiment.Border;
import org.brinksim.results.DrawnFiles;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunManifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawnFilesTest {
  private static final List<String> TABLES =
      List.of(
          "drivers.csv",
          "events.csv",
          "failures.csv",
          "replications.csv",
          "scenario.yaml",
          "series-runs.bin",
          "series.csv",
          "summary.json");

  @TempDir private Path temp;
  private RunDirectory directory;

  @BeforeEach
  void run() throws Exception {
    directory = new RunDirectory(temp.resolve("out"));
    Runs.run(Border.with("horizonDays=1"), 2, directory.path());
  }

  private void draw(String content, String... names) {
    DrawnFiles files = DrawnFiles.claim(directory, List.of(names));
    for (String name : names) {
      files.write(name, out -> out.write(content.getBytes()));
    }
    files.finish();
  }

  private List<String> listed(String... drawn) {
    List<String> listed = new ArrayList<>(TABLES);
    listed.addAll(List.of(drawn));
    return listed.stream().sorted().toList();
  }

  private Map<String, String> hashes() {
    return RunManifest.read(directory.path()).hashes();
  }

  @Test
  void whatIsDrawnIsInTheManifestAndAllElseInItStays() throws Exception {
    RunManifest run = RunManifest.read(directory.path());
    draw("once", "report.html", "charts/one.svg", "charts/two.svg");

    RunManifest drawn = RunManifest.read(directory.path());
    assertThat(hashes().keySet())
        .containsExactlyElementsOf(listed("charts/one.svg", "charts/two.svg", "report.html"));
    assertThat(drawn.changed(directory.path())).isEmpty();
    assertThat(drawn).usingRecursiveComparison().ignoringFields("outputs").isEqualTo(run);
  }

  @Test
  void drawingAnewLeavesNoOutdatedChartAndCoversUpNoOtherChange() throws Exception {
    draw("once", "report.html", "charts/one.svg", "charts/two.svg");
    Files.writeString(directory.path().resolve("charts/.brink-1-1.part"), "half");
    Files.writeString(directory.path().resolve("replications.csv"), "forged");
    draw("twice", "report.html", "charts/one.svg");

    assertThat(hashes().keySet())
        .containsExactlyElementsOf(listed("charts/one.svg", "report.html"));
    assertThat(directory.path().resolve("charts")).isDirectoryNotContaining("glob:**/{two*,.*}");
    assertThat(RunManifest.read(directory.path()).changed(directory.path()))
        .containsExactly("replications.csv");
  }

  @Test
  void aFileThatTheManifestDoesNotNameIsNeitherReplacedNorRemovedNorListed() throws Exception {
    Path mine = directory.path().resolve("charts/mine.svg");
    Files.createDirectories(mine.getParent());
    Files.writeString(mine, "mine");
    draw("once", "charts/one.svg");
    draw("twice", "charts/two.svg");
    assertThat(mine).hasContent("mine");
    assertThat(hashes().keySet()).containsExactlyElementsOf(listed("charts/two.svg"));

    Map<String, String> drawn = Runs.contents(directory.path());
    assertThatThrownBy(
            () -> DrawnFiles.claim(directory, List.of("charts/mine.svg", "charts/two.svg")))
        .isInstanceOf(RunDirectoryException.class)
        .hasMessage(
            directory.path()
                + " holds files that Brink did not write, with names that it needs: charts/mine.svg. Maybe move them elsewhere");
    assertThat(Runs.contents(directory.path())).isEqualTo(drawn);
  }

  @Test
  void stoppedItKeepsWhatWasThereAndWhatIsWhole() {
    draw("once", "report.html", "charts/one.svg");
    String page = hashes().get("report.html");
    DrawnFiles files =
        DrawnFiles.claim(directory, List.of("report.html", "charts/two.svg", "charts/three.svg"));
    files.write("charts/two.svg", out -> out.write(1));
    files.close();

    assertThat(hashes().keySet())
        .containsExactlyElementsOf(listed("charts/one.svg", "charts/two.svg", "report.html"));
    assertThat(hashes()).containsEntry("report.html", page);
  }

  /** A chart of one is in the manifest of the other, whichever ends first and however. */
  @Test
  void twoThatDrawAtOnceKeepWhatTheOtherWrote() {
    String[] names = {"charts/one.svg", "charts/two.svg", "report.html"};
    DrawnFiles first = DrawnFiles.claim(directory, List.of(names));
    first.write(names[0], out -> out.write(1));
    DrawnFiles second = DrawnFiles.claim(directory, List.of(names));
    for (String name : names) {
      first.write(name, out -> out.write(1));
    }
    first.finish();
    second.write(names[0], out -> out.write(1));
    second.close();

    assertThat(hashes()).doesNotContainValue("");
  }

  /** As when the process dies: the next drawing knows whose the files are. */
  @Test
  void brokenOffItIsAsIfItHadNeverBegunOnceItIsDrawnAgain() throws Exception {
    DrawnFiles files =
        DrawnFiles.claim(directory, List.of("charts/zero.svg", "charts/one.svg", "report.html"));
    files.write("charts/zero.svg", out -> out.write(1));
    assertThat(hashes()).containsEntry("charts/one.svg", "");

    draw("new", "charts/one.svg", "report.html");

    RunDirectory broken = directory;
    directory = new RunDirectory(temp.resolve("untroubled"));
    Runs.run(Border.with("horizonDays=1"), 2, directory.path());
    draw("new", "charts/one.svg", "report.html");
    assertThat(Runs.contents(broken.path())).isEqualTo(Runs.contents(directory.path()));
  }

  @Test
  void nothingElseIsWritten() {
    DrawnFiles files = DrawnFiles.claim(directory, List.of("charts/one.svg"));

    assertThatThrownBy(() -> files.write("charts/two.svg", out -> out.write(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("charts/two.svg was not claimed");
  }
}
