package org.brinksim.results.effects;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What factors do to a response, as the design allows it to be told. */
public sealed interface FactorEffects {

  /** Nothing can be told. */
  record Nothing(String why) implements FactorEffects {}

  /**
   * The means at each level of each factor, over all that the other factors are.
   *
   * @param factors of each factor, the one that moves the mean most first
   * @param grid the means at the levels of the first two numeric factors; none for fewer
   */
  record OfLevels(List<OfFactor> factors, Optional<Grid> grid) implements FactorEffects {
    public OfLevels {
      factors = List.copyOf(factors);
    }
  }

  /**
   * What a factor does.
   *
   * @param factor its id
   * @param levels its levels, in the order of their values
   */
  record OfFactor(String factor, List<Level> levels) {
    public OfFactor {
      levels = List.copyOf(levels);
    }

    /** How far its means lie apart. */
    public double span() {
      return levels.stream().mapToDouble(Level::mean).max().orElseThrow()
          - levels.stream().mapToDouble(Level::mean).min().orElseThrow();
    }

    /** The level that differs most from the first. */
    public Level furthest() {
      return levels.stream()
          .skip(1)
          .max(Comparator.comparingDouble(level -> Math.abs(level.difference().value())))
          .orElseThrow();
    }
  }

  /**
   * A level of a factor.
   *
   * @param level its value, or the id of a scenario
   * @param mean the mean of the response
   * @param difference the mean less that at the first level, replication by replication
   */
  record Level(String level, double mean, Estimate difference) {}

  /**
   * Means at the levels of two factors.
   *
   * @param across the factor whose levels are the columns
   * @param down the factor whose levels are the rows
   * @param columns the levels of the one
   * @param rows the levels of the other
   * @param means row by row
   */
  record Grid(
      String across,
      String down,
      List<String> columns,
      List<String> rows,
      List<List<Double>> means) {
    public Grid {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      means = means.stream().map(List::copyOf).toList();
    }
  }

  /**
   * Elementary effects.
   *
   * @param factors of each factor, and of chance, the strongest first
   */
  record OfSteps(List<Step> factors) implements FactorEffects {
    public OfSteps {
      factors = List.copyOf(factors);
    }
  }

  /**
   * How the response changes when a factor moves up by half of its law, the others staying.
   *
   * @param factor its id, or {@code chance}
   * @param meanSize μ*: the mean size of the change
   * @param mean μ: the mean change
   * @param deviation σ: the standard deviation of the change
   * @param inert whether it never changed the response at all
   * @param weak whether the interval's upper end lies below a twentieth of the strongest mean size
   */
  record Step(
      String factor,
      Estimate meanSize,
      double mean,
      double deviation,
      boolean inert,
      boolean weak) {}

  /**
   * Sobol's indices.
   *
   * @param factors of each factor, and of chance, the largest total index first
   */
  record OfIndices(List<Indices> factors) implements FactorEffects {
    public OfIndices {
      factors = List.copyOf(factors);
    }
  }

  /**
   * The indices of a factor.
   *
   * @param factor its id, or {@code chance}
   * @param first the share of the variance that would be gone on average if it were known
   * @param total the share that would be left if all else were known
   */
  record Indices(String factor, Estimate first, Estimate total) {}

  /**
   * What the response depends on, from points spread over the space of the factors.
   *
   * @param factors of each factor, the strongest first
   * @param rest the share of the variance that no factor explains by itself
   */
  record OfSpread(List<Spread> factors, Optional<Estimate> rest) implements FactorEffects {
    public OfSpread {
      factors = List.copyOf(factors);
    }
  }

  /**
   * What a factor does.
   *
   * @param factor its id
   * @param first the first-order index; empty for too few points
   * @param clear whether that can be told from noise
   * @param rank the rank correlation; empty where either does not vary
   * @param partial the same with what the other factors do taken out; empty for too few points
   */
  record Spread(
      String factor,
      Optional<Estimate> first,
      boolean clear,
      Optional<Estimate> rank,
      Optional<Estimate> partial) {}
}
