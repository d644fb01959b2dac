package org.brinksim.gui;

import com.formdev.flatlaf.FlatLightLaf;
import com.formdev.flatlaf.fonts.inter.FlatInterFont;
import java.awt.AWTError;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.awt.image.BufferedImage;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.brinksim.gui.lesson.Lesson;
import org.brinksim.gui.setting.RunSettings;
import org.brinksim.gui.theme.PlainTextLookAndFeel;
import org.brinksim.gui.theme.Theme;

/** The classroom: in a window, or painted into pictures where there is none. */
public final class Classroom {
  /** The size of the window, and of a picture of it. */
  static final Dimension SIZE = new Dimension(1600, 1000);

  /** The titles of the tabs at the right. */
  public static final List<String> TABS =
      List.of("Ladder", "States", "Charts", "What if", "Many runs", "Settings", "About");

  private Classroom() {}

  /**
   * Opens the window, and waits until it is closed.
   *
   * @param setting what is shown first
   * @throws NoDisplayException if there is no display
   */
  public static void open(RunSettings setting) throws InterruptedException {
    requireDisplay();
    window(setting).awaitClose();
  }

  /** The window, open. */
  static ClassroomWindow window(RunSettings setting) throws InterruptedException {
    AtomicReference<ClassroomWindow> window = new AtomicReference<>();
    ExecutorService history = thread("history");
    ExecutorService many = thread("many runs");
    ExecutorService painter = thread("charts");
    try {
      SwingUtilities.invokeAndWait(
          () -> {
            // The scenario is read and run while the window is made.
            Lesson lesson = new Lesson(history, many, SwingUtilities::invokeLater);
            lesson.set(setting);
            dress();
            window.set(new ClassroomWindow(lesson, painter));
            window.get().setVisible(true);
          });
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("the window cannot be opened", e.getCause());
    }
    return window.get();
  }

  private static ExecutorService thread(String name) {
    return Executors.newSingleThreadExecutor(
        task -> {
          Thread thread = new Thread(task, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  /**
   * Makes sure that a window can be opened. A display may be missing, or named and not there: Java
   * tells the two in different ways.
   *
   * @throws NoDisplayException if there is no display
   */
  public static void requireDisplay() {
    String why = "";
    try {
      if (GraphicsEnvironment.isHeadless()) {
        why = "this Java has no display";
      } else {
        GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice();
      }
    } catch (HeadlessException | AWTError e) {
      why = e.getMessage().strip().replaceAll("\\s+", " ");
    }
    if (!why.isEmpty()) {
      throw new NoDisplayException("no display to open a window on (" + why + ")");
    }
  }

  static void dress() {
    FlatInterFont.installLazy();
    UIManager.put("defaultFont", Theme.text(Theme.TEXT));
    FlatLightLaf.setup();
    PlainTextLookAndFeel.install();
  }

  /**
   * A panel that is painted without a window, with its run complete.
   *
   * @throws org.brinksim.document.problem.InvalidDocumentException if the scenario cannot be run
   */
  static ClassroomPanel unseen(RunSettings setting, int step) {
    setting.prepare();
    dress();
    Lesson lesson = new Lesson(Runnable::run, Runnable::run, Runnable::run);
    ClassroomPanel panel = new ClassroomPanel(lesson, Runnable::run, Runnable::run, () -> {});
    lesson.set(setting);
    lesson.player().seek(step);
    panel.setSize(SIZE);
    panel.refresh();
    return panel;
  }

  /** A picture of a component that is in no window. */
  static BufferedImage picture(Component component) {
    layOut(component);
    layOut(component);
    BufferedImage image =
        new BufferedImage(component.getWidth(), component.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    component.paint(g);
    g.dispose();
    return image;
  }

  /** What a window would do before it paints. */
  private static void layOut(Component component) {
    component.doLayout();
    if (component instanceof Container container) {
      for (Component child : container.getComponents()) {
        layOut(child);
      }
    }
  }
}
