package org.brinksim.results.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.brinksim.experiment.Border;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Run;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.results.Kept;
import org.brinksim.results.RunDirectoryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesCodecTest {
  private static final Experiment BORDER = Border.experiment(Border.with(), 1);
  private static final List<Completed> RUNS =
      IntStream.range(0, 5).mapToObj(r -> (Completed) BORDER.run(Run.ofFirstPoint(r))).toList();

  @TempDir private Path temp;

  private Path file(SeriesCodec codec) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Completed run : RUNS) {
      bytes.write(codec.encode(run.run(), run.series()));
    }
    return Files.write(temp.resolve("series"), bytes.toByteArray());
  }

  /** Bit by bit, missing values among them. */
  @Test
  void whatIsReadIsWhatWasWritten() throws IOException {
    SeriesCodec codec = SeriesCodec.of(BORDER.layout(), Kept.EVERYTHING);
    int metrics = BORDER.layout().metrics().size();
    int times = BORDER.layout().times();
    List<Run> read = new ArrayList<>();
    codec.read(
        file(codec),
        1,
        (run, record) -> {
          float[] values = new float[metrics * times];
          codec.decode(record, 0, values);
          assertThat(values).isEqualTo(RUNS.get(read.size()).series().toArray());
          read.add(run);
        });

    assertThat(read).isEqualTo(RUNS.stream().map(Completed::run).toList());
    assertThat(IntStream.range(0, metrics * times))
        .anyMatch(i -> Float.isNaN(RUNS.get(0).series().toArray()[i]));
  }

  @Test
  void someMetricsAreReadWithoutTheOthers() throws IOException {
    SeriesCodec codec =
        SeriesCodec.of(
            BORDER.layout(), new Kept(List.of("rung", "elm.casualties", "fir.present"), "all"));
    List<String> kept =
        BORDER.layout().metrics().names().stream()
            .filter(List.of("rung", "elm.casualties", "fir.present")::contains)
            .toList();
    int times = BORDER.layout().times();
    for (int m = 0; m < kept.size(); m++) {
      int metric = m;
      codec.read(
          file(codec),
          1,
          (run, record) -> {
            float[] values = new float[times];
            codec.decode(record, metric, values);
            assertThat(values).isEqualTo(RUNS.get(run.replication()).series().of(kept.get(metric)));
          });
    }
  }

  /** A file may have come from anybody: any change is read, or refused in words. */
  @Test
  void noBytesOverturnIt() throws IOException {
    SeriesCodec codec = SeriesCodec.of(BORDER.layout(), Kept.EVERYTHING);
    Path file = file(codec);
    byte[] bytes = Files.readAllBytes(file);
    SplittableRandom random = new SplittableRandom(1);
    int refused = 0;
    for (int i = 0; i < 500; i++) {
      byte[] spoilt = Arrays.copyOf(bytes, bytes.length - random.nextInt(3));
      for (int n = random.nextInt(1, 4); n > 0; n--) {
        int at = random.nextInt(4) == 0 ? random.nextInt(16) : random.nextInt(spoilt.length);
        spoilt[at] = (byte) random.nextInt(256);
      }
      Files.write(file, spoilt);
      try {
        codec.read(
            file,
            1,
            (run, record) ->
                codec.decode(
                    record,
                    0,
                    new float[BORDER.layout().metrics().size() * BORDER.layout().times()]));
      } catch (RunDirectoryException e) {
        assertThat(e)
            .hasMessageStartingWith(file + " is damaged: it holds what are not the series");
        refused++;
      }
    }
    assertThat(refused).isBetween(100, 499);
  }

  /** A mark behind the last time, with the value that it promises. */
  @Test
  void aMarkOfMoreTimesThanThereAreIsRefused() throws IOException {
    SeriesCodec codec = SeriesCodec.of(BORDER.layout(), Kept.EVERYTHING);
    byte[] bytes = codec.encode(RUNS.get(0).run(), RUNS.get(0).series());
    int mask = (BORDER.layout().times() + 7) / 8;
    assertThat(BORDER.layout().times() % 8).isEqualTo(1);
    ByteBuffer forged = ByteBuffer.allocate(bytes.length + 4).put(bytes, 0, 12 + mask);
    forged.put(11 + mask, (byte) (bytes[11 + mask] | 2)).putInt(0);
    forged.put(bytes, 12 + mask, bytes.length - 12 - mask).putInt(8, bytes.length - 8);
    Path file = Files.write(temp.resolve("series"), forged.array());

    assertThatThrownBy(() -> codec.read(file, 1, (run, record) -> {}))
        .isInstanceOf(RunDirectoryException.class);
  }

  @Test
  void aRunOfAnotherPointIsRefused() throws IOException {
    SeriesCodec codec = SeriesCodec.of(BORDER.layout(), Kept.EVERYTHING);
    Path file =
        Files.write(temp.resolve("series"), codec.encode(new Run(3, 0), RUNS.get(0).series()));

    codec.read(file, 4, (run, record) -> assertThat(run).isEqualTo(new Run(3, 0)));
    assertThatThrownBy(() -> codec.read(file, 3, (run, record) -> {}))
        .isInstanceOf(RunDirectoryException.class);
  }
}
