package org.brinksim.reports.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A manifest that is cut off, edited or of another version is refused with what is wrong with it.
 */
class DamagedManifestTest {
  @TempDir private Path directory;
  private DamagedRun run;

  @BeforeEach
  void write() {
    run = DamagedRun.in(directory);
  }

  @Test
  void filesOfTwoRunsDoNotGoTogether() {
    run.edit("manifest.json", text -> text.replace("\"horizonDays\":60", "\"horizonDays\":61"));
    run.assertRefused(
        run.file("manifest.json")
            + " does not go with scenario.yaml: the scenario's horizon is 61, not 60. Maybe one of them was changed, or the directory was put together from two runs");
  }

  @Test
  void aManifestThatIsNotJsonIsDamaged() throws IOException {
    Files.writeString(run.file("manifest.json"), "{\"format\": 1,");
    run.assertRefused(
        run.file("manifest.json") + " is damaged: it is not JSON at line 1" + DamagedRun.RUN_AGAIN);
  }

  @Test
  void aNumberOfTheManifestThatNoWholeNumberHoldsIsNamed() {
    run.edit(
        "manifest.json",
        text -> text.replaceFirst("\"requested\":[0-9]+", "\"requested\":1000000000000000000"));
    run.assertRefused(
        run.file("manifest.json")
            + " is damaged: replications.requested holds a number that cannot be"
            + DamagedRun.RUN_AGAIN);
  }

  @Test
  void aManifestOfALaterFormatIsLeftToALaterVersion() {
    run.edit("manifest.json", text -> text.replace("\"format\":1", "\"format\":2"));
    run.assertRefused(
        run.file("manifest.json")
            + " has format 2; this version reads format 1. Maybe use the version of the program that made the directory");
  }

  @Test
  void aManifestWithoutScenariosHasNothingToReport() {
    run.edit(
        "manifest.json", text -> text.replaceFirst("\"scenarios\":\\[[^]]*]", "\"scenarios\":[]"));
    run.assertRefused(run.file("manifest.json") + " lists no scenario: there is nothing to report");
  }
}
