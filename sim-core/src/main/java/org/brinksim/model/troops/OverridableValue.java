package org.brinksim.model.troops;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A number that actions and events change for as long as they stand: the latest of those that still
 * stand counts, and the number at the start when none does.
 */
public final class OverridableValue {

  private final double atStart;
  private final Map<String, Double> byOwner = new LinkedHashMap<>();
  private double now;

  /** A number that nobody has changed yet. */
  public OverridableValue(double atStart) {
    this.atStart = atStart;
    this.now = atStart;
  }

  /** The same number, to go on by itself. */
  public OverridableValue copy() {
    OverridableValue copy = new OverridableValue(atStart);
    copy.byOwner.putAll(byOwner);
    copy.now = now;
    return copy;
  }

  /** The number as it is now. */
  public double now() {
    return now;
  }

  /** Changes the number, on behalf of an owner. */
  public void change(String owner, double value) {
    byOwner.remove(owner);
    byOwner.put(owner, value);
    now = value;
  }

  /** Takes back what an owner changed. */
  public void release(String owner) {
    if (byOwner.remove(owner) != null) {
      now = atStart;
      byOwner.values().forEach(value -> now = value);
    }
  }
}
