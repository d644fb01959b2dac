package org.brinksim.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.experiment.RunResult.Failed;
import org.junit.jupiter.api.Test;

/** The bytes of results, which another process must read: they are written out here. */
class ResultCodecTest {

  private static final ResultLayout LAYOUT =
      new ResultLayout(
          columns("factor"),
          columns("parameter", "p"),
          columns("response", "end"),
          columns("metric", "m"),
          2,
          1);
  private static final ResultCodec CODEC = ResultCodec.of(LAYOUT);
  private static final String HEAD = "03" + Long.toHexString(LAYOUT.fingerprint());

  private static ResultColumns columns(String kind, String... names) {
    return new ResultColumns(
        kind, List.of(names).stream().map(n -> new ResultColumn(n, "day", n)).toList());
  }

  private static String hex(RunResult result) {
    return HexFormat.of().formatHex(CODEC.encode(result));
  }

  @Test
  void theBytesOfACompletedRunAreThese() throws Exception {
    Completed done =
        new Completed(
            new Run(1, 258),
            new NamedValues(LAYOUT.parameters(), 1.5),
            new NamedValues(LAYOUT.responses(), Double.NaN),
            new NamedSeries(LAYOUT, -2f, Float.NaN),
            List.of());

    assertThat(hex(done))
        .isEqualTo(
            HEAD
                + "00000001"
                + "00000102"
                + "01"
                + "3ff8000000000000"
                + "7ff8000000000000"
                + "c0000000"
                + "7fc00000"
                + "00000000");
    assertThat(HexFormat.of().formatHex(CODEC.encode(done, false)))
        .isEqualTo(
            HEAD
                + "00000001"
                + "00000102"
                + "02"
                + "3ff8000000000000"
                + "7ff8000000000000"
                + "00000000");
    assertThat(CODEC.decode(ByteBuffer.wrap(CODEC.encode(done)))).isEqualTo(done);
  }

  @Test
  void theBytesOfAFailedRunAreThese() throws Exception {
    Failed failed = new Failed(new Run(0, 7), "no – way");

    assertThat(hex(failed))
        .isEqualTo(HEAD + "00000000" + "00000007" + "00" + "0000000a" + "6e6f20e2809320776179");
    assertThat(CODEC.decode(ByteBuffer.wrap(CODEC.encode(failed)))).isEqualTo(failed);
  }

  @Test
  void aResultOfAnotherLayoutIsNotWritten() {
    ResultLayout other =
        new ResultLayout(
            columns("factor"),
            columns("parameter", "p"),
            columns("response", "another"),
            columns("metric", "m"),
            2,
            1);
    Completed done =
        new Completed(
            new Run(0, 0),
            new NamedValues(other.parameters(), 1),
            new NamedValues(other.responses(), 1),
            new NamedSeries(other, 1, 1),
            List.of());

    assertThatThrownBy(() -> CODEC.encode(done))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the result of replication 0 is of another layout");
  }

  @Test
  void valuesAndNamesGoTogether() {
    assertThatThrownBy(() -> new NamedValues(LAYOUT.responses(), 1, 2))
        .hasMessage("2 values are given; must be 1: responses [end]");
    assertThatThrownBy(() -> new NamedSeries(LAYOUT, 1))
        .hasMessage("1 values are given; must be 2, 2 for each of the metrics [m]");
    assertThat(new NamedValues(LAYOUT.responses(), 0.0))
        .isNotEqualTo(new NamedValues(LAYOUT.responses(), -0.0))
        .isNotEqualTo(new NamedValues(LAYOUT.parameters(), 0.0));
  }
}
