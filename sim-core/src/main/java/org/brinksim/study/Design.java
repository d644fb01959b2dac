package org.brinksim.study;

import java.util.Optional;
import org.brinksim.document.Consistent;
import org.brinksim.document.Default;
import org.brinksim.document.Key;
import org.brinksim.document.Variants;
import org.brinksim.document.Word;

/** How the settings of the factors are chosen. */
@Variants(Variants.By.TYPE)
public sealed interface Design
    permits Design.MonteCarlo,
        Design.Factorial,
        Design.LatinHypercube,
        Design.SobolSequence,
        Design.Morris,
        Design.SobolIndices,
        Design.Listed {

  /** The most points of a design. */
  int MOST_POINTS = 200_000;

  /** The word of its type. */
  default String type() {
    return getClass().getAnnotation(Word.class).value();
  }

  /** One point: factors are drawn from their laws in each replication, like parameters. */
  @Word(
      value = "monteCarlo",
      says = "One point: factors are drawn from their laws in each replication, as parameters are")
  record MonteCarlo() implements Design {}

  /** Every combination of the levels. */
  @Word(value = "factorial", says = "Every combination of the factors' levels")
  record Factorial() implements Design {}

  /** A Latin hypercube. */
  @Word(
      value = "latinHypercube",
      says =
          "Each factor takes each of as many equally likely strata once; of several such designs the one whose nearest points lie furthest apart")
  record LatinHypercube(@Key(value = "How many points", min = 2, max = MOST_POINTS) int points)
      implements Design {}

  /** A Sobol sequence. */
  @Word(
      value = "sobolSequence",
      says = "The first points of a Sobol sequence, which fill the space evenly; moved at random")
  record SobolSequence(@Key(value = "How many points", min = 2, max = MOST_POINTS) int points)
      implements Design {}

  /** Morris' elementary effects. */
  @Word(
      value = "morris",
      says =
          "Trajectories in which one factor after another is moved (Morris 1991), and the dice at last: tells inert factors from others at little cost")
  record Morris(
      @Key(value = "How many trajectories", min = 4, max = MOST_POINTS) int trajectories,
      @Key(value = "Levels of the grid; an even number", min = 4, max = 100) @Default("4")
          int levels)
      implements Design, Consistent {
    @Override
    public Optional<Fault> fault() {
      return levels % 2 == 0
          ? Optional.empty()
          : Optional.of(new Fault("levels", "is " + levels + "; must be an even number"));
    }
  }

  /** Saltelli's design for Sobol indices. */
  @Word(
      value = "sobolIndices",
      says =
          "Pairs of points, and points that take one factor, or the dice, from the other of the pair (Saltelli et al. 2010): first and total Sobol indices, those of chance among them")
  record SobolIndices(
      @Key(value = "How many pairs; a power of two is best", min = 16, max = MOST_POINTS) int base)
      implements Design {}

  /** The points of a table. */
  @Word(value = "listed", says = "The rows of a CSV file whose header names the factors")
  record Listed(@Key("The CSV file, beside this one") String file) implements Design {}
}
