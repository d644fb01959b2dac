package org.brinksim.results.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.brinksim.experiment.ReplicationSample;
import org.brinksim.results.UnwritableException;

/**
 * The series of the runs in a sample, in a file where there may be others: those of the sample of
 * fewer replications.
 *
 * @param sample the replications
 * @param codec how a run stands in the file
 * @param points how many design points there are
 */
record SampledSeries(ReplicationSample sample, SeriesCodec codec, int points) {

  /** Whether a file holds others. */
  boolean holdsOthers(Path file) {
    boolean[] others = {false};
    readAll(file, (run, record) -> others[0] |= !sample.keeps(run.replication()));
    return others[0];
  }

  /** Copies those of the sample. */
  void copy(Path file, OutputStream to) {
    read(file, (run, record) -> to.write(record.array(), 0, record.limit()));
  }

  /**
   * Reads those of the sample.
   *
   * @throws UnwritableException when the file cannot be read
   * @throws org.brinksim.results.RunDirectoryException when there is something in it that is no
   *     run's
   */
  void read(Path file, SeriesCodec.Reader reader) {
    readAll(
        file,
        (run, record) -> {
          if (sample.keeps(run.replication())) {
            reader.accept(run, record);
          }
        });
  }

  private void readAll(Path file, SeriesCodec.Reader reader) {
    try {
      codec.read(file, points, reader);
    } catch (IOException e) {
      throw new UnwritableException(file, e);
    }
  }
}
