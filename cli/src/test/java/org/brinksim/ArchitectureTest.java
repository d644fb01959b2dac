package org.brinksim;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.swing.JEditorPane;
import javax.swing.JTabbedPane;
import javax.swing.plaf.basic.BasicHTML;
import org.brinksim.gui.look.PlainWords;
import org.brinksim.results.RunDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sim.engine.SimState;

/**
 * The rules of docs/architecture.md. They keep a chart drawable from files alone, a run repeatable
 * from its seed, and the engine usable in another program. A rule that finds no class to look at
 * fails.
 */
class ArchitectureTest {

  private static final String ROOT = "org.brinksim.";

  private static final JavaClasses BRINK =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.brinksim");

  @ParameterizedTest(name = "{0} uses {1}")
  @CsvSource({
    "text,        ''",
    "document,    text",
    "law,         text document",
    "scenario,    text document law",
    "statistics,  text",
    "random,      text document law scenario",
    "model,       text document law scenario random",
    "experiment,  text document law scenario random model",
    "results,     text document law scenario random model experiment statistics",
    "wording,     text document law scenario statistics results",
    "recorder,    text document law scenario random model experiment wording",
    "reports,     text document law scenario statistics results wording",
    "scenarios,   text document scenario",
    "verification, text document law scenario random model experiment statistics scenarios",
    "gui,         text document law scenario random model experiment statistics results wording recorder scenarios reports",
    "cli,         text document law scenario random model experiment statistics results wording recorder scenarios reports verification gui"
  })
  void dependenciesPointDownwards(String name, String allowed) {
    String[] below =
        Stream.concat(Stream.of(name), Arrays.stream(allowed.split(" ")).filter(n -> !n.isEmpty()))
            .map(ArchitectureTest::packages)
            .toArray(String[]::new);

    noClasses()
        .that()
        .resideInAPackage(packages(name))
        .should(
            dependOnClassesThat(
                resideInAPackage("org.brinksim..").and(not(resideInAnyPackage(below)))))
        .check(BRINK);
  }

  @Test
  void everyClassBelongsToAPackageOfTheTable() {
    String[] table =
        Stream.of(
                "text",
                "document",
                "law",
                "scenario",
                "statistics",
                "random",
                "model",
                "experiment",
                "results",
                "wording",
                "recorder",
                "reports",
                "scenarios",
                "verification",
                "gui",
                "cli")
            .map(ArchitectureTest::packages)
            .toArray(String[]::new);

    classes().should().resideInAnyPackage(table).check(BRINK);
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("org.brinksim.(**)").should().beFreeOfCycles().check(BRINK);
  }

  @Test
  void masonStaysInTheModelAndTheWindow() {
    staysIn(List.of("sim..", "ec.."), "model", "gui");
  }

  @Test
  void masonsDisplaysStayInTheWindow() {
    staysIn(List.of("sim.display..", "sim.portrayal.."), "gui");
  }

  @Test
  void onlyTheWindowUsesSwing() {
    staysIn(List.of("javax.swing..", "com.formdev.."), "gui");
  }

  /**
   * Texts of the window come out of scenario files. An auxiliary look and feel, which is installed
   * where the look is set, keeps Swing from reading them as HTML; only what is no label is left.
   */
  @Test
  void theWindowReadsNoTextAsHtml() {
    noClasses()
        .that()
        .resideInAPackage(packages("gui"))
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(JEditorPane.class, BasicHTML.class)
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("javax.swing.text.html..")
        .check(BRINK);
    onlyIn("ClassroomPanel", target(owner(assignableTo(JTabbedPane.class))));
    onlyIn("Classroom", target(owner(resideInAPackage("com.formdev.flatlaf"))));
    onlyIn("Classroom", target(owner(assignableTo(PlainWords.class))));
  }

  /** That class is none of the window's: no class of the window opens a file to write itself. */
  @Test
  void theWindowWritesFilesInOnePlace() {
    onlyIn(
        "WholeFile",
        target(owner(assignableTo(RunDirectory.class)))
            .or(
                target(owner(assignableTo(Files.class)))
                    .and(target(nameMatching("write.*|new.*(Writer|Output|Byte).*|copy|move"))))
            .or(target(owner(assignableTo(FileOutputStream.class))))
            .or(target(owner(assignableTo(FileWriter.class)))));
  }

  /** These calls are made by that class of the window, and by no other of its classes. */
  private static void onlyIn(String name, DescribedPredicate<? super JavaCall<?>> calls) {
    noClasses()
        .that()
        .resideInAPackage(packages("gui"))
        .and()
        .doNotHaveSimpleName(name)
        .and()
        .resideOutsideOfPackage("org.brinksim.gui.look..")
        .should()
        .callMethodWhere(calls)
        .orShould()
        .callConstructorWhere(calls)
        .check(BRINK);
    assertThat(BRINK.stream().filter(c -> c.getSimpleName().equals(name)))
        .as("calls by %s", name)
        .anyMatch(
            c ->
                c.getMethodCallsFromSelf().stream().anyMatch(calls::test)
                    || c.getConstructorCallsFromSelf().stream().anyMatch(calls::test));
  }

  @Test
  void nothingConnects() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.net.http..")
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(
            Socket.class, ServerSocket.class, DatagramSocket.class, URLConnection.class, URL.class)
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(SocketChannel.class, ServerSocketChannel.class, DatagramChannel.class)
        .check(BRINK);
  }

  @Test
  void chartsAreDrawnInReportsOnly() {
    staysIn(List.of("org.jfree.."), "reports");
  }

  @Test
  void onlyPackagesThatReadOrWriteFilesBindData() {
    staysIn(List.of("tools.jackson.databind.."), "document", "results", "reports", "cli");
  }

  @Test
  void linesOfCsvAreWrittenInOnePlace() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.brinksim.results.CsvLines")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("de.siegmar.fastcsv.writer..")
        .check(BRINK);
  }

  @Test
  void onlyTheCommandPrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage(packages("cli"))
        .should(ACCESS_STANDARD_STREAMS)
        .check(BRINK);
  }

  @Test
  void onlyTheCommandExits() {
    noClasses()
        .that()
        .resideOutsideOfPackage(packages("cli"))
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .check(BRINK);
  }

  @Test
  void chanceComesFromNamedStreamsOnly() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Random.class, SplittableRandom.class, ThreadLocalRandom.class)
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callMethod(StrictMath.class, "random")
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .accessField(SimState.class, "random")
        .check(BRINK);
  }

  @Test
  void theModelKnowsNoClock() {
    noClasses()
        .that()
        .resideInAnyPackage(
            packages("scenario"), packages("random"), packages("statistics"), packages("model"))
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.Clock")
        .orShould()
        .callMethodWhere(target(name("now")).and(target(owner(resideInAPackage("java.time..")))))
        .check(BRINK);
  }

  @Test
  void theModelHasNoStaticState() {
    fields()
        .that()
        .areStatic()
        .and()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(packages("random"), packages("model"))
        .should()
        .beFinal()
        .check(BRINK);
  }

  @Test
  void nothingIsWrittenInTheLanguageOfTheMachine() {
    assertThat(callsOutsideText(MachineCalls::usesItsLanguage))
        .as("calls that follow the machine's language: Template.fill, or name a locale")
        .isEmpty();
  }

  @Test
  void nothingIsReadOrWrittenInTheCharactersOfTheMachine() {
    assertThat(callsOutsideText(MachineCalls::usesItsCharset))
        .as("calls that follow the machine's character set: name one")
        .isEmpty();
  }

  @Test
  void numbersBecomeTextInOneForm() {
    assertThat(callsOutsideText(MachineCalls::writesANumberItsWay))
        .as("calls that write a number as this version of Java does: Decimals.text")
        .isEmpty();
  }

  private static List<Call> callsOutsideText(Predicate<Call> refused) {
    List<Call> calls =
        BRINK.stream()
            .filter(not(resideInAPackage(packages("text"))))
            .flatMap(type -> Call.in(type).stream())
            .toList();
    assertThat(calls).hasSizeGreaterThan(10_000);
    return calls.stream().filter(refused).toList();
  }

  @Test
  void everyPackageSaysWhatItHolds() {
    List<String> silent =
        BRINK.stream()
            .map(JavaClass::getPackageName)
            .distinct()
            .filter(p -> !BRINK.contain(p + ".package-info"))
            .toList();

    assertThat(silent).as("packages without a package-info.java").isEmpty();
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .resideInAnyPackage("..util..", "..common..", "..helper..", "..manager..", "..impl..")
        .check(BRINK);
  }

  @Test
  void anInterfaceHasSeveralImplementationsOrIsAFunction() {
    classes()
        .that()
        .areInterfaces()
        .and()
        .areNotAnnotations()
        .and()
        .doNotHaveSimpleName("package-info")
        .and()
        .areNotAnnotatedWith(FunctionalInterface.class)
        .should(haveSeveralImplementations())
        .check(BRINK);
  }

  private static String packages(String name) {
    return ROOT + name + "..";
  }

  /** The library is used in these packages, and in no other. */
  private static void staysIn(List<String> library, String... names) {
    String[] here = Arrays.stream(names).map(ArchitectureTest::packages).toArray(String[]::new);
    String[] there = library.toArray(String[]::new);

    noClasses()
        .that()
        .resideOutsideOfPackages(here)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(there)
        .check(BRINK);
    assertThat(BRINK.stream().filter(resideInAnyPackage(here)).anyMatch(c -> uses(c, there)))
        .as("whether any class uses %s", library)
        .isTrue();
  }

  private static boolean uses(JavaClass type, String... packages) {
    return type.getDirectDependenciesFromSelf().stream()
        .anyMatch(d -> resideInAnyPackage(packages).test(d.getTargetClass()));
  }

  private static ArchCondition<JavaClass> haveSeveralImplementations() {
    return new ArchCondition<>("have several implementations") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        int count = type.getAllSubclasses().size();
        if (count < 2) {
          events.add(
              SimpleConditionEvent.violated(
                  type, type.getName() + " has " + count + " implementations"));
        }
      }
    };
  }
}
