package org.brinksim.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.util.FastMath;
import org.brinksim.arithmetic.StandardNormal;

/**
 * The share of replications in which an event has happened by a time, as a step function of time.
 *
 * <p>It is one minus the Kaplan-Meier estimate of survival, the product of {@code 1 - d/r} over the
 * event times so far, with {@code d} events among the {@code r} replications still at risk. A
 * replication that was watched until a time without the event counts as at risk until then, and an
 * event comes before an end of observation at the same time. The end of observation must not depend
 * on how near the event was: a run that ended because of another event is not censored but over.
 *
 * <p>Where every replication without the event was watched until the last event, nothing is
 * censored: the incidence is a plain share of all replications, and its interval Wilson's, which
 * says something of 0 and of 1 too; see {@link Proportion}. Otherwise the interval at a time is
 * Greenwood's, on the scale of {@code log(-log S)}: with {@code v} the sum of {@code d/(r(r - d))},
 * survival lies between {@code S^exp(+w)} and {@code S^exp(-w)}, where {@code w = z sqrt(v)/|log
 * S|}. Either holds for one time, not for the whole curve at once.
 *
 * @param n the number of replications, at least 1
 * @param observedUntil the last time at which a replication was watched; nothing is known after it
 * @param steps the steps in order of time, none when the event never happened
 */
public record CumulativeIncidence(int n, double observedUntil, List<Step> steps) {

  /** Incidences closer than this are equal but for the rounding of products. */
  private static final double ROUNDING = 1e-12;

  /**
   * A time at which the event happened in at least one replication.
   *
   * @param time the time, in the unit of the times given
   * @param events the number of replications in which it happened just then
   * @param atRisk the number of replications that were watched until then without the event
   * @param incidence the share with the event by this time, this time included; above 0, at most 1
   * @param interval the interval for the probability of the event by this time; empty where the
   *     incidence is 1 and some were censored: Greenwood's formula says nothing there
   */
  public record Step(
      double time, int events, int atRisk, double incidence, Optional<Interval> interval) {}

  /** Keeps its own copy of the steps. */
  public CumulativeIncidence {
    steps = List.copyOf(steps);
  }

  /**
   * Estimates from replications that were all watched until one horizon.
   *
   * @param times the time of the event, from 0 to the horizon; NaN where it never happened
   * @param horizon the end of observation, finite and not negative, in the unit of the times
   * @param level the confidence level of each interval by itself, above 0 and below 1
   */
  public static CumulativeIncidence of(double[] times, double horizon, double level) {
    double[] censoredAt = new double[times.length];
    Arrays.fill(censoredAt, horizon);
    return of(times, censoredAt, level);
  }

  /**
   * Estimates from replications that were each watched until a time of its own.
   *
   * @param times the time of the event, from 0 to the end of observation; NaN where it never
   *     happened
   * @param censoredAt the end of observation, finite and not negative, one per replication: also of
   *     those with the event, where it has no effect
   * @param level the confidence level of each interval by itself, above 0 and below 1
   */
  public static CumulativeIncidence of(double[] times, double[] censoredAt, double level) {
    requireTimes(times, censoredAt);
    Arguments.requireInsideUnit(level, "level");
    double[] exits = new double[times.length];
    Arrays.setAll(exits, i -> Double.isNaN(times[i]) ? censoredAt[i] : times[i]);
    Arrays.sort(exits);
    double[] events = Arrays.stream(times).filter(t -> !Double.isNaN(t)).sorted().toArray();
    double until = Arrays.stream(censoredAt).max().getAsDouble();
    return new CumulativeIncidence(times.length, until, steps(events, exits, level));
  }

  private static void requireTimes(double[] times, double[] censoredAt) {
    Arguments.require(times.length >= 1, "times has length 0; must be at least 1");
    Arguments.require(
        times.length == censoredAt.length,
        "times has length %s and censoredAt %s; must be the same",
        times.length,
        censoredAt.length);
    for (int i = 0; i < times.length; i++) {
      double end = censoredAt[i];
      Arguments.require(
          end >= 0 && Double.isFinite(end),
          "the end of observation of times[%s] is %s; must be finite and at least 0",
          i,
          end);
      Arguments.require(
          Double.isNaN(times[i]) || (times[i] >= 0 && times[i] <= end),
          "times[%s] is %s; must be from 0 to the end of observation, %s, or NaN for never",
          i,
          times[i],
          end);
    }
  }

  /** The product over the event times; both arrays are sorted. */
  private static List<Step> steps(double[] events, double[] exits, double level) {
    double z = -StandardNormal.quantile((1 - level) / 2);
    boolean censored = isCensored(events, exits);
    List<Step> steps = new ArrayList<>();
    double survival = 1;
    double greenwood = 0;
    int gone = 0;
    int next;
    for (int first = 0; first < events.length; first = next) {
      double time = events[first];
      next = first;
      while (next < events.length && events[next] == time) {
        next++;
      }
      while (exits[gone] < time) {
        gone++;
      }
      double happened = next - first;
      double atRisk = exits.length - gone;
      survival *= (atRisk - happened) / atRisk;
      greenwood += happened / (atRisk * (atRisk - happened));
      Optional<Interval> interval =
          censored
              ? greenwood(survival, z * Math.sqrt(greenwood), level)
              : Optional.of(Proportion.of(next, exits.length, level).interval());
      steps.add(new Step(time, next - first, exits.length - gone, 1 - survival, interval));
    }
    return steps;
  }

  /** Whether a replication went unwatched, without the event, before the last event. */
  private static boolean isCensored(double[] events, double[] exits) {
    int before = Math.max(0, events.length - 1);
    return events.length > 0 && exits[before] < events[before];
  }

  private static Optional<Interval> greenwood(double survival, double scaledError, double level) {
    if (survival == 0) {
      return Optional.empty();
    }
    double w = scaledError / Math.abs(FastMath.log(survival));
    return Optional.of(
        new Interval(
            1 - FastMath.pow(survival, FastMath.exp(-w)),
            1 - FastMath.pow(survival, FastMath.exp(w)),
            level));
  }

  /**
   * The share with the event by a time, that time included.
   *
   * @param time a time from 0 to {@link #observedUntil()}
   */
  public double at(double time) {
    return stepAt(time).map(Step::incidence).orElse(0.0);
  }

  /**
   * The last step up to a time, that time included; empty before the first event.
   *
   * @param time a time from 0 to {@link #observedUntil()}
   */
  public Optional<Step> stepAt(double time) {
    Arguments.require(
        time >= 0 && time <= observedUntil,
        "the time is %s; must be from 0 to the end of observation, %s",
        time,
        observedUntil);
    int low = 0;
    int high = steps.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (steps.get(middle).time() <= time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? Optional.empty() : Optional.of(steps.get(low - 1));
  }

  /**
   * The earliest time by which the event has happened in a share of the replications.
   *
   * @param share the share, above 0 and at most 1: 0.5 for the median time
   * @return empty when that share was not reached while the replications were watched
   */
  public OptionalDouble quantile(double share) {
    Arguments.require(share > 0 && share <= 1, "share is %s; must be above 0, at most 1", share);
    return steps.stream()
        .filter(step -> step.incidence() >= share - ROUNDING)
        .mapToDouble(Step::time)
        .findFirst();
  }
}
