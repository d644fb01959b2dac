package org.brinksim.spark;

import java.util.Optional;
import org.apache.spark.SimpleFutureAction;
import scala.Option;
import scala.util.Try;

/**
 * A job that is with Spark.
 *
 * @param action the job
 * @param end the number of the chunk behind its last
 * @param cluster where it is
 */
record SparkJob(SimpleFutureAction<String> action, long end, SparkCluster cluster) {

  /** Ends it, should it not have ended. */
  void cancel() {
    if (!action.isCompleted()) {
      action.cancel();
    }
  }

  /** Why it has failed, if it has. */
  Optional<RuntimeException> failure() {
    Option<Try<String>> ended = action.value();
    return ended.isDefined() && ended.get().isFailure()
        ? Optional.of(cluster.failure(ended.get().failed().get()))
        : Optional.empty();
  }
}
