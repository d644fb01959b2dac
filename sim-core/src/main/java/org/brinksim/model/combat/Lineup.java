package org.brinksim.model.combat;

import java.util.List;
import org.brinksim.model.world.CombatNumbers;
import org.brinksim.model.world.Element;
import org.brinksim.model.world.ForceState;
import org.brinksim.model.world.Status;
import org.brinksim.model.world.World;

/**
 * The elements in the line for one step, laid out in arrays: the innermost loop of the model reads
 * these, and touches an element only when it is hit.
 */
final class Lineup {

  private Element[] elements = {};
  private int[] post = {};
  private int[] strength = {};
  private double[] aimed = {};
  private double[] unaimed = {};
  private double[] susceptibility = {};
  private double[] engagedDays = {};
  private int size;

  /** Takes the elements that stand in the line now. */
  void form(World world) {
    List<Element> line = world.inLine();
    size = line.size();
    if (size > elements.length) {
      grow(Math.max(size, 2 * elements.length));
    }
    for (int i = 0; i < size; i++) {
      Element element = line.get(i);
      elements[i] = element;
      susceptibility[i] = susceptibility(world, element);
      engagedDays[i] = 0;
      refresh(i);
    }
  }

  private void grow(int capacity) {
    elements = new Element[capacity];
    post = new int[capacity];
    strength = new int[capacity];
    aimed = new double[capacity];
    unaimed = new double[capacity];
    susceptibility = new double[capacity];
    engagedDays = new double[capacity];
  }

  /** The factor of an element's training, terrain and posture on its losses. */
  private static double susceptibility(World world, Element element) {
    CombatNumbers combat = world.combat();
    double vulnerability = 1 + combat.untrainedVulnerability() * (1 - element.training());
    double terrain = world.ground().topology().cover(element.cell());
    double posture = combat.cover(element.formation().force().side().posture());
    return vulnerability * terrain * posture;
  }

  /** Reads an element's strength and cohesion anew: to be called when it was hit. */
  void refresh(int i) {
    Element element = elements[i];
    ForceState force = element.formation().force();
    strength[i] = element.strength();
    double power = strength[i] * element.quality();
    aimed[i] = power * force.lethality();
    unaimed[i] = power * force.unaimed();
  }

  int size() {
    return size;
  }

  Element element(int i) {
    return elements[i];
  }

  /** The number of the post where an element stands; see {@link Exposure}. */
  int post(int i) {
    return post[i];
  }

  void post(int i, int number) {
    post[i] = number;
  }

  int strength(int i) {
    return strength[i];
  }

  /** Expected casualties a day that an element's aimed fire inflicts now. */
  double aimed(int i) {
    return aimed[i];
  }

  /** The hazard a day that an element's unaimed fire is now to each enemy in reach. */
  double unaimed(int i) {
    return unaimed[i];
  }

  /** The factor of an element's training, terrain and posture on its losses. */
  double susceptibility(int i) {
    return susceptibility[i];
  }

  /** Notes that an element has an enemy in reach for some days. */
  void engage(int i, double days) {
    engagedDays[i] += strength[i] * days;
  }

  /** Forgets the elements that left the line, keeping the order of the others. */
  void closeUp() {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (elements[i].status() == Status.LINE) {
        keep(i, kept++);
      } else {
        settle(i);
      }
    }
    size = kept;
  }

  private void keep(int from, int to) {
    elements[to] = elements[from];
    post[to] = post[from];
    strength[to] = strength[from];
    aimed[to] = aimed[from];
    unaimed[to] = unaimed[from];
    susceptibility[to] = susceptibility[from];
    engagedDays[to] = engagedDays[from];
  }

  /** Writes an element's days of engagement to its force's account. */
  void settle(int i) {
    elements[i].formation().force().tally().engage(engagedDays[i]);
  }
}
