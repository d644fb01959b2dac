package org.brinksim.gui;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import javax.swing.JDialog;
import javax.swing.JFileChooser;
import javax.swing.JFrame;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.JOptionPane;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.WindowConstants;
import org.brinksim.gui.lesson.Lesson;
import org.brinksim.gui.look.Look;
import org.brinksim.gui.setting.ScenarioSource;
import org.brinksim.scenarios.ShippedScenarios;

/** The window of a lesson: its menus and dialogs, and the clock that drives its player. */
@SuppressWarnings("serial")
final class ClassroomWindow extends JFrame {
  /** Milliseconds between two pictures: 40 a second, so that 30 are reached with room to spare. */
  private static final int TICK = 25;

  private final Lesson lesson;
  private final ClassroomPanel panel;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Timer clock;
  private long last = System.nanoTime();

  ClassroomWindow(Lesson lesson, Executor painter) {
    super("Brink classroom");
    this.lesson = lesson;
    this.panel =
        new ClassroomPanel(lesson, painter, SwingUtilities::invokeLater, this::exportStudy);
    setName("classroom");
    setLayout(new BorderLayout());
    add(panel, BorderLayout.CENTER);
    setJMenuBar(menus());
    Dimension screen = getToolkit().getScreenSize();
    setSize(
        Math.min(Classroom.SIZE.width, screen.width),
        Math.min(Classroom.SIZE.height, screen.height));
    setLocationRelativeTo(null);
    setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
    lesson.onProblem(this::tell);
    clock = new Timer(TICK, event -> tick());
    clock.start();
    addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosed(WindowEvent event) {
            clock.stop();
            lesson.manyRuns().stop();
            closed.countDown();
          }
        });
  }

  private void tick() {
    long now = System.nanoTime();
    panel.pass((now - last) / 1e9);
    last = now;
  }

  ClassroomPanel panel() {
    return panel;
  }

  Lesson lesson() {
    return lesson;
  }

  /** Waits until the window is closed. */
  void awaitClose() throws InterruptedException {
    closed.await();
  }

  private JMenuBar menus() {
    JMenuBar bar = new JMenuBar();
    JMenu scenarios = new JMenu("Scenario");
    scenarios.setName("scenarioMenu");
    for (String id : ShippedScenarios.ids()) {
      scenarios.add(item(id, "open-" + id, () -> lesson.open(ScenarioSource.shipped(id))));
    }
    scenarios.addSeparator();
    scenarios.add(item("Open a file…", "openFile", this::openFile));
    bar.add(scenarios);
    return bar;
  }

  private static JMenuItem item(String words, String name, Runnable action) {
    JMenuItem item = new JMenuItem(words);
    item.setName(name);
    item.addActionListener(event -> action.run());
    return item;
  }

  private void openFile() {
    JFileChooser chooser = new JFileChooser();
    if (chooser.showOpenDialog(this) == JFileChooser.APPROVE_OPTION) {
      Path file = chooser.getSelectedFile().toPath();
      lesson.open(ScenarioSource.of(file));
    }
  }

  private void exportStudy() {
    throw new UnsupportedOperationException("soon");
  }

  /** Tells what is wrong; the window goes on as it was. */
  private void tell(String problem) {
    JTextArea text = new JTextArea(problem, 12, 90);
    text.setName("problem");
    text.setEditable(false);
    text.setFont(new Font(Font.MONOSPACED, Font.PLAIN, Look.SMALL));
    JOptionPane pane = new JOptionPane(new JScrollPane(text), JOptionPane.WARNING_MESSAGE);
    JDialog dialog = pane.createDialog(this, "This scenario cannot be used");
    dialog.setName("problemDialog");
    dialog.setModal(false);
    dialog.setResizable(true);
    dialog.setVisible(true);
  }
}
