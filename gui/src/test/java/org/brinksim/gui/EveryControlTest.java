package org.brinksim.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.Point;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JSlider;
import javax.swing.JSpinner;
import javax.swing.JTextField;
import org.brinksim.gui.setting.RunSettings;
import org.brinksim.gui.setting.ScenarioSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Everything in the window that can be pressed, in every state that the window can be in: nothing
 * ends in an exception. What is found is pressed, so that a new control is tried by itself.
 */
class EveryControlTest {
  private static final RunSettings STARTER =
      RunSettings.of(ScenarioSource.shipped("starter"), 1, 0);

  /** These ask for a file in a dialog that waits; what they then do has tests of its own. */
  private static final Set<String> ASKING =
      Set.of("openFile", "saveVariant", "saveStudy", "savePicture", "savePictures", "exportStudy");

  private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
  private Thread.UncaughtExceptionHandler before;
  @TempDir private Path directory;

  @BeforeEach
  void listen() {
    before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> uncaught.add(thrown));
  }

  @AfterEach
  void listenNoMore() {
    Thread.setDefaultUncaughtExceptionHandler(before);
  }

  /** The states that the window can be in. */
  enum State {
    NOTHING_OPEN,
    READING,
    AT_THE_START,
    AT_THE_END,
    PLAYING,
    COMPARING,
    MANY_RUNS_GOING,
    ONE_STEP_ONLY,
    NO_STATES_NOR_LADDER,
    LAST_RUN
  }

  private RealWindow open(State state) throws IOException, InterruptedException {
    RunSettings setting =
        switch (state) {
          case NOTHING_OPEN -> broken();
          case ONE_STEP_ONLY -> RunSettings.of(ScenarioSource.shipped("duel"), 1, 0);
          case NO_STATES_NOR_LADDER -> RunSettings.of(ScenarioSource.shipped("square-law"), 1, 0);
          case READING -> RunSettings.of(ScenarioSource.shipped("kursk-2024"), 1, 0);
          case LAST_RUN ->
              RunSettings.of(ScenarioSource.shipped("starter"), Long.MAX_VALUE, Integer.MAX_VALUE);
          default -> STARTER;
        };
    RealWindow window = RealWindow.openAtOnce(setting);
    if (state == State.NOTHING_OPEN) {
      window.await("the dialog", () -> window.showing("problem"));
      Component ok = window.button("OK");
      window.click(ok, new Point(ok.getWidth() / 2, ok.getHeight() / 2));
    } else if (state != State.READING) {
      window.await(
          "the whole run",
          () -> window.window().lesson().history().filter(f -> f.over()).isPresent());
    }
    reach(window, state);
    return window;
  }

  private RunSettings broken() throws IOException {
    Path file = directory.resolve("broken.yaml");
    Files.writeString(file, "format: 1\nid: broken\n");
    return RunSettings.of(ScenarioSource.of(file), 1, 0);
  }

  private static void reach(RealWindow window, State state) throws InterruptedException {
    window.on(
        () -> {
          var lesson = window.window().lesson();
          switch (state) {
            case AT_THE_END -> lesson.player().seek(lesson.player().steps());
            case PLAYING -> lesson.player().play();
            case COMPARING -> {
              lesson.compare();
              lesson.change(s -> s.fix("lethality", 0.002));
            }
            case MANY_RUNS_GOING ->
                lesson.manyRuns().run(lesson.prepared().orElseThrow().experiment(), 5_000, 1);
            default -> lesson.player().seek(0);
          }
          return null;
        });
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void nothingThatIsPressedEndsInAnException(State state) throws IOException, InterruptedException {
    try (RealWindow window = open(state)) {
      int pressed = 0;
      for (String tab : Classroom.TABS) {
        window.on(
            () -> {
              window.window().panel().showTab(tab);
              return null;
            });
        window.pause(Duration.ofMillis(100));
        pressed += window.on(() -> pressAll(window));
        assertThat(uncaught).as("on tab %s", tab).isEmpty();
        reach(window, state);
      }
      window.pause(Duration.ofMillis(200));
      assertThat(uncaught).isEmpty();
      assertThat(pressed).as("what was pressed").isGreaterThan(10);
    }
  }

  private static int pressAll(RealWindow window) {
    int pressed = 0;
    for (Component control : controls(window.window())) {
      pressed += press(control);
    }
    closeDialogs(window);
    return pressed;
  }

  private static void closeDialogs(RealWindow window) {
    for (Window shown : Window.getWindows()) {
      if (shown != window.window() && shown.isShowing()) {
        shown.dispose();
      }
    }
  }

  private static List<Component> controls(Container in) {
    List<Component> controls = new ArrayList<>();
    for (Component child : in.getComponents()) {
      controls.add(child);
      if (child instanceof Container deeper) {
        controls.addAll(controls(deeper));
      }
      if (child instanceof JMenu menu) {
        for (Component item : menu.getMenuComponents()) {
          controls.add(item);
        }
      }
    }
    return controls;
  }

  /** Does with a control all that a hand could; tells whether it was one. */
  private static int press(Component control) {
    if (!control.isEnabled() || ASKING.contains(String.valueOf(control.getName()))) {
      return 0;
    }
    if (control instanceof JMenuItem item && !(control instanceof JMenu)) {
      if (item.getName().equals("open-starter") || item.getName().equals("open-strait")) {
        item.doClick(0);
      }
      return 1;
    }
    if (control instanceof AbstractButton button && !(control instanceof JMenu)) {
      button.doClick(0);
    } else if (control instanceof JSpinner spinner) {
      if (spinner.getNextValue() != null) {
        spinner.setValue(spinner.getNextValue());
      }
    } else if (control instanceof JSlider slider) {
      slider.setValue(slider.getMaximum());
      slider.setValue(slider.getMinimum());
    } else if (control instanceof JComboBox<?> box) {
      for (int i = box.getItemCount() - 1; i >= 0; i--) {
        box.setSelectedIndex(i);
      }
    } else if (control instanceof JList<?> list) {
      list.setSelectedIndex(0);
      list.setSelectedIndex(list.getModel().getSize() - 1);
    } else if (control instanceof JTextField field) {
      field.setText("no such thing");
      field.setText("");
    } else if (control instanceof JComponent view
        && view.getClass().getPackageName().startsWith("org.brinksim")) {
      touch(view);
    } else {
      return 0;
    }
    return 1;
  }

  /** Clicks, drags and turns the wheel at some points, and presses keys. */
  private static void touch(JComponent view) {
    for (int part = 0; part <= 4; part++) {
      int x = view.getWidth() * part / 4;
      int y = view.getHeight() * part / 4;
      for (int what :
          new int[] {
            MouseEvent.MOUSE_MOVED,
            MouseEvent.MOUSE_PRESSED,
            MouseEvent.MOUSE_DRAGGED,
            MouseEvent.MOUSE_RELEASED,
            MouseEvent.MOUSE_CLICKED
          }) {
        view.dispatchEvent(
            new MouseEvent(
                view, what, 0, MouseEvent.BUTTON1_DOWN_MASK, x, y, 1, false, MouseEvent.BUTTON1));
      }
    }
    for (int key :
        new int[] {
          KeyEvent.VK_LEFT, KeyEvent.VK_RIGHT, KeyEvent.VK_UP, KeyEvent.VK_DOWN, KeyEvent.VK_HOME,
          KeyEvent.VK_END, KeyEvent.VK_PLUS, KeyEvent.VK_MINUS, KeyEvent.VK_SPACE, KeyEvent.VK_ENTER
        }) {
      view.dispatchEvent(
          new KeyEvent(view, KeyEvent.KEY_PRESSED, 0, 0, key, KeyEvent.CHAR_UNDEFINED));
    }
  }
}
