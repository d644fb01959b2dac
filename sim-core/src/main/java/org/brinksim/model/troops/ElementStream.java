package org.brinksim.model.troops;

import org.brinksim.random.ExponentialSampler;
import org.brinksim.random.RandomStream;

/**
 * What the random numbers of one element decide. Each kind has its own part of the element's
 * stream, and each decision its own place in it: the fate of an element takes no number from
 * another's.
 */
public enum ElementStream {
  /** How long until the next soldier is hit; by number of hit. */
  HIT,
  /** What becomes of one who is hit; by number of hit. */
  WOUND,
  /** The loss at which it will break; by number of entry into the line. */
  BREAKPOINT,
  /** How many are captured when it breaks; by number of entry into the line. */
  CAPTURE,
  /** Its place in the line among equals; by number of entry into the line. */
  PLACE,
  /** Its way among equals; by step. */
  WAY,
  /** Where it falls back to among equals; by step. */
  REFUGE,
  /** Which of several cells that were taken it steps into; by step. */
  ADVANCE;

  private static final int BITS_OF_PLACE = 40;

  /** The place in an element's stream of its number n of this kind. */
  private long place(long n) {
    return ((long) ordinal() << BITS_OF_PLACE) + n;
  }

  /** An exponential number of mean 1: number n of this kind of an element's key. */
  public double exponential(long element, long n) {
    return ExponentialSampler.sample(element, place(n));
  }

  /** A uniform number from 0 to below 1: number n of this kind of an element's key. */
  public double uniform(long element, long n) {
    return RandomStream.uniform(element, place(n));
  }

  /** The key of the random numbers for number n of this kind of an element's key. */
  long key(long element, long n) {
    return RandomStream.word(element, place(n));
  }
}
