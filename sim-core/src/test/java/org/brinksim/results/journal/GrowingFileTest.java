package org.brinksim.results.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.brinksim.results.journal.Checkpoint.Piece;
import org.brinksim.text.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowingFileTest {

  @TempDir private Path temp;

  /** Smaller and larger than what is held back, in pieces of several. */
  @Test
  void itHoldsAllThatWasAddedAndKnowsItsHash() throws Exception {
    SplittableRandom random = new SplittableRandom(1);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    List<Piece> pieces = new ArrayList<>();
    Path path = temp.resolve("file");
    try (GrowingFile file = GrowingFile.open(path, 0)) {
      for (int i = 0; i < 60; i++) {
        byte[] bytes = new byte[random.nextInt(i % 10 == 0 ? 200_000 : 30_000)];
        random.nextBytes(bytes);
        file.add(bytes);
        all.write(bytes);
        if (i % 4 == 0) {
          pieces.add(file.piece());
        }
      }
      pieces.add(file.piece());
      file.force();

      assertThat(Files.readAllBytes(path)).isEqualTo(all.toByteArray());
      assertThat(file.sha256()).isEqualTo(sha256(all.toByteArray()));
      ByteArrayOutputStream copy = new ByteArrayOutputStream();
      Files.delete(path);
      file.copyTo(copy);
      assertThat(copy.toByteArray()).isEqualTo(all.toByteArray());
    }
    Files.write(path, all.toByteArray());
    assertThat(GrowingFile.whole(path, pieces)).isEqualTo(pieces.size());
    assertThat(pieces.stream().mapToLong(Piece::length).sum()).isEqualTo(all.size());
  }

  private static String sha256(byte[] bytes) {
    return java.util.HexFormat.of().formatHex(Sha256.digest().digest(bytes));
  }

  @Test
  void itIsCutOffAndAddedTo() throws Exception {
    Path path = Files.writeString(temp.resolve("file"), "whole and half");
    try (GrowingFile file = GrowingFile.open(path, 5)) {
      file.add(" again".getBytes(StandardCharsets.UTF_8));
      file.piece();
      assertThat(file.sha256()).isEqualTo(Sha256.of("whole again"));
    }
    assertThat(path).hasContent("whole again");
  }

  @Test
  void aPieceThatIsNotAsItWasIsFound() throws Exception {
    Path path = temp.resolve("file");
    List<Piece> pieces = new ArrayList<>();
    try (GrowingFile file = GrowingFile.open(path, 0)) {
      for (String text : List.of("one", "", "two", "three")) {
        file.add(text.getBytes(StandardCharsets.UTF_8));
        pieces.add(file.piece());
      }
    }
    assertThat(GrowingFile.whole(path, pieces)).isEqualTo(4);
    Files.writeString(path, "onetwothree and more");
    assertThat(GrowingFile.whole(path, pieces)).isEqualTo(4);
    Files.writeString(path, "onetwothre");
    assertThat(GrowingFile.whole(path, pieces)).isEqualTo(3);
    Files.writeString(path, "onetwpthree");
    assertThat(GrowingFile.whole(path, pieces)).isEqualTo(2);
    Files.delete(path);
    assertThat(GrowingFile.whole(path, pieces)).isZero();
    Path other = Files.writeString(temp.resolve("other"), "onetwothree");
    Files.createSymbolicLink(path, other);
    assertThat(GrowingFile.whole(path, pieces)).isZero();
  }
}
