package org.brinksim;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules of docs/architecture.md. They keep a chart drawable from files alone, a run repeatable
 * from its seed, and the engine usable in another program. A rule that finds no class to look at
 * fails.
 */
class ArchitectureTest {

  private static final Path PAGE = Path.of("..", "docs", "architecture.md");

  /** Module, package, what it holds, what it may use. */
  private static final Pattern ROW =
      Pattern.compile("^\\|[^|]*\\| `(\\w+)` \\|[^|]*\\|([^|]*)\\|$", Pattern.MULTILINE);

  private static final Pattern NAME = Pattern.compile("`(\\w+)`");

  /** What of the model others may see beside its events. */
  private static final String OF_THE_MODEL =
      "org.brinksim.model.(CompiledScenario|troops.ElementStatus)";

  /** A package of the table on the page. */
  record Row(String name, List<String> mayUse) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Row> table() throws IOException {
    List<Row> rows =
        ROW.matcher(Files.readString(PAGE))
            .results()
            .map(m -> new Row(m.group(1), names(m.group(2))))
            .toList();
    assertThat(rows).hasSizeGreaterThan(10);
    return rows;
  }

  private static List<String> names(String cell) {
    return NAME.matcher(cell).results().map(m -> m.group(1)).toList();
  }

  @ParameterizedTest
  @MethodSource("table")
  void dependenciesFollowTheTable(Row row) {
    String[] allowed =
        Stream.concat(Stream.of(row.name()), row.mayUse().stream())
            .map(BrinkClasses::packages)
            .toArray(String[]::new);

    noClasses()
        .that()
        .resideInAPackage(BrinkClasses.packages(row.name()))
        .should(
            dependOnClassesThat(
                resideInAPackage("org.brinksim..").and(not(resideInAnyPackage(allowed)))))
        .check(BrinkClasses.ALL);
  }

  /** What a row allows is used: a table that allows more than is needed says nothing. */
  @ParameterizedTest
  @MethodSource("table")
  void theTableAllowsNoMoreThanIsUsed(Row row) {
    for (String used : row.mayUse()) {
      assertThat(BrinkClasses.uses(row.name(), used)).as("%s uses %s", row.name(), used).isTrue();
    }
  }

  @Test
  void everyClassBelongsToAPackageOfTheTable() throws IOException {
    String[] table =
        table().stream().map(row -> BrinkClasses.packages(row.name())).toArray(String[]::new);

    classes().should().resideInAnyPackage(table).check(BrinkClasses.ALL);
  }

  /** The page tells where things are; a class that it names is there. */
  @Test
  void everyClassThatThePageNamesIsThere() throws IOException {
    List<String> named =
        Pattern.compile("`([A-Z]\\w+)`")
            .matcher(Files.readString(PAGE))
            .results()
            .map(m -> m.group(1))
            .toList();

    assertThat(named).hasSizeGreaterThan(10);
    assertThat(BrinkClasses.ALL.stream().map(JavaClass::getSimpleName).toList()).containsAll(named);
  }

  @Test
  void theModelIsClosed() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            BrinkClasses.packages("model"),
            BrinkClasses.packages("experiment"),
            BrinkClasses.packages("rare"),
            BrinkClasses.packages("recorder"),
            BrinkClasses.packages("verification"))
        .should(
            dependOnClassesThat(
                resideInAPackage(BrinkClasses.packages("model"))
                    .and(not(resideInAPackage("org.brinksim.model.event..")))
                    .and(not(nameMatching(OF_THE_MODEL)))))
        .check(BrinkClasses.ALL);
  }

  /** Methods of a class that look into it, or find another by its name. */
  private static final String REFLECTION =
      "forName|newInstance|get(Annotation|Declared|Method|Field|Constructor|Record|EnumConst|Permitted).*";

  @Test
  void whatRunsAModelUsesNoReflection() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.brinksim.document",
            BrinkClasses.packages("law"),
            "org.brinksim.scenario",
            BrinkClasses.packages("random"),
            BrinkClasses.packages("model"),
            BrinkClasses.packages("experiment"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.lang.reflect..",
            "org.brinksim.document.*..",
            "org.brinksim.scenario.reading..",
            "org.brinksim.scenario.check..",
            "org.brinksim.scenario.warning..")
        .orShould()
        .callMethodWhere(
            target(owner(JavaClass.Predicates.equivalentTo(Class.class)))
                .and(target(nameMatching(REFLECTION))))
        .check(BrinkClasses.ALL);
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("org.brinksim.(**)").should().beFreeOfCycles().check(BrinkClasses.ALL);
  }

  @Test
  void masonStaysInTheModelAndTheWindow() {
    BrinkClasses.staysIn(List.of("sim..", "ec.."), "model", "gui");
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
        .check(BrinkClasses.ALL);
  }

  @Test
  void chartsAreDrawnInReportsOnly() {
    BrinkClasses.staysIn(
        List.of("org.jfree..", "org.apache.pdfbox..", "de.rototor..", "com.jcraft.."), "reports");
  }

  @Test
  void onlyPackagesThatReadOrWriteFilesBindData() {
    BrinkClasses.staysIn(
        List.of("tools.jackson.databind.."), "document", "results", "reports", "cli");
  }

  @Test
  void linesOfCsvAreWrittenInOnePlace() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.brinksim.results.CsvLines")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("de.siegmar.fastcsv.writer..")
        .check(BrinkClasses.ALL);
  }

  @Test
  void onlyTheCommandPrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage(BrinkClasses.packages("cli"))
        .should(ACCESS_STANDARD_STREAMS)
        .check(BrinkClasses.ALL);
  }

  @Test
  void onlyTheCommandExits() {
    noClasses()
        .that()
        .resideOutsideOfPackage(BrinkClasses.packages("cli"))
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .check(BrinkClasses.ALL);
  }
}
