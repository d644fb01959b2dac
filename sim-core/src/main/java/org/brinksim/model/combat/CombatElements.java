package org.brinksim.model.combat;

import org.brinksim.model.troops.CombatParameters;
import org.brinksim.model.troops.ElementList;
import org.brinksim.model.troops.ElementStatus;
import org.brinksim.model.troops.Elements;
import org.brinksim.model.troops.ForceState;
import org.brinksim.model.world.World;

/**
 * The elements in the line for one step, laid out in arrays in their order: the innermost loop of
 * the model works on these. Strengths and cohesions are those of {@link Elements}.
 */
final class CombatElements {

  private final World world;
  private final Elements elements;
  private int[] number = {};
  private int[] post = {};
  private int[] strength = {};
  private double[] cohesion = {};
  private double[] breaksAt = {};
  private double[] shock = {};
  private double[] aimedEach = {};
  private double[] unaimedEach = {};
  private double[] susceptibility = {};
  private double[] engagedDays = {};
  private int size;

  CombatElements(World world) {
    this.world = world;
    this.elements = world.elements();
  }

  /** Takes the elements that stand in the line now. */
  void form() {
    ElementList line = world.inLine();
    size = line.size();
    if (size > number.length) {
      grow(Math.max(size, 2 * number.length));
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
  private void place(int i, int element) {
    ForceState force = elements.formation(element).force();
    double quality = elements.basicQuality(element);
    number[i] = element;
    strength[i] = elements.strength(element);
    breaksAt[i] = elements.breaksAt(element);
    cohesion[i] = elements.cohesion(element);
    shock[i] = world.combat().lossSensitivity() / elements.establishment(element);
    aimedEach[i] = force.lethality() * quality;
    unaimedEach[i] = force.unaimed() * quality;
    susceptibility[i] = susceptibility(element, force);
    engagedDays[i] = 0;
  }

  private void grow(int capacity) {
    number = new int[capacity];
    post = new int[capacity];
    strength = new int[capacity];
    breaksAt = new double[capacity];
    cohesion = new double[capacity];
    shock = new double[capacity];
    aimedEach = new double[capacity];
    unaimedEach = new double[capacity];
    susceptibility = new double[capacity];
    engagedDays = new double[capacity];
  }

  /** The factor of an element's training, terrain and posture on its losses. */
  private double susceptibility(int element, ForceState force) {
    CombatParameters combat = world.combat();
    double vulnerability = 1 + combat.untrainedVulnerability() * (1 - elements.training(element));
    double terrain = world.ground().topology().cover(elements.cell(element));
    return vulnerability * terrain * combat.cover(force.side().posture());
  }

  /** Takes losses off an element, and cohesion with them. */
  void lose(int i, int losses) {
    strength[i] -= losses;
    cohesion[i] = Math.max(0, cohesion[i] - shock[i] * losses);
  }

  /** Whether an element has come down to its breakpoint, or lost its cohesion. */
  boolean breaks(int i) {
    return strength[i] <= breaksAt[i] || cohesion[i] < world.combat().minimumCohesion();
  }

  int size() {
    return size;
  }

  /** The number of the element at a place of the line. */
  int element(int i) {
    return number[i];
  }

  /** The number of the post where an element stands; see {@link FireAllocation}. */
  int post(int i) {
    return post[i];
  }

  void post(int i, int itsPost) {
    post[i] = itsPost;
  }

  int strength(int i) {
    return strength[i];
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
      if (elements.is(number[i], ElementStatus.LINE)) {
        keep(i, kept++);
      }
    }
    size = kept;
  }

  private void keep(int from, int to) {
    number[to] = number[from];
    post[to] = post[from];
    strength[to] = strength[from];
    breaksAt[to] = breaksAt[from];
    cohesion[to] = cohesion[from];
    shock[to] = shock[from];
    aimedEach[to] = aimedEach[from];
    unaimedEach[to] = unaimedEach[from];
    susceptibility[to] = susceptibility[from];
    engagedDays[to] = engagedDays[from];
  }
}
