package org.brinksim.model.troops;

/** Whether a formation has been relieved and rests, and how many soldiers it had at its best. */
public final class ReliefState {

  private boolean resting;
  private int best;

  /** The same, to go on by itself. */
  ReliefState copy() {
    ReliefState copy = new ReliefState();
    copy.resting = resting;
    copy.best = best;
    return copy;
  }

  /** Whether it has been relieved, and is not ready yet: none of it goes to the line. */
  public boolean resting() {
    return resting;
  }

  /** It has been relieved. */
  public void begin() {
    resting = true;
  }

  /** It is ready again: from now on its strength is held against what it is now. */
  public void end(int soldiers) {
    resting = false;
    best = soldiers;
  }

  /** It has so many soldiers today. */
  public void note(int soldiers) {
    best = Math.max(best, soldiers);
  }

  /**
   * A strength as a share of the most that was noted since it was last ready.
   *
   * @param soldiers how many it has now
   */
  public double share(int soldiers) {
    return best > 0 ? soldiers / (double) best : 1;
  }
}
