package org.brinksim.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/**
 * Workloads timed in turn, round after round: what else the machine does falls on all alike.
 *
 * @param entrants what is timed
 */
record Contest(List<Entrant> entrants) {

  private static final double NANOS = 1e9;

  /** Time enough for Java to compile what runs often. */
  private static final double LEAST_WARMING = 1.5;

  /** On a busy machine a timing may take so many times as long, and no longer. */
  private static final double LONGEST = 3;

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /**
   * One of them.
   *
   * @param workload what is run
   * @param threads on how many threads
   */
  record Entrant(Workload workload, int threads) {}

  /**
   * How fast one of them was.
   *
   * @param perSecond runs a second of wall clock, of all threads together
   * @param perProcessorSecond runs a second that processors spent on this process, the collector's
   *     work included: what others do on the machine is not in it
   */
  record Pace(Samples perSecond, Samples perProcessorSecond) {

    /** The ratios to another's pace, round by round. */
    Pace over(Pace other) {
      return new Pace(
          perSecond.over(other.perSecond), perProcessorSecond.over(other.perProcessorSecond));
    }
  }

  /** One timing. */
  private record Rates(double perSecond, double perProcessorSecond) {}

  /** Times each, in their order, round after round. Before the first round each is warmed up. */
  List<Pace> paces(Effort effort) {
    for (Entrant entrant : entrants) {
      time(entrant, Math.max(LEAST_WARMING, effort.seconds()));
    }
    Rates[][] rates = new Rates[entrants.size()][effort.rounds()];
    for (int round = 0; round < effort.rounds(); round++) {
      for (int i = 0; i < rates.length; i++) {
        rates[i][round] = time(entrants.get(i), effort.seconds());
      }
    }
    return Arrays.stream(rates).map(Contest::pace).toList();
  }

  private static Pace pace(Rates... rates) {
    return new Pace(
        new Samples(Arrays.stream(rates).mapToDouble(Rates::perSecond).toArray()),
        new Samples(Arrays.stream(rates).mapToDouble(Rates::perProcessorSecond).toArray()));
  }

  /** Times one of them once. */
  static Pace pace(Entrant entrant, Effort effort) {
    return pace(time(entrant, effort.seconds()));
  }

  private static Rates time(Entrant entrant, double seconds) {
    AtomicLong next = new AtomicLong();
    CountDownLatch ready = new CountDownLatch(entrant.threads());
    ExecutorService pool = Executors.newFixedThreadPool(entrant.threads());
    try {
      long before = SYSTEM.getProcessCpuTime();
      List<Future<Double>> rates = new ArrayList<>();
      for (int i = 0; i < entrant.threads(); i++) {
        rates.add(pool.submit(timed(entrant.workload(), next, ready, seconds)));
      }
      double perSecond = 0;
      for (Future<Double> rate : rates) {
        perSecond += rate.get();
      }
      double processorSeconds = (SYSTEM.getProcessCpuTime() - before) / NANOS;
      return new Rates(perSecond, next.get() / processorSeconds);
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("a run that was timed went wrong", e);
    } finally {
      pool.shutdown();
    }
  }

  /**
   * The runs a second of one thread, which runs for so many seconds on a processor; its last run
   * may end later.
   */
  private static Callable<Double> timed(
      Workload workload, AtomicLong next, CountDownLatch ready, double seconds) {
    return () -> {
      LongConsumer worker = workload.worker();
      ready.countDown();
      ready.await();
      long began = System.nanoTime();
      double enough = THREADS.getCurrentThreadCpuTime() + seconds * NANOS;
      long runs = 0;
      double passed = 0;
      while (passed < LONGEST * seconds && THREADS.getCurrentThreadCpuTime() < enough) {
        worker.accept(next.getAndIncrement());
        runs++;
        passed = (System.nanoTime() - began) / NANOS;
      }
      return runs / passed;
    };
  }
}
