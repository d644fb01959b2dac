package org.brinksim.results.attribution;

import java.util.List;
import java.util.Optional;

/**
 * An input that differs, and is swapped as one.
 *
 * @param name what it is: a place of the scenario, or what is changed by hand
 * @param places the places of the scenario that are swapped with it, in the order of the scenario
 * @param why why several inputs are swapped as one: what is wrong when they are not; empty where
 *     there is one
 */
public record Swap(String name, List<String> places, Optional<String> why) {
  public Swap {
    places = List.copyOf(places);
  }
}
