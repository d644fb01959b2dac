package org.brinksim;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.apache.commons.rng.simple.RandomSource;
import org.brinksim.lab.engine.MathFunctions;
import org.junit.jupiter.api.Test;

/**
 * What runs a model can be compiled for another machine than Java's, such as a browser's
 * WebAssembly: it asks for no more than such a compiler's class library has. That is a part of the
 * language's own packages, without reflection, clock, files, threads and locks, and the classes of
 * three libraries that keep to the same.
 */
class CompilableRulesTest {

  private static final List<String> RUNS_A_MODEL =
      List.of(
          "org.brinksim.arithmetic..",
          "org.brinksim.document",
          "org.brinksim.law..",
          "org.brinksim.scenario",
          "org.brinksim.random..",
          "org.brinksim.model..");

  /** Packages of which any class may be used, but those below. */
  private static final Set<String> PACKAGES =
      Set.of(
          "java.lang",
          "java.lang.annotation",
          "java.util",
          "java.util.function",
          "java.util.stream",
          "java.util.regex",
          "org.apache.commons.math3.special",
          "org.apache.commons.math3.util");

  private static final Set<String> CLASSES =
      Set.of(
          "java.lang.invoke.MethodHandles",
          "java.lang.invoke.MethodHandles$Lookup",
          "java.lang.invoke.SerializedLambda",
          "java.lang.runtime.ObjectMethods",
          "java.math.BigDecimal",
          "java.nio.charset.StandardCharsets",
          "java.time.LocalDate",
          "java.time.temporal.ChronoUnit",
          "java.time.temporal.Temporal",
          "ec.util.MersenneTwisterFast",
          "org.apache.commons.rng.UniformRandomProvider",
          "sim.engine.Schedule",
          "sim.engine.Sequence",
          "sim.engine.SimState",
          "sim.engine.Steppable",
          "tools.jackson.core.io.NumberOutput");

  /** In packages that may be used, what may not. */
  private static final Set<String> NOT_THESE =
      Set.of(
          "java.lang.ClassLoader",
          "java.lang.Module",
          "java.lang.Process",
          "java.lang.ProcessBuilder",
          "java.lang.Runtime",
          "java.lang.StackWalker",
          "java.lang.Thread",
          "java.lang.ThreadLocal",
          "java.util.ResourceBundle",
          "java.util.Scanner",
          "java.util.ServiceLoader",
          "java.util.Timer",
          "java.util.UUID");

  /** Methods of classes that may be used. */
  private static final Set<String> NOT_THESE_METHODS =
      Set.of(
          "java.lang.Character.toString(I)",
          "java.lang.Class.forName",
          "java.lang.Class.getPermittedSubclasses",
          "java.lang.Class.getRecordComponents",
          "java.lang.Class.isRecord",
          "java.lang.Object.notify",
          "java.lang.Object.notifyAll",
          "java.lang.Object.wait",
          "java.lang.System.currentTimeMillis",
          "java.lang.System.exit",
          "java.lang.System.getProperty",
          "java.lang.System.getenv",
          "java.lang.System.nanoTime",
          "java.time.LocalDate.now",
          "java.util.stream.Stream.parallel",
          "java.util.Collection.parallelStream");

  @Test
  void whatRunsAModelAsksForNoMoreThanACompilerHas() {
    Set<JavaClass> all = reached();

    assertThat(all).hasSizeGreaterThan(150);
    Set<String> found = new TreeSet<>();
    all.forEach(type -> found.addAll(lacking(type)));
    assertThat(found).isEmpty();
  }

  /** The classes that run a model, and all of this project that they use, however far. */
  private static Set<JavaClass> reached() {
    return reachedFrom(RUNS_A_MODEL, List.of("org.brinksim."));
  }

  private static Set<JavaClass> reachedFrom(List<String> packages, List<String> followed) {
    Set<JavaClass> all = new LinkedHashSet<>();
    Deque<JavaClass> next = new ArrayDeque<>();
    BrinkClasses.ALL.stream()
        .filter(resideInAnyPackage(packages.toArray(String[]::new)))
        .forEach(next::add);
    while (!next.isEmpty()) {
      JavaClass type = next.pop();
      if (all.add(type)) {
        used(type)
            .filter(c -> followed.stream().anyMatch(c.getName()::startsWith))
            .forEach(next::add);
      }
    }
    return all;
  }

  /** The compiler's class library has some of Math that gives other bits than Java's. */
  @Test
  void whatThePageAsksOfMathIsHeldAgainstJavaInATest() {
    Set<String> asked = new TreeSet<>();
    Set<String> strict = new TreeSet<>();
    reachedFrom(
            List.of("org.brinksim.lab.engine.."),
            List.of("org.brinksim.", "org.apache.commons.", "sim.", "ec."))
        .forEach(
            type ->
                Call.in(type).stream()
                    .filter(CompilableRulesTest::isOfMath)
                    .filter(call -> call.types().matches("\\([^)]*[DF].*"))
                    .filter(call -> !call.from().equals(MathFunctions.class.getName()))
                    .forEach(
                        call ->
                            (call.owner().equals("java.lang.StrictMath") ? strict : asked)
                                .add(call.name() + call.types())));

    assertThat(asked).containsExactlyElementsOf(MathFunctions.SIGNATURES);
    // In methods of libraries, for normal numbers and remainders, that nothing here calls.
    assertThat(strict).isSubsetOf("IEEEremainder(DD)D", "log(D)D", "sqrt(D)D");
    assertThat(
            BrinkClasses.ALL.stream()
                .flatMap(type -> Call.in(type).stream())
                .filter(
                    call ->
                        call.owner().equals("java.lang.StrictMath")
                            || List.of("nextGaussian", "IEEEremainder").contains(call.name())))
        .isEmpty();
  }

  /** Functions of Math, and those of Double that call them. */
  private static boolean isOfMath(Call call) {
    return Set.of("java.lang.Math", "java.lang.StrictMath").contains(call.owner())
        || call.owner().equals("java.lang.Double")
            && Set.of("max", "min", "sum").contains(call.name());
  }

  private static Stream<JavaClass> used(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(d -> d.getTargetClass().getBaseComponentType());
  }

  /** What a class uses that a compiler may lack. */
  private static Set<String> lacking(JavaClass type) {
    Set<String> lacking = new TreeSet<>();
    used(type)
        .filter(c -> !c.isPrimitive() && !c.getName().startsWith("org.brinksim."))
        .filter(c -> !isThere(c))
        .forEach(c -> lacking.add(c.getName()));
    Call.in(type).stream()
        .map(call -> call.owner() + "." + call.name())
        .filter(NOT_THESE_METHODS::contains)
        .forEach(lacking::add);
    Call.in(type).stream()
        .map(call -> call.owner() + "." + call.name() + call.types())
        .filter(c -> NOT_THESE_METHODS.stream().anyMatch(m -> m.endsWith(")") && c.startsWith(m)))
        .forEach(lacking::add);
    return lacking;
  }

  private static boolean isThere(JavaClass type) {
    boolean allowed = PACKAGES.contains(type.getPackageName()) || CLASSES.contains(type.getName());
    return allowed && !NOT_THESE.contains(type.getName());
  }

  @Test
  void theRuleSeesWhatBreaksIt() {
    assertThat(lackingOf(ReadsAFile.class))
        .containsExactly("java.io.IOException", "java.nio.file.Files", "java.nio.file.Path");
    assertThat(lackingOf(Locks.class)).containsExactly("java.util.concurrent.locks.ReentrantLock");
    assertThat(lackingOf(AsksTheClock.class))
        .containsExactly("java.lang.System.nanoTime", "java.time.LocalDate.now");
    assertThat(lackingOf(LooksIntoARecord.class))
        .containsExactly("java.lang.Class.getRecordComponents");
    assertThat(lackingOf(WritesACharacter.class))
        .containsExactly("java.lang.Character.toString(I)Ljava/lang/String;");
    assertThat(lackingOf(Seeds.class)).contains("org.apache.commons.rng.simple.RandomSource");
    assertThat(lackingOf(Plain.class)).isEmpty();
  }

  private static Set<String> lackingOf(Class<?> type) {
    return lacking(new ClassFileImporter().importClasses(type).get(type));
  }

  private static final class ReadsAFile {
    String read(Path path) throws java.io.IOException {
      return Files.readString(path);
    }
  }

  private static final class Locks {
    private final ReentrantLock lock = new ReentrantLock();

    void lock() {
      lock.lock();
    }
  }

  private static final class AsksTheClock {
    LocalDate today() {
      return System.nanoTime() > 0 ? LocalDate.now() : LocalDate.EPOCH;
    }
  }

  private static final class LooksIntoARecord {
    int size(Record record) {
      return record.getClass().getRecordComponents().length;
    }
  }

  private static final class WritesACharacter {
    String written(int character) {
      return Character.toString(character);
    }
  }

  private static final class Seeds {
    Object seeded() {
      return RandomSource.XO_RO_SHI_RO_128_PP.create(1L);
    }
  }

  private record Plain(double x, List<String> names) {
    double root() {
      return Math.sqrt(x) + names.size();
    }
  }
}
