package org.brinksim.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressDisplayTest {

  /** A clock that moves when it is told to. */
  private static final class HandClock extends Clock {
    private Instant now = Instant.EPOCH;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }

    void forward(long millis) {
      now = now.plusMillis(millis);
    }
  }

  private final HandClock clock = new HandClock();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private ProgressDisplay display(boolean live, int columns, boolean quiet) {
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(live, live, false, () -> columns);
    return new ProgressDisplay(
        new Session(
            stream, stream, terminal, Path.of(""), clock, "./brink", Interruption.byRequest()),
        quiet);
  }

  /** A thousand replications at one in 10 ms, the first of which fails. */
  private void run(ProgressDisplay display) {
    display.at(0, 0, 1_000);
    for (int done = 1; done <= 1_000; done++) {
      clock.forward(10);
      display.at(done, 1, 1_000);
    }
    display.end();
  }

  private String written() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aTerminalHasOneLineThatIsDrawnOverAndOver() {
    run(display(true, 100, false));

    String[] drawn = written().split("\r");
    assertThat(drawn).hasSize(101);
    assertThat(drawn[50].stripTrailing())
        .isEqualTo("[============            ] 500 of 1,000 done, 1 failed, 100 runs/s, 5 s left");
    assertThat(drawn[100])
        .isEqualTo(
            "[========================] 1,000 of 1,000 done, 1 failed, 100 runs/s, 0 s left\n"
                + "Ran 1,000 in 10 s (100 runs/s)\n");
    assertThat(written()).doesNotContain("\u001b");
  }

  @Test
  void whatALongerLineLeftIsBlankedOut() {
    ProgressDisplay display = display(true, 100, false);
    display.at(0, 0, 20_000);
    clock.forward(1_000);
    display.at(1, 0, 20_000);
    clock.forward(1_000);
    display.at(9_999, 0, 20_000);

    String[] drawn = written().split("\r");
    assertThat(drawn[1]).endsWith("1.0 runs/s, 5 h 33 min left");
    assertThat(drawn[2]).hasSize(drawn[1].length()).endsWith("5,000 runs/s, 3 s left ");
  }

  @Test
  void aNarrowTerminalIsNeverFilledToItsLastColumn() {
    run(display(true, 40, false));

    assertThat(written().split("\r")).allMatch(line -> line.split("\n")[0].length() < 40);
    assertThat(written()).contains("\r500 of 1,000 done, 1 failed, 100 runs/s");
  }

  @Test
  void elsewhereALineComesWithEachTenthButNotMoreThanOneInASecond() {
    run(display(false, 0, false));

    assertThat(written())
        .isEqualTo(
            """
            100 of 1,000 done, 1 failed, 100 runs/s, 9 s left
            200 of 1,000 done, 1 failed, 100 runs/s, 8 s left
            300 of 1,000 done, 1 failed, 100 runs/s, 7 s left
            400 of 1,000 done, 1 failed, 100 runs/s, 6 s left
            500 of 1,000 done, 1 failed, 100 runs/s, 5 s left
            600 of 1,000 done, 1 failed, 100 runs/s, 4 s left
            700 of 1,000 done, 1 failed, 100 runs/s, 3 s left
            800 of 1,000 done, 1 failed, 100 runs/s, 2 s left
            900 of 1,000 done, 1 failed, 100 runs/s, 1 s left
            Ran 1,000 in 10 s (100 runs/s)
            """);
  }

  @Test
  void aSlowRunGivesALineInFiveSeconds() {
    ProgressDisplay display = display(false, 0, false);
    display.at(0, 0, 1_000);
    for (int done = 1; done <= 6; done++) {
      clock.forward(2_000);
      display.at(done, 0, 1_000);
    }

    assertThat(written())
        .isEqualTo(
            """
            3 of 1,000 done, 0 failed, 0.5 runs/s, 33 min 14 s left
            6 of 1,000 done, 0 failed, 0.5 runs/s, 33 min 08 s left
            """);
  }

  @Test
  void whatWasDoneBeforeIsNoMeasureOfTheSpeed() {
    ProgressDisplay display = display(false, 0, false);
    display.at(600, 2, 1_000);
    clock.forward(2_000);
    display.at(800, 2, 1_000);

    assertThat(written())
        .isEqualTo(
            """
            600 of 1,000 were done before
            800 of 1,000 done, 2 failed, 100 runs/s, 2 s left
            """);
  }

  @Test
  void aQuietOneTellsOnlyThatItStops() {
    ProgressDisplay display = display(true, 100, true);
    run(display);
    display.stopping();

    assertThat(written())
        .isEqualTo(
            """
            Stopping: what is under way is finished, then all that is done is written.
            Press Ctrl-C again to stop at once.
            """);
  }

  /** Two tables, one in a minute, as at a hundred thousand replications. */
  private void write(ProgressDisplay display) {
    display.at(0, 0, 10);
    clock.forward(2_000);
    display.at(10, 0, 10);
    for (String file : List.of("events.csv", "series.csv")) {
      for (int step = 1; step <= 6; step++) {
        clock.forward(10_000);
        display.writing(file, step / 6.0);
      }
    }
    display.end();
  }

  @Test
  void whileTablesAreWrittenALineComesNowAndThen() {
    write(display(false, 0, false));

    assertThat(written().lines())
        .startsWith("Ran 10 in 12 s (0.8 runs/s)", "Writing events.csv, 16 %")
        .contains("Writing events.csv, 100 %", "Writing series.csv, 50 %")
        .hasSize(13);
  }

  @Test
  void whileTablesAreWrittenTheLineOfATerminalTellsIt() {
    write(display(true, 100, false));

    assertThat(written())
        .contains(" 0 s left\nRan 10 in 12 s (0.8 runs/s)\n\rWriting events.csv, 16 %\r")
        .contains("\rWriting series.csv, 16 % \rWriting series.csv, 33 %\r", "series.csv, 100 %\n")
        .doesNotContain("\u001b");
  }

  @Test
  void aQuietOneDoesNotTellOfTables() {
    write(display(true, 100, true));

    assertThat(written()).isEmpty();
  }

  @Test
  void timesAreInWords() {
    assertThat(ProgressDisplay.duration(0.2)).isEqualTo("1 s");
    assertThat(ProgressDisplay.duration(59)).isEqualTo("59 s");
    assertThat(ProgressDisplay.duration(61)).isEqualTo("1 min 01 s");
    assertThat(ProgressDisplay.duration(3_600)).isEqualTo("1 h 00 min");
    assertThat(ProgressDisplay.duration(360_000)).isEqualTo("100 h 00 min");
    assertThat(ProgressDisplay.elapsed(1.94)).isEqualTo("1.9 s");
    assertThat(ProgressDisplay.elapsed(12.4)).isEqualTo("13 s");
    assertThat(ProgressDisplay.rate(4.25)).isEqualTo("4.3");
    assertThat(ProgressDisplay.rate(1_234.5)).isEqualTo("1,235");
  }
}
