package org.brinksim.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.brinksim.comparison.ResponseComparison.Sides;
import org.brinksim.scenario.Unit;
import org.junit.jupiter.api.Test;

class ResponseFamilyTest {
  private static final double NONE = Double.NaN;
  private static final int HORIZON = 20;

  private static ResponseSample sample(Unit unit, boolean paired, double[] a, double[] b) {
    return new ResponseSample("it", "it", unit.key(), HORIZON, paired, a, b);
  }

  private static ResponseComparison judged(Unit unit, boolean paired, double[] a, double[] b) {
    return judged(Margins.STANDARD, sample(unit, paired, a, b));
  }

  private static ResponseComparison judged(Margins margins, ResponseSample sample) {
    return ResponseFamily.of(List.of(sample), margins).responses().get(0);
  }

  /** The first so many of one value, then so many of the next, and so on. */
  private static double[] runs(double... valuesAndCounts) {
    return IntStream.range(0, valuesAndCounts.length / 2)
        .mapToObj(
            i -> {
              double[] part = new double[(int) valuesAndCounts[2 * i + 1]];
              Arrays.fill(part, valuesAndCounts[2 * i]);
              return part;
            })
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }

  private static double[] rising(int n, double by) {
    return IntStream.range(0, n).mapToDouble(i -> i + by).toArray();
  }

  @Test
  void pairsThatAreEqualAreTheSameHoweverFew() {
    ResponseComparison equal =
        judged(Unit.PERSONNEL, true, new double[] {1, NONE, 3}, new double[] {1, NONE, 3});

    assertThat(equal.verdict()).isEqualTo(Verdict.SAME);
    assertThat(equal.identical()).isTrue();
    assertThat(equal.details().missing()).isEqualTo(new Sides(1, 1));
  }

  /**
   * Runs that are no pairs are no evidence that a rare thing is equally rare until they are many.
   */
  @Test
  void oneValueInAllRunsIsTheSameOnlyWhereRunsAreMany() {
    for (Unit unit : List.of(Unit.PERSONNEL, Unit.YES_OR_NO, Unit.DAY, Unit.LEVEL)) {
      double value = unit == Unit.DAY ? NONE : 0;
      ResponseComparison few = judged(unit, false, runs(value, 20), runs(value, 30));
      ResponseComparison many = judged(unit, false, runs(value, 300), runs(value, 300));

      assertThat(few.verdict()).as("few, %s", unit).isEqualTo(Verdict.UNDECIDED);
      assertThat(few.identical()).isFalse();
      assertThat(few.needed().orElseThrow().replications().orElseThrow()).isGreaterThan(100);
      assertThat(many.verdict()).as("many, %s", unit).isEqualTo(Verdict.SAME);
    }
  }

  @Test
  void twoValuesOfEachProveNothingHoweverEqual() {
    ResponseComparison apart =
        judged(Unit.PERSONNEL, false, runs(1, 2, NONE, 98), runs(2, 2, NONE, 98));
    ResponseComparison pairs =
        judged(Unit.PERSONNEL, true, runs(1, 2, NONE, 98), runs(2, 2, NONE, 98));

    assertThat(apart.verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(pairs.verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(apart.details().missing()).isEqualTo(new Sides(98, 98));
  }

  @Test
  void aShiftOfEveryPairIsDifferentAndWithinItsMarginIfSmall() {
    assertThat(judged(Unit.PERSONNEL, true, rising(100, 0), rising(100, 5)).verdict())
        .isEqualTo(Verdict.DIFFERENT);
    assertThat(judged(Unit.PERSONNEL, true, rising(100, 0), rising(100, 1)).verdict())
        .isEqualTo(Verdict.DIFFERENT_WITHIN_MARGIN);
    assertThat(judged(Unit.PERSONNEL, false, rising(100, 0), rising(100, 1)).verdict())
        .isEqualTo(Verdict.UNDECIDED);
  }

  @Test
  void aNumberThatIsMissingInAllOfOneIsComparedByHowManyHaveIt() {
    ResponseComparison gone = judged(Unit.PERSONNEL, false, rising(100, 0), runs(NONE, 100));
    MainStatistic main = gone.details().main().orElseThrow();

    assertThat(gone.verdict()).isEqualTo(Verdict.DIFFERENT);
    assertThat(main.baseline()).isEqualTo(1);
    assertThat(main.other()).isZero();
    assertThat(gone.details().missing()).isEqualTo(new Sides(0, 100));
  }

  /** A margin in soldiers is none of shares: with it every share would be the same. */
  @Test
  void aMarginInItsUnitIsNotUsedForTheShareThatHasAValue() {
    Margins wide = new Margins(0.05, 0.02, Map.of("it", 5.0));
    ResponseComparison gone =
        judged(wide, sample(Unit.PERSONNEL, false, rising(100, 0), runs(NONE, 100)));

    assertThat(gone.verdict()).isEqualTo(Verdict.DIFFERENT);
    assertThat(gone.details().main().orElseThrow().margin()).isEqualTo(0.02);
  }

  @Test
  void aNumberThatFewerRunsHaveIsDifferentThoughItsMeanIsTheSame() {
    double[] all = runs(1, 500, 2, 500);
    double[] half = runs(1, 250, NONE, 500, 2, 250);
    for (boolean paired : new boolean[] {true, false}) {
      ResponseComparison fewer = judged(Unit.PERSONNEL, paired, all, half);

      assertThat(fewer.verdict()).as("paired: %s", paired).isEqualTo(Verdict.DIFFERENT);
      assertThat(fewer.details().main().orElseThrow().difference()).isEqualTo(-0.5);
      assertThat(fewer.details().quantiles()).isEmpty();
    }
  }

  /** One of two p-values, each doubled; the mean stays the number that is shown if it decides. */
  @Test
  void whereSomeLackAValueTheMeanAndTheShareAreTestedTogether() {
    double[] a = runs(1, 40, 2, 40, NONE, 20);
    double[] b = runs(1, 30, 2, 50, NONE, 20);
    double alone =
        judged(Unit.PERSONNEL, false, runs(1, 40, 2, 40), runs(1, 30, 2, 50)).adjustedP();
    ResponseComparison both = judged(Unit.PERSONNEL, false, a, b);

    assertThat(both.adjustedP()).isCloseTo(2 * alone, within(1e-12));
    assertThat(both.details().main().orElseThrow().difference()).isCloseTo(0.125, within(1e-12));
    assertThat(both.details().share()).isPresent();
  }

  @Test
  void firstDaysBeyondTheShorterHorizonAreNotYet() {
    ResponseComparison late = judged(Unit.DAY, false, runs(20.5, 300), runs(NONE, 300));
    ResponseComparison last = judged(Unit.DAY, false, runs(20, 300), runs(NONE, 300));

    assertThat(late.verdict()).isEqualTo(Verdict.SAME);
    assertThat(last.verdict()).isEqualTo(Verdict.DIFFERENT);
  }

  /**
   * All come by the horizon in both; that half come much earlier is seen, and said of the curve.
   */
  @Test
  void earlierDaysAreDifferentThoughAsManyCome() {
    ResponseComparison earlier = judged(Unit.DAY, false, runs(15, 200), runs(3, 100, 15, 100));

    assertThat(earlier.verdict()).isEqualTo(Verdict.DIFFERENT);
    assertThat(earlier.details().incidence().orElseThrow().largest()).isEqualTo(0.5);
    assertThat(earlier.details().main().orElseThrow().difference()).isZero();
  }

  @Test
  void rungsAreComparedWithRunsThatReachNone() {
    ResponseComparison rungs =
        judged(Unit.LEVEL, false, runs(1, 50, NONE, 50), runs(1, 10, 2, 50, NONE, 40));

    assertThat(rungs.verdict()).isEqualTo(Verdict.DIFFERENT);
    assertThat(rungs.details().levels()).containsExactly(1.0, 2.0, NONE);
    assertThat(rungs.details().main().orElseThrow().difference()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void unequalCountsAreComparedUnpaired() {
    ResponseComparison unequal = judged(Unit.PERSONNEL, false, rising(100, 0), rising(400, -100));

    assertThat(unequal.details().runs()).isEqualTo(new Sides(100, 400));
    assertThat(unequal.details().narrowing()).isEmpty();
    assertThat(unequal.verdict()).isEqualTo(Verdict.DIFFERENT);
    assertThatThrownBy(() -> sample(Unit.PERSONNEL, true, new double[2], new double[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "it has 2 values of the baseline and 3 of the other; pairs must be as many of each");
  }

  @Test
  void whatHasNoRunsIsNotComparableAndNotTested() {
    ResponseSample none = sample(Unit.PERSONNEL, true, new double[0], new double[0]);
    ResponseSample some = sample(Unit.PERSONNEL, false, rising(20, 0), rising(20, 3));
    ResponseFamily family = ResponseFamily.of(List.of(none, some), Margins.STANDARD);

    assertThat(family.tested()).isEqualTo(1);
    assertThat(family.responses().get(0).verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
    assertThat(family.responses().get(0).adjustedP()).isNaN();
  }

  /** Fisher's p of 1 of 50 against 9 is 0.005 with mid-p: enough for itself, not among twenty. */
  @Test
  void theFamilyIsAdjustedTogether() {
    ResponseSample one = sample(Unit.YES_OR_NO, false, runs(1, 1, 0, 49), runs(1, 9, 0, 41));
    ResponseSample equal = sample(Unit.YES_OR_NO, false, runs(1, 5, 0, 45), runs(1, 5, 0, 45));
    List<ResponseSample> twenty =
        IntStream.range(0, 20).mapToObj(i -> i == 7 ? one : equal).toList();
    ResponseComparison alone = judged(Margins.STANDARD, one);
    ResponseComparison among = ResponseFamily.of(twenty, Margins.STANDARD).responses().get(7);

    assertThat(alone.verdict()).isEqualTo(Verdict.DIFFERENT);
    assertThat(among.verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(among.adjustedP()).isCloseTo(20 * alone.adjustedP(), within(1e-12));
    assertThat(among.needed().orElseThrow().replications().orElseThrow()).isGreaterThan(50);
  }
}
