package org.brinksim.model.combat;

import org.brinksim.model.ground.Topology;
import org.brinksim.model.troops.ElementList;
import org.brinksim.model.troops.ElementStatus;
import org.brinksim.model.troops.Elements;
import org.brinksim.model.troops.ForceState;
import org.brinksim.model.troops.FormationState;
import org.brinksim.model.world.World;

/**
 * The elements in the line for one step, laid out in arrays in their order: the innermost loop of
 * the model works on these, and the elements learn at the end of the step, or when they break, what
 * they went through.
 */
final class CombatElements {

  private static final int NO_WAVE = -1;

  private final World world;
  private final Elements elements;
  private final FireAllocation posts;
  private final Wounds wounds;
  private final HitClocks clocks;
  private final Topology topology;
  private final double lossSensitivity;
  private final double untrainedVulnerability;
  private final double minimumCohesion;
  private final double lull;
  private int[] post = {};
  private int[] number = {};
  private int[] strength = {};
  private double[] cohesion = {};
  private double[] aimedEach = {};
  private double[] aimed = {};
  private double[] unaimedEach = {};
  private double[] susceptibility = {};
  private int size;

  // Of the wave that is being laid out.
  private double lethality;
  private double unaimed;
  private double exposure;

  /**
   * The line of a world.
   *
   * @param posts where its elements stand
   */
  CombatElements(World world, FireAllocation posts) {
    this.world = world;
    this.elements = world.elements();
    this.posts = posts;
    this.topology = world.ground().topology();
    this.lossSensitivity = world.combat().lossSensitivity();
    this.untrainedVulnerability = world.combat().untrainedVulnerability();
    this.minimumCohesion = world.combat().minimumCohesion();
    this.lull = world.combat().lull();
    this.wounds = new Wounds(world.combat().killedShare(), world.combat().returnShare());
    this.clocks = new HitClocks(wounds);
  }

  /** Takes the elements that stand in the line now and have any enemy near. */
  void form() {
    ElementList line = world.inLine();
    if (line.size() > number.length) {
      grow(Math.max(line.size(), 2 * number.length));
    }
    posts.begin();
    if (posts.anyUnaimed() && unaimedEach.length < number.length) {
      unaimedEach = new double[number.length];
    }
    int wave = NO_WAVE;
    int force = 0;
    for (int k = 0; k < line.size(); k++) {
      int element = line.get(k);
      if (elements.wave(element) != wave) {
        wave = elements.wave(element);
        force = elements.formation(element).force().number();
      }
      post[k] = posts.post(force, elements.cell(element));
    }
    posts.keepNear();
    size = 0;
    wave = NO_WAVE;
    for (int k = 0; k < line.size(); k++) {
      int element = line.get(k);
      int near = posts.numberAmongNear(post[k]);
      if (near == FireAllocation.FAR) {
        elements.inContact(element, false);
        continue;
      }
      if (elements.wave(element) != wave) {
        wave = elements.wave(element);
        prepare(elements.formation(element), wave);
      }
      post[size] = near;
      place(size++, element);
    }
  }

  /** What the elements of a wave have in common. */
  private void prepare(FormationState formation, int wave) {
    ForceState force = formation.force();
    double footing = elements.footing(wave);
    lethality = force.lethality() * footing;
    unaimed = force.unaimed() * footing;
    exposure = world.combat().cover(formation) * force.vulnerability();
  }

  /**
   * Lays an element out. What every exchange asks for and does not change within the step is worked
   * out here: aimed fire per soldier λ·M₀ (hits a day at full cohesion), unaimed fire per soldier
   * υ·M₀, and the factors on its own losses.
   */
  private void place(int i, int element) {
    boolean attacked = world.ground().attacked(elements.cell(element), world.stepsMade());
    double skill = elements.skill(element) * (attacked ? 1 : lull);
    number[i] = element;
    strength[i] = elements.strength(element);
    wounds.clear(i);
    cohesion[i] = elements.cohesion(element);
    aimedEach[i] = lethality * skill;
    aimed[i] = strength[i] * cohesion[i] * aimedEach[i];
    if (posts.anyUnaimed()) {
      unaimedEach[i] = unaimed * skill;
    }
    susceptibility[i] = factorOnLosses(element);
    clocks.set(i, elements.hits(element), elements.untilHit(element));
  }

  private void grow(int capacity) {
    post = new int[capacity];
    number = new int[capacity];
    strength = new int[capacity];
    cohesion = new double[capacity];
    aimedEach = new double[capacity];
    aimed = new double[capacity];
    susceptibility = new double[capacity];
    clocks.grow(capacity);
    wounds.grow(capacity);
  }

  /**
   * The factor of an element's training, terrain and posture on its losses.
   *
   * @throws IllegalStateException when it is not a number any more
   */
  private double factorOnLosses(int element) {
    double vulnerability = 1 + untrainedVulnerability * (1 - elements.training(element));
    double factor = vulnerability * topology.cover(elements.cell(element)) * exposure;
    if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY)) {
      throw new IllegalStateException("the hazard in the line is no longer a number");
    }
    return factor;
  }

  /**
   * Lets the fire of an exchange fall on all of them.
   *
   * @param days the length of the exchange
   */
  void endure(double days) {
    clocks.pass(size, strength, susceptibility, post, posts.perDay(), days);
  }

  /** In how many elements someone was hit in this exchange. */
  int strikes() {
    return clocks.strikes();
  }

  /** The place of the element of a strike. */
  int struck(int strike) {
    return clocks.struck(strike);
  }

  /**
   * Takes the losses of a strike off its element.
   *
   * @param days the length of the exchange
   */
  void lose(int strike, double days) {
    int i = clocks.struck(strike);
    double hazard = posts.perDay()[post[i]] * days * susceptibility[i];
    lose(i, clocks.hit(strike, elements.key(number[i]), strength[i], hazard));
  }

  /** Takes the next loss off an element. */
  void loseOne(int i) {
    clocks.hitOne(i, elements.key(number[i]));
    lose(i, 1);
  }

  /** Takes losses off an element, and cohesion with them: b/n₀ for each. */
  private void lose(int i, int losses) {
    strength[i] -= losses;
    double shock = lossSensitivity / elements.establishment(number[i]);
    cohesion[i] = Math.max(0, cohesion[i] - shock * losses);
    aimed[i] = strength[i] * cohesion[i] * aimedEach[i];
  }

  /** The hazard that is left until the next soldier of an element is hit. */
  double untilHit(int i) {
    return clocks.left(i);
  }

  /** Lets a hazard pass in which nobody of an element is hit. */
  void spare(int i, double hazard) {
    clocks.spare(i, hazard);
  }

  /** Whether an element has come down to its breakpoint, or lost its cohesion. */
  boolean breaks(int i) {
    return strength[i] <= elements.breaksAt(number[i]) || cohesion[i] < minimumCohesion;
  }

  /** The number of the element at a place of the line. */
  int element(int i) {
    return number[i];
  }

  int strength(int i) {
    return strength[i];
  }

  /**
   * Adds up soldiers, and expected casualties a day that their aimed fire inflicts now, Σ n·λ·M.
   *
   * @param soldiers by post
   * @param fire by post
   */
  void addTo(int[] soldiers, double[] fire) {
    int i = 0;
    while (i < size) {
      int at = post[i];
      int sum = soldiers[at];
      double sumOfFire = fire[at];
      do {
        sum += strength[i];
        sumOfFire += aimed[i];
        i++;
      } while (i < size && post[i] == at);
      soldiers[at] = sum;
      fire[at] = sumOfFire;
    }
  }

  /**
   * Adds up the hazard a day that their unaimed fire is now to each enemy in reach, Σ n·υ·M.
   *
   * @param hazard by post
   */
  void addUnaimed(double[] hazard) {
    for (int i = 0; i < size; i++) {
      hazard[post[i]] += strength[i] * cohesion[i] * unaimedEach[i];
    }
  }

  /** Losses a day of an element, n·h; 0 out of contact. */
  double lossesPerDay(int i) {
    return strength[i] * (posts.perDay()[post[i]] * susceptibility[i]);
  }

  /** How many there are. */
  int size() {
    return size;
  }

  /** The post of an element. */
  int post(int i) {
    return post[i];
  }

  /**
   * Writes what an element went through in this step to it and its formation.
   *
   * @param returnDay the day on which the wounded return
   */
  void settle(int i, double returnDay) {
    int element = number[i];
    if (wounds.total(i) > 0) {
      elements
          .formation(element)
          .hit(element, wounds.killed(i), wounds.forGood(i), wounds.forATime(i), returnDay);
      world.ground().lose(elements.side(element), elements.cell(element), wounds.total(i));
    }
    elements.fought(element, cohesion[i], clocks.left(i), clocks.hits(i));
  }

  /** Forgets the elements that left the line, keeping the order of the others. */
  void closeUp() {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (elements.is(number[i], ElementStatus.LINE)) {
        if (kept < i) {
          keep(i, kept);
        }
        kept++;
      }
    }
    size = kept;
  }

  private void keep(int from, int to) {
    post[to] = post[from];
    number[to] = number[from];
    strength[to] = strength[from];
    cohesion[to] = cohesion[from];
    aimedEach[to] = aimedEach[from];
    aimed[to] = aimed[from];
    if (posts.anyUnaimed()) {
      unaimedEach[to] = unaimedEach[from];
    }
    susceptibility[to] = susceptibility[from];
    clocks.keep(from, to);
    wounds.keep(from, to);
  }
}
