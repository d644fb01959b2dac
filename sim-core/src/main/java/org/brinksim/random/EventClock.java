package org.brinksim.random;

/**
 * The clock of one thing that can happen, in Kurtz's random time change: it happens when its
 * cumulative hazard passes an exponential number of mean 1; then the next number is drawn.
 *
 * <p>While the hazard is 0 the clock stands still. Two runs with one clock differ in it only by how
 * fast it goes: the common reaction path coupling of Rathinam, Sheppard and Khammash (2010).
 */
public final class EventClock {

  private long key;
  private long events;
  private double left;

  /** The clock of a key, before its first event. */
  public EventClock(long key) {
    this.key = key;
    this.left = ExponentialSampler.sample(key, 0);
  }

  private EventClock(EventClock other) {
    this.key = other.key;
    this.events = other.events;
    this.left = other.left;
  }

  /** A clock that goes on from here by itself. */
  public EventClock copy() {
    return new EventClock(this);
  }

  /**
   * Goes on with the numbers of another key. An exponential waiting time has no memory: whatever
   * has passed without the event, what is left follows the law of a whole number.
   */
  public void rekey(long otherKey) {
    key = otherKey;
    events = 0;
    left = ExponentialSampler.sample(key, 0);
  }

  /** The cumulative hazard that is left until the event. */
  public double left() {
    return left;
  }

  /**
   * Sets what is left until the event.
   *
   * @param hazard cumulative, at least 0
   */
  public void await(double hazard) {
    left = hazard;
  }

  /**
   * Lets a hazard pass: whether the event happens, at most once. What is left of the hazard after
   * it is discarded.
   *
   * @param hazard the cumulative hazard of a step, at least 0
   */
  public boolean happens(double hazard) {
    if (hazard <= left) {
      left -= hazard;
      return false;
    }
    next();
    return true;
  }

  /**
   * Lets a hazard pass: how often the event happens. The numbers of hazards in turn are independent
   * and follow Poisson's law.
   *
   * @param hazard the expected number of events, at least 0
   */
  public int count(double hazard) {
    int counted = 0;
    double rest = hazard;
    while (rest > left) {
      rest -= left;
      next();
      counted++;
    }
    left -= rest;
    return counted;
  }

  private void next() {
    events++;
    left = ExponentialSampler.sample(key, events);
  }
}
