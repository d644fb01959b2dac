package org.brinksim.spark;

import java.util.function.Consumer;
import org.brinksim.results.remote.RemoteConnection;
import org.brinksim.results.remote.RemoteConnector;

/**
 * Connects to a cluster of Spark.
 *
 * @param registration how many seconds the Master may take to answer
 * @param patience how many seconds it is waited for an executor while there is none
 */
public record SparkConnector(int registration, int patience) implements RemoteConnector {

  /** As {@link java.util.ServiceLoader} makes it: half a minute for the Master, ten for Workers. */
  public SparkConnector() {
    this(30, 600);
  }

  @Override
  public RemoteConnection connect(String master, Consumer<String> notices) {
    MasterUrl url = new MasterUrl(master);
    url.requireSupported(SparkConnector.class.getClassLoader());
    url.requireListening();
    SparkApplication application =
        SparkApplication.start(url, Scratch.make(), registration, patience, notices);
    return new RemoteConnection(application.words(), application::engine, application::end);
  }
}
