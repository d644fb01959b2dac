package org.brinksim.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeDirectoryTest {

  @TempDir private Path temp;

  private static WholeDirectory.Part part(String name, WholeFile.Content content) {
    return new WholeDirectory.Part(name, content);
  }

  private static WholeDirectory.Part part(String name) {
    return part(name, out -> out.write(name.getBytes()));
  }

  private List<String> names(String folder) throws IOException {
    try (Stream<Path> all = Files.list(temp.resolve(folder))) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void itHasItsNameWhenAllIsInIt() throws IOException {
    WholeDirectory.write(
        temp.resolve("made/here"),
        List.of(
            part("a"),
            part(
                "b",
                out -> {
                  assertThat(names("made")).hasSize(1).doesNotContain("here");
                  out.write('b');
                })));

    assertThat(names("made")).containsExactly("here");
    assertThat(names("made/here")).containsExactly("a", "b");
    assertThat(temp.resolve("made/here/b")).hasContent("b");
  }

  @Test
  void nothingIsLeftOfOneThatCannotBeWritten() throws IOException {
    Path there = temp.resolve("there");

    assertThatThrownBy(
            () ->
                WholeDirectory.write(
                    there,
                    List.of(
                        part("a"),
                        part(
                            "b",
                            out -> {
                              throw new IOException("full");
                            }))))
        .isInstanceOf(UnwritableException.class)
        .hasMessage("could not write " + there.resolve("b") + ": full");
    assertThatThrownBy(
            () ->
                WholeDirectory.write(
                    there,
                    List.of(
                        part("a"),
                        part(
                            "b",
                            out -> {
                              throw new RunDirectoryException("damaged");
                            }))))
        .hasMessage("damaged");
    assertThat(names(".")).isEmpty();
  }

  @Test
  void whatHasItsNameByThenStays() throws IOException {
    Path there = temp.resolve("there");

    assertThatThrownBy(
            () ->
                WholeDirectory.write(
                    there,
                    List.of(
                        part(
                            "a",
                            out -> {
                              Files.createDirectory(there);
                              Files.writeString(there.resolve("mine"), "mine");
                            }))))
        .isInstanceOf(UnwritableException.class)
        .hasMessageStartingWith("could not write " + there + ": ");
    assertThat(names(".")).containsExactly("there");
    assertThat(names("there")).containsExactly("mine");
  }

  /** What a process that was killed has left is nobody's any more, and in nobody's way. */
  @Test
  void whatAnotherProcessOfTheSameNumberHasLeftIsPassedBy() throws IOException {
    List<String> seen = new ArrayList<>();
    WholeDirectory.write(temp.resolve("seen"), List.of(part("a", out -> seen.addAll(names(".")))));
    Matcher name = Pattern.compile("(\\.brink-.*-)(\\d+)(\\.part)").matcher(seen.get(0));
    assertThat(name.matches()).isTrue();
    for (int n = 1; n < 20; n++) {
      String next = name.group(1) + (Long.parseLong(name.group(2)) + n) + name.group(3);
      Files.createDirectory(temp.resolve(next));
    }

    WholeDirectory.write(temp.resolve("there"), List.of(part("a")));

    assertThat(names("there")).containsExactly("a");
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Files.writeString(temp.resolve("file"), "mine");

    assertThatThrownBy(() -> WholeDirectory.write(temp.resolve("file/there"), List.of(part("a"))))
        .isInstanceOf(UnwritableException.class)
        .hasMessage(
            "could not write "
                + temp.resolve("file/there")
                + ": a file stands where a directory is needed");
  }
}
