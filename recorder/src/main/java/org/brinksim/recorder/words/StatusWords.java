package org.brinksim.recorder.words;

import org.brinksim.model.troops.ElementStatus;

/** What elements do, for people. */
public final class StatusWords {
  private StatusWords() {}

  /** What elements of a status do, in a word or two. */
  public static String of(ElementStatus status) {
    return switch (status) {
      case TRAINING -> "In training";
      case TRANSIT -> "On the way";
      case RESERVE -> "In reserve";
      case LINE -> "In the line";
      case RESTING -> "Resting";
      case WITHDRAWN -> "Withdrawn";
      case DESTROYED -> "Destroyed";
    };
  }
}
