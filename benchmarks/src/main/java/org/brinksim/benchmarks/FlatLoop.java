package org.brinksim.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The scenario crisis-core written by hand for speed and for nothing else: flat arrays, constants
 * in the code, one loop a day. Brink's pace is measured against it in the same minutes on the same
 * machine, because a ratio outlasts the machine.
 *
 * <p>There are 102 red and 30 blue elements of 500 soldiers, no space, and six states with five
 * actions. Each exchange draws an exact binomial number for every element in the line. One object
 * serves one thread, and its arrays serve every run.
 */
final class FlatLoop {

  /** Which rules it follows where the two texts of the workload differ. */
  enum Rules {
    /**
     * Those of the workload by which tools are compared: a breakpoint for each element at the
     * start; everyone learns, in the line too; an element below a quarter is destroyed at once;
     * states act in the morning; a line has room for so many elements.
     */
    WORKLOAD,

    /**
     * Those of docs/model.md, which Brink follows: a breakpoint at each entry into the line; nobody
     * learns there; only the broken are destroyed; states act in the evening; a line has room for
     * so many soldiers; a formation attacks from the day on after its first element entered the
     * line.
     */
    MODEL
  }

  /**
   * What is kept of a run.
   *
   * @param redKilled red soldiers killed
   * @param blueKilled blue soldiers killed
   * @param acts actions taken
   * @param firstAct day of the first action; one after the last day for none
   * @param redLeft red soldiers in elements at the end
   * @param blueLeft blue soldiers in elements at the end
   */
  record Outcome(
      int redKilled, int blueKilled, int acts, int firstAct, int redLeft, int blueLeft) {}

  private static final int RED = 102;
  private static final int ELEMENTS = 132;
  private static final int[] FIRST = {0, RED, ELEMENTS};
  private static final int UNTRAINED = 22;
  private static final int SIZE = 500;
  private static final int DESTROYED_BELOW = 125;

  /** The days of a run. */
  static final int DAYS = 180;

  private static final int EXCHANGES = 4;
  private static final double EXCHANGE_DAYS = 0.25;
  private static final double LETHALITY = 0.01;
  private static final double AREA = 0.004;
  private static final double[] COVER = {1.0, 0.7};
  private static final int[] LINE_LIMIT = {40, 24};
  private static final int REST_DAYS = 14;
  private static final int STATES = 6;
  private static final int ACTIONS = 5;
  private static final double HAZARD = 0.002;
  private static final double RED_SOLDIERS = 51_000;
  private static final double LEARNT = Math.exp(-1.0 / 30);
  private static final double RECOVERED = Math.exp(-1.0 / 7);

  private static final byte RESERVE = 0;
  private static final byte LINE = 1;
  private static final byte OUT = 2;
  private static final byte DESTROYED = 3;

  private final boolean byModel;
  private final int[] strength = new int[ELEMENTS];
  private final int[] entered = new int[ELEMENTS];
  private final int[] back = new int[ELEMENTS];
  private final byte[] status = new byte[ELEMENTS];
  private final double[] training = new double[ELEMENTS];
  private final double[] cohesion = new double[ELEMENTS];
  private final double[] breakpoint = new double[ELEMENTS];
  private final double[] power = new double[ELEMENTS];
  private final double[] exposure = new double[ELEMENTS];
  private final int[][] line = {new int[ELEMENTS], new int[ELEMENTS]};
  private final int[] inLine = new int[2];
  private final boolean[] attacks = new boolean[2];
  private final int[] killed = new int[2];
  private final boolean[] taken = new boolean[STATES * ACTIONS];
  private final int[] acts = new int[STATES];
  private boolean contact;
  private int firstAct;
  private SplittableRandom random;

  /** A loop that follows rules. */
  FlatLoop(Rules rules) {
    this.byModel = rules == Rules.MODEL;
  }

  /** Runs of it, for timing. */
  static Workload runs(Rules rules, long seed) {
    return () -> {
      FlatLoop loop = new FlatLoop(rules);
      return replication -> loop.run(seed, replication);
    };
  }

  /** One run. */
  Outcome run(long seed, long replication) {
    random = new SplittableRandom(seed * 0x9e3779b97f4a7c15L + replication);
    begin();
    for (int day = 1; day <= DAYS; day++) {
      if (byModel) {
        grow();
        comeBack(day);
        choose();
        fill();
        fight(day);
        decide(day);
      } else {
        comeBack(day - 1);
        fill();
        decide(day);
        fight(day);
        grow();
      }
    }
    return new Outcome(killed[0], killed[1], actsOfAll(), firstAct, left(0), left(1));
  }

  private void begin() {
    for (int i = 0; i < ELEMENTS; i++) {
      strength[i] = SIZE;
      training[i] = i < UNTRAINED ? 0.3 : 1;
      cohesion[i] = 1;
      status[i] = RESERVE;
      breakpoint[i] = byModel ? 0 : breakpoint();
    }
    Arrays.fill(taken, false);
    Arrays.fill(acts, 0);
    inLine[0] = 0;
    inLine[1] = 0;
    killed[0] = 0;
    killed[1] = 0;
    contact = false;
    firstAct = DAYS + 1;
  }

  /** Beta(4, 8): the share of one sum of four exponential numbers in a sum of twelve. */
  private double breakpoint() {
    double four = 1;
    for (int i = 0; i < 4; i++) {
      four *= 1 - random.nextDouble();
    }
    double eight = 1;
    for (int i = 0; i < 8; i++) {
      eight *= 1 - random.nextDouble();
    }
    double share = Math.log(four);
    return share / (share + Math.log(eight));
  }

  private void grow() {
    for (int i = 0; i < ELEMENTS; i++) {
      boolean behind = status[i] != LINE;
      if (behind || !byModel) {
        training[i] = 1 - (1 - training[i]) * LEARNT;
      }
      if (behind || byModel && !contact) {
        cohesion[i] = 1 - (1 - cohesion[i]) * RECOVERED;
      }
    }
  }

  private void comeBack(int day) {
    for (int i = 0; i < ELEMENTS; i++) {
      if (status[i] == OUT && day >= back[i]) {
        status[i] = RESERVE;
      }
    }
  }

  /** Which of the two red formations attack: by the model those with an element in the line. */
  private void choose() {
    attacks[0] = false;
    attacks[1] = false;
    for (int place = 0; place < inLine[0]; place++) {
      attacks[line[0][place] < UNTRAINED ? 0 : 1] = true;
    }
  }

  private double cover(int side, int i) {
    boolean holds = side == 1 || byModel && !attacks[i < UNTRAINED ? 0 : 1];
    return holds ? COVER[1] : COVER[0];
  }

  private void fill() {
    for (int side = 0; side < 2; side++) {
      int soldiers = byModel ? soldiers(side) : 0;
      for (int i = FIRST[side]; i < FIRST[side + 1]; i++) {
        if (status[i] == RESERVE) {
          if (!hasRoom(side, soldiers, strength[i])) {
            break;
          }
          enter(side, i);
          soldiers += strength[i];
        }
      }
    }
  }

  /** By the model at least half of an element must fit beside those in the line. */
  private boolean hasRoom(int side, int soldiers, int more) {
    return byModel
        ? soldiers == 0 || 2 * (LINE_LIMIT[side] * SIZE - soldiers) >= more
        : inLine[side] < LINE_LIMIT[side];
  }

  private void enter(int side, int i) {
    status[i] = LINE;
    entered[i] = strength[i];
    line[side][inLine[side]++] = i;
    if (byModel) {
      breakpoint[i] = breakpoint();
    }
  }

  private void fight(int day) {
    for (int side = 0; side < 2; side++) {
      for (int place = 0; place < inLine[side]; place++) {
        int i = line[side][place];
        power[i] = LETHALITY * (0.45 + 0.55 * training[i]);
        exposure[i] = (1 + 0.8 * (1 - training[i])) * cover(side, i) * EXCHANGE_DAYS;
      }
    }
    for (int exchange = 0; exchange < EXCHANGES; exchange++) {
      contact = inLine[0] > 0 && inLine[1] > 0;
      if (!contact) {
        return;
      }
      double onRed = fire(1) / soldiers(0) + AREA;
      double onBlue = fire(0) / soldiers(1) + AREA;
      suffer(0, onRed, day);
      suffer(1, onBlue, day);
    }
  }

  private double fire(int side) {
    double sum = 0;
    for (int place = 0; place < inLine[side]; place++) {
      int i = line[side][place];
      sum += strength[i] * power[i] * cohesion[i];
    }
    return sum;
  }

  private int soldiers(int side) {
    int sum = 0;
    for (int place = 0; place < inLine[side]; place++) {
      sum += strength[line[side][place]];
    }
    return sum;
  }

  /** Losses of a side's line in one exchange, from the fire on each soldier. */
  private void suffer(int side, double onEach, int day) {
    int kept = 0;
    int lost = 0;
    for (int place = 0; place < inLine[side]; place++) {
      int i = line[side][place];
      int losses = hits(strength[i], onEach * exposure[i]);
      if (losses > 0) {
        lost += losses;
        strength[i] -= losses;
        cohesion[i] = Math.max(0, cohesion[i] - 1.5 * losses / SIZE);
        status[i] = fate(i, day);
      }
      if (status[i] == LINE) {
        line[side][kept++] = i;
      }
    }
    inLine[side] = kept;
    killed[side] += lost;
  }

  private byte fate(int i, int day) {
    boolean few = strength[i] < DESTROYED_BELOW;
    boolean broken = entered[i] - strength[i] >= breakpoint[i] * entered[i];
    if (few && (broken || !byModel) || strength[i] == 0) {
      return DESTROYED;
    }
    if (broken) {
      back[i] = day + REST_DAYS;
      return OUT;
    }
    return LINE;
  }

  /** Binomial(n, 1 − e^(−hazard)) by inversion. */
  private int hits(int n, double hazard) {
    double u = random.nextDouble();
    double probability = Math.exp(-n * hazard);
    if (u < probability) {
      return 0;
    }
    double odds = Math.expm1(hazard);
    int k = 0;
    while (u >= probability && k < n) {
      u -= probability;
      k++;
      probability *= odds * (n - k + 1) / k;
    }
    return k;
  }

  private void decide(int day) {
    int all = actsOfAll();
    double red = killed[0] / RED_SOLDIERS;
    int before = all;
    for (int state = 0; state < STATES; state++) {
      double hazard = HAZARD * Math.exp(red + 0.05 * (before - acts[state]));
      double probability = -Math.expm1(-hazard);
      int now = 0;
      for (int k = state * ACTIONS; k < (state + 1) * ACTIONS; k++) {
        if (!taken[k] && random.nextDouble() < probability) {
          taken[k] = true;
          now++;
        }
      }
      acts[state] += now;
      all += now;
    }
    if (all > 0 && before == 0) {
      firstAct = day;
    }
  }

  private int actsOfAll() {
    int sum = 0;
    for (int own : acts) {
      sum += own;
    }
    return sum;
  }

  private int left(int side) {
    int sum = 0;
    for (int i = FIRST[side]; i < FIRST[side + 1]; i++) {
      sum += status[i] == DESTROYED ? 0 : strength[i];
    }
    return sum;
  }
}
