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
  private static final Pattern HOST = Pattern.compile("\\(([^\\s()]+) executor [^\\s()]+\\)");

  /**
   * What a failure of a job means.
   *
   * @param problem what Spark threw
   * @param reasons why executors have gone
   */
  RuntimeException of(Throwable problem, List<String> reasons) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnwritableException unwritable) {
        return unwritable;
      }
    }
    String all = said(problem) + "\n" + String.join("\n", reasons);
    String where = host(all).map(host -> "the Worker on " + host).orElse("a Worker");
    String details = ". All that Spark said is in " + scratch.tellLog();
    if (all.contains("No space left on device") || all.contains("Disk quota exceeded")) {
      return RemoteException.unwritable(
          "the disk of "
              + where
              + " is full. Make room there (its folder of work, and SPARK_LOCAL_DIRS)"
              + details,
          problem);
    }
    if (all.contains("OutOfMemoryError")) {
      return RemoteException.refused(
          where
              + " ran out of memory. Maybe give executors more: BRINK_JAVA_OPTS=-Dspark.executor.memory=4g"
              + details,
          problem);
    }
    if (isOtherVersion(all)) {
      return RemoteException.refused(
          where
              + " has another version of Brink or of Spark, whose classes do not fit. Maybe remove Brink's jars there: they come with the runs"
              + details,
          problem);
    }
    return RemoteException.refused("Spark gave up: " + firstLine(all) + details, problem);
  }

  /** No executor has been there for long. */
  RuntimeException noExecutors(List<String> reasons) {
    RuntimeException known = of(new IllegalStateException("there is no executor"), reasons);
    return known instanceof RemoteException remote && remote.isUnwritable()
        ? remote
        : RemoteException.refused(
            "no Worker gives an executor"
                + (reasons.isEmpty() ? "" : " (" + firstLine(reasons.get(reasons.size() - 1)) + ")")
                + ". Maybe no Worker is up, all its cores are taken, or it has less memory than spark.executor.memory asks for (1g)"
                + ". All that Spark said is in "
                + scratch.tellLog());
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
