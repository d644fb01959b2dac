package org.brinksim.model.combat;

import java.util.Arrays;
import org.brinksim.model.ground.Topology;
import org.brinksim.model.troops.ForceState;
import org.brinksim.model.world.World;

/**
 * Who is under whose fire: for each post (the elements of one force in one cell), the hazard of a
 * trained soldier without cover.
 *
 * <p>Each shooter shares its aimed fire among the enemies in reach (its own cell and those
 * bordering on it) in proportion to their strength, so that the shooters of a post add the same
 * hazard to every enemy soldier in reach: their expected hits divided by the enemies' number.
 * Unaimed fire adds its hazard to each of them whatever their number. Area fire adds {@code
 * fires}/1000 of each enemy force that is in the theatre.
 *
 * <p>Posts in reach of each other are listed in pairs, each once, so that the loops of an exchange
 * run through whole arrays.
 */
final class FireAllocation {

  /** In place of the number of a post that has no enemy near. */
  static final int FAR = -1;

  private static final int NO_POST = -1;
  private static final int NO_SIDE = -1;

  /** Greater hazards are taken for this, so that what is worked out of them is a number. */
  private static final double CERTAIN = 1e200;

  private static final int FIRST_CAPACITY = 64;

  private final World world;
  private final Topology topology;
  private final int[] sideOf;
  private final int cells;
  private final int[] postAt;
  private final int[] firstIn;
  private final double[] area;
  private boolean anyUnaimed;

  // By post, in the order in which the line's elements first name them.
  private int[] forceOf = new int[FIRST_CAPACITY];
  private int[] cellOf = new int[FIRST_CAPACITY];
  private int[] nextInCell = new int[FIRST_CAPACITY];
  private boolean[] near = new boolean[FIRST_CAPACITY];
  private int[] amongNear = new int[FIRST_CAPACITY];
  private int posts;

  /** The side of all posts so far; none where there are two. */
  private int onlySide = NO_SIDE;

  // By number among those that have an enemy near.
  private int[] forceOfNear = new int[FIRST_CAPACITY + 1];
  private int[] soldiers = new int[FIRST_CAPACITY];
  private int[] inReach = new int[FIRST_CAPACITY];
  private double[] aimed = new double[FIRST_CAPACITY];
  private double[] unaimed = new double[FIRST_CAPACITY];
  private double[] onEach = new double[FIRST_CAPACITY];
  private double[] hazard = new double[FIRST_CAPACITY];
  private int nears;

  // Posts of two sides in reach of each other.
  private int[] one = new int[FIRST_CAPACITY];
  private int[] other = new int[FIRST_CAPACITY];
  private int pairs;

  FireAllocation(World world) {
    this.world = world;
    this.topology = world.ground().topology();
    this.sideOf = world.forces().stream().mapToInt(force -> force.side().index()).toArray();
    this.cells = topology.cells();
    this.postAt = new int[sideOf.length * cells];
    Arrays.fill(postAt, NO_POST);
    this.firstIn = new int[cells];
    Arrays.fill(firstIn, NO_POST);
    this.area = new double[world.sides().size()];
  }

  /** Begins a step: no posts yet; and the area fire that falls on each side. */
  void begin() {
    for (int post = 0; post < posts; post++) {
      postAt[forceOf[post] * cells + cellOf[post]] = NO_POST;
      firstIn[cellOf[post]] = NO_POST;
    }
    posts = 0;
    pairs = 0;
    onlySide = NO_SIDE;
    survey();
  }

  /** The number of the post of a force in a cell, which gets one when it is first named. */
  int post(int force, int cell) {
    int place = force * cells + cell;
    return postAt[place] == NO_POST ? open(place, force, cell) : postAt[place];
  }

  private int open(int place, int force, int cell) {
    if (posts == forceOf.length) {
      grow(2 * posts);
    }
    int post = posts++;
    if (post == 0) {
      onlySide = sideOf[force];
    } else if (sideOf[force] != onlySide) {
      onlySide = NO_SIDE;
    }
    postAt[place] = post;
    forceOf[post] = force;
    cellOf[post] = cell;
    near[post] = false;
    nextInCell[post] = firstIn[cell];
    firstIn[cell] = post;
    int side = sideOf[force];
    if (side == onlySide) {
      return post;
    }
    for (int reached : topology.reach(cell)) {
      for (int found = firstIn[reached]; found != NO_POST; found = nextInCell[found]) {
        if (sideOf[forceOf[found]] != side) {
          pair(post, found);
        }
      }
    }
    return post;
  }

  private void grow(int capacity) {
    forceOf = Arrays.copyOf(forceOf, capacity);
    cellOf = Arrays.copyOf(cellOf, capacity);
    nextInCell = Arrays.copyOf(nextInCell, capacity);
    near = Arrays.copyOf(near, capacity);
    amongNear = new int[capacity];
    forceOfNear = new int[capacity + 1];
    soldiers = new int[capacity];
    inReach = new int[capacity];
    aimed = new double[capacity];
    unaimed = new double[capacity];
    onEach = new double[capacity];
    hazard = new double[capacity];
  }

  private void pair(int post, int found) {
    if (pairs == one.length) {
      one = Arrays.copyOf(one, 2 * pairs);
      other = Arrays.copyOf(other, 2 * pairs);
    }
    one[pairs] = post;
    other[pairs++] = found;
    near[post] = true;
    near[found] = true;
  }

  /**
   * Forgets the posts that have no enemy near, which neither fire nor are fired at, and numbers the
   * others anew: {@link #numberAmongNear}.
   */
  void keepNear() {
    int kept = 0;
    for (int post = 0; post < posts; post++) {
      amongNear[post] = near[post] ? kept : FAR;
      forceOfNear[kept] = forceOf[post];
      kept += near[post] ? 1 : 0;
    }
    nears = kept;
    for (int pair = 0; pair < pairs; pair++) {
      one[pair] = amongNear[one[pair]];
      other[pair] = amongNear[other[pair]];
    }
  }

  /** The number that a post has among those with an enemy near; {@link #FAR} where it has none. */
  int numberAmongNear(int post) {
    return amongNear[post];
  }

  /**
   * The area fire on each side: F = Σ over its enemies' forces in the theatre of fires/1000 hits
   * per exposed soldier and day, whatever the number of those exposed.
   */
  private void survey() {
    Arrays.fill(area, 0);
    anyUnaimed = false;
    for (int f = 0; f < world.forces().size(); f++) {
      ForceState force = world.forces().get(f);
      anyUnaimed |= force.unaimed() != 0;
      double fires = force.present() > 0 ? force.fires() / 1000 : 0;
      for (int side = 0; side < area.length && fires > 0; side++) {
        area[side] += side == force.side().index() ? 0 : fires;
      }
    }
  }

  /** Takes the picture before an exchange; fire is simultaneous, so losses do not change it. */
  void look(CombatElements line) {
    for (int post = 0; post < nears; post++) {
      soldiers[post] = 0;
      inReach[post] = 0;
      aimed[post] = 0;
      unaimed[post] = 0;
    }
    line.addTo(soldiers, aimed);
    if (anyUnaimed) {
      line.addUnaimed(unaimed);
    }
    for (int pair = 0; pair < pairs; pair++) {
      inReach[one[pair]] += soldiers[other[pair]];
      inReach[other[pair]] += soldiers[one[pair]];
    }
    aim();
  }

  /**
   * Shares the fire of the posts among their enemies in reach. Aimed fire of Σ n·λ·M expected hits
   * a day is divided by their number, so that each of them has the same hazard (Lanchester's square
   * law); unaimed fire is added whole to each (the linear law).
   */
  private void aim() {
    for (int post = 0; post < nears; post++) {
      onEach[post] = inReach[post] > 0 ? aimed[post] / inReach[post] + unaimed[post] : 0;
      hazard[post] = inReach[post] > 0 ? area[sideOf[forceOfNear[post]]] : 0;
    }
    for (int pair = 0; pair < pairs; pair++) {
      hazard[other[pair]] += onEach[one[pair]];
      hazard[one[pair]] += onEach[other[pair]];
    }
    double sum = 0;
    for (int post = 0; post < nears; post++) {
      sum += hazard[post];
    }
    if (!(sum < CERTAIN)) {
      bound();
    }
  }

  private void bound() {
    for (int post = 0; post < nears; post++) {
      if (!(hazard[post] >= 0)) {
        throw new IllegalStateException("the hazard in the line is no longer a number");
      }
      hazard[post] = Math.min(CERTAIN, hazard[post]);
    }
  }

  /** Whether anyone's fire is unaimed in this step. */
  boolean anyUnaimed() {
    return anyUnaimed;
  }

  /** Whether an enemy is in reach of a post. */
  boolean inContact(int post) {
    return inReach[post] > 0;
  }

  /** Soldiers who have an enemy in reach. */
  int soldiersInContact() {
    int sum = 0;
    for (int post = 0; post < nears; post++) {
      sum += inReach[post] > 0 ? soldiers[post] : 0;
    }
    return sum;
  }

  /** Adds up, by force, days that soldiers have an enemy in reach: soldiers times days. */
  void engage(double days, double[] soldierDays) {
    int post = 0;
    while (post < nears) {
      int force = forceOfNear[post];
      double sum = soldierDays[force];
      do {
        sum += inReach[post] > 0 ? soldiers[post] * days : 0;
        post++;
      } while (post < nears && forceOfNear[post] == force);
      soldierDays[force] = sum;
    }
  }

  /**
   * The hazard a day of a trained soldier without cover, by post; 0 out of contact. Not to be
   * changed.
   */
  double[] perDay() {
    return hazard;
  }
}
