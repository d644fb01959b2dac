package org.brinksim.gui;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
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
import org.brinksim.gui.setting.StudyFile;
import org.brinksim.gui.setting.VariantFile;
import org.brinksim.output.UnwritableException;
import org.brinksim.scenarios.ShippedScenarios;

/** The window of a lesson: its menus and dialogs, and the clock that drives its player. */
@SuppressWarnings("serial")
final class ClassroomWindow extends JFrame {
  /** Milliseconds between two pictures: 50 a second, so that 30 are reached with room to spare. */
  private static final int TICK = 20;

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
          public void windowOpened(WindowEvent event) {
            panel.focus();
          }

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
    scenarios.add(item("Save as a variant…", "saveVariant", this::saveVariant));
    scenarios.add(item("Export as a study…", "saveStudy", this::exportStudy));
    bar.add(scenarios);
    JMenu pictures = new JMenu("Pictures");
    pictures.setName("pictureMenu");
    pictures.add(item("Save this picture…", "savePicture", this::savePicture));
    pictures.add(item("Save a picture of each day…", "savePictures", this::savePictures));
    bar.add(pictures);
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
    chooser.setName("chooser");
    if (chooser.showOpenDialog(this) == JFileChooser.APPROVE_OPTION) {
      lesson.open(ScenarioSource.of(chooser.getSelectedFile().toPath()));
    }
  }

  private void saveVariant() {
    chooseFile("my-variant.yaml", JFileChooser.FILES_ONLY).ifPresent(this::saveVariant);
  }

  /** Writes what is set as a scenario file. */
  void saveVariant(Path file) {
    lesson
        .prepared()
        .ifPresent(
            p -> {
              Path directory = file.toAbsolutePath().getParent();
              String text = new VariantFile(p).text(StudyFile.id(file), directory);
              attempt(() -> Files.writeString(file, text, StandardCharsets.UTF_8));
            });
  }

  private void exportStudy() {
    chooseFile("my-study.yaml", JFileChooser.FILES_ONLY).ifPresent(this::exportStudy);
  }

  /** Writes what is set as a study. */
  void exportStudy(Path file) {
    lesson
        .prepared()
        .ifPresent(p -> attempt(() -> new StudyFile(p, panel.wantedRuns()).write(file)));
  }

  private void savePicture() {
    chooseFile("classroom.png", JFileChooser.FILES_ONLY).ifPresent(this::savePicture);
  }

  /** Writes what is seen as a PNG file. */
  void savePicture(Path file) {
    attempt(
        () -> {
          Pictures.write(seen(), file);
          return file;
        });
  }

  private BufferedImage seen() {
    BufferedImage image =
        new BufferedImage(panel.getWidth(), panel.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    panel.paint(g);
    g.dispose();
    return image;
  }

  private void savePictures() {
    chooseFile("days", JFileChooser.DIRECTORIES_ONLY).ifPresent(this::savePictures);
  }

  /**
   * Writes a picture of each day, one a tick of a clock of its own, so that the window lives on.
   */
  void savePictures(Path directory) {
    lesson.player().pause();
    int[] step = {0};
    Timer each = new Timer(1, null);
    each.addActionListener(
        event -> {
          lesson.player().seek(step[0]);
          panel.refresh();
          boolean written =
              attempt(
                  () -> {
                    Files.createDirectories(directory);
                    Pictures.write(seen(), directory.resolve(Pictures.name(step[0])));
                    return directory;
                  });
          step[0]++;
          if (!written || step[0] > lesson.player().steps()) {
            each.stop();
          }
        });
    each.start();
  }

  private Optional<Path> chooseFile(String proposal, int mode) {
    JFileChooser chooser = new JFileChooser();
    chooser.setFileSelectionMode(mode);
    chooser.setSelectedFile(new File(proposal));
    return chooser.showSaveDialog(this) == JFileChooser.APPROVE_OPTION
        ? Optional.of(chooser.getSelectedFile().toPath())
        : Optional.empty();
  }

  /** Writes; what cannot be written is told. */
  private boolean attempt(Callable<?> writing) {
    try {
      writing.call();
      return true;
    } catch (IOException | UnwritableException e) {
      tell("This could not be written: " + e.getMessage());
      return false;
    } catch (Exception e) {
      throw new IllegalStateException("writing failed", e);
    }
  }

  /** Tells what is wrong; the window goes on as it was. */
  private void tell(String problem) {
    JTextArea text = new JTextArea(problem, 12, 90);
    text.setName("problem");
    text.setEditable(false);
    text.setFont(new Font(Font.MONOSPACED, Font.PLAIN, Look.SMALL));
    JOptionPane pane = new JOptionPane(new JScrollPane(text), JOptionPane.WARNING_MESSAGE);
    JDialog dialog = pane.createDialog(this, "This did not work");
    dialog.setName("problemDialog");
    dialog.setModal(false);
    dialog.setResizable(true);
    dialog.setVisible(true);
  }
}
