package org.brinksim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brinksim.cli.console.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tutorial is followed step by step: its files are saved, its parts put in the place of those
 * of the skeleton, its commands typed, and what it shows of their output is looked for, line by
 * line.
 */
class TutorialTest {
  private static final Path PAGE = Path.of("../docs/tutorial.md");
  private static final Path SHIPPED = Path.of("../docs/tutorial");
  private static final String SCENARIO = "halden-pass.yaml";
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```([a-z]+)(?: (\\S+))?\n(.*?)^```$");

  @TempDir private Path directory;

  private String said = "";

  /** A block of the page: what it is in, the file that it is saved as if any, its text. */
  private record Block(String kind, String file, String text) {}

  private static List<Block> blocks() throws IOException {
    Matcher matcher = BLOCK.matcher(Files.readString(PAGE));
    List<Block> blocks = new ArrayList<>();
    while (matcher.find()) {
      blocks.add(new Block(matcher.group(1), matcher.group(2), matcher.group(3)));
    }
    return blocks;
  }

  private void follow(Block block) throws IOException {
    if (block.file() != null) {
      Files.writeString(directory.resolve(block.file()), block.text());
      return;
    }
    switch (block.kind()) {
      case "yaml" -> put(block.text());
      case "sh" -> {
        said = "";
        block.text().lines().forEach(this::type);
      }
      case "text" ->
          assertThat(plain(said).lines())
              .as(said)
              .containsAll(plain(block.text()).lines().toList());
      default -> throw new AssertionError("nobody knows what to do with " + block.kind());
    }
  }

  /** A text in which every blank is a space: the command keeps a number and its unit together. */
  private static String plain(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ');
  }

  private void type(String line) {
    List<String> words = List.of(line.split(" "));
    assertThat(words.get(0)).isEqualTo("brink");
    Invocation typed =
        Invocation.of(directory, words.subList(1, words.size()).toArray(String[]::new));
    assertThat(typed.code()).as(line + "\n" + typed.err()).isEqualTo(ExitCode.DONE);
    said += typed.out();
  }

  /** Puts a part in the place of that with the same key; where there is none, at the end. */
  private void put(String part) throws IOException {
    Path file = directory.resolve(SCENARIO);
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    String key = part.substring(0, part.indexOf(':') + 1);
    int from = 0;
    while (from < lines.size() && !lines.get(from).startsWith(key)) {
      from++;
    }
    if (from == lines.size()) {
      lines.add("");
      from++;
    }
    while (from < lines.size() && belongs(lines.get(from), key)) {
      lines.remove(from);
    }
    lines.addAll(from, part.lines().toList());
    Files.writeString(file, String.join("\n", lines) + "\n");
  }

  private static boolean belongs(String line, String key) {
    return line.startsWith(key) || line.startsWith(" ");
  }

  @Test
  void itsStepsLeadToTheFilesThatShipAndToTheResultsThatItShows() throws IOException {
    List<Block> blocks = blocks();
    assertThat(blocks.stream().map(Block::kind)).contains("csv", "yaml", "sh", "text");
    assertThat(blocks).hasSizeGreaterThan(20);

    for (Block block : blocks) {
      follow(block);
    }

    for (String file : List.of("claims.csv", SCENARIO, "halden-council.yaml")) {
      String made = Files.readString(directory.resolve(file));
      if (Boolean.getBoolean("brink.regenerate")) {
        Files.writeString(SHIPPED.resolve(file), made);
      }
      assertThat(SHIPPED.resolve(file)).hasContent(made);
    }
    for (String left :
        List.of("out/first/report.html", "out/council/report.html", "halden-pass-lab.html")) {
      assertThat(directory.resolve(left)).isNotEmptyFile();
    }
  }

  @Test
  void theFilesThatShipAreThoseOfThePage() throws IOException {
    try (var files = Files.list(SHIPPED)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("claims.csv", SCENARIO, "halden-council.yaml");
    }
  }
}
