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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The checks have the power to see an error of a twentieth: the combat step is compiled again with
 * one coefficient changed by 5 %, and a check must fail that passes without the change (see {@link
 * ValidationPageTest}).
 */
class MutatedCombatTest {

  private static final Path COMBAT = Path.of("../sim-core/src/main/java/org/brinksim/model/combat");

  @TempDir private Path classes;

  /**
   * Each line: the class, what stands in it, what is put there, and a check that must then fail.
   * Seeds are fixed; for any other the ratios on docs/validation.md say that a check misses the
   * error less than once in a million times.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FireAllocation | aimed[post] / inReach[post] | 1.05 * aimed[post] / inReach[post] | square-law",
        "FireAllocation | + unaimed[post] | + 0.95 * unaimed[post] | linear-law",
        "FireAllocation | force.fires() / 1000 | force.fires() / 1050 | area-fire",
        "CombatElements | vulnerability * topology | 1.05 * vulnerability * topology | quality",
        "CombatElements | cover(elements.cell(element)) | cover(elements.cell(element)) * 0.95 | quality",
        "CombatElements | strength[i] * (posts | 0.95 * strength[i] * (posts | square-law",
        "CombatPhase | line.untilHit(next) / line | 1.05 * line.untilHit(next) / line | square-law",
        "HitClocks | perDay[post[i]] * days | perDay[post[i]] * days * 0.95 | iwo-jima"
      })
  void aCoefficientThatIsWrongByATwentiethFailsACheck(
      String type, String there, String instead, String check) throws Exception {
    compile(type, there, instead);

    assertThat(passesWhere(List.of(classes.toUri().toURL()), check)).isFalse();
  }

  @Test
  void withoutAChangeTheSameClassesCompiledAgainPass() throws Exception {
    compile("CombatPhase", "line.untilHit(next) /", "1.00 * line.untilHit(next) /");

    assertThat(passesWhere(List.of(classes.toUri().toURL()), "square-law")).isTrue();
  }

  private void compile(String type, String there, String instead) throws IOException {
    String source = Files.readString(COMBAT.resolve(type + ".java"));
    assertThat(source).containsOnlyOnce(there);
    Path mutated = Files.createDirectories(classes.resolve("source")).resolve(type + ".java");
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

  /** Does a check in a world of classes of its own, in which some go before those of the build. */
  private static boolean passesWhere(List<URL> first, String check) throws Exception {
    List<URL> path = new ArrayList<>(first);
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      path.add(url(entry));
    }
    try (URLClassLoader loader =
        new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Method passes =
          loader
              .loadClass(MutatedCombatTest.class.getName())
              .getDeclaredMethod("passes", String.class);
      passes.setAccessible(true);
      return (boolean) passes.invoke(null, check);
    }
  }

  private static URL url(String entry) throws MalformedURLException {
    return Path.of(entry).toUri().toURL();
  }

  /** Whether a check passes, with the classes that this one was loaded with. */
  static boolean passes(String id) {
    List<Check> checks =
        Verification.checks().stream().filter(check -> check.id().equals(id)).toList();
    return new Verification(Verification.SEED, 2)
        .run(checks, (check, done, all) -> {}).stream().allMatch(CheckResult::passes);
  }
}
