package org.brinksim.spark;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.brinksim.results.RunEngine;
import org.brinksim.results.remote.RemoteException;
import org.brinksim.results.remote.RemoteWork;
import org.brinksim.results.writing.RunLines;
import org.brinksim.results.writing.RunRequest;

/**
 * Brink as an application of Spark.
 *
 * @param url where the master is
 * @param context Spark's
 * @param failures tells failures
 * @param patience how many seconds it is waited while there is no executor
 * @param notices takes what is going on, in words
 * @param scratch its folder
 */
record SparkApplication(
    MasterUrl url,
    SparkContext context,
    SparkFailure failures,
    int patience,
    Consumer<String> notices,
    Scratch scratch) {

  private static final long POLL_MILLIS = 100;

  /**
   * Starts it, and has each executor say whether it can do runs.
   *
   * @param registration how many seconds the master may take to answer
   * @throws RemoteException when it cannot be started
   */
  static SparkApplication start(
      MasterUrl url, Scratch scratch, int registration, int patience, Consumer<String> notices) {
    SparkFailure failures = new SparkFailure(scratch);
    SparkContext context = context(url, scratch, registration, failures);
    SparkApplication application =
        new SparkApplication(url, context, failures, patience, notices, scratch);
    boolean fit = false;
    try {
      application.requireFit();
      fit = true;
      return application;
    } finally {
      if (!fit) {
        application.end();
      }
    }
  }

  /** Bounded in time: on a thread of its own, since Spark itself would wait for longer. */
  private static SparkContext context(
      MasterUrl url, Scratch scratch, int registration, SparkFailure failures) {
    SparkConf settings = SparkSettings.of(url, scratch);
    FutureTask<SparkContext> starting = new FutureTask<>(() -> new SparkContext(settings));
    Thread thread = new Thread(starting, "spark-start");
    thread.setDaemon(true);
    thread.start();
    try {
      return starting.get(registration, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw RemoteException.refused(
          "the Master at "
              + url.text()
              + " did not answer within "
              + registration
              + " s. Maybe it is of another version of Spark, or no Master. All that Spark said is in "
              + scratch.tellLog(),
          e);
    } catch (ExecutionException e) {
      throw failures.of(e.getCause());
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted while Spark was waited for", e);
  }

  private void requireFit() {
    SparkCluster cluster = cluster(new byte[0]);
    BlockingQueue<byte[]> replies = new LinkedBlockingQueue<>();
    SparkJob asked = cluster.ask((number, reply) -> replies.add(reply));
    try {
      for (long left = asked.end(); left > 0; ) {
        byte[] reply = replies.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
        if (reply == null) {
          asked.failure().ifPresent(SparkApplication::fail);
          cluster.requireExecutors();
        } else {
          requireFit(TaskReply.read(reply));
          left--;
        }
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    } finally {
      asked.cancel();
    }
  }

  private static void fail(RuntimeException failure) {
    throw failure;
  }

  private static void requireFit(TaskReply reply) {
    if (reply.isRefused()) {
      throw RemoteException.refused(reply.refusal());
    }
  }

  private SparkCluster cluster(byte[] parcel) {
    return new SparkCluster(this, parcel);
  }

  /** Whether any executor is there. */
  boolean hasExecutor() {
    // The driver counts as one.
    return url.isLocal() || context.statusTracker().getExecutorInfos().length > 1;
  }

  /** What it is, for users. */
  String words() {
    int cores = context.defaultParallelism();
    return "Spark at " + url.text() + ", " + cores + (cores == 1 ? " core" : " cores");
  }

  /** What does the runs of a request. */
  RunEngine<RunLines> engine(RunRequest request) {
    return new SparkRuns(cluster(RemoteWork.parcel(request)), request.directory());
  }

  /** Ends it; the second time nothing. */
  void end() {
    context.stop();
    scratch.remove();
  }
}
