package org.brinksim.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * The model with one of its classes compiled again after a change, and what the checks say of it.
 *
 * @param classes an empty directory for what is compiled
 */
record MutatedModel(Path classes) {

  private static final Path MODEL = Path.of("../sim-core/src/main/java/org/brinksim/model");

  /**
   * Compiles a class after a change.
   *
   * @param type the class, for example {@code combat/CombatPhase}
   * @param there what stands in it, once
   * @param instead what is put in its place
   */
  void change(String type, String there, String instead) throws IOException {
    Path original = MODEL.resolve(type + ".java");
    String source = Files.readString(original);
    assertThat(source).containsOnlyOnce(there);
    Path mutated =
        Files.createDirectories(classes.resolve("source")).resolve(original.getFileName());
    Files.writeString(mutated, source.replace(there, instead));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    int code =
        compiler.run(
            null,
            null,
            null,
            "-proc:none",
            "-cp",
            System.getProperty("java.class.path"),
            "-d",
            classes.toString(),
            mutated.toString());
    assertThat(code).isZero();
  }

  /**
   * Whether a check passes in a world of classes of its own, in which the changed ones go first.
   */
  boolean passes(String check) throws Exception {
    List<URL> path = new ArrayList<>(List.of(classes.toUri().toURL()));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      path.add(url(entry));
    }
    try (URLClassLoader loader =
        new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Method passes =
          loader
              .loadClass(MutatedModel.class.getName())
              .getDeclaredMethod("passesHere", String.class);
      passes.setAccessible(true);
      return (boolean) passes.invoke(null, check);
    }
  }

  private static URL url(String entry) throws MalformedURLException {
    return Path.of(entry).toUri().toURL();
  }

  /** Whether a check passes, with the classes that this one was loaded with. */
  static boolean passesHere(String id) {
    List<Check> checks =
        Verification.checks().stream().filter(check -> check.id().equals(id)).toList();
    return new Verification(Verification.SEED, 2)
        .run(checks, (check, done, all) -> {}).stream().allMatch(CheckResult::passes);
  }
}
