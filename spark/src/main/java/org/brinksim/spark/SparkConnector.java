package org.brinksim.spark;

import java.util.function.Consumer;
import org.brinksim.results.remote.RemoteConnection;
import org.brinksim.results.remote.RemoteConnector;
import org.brinksim.results.remote.RemoteException;

/**
 * Connects to a cluster of Spark.
 *
 * @param registration how many seconds the Master may take to answer
 * @param patience how many seconds it is waited for an executor while there is none
 */
public record SparkConnector(int registration, int patience) implements RemoteConnector {

  private static final String VERSION = "4.2";

  /** As {@link java.util.ServiceLoader} makes it: half a minute for the Master, ten for Workers. */
  public SparkConnector() {
    this(30, 600);
  }

  /**
   * Makes sure of the version of Spark, which is another one where SPARK_HOME names it.
   *
   * @throws RemoteException when it is not that which this module is built for
   */
  static void requireSparkVersion(String there) {
    if (!there.startsWith(VERSION + ".")) {
      throw RemoteException.refused(
          "SPARK_HOME has Spark "
              + there
              + "; must be Spark "
              + VERSION
              + ". Maybe unset it, to use what Brink was built with");
    }
  }

  @Override
  public RemoteConnection connect(String master, Consumer<String> notices) {
    MasterUrl url = new MasterUrl(master);
    requireSparkVersion(org.apache.spark.package$.MODULE$.SPARK_VERSION());
    url.requireSupported(SparkConnector.class.getClassLoader());
    url.requireListening();
    SparkApplication application =
        SparkApplication.start(url, Scratch.make(), registration, patience, notices);
    return new RemoteConnection(application.words(), application::engine, application::end);
  }
}
