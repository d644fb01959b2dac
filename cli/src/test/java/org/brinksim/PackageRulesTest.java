package org.brinksim;

import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sizes and names of packages and classes. */
class PackageRulesTest {

  @Test
  void noPackageIsTooLarge() {
    Map<String, Long> files =
        topLevel().collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

    assertThat(files).hasSizeGreaterThan(40);
    assertThat(files).allSatisfy((name, count) -> assertThat(count).as(name).isLessThan(25));
  }

  @Test
  void noPackageIsTooDeep() {
    Map<String, Integer> layers = new TreeMap<>();
    topLevel()
        .collect(Collectors.groupingBy(JavaClass::getPackageName))
        .forEach((name, classes) -> layers.put(name, new PackageLayers(classes).count()));

    assertThat(layers.values()).anyMatch(count -> count > 3);
    assertThat(layers).allSatisfy((name, count) -> assertThat(count).as(name).isLessThan(8));
  }

  @Test
  void noNameStandsForTwoClasses() {
    Map<String, List<String>> named =
        topLevel()
            .collect(
                Collectors.groupingBy(
                    JavaClass::getSimpleName,
                    Collectors.mapping(JavaClass::getName, Collectors.toList())));

    assertThat(named.values()).allSatisfy(names -> assertThat(names).hasSize(1));
  }

  private static Stream<JavaClass> topLevel() {
    return BrinkClasses.ALL.stream()
        .filter(c -> c.isTopLevelClass() && !c.getSimpleName().equals("package-info"));
  }

  @Test
  void everyPackageSaysWhatItHolds() {
    List<String> silent =
        BrinkClasses.ALL.stream()
            .map(JavaClass::getPackageName)
            .distinct()
            .filter(p -> !BrinkClasses.ALL.contain(p + ".package-info"))
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
        .check(BrinkClasses.ALL);
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
        .doNotHaveSimpleName("Visitor")
        .and()
        .areNotAnnotatedWith(FunctionalInterface.class)
        .should(haveSeveralImplementations())
        .check(BrinkClasses.ALL);
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
