package org.brinksim.model.actors;

import org.apache.commons.math3.util.FastMath;

/**
 * An estimate of a size: a Kalman filter on its logarithm, fed with log-normal reports.
 *
 * <p>The first report is taken as it is; before it there is no estimate.
 */
public final class SizeEstimate {

  private final double reportVariance;
  private final double driftVariancePerDay;
  private double mean = Double.NaN;
  private double variance;

  /**
   * No estimate yet.
   *
   * @param reportError standard deviation of the logarithm of a report
   * @param driftPerRootDay standard deviation of the drift of the true logarithm in a day
   */
  public SizeEstimate(double reportError, double driftPerRootDay) {
    this.reportVariance = reportError * reportError;
    this.driftVariancePerDay = driftPerRootDay * driftPerRootDay;
  }

  private SizeEstimate(SizeEstimate other) {
    this.reportVariance = other.reportVariance;
    this.driftVariancePerDay = other.driftVariancePerDay;
    this.mean = other.mean;
    this.variance = other.variance;
  }

  /** The same estimate, to go on by itself. */
  SizeEstimate copy() {
    return new SizeEstimate(this);
  }

  /** Some days pass: certainty fades. */
  public void pass(double days) {
    variance += driftVariancePerDay * days;
  }

  /** Takes a report in, given as a logarithm. */
  public void report(double logSize) {
    if (Double.isNaN(mean)) {
      mean = logSize;
      variance = reportVariance;
      return;
    }
    double gain = variance / (variance + reportVariance);
    mean += gain * (logSize - mean);
    variance *= 1 - gain;
    if (Double.isNaN(mean)) {
      throw new IllegalStateException("an estimate of size is no longer a number");
    }
  }

  /** The estimate (the median of what is believed); NaN before any report. */
  public double size() {
    return FastMath.exp(mean);
  }
}
