package org.brinksim.benchmarks;

import java.util.function.LongConsumer;

/** Something that is run many times: each thread gets a worker of its own. */
@FunctionalInterface
interface Workload {

  /**
   * A worker for one thread.
   *
   * @return makes the run of a replication, from 0, and keeps its results
   */
  LongConsumer worker();
}
