package org.brinksim.model.troops;

import org.brinksim.random.RandomStream;
import org.brinksim.scenario.Force;

/**
 * The elements that one wave brought to a formation: what they have in common.
 *
 * <p>The soldiers of a wave are shared among elements whose strengths differ by one at most; all
 * grow together with their command at one pace.
 */
final class Cohort {

  private final FormationState formation;
  private long key;
  private final int first;
  private final int soldiers;
  private final int parts;

  /** The strength of each where all are equal; 0 where they are not. */
  private final int equal;

  private double integration;

  /**
   * A wave that has come.
   *
   * @param formation the formation that it joined
   * @param key of its random numbers
   * @param first the number of its first element
   * @param soldiers how many came
   * @param parts in how many elements
   * @param integration how far they are integrated, from 0 to 1
   */
  Cohort(
      FormationState formation, long key, int first, int soldiers, int parts, double integration) {
    this.formation = formation;
    this.key = key;
    this.first = first;
    this.soldiers = soldiers;
    this.parts = parts;
    this.equal = soldiers % parts == 0 ? soldiers / parts : 0;
    this.integration = integration;
  }

  /** The same wave in a copy of its formation, to go on by itself. */
  Cohort copy(FormationState copied) {
    return new Cohort(copied, key, first, soldiers, parts, integration);
  }

  /** Goes on with other random numbers: those of the word of its key at a place. */
  void redraw(long place) {
    key = RandomStream.word(key, place);
  }

  /** The formation that it joined. */
  FormationState formation() {
    return formation;
  }

  double integration() {
    return integration;
  }

  /** Grows together with its command: what it lacks in integration shrinks to a share. */
  void integrate(double remaining) {
    integration = 1 - (1 - integration) * remaining;
  }

  /** The strength on arrival of its element of a number. */
  int establishment(int element) {
    return equal > 0 ? equal : Force.Amount.share(soldiers, element - first, parts);
  }

  /** The key of the random numbers of its element of a number. */
  long key(int element) {
    return RandomStream.word(key, element - first);
  }
}
