package org.brinksim.gui;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.Robot;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.awt.image.BufferedImage;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import org.brinksim.gui.setting.RunSettings;
import org.brinksim.recorder.RunHistory;

/** A window on the display, with a hand on the mouse. Without a display the test is skipped. */
public final class RealWindow implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ClassroomWindow window;
  private final Robot robot;

  private RealWindow(ClassroomWindow window, Robot robot) {
    this.window = window;
    this.robot = robot;
  }

  /** Opens it and waits for the first day. */
  public static RealWindow open(RunSettings setting) throws InterruptedException {
    RealWindow real = openAtOnce(setting);
    real.await("the first day", () -> real.window.lesson().player().available() >= 0);
    return real;
  }

  /** Opens it and does not wait for a run. */
  public static RealWindow openAtOnce(RunSettings setting) throws InterruptedException {
    assumeFalse(GraphicsEnvironment.isHeadless(), "there is no display to open a window on");
    DisplayLock.take();
    boolean open = false;
    try {
      ClassroomWindow window = Classroom.window(setting);
      RealWindow real = new RealWindow(window, new Robot());
      real.await("the window", window::isShowing);
      open = true;
      return real;
    } catch (AWTException e) {
      throw new IllegalStateException("the display takes no input", e);
    } finally {
      if (!open) {
        DisplayLock.giveBack();
      }
    }
  }

  public ClassroomWindow window() {
    return window;
  }

  public RunHistory history() {
    return on(() -> window.lesson().history().orElseThrow());
  }

  public int step() {
    return on(() -> window.lesson().player().step());
  }

  /** What a label of that name says. */
  public String label(String name) {
    return on(() -> ((JLabel) find(window, name)).getText());
  }

  /** Clicks into the middle of a component. */
  public void click(String name) throws InterruptedException {
    Component component = component(name);
    click(component, new Point(component.getWidth() / 2, component.getHeight() / 2));
  }

  /** Clicks at a point of a component. */
  public void click(Component component, Point at) throws InterruptedException {
    Point corner = on(component::getLocationOnScreen);
    robot.mouseMove(corner.x + at.x, corner.y + at.y);
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    settle();
    pause(Duration.ofMillis(60));
  }

  /** Drags from one point of a component to another. */
  public void drag(Component component, Point from, Point to) throws InterruptedException {
    Point corner = on(component::getLocationOnScreen);
    robot.mouseMove(corner.x + from.x, corner.y + from.y);
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    for (int k = 1; k <= 10; k++) {
      robot.mouseMove(
          corner.x + from.x + (to.x - from.x) * k / 10,
          corner.y + from.y + (to.y - from.y) * k / 10);
      settle();
    }
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    settle();
    pause(Duration.ofMillis(60));
  }

  /**
   * Waits until what the display sent is dealt with. Robot.waitForIdle would ask the display for a
   * note that Java 17 may see only after ten seconds when nothing else happens.
   */
  private void settle() throws InterruptedException {
    for (int k = 0; k < 3; k++) {
      pause(Duration.ofMillis(20));
      on(() -> null);
    }
  }

  /** Presses a key. */
  public void key(int code) throws InterruptedException {
    robot.keyPress(code);
    robot.keyRelease(code);
    settle();
    pause(Duration.ofMillis(60));
  }

  /** Turns the wheel above a point. */
  public void wheel(Component component, Point at, int notches) throws InterruptedException {
    Point corner = on(component::getLocationOnScreen);
    robot.mouseMove(corner.x + at.x, corner.y + at.y);
    robot.mouseWheel(notches);
    settle();
    pause(Duration.ofMillis(60));
  }

  /** The component of that name in any window that is showing. */
  public Component component(String name) {
    return on(
        () -> {
          for (Window shown : Window.getWindows()) {
            Component found = shown.isShowing() ? find(shown, name) : null;
            if (found != null) {
              return found;
            }
          }
          throw new IllegalStateException("nothing named " + name + " is showing");
        });
  }

  /** Whether a component of that name is showing in any window. */
  public boolean showing(String name) {
    for (Window shown : Window.getWindows()) {
      Component found = shown.isShowing() ? find(shown, name) : null;
      if (found != null && found.isShowing()) {
        return true;
      }
    }
    return false;
  }

  /** The button of that text in any window that is showing. */
  public Component button(String text) {
    return on(
        () -> {
          for (Window shown : Window.getWindows()) {
            Component found =
                shown.isShowing()
                    ? find(shown, c -> c instanceof JButton b && text.equals(b.getText()))
                    : null;
            if (found != null) {
              return found;
            }
          }
          throw new IllegalStateException("no button says " + text);
        });
  }

  private static Component find(Container in, String name) {
    return find(in, c -> name.equals(c.getName()));
  }

  private static Component find(Container in, Predicate<Component> wanted) {
    for (Component child : in.getComponents()) {
      if (wanted.test(child)) {
        return child;
      }
      Component deeper = child instanceof Container container ? find(container, wanted) : null;
      if (deeper != null) {
        return deeper;
      }
    }
    return null;
  }

  /** What the screen shows of the window. */
  public BufferedImage screenshot() {
    on(() -> null);
    return on(() -> robot.createScreenCapture(window.getBounds()));
  }

  /** Waits until something is so, as seen by the event thread. */
  public void await(String what, BooleanSupplier there) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!on(there::getAsBoolean)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("still waiting for " + what);
      }
      Thread.sleep(10);
    }
  }

  public void pause(Duration time) throws InterruptedException {
    Thread.sleep(time.toMillis());
  }

  /** Asks on the event thread. */
  public <T> T on(Callable<T> question) {
    FutureTask<T> task = new FutureTask<>(question);
    try {
      if (SwingUtilities.isEventDispatchThread()) {
        task.run();
      } else {
        SwingUtilities.invokeAndWait(task);
      }
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (InvocationTargetException | ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    try {
      on(
          () -> {
            window.dispose();
            return null;
          });
    } finally {
      DisplayLock.giveBack();
    }
  }
}
