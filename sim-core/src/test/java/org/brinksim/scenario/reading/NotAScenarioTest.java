package org.brinksim.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.brinksim.document.problem.InvalidDocumentException;
import org.brinksim.document.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is plainly no scenario is refused without a word of what it holds. */
class NotAScenarioTest {
  private static final String SECRET = "hunter2";

  @TempDir Path directory;

  private static final List<String> OTHERS =
      List.of(
          "root:$6$hunter2:19000:0:99999:7:::\ndaemon:*:19000:0:99999:7:::\n",
          "root:x:0:0:hunter2:/root:/bin/bash\n",
          "hunter2\n",
          "- hunter2\n- hunter2\n",
          "password: hunter2\n",
          "hunter2: {title: x}\n",
          "title: hunter2\nhunter2: x\nhunter22: y\n",
          "extends: hunter2\nhunter2: {}\n",
          "extends: [eslint, hunter2]\nhunter2: x\nhunter22: y\n",
          "version: 3\nextends: base.yaml\nhunter2: x\nhunter22: y\n",
          "format: 1\nhunter2: x\nhunter22: y\n",
          "format: 1\nextends: x\nhunter2: x\nhunter22: y\n",
          "&hunter2 [x]\n",
          "hunter2: *hunter2\n",
          "!hunter2 x\n",
          "{\"hunter2\": 1, \"hunter2\": 2}",
          "[\"hunter2\"]",
          "\"hunter2",
          "{\"a\": hunter2}",
          "{\"hunter2\": [1, 2",
          "a: 'hunter2\n",
          "a: [hunter2\nhunter2: ]]\n",
          "-----BEGIN KEY-----\nhunter2==\n-----END KEY-----\n",
          "[section]\npassword = hunter2\n",
          "PASSWORD=hunter2\nTOKEN=hunter2\n",
          "#!/bin/sh\nexport X=hunter2\n",
          "a: \u001b\nhunter2: x\n");

  @Test
  void nothingOfItIsQuoted() throws IOException {
    for (String text : OTHERS) {
      for (String name : List.of("other.yaml", "other.json", "other")) {
        Path file = Files.writeString(directory.resolve(name), text);
        assertThat(refusal(file).getMessage()).as(text).doesNotContain(SECRET);
      }
    }
  }

  @Test
  void nothingOfItIsQuotedWhereAScenarioExtendsIt() throws IOException {
    Path variant = directory.resolve("variant.yaml");
    Path other = directory.resolve("other");
    for (String text : OTHERS) {
      Files.writeString(other, text);
      for (String name :
          List.of("other", other.toString(), "../" + directory.getFileName() + "/other")) {
        Files.writeString(variant, "extends: " + name + "\nid: variant\n");
        assertThat(refusal(variant).getMessage())
            .as(text)
            .contains(directory + "/other")
            .doesNotContain(SECRET);
      }
    }
  }

  @Test
  void itIsSaidThatItIsNone() throws IOException {
    Path file = Files.writeString(directory.resolve("other"), "password: hunter2\n");

    assertThat(refusal(file).getMessage())
        .isEqualTo(
            file
                + " is not a valid scenario (1 problem):\n  is not a scenario file: must be a map"
                + " with the key format or extends, and keys such as id, title and start");
  }

  @Test
  void aScenarioThatLacksTheFormatIsStillReadAsOne() throws IOException {
    String text = Example.SMALL_MIXED.text().replace("format: 1\n", "");
    Path file = Files.writeString(directory.resolve("some.yaml"), text);

    assertThat(refusal(file).getMessage()).contains("  format   is missing; must be 1");
  }

  @Test
  void whatIsNoRegularFileIsNeitherReadNorWaitedFor() throws Exception {
    Path pipe = directory.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor(10, TimeUnit.SECONDS))
        .isTrue();
    Path zero = Files.createSymbolicLink(directory.resolve("zero"), Path.of("/dev/zero"));
    Path nothing = Files.createSymbolicLink(directory.resolve("gone"), Path.of("nowhere"));

    assertThat(quick(pipe)).contains("is a pipe or device; must be a YAML or JSON file");
    assertThat(quick(zero)).contains("is a pipe or device; must be a YAML or JSON file");
    assertThat(quick(Path.of("/dev/zero"))).contains("is larger than 20 MB");
    assertThat(quick(Path.of("/dev/null"))).contains("is empty");
    assertThat(quick(nothing)).contains("does not exist");
    assertThat(quick(directory)).contains("is a directory; must be a YAML or JSON file");
    for (String base : List.of("pipe", "zero", "/dev/zero", "gone", ".", "..", "/proc/self/fd")) {
      Path variant = directory.resolve("variant.yaml");
      Files.writeString(variant, "extends: " + base + "\n");
      assertThat(quick(variant))
          .contains("line 1, column 10  extends   names \"" + base + "\", which is neither a file");
    }
  }

  private String quick(Path file) {
    return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> refusal(file).getMessage());
  }

  @Test
  void bytesThatAreNoTextAreNamedWhereTheyStand() throws IOException {
    Path file = directory.resolve("latin.yaml");
    String text = "format: 1\r\ntitle: 한 😀 é\n";
    byte[] bytes = text.replace("é", "?").getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 2] = (byte) 0xe9;
    Files.write(file, bytes);

    assertThat(refusal(file).problems())
        .containsExactly(new Problem(file.toString(), 2, 12, "", "is not UTF-8 text from here on"));
  }

  private static InvalidDocumentException refusal(Path file) {
    return catchThrowableOfType(
        InvalidDocumentException.class, () -> Example.READER.read(file, List.of()));
  }
}
