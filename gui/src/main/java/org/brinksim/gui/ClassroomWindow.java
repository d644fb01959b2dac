package org.brinksim.gui;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.JFileChooser;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.WindowConstants;
import org.brinksim.gui.lesson.Lesson;
import org.brinksim.gui.setting.ScenarioSource;
import org.brinksim.gui.setting.StudyFile;
import org.brinksim.gui.setting.VariantFile;
import org.brinksim.gui.theme.Theme;
import org.brinksim.scenarios.ShippedScenarios;

/** The window of a lesson: its menus and dialogs, and the clock that drives its player. */
@SuppressWarnings("serial")
final class ClassroomWindow extends JFrame {
  /** Milliseconds between two pictures: 50 a second, so that 30 are reached with room to spare. */
  private static final int TICK = 20;

  private final Lesson lesson;
  private final ClassroomPanel panel;
  private final JLabel told = new JLabel();
  private final Dialogs dialogs = new Dialogs(this);
  private final Saving saving = new Saving(dialogs, this::say);
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
    JScrollPane scrolled = new JScrollPane(panel);
    scrolled.setBorder(BorderFactory.createEmptyBorder());
    add(scrolled, BorderLayout.CENTER);
    setJMenuBar(menus());
    Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
    setSize(
        Math.min(Classroom.SIZE.width, screen.width),
        Math.min(Classroom.SIZE.height, screen.height));
    setLocationRelativeTo(null);
    setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
    lesson.onProblem(dialogs::tell);
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
    JMenu scenarios = menu("Scenario", KeyEvent.VK_C, "scenarioMenu");
    for (String id : ShippedScenarios.ids()) {
      scenarios.add(item(id, "open-" + id, () -> lesson.open(ScenarioSource.shipped(id))));
    }
    scenarios.addSeparator();
    JMenuItem open = item("Open a file…", "openFile", this::openFile);
    open.setAccelerator(KeyStroke.getKeyStroke(KeyEvent.VK_O, InputEvent.CTRL_DOWN_MASK));
    scenarios.add(open);
    JMenuItem save = later(item("Save as a variant…", "saveVariant", this::saveVariant));
    save.setAccelerator(KeyStroke.getKeyStroke(KeyEvent.VK_S, InputEvent.CTRL_DOWN_MASK));
    scenarios.add(save);
    scenarios.add(later(item("Export as a study…", "saveStudy", this::exportStudy)));
    bar.add(scenarios);
    JMenu pictures = menu("Pictures", KeyEvent.VK_P, "pictureMenu");
    pictures.add(later(item("Save this picture…", "savePicture", this::savePicture)));
    pictures.add(later(item("Save a picture of each day…", "savePictures", this::savePictures)));
    bar.add(pictures);
    bar.add(Box.createHorizontalGlue());
    told.setName("saved");
    told.setFont(Theme.text(Theme.SMALL));
    told.setMinimumSize(new Dimension());
    told.setBorder(BorderFactory.createEmptyBorder(0, 8, 0, 12));
    bar.add(told);
    return bar;
  }

  private static JMenu menu(String words, int key, String name) {
    JMenu menu = new JMenu(words);
    menu.setName(name);
    menu.setMnemonic(key);
    return menu;
  }

  private static JMenuItem item(String words, String name, Runnable action) {
    JMenuItem item = new JMenuItem(words);
    item.setName(name);
    item.addActionListener(event -> action.run());
    return item;
  }

  /** What can be chosen once a run is shown. */
  private JMenuItem later(JMenuItem item) {
    item.setEnabled(false);
    lesson.onChange(() -> item.setEnabled(true));
    return item;
  }

  private void say(String words) {
    told.setText(words);
    told.setToolTipText(words);
  }

  private void openFile() {
    JFileChooser chooser = new JFileChooser();
    chooser.setName("chooser");
    if (chooser.showOpenDialog(this) == JFileChooser.APPROVE_OPTION) {
      lesson.open(ScenarioSource.of(chooser.getSelectedFile().toPath()));
    }
  }

  private void saveVariant() {
    chooseFile("my-variant.yaml").ifPresent(this::saveVariant);
  }

  /** Writes what is set as a scenario file. */
  void saveVariant(Path file) {
    lesson
        .prepared()
        .ifPresent(p -> saving.save(List.of(file), () -> new VariantFile(p).write(file)));
  }

  private void exportStudy() {
    chooseFile("my-study.yaml").ifPresent(this::exportStudy);
  }

  /** Writes what is set as a study. */
  void exportStudy(Path file) {
    lesson
        .prepared()
        .map(p -> new StudyFile(p, panel.wantedRuns()))
        .ifPresent(study -> saving.save(study.files(file), () -> study.write(file)));
  }

  private void savePicture() {
    chooseFile("classroom.png").ifPresent(this::savePicture);
  }

  /** Writes what is seen as a PNG file. */
  void savePicture(Path file) {
    BufferedImage picture = seen();
    saving.save(List.of(file), () -> Pictures.write(picture, file));
  }

  private BufferedImage seen() {
    panel.refresh();
    BufferedImage image =
        new BufferedImage(panel.getWidth(), panel.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    panel.paint(g);
    g.dispose();
    return image;
  }

  private void savePictures() {
    choose("days", JFileChooser.DIRECTORIES_ONLY).ifPresent(this::savePictures);
  }

  /** Writes a picture of each day into a directory, which is made if it is not there. */
  void savePictures(Path directory) {
    List<Path> files = Pictures.files(0, lesson.player().steps(), directory);
    saving.whenAgreed(
        files,
        () -> {
          if (saving.attempt(() -> Pictures.make(directory))) {
            new DayPictures(lesson, this::seen, saving, directory).begin();
          }
        });
  }

  /** A file to write, with the ending of the proposal. */
  private Optional<Path> chooseFile(String proposal) {
    String ending = proposal.substring(proposal.lastIndexOf('.'));
    return choose(proposal, JFileChooser.FILES_ONLY)
        .map(
            file -> {
              String name = file.getFileName().toString();
              return name.endsWith(ending) ? file : file.resolveSibling(name + ending);
            });
  }

  private Optional<Path> choose(String proposal, int mode) {
    JFileChooser chooser = new JFileChooser();
    chooser.setFileSelectionMode(mode);
    chooser.setSelectedFile(new File(proposal));
    return chooser.showSaveDialog(this) == JFileChooser.APPROVE_OPTION
        ? Optional.of(chooser.getSelectedFile().toPath())
        : Optional.empty();
  }
}
