package org.brinksim.recorder.words;

/** What is chosen for a closer look. */
public sealed interface Selection {

  /** Hands it to what deals with its kind. */
  <R> R accept(Visitor<R> visitor);

  /**
   * What is done with each kind of choice.
   *
   * @param <R> what comes of it
   */
  interface Visitor<R> {
    /** An element. */
    R ofElement(OfElement chosen);

    /** A cell. */
    R ofCell(OfCell chosen);

    /** A state. */
    R ofState(OfState chosen);

    /** Nothing. */
    R nothing(Nothing chosen);
  }

  /** An element, by its number in the run. */
  record OfElement(int number) implements Selection {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.ofElement(this);
    }
  }

  /** A cell. */
  record OfCell(int cell) implements Selection {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.ofCell(this);
    }
  }

  /** A state, by its place in the scenario. */
  record OfState(int state) implements Selection {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.ofState(this);
    }
  }

  /** Nothing. */
  record Nothing() implements Selection {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.nothing(this);
    }
  }
}
