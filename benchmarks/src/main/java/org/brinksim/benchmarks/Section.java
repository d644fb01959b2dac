package org.brinksim.benchmarks;

/** A part of the page, measured in a Java process of its own. */
interface Section {

  /** Its name on the command line. */
  String id();

  /** Its heading. */
  String title();

  /**
   * Measures.
   *
   * @param effort how long
   * @return what came out, as Markdown
   * @throws IllegalStateException when what was to be measured went wrong
   */
  String measure(Effort effort);
}
