package org.brinksim.spark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.apache.spark.SimpleFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.rdd.RDD;
import org.brinksim.text.Sha256;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractFunction0;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/** A cluster that is connected, with what runs on it depend on. */
final class SparkCluster {

  private static final int TASKS_A_CORE = 4;
  private static final int MOST_TASKS = 2_000;
  private static final long SILENCE_NANOS = 10_000_000_000L;
  private static final long NOTICE_NANOS = 10_000_000_000L;

  private final SparkApplication application;
  private final RunTask task;
  private long aloneSince = -1;
  private long toldAt;
  private long lookedAt = System.nanoTime();
  private volatile long repliedAt = System.nanoTime();

  /**
   * A cluster for the runs of one request.
   *
   * @param application what is connected to it
   * @param parcel what the runs depend on
   */
  SparkCluster(SparkApplication application, byte[] parcel) {
    this.application = application;
    Broadcast<byte[]> travelling =
        JavaSparkContext.fromSparkContext(application.context()).broadcast(parcel);
    this.task = new RunTask(travelling, Sha256.of(parcel), BuiltFrom.here());
  }

  /** How many cores it has at the moment. */
  int cores() {
    return Math.max(1, application.context().defaultParallelism());
  }

  /** How many chunks a job has. */
  int tasksOfJob() {
    return Math.min(MOST_TASKS, TASKS_A_CORE * cores());
  }

  /** Asks on each core whether runs could be done there, by chunks that have none. */
  SparkJob ask(BiConsumer<Long, byte[]> sink) {
    return submit(IntStream.range(0, cores()).mapToObj(core -> new int[0]).toList(), 0, sink);
  }

  /**
   * Has chunks done.
   *
   * @param chunks the numbers of each, at least one
   * @param first the number of the first
   * @param sink takes the number of a chunk and what came back of it, in any order, on a thread of
   *     Spark's
   */
  SparkJob submit(List<int[]> chunks, long first, BiConsumer<Long, byte[]> sink) {
    RDD<int[]> each =
        JavaSparkContext.fromSparkContext(application.context())
            .parallelize(chunks, chunks.size())
            .rdd();
    List<Object> places = IntStream.range(0, chunks.size()).mapToObj(n -> (Object) n).toList();
    SimpleFutureAction<String> action =
        application
            .context()
            .submitJob(
                each,
                task,
                CollectionConverters.asScala(places).toSeq(),
                new AbstractFunction2<Object, byte[], BoxedUnit>() {
                  @Override
                  public BoxedUnit apply(Object place, byte[] reply) {
                    repliedAt = System.nanoTime();
                    sink.accept(first + (Integer) place, reply);
                    return BoxedUnit.UNIT;
                  }
                },
                new AbstractFunction0<String>() {
                  @Override
                  public String apply() {
                    return "done";
                  }
                });
    return new SparkJob(action, first + chunks.size(), this);
  }

  /** What a failure of a job means. */
  RuntimeException failure(Throwable problem) {
    return application.failures().of(problem);
  }

  /**
   * Makes sure that something can come back: says so now and then while there is no executor, and
   * gives up in the end; at once where executors go because disks are full.
   *
   * @throws org.brinksim.results.remote.RemoteException when nothing can come back
   */
  void requireExecutors() {
    long now = System.nanoTime();
    if (now - Math.max(repliedAt, lookedAt) > SILENCE_NANOS) {
      lookedAt = now;
      application.failures().requireRoom();
    }
    if (application.hasExecutor()) {
      aloneSince = -1;
      return;
    }
    if (aloneSince < 0) {
      aloneSince = now;
      toldAt = now;
    }
    if (now - aloneSince > TimeUnit.SECONDS.toNanos(application.patience())) {
      throw application.failures().noExecutors();
    }
    if (now - toldAt > NOTICE_NANOS) {
      toldAt = now;
      application.notices().accept("Waiting for a Worker with a free core and enough memory");
    }
  }
}
