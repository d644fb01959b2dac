package org.brinksim.model.combat;

import java.util.List;
import org.brinksim.model.troops.CombatParameters;
import org.brinksim.model.troops.Element;
import org.brinksim.model.troops.ElementStatus;
import org.brinksim.model.troops.ForceState;
import org.brinksim.model.world.World;

/**
 * The elements in the line for one step, laid out in arrays: the innermost loop of the model works
 * on these, and the elements learn at the end of the step, or when they break, what they have lost.
 */
final class CombatElements {

  private final World world;
  private Element[] elements = {};
  private int[] post = {};
  private int[] strength = {};
  private int[] lost = {};
  private double[] breaksAt = {};
  private double[] cohesion = {};
  private double[] shock = {};
  private double[] aimedEach = {};
  private double[] unaimedEach = {};
  private double[] susceptibility = {};
  private double[] engagedDays = {};
  private int size;

  CombatElements(World world) {
    this.world = world;
  }

  /** Takes the elements that stand in the line now. */
  void form() {
    List<Element> line = world.inLine();
    size = line.size();
    if (size > elements.length) {
      grow(Math.max(size, 2 * elements.length));
    }
    for (int i = 0; i < size; i++) {
      place(i, line.get(i));
    }
  }

  /**
   * Lays an element out. What does not change within the step is worked out here: aimed fire per
   * soldier λ·M₀ (hits a day at full cohesion), unaimed fire per soldier υ·M₀, the loss of cohesion
   * per casualty b/n₀, and the factors on its own losses.
   */
  private void place(int i, Element element) {
    ForceState force = element.formation().force();
    elements[i] = element;
    strength[i] = element.strength();
    lost[i] = 0;
    breaksAt[i] = element.breaksAt();
    cohesion[i] = element.cohesion();
    shock[i] = world.combat().lossSensitivity() / element.establishment();
    aimedEach[i] = force.lethality() * element.basicQuality();
    unaimedEach[i] = force.unaimed() * element.basicQuality();
    susceptibility[i] = susceptibility(element);
    engagedDays[i] = 0;
  }

  private void grow(int capacity) {
    elements = new Element[capacity];
    post = new int[capacity];
    strength = new int[capacity];
    lost = new int[capacity];
    breaksAt = new double[capacity];
    cohesion = new double[capacity];
    shock = new double[capacity];
    aimedEach = new double[capacity];
    unaimedEach = new double[capacity];
    susceptibility = new double[capacity];
    engagedDays = new double[capacity];
  }

  /** The factor of an element's training, terrain and posture on its losses. */
  private double susceptibility(Element element) {
    CombatParameters combat = world.combat();
    double vulnerability = 1 + combat.untrainedVulnerability() * (1 - element.training());
    double terrain = world.ground().topology().cover(element.cell());
    double posture = combat.cover(element.formation().force().side().posture());
    return vulnerability * terrain * posture;
  }

  /** Takes losses off an element, and cohesion with them. */
  void lose(int i, int losses) {
    strength[i] -= losses;
    lost[i] += losses;
    cohesion[i] = Math.max(0, cohesion[i] - shock[i] * losses);
  }

  /** Whether an element has come down to its breakpoint, or lost its cohesion. */
  boolean breaks(int i) {
    return strength[i] <= breaksAt[i] || cohesion[i] < world.combat().minimumCohesion();
  }

  int size() {
    return size;
  }

  Element element(int i) {
    return elements[i];
  }

  /** The number of the post where an element stands; see {@link FireAllocation}. */
  int post(int i) {
    return post[i];
  }

  void post(int i, int number) {
    post[i] = number;
  }

  int strength(int i) {
    return strength[i];
  }

  /** Soldiers that an element has lost in this step. */
  int lost(int i) {
    return lost[i];
  }

  /** The cohesion that an element has now. */
  double cohesion(int i) {
    return cohesion[i];
  }

  /** Expected casualties a day that an element's aimed fire inflicts now. */
  double aimed(int i) {
    return strength[i] * cohesion[i] * aimedEach[i];
  }

  /** The hazard a day that an element's unaimed fire is now to each enemy in reach. */
  double unaimed(int i) {
    return strength[i] * cohesion[i] * unaimedEach[i];
  }

  /** The factor of an element's training, terrain and posture on its losses. */
  double susceptibility(int i) {
    return susceptibility[i];
  }

  /** Notes that an element has an enemy in reach for some days. */
  void engage(int i, double days) {
    engagedDays[i] += strength[i] * days;
  }

  /** Days that soldiers of an element had an enemy in reach in this step: soldiers times days. */
  double engagedDays(int i) {
    return engagedDays[i];
  }

  /** Forgets the elements that left the line, keeping the order of the others. */
  void closeUp() {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (elements[i].status() == ElementStatus.LINE) {
        keep(i, kept++);
      }
    }
    size = kept;
  }

  private void keep(int from, int to) {
    elements[to] = elements[from];
    post[to] = post[from];
    strength[to] = strength[from];
    lost[to] = lost[from];
    breaksAt[to] = breaksAt[from];
    cohesion[to] = cohesion[from];
    shock[to] = shock[from];
    aimedEach[to] = aimedEach[from];
    unaimedEach[to] = unaimedEach[from];
    susceptibility[to] = susceptibility[from];
    engagedDays[to] = engagedDays[from];
  }
}
