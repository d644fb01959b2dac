package org.brinksim;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import sim.engine.SimState;

/**
 * The same inputs give the same bytes: on any machine, in any language, at any time, with any
 * number of threads.
 */
class DeterminismTest {

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
        .check(BrinkClasses.ALL);
  }

  @Test
  void theModelKnowsNoClock() {
    noClasses()
        .that()
        .resideInAnyPackage(
            BrinkClasses.packages("scenario"),
            BrinkClasses.packages("random"),
            BrinkClasses.packages("statistics"),
            BrinkClasses.packages("model"))
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.Clock")
        .orShould()
        .callMethodWhere(target(name("now")).and(target(owner(resideInAPackage("java.time..")))))
        .check(BrinkClasses.ALL);
  }

  @Test
  void theModelHasNoStaticState() {
    fields()
        .that()
        .areStatic()
        .and()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(BrinkClasses.packages("random"), BrinkClasses.packages("model"))
        .should()
        .beFinal()
        .check(BrinkClasses.ALL);
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

  /** Runs in a page alone, where its class library takes Java's place. */
  private static final String IN_THE_PAGE = "org.brinksim.lab.engine.number.";

  @Test
  void numbersBecomeTextInOneForm() {
    assertThat(callsOutsideText(MachineCalls::writesANumberItsWay))
        .filteredOn(call -> !call.toString().startsWith(IN_THE_PAGE))
        .as("calls that write a number as this version of Java does: Decimals.text")
        .isEmpty();
  }

  private static List<Call> callsOutsideText(Predicate<Call> refused) {
    List<Call> calls =
        BrinkClasses.ALL.stream()
            .filter(not(resideInAPackage(BrinkClasses.packages("text"))))
            .flatMap(type -> Call.in(type).stream())
            .toList();
    assertThat(calls).hasSizeGreaterThan(10_000);
    return calls.stream().filter(refused).toList();
  }
}
