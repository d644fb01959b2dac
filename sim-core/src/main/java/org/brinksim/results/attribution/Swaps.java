package org.brinksim.results.attribution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.brinksim.document.overlay.TreePair;
import org.brinksim.document.problem.KeyPath;

/**
 * The inputs at which two scenarios differ. All that differs in a parameter is one input. Words
 * that no run reads are none: the reasons of a number go with it, others, such as titles, stay
 * behind.
 *
 * @param places the places of each input, by its name
 * @param words the places of words that go with no input
 */
record Swaps(Map<String, Set<KeyPath>> places, Set<KeyPath> words) {

  /** What differs beside the scenarios. */
  static final String BY_HAND = "changed by hand";

  /** Keys whose values are words, which no run reads. */
  static final Set<String> OF_WORDS =
      Set.of("title", "description", "name", "says", "claim", "assumption", "inspired");

  private static final Set<String> SECTIONS_OF_WORDS =
      Set.of("id", "claims", "assumptions", "headline");

  /** The inputs of a pair. */
  static Swaps of(TreePair pair, boolean byHand) {
    Map<String, Set<KeyPath>> inputs = new LinkedHashMap<>();
    Set<KeyPath> words = new LinkedHashSet<>();
    if (byHand) {
      inputs.put(BY_HAND, Set.of());
    }
    for (TreePair.Place place : pair.differences()) {
      List<KeyPath> way = way(place.path());
      if (isOfWords(way, place)) {
        words.add(place.path());
      } else {
        inputs.computeIfAbsent(name(way), n -> new LinkedHashSet<>()).add(place.path());
      }
    }
    words.removeIf(word -> isTaken(word, inputs));
    return new Swaps(inputs, words);
  }

  /** Gives a reason to the input that it is the reason of, if there is one. */
  private static boolean isTaken(KeyPath word, Map<String, Set<KeyPath>> inputs) {
    Set<KeyPath> beside = inputs.get(name(way(word)));
    if (beside == null) {
      beside =
          inputs.values().stream()
              .filter(places -> places.stream().anyMatch(p -> p.parent().equals(word.parent())))
              .findFirst()
              .orElse(null);
    }
    return beside != null && word.parent().parent() != null && beside.add(word);
  }

  /** A whole parameter, or the place itself. */
  private static String name(List<KeyPath> way) {
    boolean parameter = way.get(0).step().equals("parameters") && way.size() > 1;
    return way.get(parameter ? 1 : way.size() - 1).toString();
  }

  /** What stands in one of them alone is a word only where it is a reason or a name. */
  private static boolean isOfWords(List<KeyPath> way, TreePair.Place place) {
    String section = way.get(0).step();
    KeyPath last = place.path();
    boolean responseOfOne =
        section.equals("responses")
            && way.size() == 2
            && (place.baseline().isEmpty() || place.other().isEmpty());
    return responseOfOne
        || SECTIONS_OF_WORDS.contains(section)
        || !last.item() && !isNamed(way) && OF_WORDS.contains(last.step());
  }

  /** Whether the last step is a name that the file gives, such as that of a parameter. */
  private static boolean isNamed(List<KeyPath> way) {
    return way.size() == 2 && Set.of("parameters", "shocks").contains(way.get(0).step());
  }

  /** The places from the first step on. */
  private static List<KeyPath> way(KeyPath path) {
    List<KeyPath> way = new ArrayList<>();
    for (KeyPath at = path; at.parent() != null; at = at.parent()) {
      way.add(0, at);
    }
    return way;
  }
}
