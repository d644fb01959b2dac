package org.brinksim.statistics.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.brinksim.statistics.Arguments;
import org.brinksim.statistics.resampling.CategorySwapping;
import org.brinksim.statistics.resampling.LabelShuffling;
import org.brinksim.statistics.resampling.SeededSource;
import org.brinksim.statistics.resampling.ShuffledCounts;

/**
 * How the shares of categories differ, B less A, of a response that says which of several things
 * happened.
 *
 * <p>The total variation distance is half the sum of the differences without their signs: the share
 * of runs that would have to fall into another category. It is tested by exchanging the samples at
 * random 9,999 times: independent samples are put together and divided anew, of pairs the two are
 * exchanged within some. With {@code k} exchanges of at least the distance observed, {@code p = (1
 * + k)/(1 + 9999)}, which holds its level exactly (Phipson and Smyth 2010, Stat Appl Genet Mol Biol
 * 9:39).
 *
 * @param paired whether the samples are pairs
 * @param shares the difference for each category, in the order given; intervals and p-values are
 *     pointwise
 * @param totalVariation the total variation distance, from 0 to 1
 * @param permutations the number of exchanges drawn
 * @param pValue of the test that the probabilities of all categories are equal, above 0
 */
public record CategoryDifference(
    boolean paired,
    List<ShareDifference> shares,
    double totalVariation,
    int permutations,
    double pValue) {

  private static final int PERMUTATIONS = 9_999;
  private static final long SEED = 0x2545F4914F6CDD1DL;

  /** Keeps its own copy of the shares. */
  public CategoryDifference {
    shares = List.copyOf(shares);
  }

  /**
   * Compares independent samples.
   *
   * @param countsA the number of runs of the baseline in each category, at least one run
   * @param countsB the number of runs of the other sample in the same categories, at least one run
   * @param level the confidence level of each interval by itself, above 0 and below 1
   */
  public static CategoryDifference independent(int[] countsA, int[] countsB, double level) {
    Arguments.require(
        countsA.length == countsB.length,
        "countsA has length %s and countsB %s; must be the same",
        countsA.length,
        countsB.length);
    int nA = total(countsA, "countsA");
    int nB = total(countsB, "countsB");
    List<ShareDifference> shares = new ArrayList<>();
    long[] observed = new long[countsA.length];
    for (int i = 0; i < countsA.length; i++) {
      shares.add(ShareDifference.independent(countsA[i], nA, countsB[i], nB, level));
      observed[i] = (long) countsB[i] * nA - (long) countsA[i] * nB;
    }
    double scale = (double) nA * nB;
    return of(false, shares, observed, scale, LabelShuffling.of(countsA, countsB, random()));
  }

  /**
   * Compares pairs.
   *
   * @param table how many pairs have category {@code i} in A and category {@code j} in B, at {@code
   *     [i][j]}; as many rows as columns, at least one pair
   * @param level the confidence level of each interval by itself, above 0 and below 1
   */
  public static CategoryDifference paired(int[][] table, double level) {
    int n = 0;
    for (int i = 0; i < table.length; i++) {
      Arguments.require(
          table[i].length == table.length,
          "row %s of the table has length %s; must be the number of rows, %s",
          i,
          table[i].length,
          table.length);
      Arguments.require(
          Arrays.stream(table[i]).allMatch(count -> count >= 0),
          "row %s of the table has a negative count; must be at least 0",
          i);
      n += Arrays.stream(table[i]).sum();
    }
    Arguments.require(n >= 1, "the table has no pairs; must be at least 1");
    List<ShareDifference> shares = new ArrayList<>();
    long[] observed = new long[table.length];
    for (int i = 0; i < table.length; i++) {
      PairedCounts pairs = pairsOf(table, i, n);
      shares.add(ShareDifference.paired(pairs, level));
      observed[i] = pairs.onlyB() - pairs.onlyA();
    }
    return of(true, shares, observed, n, CategorySwapping.of(table, random()));
  }

  /**
   * Counts pairs of categories.
   *
   * @param categoriesA the category of each run of A, from 0 to below {@code categories}
   * @param categoriesB the category of the same replications in B, in the same order
   * @param categories the number of categories, at least 1
   * @return how many pairs have category {@code i} in A and {@code j} in B, at {@code [i][j]}
   */
  public static int[][] table(int[] categoriesA, int[] categoriesB, int categories) {
    Arguments.require(
        categoriesA.length == categoriesB.length,
        "categoriesA has length %s and categoriesB %s; must be the same",
        categoriesA.length,
        categoriesB.length);
    int[][] table = new int[categories][categories];
    for (int i = 0; i < categoriesA.length; i++) {
      Arguments.require(
          inside(categoriesA[i], categories) && inside(categoriesB[i], categories),
          "the categories of pair %s are %s and %s; must be at least 0 and below %s",
          i,
          categoriesA[i],
          categoriesB[i],
          categories);
      table[categoriesA[i]][categoriesB[i]]++;
    }
    return table;
  }

  /** The category whose share differs most; the first of several. */
  public int widest() {
    int widest = 0;
    for (int i = 1; i < shares.size(); i++) {
      if (Math.abs(shares.get(i).estimate()) > Math.abs(shares.get(widest).estimate())) {
        widest = i;
      }
    }
    return widest;
  }

  private static boolean inside(int category, int categories) {
    return category >= 0 && category < categories;
  }

  private static UniformRandomProvider random() {
    return SeededSource.of(SEED);
  }

  private static int total(int[] counts, String name) {
    Arguments.require(
        Arrays.stream(counts).allMatch(count -> count >= 0),
        "%s has a negative count; must be at least 0",
        name);
    int total = Arrays.stream(counts).sum();
    Arguments.require(total >= 1, "%s has no runs; must be at least 1", name);
    return total;
  }

  private static PairedCounts pairsOf(int[][] table, int category, int n) {
    int both = table[category][category];
    int inA = Arrays.stream(table[category]).sum();
    int inB = Arrays.stream(table).mapToInt(row -> row[category]).sum();
    return new PairedCounts(both, inA - both, inB - both, n - inA - inB + both);
  }

  private static CategoryDifference of(
      boolean paired,
      List<ShareDifference> shares,
      long[] observed,
      double scale,
      ShuffledCounts shuffled) {
    long distance = distance(observed);
    long[] differences = new long[observed.length];
    int atLeast = 0;
    for (int i = 0; i < PERMUTATIONS; i++) {
      shuffled.next(differences);
      atLeast += distance(differences) >= distance ? 1 : 0;
    }
    return new CategoryDifference(
        paired, shares, distance / (2 * scale), PERMUTATIONS, (1.0 + atLeast) / (1 + PERMUTATIONS));
  }

  private static long distance(long[] differences) {
    long distance = 0;
    for (long difference : differences) {
      distance += Math.abs(difference);
    }
    return distance;
  }
}
