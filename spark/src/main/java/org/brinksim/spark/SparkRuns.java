package org.brinksim.spark;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.brinksim.experiment.Run;
import org.brinksim.results.RunEngine;
import org.brinksim.results.remote.ArrivedChunks;
import org.brinksim.results.remote.RemoteException;
import org.brinksim.results.remote.RunChunk;
import org.brinksim.results.writing.RunLines;

/**
 * Does runs on a cluster. They are cut into chunks in their order; two jobs of some chunks each are
 * with Spark at a time, so that no core waits at the end of one, and no more than these can wait
 * for one before them.
 *
 * @param cluster does the chunks of a job
 * @param folder where results wait for those before them that do not fit into memory
 */
record SparkRuns(SparkCluster cluster, Path folder) implements RunEngine<RunLines> {

  private static final int JOBS_AHEAD = 2;
  private static final long MOST_IN_MEMORY = 64_000_000;
  private static final long POLL_MILLIS = 100;

  @Override
  public void execute(Iterator<Run> runs, Consumer<RunLines> sink, AtomicBoolean cancelled) {
    try (ArrivedChunks arrived = new ArrivedChunks(folder, MOST_IN_MEMORY)) {
      new Pass(runs, sink, arrived).execute(cancelled);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while replications were running", e);
    }
  }

  /** The way of some runs through the cluster. */
  private final class Pass {
    private final Iterator<Run> runs;
    private final Consumer<RunLines> sink;
    private final ArrivedChunks arrived;
    private final ChunkSizes sizes = new ChunkSizes();
    private final Deque<SparkJob> jobs = new ArrayDeque<>();
    private final Deque<RunChunk> waiting = new ArrayDeque<>();
    private long submitted;
    private long taken;

    Pass(Iterator<Run> runs, Consumer<RunLines> sink, ArrivedChunks arrived) {
      this.runs = runs;
      this.sink = sink;
      this.arrived = arrived;
    }

    void execute(AtomicBoolean cancelled) throws InterruptedException {
      try {
        while (true) {
          if (cancelled.get()) {
            jobs.forEach(SparkJob::cancel);
            takeAllThatIsThere();
            return;
          }
          while (jobs.size() < JOBS_AHEAD && runs.hasNext()) {
            submit();
          }
          if (waiting.isEmpty()) {
            return;
          }
          Optional<byte[]> next = arrived.next(POLL_MILLIS);
          if (next.isPresent()) {
            take(next.get());
          } else {
            requireProgress();
          }
        }
      } finally {
        jobs.forEach(SparkJob::cancel);
      }
    }

    private void submit() {
      List<RunChunk> chunks = new ArrayList<>();
      int most = cluster.tasksOfJob();
      int size = sizes.next();
      while (chunks.size() < most && runs.hasNext()) {
        chunks.add(RunChunk.next(runs, size));
      }
      waiting.addAll(chunks);
      jobs.add(
          cluster.submit(chunks.stream().map(RunChunk::numbers).toList(), submitted, arrived::add));
      submitted += chunks.size();
    }

    private void take(byte[] bytes) {
      TaskReply reply = TaskReply.read(bytes);
      if (reply.isRefused()) {
        throw RemoteException.refused(reply.refusal());
      }
      RunChunk chunk = waiting.remove();
      sizes.note(chunk.runs().size(), reply.nanos(), reply.results().length);
      chunk.lines(reply.results()).forEach(sink);
      taken++;
      if (taken == jobs.element().end()) {
        jobs.remove();
      }
    }

    private void takeAllThatIsThere() throws InterruptedException {
      for (Optional<byte[]> next = arrived.next(0); next.isPresent(); next = arrived.next(0)) {
        take(next.get());
      }
    }

    /** Fails where a job has; what came before is taken first. */
    private void requireProgress() throws InterruptedException {
      Optional<RuntimeException> failure =
          jobs.stream().flatMap(job -> job.failure().stream()).findFirst();
      if (failure.isPresent()) {
        takeAllThatIsThere();
        throw failure.get();
      }
      cluster.requireExecutors();
    }
  }
}
