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
 */
final class FireAllocation {

  private static final int NO_POST = -1;

  /** Room for so many enemy posts at first. */
  private static final int FEW = 8;

  /** Greater hazards a day are taken for this, so that what is worked out of them is a number. */
  private static final double CERTAIN = 1e200;

  private final World world;
  private final Topology topology;
  private final int[] sideOf;
  private final int cells;
  private final int[] postAt;
  private final int[] firstIn;
  private final double[] area;
  private boolean anyUnaimed;

  // By post, in the order in which the line's elements first name them.
  private final int[] forceOf;
  private final int[] cellOf;
  private final int[] nextInCell;
  private final int[][] enemyPosts;
  private final int[] enemies;
  private final int[] first;
  private final int[] end;
  private final int[] soldiers;
  private final double[] aimed;
  private final double[] unaimed;
  private final double[] hazard;
  private final boolean[] contact;
  private int posts;

  // The posts that have any enemy near.
  private final int[] near;
  private int nears;

  FireAllocation(World world) {
    this.world = world;
    this.topology = world.ground().topology();
    this.sideOf = world.forces().stream().mapToInt(force -> force.side().index()).toArray();
    this.cells = topology.cells();
    int most = sideOf.length * cells;
    this.postAt = new int[most];
    Arrays.fill(postAt, NO_POST);
    this.firstIn = new int[cells];
    Arrays.fill(firstIn, NO_POST);
    this.area = new double[world.sides().size()];
    this.forceOf = new int[most];
    this.cellOf = new int[most];
    this.near = new int[most];
    this.nextInCell = new int[most];
    this.enemyPosts = new int[most][FEW];
    this.enemies = new int[most];
    this.first = new int[most];
    this.end = new int[most];
    this.soldiers = new int[most];
    this.aimed = new double[most];
    this.unaimed = new double[most];
    this.hazard = new double[most];
    this.contact = new boolean[most];
  }

  /** Begins a step: no posts yet. */
  void begin() {
    for (int post = 0; post < posts; post++) {
      postAt[forceOf[post] * cells + cellOf[post]] = NO_POST;
      firstIn[cellOf[post]] = NO_POST;
    }
    posts = 0;
  }

  /**
   * Adds an element to the post of its force in a cell, which gets a number when it is first named.
   *
   * @return the number
   */
  int add(int force, int cell) {
    int place = force * cells + cell;
    if (postAt[place] == NO_POST) {
      postAt[place] = posts;
      forceOf[posts] = force;
      cellOf[posts] = cell;
      nextInCell[posts] = firstIn[cell];
      firstIn[cell] = posts;
      end[posts++] = 0;
    }
    int post = postAt[place];
    end[post]++;
    return post;
  }

  /**
   * All elements are added: notes who is near whom, gives each post that has an enemy near its
   * places in the line, and works out the area fire that falls on each side.
   */
  void arrange() {
    nears = 0;
    int places = 0;
    for (int post = 0; post < posts; post++) {
      noteEnemies(post);
      if (enemies[post] > 0) {
        near[nears++] = post;
        first[post] = places;
        places += end[post];
      }
      end[post] = first[post];
    }
    survey();
  }

  /** Whether a post has any enemy near: the others neither fire nor are fired at. */
  boolean hasEnemiesNear(int post) {
    return enemies[post] > 0;
  }

  /** The next place in the line of an element of a post with enemies near. */
  int next(int post) {
    return end[post]++;
  }

  /** Notes the posts of other sides in a cell and those that border on it. */
  private void noteEnemies(int post) {
    int side = sideOf[forceOf[post]];
    int[] found = enemyPosts[post];
    int n = 0;
    for (int cell : topology.reach(cellOf[post])) {
      for (int other = firstIn[cell]; other != NO_POST; other = nextInCell[other]) {
        if (sideOf[forceOf[other]] != side) {
          if (n == found.length) {
            found = Arrays.copyOf(found, 2 * n);
          }
          found[n++] = other;
        }
      }
    }
    enemyPosts[post] = found;
    enemies[post] = n;
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
    for (int k = 0; k < nears; k++) {
      int post = near[k];
      soldiers[post] = line.soldiers(first[post], end[post]);
      aimed[post] = line.aimed(first[post], end[post]);
      unaimed[post] = anyUnaimed ? line.unaimed(first[post], end[post]) : 0;
      hazard[post] = area[sideOf[forceOf[post]]];
    }
    for (int k = 0; k < nears; k++) {
      aim(near[k]);
    }
  }

  /**
   * Shares the fire of a post among its enemies in reach. Aimed fire of Σ n·λ·M expected hits a day
   * is divided by their number, so that each of them has the same hazard (Lanchester's square law);
   * unaimed fire is added whole to each (the linear law).
   */
  private void aim(int post) {
    int[] targets = enemyPosts[post];
    int inReach = 0;
    for (int i = 0; i < enemies[post]; i++) {
      inReach += soldiers[targets[i]];
    }
    contact[post] = inReach > 0;
    if (inReach > 0) {
      double onEach = aimed[post] / inReach + unaimed[post];
      for (int i = 0; i < enemies[post]; i++) {
        hazard[targets[i]] += onEach;
      }
    }
  }

  /** How many posts have enemies near. */
  int size() {
    return nears;
  }

  /** The number of one of the posts that have enemies near. */
  int post(int k) {
    return near[k];
  }

  /** The place in the line of the first element of a post. */
  int first(int post) {
    return first[post];
  }

  void first(int post, int place) {
    first[post] = place;
  }

  /** The place in the line behind the last element of a post. */
  int end(int post) {
    return end[post];
  }

  void end(int post, int place) {
    end[post] = place;
  }

  /** The number of the force whose post it is. */
  int force(int post) {
    return forceOf[post];
  }

  /** Whether an enemy is in reach of a post. */
  boolean inContact(int post) {
    return contact[post];
  }

  /** Soldiers of a post. */
  int soldiers(int post) {
    return soldiers[post];
  }

  /** Soldiers who have an enemy in reach. */
  int soldiersInContact() {
    int sum = 0;
    for (int k = 0; k < nears; k++) {
      sum += contact[near[k]] ? soldiers[near[k]] : 0;
    }
    return sum;
  }

  /**
   * The hazard a day of a trained soldier without cover, in a post that is in contact.
   *
   * @throws IllegalStateException when it is not a number any more
   */
  double perDay(int post) {
    if (!(hazard[post] >= 0)) {
      throw new IllegalStateException("the hazard in the line is no longer a number");
    }
    return Math.min(CERTAIN, hazard[post]);
  }
}
