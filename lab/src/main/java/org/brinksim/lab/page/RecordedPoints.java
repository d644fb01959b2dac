package org.brinksim.lab.page;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunTable;
import org.brinksim.results.reading.Replications;
import org.brinksim.scenario.Scenario;

/** The runs of each design point of a study as the page holds them. */
final class RecordedPoints {
  /** So many rows, of all points together, are held at most. */
  private static final int MOST_ROWS = 2_000;

  private final RunManifest manifest;
  private final List<Replications> points;
  private final PageColumns columns = new PageColumns();

  private RecordedPoints(RunManifest manifest, List<Replications> points) {
    this.manifest = manifest;
    this.points = points;
  }

  /** Reads the rows of all points. */
  static RecordedPoints read(Path directory, RunManifest manifest, Scenario scenario) {
    Path rows = new RunDirectory(directory).existing(RunTable.REPLICATIONS.file());
    return new RecordedPoints(
        manifest, Replications.readAll(rows, manifest, List.of(scenario), name -> true));
  }

  /** What there is of a point, its first replications; the bytes follow by {@link #text}. */
  Map<String, Object> of(int point) {
    Replications all = points.get(point);
    int held = Math.min(all.size(), Math.max(1, MOST_ROWS / points.size()));
    Map<String, Object> recorded = columns.addRuns(all, manifest.dictionary().responses(), held);
    recorded.put("of", all.total());
    return recorded;
  }

  /** The bytes of all columns, point after point, as text. */
  String text() {
    return columns.text();
  }
}
