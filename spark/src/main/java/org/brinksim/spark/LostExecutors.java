package org.brinksim.spark;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;

/** Why executors have gone. */
final class LostExecutors extends SparkListener {

  private static final int KEPT = 5;

  private final Map<String, String> hosts = new HashMap<>();
  private final Deque<String> reasons = new ArrayDeque<>();

  @Override
  public synchronized void onExecutorAdded(SparkListenerExecutorAdded added) {
    hosts.put(added.executorId(), added.executorInfo().executorHost());
  }

  @Override
  public synchronized void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
    String host = hosts.remove(removed.executorId());
    if (reasons.size() == KEPT) {
      reasons.removeFirst();
    }
    reasons.addLast((host == null ? "" : host + ": ") + removed.reason());
  }

  /** Why the last ones have gone. */
  synchronized List<String> reasons() {
    return new ArrayList<>(reasons);
  }
}
