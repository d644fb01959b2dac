package org.brinksim.reports.content;

import java.util.List;
import org.brinksim.reports.chart.Fan;
import org.brinksim.reports.chart.QuantileDotplot;
import org.brinksim.reports.chart.ShareBars;

/** A chart of the report's first screen: a few shapes without axes, and what they say in words. */
public sealed interface SmallChart
    permits SmallChart.Bars, SmallChart.Dots, SmallChart.Bands, SmallChart.Ranks {

  /** What it shows. */
  String title();

  /** What it says, for those who look for ten seconds and for those who cannot see it. */
  String words();

  /** The name of the chart on the page that shows it in full. */
  String full();

  /** Hands it to what deals with its kind. */
  <R> R accept(Visitor<R> visitor);

  /**
   * What is done with each kind of small chart.
   *
   * @param <R> what comes of it
   */
  interface Visitor<R> {
    /** Shares as bars. */
    R bars(Bars chart);

    /** Fifty runs as dots. */
    R dots(Dots chart);

    /** Bands through time. */
    R bands(Bands chart);

    /** Things in the order of what they do. */
    R ranks(Ranks chart);
  }

  /** Shares, bar by bar. */
  record Bars(String title, String words, String full, ShareBars chart) implements SmallChart {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.bars(this);
    }
  }

  /** Things in the order of what they do, bar by bar. */
  record Ranks(String title, String words, String full, List<Rank> ranks) implements SmallChart {
    public Ranks {
      ranks = List.copyOf(ranks);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.ranks(this);
    }
  }

  /**
   * A bar with a name.
   *
   * @param name what does it
   * @param size how much it does, at least 0
   * @param words the same in words
   */
  record Rank(String name, double size, String words) {}

  /** A number of the runs as dots. */
  record Dots(String title, String words, String full, QuantileDotplot chart)
      implements SmallChart {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.dots(this);
    }
  }

  /** A metric through time. */
  record Bands(String title, String words, String full, Fan chart) implements SmallChart {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.bands(this);
    }
  }
}
