package org.brinksim;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/**
 * What a processor or a compiler may compute to other last bits is not used where a result comes
 * from. Square roots, rounding and the four operations are the same everywhere; exponentials,
 * logarithms, powers and angles are only where one library computes them all, by those.
 */
class ArithmeticRulesTest {

  /** What {@link Math} promises to within a unit of the last place or two only. */
  private static final Set<String> INEXACT =
      Set.of(
          "exp", "expm1", "log", "log1p", "log10", "pow", "sin", "cos", "tan", "asin", "acos",
          "atan", "atan2", "sinh", "cosh", "tanh", "cbrt", "hypot");

  /** Libraries whose samplers and distributions call it. */
  private static final List<String> INEXACT_LIBRARIES =
      List.of(
          "org.apache.commons.rng.sampling.distribution.",
          "org.apache.commons.statistics.distribution.",
          "org.apache.commons.statistics.inference.",
          "org.apache.commons.numbers.gamma.");

  /** Those among them that do not. */
  private static final Set<String> EXACT_SAMPLERS =
      Set.of(
          "org.apache.commons.rng.sampling.distribution.AliasMethodDiscreteSampler",
          "org.apache.commons.rng.sampling.distribution.SharedStateDiscreteSampler");

  /** Of these nothing reaches a file of results: a drawing and a window are of this machine. */
  private static final Set<String> NO_RESULTS =
      Set.of("recorder", "verification", "reports", "gui");

  static boolean isInexact(Call call) {
    boolean inMath = Set.of("java.lang.Math", "java.lang.StrictMath").contains(call.owner());
    return inMath && INEXACT.contains(call.name())
        || INEXACT_LIBRARIES.stream().anyMatch(call.owner()::startsWith)
            && !EXACT_SAMPLERS.contains(call.owner());
  }

  /** The packages below org.brinksim in which a call breaks the rule. */
  private static Set<String> packagesThat(Predicate<Call> breaks) {
    Set<String> packages = new TreeSet<>();
    BrinkClasses.ALL.forEach(
        type -> {
          if (Call.in(type).stream().anyMatch(breaks)) {
            packages.add(type.getPackageName().split("\\.")[2]);
          }
        });
    return packages;
  }

  @Test
  void resultsAreComputedToTheSameBitsEverywhere() {
    Set<String> breaking = packagesThat(ArithmeticRulesTest::isInexact);

    breaking.removeAll(NO_RESULTS);
    assertThat(breaking)
        .as("packages that call what differs in the last bit: use FastMath, or `arithmetic`")
        .isEmpty();
  }

  /** Calls, references to methods, and libraries that call it themselves. */
  @Test
  void theRuleSeesWhatBreaksIt() {
    assertThat(broken(ByCall.class)).hasSize(1);
    assertThat(broken(ByReference.class)).hasSize(1);
    assertThat(broken(ByLibrary.class)).isNotEmpty();
    assertThat(broken(Exact.class)).isEmpty();
  }

  private static List<Call> broken(Class<?> type) {
    JavaClass read = new ClassFileImporter().importClass(type);
    return Call.in(read).stream().filter(ArithmeticRulesTest::isInexact).toList();
  }

  /** What is used in place of it keeps the rule, but for two distributions that nothing uses. */
  @Test
  void theLibraryThatIsUsedCallsNoneOfIt() {
    JavaClasses library =
        new ClassFileImporter()
            .importPackages(
                "org.apache.commons.math3.special",
                "org.apache.commons.math3.distribution",
                "org.apache.commons.math3.util",
                "org.apache.commons.math3.stat.correlation",
                "org.apache.commons.math3.stat.interval",
                "org.apache.commons.math3.stat.ranking",
                "org.apache.commons.statistics.descriptive");

    assertThat(library.contain(Beta.class) && library.contain(Mean.class)).isTrue();
    assertThat(
            library.stream()
                .filter(type -> Call.in(type).stream().anyMatch(c -> isInMath(c, INEXACT)))
                .map(JavaClass::getSimpleName))
        .containsExactlyInAnyOrder(
            "LaplaceDistribution", "LogisticDistribution", "SumOfLogs", "GeometricMean");
    assertThat(BrinkClasses.ALL.stream().filter(usesOneOf(library))).isEmpty();
  }

  private static boolean isInMath(Call call, Set<String> names) {
    return call.owner().equals("java.lang.Math") && names.contains(call.name());
  }

  private static Predicate<JavaClass> usesOneOf(JavaClasses library) {
    Set<String> inexact =
        Set.of("LaplaceDistribution", "LogisticDistribution", "SumOfLogs", "GeometricMean");
    return type ->
        type.getDirectDependenciesFromSelf().stream()
            .map(d -> d.getTargetClass())
            .anyMatch(
                c ->
                    resideInAPackage("org.apache.commons..").test(c)
                        && inexact.contains(c.getSimpleName()));
  }

  private static final class ByCall {
    double of(double x) {
      return Math.log1p(x);
    }
  }

  private static final class ByReference {
    java.util.function.DoubleUnaryOperator of() {
      return Math::exp;
    }
  }

  private static final class ByLibrary {
    double of(double p) {
      return NormalDistribution.of(0, 1).inverseCumulativeProbability(p);
    }
  }

  private static final class Exact {
    double of(double x) {
      return Math.sqrt(Math.abs(x)) + Math.rint(x) + Math.fma(x, x, x);
    }
  }
}
