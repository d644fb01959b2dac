package org.brinksim.wording;

import java.util.List;

/** What Brink is not for, in the words of every page and window; docs/not-for.md tells more. */
public final class NotFor {

  /**
   * A use that is none.
   *
   * @param brief what it is not, in a few words
   * @param reason why not, in sentences
   */
  public record Limit(String brief, String reason) {}

  /** The uses that are none. */
  public static final List<Limit> LIMITS =
      List.of(
          new Limit(
              "Not a prediction.",
              "\"In 40 of 100 runs\" is a statement about runs of this scenario, and not a"
                  + " likelihood of the world. Do not pass a number on without its assumptions."),
          new Limit(
              "Not for targeting or operations.",
              "The model knows no real place, unit position, route, time of day or weapon. Its"
                  + " cells, elements and rates are abstractions of published aggregates."),
          new Limit(
              "Not about people.",
              "No individual is modelled, and no group beyond the troops of a state in this"
                  + " theatre."),
          new Limit(
              "Not evidence.",
              "What sources claimed went in; it does not come out any truer. A claim may be wrong,"
                  + " and whoever made it may have had reasons to."));

  private NotFor() {}
}
