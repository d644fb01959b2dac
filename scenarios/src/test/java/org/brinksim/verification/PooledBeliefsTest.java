package org.brinksim.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.brinksim.text.Template;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What consultation does to beliefs that are exact without it: the two observers of the random
 * telegraph, who tell each other what they believe at several rates. A mean of calibrated beliefs
 * is not calibrated: what each has heard is evidence of its own, and the mean takes it for one.
 *
 * <p>It prints the table of decision 34. The seed is fixed: a failure is a change of the model,
 * never chance.
 */
class PooledBeliefsTest {
  private static final int RUNS = 1000;
  private static final int FIRST = 2;
  private static final int LAST = 120;
  private static final int BINS = 10;
  private static final double[] RATES = {0, 0.03, 0.1, 0.3};

  /**
   * How a state's beliefs fare.
   *
   * @param distance of what is held from what is true, in tenths of belief, weighted by days
   * @param score the mean square of belief less truth (Brier)
   * @param modesty how much more often than held something is true where more than a half is held,
   *     and rarer where less is
   */
  private record Quality(double distance, double score, double modesty) {}

  private static final Map<Double, Quality> SHARP = new LinkedHashMap<>();
  private static final Map<Double, Quality> DIM = new LinkedHashMap<>();

  @BeforeAll
  static void run() {
    for (double rate : RATES) {
      Sample sample =
          new CheckRunner(Verification.SEED, 2)
              .runText(
                  RUNS,
                  Template.fill(
                      "extends: telegraph\nid: consulting\ncalendar:\n  - {id: meet, date: {value: 1},"
                          + " effects: [{consult: [sharp, dim], perDay: %s}], assumption: invented}\n",
                      rate));
      SHARP.put(rate, quality(sample, "sharp"));
      DIM.put(rate, quality(sample, "dim"));
      System.out.println(
          Template.fill(
              "| %s | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f |",
              rate,
              SHARP.get(rate).distance(),
              SHARP.get(rate).modesty(),
              SHARP.get(rate).score(),
              DIM.get(rate).distance(),
              DIM.get(rate).modesty(),
              DIM.get(rate).score()));
    }
  }

  private static Quality quality(Sample sample, String state) {
    double[] excess = new double[BINS];
    double squares = 0;
    double modesty = 0;
    for (int day = FIRST; day <= LAST; day++) {
      double[] belief = sample.at(state + ".belief.fighting", day);
      double[] engaged = sample.at("red.engaged", day);
      for (int run = 0; run < RUNS; run++) {
        double off = belief[run] - (engaged[run] > 0 ? 1 : 0);
        excess[Math.min(BINS - 1, (int) (belief[run] * BINS))] += off;
        squares += off * off;
        modesty += belief[run] > 0.5 ? -off : off;
      }
    }
    double sum = 0;
    for (double bin : excess) {
      sum += Math.abs(bin);
    }
    double days = (LAST - FIRST + 1.0) * RUNS;
    return new Quality(sum / days, squares / days, modesty / days);
  }

  @Test
  void withoutConsultationBeliefsAreCalibrated() {
    assertThat(SHARP.get(0.0).distance()).isLessThan(0.01);
    assertThat(DIM.get(0.0).distance()).isLessThan(0.01);
  }

  @Test
  void theFasterTheyConsultTheLessTheyAreCalibrated() {
    assertThat(SHARP.values()).extracting(Quality::distance).isSorted();
    assertThat(DIM.values()).extracting(Quality::distance).isSorted();
  }

  /**
   * Who sees less learns from who sees more, who loses nothing by it: both are nearer the truth.
   */
  @Test
  void nobodysBeliefsAreFurtherFromTheTruth() {
    assertThat(DIM.get(0.3).score()).isLessThan(0.8 * DIM.get(0.0).score());
    assertThat(SHARP.get(0.3).score()).isLessThan(SHARP.get(0.0).score());
  }
}
