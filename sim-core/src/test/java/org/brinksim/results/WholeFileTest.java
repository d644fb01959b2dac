package org.brinksim.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

  @TempDir private Path temp;

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(temp)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private Path unfinished() throws IOException {
    try (Stream<Path> all = Files.list(temp)) {
      return all.filter(WholeFile::isUnfinished).findAny().orElseThrow();
    }
  }

  @Test
  void aNameThatIsTakenIsLeftForTheNextOne() throws IOException {
    Files.createDirectories(temp);
    WholeFile.write(
        temp.resolve("probe"),
        out -> {
          String[] name = unfinished().getFileName().toString().split("[-.]");
          for (int next = 1; next <= 3; next++) {
            long number = Long.parseLong(name[3]) + next;
            Files.writeString(temp.resolve(".brink-" + name[2] + "-" + number + ".part"), "mine");
          }
        });
    WholeFile.write(temp.resolve("a"), "text");

    assertThat(temp.resolve("a")).hasContent("text");
    List<String> left = names();
    assertThat(left).hasSize(5).contains("a", "probe");
    for (String name : left.subList(0, 3)) {
      assertThat(temp.resolve(name)).hasContent("mine");
    }
  }

  /** As another process does that takes it for what a dead one left. */
  @Test
  void whatIsTakenAwayWhileItIsWrittenIsWrittenAnew() throws IOException {
    int[] calls = {0};
    String hash =
        WholeFile.replace(
            temp.resolve("a"),
            out -> {
              out.write("text".getBytes());
              if (++calls[0] < 3) {
                Files.delete(unfinished());
              }
            },
            false);

    assertThat(calls[0]).isEqualTo(3);
    assertThat(hash).startsWith("982d9e3eb996f559");
    assertThat(temp.resolve("a")).hasContent("text");
    assertThat(names()).containsExactly("a");
  }

  @Test
  void whoeverTakesItAwayEachTimeIsToldOf() throws IOException {
    assertThatThrownBy(
            () ->
                WholeFile.write(
                    temp.resolve("a"),
                    out -> {
                      Files.delete(unfinished());
                    }))
        .isInstanceOf(UnwritableException.class)
        .hasMessage("could not write " + temp.resolve("a") + ": nothing can be made there");
    assertThat(names()).isEmpty();
  }

  @Test
  void linksAndDirectoriesAreRefused() throws IOException {
    Path precious = Files.writeString(temp.resolve("precious"), "precious");
    Files.createSymbolicLink(temp.resolve("link"), precious);
    Files.createSymbolicLink(temp.resolve("nowhere"), temp.resolve("none"));
    Files.createDirectory(temp.resolve("folder"));

    for (String name : List.of("link", "nowhere", "folder")) {
      Path file = temp.resolve(name);
      assertThatThrownBy(() -> WholeFile.write(file, "text"))
          .isInstanceOf(UnwritableException.class)
          .hasMessage(
              "could not write "
                  + file
                  + ": "
                  + (name.equals("folder")
                      ? "a directory has that name"
                      : "it is a link. Maybe choose the file that it leads to"));
    }
    assertThat(precious).hasContent("precious");
    assertThat(names()).containsExactly("folder", "link", "nowhere", "precious");
  }

  @Test
  void anyNameOfTheSystemIsGood() throws IOException {
    List<String> names = List.of("a\\b.png", "a\nb.png", " ", "x".repeat(255), "a.part");
    for (String name : names) {
      WholeFile.write(temp.resolve("made/here").resolve(name), "text");
      assertThat(temp.resolve("made/here").resolve(name)).hasContent("text");
    }
    try (Stream<Path> all = Files.list(temp.resolve("made/here"))) {
      assertThat(all).hasSize(names.size());
    }
  }
}
