package org.brinksim.document.problem;

import java.util.ArrayList;
import java.util.List;
import org.brinksim.document.Key;
import org.brinksim.text.Characters;

/**
 * A place in a file: keys joined by dots, with the {@code id} of a list's item standing for its
 * number.
 *
 * @param parent the place that holds this one; null for the whole file
 * @param step the key, id or number of this place in its parent
 * @param item whether the step is the id of a list's item
 */
public record KeyPath(KeyPath parent, String step, boolean item) {
  /** The whole of a file. */
  public static final KeyPath ROOT = new KeyPath(null, "", false);

  /** The place under a key of the map here. */
  public KeyPath key(String key) {
    return new KeyPath(this, key, false);
  }

  /** The item of an id in the list here. */
  public KeyPath item(String id) {
    return new KeyPath(this, id, true);
  }

  /** An item without an id, by its number from 0, in the list here. */
  public KeyPath index(int index) {
    return new KeyPath(this, Integer.toString(index), false);
  }

  /**
   * The ids on the way to this place joined by dots, for example {@code dprk.unit} for a formation.
   */
  public String qualifiedName() {
    List<String> names = new ArrayList<>();
    for (KeyPath path = this; path.parent != null; path = path.parent) {
      if (path.item) {
        names.add(0, path.step);
      }
    }
    return String.join(".", names);
  }

  @Override
  public String toString() {
    if (parent == null) {
      return "";
    }
    String shown =
        step.length() > Key.PLACE_LENGTH
            ? Characters.visibleInOneLine(step, Key.PLACE_LENGTH)
            : step;
    return parent.parent == null ? shown : parent + "." + shown;
  }
}
