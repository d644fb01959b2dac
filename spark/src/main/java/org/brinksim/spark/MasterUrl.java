package org.brinksim.spark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brinksim.results.remote.RemoteException;

/**
 * Where Spark's master is, as a user types it.
 *
 * @param text local[N], spark://HOST:PORT, yarn or k8s://URL
 */
record MasterUrl(String text) {

  private static final Pattern LOCAL =
      Pattern.compile("local(\\[(\\*|[1-9][0-9]{0,3})(,[1-9][0-9]?)?])?");
  private static final Pattern STANDALONE =
      Pattern.compile("spark://[^,:/@\\s]+:[0-9]{1,5}(,[^,:/@\\s]+:[0-9]{1,5})*");
  private static final Pattern PLACE = Pattern.compile("([^,:/]+):([0-9]{1,5})");
  private static final Pattern KUBERNETES = Pattern.compile("k8s://\\S+");
  private static final int CONNECT_MILLIS = 5_000;

  MasterUrl {
    if (!LOCAL.matcher(text).matches()
        && !STANDALONE.matcher(text).matches()
        && !text.equals("yarn")
        && !KUBERNETES.matcher(text).matches()) {
      throw RemoteException.refused(
          "--master is \""
              + text
              + "\"; must be local[N] or local[*], spark://HOST:PORT, yarn, or k8s://URL");
    }
  }

  /** Whether the runs are done in this very process. */
  boolean isLocal() {
    return LOCAL.matcher(text).matches();
  }

  /** Whether it is a Master of Spark's own cluster. */
  boolean isStandalone() {
    return text.startsWith("spark://");
  }

  /** Whether all is on this machine, so that nothing needs to be reached from another. */
  boolean isLoopback() {
    return isLocal() || isStandalone() && places().stream().allMatch(MasterUrl::isLoopback);
  }

  private static boolean isLoopback(InetSocketAddress place) {
    InetAddress address = place.getAddress();
    return address != null && address.isLoopbackAddress();
  }

  private List<InetSocketAddress> places() {
    List<InetSocketAddress> places = new ArrayList<>();
    Matcher place = PLACE.matcher(text.substring("spark://".length()));
    while (place.find()) {
      places.add(
          new InetSocketAddress(
              place.group(1), Math.min(65_535, Integer.parseInt(place.group(2)))));
    }
    return places;
  }

  /**
   * Makes sure that something listens at one of the places of a standalone Master.
   *
   * @throws RemoteException when nothing does
   */
  void requireListening() {
    if (!isStandalone()) {
      return;
    }
    List<String> problems = new ArrayList<>();
    for (InetSocketAddress place : places()) {
      try (Socket socket = new Socket()) {
        if (place.isUnresolved()) {
          throw new UnknownHostException("no such host");
        }
        socket.connect(place, CONNECT_MILLIS);
        return;
      } catch (IOException e) {
        problems.add(place.getHostString() + ":" + place.getPort() + ": " + e.getMessage());
      }
    }
    throw RemoteException.refused(
        "no Master of Spark listens at "
            + text
            + " ("
            + String.join("; ", problems)
            + "). Maybe start one (brink cluster start), or look up its URL in the Master's log");
  }

  /** The class that Spark needs for it beside its core, where it needs one. */
  void requireSupported(ClassLoader loader) {
    for (String[] need :
        Arrays.asList(
            new String[] {"yarn", "org.apache.spark.deploy.yarn.ApplicationMaster", "spark-yarn"},
            new String[] {
              "k8s://",
              "org.apache.spark.scheduler.cluster.k8s.KubernetesClusterManager",
              "spark-kubernetes"
            })) {
      if (text.startsWith(need[0]) && !isThere(need[1], loader)) {
        throw RemoteException.refused(
            "--master "
                + text
                + " needs the library "
                + need[2]
                + ", which is not among Brink's. Maybe set SPARK_HOME to a distribution of Spark 4.2, which has it");
      }
    }
  }

  private static boolean isThere(String name, ClassLoader loader) {
    return loader.getResource(name.replace('.', '/') + ".class") != null;
  }
}
