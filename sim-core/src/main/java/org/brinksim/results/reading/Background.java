package org.brinksim.results.reading;

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
