package org.brinksim.results.reading;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Work under way on another thread, whose exceptions and errors come out as they were thrown.
 *
 * @param <T> what it yields
 */
public final class Background<T> {
  private final CompletableFuture<T> future;

  private Background(CompletableFuture<T> future) {
    this.future = future;
  }

  /** Starts work on a spare thread. */
  public static <T> Background<T> start(Supplier<T> work) {
    return new Background<>(CompletableFuture.supplyAsync(work));
  }

  /** Starts work as soon as one of certain threads is free. */
  public static <T> Background<T> start(Supplier<T> work, Executor threads) {
    return new Background<>(CompletableFuture.supplyAsync(work, threads));
  }

  /**
   * Does several works at once, each on a spare thread. Whatever becomes of them, all have ended
   * when this returns or throws.
   *
   * @return what they yield, in their order; the first that failed has its exception thrown
   */
  public static <T> List<T> all(List<Supplier<T>> works) {
    List<Background<T>> underWay = works.stream().map(Background::start).toList();
    underWay.forEach(Background::awaitEnd);
    return underWay.stream().map(Background::result).toList();
  }

  private void awaitEnd() {
    future.handle((yielded, thrown) -> thrown).join();
  }

  /** Waits for the work, and gives what it yields or throws what it threw. */
  public T result() {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException problem) {
        throw problem;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e;
    }
  }
}
