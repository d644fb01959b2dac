package org.brinksim.results.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.brinksim.experiment.Border;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunManifest;
import org.brinksim.results.reading.StoredEvents;
import org.brinksim.results.writing.Runs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of events and drivers that hold what no run writes. */
class DamagedEventsTest {
  @TempDir private static Path once;
  @TempDir private Path temp;

  @BeforeAll
  static void run() throws Exception {
    Runs.run(Border.with(), 4, once.resolve("a"));
  }

  @BeforeEach
  void copy() throws Exception {
    for (String file : Runs.contents(once.resolve("a")).keySet()) {
      Files.copy(once.resolve("a").resolve(file), temp.resolve(file));
    }
  }

  /** Changes a cell of the first row of a kind, or of a table's first row. */
  private void spoil(String file, String kind, int column, String to) throws Exception {
    List<String> lines = new ArrayList<>(Files.readAllLines(temp.resolve(file)));
    int line = 1;
    while (!kind.isEmpty() && !lines.get(line).contains("," + kind + ",")) {
      line++;
    }
    String[] cells = lines.get(line).split(",", -1);
    cells[column] = to;
    lines.set(line, String.join(",", cells));
    Files.write(temp.resolve(file), lines);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          events.csv  | commitment | 4  | -1         | , column day: is "-1"; must be from 0 to 20, the horizon
          events.csv  | commitment | 4  | 21.5       | , column day: is "21.5"; must be from 0 to 20, the horizon
          events.csv  | commitment | 5  | 2030-01-01 | , column date: is "2030-01-01"; must be 2030-03-0
          events.csv  | commitment | 6  | promise    | , column kind: is "promise"; must be a kind of event
          events.csv  | commitment | 12 | days       | , column unit: is "days"; must be "fraction"
          events.csv  | commitment | 11 | -3         | : has the amount -3
          events.csv  | commitment | 13 | magic      | : has the unknown cause magic
          events.csv  | commitment | 9  | clash      | : has a field that its kind has not
          events.csv  | commitment | 3  | 7          | , column event: is "7"; must be
          events.csv  | commitment | 2  | 4          | , column replication: is "4"; must be a whole number from 0 to 3
          events.csv  | commitment | 0  | elsewhere  | , column scenario: is "elsewhere"; must be "border"
          drivers.csv |            | 3  | 9999       | ; must be at least 9999, that of the row before
          drivers.csv |            | 5  | much       | , column value: is "much"; must be a number
          drivers.csv |            | 6  | ''         | , column weight: is empty; must be a number
          """)
  void isRefusedWithItsLine(String file, String kind, int column, String to, String message)
      throws Exception {
    spoil(file, kind == null ? "" : kind, column, to);

    assertThatThrownBy(() -> StoredEvents.read(temp, RunManifest.read(temp), run -> true))
        .isInstanceOf(RunDirectoryException.class)
        .hasMessageStartingWith(temp + "/")
        .hasMessageContaining(message.strip())
        .hasMessageEndingWith(RunDirectoryException.RUN_AGAIN);
  }

  @Test
  void driversOfAnEventWithoutAHazardAreRefused() throws Exception {
    String[] first = Files.readAllLines(temp.resolve("drivers.csv")).get(1).split(",", -1);
    List<String> lines = Files.readAllLines(temp.resolve("events.csv"));
    String event =
        lines.stream()
            .filter(l -> l.startsWith("border,0," + first[2] + "," + first[3] + ","))
            .findFirst()
            .orElseThrow();
    assertThat(event).contains(",hazard,");
    String text = Files.readString(temp.resolve("events.csv"));
    String without = event.substring(0, event.lastIndexOf(',') + 1);
    Files.writeString(temp.resolve("events.csv"), text.replace(event, without));

    assertThatThrownBy(() -> StoredEvents.read(temp, RunManifest.read(temp), run -> true))
        .isInstanceOf(RunDirectoryException.class)
        .hasMessageContaining(
            ", column hazard: is empty; must be a number, as drivers.csv has drivers");
  }

  @Test
  void driversOfAnEventThatIsNotThereAreRefused() throws Exception {
    Path drivers = temp.resolve("drivers.csv");
    Files.writeString(drivers, Files.readString(drivers) + "border,0,3,9999,flag.talks,1,1\n");

    assertThatThrownBy(() -> StoredEvents.read(temp, RunManifest.read(temp), run -> true))
        .isInstanceOf(RunDirectoryException.class)
        .hasMessageContaining(
            "drivers.csv has drivers of event 9999 of replication 3, which events.csv has not");
  }
}
