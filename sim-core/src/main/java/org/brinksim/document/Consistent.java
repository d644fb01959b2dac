package org.brinksim.document;

import java.util.Optional;

/** A record of a file whose values must agree with one another, beyond the range of each. */
public interface Consistent {

  /** The first thing that is wrong with its values; nothing when they agree. */
  Optional<Fault> fault();

  /**
   * What is wrong.
   *
   * @param key the key to which a problem points
   * @param message what was found and what is required, to follow the key's place
   */
  record Fault(String key, String message) {}
}
