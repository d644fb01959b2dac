package org.brinksim.model.combat;

import java.util.Arrays;
import org.brinksim.model.ground.Topology;
import org.brinksim.model.troops.ForceState;
import org.brinksim.model.world.World;

/**
 * Who is under whose fire: for each post (the elements of one side in one cell), the hazard of a
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

  private final World world;
  private final Topology topology;
  private final int sides;
  private final int cells;
  private final int[] postAt;
  private final double[] area;

  // By post, in the order in which the line's elements first name them.
  private final int[] where;
  private final int[][] enemyPosts;
  private final int[] soldiers;
  private final double[] aimed;
  private final double[] unaimed;
  private final double[] hazard;
  private final boolean[] contact;
  private int posts;

  FireAllocation(World world) {
    this.world = world;
    this.topology = world.ground().topology();
    this.sides = world.sides().size();
    this.cells = topology.cells();
    int most = sides * cells;
    this.postAt = new int[most];
    Arrays.fill(postAt, NO_POST);
    this.area = new double[sides];
    this.where = new int[most];
    this.enemyPosts = new int[most][];
    this.soldiers = new int[most];
    this.aimed = new double[most];
    this.unaimed = new double[most];
    this.hazard = new double[most];
    this.contact = new boolean[most];
  }

  /**
   * Begins a step: numbers the posts, notes who is in reach of whom, and the area fire that falls
   * on each side.
   */
  void begin(CombatElements line) {
    for (int post = 0; post < posts; post++) {
      postAt[where[post]] = NO_POST;
    }
    posts = 0;
    for (int i = 0; i < line.size(); i++) {
      line.post(i, number(line.element(i).side() * cells + line.element(i).cell()));
    }
    for (int post = 0; post < posts; post++) {
      enemyPosts[post] = enemiesOf(where[post] / cells, where[post] % cells);
    }
    survey();
  }

  /**
   * The number of the post at a place (a side in a cell), which gets one when it is first named.
   */
  private int number(int place) {
    if (postAt[place] == NO_POST) {
      postAt[place] = posts;
      where[posts++] = place;
    }
    return postAt[place];
  }

  /** The posts of other sides in a cell and those that border on it. */
  private int[] enemiesOf(int side, int cell) {
    int[] reach = topology.reach(cell);
    int[] found = new int[reach.length * (sides - 1)];
    int n = 0;
    for (int other = 0; other < sides; other++) {
      for (int near : reach) {
        int post = postAt[other * cells + near];
        if (other != side && post != NO_POST) {
          found[n++] = post;
        }
      }
    }
    return n == found.length ? found : Arrays.copyOf(found, n);
  }

  /**
   * The area fire on each side: F = Σ over its enemies' forces in the theatre of fires/1000 hits
   * per exposed soldier and day, whatever the number of those exposed.
   */
  private void survey() {
    Arrays.fill(area, 0);
    for (ForceState force : world.forces()) {
      double fires = force.present() > 0 ? force.fires() / 1000 : 0;
      for (int side = 0; side < sides && fires > 0; side++) {
        area[side] += side == force.side().index() ? 0 : fires;
      }
    }
  }

  /** Takes the picture before an exchange; fire is simultaneous, so losses do not change it. */
  void look(CombatElements line) {
    for (int post = 0; post < posts; post++) {
      soldiers[post] = 0;
      aimed[post] = 0;
      unaimed[post] = 0;
      hazard[post] = area[where[post] / cells];
    }
    for (int i = 0; i < line.size(); i++) {
      int post = line.post(i);
      soldiers[post] += line.strength(i);
      aimed[post] += line.aimed(i);
      unaimed[post] += line.unaimed(i);
    }
    for (int post = 0; post < posts; post++) {
      aim(post);
    }
  }

  /**
   * Shares the fire of a post among its enemies in reach. Aimed fire of Σ n·λ·M expected hits a day
   * is divided by their number, so that each of them has the same hazard (Lanchester's square law);
   * unaimed fire is added whole to each (the linear law).
   */
  private void aim(int post) {
    int enemies = 0;
    for (int enemy : enemyPosts[post]) {
      enemies += soldiers[enemy];
    }
    contact[post] = enemies > 0;
    if (enemies > 0) {
      double onEach = aimed[post] / enemies + unaimed[post];
      for (int enemy : enemyPosts[post]) {
        hazard[enemy] += onEach;
      }
    }
  }

  /** Whether an enemy is in reach of a post. */
  boolean inContact(int post) {
    return contact[post];
  }

  /** Soldiers who have an enemy in reach. */
  int soldiersInContact() {
    int sum = 0;
    for (int post = 0; post < posts; post++) {
      sum += contact[post] ? soldiers[post] : 0;
    }
    return sum;
  }

  /** The hazard a day of a trained soldier without cover, in a post that is in contact. */
  double perDay(int post) {
    return hazard[post];
  }
}
