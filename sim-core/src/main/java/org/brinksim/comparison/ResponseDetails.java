package org.brinksim.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.brinksim.comparison.ResponseComparison.Details;
import org.brinksim.comparison.ResponseComparison.Sides;
import org.brinksim.statistics.Interval;
import org.brinksim.statistics.difference.CategoryDifference;
import org.brinksim.statistics.difference.IncidenceDifference;
import org.brinksim.statistics.difference.MeanDifference;
import org.brinksim.statistics.difference.PairedCounts;
import org.brinksim.statistics.difference.QuantileDifferences;
import org.brinksim.statistics.difference.ShareDifference;
import org.brinksim.statistics.difference.StochasticSuperiority;

/**
 * Computes what is known of a response in two directories.
 *
 * @param response its name
 * @param a the values of the baseline's runs, NaN where one has none
 * @param b those of the other; in pairs, each beside its partner
 * @param paired whether they are pairs
 * @param margins the differences that do not matter
 */
record ResponseDetails(String response, double[] a, double[] b, boolean paired, Margins margins) {

  private static final double LEVEL = Comparison.SHOWN_LEVEL;

  /** Whether each run has the same value as its partner. */
  boolean isIdentical() {
    return paired && a.length > 0 && Arrays.equals(a, b);
  }

  /**
   * All of it.
   *
   * @param kind by what it is compared
   * @param horizon the last day that both could reach
   */
  Details of(ResponseKind kind, double horizon) {
    return switch (kind) {
      case NUMBER -> number();
      case YES_OR_NO -> yesOrNo();
      case FIRST_DAY -> firstDay(horizon);
      case LEVEL -> level();
    };
  }

  /**
   * A number by its mean over the runs that have one. Where hardly any has, by how many have; where
   * some lack it, by both: each p-value is doubled for being one of two, and the same is only what
   * is the same in both. Where all have one and the same, by the share of runs that have it.
   */
  private Details number() {
    ResponseDetails present = present();
    if (present.a.length < 2 || present.b.length < 2) {
      return having().map(share -> decidedBy(share, mainOfHaving(share))).orElseGet(this::nothing);
    }
    MeanDifference mean = present.mean(paired);
    MainStatistic main = present.mainOf(mean);
    if (missing().baseline() + missing().other() == 0) {
      return mean.standardError() == 0 && mean.estimate() == 0
          ? decidedBy(ofEqual(), MainStatistic.of(ofEqual(), margins.share()))
          : present.ofMean(this, mean, main);
    }
    ShareDifference share = having().orElseThrow();
    MainStatistic ofShare = mainOfHaving(share);
    double p = Math.min(1, 2 * Math.min(main.pValue(), ofShare.pValue()));
    double within = Math.max(main.pWithin(), ofShare.pWithin());
    return p <= Comparison.LEVEL && ofShare.pValue() < main.pValue()
        ? decidedBy(share, with(ofShare, p, within))
        : present.ofMean(this, mean, with(main, p, within));
  }

  private static MainStatistic with(MainStatistic main, double pValue, double pWithin) {
    return new MainStatistic(
        main.baseline(),
        main.other(),
        main.difference(),
        main.interval(),
        main.standardError(),
        pValue,
        main.margin(),
        pWithin);
  }

  /** The share of runs that have a value. */
  private Optional<ShareDifference> having() {
    return share(v -> !Double.isNaN(v));
  }

  /** Its margin is that of shares: one in the unit of the values is of another kind. */
  private MainStatistic mainOfHaving(ShareDifference share) {
    return MainStatistic.of(share, margins.share());
  }

  private Details decidedBy(ShareDifference share, MainStatistic main) {
    return details(
        Optional.of(main), Optional.of(share), Optional.empty(), Optional.empty(), List.of());
  }

  private MainStatistic mainOf(MeanDifference mean) {
    double margin = margins.ofMean(response, StandardDeviation.of(a).getAsDouble());
    boolean equal = mean.standardError() == 0 && mean.estimate() == 0;
    return new MainStatistic(
        Arrays.stream(a).average().orElseThrow(),
        Arrays.stream(b).average().orElseThrow(),
        mean.estimate(),
        Optional.of(mean.interval()),
        mean.standardError(),
        mean.pValue(),
        margin,
        equal ? ofEqual().pValueWithin(margins.share()) : mean.pValueWithin(margin));
  }

  /**
   * Of values that are all equal, the share of runs that have it: they are the same when fewer runs
   * than the margin of shares can have another.
   */
  private ShareDifference ofEqual() {
    return share(v -> true).orElseThrow();
  }

  private Details ofMean(ResponseDetails all, MeanDifference mean, MainStatistic main) {
    return new Details(
        new Sides(all.a.length, all.b.length),
        all.missing(),
        Optional.of(main),
        narrowing(mean.interval(), paired ? mean(false).interval() : mean.interval()),
        Optional.of(
            paired
                ? QuantileDifferences.paired(a, b, LEVEL)
                : QuantileDifferences.independent(a, b, LEVEL)),
        Optional.of(
            paired
                ? StochasticSuperiority.paired(a, b, LEVEL)
                : StochasticSuperiority.independent(a, b, LEVEL)),
        all.missing().baseline() + all.missing().other() > 0 ? all.having() : Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private MeanDifference mean(boolean inPairs) {
    return inPairs ? MeanDifference.paired(a, b, LEVEL) : MeanDifference.independent(a, b, LEVEL);
  }

  private Details yesOrNo() {
    return share(v -> v == 1).map(this::ofShare).orElseGet(this::nothing);
  }

  private Details ofShare(ShareDifference share) {
    return decidedBy(share, MainStatistic.of(share, margins.ofShare(response)));
  }

  private MainStatistic main(
      ShareDifference share,
      double difference,
      Optional<Interval> interval,
      double pValue,
      double margin,
      double pWithin) {
    return new MainStatistic(
        share.a().share(),
        share.b().share(),
        difference,
        interval,
        share.interval().width() / 2 / MainStatistic.HALF_WIDTHS,
        pValue,
        margin,
        pWithin);
  }

  /** A first day by the whole curve; its two ends are the shares that have it by the horizon. */
  private Details firstDay(double horizon) {
    Optional<ShareDifference> share = share(v -> v <= horizon);
    if (share.isEmpty()) {
      return nothing();
    }
    IncidenceDifference incidence =
        paired
            ? IncidenceDifference.paired(by(a, horizon), by(b, horizon), horizon, LEVEL)
            : IncidenceDifference.independent(by(a, horizon), by(b, horizon), horizon, LEVEL);
    ShareDifference byHorizon = share.get();
    double margin = margins.ofShare(response);
    MainStatistic main =
        main(
            byHorizon,
            byHorizon.estimate(),
            Optional.of(byHorizon.interval()),
            incidence.pValue(),
            margin,
            incidence.pValueWithin(margin));
    return details(Optional.of(main), share, Optional.of(incidence), Optional.empty(), List.of());
  }

  private static double[] by(double[] days, double horizon) {
    return Arrays.stream(days).map(day -> day <= horizon ? day : Double.NaN).toArray();
  }

  /** A height on the ladder by the share of runs at each, none among them. */
  private Details level() {
    double[] levels =
        DoubleStream.concat(Arrays.stream(a), Arrays.stream(b)).sorted().distinct().toArray();
    if (a.length < 2 || b.length < 2) {
      return nothing();
    }
    CategoryDifference categories = categories(levels);
    ShareDifference widest = categories.shares().get(categories.widest());
    double margin = margins.ofShare(response);
    double within =
        categories.shares().stream().mapToDouble(s -> s.pValueWithin(margin)).max().orElse(1);
    MainStatistic main =
        main(
            widest,
            categories.totalVariation(),
            Optional.empty(),
            categories.pValue(),
            margin,
            within);
    return details(
        Optional.of(main),
        Optional.empty(),
        Optional.empty(),
        Optional.of(categories),
        Arrays.stream(levels).boxed().toList());
  }

  private CategoryDifference categories(double[] levels) {
    int[] ofA = categories(a, levels);
    int[] ofB = categories(b, levels);
    return paired
        ? CategoryDifference.paired(CategoryDifference.table(ofA, ofB, levels.length), LEVEL)
        : CategoryDifference.independent(
            counts(ofA, levels.length), counts(ofB, levels.length), LEVEL);
  }

  private static int[] categories(double[] values, double[] levels) {
    return Arrays.stream(values).mapToInt(v -> Arrays.binarySearch(levels, v)).toArray();
  }

  private static int[] counts(int[] categories, int number) {
    int[] counts = new int[number];
    Arrays.stream(categories).forEach(c -> counts[c]++);
    return counts;
  }

  /** The share of runs whose value is of a sort; empty without runs. */
  private Optional<ShareDifference> share(DoublePredicate sort) {
    if (a.length == 0 || b.length == 0) {
      return Optional.empty();
    }
    if (paired) {
      return Optional.of(ShareDifference.paired(PairedCounts.of(of(a, sort), of(b, sort)), LEVEL));
    }
    return Optional.of(
        ShareDifference.independent(count(a, sort), a.length, count(b, sort), b.length, LEVEL));
  }

  private static boolean[] of(double[] values, DoublePredicate sort) {
    boolean[] of = new boolean[values.length];
    for (int i = 0; i < of.length; i++) {
      of[i] = sort.test(values[i]);
    }
    return of;
  }

  private static int count(double[] values, DoublePredicate sort) {
    return (int) Arrays.stream(values).filter(sort).count();
  }

  /** The runs that have a value; in pairs, those of which both have. */
  private ResponseDetails present() {
    if (!paired) {
      return with(present(a), present(b));
    }
    int[] both =
        IntStream.range(0, a.length)
            .filter(i -> !Double.isNaN(a[i]) && !Double.isNaN(b[i]))
            .toArray();
    return with(
        Arrays.stream(both).mapToDouble(i -> a[i]).toArray(),
        Arrays.stream(both).mapToDouble(i -> b[i]).toArray());
  }

  private static double[] present(double[] values) {
    return Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
  }

  private ResponseDetails with(double[] ofBaseline, double[] ofOther) {
    return new ResponseDetails(response, ofBaseline, ofOther, paired, margins);
  }

  private Sides missing() {
    return new Sides(a.length - present(a).length, b.length - present(b).length);
  }

  private Details nothing() {
    return details(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }

  private Details details(
      Optional<MainStatistic> main,
      Optional<ShareDifference> share,
      Optional<IncidenceDifference> incidence,
      Optional<CategoryDifference> categories,
      List<Double> levels) {
    return new Details(
        new Sides(a.length, b.length),
        missing(),
        main,
        share.map(this::narrowing).orElse(OptionalDouble.empty()),
        Optional.empty(),
        Optional.empty(),
        share,
        incidence,
        categories,
        levels);
  }

  private OptionalDouble narrowing(ShareDifference share) {
    ShareDifference apart =
        ShareDifference.independent(
            share.a().successes(), share.a().n(), share.b().successes(), share.b().n(), LEVEL);
    return narrowing(share.interval(), apart.interval());
  }

  /** Empty for runs that are not paired, and where nothing varies. */
  private OptionalDouble narrowing(Interval interval, Interval apart) {
    return paired && apart.width() > 0
        ? OptionalDouble.of(interval.width() / apart.width())
        : OptionalDouble.empty();
  }
}
