package org.brinksim.spark;

import java.io.Serializable;
import java.util.Optional;
import org.brinksim.results.EngineVersion;

/**
 * What decides on the bytes of results beside their inputs.
 *
 * @param version Brink's version
 * @param commit the commit that it was built from
 * @param java the feature version of Java, such as 17
 */
record BuiltFrom(String version, String commit, int java) implements Serializable {

  private static final long serialVersionUID = 1L;

  /** That of this process. */
  static BuiltFrom here() {
    return new BuiltFrom(
        EngineVersion.version(), EngineVersion.commit(), Runtime.version().feature());
  }

  /**
   * Why an executor cannot do these runs.
   *
   * @param there what the executor is
   * @param host where it is
   * @return empty when both are the same
   */
  Optional<String> difference(BuiltFrom there, String host) {
    if (!version.equals(there.version) || !commit.equals(there.commit)) {
      return Optional.of(
          "the Worker on "
              + host
              + " has Brink "
              + there.version
              + " (commit "
              + there.commit
              + "), and here it is "
              + version
              + " (commit "
              + commit
              + "). Maybe remove Brink's jars there: they come with the runs");
    }
    if (java != there.java) {
      return Optional.of(
          "the Worker on "
              + host
              + " has Java "
              + there.java
              + ", and here it is "
              + java
              + ". Results name one version of Java. Maybe set JAVA_HOME there, or here");
    }
    return Optional.empty();
  }
}
