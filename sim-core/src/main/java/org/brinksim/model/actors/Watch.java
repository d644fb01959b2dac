package org.brinksim.model.actors;

import org.brinksim.arithmetic.StandardNormal;
import org.brinksim.random.EventClock;
import org.brinksim.random.RandomStream;
import org.brinksim.random.RandomStreams;

/** A state's watch on one proposition: what it believes, what it estimates, and its signals. */
public final class Watch {

  private final String name;
  private final Belief belief;
  private final SizeEstimate estimate;
  private final EventClock signals;
  private final EventClock noise;
  private long reports;
  private long reportsHeard;

  /**
   * A watch before its first day.
   *
   * @param streams the replication's streams
   * @param name of its streams, {@code intelligence/STATE/PROPOSITION}
   * @param belief what it believes at first
   * @param estimate its estimate of the size
   */
  public Watch(RandomStreams streams, String name, Belief belief, SizeEstimate estimate) {
    this.belief = belief;
    this.estimate = estimate;
    this.name = name;
    this.signals = new EventClock(streams.key(name + "/signals"));
    this.noise = new EventClock(streams.key(name + "/noise"));
    this.reports = streams.key(name + "/reports");
  }

  /** Hears from now on by other streams. */
  void redraw(RandomStreams streams) {
    signals.rekey(streams.key(name + "/signals"));
    noise.rekey(streams.key(name + "/noise"));
    reports = streams.key(name + "/reports");
    reportsHeard = 0;
  }

  private Watch(Watch other) {
    this.name = other.name;
    this.belief = other.belief.copy();
    this.estimate = other.estimate.copy();
    this.signals = other.signals.copy();
    this.noise = other.noise.copy();
    this.reports = other.reports;
    this.reportsHeard = other.reportsHeard;
  }

  /** The same watch, to go on by itself. */
  Watch copy() {
    return new Watch(this);
  }

  /** What it believes. */
  public Belief belief() {
    return belief;
  }

  /** Its estimate of the size that the proposition is about. */
  public SizeEstimate estimate() {
    return estimate;
  }

  /** How many genuine signals come of so many expected. */
  public int signals(double expected) {
    return signals.count(expected);
  }

  /** How many false signals come of so many expected. */
  public int noise(double expected) {
    return noise.count(expected);
  }

  /** The error of the next report: a standard normal number. */
  public double reportError() {
    return StandardNormal.draw(() -> RandomStream.word(reports, reportsHeard++));
  }
}
