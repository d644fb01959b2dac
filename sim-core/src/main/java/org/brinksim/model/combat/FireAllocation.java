package org.brinksim.model.combat;

import java.util.Arrays;
import org.brinksim.model.ground.Topology;
import org.brinksim.model.troops.Elements;
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
  private final Elements elements;
  private final Topology topology;
  private final int sides;
  private final int cells;
  private final int[] postAt;
  private final double[] area;

  // By post, in the order in which the line's elements first name them.
  private final int[] where;
  private final int[][] enemyPosts;
  private final int[] enemies;
  private final int[] soldiers;
  private final double[] aimed;
  private final double[] unaimed;
  private final double[] hazard;
  private final boolean[] contact;
  private int posts;

  FireAllocation(World world) {
    this.world = world;
    this.elements = world.elements();
    this.topology = world.ground().topology();
    this.sides = world.sides().size();
    this.cells = topology.cells();
    int most = sides * cells;
    this.postAt = new int[most];
    Arrays.fill(postAt, NO_POST);
    this.area = new double[sides];
    this.where = new int[most];
    this.enemyPosts = new int[most][];
    this.enemies = new int[most];
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
      int element = line.element(i);
      line.post(i, number(elements.side(element) * cells + elements.cell(element)));
    }
    for (int post = 0; post < posts; post++) {
      noteEnemies(post, where[post] / cells, where[post] % cells);
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

  /** Notes the posts of other sides in a cell and those that border on it. */
  private void noteEnemies(int post, int side, int cell) {
    int[] reach = topology.reach(cell);
    int most = reach.length * (sides - 1);
    if (enemyPosts[post] == null || enemyPosts[post].length < most) {
      enemyPosts[post] = new int[most];
    }
    int n = 0;
    for (int other = 0; other < sides; other++) {
      for (int near : reach) {
        int enemy = postAt[other * cells + near];
        if (other != side && enemy != NO_POST) {
          enemyPosts[post][n++] = enemy;
        }
      }
    }
    enemies[post] = n;
  }

  /**
   * The area fire on each side: F = Σ over its enemies' forces in the theatre of fires/1000 hits
   * per exposed soldier and day, whatever the number of those exposed.
   */
  private void survey() {
    Arrays.fill(area, 0);
    for (int f = 0; f < world.forces().size(); f++) {
      ForceState force = world.forces().get(f);
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
