package org.brinksim.results;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.brinksim.results.Summary.OfPoint;
import org.brinksim.results.Summary.OfQuantile;
import org.brinksim.results.Summary.OfResponse;
import org.brinksim.results.Summary.Probability;
import org.brinksim.scenario.Unit;
import org.brinksim.text.Decimals;

/**
 * What a summary must hold beside its keys: counts that can be, quantiles and intervals in order,
 * and a number wherever none can be missing.
 *
 * @param file where it lies
 * @param quantileRuns the most runs that quantiles rest on; of more a response that few have may
 *     have none
 */
record SummaryCheck(Path file, int quantileRuns) {

  /** How far a share may lie from the quotient of its counts, or an interval's end beyond it. */
  private static final double ROUNDING = 1e-9;

  /** Checks the estimates of one design point. */
  OfPoint checked(OfPoint point) {
    require(point.replications() >= 0, "replications", point.replications(), "at least 0");
    Set<String> seen = new HashSet<>();
    for (OfResponse response : point.responses()) {
      String place = "response " + response.name();
      require(seen.add(response.name()), place, "there twice", "there once");
      response(place, response, point.replications());
    }
    seen.clear();
    for (Probability probability : point.probabilities()) {
      String place = "probability " + probability.name();
      require(seen.add(probability.name()), place, "there twice", "there once");
      probability(place, probability, point.replications());
    }
    return point;
  }

  private void response(String place, OfResponse response, int replications) {
    require(
        response.n() >= 0
            && response.missing() >= 0
            && (long) response.n() + response.missing() == replications,
        place + ": n and missing",
        response.n() + " and " + response.missing(),
        "at least 0, and together " + replications);
    boolean censored = Unit.DAY.is(response.unit()) && response.missing() > 0;
    boolean estimated = response.n() >= 2 && !censored;
    require(
        Stream.of(response.mean(), response.sd(), response.meanInterval())
            .allMatch(value -> Objects.isNull(value) != estimated),
        place + ": mean, sd and meanInterval",
        "found",
        estimated ? "numbers" : "null");
    if (estimated) {
      require(response.sd() >= 0, place + ": sd", response.sd(), "at least 0");
      interval(place + ": meanInterval", response.meanInterval(), false);
    }
    quantiles(place, response, censored);
  }

  private void quantiles(String place, OfResponse response, boolean censored) {
    List<OfQuantile> quantiles = response.quantiles();
    boolean unseen = quantiles.isEmpty() && (long) response.n() + response.missing() > quantileRuns;
    boolean none = (response.n() == 0 || unseen) && !censored;
    require(
        quantiles.stream()
            .map(OfQuantile::p)
            .toList()
            .equals(none ? List.of() : Summary.PROBABILITIES),
        place + ": quantiles",
        quantiles.stream().map(OfQuantile::p).toList(),
        none ? "none" : "those of " + Summary.PROBABILITIES);
    double before = Double.NEGATIVE_INFINITY;
    for (OfQuantile quantile : quantiles) {
      String which = place + ": quantile " + Decimals.text(quantile.p());
      double value = later(quantile.value());
      require(
          value >= before && (censored || Double.isFinite(value)),
          which,
          quantile.value(),
          "a number, not below the quantile before it");
      before = value;
      if (quantile.interval() != null) {
        interval(which + ": interval", quantile.interval(), censored);
      }
    }
  }

  private void probability(String place, Probability probability, int replications) {
    require(probability.n() == replications, place + ": n", probability.n(), "" + replications);
    require(
        probability.successes() >= 0 && probability.successes() <= replications,
        place + ": successes",
        probability.successes(),
        "from 0 to " + replications);
    require(
        Math.abs(probability.share() * replications - probability.successes())
            <= ROUNDING * replications,
        place + ": share",
        probability.share(),
        probability.successes() + " of " + replications);
    interval(place + ": interval", probability.interval(), false);
    require(
        probability.interval().get(0) >= 0 && probability.interval().get(1) <= 1,
        place + ": interval",
        probability.interval(),
        "within 0 and 1");
  }

  /** Two ends in order; an open one is later than any day. */
  private void interval(String place, List<Double> interval, boolean mayBeOpen) {
    require(
        interval.size() == 2
            && (mayBeOpen || !interval.contains(null))
            && later(interval.get(0)) <= later(interval.get(1)),
        place,
        interval,
        "two numbers in order");
  }

  private static double later(Double value) {
    return value == null ? Double.POSITIVE_INFINITY : value;
  }

  private void require(boolean good, String place, Object found, String required) {
    if (!good) {
      throw RunDirectoryException.damaged(file, place, found, required);
    }
  }
}
