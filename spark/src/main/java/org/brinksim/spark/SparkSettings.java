package org.brinksim.spark;

import java.util.Map;
import org.apache.spark.SparkConf;

/** What Spark is told. */
final class SparkSettings {

  /** Where Spark is told where it logs to; before its first class is loaded. */
  private static final Map<String, String> LOGGING =
      Map.of("log4j2.configurationFile", "classpath:org-brinksim-spark-log4j2.properties");

  private static final String LOG = "brink.spark.log";

  /** What holds unless the user has set a property of that name: {@code -Dspark.NAME=VALUE}. */
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "spark.ui.enabled", "false",
          "spark.ui.showConsoleProgress", "false",
          // What comes back is written at once, and never held as a whole.
          "spark.driver.maxResultSize", "0",
          // The next job begins when cores are free, and not when the one before has ended.
          "spark.scheduler.mode", "FIFO",
          "spark.locality.wait", "0s");

  private SparkSettings() {}

  static SparkConf of(MasterUrl url, Scratch scratch) {
    LOGGING.forEach(System::setProperty);
    System.setProperty(LOG, scratch.log().toString());
    SparkConf settings = new SparkConf();
    DEFAULTS.forEach(settings::setIfMissing);
    settings.setIfMissing("spark.app.name", "brink");
    settings.setMaster(url.text());
    if (url.isLoopback()) {
      settings.setIfMissing("spark.driver.host", "127.0.0.1");
      settings.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
    }
    if (url.isLocal()) {
      settings.setIfMissing("spark.local.dir", scratch.folder().toString());
    } else {
      settings.set("spark.jars", String.join(",", BrinkJars.of(scratch.folder())));
    }
    return settings;
  }
}
