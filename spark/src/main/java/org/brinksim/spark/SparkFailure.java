package org.brinksim.spark;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brinksim.results.UnwritableException;
import org.brinksim.results.remote.RemoteException;
import org.brinksim.text.Characters;

/**
 * Spark's failures in words for users.
 *
 * @param scratch where all that Spark says goes
 */
record SparkFailure(Scratch scratch) {

  private static final int SHOWN_CHARACTERS = 300;
  private static final int SEVERAL = 2;
  private static final Pattern HOST = Pattern.compile("\\(([^\\s()]+) executor [^\\s()]+\\)");

  /**
   * What a failure of a job means.
   *
   * @param problem what Spark threw
   */
  RuntimeException of(Throwable problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnwritableException unwritable) {
        return unwritable;
      }
    }
    String said = said(problem);
    Optional<SparkLog.Loss> full = full();
    if (SparkLog.lacksRoom(said) || full.isPresent()) {
      return full(host(said).or(() -> full.map(SparkLog.Loss::host)).orElse(""), problem);
    }
    String where = worker(host(said).orElse(""));
    if (said.contains("OutOfMemoryError")) {
      return refused(
          where
              + " ran out of memory. Maybe give executors more:"
              + " BRINK_JAVA_OPTS=-Dspark.executor.memory=4g",
          problem);
    }
    if (isOtherVersion(said)) {
      return refused(
          where
              + " has another version of Brink or of Spark, whose classes do not fit. Maybe remove"
              + " Brink's jars there: they come with the runs",
          problem);
    }
    return refused("Spark gave up: " + firstLine(said), problem);
  }

  /** The last executor that was lost, where a full disk was the reason. */
  private Optional<SparkLog.Loss> full() {
    return scratch.said().losses().stream()
        .reduce((one, later) -> later)
        .filter(SparkLog.Loss::lacksRoom);
  }

  private RemoteException full(String host, Throwable problem) {
    return RemoteException.unwritable(
        "the disk of "
            + worker(host)
            + " is full. Maybe make room there: in its folder of work, and in SPARK_LOCAL_DIRS"
            + details(),
        problem);
  }

  private RemoteException refused(String words, Throwable problem) {
    return RemoteException.refused(words + details(), problem);
  }

  private static String worker(String host) {
    return host.isEmpty() ? "a Worker" : "the Worker on " + host;
  }

  private String details() {
    return ". All that Spark said is in " + scratch.tellLog();
  }

  /**
   * Makes sure that executors do not go, one after another, because disks are full.
   *
   * @throws RemoteException when they do
   */
  void requireRoom() {
    List<SparkLog.Loss> full =
        scratch.said().losses().stream().filter(SparkLog.Loss::lacksRoom).toList();
    if (full.size() >= SEVERAL) {
      throw full(full.get(full.size() - 1).host(), new IllegalStateException("executors go"));
    }
  }

  /** What it means that no executor has been there for long. */
  RemoteException noExecutors() {
    List<SparkLog.Loss> losses = scratch.said().losses();
    String last =
        losses.isEmpty() ? "" : " (" + firstLine(losses.get(losses.size() - 1).why()) + ")";
    return RemoteException.refused(
        "no Worker gives an executor"
            + last
            + ". Maybe no Worker is up, all its cores are taken, or it has less memory than"
            + " spark.executor.memory asks for (1g)"
            + details());
  }

  private static boolean isOtherVersion(String all) {
    return all.contains("InvalidClassException")
        || all.contains("UnsupportedClassVersionError")
        || all.contains("org.brinksim")
            && (all.contains("NoClassDefFoundError")
                || all.contains("ClassNotFoundException")
                || all.contains("NoSuchMethodError"));
  }

  private static String said(Throwable problem) {
    StringBuilder said = new StringBuilder();
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      said.append(cause.getMessage() == null ? cause.getClass().getName() : cause.getMessage())
          .append('\n');
    }
    return said.toString();
  }

  private static Optional<String> host(String text) {
    Matcher host = HOST.matcher(text);
    return host.find() ? Optional.of(host.group(1)) : Optional.empty();
  }

  private static String firstLine(String text) {
    String line = text.strip().lines().findFirst().orElse("it said nothing").strip();
    return Characters.visibleInOneLine(line, SHOWN_CHARACTERS);
  }
}
