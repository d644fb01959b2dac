package org.brinksim.reports.chart;

/** A chart as data: a heading, axes with units, and the numbers to be drawn. */
public sealed interface Chart
    permits ArgumentMap,
        StackedBands,
        DensityOverlay,
        DifferenceIntervals,
        Curves,
        Distribution,
        EffectBars,
        EventTimes,
        Fan,
        HeatMap,
        QuantileDotplot,
        RankedBars,
        RunningMeans,
        ScatterPanels,
        ShareBars,
        Traces {

  /** What the chart is called and what it shows. */
  Heading heading();

  /** Every number that is drawn, as a table: the CSV file beside the picture. */
  NumberTable numbers();

  /** Hands it to what deals with its kind. */
  <R> R accept(Visitor<R> visitor);

  /**
   * What is done with each kind of chart: one that is new does not compile until it is drawn.
   *
   * @param <R> what comes of it
   */
  interface Visitor<R> {
    /** What a conclusion stands on. */
    R argumentMap(ArgumentMap chart);

    /** Shares of a whole through time. */
    R stackedBands(StackedBands chart);

    /** Probabilities through time. */
    R curves(Curves chart);

    /** How often which number comes, in several sets of runs. */
    R densityOverlay(DensityOverlay chart);

    /** Differences with intervals, row by row. */
    R differenceIntervals(DifferenceIntervals chart);

    /** How often which number comes. */
    R distribution(Distribution chart);

    /** How much each of several things does, in one or two bars a row. */
    R effectBars(EffectBars chart);

    /** Days of events, row by row. */
    R eventTimes(EventTimes chart);

    /** Quantiles of a metric through time. */
    R fan(Fan chart);

    /** A number at each level of two things. */
    R heatMap(HeatMap chart);

    /** How often which number comes, in dots that can be counted. */
    R quantileDotplot(QuantileDotplot chart);

    /** How much each of several things matters, row by row. */
    R rankedBars(RankedBars chart);

    /** Means as runs are added. */
    R runningMeans(RunningMeans chart);

    /** One number against each of a few others. */
    R scatterPanels(ScatterPanels chart);

    /** Shares, bar by bar. */
    R shareBars(ShareBars chart);

    /** Single runs through time. */
    R traces(Traces chart);
  }
}
