package org.brinksim.law;


import java.util.Collections;
import java.util.List;
import org.brinksim.document.Key;
import org.brinksim.document.Variants;


/**
 * The distribution of a parameter, or of a chance event's size or day.
 *
 * <p>Each law is one key with its numbers, for example {@code triangular: [10000, 11000, 12500]}.
 */
@Variants(Variants.By.FIRST_KEY)
public sealed interface Law
    permits Law.Value,
        Law.Uniform,
        Law.LogUniform,
        Law.Triangular,
        Law.Beta,
        Law.Normal,
        Law.LogNormal,
        Law.Choice {

  /** The smallest value that the law can take; negative infinity when it has none. */
  double least();

  /** The largest value that the law can take; positive infinity when it has none. */
  double greatest();

  /**
   * How many standard deviations from its middle a draw of a normal law can lie: draws turn 53
   * random bits into a quantile, and that of 2^-54 lies 8.29 of them below the mean.
   */
  double FURTHEST_DRAW = 8.3;

  /** The smallest share that a draw of a beta law can be: 0 itself is not among its values. */
  double SMALLEST_SHARE = 1e-30;

  /** No draw is below this; the tails of a law reach further than any draw of it. */
  default double leastDrawn() {
    return least();
  }

  /** No draw is above this. */
  default double greatestDrawn() {
    return greatest();
  }

  /** Always the same number. */
  record Value(@Key("The number itself") double value) implements Law {
    @Override
    public double least() {
      return value;
    }

    @Override
    public double greatest() {
      return value;
    }
  }

  /** Every number between two bounds is as likely. */
  record Uniform(
      @Key(value = "[lowest, highest]; every number between them is as likely", exactly = 2)
          List<Double> uniform)
      implements Law {
    public Uniform {
      uniform = List.copyOf(uniform);
    }

    @Override
    public double least() {
      return uniform.get(0);
    }

    @Override
    public double greatest() {
      return uniform.get(1);
    }
  }

  /** Uniform on a logarithmic scale: for a number whose order of magnitude is unknown. */
  record LogUniform(
      @Key(
              value = "[lowest, highest], both above 0; every number's logarithm is as likely",
              exactly = 2)
          List<Double> logUniform)
      implements Law {
    public LogUniform {
      logUniform = List.copyOf(logUniform);
    }

    @Override
    public double least() {
      return logUniform.get(0);
    }

    @Override
    public double greatest() {
      return logUniform.get(1);
    }
  }

  /** A density that rises to a most likely value and falls after it. */
  record Triangular(
      @Key(value = "[lowest, most likely, highest]", exactly = 3) List<Double> triangular)
      implements Law {
    public Triangular {
      triangular = List.copyOf(triangular);
    }

    @Override
    public double least() {
      return triangular.get(0);
    }

    @Override
    public double greatest() {
      return triangular.get(2);
    }
  }

  /** A share between 0 and 1. */
  record Beta(
      @Key(
              value =
                  "[alpha, beta], both above 0; a share between 0 and 1 with mean alpha/(alpha+beta)",
              exactly = 2,
              min = 0,
              above = true,
              smallest = 0.1,
              largest = 1e6)
          List<Double> beta)
      implements Law {
    public Beta {
      beta = List.copyOf(beta);
    }

    @Override
    public double least() {
      return 0;
    }

    @Override
    public double greatest() {
      return 1;
    }

    @Override
    public double leastDrawn() {
      return SMALLEST_SHARE;
    }

    @Override
    public double greatestDrawn() {
      return Math.nextDown(1.0);
    }
  }

  /** The normal law. */
  record Normal(
      @Key(value = "[mean, standard deviation], the latter above 0", exactly = 2)
          List<Double> normal)
      implements Law {
    public Normal {
      normal = List.copyOf(normal);
    }

    @Override
    public double least() {
      return Double.NEGATIVE_INFINITY;
    }

    @Override
    public double greatest() {
      return Double.POSITIVE_INFINITY;
    }

    @Override
    public double leastDrawn() {
      return normal.get(0) - FURTHEST_DRAW * normal.get(1);
    }

    @Override
    public double greatestDrawn() {
      return normal.get(0) + FURTHEST_DRAW * normal.get(1);
    }
  }

  /** A positive number whose logarithm is normal. */
  record LogNormal(
      @Key(value = "[median, standard deviation of the logarithm], both above 0", exactly = 2)
          List<Double> logNormal)
      implements Law {
    public LogNormal {
      logNormal = List.copyOf(logNormal);
    }

    @Override
    public double least() {
      return 0;
    }

    @Override
    public double greatest() {
      return Double.POSITIVE_INFINITY;
    }

    @Override
    public double leastDrawn() {
      return logNormal.get(0) * Math.exp(-FURTHEST_DRAW * logNormal.get(1));
    }

    @Override
    public double greatestDrawn() {
      return logNormal.get(0) * Math.exp(FURTHEST_DRAW * logNormal.get(1));
    }
  }

  /** One of a few numbers, each as likely. */
  record Choice(@Key(value = "The numbers; each is as likely", atLeast = 1) List<Double> choice)
      implements Law {
    public Choice {
      choice = List.copyOf(choice);
    }

    @Override
    public double least() {
      return Collections.min(choice);
    }

    @Override
    public double greatest() {
      return Collections.max(choice);
    }
  }
}
