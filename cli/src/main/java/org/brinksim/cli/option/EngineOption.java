package org.brinksim.cli.option;

import java.util.Iterator;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.brinksim.cli.console.BadInputException;
import org.brinksim.results.remote.RemoteConnection;
import org.brinksim.results.remote.RemoteConnector;
import org.brinksim.text.Template;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say where runs are done: on threads of this process, or on a cluster. */
public final class EngineOption {

  /** What is said where a cluster is asked for and the module for it is not there. */
  public static final String NOT_BUILT =
      "the module for Apache Spark is not built. In a checkout: mvn -P spark -pl spark -am"
          + " -Dmaven.test.skip=true package (it fetches 220 MB); an installation does not have it";

  private static final String LOCAL = "local";
  private static final String SPARK = "spark";

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      defaultValue = LOCAL,
      description =
          "Where the runs are done: local, on threads of this process, or spark, on a cluster of"
              + " Apache Spark, with the same bytes (default: ${DEFAULT-VALUE}).")
  private String engine;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description =
          "With --engine spark, the cluster: local[*], local[N], spark://HOST:PORT, yarn or"
              + " k8s://URL.")
  private String master;

  /** Whether runs are done on a cluster. */
  public boolean isRemote() {
    return engine.equals(SPARK);
  }

  /**
   * Refuses what does not go together.
   *
   * @param threads whether a number of threads was typed
   * @param dryRun whether nothing is to be run
   * @throws ParameterException when it does not
   */
  public void refuseBadUsage(boolean threads, boolean dryRun, CommandLine command) {
    refuse(
        !engine.equals(LOCAL) && !engine.equals(SPARK),
        Template.fill("--engine is \"%s\"; must be local or spark", engine),
        command);
    refuse(
        master != null && !isRemote(),
        "--master is for --engine spark; give both, or leave it out",
        command);
    refuse(
        isRemote() && master == null,
        "--engine spark needs --master URL. Maybe local[*], or what \"brink cluster start\" prints",
        command);
    refuse(
        isRemote() && threads,
        "--threads does not go with --engine spark, where each core does one run at a time. Maybe"
            + " give --master local[N]",
        command);
    refuse(
        isRemote() && dryRun,
        "--engine spark does not go with --dry-run, which tells of this machine; leave one out",
        command);
  }

  private static void refuse(boolean bad, String message, CommandLine command) {
    if (bad) {
      throw new ParameterException(command, message);
    }
  }

  /**
   * Connects to the cluster that is asked for.
   *
   * @param notices takes what is going on, in words
   * @return empty where the runs are done in this process
   * @throws BadInputException when the module for it is not there
   * @throws org.brinksim.results.remote.RemoteException when it cannot be reached or used
   */
  public Optional<RemoteConnection> connect(Consumer<String> notices) {
    if (!isRemote()) {
      return Optional.empty();
    }
    Iterator<RemoteConnector> found = ServiceLoader.load(RemoteConnector.class).iterator();
    if (!found.hasNext()) {
      throw new BadInputException("--engine spark: " + NOT_BUILT);
    }
    return Optional.of(found.next().connect(master, notices));
  }
}
