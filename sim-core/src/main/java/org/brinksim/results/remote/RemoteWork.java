package org.brinksim.results.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Run;
import org.brinksim.results.Kept;
import org.brinksim.results.writing.RunLines;
import org.brinksim.results.writing.RunRequest;
import org.brinksim.results.writing.RunText;

/**
 * What is done elsewhere: scenarios are read and compiled there once, and any of the runs may then
 * be asked for, by several threads at once.
 */
public final class RemoteWork {

  /**
   * The sample of series is followed for so many replications. Of those behind some series more
   * than needed are made, and left out where they are written.
   */
  private static final int FOLLOWED = 1_000_000;

  private final Experiment experiment;
  private final Kept kept;
  private final Optional<String> watched;

  private RemoteWork(Experiment experiment, Kept kept, Optional<String> watched) {
    this.experiment = experiment;
    this.kept = kept;
    this.watched = watched;
  }

  /** All that the runs of a request depend on, in the form in which it travels. */
  public static byte[] parcel(RunRequest request) {
    return RunParcel.of(request).bytes();
  }

  /**
   * Reads and compiles what has arrived.
   *
   * @param parcel as {@link #parcel} made it, with the same version of Brink
   */
  public static RemoteWork of(byte[] parcel) {
    RunParcel read = RunParcel.read(parcel);
    return new RemoteWork(
        read.design().experiment(read.seed()),
        read.kept(),
        Optional.of(read.watched()).filter(name -> !name.isEmpty()));
  }

  /**
   * Does runs, one after another.
   *
   * @param chunk which, in their order
   * @param stopped once true, no further run begins
   * @return what came of them, as {@link RunChunk#lines} reads it
   * @throws CancellationException when it was stopped
   */
  public byte[] run(RunChunk chunk, BooleanSupplier stopped) {
    List<Run> runs = chunk.runs();
    RunText text =
        RunText.of(experiment, kept, Math.min(runs.get(0).replication(), FOLLOWED), watched);
    List<RunLines> lines = new ArrayList<>();
    for (Run run : runs) {
      if (stopped.getAsBoolean()) {
        throw new CancellationException("stopped before " + run);
      }
      lines.add(text.apply(experiment.run(run)));
    }
    return PackedLines.of(lines);
  }
}
