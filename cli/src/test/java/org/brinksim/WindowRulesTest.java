package org.brinksim;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.nio.file.Files;
import java.util.List;
import javax.swing.JEditorPane;
import javax.swing.JTabbedPane;
import javax.swing.plaf.basic.BasicHTML;
import org.brinksim.gui.theme.PlainTextLookAndFeel;
import org.brinksim.results.RunDirectory;
import org.junit.jupiter.api.Test;

/**
 * What only the window may do, and what it may not. A rule that finds no class to look at fails.
 */
class WindowRulesTest {

  @Test
  void onlyTheWindowUsesSwing() {
    BrinkClasses.staysIn(List.of("javax.swing..", "com.formdev.."), "gui");
  }

  @Test
  void masonsDisplaysStayInTheWindow() {
    BrinkClasses.staysIn(List.of("sim.display..", "sim.portrayal.."), "gui");
  }

  /**
   * Texts of the window come out of scenario files. An auxiliary look and feel, which is installed
   * where the look is set, keeps Swing from reading them as HTML; only what is no label is left.
   */
  @Test
  void theWindowReadsNoTextAsHtml() {
    noClasses()
        .that()
        .resideInAPackage(BrinkClasses.packages("gui"))
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(JEditorPane.class, BasicHTML.class)
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("javax.swing.text.html..")
        .check(BrinkClasses.ALL);
    onlyIn("ClassroomPanel", target(owner(assignableTo(JTabbedPane.class))));
    onlyIn("Classroom", target(owner(resideInAPackage("com.formdev.flatlaf"))));
    onlyIn("Classroom", target(owner(assignableTo(PlainTextLookAndFeel.class))));
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
        .resideInAPackage(BrinkClasses.packages("gui"))
        .and()
        .doNotHaveSimpleName(name)
        .and()
        .resideOutsideOfPackage("org.brinksim.gui.theme..")
        .should()
        .callMethodWhere(calls)
        .orShould()
        .callConstructorWhere(calls)
        .check(BrinkClasses.ALL);
    assertThat(BrinkClasses.ALL.stream().filter(c -> c.getSimpleName().equals(name)))
        .as("calls by %s", name)
        .anyMatch(
            c ->
                c.getMethodCallsFromSelf().stream().anyMatch(calls::test)
                    || c.getConstructorCallsFromSelf().stream().anyMatch(calls::test));
  }
}
