package org.brinksim.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lanchester's square law in the mean. */
final class SquareLaw {

  private static final Check MEANS =
      new Check(
          "square-law",
          "Under aimed fire mean strengths follow Lanchester's square law",
          "Lanchester 1916; A(t) = A0 cosh wt - sqrt(a/b) B0 sinh wt, w = sqrt(ab)",
          "The rates are linear, so that the means of the exact chain follow the law while both sides"
              + " stand: chance alone",
          SquareLaw::means);

  private SquareLaw() {}

  static List<Check> checks() {
    return List.of(MEANS);
  }

  private static List<Row> means(Laboratory laboratory) {
    List<Row> rows = new ArrayList<>();
    rows.addAll(course(laboratory, 1000, 800, 0.01, 0.01, 1, 5, 10));
    rows.addAll(course(laboratory, 500, 1000, 0.05, 0.02, 1, 5, 10));
    return rows;
  }

  private static List<Row> course(
      Laboratory laboratory, int red, int blue, double redAimed, double blueAimed, int... days) {
    Sample sample =
        laboratory.run(
            1000,
            "duel",
            "redSoldiers=" + red,
            "blueSoldiers=" + blue,
            "redAimed=" + redAimed,
            "blueAimed=" + blueAimed,
            "stepDays=1",
            "horizonDays=10");
    double w = Math.sqrt(redAimed * blueAimed);
    double ratio = Math.sqrt(blueAimed / redAimed);
    List<Row> rows = new ArrayList<>();
    for (int day : days) {
      double cosh = Math.cosh(w * day);
      double sinh = Math.sinh(w * day);
      String name =
          String.format(
              Locale.ROOT,
              "(%d, %d) at %.2f to %.2f, day %d: ",
              red,
              blue,
              redAimed,
              blueAimed,
              day);
      rows.add(
          Row.mean(name + "red", red * cosh - ratio * blue * sinh, sample.at("red.present", day)));
      rows.add(
          Row.mean(
              name + "blue", blue * cosh - red * sinh / ratio, sample.at("blue.present", day)));
    }
    return rows;
  }
}
