package org.brinksim.lab.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class EncodedColumnsTest {

  @Test
  void wholeNumbersTakeFourBytesEachAndMissingOnesToo() {
    double[] column = {0, -3, 2_147_483_647, Double.NaN};

    assertThat(EncodedColumns.isWhole(column)).isTrue();
    ByteBuffer bytes = ByteBuffer.wrap(EncodedColumns.bytes(column)).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(bytes.remaining()).isEqualTo(16);
    assertThat(bytes.getInt()).isZero();
    assertThat(bytes.getInt()).isEqualTo(-3);
    assertThat(bytes.getInt()).isEqualTo(2_147_483_647);
    assertThat(bytes.getInt()).isEqualTo(Integer.MIN_VALUE);
  }

  /** The number that stands for a missing one, a zero below zero, and all that has a fraction. */
  @Test
  void whatWouldLoseABitIsNotWhole() {
    for (double number :
        new double[] {0.5, -0.0, 2_147_483_648.0, Integer.MIN_VALUE, Double.POSITIVE_INFINITY}) {
      double[] column = {1, number};
      assertThat(EncodedColumns.isWhole(column)).as("%s", number).isFalse();
      ByteBuffer bytes =
          ByteBuffer.wrap(EncodedColumns.bytes(column)).order(ByteOrder.LITTLE_ENDIAN);
      assertThat(bytes.getDouble()).isEqualTo(1);
      assertThat(Double.doubleToRawLongBits(bytes.getDouble()))
          .isEqualTo(Double.doubleToRawLongBits(number));
    }
  }

  @Test
  void textIsTheBytesAgain() throws IOException {
    byte[] bytes = {1, 2, 3, -4};

    byte[] packed = Base64.getDecoder().decode(EncodedColumns.text(bytes));

    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      assertThat(in.readAllBytes()).isEqualTo(bytes);
    }
  }
}
