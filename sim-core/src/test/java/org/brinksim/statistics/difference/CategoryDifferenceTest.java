package org.brinksim.statistics.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

class CategoryDifferenceTest {

  /**
   * Shares 0.3, 0.1, 0.6 against 0.2, 0.3, 0.5: differences -0.1, 0.2, -0.1, half their sum 0.2.
   */
  @Test
  void theDistanceIsHalfTheSumOfTheDifferences() {
    CategoryDifference difference =
        CategoryDifference.independent(new int[] {3, 1, 6}, new int[] {4, 6, 10}, 0.95);

    assertThat(difference.totalVariation()).isCloseTo(0.2, within(1e-15));
    assertThat(difference.shares())
        .containsExactly(
            ShareDifference.independent(3, 10, 4, 20, 0.95),
            ShareDifference.independent(1, 10, 6, 20, 0.95),
            ShareDifference.independent(6, 10, 10, 20, 0.95));
  }

  @Test
  void pairsAreCountedByCategory() {
    int[][] table =
        CategoryDifference.table(new int[] {0, 0, 1, 2, 2, 2}, new int[] {0, 1, 1, 0, 1, 2}, 3);
    CategoryDifference difference = CategoryDifference.paired(table, 0.95);

    assertThat(table).isDeepEqualTo(new int[][] {{1, 1, 0}, {0, 1, 0}, {1, 1, 1}});
    assertThat(difference.shares())
        .containsExactly(
            ShareDifference.paired(new PairedCounts(1, 1, 1, 3), 0.95),
            ShareDifference.paired(new PairedCounts(1, 0, 2, 3), 0.95),
            ShareDifference.paired(new PairedCounts(1, 2, 0, 3), 0.95));
    assertThat(difference.totalVariation()).isCloseTo(2 / 6.0, within(1e-15));
  }

  /**
   * All 1,716 ways to put 6 of 13 runs into A. The p-value of 9,999 exchanges lies within 4.5
   * standard deviations, at most 0.023, of the exact one.
   */
  @Test
  void thePValueIsThatOfAllDivisions() {
    int[] runs = {0, 0, 0, 0, 1, 2, 0, 1, 1, 1, 1, 2, 2};
    double observed = distance(runs, 0b111111, 6);
    int atLeast = 0;
    int divisions = 0;
    for (int set = 0; set < 1 << 13; set++) {
      if (Integer.bitCount(set) == 6) {
        divisions++;
        atLeast += distance(runs, set, 6) >= observed - 1e-12 ? 1 : 0;
      }
    }
    double exact = atLeast / (double) divisions;
    CategoryDifference difference =
        CategoryDifference.independent(new int[] {4, 1, 1}, new int[] {1, 4, 2}, 0.95);

    assertThat(divisions).isEqualTo(1716);
    assertThat(difference.totalVariation()).isCloseTo(observed, within(1e-12));
    assertThat(difference.pValue()).isCloseTo(exact, within(error(exact)));
  }

  private static double distance(int[] runs, int inA, int nA) {
    double[] differences = new double[3];
    for (int i = 0; i < runs.length; i++) {
      differences[runs[i]] += (inA >> i & 1) == 1 ? -1.0 / nA : 1.0 / (runs.length - nA);
    }
    return (Math.abs(differences[0]) + Math.abs(differences[1]) + Math.abs(differences[2])) / 2;
  }

  private static double error(double p) {
    return 4.5 * Math.sqrt(p * (1 - p) / 9_999) + 2e-4;
  }

  /** All 2,048 ways to exchange the 11 pairs that differ. */
  @Test
  void thePValueIsThatOfAllExchanges() {
    int[] a = {0, 0, 0, 0, 0, 1, 1, 2, 2, 0, 0, 1, 1};
    int[] b = {1, 1, 1, 2, 2, 2, 0, 1, 1, 1, 2, 1, 1};
    int observed = swapped(a, b, 0);
    int atLeast = 0;
    for (int set = 0; set < 1 << 11; set++) {
      atLeast += swapped(a, b, set) >= observed ? 1 : 0;
    }
    double exact = atLeast / 2048.0;
    CategoryDifference difference =
        CategoryDifference.paired(CategoryDifference.table(a, b, 3), 0.95);

    assertThat(difference.totalVariation()).isCloseTo(observed / 26.0, within(1e-12));
    assertThat(difference.pValue()).isCloseTo(exact, within(error(exact)));
  }

  private static int swapped(int[] a, int[] b, int set) {
    int[] differences = new int[3];
    for (int i = 0; i < a.length; i++) {
      int sign = (set >> i & 1) == 1 ? -1 : 1;
      differences[b[i]] += sign;
      differences[a[i]] -= sign;
    }
    return Math.abs(differences[0]) + Math.abs(differences[1]) + Math.abs(differences[2]);
  }

  @Test
  void whatIsEqualIsSurelyNotDifferent() {
    int[] counts = {5, 0, 7};
    int[][] table = {{5, 0}, {0, 7}};

    assertThat(CategoryDifference.independent(counts, counts, 0.95).pValue()).isEqualTo(1);
    assertThat(CategoryDifference.paired(table, 0.95).pValue()).isEqualTo(1);
    assertThat(CategoryDifference.paired(table, 0.95).totalVariation()).isZero();
  }

  @Test
  void theSameCountsGiveTheSameNumbers() {
    int[] a = {30, 40, 50};
    int[] b = {35, 42, 40};

    assertThat(CategoryDifference.independent(a, b, 0.95))
        .isEqualTo(CategoryDifference.independent(a, b, 0.95));
  }

  /**
   * 200 comparisons of equals: p is at most 0.1 in about Binomial(200, 0.1), mean 20 and standard
   * deviation 4.2, and below it as the distance is not continuous. More than 39 come with
   * probability 1e-5; fewer than 5, with less than 1e-5, would show a test that is blind.
   */
  @Test
  void falseAlarmsAreAsRareAsTheySay() {
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(1202L);
    int independent = 0;
    int paired = 0;
    for (int r = 0; r < 200; r++) {
      int[] a = new int[5];
      int[] b = new int[5];
      int[][] table = new int[5][5];
      for (int i = 0; i < 250; i++) {
        int common = random.nextInt(3);
        int ofA = common + random.nextInt(3);
        int ofB = common + random.nextInt(3);
        table[ofA][ofB]++;
        a[ofA]++;
        b[random.nextInt(3) + random.nextInt(3)]++;
      }
      independent += CategoryDifference.independent(a, b, 0.95).pValue() <= 0.1 ? 1 : 0;
      paired += CategoryDifference.paired(table, 0.95).pValue() <= 0.1 ? 1 : 0;
    }
    assertThat(independent).isBetween(5, 39);
    assertThat(paired).isBetween(5, 39);
  }

  @Test
  void refusesWhatItCannotAnswerFor() {
    int[] two = {1, 1};
    assertThatThrownBy(() -> CategoryDifference.independent(two, new int[3], 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("countsA has length 2 and countsB 3; must be the same");
    assertThatThrownBy(() -> CategoryDifference.independent(two, new int[2], 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("countsB has no runs; must be at least 1");
    assertThatThrownBy(() -> CategoryDifference.independent(new int[] {-1, 2}, two, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("countsA has a negative count; must be at least 0");
    assertThatThrownBy(() -> CategoryDifference.paired(new int[][] {{1, 2}, {3}}, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("row 1 of the table has length 1; must be the number of rows, 2");
    assertThatThrownBy(() -> CategoryDifference.paired(new int[][] {{-1}}, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("row 0 of the table has a negative count; must be at least 0");
    assertThatThrownBy(() -> CategoryDifference.paired(new int[2][2], 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the table has no pairs; must be at least 1");
    assertThatThrownBy(() -> CategoryDifference.table(two, new int[] {0, 2}, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the categories of pair 1 are 1 and 2; must be at least 0 and below 2");
    assertThatThrownBy(() -> CategoryDifference.table(two, new int[1], 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("categoriesA has length 2 and categoriesB 1; must be the same");
    assertThatThrownBy(() -> CategoryDifference.independent(two, two, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("level is 2.0; must be above 0 and below 1");
  }
}
