package org.brinksim.document.problem;

import java.util.Collection;
import java.util.stream.Collectors;
import org.brinksim.text.Characters;
import org.brinksim.text.NearestName;

/** Words that name what a user most likely meant by an unknown name, or all that it could be. */
public final class Suggestion {
  private static final int LISTED = 20;

  private Suggestion() {}

  /** Advice to follow a full stop: the nearest name, or else the known ones. */
  public static String advice(String name, Collection<String> known, String ofWhat) {
    return NearestName.of(name, known)
        .map(n -> " Did you mean \"" + n + "\"?")
        .orElseGet(() -> listed(known, ofWhat));
  }

  /** Advice to follow a full stop: the known names, or the first of them. */
  public static String listed(Collection<String> known, String ofWhat) {
    if (known.isEmpty()) {
      return "";
    }
    String names =
        known.stream()
            .distinct()
            .limit(LISTED)
            .map(n -> Characters.visibleInOneLine(n, Problem.QUOTED))
            .collect(Collectors.joining(", "));
    return " Known " + ofWhat + ": " + names + (known.size() > LISTED ? ", …" : "");
  }
}
