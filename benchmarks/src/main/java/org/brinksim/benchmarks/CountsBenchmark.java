package org.brinksim.benchmarks;

import java.util.concurrent.TimeUnit;
import org.apache.commons.rng.UniformRandomProvider;
import org.brinksim.random.CountSampler;
import org.brinksim.random.EventClock;
import org.brinksim.random.ExponentialSampler;
import org.brinksim.random.RandomStreams;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The dice of combat: nanoseconds for one draw of losses.
 *
 * <p>An element of some hundreds of soldiers loses one or two in a substep, so the small expected
 * numbers are the ones that a run pays for, some ten thousand times; the largest tells what a fight
 * between whole formations costs. The expected number decides which method {@link CountSampler}
 * uses.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class CountsBenchmark {

  private static final int SOLDIERS = 500;

  /** Expected number of soldiers hit in one draw. */
  @Param({"0.1", "1", "5", "50"})
  public double expected;

  private static final long KEY = 2024;

  private UniformRandomProvider random;
  private EventClock clock;
  private long number;
  private double probability;

  /** Starts the stream anew, so that each trial draws the same numbers. */
  @Setup
  public void start() {
    random = new RandomStreams(2024, 0).stream("combat");
    clock = new EventClock(KEY);
    number = 0;
    probability = -Math.expm1(-expected / SOLDIERS);
  }

  /** The uniform number that every draw begins with: what no method can do without. */
  @Benchmark
  public double uniform() {
    return random.nextDouble();
  }

  /** The wait for the next hit. */
  @Benchmark
  public double waiting() {
    return ExponentialSampler.sample(KEY, number++);
  }

  /** Successes from a probability. */
  @Benchmark
  public int binomial() {
    return CountSampler.binomial(random, SOLDIERS, probability);
  }

  /** Signals of a day. */
  @Benchmark
  public int events() {
    return clock.count(expected);
  }
}
