package org.brinksim.results.remote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.brinksim.experiment.Run;
import org.brinksim.results.writing.RunLines;
import org.junit.jupiter.api.Test;

class PackedLinesTest {

  private static final RunLines DONE =
      new RunLines(
          new Run(3, 70_000),
          false,
          -0.1,
          Map.of("replications.csv", "größe,1\n".getBytes(UTF_8), "series-runs.bin", new byte[9]));
  private static final RunLines FAILED =
      new RunLines(new Run(0, 70_001), true, 0.5, Map.of("failures.csv", "why\n".getBytes(UTF_8)));

  @Test
  void areWhatWasPacked() {
    List<RunLines> read = PackedLines.read(PackedLines.of(List.of(DONE, FAILED)));

    assertThat(read).usingRecursiveFieldByFieldElementComparator().containsExactly(DONE, FAILED);
  }

  @Test
  void areRefusedWhenSomeAreMissing() {
    byte[] packed = PackedLines.of(List.of(DONE, FAILED));

    assertThatThrownBy(() -> PackedLines.read(Arrays.copyOf(packed, packed.length - 20)))
        .isInstanceOf(UncheckedIOException.class);
  }
}
