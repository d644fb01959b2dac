package org.brinksim.results.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.brinksim.results.Kept;
import org.brinksim.results.RunTable;
import org.brinksim.results.Summary;
import org.brinksim.study.reading.BorderStudy;
import org.brinksim.study.reading.ReadStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a large study the rows are read several times, lest too many are held. */
class SummaryStageTest {
  @TempDir private Path directory;

  @Test
  void howManyPointsAreHeldAtOnceChangesNothing() throws Exception {
    ReadStudy study =
        BorderStudy.of(
            "replications: 6\ndesign: {type: factorial}\n"
                + "factors: {lethality: {levels: [0.01, 0.02, 0.03, 0.04, 0.05]}}\n");
    Runs.run(
        new RunRequest(
            study.scenarios(),
            Optional.of(study.text()),
            study.design(),
            1,
            6,
            Optional.empty(),
            2,
            Kept.EVERYTHING,
            directory,
            false));
    SummaryStage stage = SummaryStage.of(directory);
    Path rows = directory.resolve(RunTable.REPLICATIONS.file());

    Summary all = stage.estimates(rows, 5);
    assertThat(all.scenarios().get(0).points()).hasSize(5).doesNotHaveDuplicates();
    for (int together : new int[] {1, 2, 3, 100}) {
      assertThat(stage.estimates(rows, together)).as("%s at once", together).isEqualTo(all);
    }
  }
}
