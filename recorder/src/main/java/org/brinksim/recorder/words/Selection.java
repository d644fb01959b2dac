package org.brinksim.recorder.words;

/** What is chosen for a closer look. */
public sealed interface Selection {

  /** An element, by its number in the run. */
  record OfElement(int number) implements Selection {}

  /** A cell. */
  record OfCell(int cell) implements Selection {}

  /** A state, by its place in the scenario. */
  record OfState(int state) implements Selection {}

  /** Nothing. */
  record Nothing() implements Selection {}
}
