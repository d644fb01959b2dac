package org.brinksim.reports.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.brinksim.reports.chart.Tone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Neighbouring rungs lie beside each other in a chart: their colours must be told apart. */
class RungColoursTest {
  private static final ChartStyle STYLE = ChartStyle.standard();

  /**
   * Machado, Oliveira and Fernandes 2009, "A physiologically-based model for simulation of color
   * vision deficiency", severity 1: protanopia, deuteranopia, tritanopia.
   */
  private static final double[][][] DEFICIENCIES = {
    {
      {0.152286, 1.052583, -0.204868},
      {0.114503, 0.786281, 0.099216},
      {-0.003882, -0.048116, 1.051998}
    },
    {
      {0.367322, 0.860646, -0.227968},
      {0.280085, 0.672501, 0.047413},
      {-0.011820, 0.042940, 0.968881}
    },
    {
      {1.255528, -0.076749, -0.178779},
      {-0.078411, 0.930809, 0.147602},
      {0.004733, 0.691367, 0.303900}
    }
  };

  private static List<CielabColour> ladder(Tone.Family family, int rungs) {
    List<CielabColour> colours = new ArrayList<>();
    for (int i = 0; i < rungs; i++) {
      colours.add(CielabColour.of(STYLE.colour(new Tone(family, i / (rungs - 1.0)))));
    }
    return colours;
  }

  /** 2 can just be seen; the bounds hold for twenty rungs, fewer are farther apart. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void neighboursAreToldApartAndDarkenEvenly(int rungs) {
    check(ladder(Tone.Family.RISING, rungs), Math.min(40, 150.0 / (rungs - 1)), 60.0 / (rungs - 1));
    check(ladder(Tone.Family.CALM, rungs), Math.min(40, 75.0 / (rungs - 1)), 60.0 / (rungs - 1));
  }

  private static void check(List<CielabColour> colours, double distance, double darker) {
    for (int i = 1; i < colours.size(); i++) {
      CielabColour lower = colours.get(i - 1);
      CielabColour higher = colours.get(i);
      assertThat(lower.distance(higher)).isGreaterThan(distance);
      assertThat(lower.light() - higher.light()).isGreaterThan(darker);
      for (double[][] eye : DEFICIENCIES) {
        assertThat(seen(lower, eye).distance(seen(higher, eye))).isGreaterThan(0.45 * distance);
      }
    }
  }

  private static CielabColour seen(CielabColour colour, double[][] eye) {
    Color c = colour.colour();
    double[] linear = {linear(c.getRed()), linear(c.getGreen()), linear(c.getBlue())};
    int[] parts = new int[3];
    for (int i = 0; i < 3; i++) {
      double sum = eye[i][0] * linear[0] + eye[i][1] * linear[1] + eye[i][2] * linear[2];
      double part = sum <= 0.0031308 ? 12.92 * sum : 1.055 * Math.pow(sum, 1 / 2.4) - 0.055;
      parts[i] = (int) Math.round(255 * Math.max(0, Math.min(1, part)));
    }
    return CielabColour.of(new Color(parts[0], parts[1], parts[2]));
  }

  private static double linear(int part) {
    double c = part / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  @ParameterizedTest
  @ValueSource(ints = {0x000000, 0xffffff, 0xcc2f3d, 0x0a4a86, 0x123456})
  void aColourComesBackAsItWas(int rgb) {
    assertThat(CielabColour.of(new Color(rgb)).colour()).isEqualTo(new Color(rgb));
  }

  /** Lindbloom's calculator: sRGB (255, 0, 0) under D65. */
  @ParameterizedTest
  @ValueSource(ints = 0xff0000)
  void redIsWhereItIsKnownToBe(int rgb) {
    assertThat(CielabColour.of(new Color(rgb)).distance(new CielabColour(53.24, 80.09, 67.20)))
        .isLessThan(0.02);
  }
}
