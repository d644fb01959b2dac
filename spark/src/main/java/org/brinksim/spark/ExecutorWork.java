package org.brinksim.spark;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.apache.spark.broadcast.Broadcast;
import org.brinksim.results.remote.RemoteWork;
import org.brinksim.results.remote.RunChunk;

/**
 * The runs of an executor: what they depend on is read and compiled once, by the first task.
 *
 * @param hash tells it from that of another application
 * @param work does the runs
 */
record ExecutorWork(String hash, RemoteWork work) {

  private static final AtomicReference<ExecutorWork> LAST = new AtomicReference<>();

  static TaskReply run(String hash, Broadcast<byte[]> parcel, int[] numbers) {
    RemoteWork work = of(hash, parcel).work;
    TaskContext task = TaskContext.get();
    long began = System.nanoTime();
    try {
      byte[] results = work.run(RunChunk.of(numbers), task::isInterrupted);
      return TaskReply.done(System.nanoTime() - began, results);
    } catch (CancellationException e) {
      throw new TaskKilledException(e.getMessage());
    }
  }

  private static ExecutorWork of(String hash, Broadcast<byte[]> parcel) {
    ExecutorWork last = LAST.get();
    if (last != null && last.hash.equals(hash)) {
      return last;
    }
    synchronized (LAST) {
      last = LAST.get();
      if (last == null || !last.hash.equals(hash)) {
        last = new ExecutorWork(hash, RemoteWork.of(parcel.value()));
        LAST.set(last);
      }
      return last;
    }
  }
}
