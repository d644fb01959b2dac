package org.brinksim.reports;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Reports are made from files alone, in one direction, so that they can be drawn again later. */
class ReportsArchitectureTest {
  private static final JavaClasses REPORTS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.brinksim.reports");

  @Test
  void noModelClassIsSeen() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.brinksim.model..", "org.brinksim.experiment..", "org.brinksim.random..")
        .check(REPORTS);
  }

  @Test
  void packagesDoNotDependOnEachOtherInCircles() {
    slices().matching("org.brinksim.reports.(*)..").should().beFreeOfCycles().check(REPORTS);
  }

  @Test
  void chartsAreDataAndKnowNoPictures() {
    noClasses()
        .that()
        .resideInAnyPackage("..reports.chart", "..reports.content", "..reports.reading")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.awt..", "org.jfree..", "org.apache.batik..")
        .check(REPORTS);
  }

  @Test
  void classesAreFinal() {
    classes()
        .that()
        .areNotInterfaces()
        .and()
        .areNotAnonymousClasses()
        .should()
        .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
        .check(REPORTS);
  }

  @Test
  void nothingIsPrinted() {
    com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(
        REPORTS);
  }
}
