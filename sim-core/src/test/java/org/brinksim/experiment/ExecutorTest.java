package org.brinksim.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.experiment.RunResult.Failed;
import org.brinksim.model.CompiledScenario;
import org.brinksim.model.measure.ResponseDefinition;
import org.brinksim.scenario.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExecutorTest {

  private static final Experiment CALM = Border.experiment(Border.with(), 1);
  private static final Experiment FLOODED = Border.experiment(Border.flooded(), 1);

  private static List<Run> first(int replications) {
    return IntStream.range(0, replications).mapToObj(Run::ofFirstPoint).toList();
  }

  private static Map<Run, RunResult> results(Experiment experiment, int threads) {
    Map<Run, RunResult> results = new TreeMap<>();
    new Executor(experiment, threads)
        .execute(
            first(40),
            result -> assertThat(results.put(result.run(), result)).isNull(),
            new AtomicBoolean());
    return results;
  }

  /** An experiment whose first response says how many runs came to their horizon. */
  private static Experiment watched(IntConsumer atTheHorizon) {
    AtomicInteger runs = new AtomicInteger();
    CompiledScenario plain = CALM.scenario(0);
    List<ResponseDefinition> outcomes = new ArrayList<>(plain.responses());
    outcomes.set(
        0,
        new ResponseDefinition(
            "runs",
            Unit.SEVERITY,
            "Runs",
            (world, recording) -> {
              int number = runs.getAndIncrement();
              atTheHorizon.accept(number);
              return number;
            }));
    return new Experiment(
        new CompiledScenario(
            plain.scenario(), plain.topology(), plain.metrics(), outcomes, plain.battlefield()),
        1);
  }

  @Test
  void resultsAreTheSameOnAnyNumberOfThreads() {
    Map<Run, RunResult> one = results(FLOODED, 1);

    assertThat(one).hasSize(40);
    assertThat(results(FLOODED, 2)).isEqualTo(one);
    assertThat(results(FLOODED, 8)).isEqualTo(one);
  }

  /** Also where the first run takes until no other one may begin before it has ended. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  @Timeout(60)
  void resultsLeaveInTheOrderOfTheRunsAndFewWait(int threads) {
    AtomicInteger handedOver = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Experiment watched =
        watched(
            number -> {
              most.accumulateAndGet(number + 1 - handedOver.get(), Math::max);
              while (number == 0 && threads > 1 && most.get() < threads * RunsInOrder.AHEAD) {
                LockSupport.parkNanos(1_000_000L);
              }
            });
    List<Run> order = new ArrayList<>();
    new Executor(watched, threads)
        .execute(
            first(300).iterator(),
            RunResult::run,
            run -> {
              order.add(run);
              handedOver.incrementAndGet();
            },
            new AtomicBoolean());

    assertThat(order).isEqualTo(first(300));
    assertThat(most.get()).isBetween(1, threads * RunsInOrder.AHEAD);
    if (threads > 1) {
      assertThat(most.get()).isEqualTo(threads * RunsInOrder.AHEAD);
    }
  }

  @Test
  void onlyTheReplicationsAskedForRun() {
    List<Run> ran = new ArrayList<>();
    new Executor(CALM, 1)
        .execute(
            List.of(new Run(0, 7), new Run(0, 2), new Run(0, 30)),
            r -> ran.add(r.run()),
            new AtomicBoolean());
    assertThat(ran).containsExactly(new Run(0, 7), new Run(0, 2), new Run(0, 30));

    new Executor(CALM, 3).execute(List.of(), r -> ran.add(r.run()), new AtomicBoolean());
    assertThat(ran).hasSize(3);
  }

  @Test
  void aFailingReplicationIsAResultAndTheOthersGoOn() {
    List<RunResult> results = new ArrayList<>();
    new Executor(FLOODED, 2).execute(first(40), results::add, new AtomicBoolean());

    assertThat(results).hasSize(40);
    assertThat(results.stream().filter(Completed.class::isInstance).count()).isBetween(5L, 35L);
    assertThat(results.stream().filter(Failed.class::isInstance).count()).isBetween(5L, 35L);
    assertThat(results.stream().filter(Failed.class::isInstance).map(r -> ((Failed) r).message()))
        .allMatch(
            message ->
                message.matches(
                    "formation guard of force fir would have .* \\(at org\\.brinksim\\.[\\w.]+\\(\\w+\\.java:\\d+\\)\\)"));
  }

  @Test
  void theSinkIsCalledByOneThreadAtATime() {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    new Executor(CALM, 8)
        .execute(
            first(60),
            result -> {
              most.accumulateAndGet(inside.incrementAndGet(), Math::max);
              Thread.yield();
              inside.decrementAndGet();
            },
            new AtomicBoolean());
    assertThat(most).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void aThrowingSinkStopsTheWorkAndIsThrown(int threads) {
    RuntimeException problem = new IllegalStateException("the sink is full");
    AtomicInteger calls = new AtomicInteger();
    AtomicInteger runs = new AtomicInteger();
    Experiment watched = watched(number -> runs.incrementAndGet());

    assertThatThrownBy(
            () ->
                new Executor(watched, threads)
                    .execute(
                        first(200),
                        result -> {
                          if (calls.incrementAndGet() == 3) {
                            throw problem;
                          }
                        },
                        new AtomicBoolean()))
        .isSameAs(problem);
    assertThat(calls).hasValue(3);
    assertThat(runs.get()).isBetween(3, 3 + ahead(threads));
  }

  @Test
  void anErrorOfTheSinkIsThrownAsItIs() {
    AssertionError problem = new AssertionError("the sink is broken");
    assertThatThrownBy(
            () ->
                new Executor(CALM, 2)
                    .execute(
                        first(20),
                        result -> {
                          throw problem;
                        },
                        new AtomicBoolean()))
        .isSameAs(problem);
  }

  /** As when memory runs out: that is not the failure of a replication. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void anErrorInAReplicationStopsTheWorkAndIsThrown(int threads) {
    OutOfMemoryError problem = new OutOfMemoryError("no memory is left");
    AtomicInteger runs = new AtomicInteger();
    Experiment watched =
        watched(
            number -> {
              runs.incrementAndGet();
              if (number == 2) {
                throw problem;
              }
              LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(number < 2 ? 0 : 20));
            });
    assertThatThrownBy(
            () ->
                new Executor(watched, threads)
                    .execute(first(200), result -> {}, new AtomicBoolean()))
        .isSameAs(problem);
    assertThat(runs.get()).isBetween(3, 199);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void cancellingStopsAfterTheReplicationsUnderWay(int threads) {
    AtomicBoolean cancelled = new AtomicBoolean();
    AtomicInteger runs = new AtomicInteger();
    List<Run> taken = new ArrayList<>();
    new Executor(watched(number -> runs.incrementAndGet()), threads)
        .execute(
            first(200),
            result -> {
              taken.add(result.run());
              cancelled.set(taken.size() >= 5);
            },
            cancelled);

    assertThat(taken).hasSize(runs.get()).doesNotHaveDuplicates();
    assertThat(taken).isEqualTo(first(taken.size()));
    assertThat(taken.size()).isBetween(5, 5 + ahead(threads));
  }

  /** Of several threads the others may be ahead of the one whose result is handed over next. */
  private static int ahead(int threads) {
    return threads == 1 ? 1 : threads * RunsInOrder.AHEAD;
  }

  @Test
  void cancelledBeforeTheBeginningNothingRuns() {
    new Executor(CALM, 2).execute(first(10), r -> assertThat(r).isNull(), new AtomicBoolean(true));
  }

  @Test
  @Timeout(60)
  void anInterruptedCallerWaitsForWhatIsUnderWayAndSaysSo() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Set<String> inTheSink = ConcurrentHashMap.newKeySet();
    AtomicReference<RuntimeException> thrown = new AtomicReference<>();
    AtomicBoolean stillInterrupted = new AtomicBoolean();
    Experiment watched =
        watched(
            number -> {
              begun.countDown();
              awaitOrFail(goOn);
            });
    Thread caller =
        new Thread(
            () -> {
              try {
                new Executor(watched, 2)
                    .execute(
                        first(200),
                        result -> inTheSink.add(result + " " + Thread.interrupted()),
                        new AtomicBoolean());
              } catch (IllegalStateException e) {
                thrown.set(e);
                stillInterrupted.set(Thread.currentThread().isInterrupted());
              }
            });
    caller.start();
    begun.await();
    caller.interrupt();
    caller.join(200);
    assertThat(caller.isAlive()).isTrue();
    goOn.countDown();
    caller.join();

    assertThat(thrown.get()).hasMessage("interrupted while replications were running");
    assertThat(stillInterrupted).isTrue();
    assertThat(inTheSink).hasSizeBetween(1, 2).allMatch(s -> s.endsWith(" false"));
  }

  private static void awaitOrFail(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError("a worker was interrupted", e);
    }
  }

  @Test
  void noMoreThreadsAreStartedThanThereAreReplications() {
    Set<String> names = Collections.synchronizedSet(new TreeSet<>());
    CountDownLatch together = new CountDownLatch(2);
    Experiment watched =
        watched(
            number -> {
              together.countDown();
              awaitOrFail(together);
              Thread.getAllStackTraces().keySet().stream()
                  .map(Thread::getName)
                  .filter(name -> name.startsWith("replications-"))
                  .forEach(names::add);
            });
    new Executor(watched, 500).execute(first(2), result -> {}, new AtomicBoolean());
    assertThat(names).containsExactly("replications-0", "replications-1");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void noThreadsAreRefused(int threads) {
    assertThatThrownBy(() -> new Executor(CALM, threads))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("threads is " + threads + "; must be at least 1");
  }
}
