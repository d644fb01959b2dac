package org.brinksim.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.Window;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JList;
import javax.swing.JMenu;
import javax.swing.JOptionPane;
import javax.swing.JToolTip;
import javax.swing.ListCellRenderer;
import javax.swing.plaf.basic.BasicHTML;
import org.brinksim.gui.setting.RunSettings;
import org.brinksim.gui.setting.ScenarioSource;
import org.brinksim.gui.theme.PlainTextLookAndFeel;
import org.brinksim.recorder.words.Selection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A scenario each of whose texts is a page that wants a picture from a server. The window shows the
 * words, in every tab, list, tool tip and dialog, and nobody comes to the server.
 */
class HostileWordsTest {
  private final AtomicInteger visits = new AtomicInteger();
  private ServerSocket server;
  @TempDir private Path directory;

  @BeforeEach
  void serve() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::accept, "counting server");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        server.accept().close();
        visits.incrementAndGet();
      } catch (SocketException e) {
        return;
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @AfterEach
  void serveNoMore() throws IOException {
    server.close();
  }

  private String page(String end) {
    return "<html><img src='http://127.0.0.1:" + server.getLocalPort() + "/x'>" + end;
  }

  private RunSettings hostile(String id) throws IOException {
    Path file = directory.resolve("hostile.yaml");
    String yaml = EveryText.replaced(id, page(""), file);
    assertThat(yaml)
        .contains("title: \"<html>", "name: \"<html>", "unit: \"<html>", "says: \"<html>");
    return RunSettings.of(ScenarioSource.of(file), 1, 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"strait", "starter"})
  void noTextOfAScenarioIsReadAsAPage(String id) throws IOException, InterruptedException {
    try (RealWindow window = RealWindow.open(hostile(id))) {
      window.await("the whole run", () -> window.history().over());
      for (boolean compares : new boolean[] {false, true}) {
        for (String tab : Classroom.TABS) {
          window.on(
              () -> {
                window.window().panel().showTab(tab);
                window.window().panel().select(new Selection.OfState(0));
                window.window().lesson().player().seek(60);
                return null;
              });
          window.pause(java.time.Duration.ofMillis(120));
          assertThat(window.on(() -> look(window.window())))
              .as("texts on %s", tab)
              .isGreaterThan(20);
        }
        window.click("compare");
        window.await(
            "two histories",
            () -> window.window().lesson().player().histories().size() == (compares ? 1 : 2));
      }
      dialogs(window);
      window.pause(java.time.Duration.ofMillis(500));
      assertThat(visits).hasValue(0);
    }
  }

  /** The dialogs, with the page in every place. */
  private void dialogs(RealWindow window) throws IOException, InterruptedException {
    String coded = page("").replace("/", "&#47;");
    Files.writeString(directory.resolve(coded), "");
    window.on(
        () -> {
          new Dialogs(window.window()).tell(page(""));
          new Dialogs(window.window()).ask(page(""), page("yes"), () -> {});
          var dialog = new javax.swing.JDialog(window.window());
          dialog.add(new JFileChooser(directory.toFile()));
          dialog.pack();
          dialog.setVisible(true);
          var option = new JOptionPane(page("")).createDialog(window.window(), page(""));
          option.setModal(false);
          option.setVisible(true);
          return null;
        });
    window.pause(java.time.Duration.ofMillis(400));
    window.on(
        () -> {
          for (Window shown : Window.getWindows()) {
            look(shown);
            if (shown != window.window()) {
              shown.dispose();
            }
          }
          return null;
        });
  }

  /** Looks at a component, all in it, its tool tip and its list; counts those that show words. */
  private static int look(Component at) {
    List<Component> all = new ArrayList<>(List.of(at));
    int seen = 0;
    for (int i = 0; i < all.size(); i++) {
      Component next = all.get(i);
      if (next instanceof Container container) {
        all.addAll(List.of(container.getComponents()));
      }
      if (next instanceof JMenu menu) {
        all.addAll(List.of(menu.getMenuComponents()));
      }
      if (next instanceof JComponent component) {
        seen++;
        assertPlain(component);
        if (component.getToolTipText() != null) {
          JToolTip tip = component.createToolTip();
          tip.setTipText(component.getToolTipText());
          tip.setSize(tip.getPreferredSize());
          assertPlain(tip);
        }
      }
      if (next instanceof JList<?> list) {
        rendered(list);
      }
      if (next instanceof JComboBox<?> box && box.isShowing()) {
        box.showPopup();
        box.hidePopup();
      }
    }
    return seen;
  }

  private static <T> void rendered(JList<T> list) {
    ListCellRenderer<? super T> renderer = list.getCellRenderer();
    for (int i = 0; i < list.getModel().getSize(); i++) {
      Component cell =
          renderer.getListCellRendererComponent(
              list, list.getModel().getElementAt(i), i, false, false);
      if (cell instanceof JComponent component) {
        assertPlain(component);
      }
    }
  }

  private static void assertPlain(JComponent component) {
    // What has no delegate lays out no text.
    if (!component.getUIClassID().equals("ComponentUI")) {
      assertThat(component.getClientProperty(PlainTextLookAndFeel.NO_HTML))
          .as("whether %s %s is kept from HTML", component.getClass(), component.getName())
          .isEqualTo(true);
    }
    assertThat(component.getClientProperty(BasicHTML.propertyKey))
        .as("page in %s %s", component.getClass(), component.getName())
        .isNull();
  }

  @Test
  void withoutTheSafePlaceSomebodyComes() throws InterruptedException {
    Classroom.dress();
    javax.swing.JLabel label = new javax.swing.JLabel(page(""));
    assertThat(label.getClientProperty(BasicHTML.propertyKey)).isNull();
    label.putClientProperty(PlainTextLookAndFeel.NO_HTML, false);
    label.setText(page("again"));
    label.setSize(label.getPreferredSize());
    assertThat(label.getClientProperty(BasicHTML.propertyKey)).as("a page").isNotNull();
    long end = System.nanoTime() + 10_000_000_000L;
    while (visits.get() == 0 && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    assertThat(visits.get()).isPositive();
  }
}
