package org.brinksim.reports.drawing;

import java.awt.Color;
import java.util.List;

/**
 * A colour as people see it: CIE L*a*b* 1976 under D65, in which equal distances look about equally
 * large.
 *
 * @param light the lightness, 0 for black to 100 for white
 * @param red from green, below 0, to red
 * @param yellow from blue, below 0, to yellow
 */
record CielabColour(double light, double red, double yellow) {
  private static final double WHITE_X = 0.95047;
  private static final double WHITE_Z = 1.08883;

  /** Below this the cube root of the definition gives way to a line: (6/29)^3. */
  private static final double LINE = 216.0 / 24389;

  private static final double SLOPE = 24389.0 / 27;

  /** The colour of the screen. */
  static CielabColour of(Color colour) {
    double r = linear(colour.getRed());
    double g = linear(colour.getGreen());
    double b = linear(colour.getBlue());
    double x = root((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / WHITE_X);
    double y = root(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
    double z = root((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / WHITE_Z);
    return new CielabColour(116 * y - 16, 500 * (x - y), 200 * (y - z));
  }

  /** The nearest colour that a screen has. */
  Color colour() {
    double y = (light + 16) / 116;
    double x = WHITE_X * cube(y + red / 500);
    double z = WHITE_Z * cube(y - yellow / 200);
    double w = cube(y);
    return new Color(
        part(3.2404542 * x - 1.5371385 * w - 0.4985314 * z),
        part(-0.9692660 * x + 1.8760108 * w + 0.0415560 * z),
        part(0.0556434 * x - 0.2040259 * w + 1.0572252 * z));
  }

  /** How different two colours look, CIE 1976: 2 is just to be seen side by side. */
  double distance(CielabColour other) {
    return Math.hypot(Math.hypot(light - other.light, red - other.red), yellow - other.yellow);
  }

  private CielabColour towards(CielabColour other, double share) {
    return new CielabColour(
        light + share * (other.light - light),
        red + share * (other.red - red),
        yellow + share * (other.yellow - yellow));
  }

  /**
   * The colour at a place on the way through some stops, so that equal steps of the place are steps
   * that look alike.
   *
   * @param stops the colours on the way, at least two
   * @param place from 0, the first, to 1, the last
   */
  static Color between(List<Color> stops, double place) {
    List<CielabColour> way = stops.stream().map(CielabColour::of).toList();
    double length = 0;
    for (int i = 1; i < way.size(); i++) {
      length += way.get(i - 1).distance(way.get(i));
    }
    double left = Math.max(0, Math.min(1, place)) * length;
    for (int i = 1; i < way.size(); i++) {
      double part = way.get(i - 1).distance(way.get(i));
      if (left <= part) {
        return way.get(i - 1).towards(way.get(i), left / part).colour();
      }
      left -= part;
    }
    return stops.get(stops.size() - 1);
  }

  private static double root(double t) {
    return t > LINE ? Math.cbrt(t) : (SLOPE * t + 16) / 116;
  }

  private static double cube(double t) {
    double cube = t * t * t;
    return cube > LINE ? cube : (116 * t - 16) / SLOPE;
  }

  /** IEC 61966-2-1. */
  private static double linear(int part) {
    double c = part / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static int part(double linear) {
    double c = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
    return (int) Math.round(255 * Math.max(0, Math.min(1, c)));
  }
}
