package org.brinksim.results.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.brinksim.results.RefusedDirectoryException;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.UnwritableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunDirectoryTest {

  @TempDir private Path temp;

  private RunDirectory open() throws RefusedDirectoryException {
    return RunDirectory.open(temp.resolve("out"), false);
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aDirectoryIsMadeWithAllAboveIt() throws Exception {
    RunDirectory.open(temp.resolve("a/b/c"), false);
    RunDirectory.open(temp.resolve("a/b/c"), false);

    assertThat(temp.resolve("a/b/c")).isEmptyDirectory();
  }

  @Test
  void aFileIsThereWholeAndNothingBesideIt() throws Exception {
    RunDirectory directory = open();
    directory.write("charts/one.svg", out -> out.write(new byte[200_000]));
    directory.writeText("words.txt", out -> out.write("– 漢字\n"));
    directory.writeText("words.txt", out -> out.write("newer – 漢字\n"));

    assertThat(names(directory.path())).containsExactly("charts", "words.txt");
    assertThat(names(directory.path().resolve("charts"))).containsExactly("one.svg");
    assertThat(directory.path().resolve("charts/one.svg")).hasSize(200_000);
    assertThat(directory.path().resolve("words.txt"))
        .hasBinaryContent("newer – 漢字\n".getBytes(StandardCharsets.UTF_8));
  }

  static Stream<Throwable> failures() {
    return Stream.of(
        new IOException("No space left on device"),
        new UncheckedIOException(new IOException("No space left on device")),
        new IllegalStateException("no chart can be drawn"),
        new OutOfMemoryError("no memory is left"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void ofAFileThatFailsHalfWayNothingIsLeftAndTheOldOneStays(Throwable failure) throws Exception {
    RunDirectory directory = open();
    directory.writeText("table.csv", out -> out.write("old"));
    boolean ofTheDisk = failure instanceof IOException || failure instanceof UncheckedIOException;

    assertThatThrownBy(
            () ->
                directory.write(
                    "table.csv",
                    out -> {
                      out.write(new byte[100_000]);
                      raise(failure);
                    }))
        .isInstanceOf(ofTheDisk ? UnwritableException.class : failure.getClass())
        .hasMessage(
            ofTheDisk
                ? "could not write "
                    + directory.path().resolve("table.csv")
                    + ": No space left on device"
                : failure.getMessage());
    assertThat(names(directory.path())).containsExactly("table.csv");
    assertThat(directory.path().resolve("table.csv")).hasContent("old");
  }

  private static void raise(Throwable failure) throws IOException {
    if (failure instanceof IOException e) {
      throw e;
    }
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    throw (Error) failure;
  }

  @Test
  void whatAKilledRunLeftGoesAndNothingThatIsLikeIt() throws Exception {
    RunDirectory directory = open();
    Path charts = Files.createDirectory(directory.path().resolve("charts"));
    Path victim = Files.writeString(temp.resolve("victim"), "precious");
    for (Path folder : List.of(directory.path(), charts)) {
      for (String name : List.of(".brink-1-1.part", ".brink-4194304-99.part")) {
        Files.writeString(folder.resolve(name), "a long line cut off in the mid");
      }
      for (String name : List.of("table.csv.part", ".brink-1.part", "a.brink-1-1.part")) {
        Files.writeString(folder.resolve(name), "mine");
      }
      Files.createSymbolicLink(folder.resolve(".brink-2-1.part"), victim);
      Files.createDirectory(folder.resolve(".brink-3-1.part"));
    }
    directory.removeUnfinished();

    List<String> left =
        List.of(
            ".brink-1.part",
            ".brink-2-1.part",
            ".brink-3-1.part",
            "a.brink-1-1.part",
            "table.csv.part");
    assertThat(names(charts)).isEqualTo(left);
    assertThat(names(directory.path())).hasSize(6).containsAll(left).contains("charts");
    assertThat(victim).hasContent("precious");
  }

  @ParameterizedTest
  @ValueSource(strings = {"table.csv", "charts/one.svg", "charts"})
  void linksAreRefusedWhereverTheyAre(String place) throws Exception {
    RunDirectory directory = open();
    Path victim = Files.createDirectory(temp.resolve("victim"));
    Files.writeString(victim.resolve("one.svg"), "precious");
    Path link = directory.path().resolve(place);
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, victim);
    String name = place.startsWith("charts") ? "charts/one.svg" : "table.csv";

    for (ThrowingCallable use :
        List.<ThrowingCallable>of(
            () -> directory.writeText(name, out -> out.write("new")),
            () -> directory.remove(name))) {
      assertThatThrownBy(use)
          .isInstanceOf(RunDirectoryException.class)
          .hasMessage(
              link
                  + " is a link. Nothing in a run directory may be one: what it leads to is not Brink's. Maybe remove the link");
    }
    assertThat(victim.resolve("one.svg")).hasContent("precious");
    assertThat(link).isSymbolicLink();
  }

  @Test
  void aFileWithTwoNamesIsReplacedUnderTheOneNameOnly() throws Exception {
    RunDirectory directory = open();
    Path other = Files.writeString(temp.resolve("other"), "precious");
    Files.createLink(directory.path().resolve("table.csv"), other);
    directory.writeText("table.csv", out -> out.write("new"));

    assertThat(other).hasContent("precious");
    assertThat(directory.path().resolve("table.csv")).hasContent("new");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "/etc/passwd",
        "//x",
        "../x",
        "charts/../../x",
        "charts/./x",
        "charts//x",
        "charts/",
        "a\\b",
        "..\\x",
        "a\0b",
        "a\u001bb",
        "a\nb",
        " ",
        "charts/ "
      })
  void aNameThatLeadsElsewhereIsRefused(String name) throws Exception {
    RunDirectory directory = open();

    for (ThrowingCallable use :
        List.<ThrowingCallable>of(
            () -> directory.existing(name),
            () -> directory.holds(name),
            () -> directory.remove(name),
            () -> directory.writeText(name, out -> out.write("new")))) {
      assertThatThrownBy(use)
          .isInstanceOf(RunDirectoryException.class)
          .hasMessageStartingWith(directory.path() + ": \"")
          .hasMessageEndingWith("\" is not the name of a file in the run directory");
    }
    assertThat(directory.path()).isEmptyDirectory();
  }

  @Test
  void onlyFilesAreRead() throws Exception {
    RunDirectory directory = open();
    Files.createDirectory(directory.path().resolve("table.csv"));

    assertThatThrownBy(() -> directory.existing("table.csv"))
        .hasMessage(
            directory.path()
                + " is damaged: table.csv is not a file. Maybe run the scenario again into a new directory");
    assertThatThrownBy(() -> directory.existing("series.csv"))
        .hasMessage(
            directory.path()
                + " is damaged: it lacks series.csv. Maybe run the scenario again into a new directory");
  }

  @Test
  void aDirectoryInTheFilesPlaceIsNamedAndLeft() throws Exception {
    RunDirectory directory = open();
    Files.createDirectories(directory.path().resolve("table.csv/inside"));

    assertThatThrownBy(() -> directory.writeText("table.csv", out -> out.write("new")))
        .isInstanceOf(UnwritableException.class)
        .hasMessage(
            "could not write " + directory.path().resolve("table.csv") + ": Is a directory");
    assertThat(names(directory.path())).containsExactly("table.csv");
    assertThat(directory.path().resolve("table.csv/inside")).isEmptyDirectory();
  }

  @Test
  void aFileWhereTheFoldersShouldBeIsNamedAndLeft() throws Exception {
    RunDirectory directory = open();
    directory.writeText("charts", out -> out.write("a file"));

    assertThatThrownBy(() -> directory.writeText("charts/one.svg", out -> out.write("new")))
        .isInstanceOf(UnwritableException.class)
        .hasMessage(
            "could not write "
                + directory.path().resolve("charts/one.svg")
                + ": a file stands where a directory is needed");
    assertThat(names(directory.path())).containsExactly("charts");
  }

  @Test
  void aDirectoryWithoutAPathOfItsOwnIsWrittenTo() {
    String name = "run-directory-test-" + ProcessHandle.current().pid() + ".txt";
    RunDirectory here = new RunDirectory(Path.of(""));
    try {
      here.writeText(name, out -> out.write("here"));
      assertThat(Path.of(name).toAbsolutePath()).hasContent("here");
    } finally {
      assertThat(Path.of(name).toFile().delete()).isTrue();
    }
  }

  @Test
  void whatIsRemovedIsGoneAndNothingElse() throws Exception {
    RunDirectory directory = open();
    for (String name : List.of("charts/a.svg", "charts/a.svg.part", "charts/b.svg")) {
      directory.writeText(name, out -> out.write("x"));
    }
    directory.remove("charts/a.svg");
    directory.remove("charts/c.svg");

    assertThat(names(directory.path().resolve("charts"))).containsExactly("a.svg.part", "b.svg");
  }
}
