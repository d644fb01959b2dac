package org.brinksim;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;

/** The classes of all modules, and what is asked of them by several tests. */
final class BrinkClasses {

  /** All but the tests. */
  static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.brinksim");

  private BrinkClasses() {}

  /** A package with all below it, as rules name them. */
  static String packages(String name) {
    return "org.brinksim." + name + "..";
  }

  /** The library is used in these packages, and in no other. */
  static void staysIn(List<String> library, String... names) {
    String[] here = Arrays.stream(names).map(BrinkClasses::packages).toArray(String[]::new);
    String[] there = library.toArray(String[]::new);

    noClasses()
        .that()
        .resideOutsideOfPackages(here)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(there)
        .check(ALL);
    assertThat(ALL.stream().filter(resideInAnyPackage(here)).anyMatch(c -> uses(c, there)))
        .as("whether any class uses %s", library)
        .isTrue();
  }

  /** Whether any class of a package uses one of another. */
  static boolean uses(String name, String other) {
    return ALL.stream()
        .filter(resideInAPackage(packages(name)))
        .anyMatch(c -> uses(c, packages(other)));
  }

  private static boolean uses(JavaClass type, String... packages) {
    return type.getDirectDependenciesFromSelf().stream()
        .anyMatch(d -> resideInAnyPackage(packages).test(d.getTargetClass()));
  }
}
