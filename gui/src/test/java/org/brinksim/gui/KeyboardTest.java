package org.brinksim.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.KeyboardFocusManager;
import java.awt.event.KeyEvent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JSlider;
import javax.swing.JSpinner;
import org.brinksim.gui.setting.RunSettings;
import org.brinksim.gui.setting.ScenarioSource;
import org.brinksim.gui.theme.PaintedComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The window without a mouse. */
class KeyboardTest {
  private static final RunSettings STRAIT = RunSettings.of(ScenarioSource.shipped("strait"), 1, 2);

  private static List<String> tabs() {
    return Classroom.TABS;
  }

  private static Component owner() {
    return KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
  }

  private static void show(RealWindow window, String tab) throws InterruptedException {
    window.await("the whole run", () -> window.history().over());
    window.on(
        () -> {
          window.window().toFront();
          window.window().panel().showTab(tab);
          return null;
        });
    window.pause(java.time.Duration.ofMillis(150));
  }

  private static boolean isControl(Component component) {
    boolean hand =
        component instanceof AbstractButton
            || component instanceof JComboBox
            || component instanceof JSlider
            || component instanceof PaintedComponent view && view.getInputMap().size() > 0;
    return hand
        && component.isShowing()
        && component.isFocusable()
        && component.isEnabled()
        && component.getName() != null;
  }

  @ParameterizedTest
  @MethodSource("tabs")
  void everyControlIsReachedByTabAndHasAName(String tab) throws InterruptedException {
    try (RealWindow window = RealWindow.open(STRAIT)) {
      show(window, tab);
      Set<Component> reached = new LinkedHashSet<>();
      window.on(
          () -> {
            Component at = window.window().panel();
            Container root = window.window();
            var policy = root.getFocusTraversalPolicy();
            for (Component next = policy.getFirstComponent(root);
                next != null && reached.add(next);
                next = policy.getComponentAfter(root, next)) {
              at = next;
            }
            return at;
          });
      List<Component> controls =
          window.on(
              () ->
                  Parts.all(window.window().panel()).stream()
                      .filter(KeyboardTest::isControl)
                      .toList());
      assertThat(controls).as("controls on %s", tab).hasSizeGreaterThan(8);
      assertThat(reached.stream().map(Component::getName))
          .containsAll(controls.stream().map(Component::getName).toList());
      for (Component control : reached) {
        if (control.getParent().getParent() instanceof JSpinner) {
          continue;
        }
        assertThat(control.getAccessibleContext().getAccessibleName())
            .as("name of %s %s", control.getClass(), control.getName())
            .isNotBlank();
      }
      for (JSpinner spinner :
          Parts.all(window.window()).stream()
              .filter(JSpinner.class::isInstance)
              .map(JSpinner.class::cast)
              .toList()) {
        assertThat(spinner.getAccessibleContext().getAccessibleName())
            .as("name of %s", spinner.getName())
            .isNotBlank();
      }
    }
  }

  @Test
  void theKeyboardStaysOnEverySliderAndBoxThatIsMoved() throws InterruptedException {
    try (RealWindow window = RealWindow.open(STRAIT)) {
      show(window, "Settings");
      List<Component> hands =
          window.on(
              () ->
                  Parts.all((Container) window.component("settings")).stream()
                      .filter(c -> c instanceof JSlider || c instanceof AbstractButton)
                      .filter(
                          c ->
                              c.isShowing()
                                  && String.valueOf(c.getName()).matches("(slider|hold)-.*"))
                      .limit(5)
                      .toList());
      assertThat(hands).hasSizeGreaterThan(3);
      for (Component hand : hands) {
        window.on(hand::requestFocusInWindow);
        window.await("the keyboard on " + hand.getName(), () -> owner() == hand);
        for (int press = 0; press < 2; press++) {
          var before = window.history();
          window.key(hand instanceof JSlider ? KeyEvent.VK_RIGHT : KeyEvent.VK_SPACE);
          window.await("another run", () -> window.history() != before && window.history().over());
          window.pause(java.time.Duration.ofMillis(80));
          assertThat(window.on(KeyboardTest::owner))
              .as("what has the keyboard after %s", hand.getName())
              .isSameAs(hand);
        }
      }
    }
  }

  @Test
  void theTheatreAndTheStatesObeyKeys() throws InterruptedException {
    try (RealWindow window = RealWindow.open(STRAIT)) {
      show(window, "States");
      Component theatre = window.component("theatre");
      window.on(theatre::requestFocusInWindow);
      window.await("the keyboard on the theatre", () -> owner() == theatre);
      window.key(KeyEvent.VK_ADD);
      assertThat(window.on(() -> ((org.brinksim.gui.theatre.TheatreView) theatre).zoom()))
          .isGreaterThan(1.1);
      window.key(KeyEvent.VK_HOME);
      assertThat(window.on(() -> ((org.brinksim.gui.theatre.TheatreView) theatre).zoom()))
          .isEqualTo(1);
      Component states = window.component("states");
      window.on(states::requestFocusInWindow);
      window.await("the keyboard on the states", () -> owner() == states);
      window.key(KeyEvent.VK_DOWN);
      window.key(KeyEvent.VK_DOWN);
      assertThat(window.on(() -> window.window().panel().inspector().inspection().heading()))
          .isEqualTo(window.history().scenario().states().get(1).name().orElseThrow());
    }
  }

  @Test
  void aRunOfOneStepIsPlayedToItsEnd() throws InterruptedException {
    try (RealWindow window =
        RealWindow.open(RunSettings.of(ScenarioSource.shipped("duel"), 1, 0))) {
      window.await("the whole run", () -> window.history().over());
      window.click("play");
      window.await("the end", () -> window.step() == 1);
      assertThat(((JLabel) window.component("date")).getText()).isNotBlank();
    }
  }

  @Test
  void keysPlayStepAndGoToTheNextActWhereverTheKeyboardIs() throws InterruptedException {
    try (RealWindow window = RealWindow.open(STRAIT)) {
      show(window, "Ladder");
      Component next = window.component("nextAct");
      window.on(next::requestFocusInWindow);
      window.await("the keyboard on a button", () -> owner() == next);
      window.key(KeyEvent.VK_RIGHT);
      window.key(KeyEvent.VK_RIGHT);
      assertThat(window.step()).isEqualTo(2);
      window.key(KeyEvent.VK_LEFT);
      assertThat(window.step()).isEqualTo(1);
      window.key(KeyEvent.VK_N);
      assertThat(window.step()).isEqualTo(window.history().nextAct(1).orElseThrow());

      Component theatre = window.component("theatre");
      window.on(theatre::requestFocusInWindow);
      window.await("the keyboard on the theatre", () -> owner() == theatre);
      int from = window.step();
      window.key(KeyEvent.VK_SPACE);
      window.await("it plays", () -> window.step() > from);
      window.key(KeyEvent.VK_SPACE);
      assertThat(window.on(() -> window.window().lesson().player().playing())).isFalse();
      window.key(KeyEvent.VK_F1);
      window.await("the help", () -> window.component("about").isShowing());
    }
  }

  @Test
  void whereWordsAreTypedAKeyIsALetter() throws InterruptedException {
    try (RealWindow window = RealWindow.open(STRAIT)) {
      show(window, "Settings");
      Component find = window.component("find");
      window.on(find::requestFocusInWindow);
      window.await("the keyboard on the field", () -> owner() == find);
      window.key(KeyEvent.VK_N);
      window.key(KeyEvent.VK_SPACE);
      window.key(KeyEvent.VK_E);

      assertThat(((javax.swing.JTextField) find).getText()).isEqualTo("n e");
      assertThat(window.step()).isZero();
      assertThat(window.on(() -> window.window().lesson().player().playing())).isFalse();
    }
  }
}
