package org.brinksim.reports.drawing;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.brinksim.reports.chart.Chart;
import org.brinksim.reports.chart.Tone;
import org.brinksim.results.UnwritableException;

/**
 * Fonts, colours and sizes of all charts.
 *
 * <p>Lengths are in pixels of the SVG; the PNG has {@code pngScale} as many. The series colours are
 * those of Okabe and Ito, told apart by readers with any of the common colour deficiencies; the
 * rungs' colours darken steadily with height, in steps that look alike, so that their order
 * survives in grey and neighbours can be told apart on a ladder of twenty.
 *
 * @param text the font of most words
 * @param strong the font of titles
 * @param ink the colour of words
 * @param faint the colour of words of less weight
 * @param grid the colour of grid lines
 * @param none the colour of "no rung stands"
 * @param calm the colours of rungs that de-escalate, from the ladder's middle downwards
 * @param rising the colours of rungs that escalate, from the ladder's middle upwards
 * @param series the colours of series
 * @param widest the width of a chart of many rows with long names
 * @param wide the width of a chart across the page
 * @param narrow the width of a chart that shares the page with another
 * @param pngScale PNG pixels a pixel
 */
public record ChartStyle(
    Font text,
    Font strong,
    Color ink,
    Color faint,
    Color grid,
    Color none,
    List<Color> calm,
    List<Color> rising,
    List<Color> series,
    int widest,
    int wide,
    int narrow,
    double pngScale) {
  private static final String FONTS = "/com/formdev/flatlaf/fonts/inter/";

  public ChartStyle {
    calm = List.copyOf(calm);
    rising = List.copyOf(rising);
    series = List.copyOf(series);
  }

  /** The style of the project's reports: the Inter font on white. */
  public static ChartStyle standard() {
    return new ChartStyle(
        font("Inter-Regular.otf"),
        font("Inter-SemiBold.otf"),
        new Color(0x1f2933),
        new Color(0x434e59),
        new Color(0xe4e7eb),
        new Color(0xe9ecef),
        List.of(
            new Color(0xd2ecf7),
            new Color(0x6fb7e0),
            new Color(0x2a78bd),
            new Color(0x0a4a86),
            new Color(0x06224d)),
        List.of(
            new Color(0xfff7c4),
            new Color(0xffc94f),
            new Color(0xf47b33),
            new Color(0xcc2f3d),
            new Color(0x8e1a66),
            new Color(0x4d1675),
            new Color(0x150733)),
        List.of(
            new Color(0xd55e00),
            new Color(0x0072b2),
            new Color(0x009e73),
            new Color(0xcc79a7),
            new Color(0xe69f00),
            new Color(0x56b4e9)),
        1080,
        960,
        560,
        2);
  }

  /** The font of titles, for example of 20 pixels. */
  Font strong(float size) {
    return strong.deriveFont(size);
  }

  /** The font of other words. */
  Font text(float size) {
    return text.deriveFont(size);
  }

  /** The letters in the texts of charts that neither this font nor any of the machine has. */
  public Set<Integer> missing(List<Chart> charts) {
    Set<Integer> missing = new TreeSet<>();
    charts.forEach(chart -> missing.addAll(Letters.missing(text, chart.toString())));
    return missing;
  }

  /** The colour of a meaning. */
  public Color colour(Tone tone) {
    return switch (tone.family()) {
      case NONE -> none;
      case CALM -> CielabColour.between(calm, tone.place());
      case RISING -> CielabColour.between(rising, tone.place());
      case SERIES -> series.get((int) tone.place() % series.size());
    };
  }

  /** The colour of words that can be read on a colour. */
  Color inkOn(Color ground) {
    double light = 0.299 * ground.getRed() + 0.587 * ground.getGreen() + 0.114 * ground.getBlue();
    return light > 140 ? ink : Color.WHITE;
  }

  /** A colour mixed with white: 1 keeps it, 0 is white. */
  static Color tint(Color colour, double strength) {
    return mix(Color.WHITE, colour, strength);
  }

  private static Color mix(Color from, Color to, double share) {
    return new Color(
        part(from.getRed(), to.getRed(), share),
        part(from.getGreen(), to.getGreen(), share),
        part(from.getBlue(), to.getBlue(), share));
  }

  private static int part(int from, int to, double share) {
    return (int) Math.round(from + (to - from) * share);
  }

  /**
   * Why there is no font: Java reads one from a copy in its directory for temporary files, and with
   * what the machine has of fonts; of neither it says a word.
   *
   * @param temporary the directory for temporary files
   */
  static UnwritableException withoutFont(Path temporary, IOException problem) {
    return Files.isDirectory(temporary) && Files.isWritable(temporary)
        ? new UnwritableException(
            Path.of("charts"),
            new IOException(
                "Java can make no font. Maybe the disk is full, or fontconfig, fonts or a library"
                    + " of theirs are missing (on Debian or Ubuntu: apt install fontconfig"
                    + " fonts-dejavu-core libfreetype6 libharfbuzz0b liblcms2-2)",
                problem))
        : new UnwritableException(
            temporary,
            new IOException(
                "Java keeps copies of fonts there. Maybe make the directory, or name another by"
                    + " BRINK_JAVA_OPTS=-Djava.io.tmpdir=...",
                problem));
  }

  /** A font of the library that bundles it, so that letters are as wide on every machine. */
  private static Font font(String file) {
    try (InputStream in = ChartStyle.class.getResourceAsStream(FONTS + file)) {
      if (in == null) {
        throw new IllegalStateException("the font " + FONTS + file + " is not on the class path");
      }
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      if (e.getCause() instanceof Error lack) {
        throw lack;
      }
      throw withoutFont(Path.of(System.getProperty("java.io.tmpdir")), e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("the font " + file + " is damaged", e);
    }
  }
}
