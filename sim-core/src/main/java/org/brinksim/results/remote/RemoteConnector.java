package org.brinksim.results.remote;

import java.util.function.Consumer;

/**
 * Finds the way to where runs are done. A module that knows one is found by {@link
 * java.util.ServiceLoader}, and need not be there.
 */
@FunctionalInterface
public interface RemoteConnector {

  /**
   * Connects, and makes sure that runs can be done there: by the same version of Brink and Java.
   *
   * @param master where to, as the user has typed it
   * @param notices takes what is going on, in words, while it takes long
   * @throws RemoteException when it cannot
   */
  RemoteConnection connect(String master, Consumer<String> notices);
}
