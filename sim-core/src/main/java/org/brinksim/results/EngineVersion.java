package org.brinksim.results;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version and commit that this engine was built from. */
public final class EngineVersion {

  private static final Properties BUILD = load();

  private EngineVersion() {}

  private static Properties load() {
    Properties build = new Properties();
    try (InputStream in = EngineVersion.class.getResourceAsStream("build.properties")) {
      build.load(in);
      return build;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The version, for example {@code 0.1.0}. */
  public static String version() {
    return BUILD.getProperty("version");
  }

  /** The commit, or {@code unknown} when it was built outside a repository. */
  public static String commit() {
    return BUILD.getProperty("commit");
  }
}
