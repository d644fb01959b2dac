package org.brinksim.model.troops;

import java.util.Arrays;
import org.brinksim.scenario.Scenario;

/**
 * The elements of a run: the bodies of soldiers that move, fight, break and rest, in flat arrays by
 * their number, which stays theirs.
 *
 * <p>Training, integration and cohesion are fractions from 0 to 1; days are counted from the
 * scenario's start. {@link Element} shows one of them as an object.
 */
public final class Elements {

  /** The cell of an element that is not in the line. */
  public static final int NOWHERE = -1;

  /** More elements than this in one run are refused: a scenario asks for them by mistake. */
  static final int MOST = 2_000_000;

  private static final int FIRST_CAPACITY = 64;
  private static final ElementStatus[] STATUSES = ElementStatus.values();

  private final double untrainedQuality;
  private Cohort[] cohorts = new Cohort[FIRST_CAPACITY];
  private int waves;
  private int size;
  private int[] cohort = new int[FIRST_CAPACITY];
  private int[] strength = new int[FIRST_CAPACITY];
  private double[] training = new double[FIRST_CAPACITY];
  private double[] cohesion = new double[FIRST_CAPACITY];
  private byte[] status = new byte[FIRST_CAPACITY];
  private boolean[] inContact = new boolean[FIRST_CAPACITY];
  private int[] cell = new int[FIRST_CAPACITY];
  private int[] stepsOnWay = new int[FIRST_CAPACITY];
  private short[] entries = new short[FIRST_CAPACITY];

  /**
   * In the line: the strength at which it breaks. In transit and at rest: the day of its end. Away:
   * the day on which it left.
   */
  private double[] mark = new double[FIRST_CAPACITY];

  /** What is left of the hazard that its soldiers pass until the next of them is hit. */
  private double[] untilHit = new double[FIRST_CAPACITY];

  private int[] hits = new int[FIRST_CAPACITY];

  /**
   * No elements yet.
   *
   * @param untrainedQuality the quality of the untrained, as a fraction of a trained one's
   */
  public Elements(double untrainedQuality) {
    this.untrainedQuality = untrainedQuality;
  }

  /** The same elements, to go on by themselves; each formation of the copy then adopts its own. */
  public Elements copy() {
    Elements copy = new Elements(untrainedQuality);
    copy.cohorts = cohorts.clone();
    copy.waves = waves;
    copy.size = size;
    copy.cohort = cohort.clone();
    copy.strength = strength.clone();
    copy.training = training.clone();
    copy.cohesion = cohesion.clone();
    copy.status = status.clone();
    copy.inContact = inContact.clone();
    copy.cell = cell.clone();
    copy.stepsOnWay = stepsOnWay.clone();
    copy.entries = entries.clone();
    copy.mark = mark.clone();
    copy.untilHit = untilHit.clone();
    copy.hits = hits.clone();
    return copy;
  }

  /**
   * Goes on with other random numbers. What is left until the next hit has no memory and is drawn
   * anew; what was drawn and waits, as a breakpoint does, stays.
   *
   * @param place of the new keys among the words of the old ones
   */
  public void redraw(long place) {
    for (int w = 0; w < waves; w++) {
      cohorts[w].redraw(place);
    }
    for (int e = 0; e < size; e++) {
      untilHit[e] = ElementStream.HIT.exponential(key(e), hits[e]);
    }
  }

  /** Makes a wave one of a copy of its formation. */
  void adopt(int wave, FormationState formation) {
    cohorts[wave] = cohorts[wave].copy(formation);
  }

  /** How many there are, those that are gone included. */
  public int size() {
    return size;
  }

  /**
   * A wave joins a formation, in elements of nearly equal size.
   *
   * @param formation which
   * @param key of the wave's random numbers
   * @return the number of its cohort
   */
  int add(
      FormationState formation,
      long key,
      int soldiers,
      int parts,
      TrainingDistribution itsTraining,
      double itsIntegration,
      ElementStatus itsStatus) {
    Cohort wave = new Cohort(formation, key, size, soldiers, parts, itsIntegration);
    if (waves == cohorts.length) {
      cohorts = Arrays.copyOf(cohorts, 2 * waves);
    }
    cohorts[waves] = wave;
    reserve(size + parts);
    for (int i = 0; i < parts; i++) {
      int e = size++;
      cohort[e] = waves;
      strength[e] = wave.establishment(e);
      training[e] = itsTraining.ofElement(i, parts);
      cohesion[e] = 1;
      status[e] = (byte) itsStatus.ordinal();
      cell[e] = NOWHERE;
      untilHit[e] = ElementStream.HIT.exponential(wave.key(e), 0);
    }
    formation.count(itsStatus, parts);
    return waves++;
  }

  /** A wave grows together with its command: what it lacks in integration shrinks to a share. */
  void integrate(int wave, double remaining) {
    cohorts[wave].integrate(remaining);
  }

  private void reserve(int capacity) {
    if (capacity > strength.length) {
      int length = Math.max(capacity, strength.length + strength.length / 2);
      cohort = Arrays.copyOf(cohort, length);
      strength = Arrays.copyOf(strength, length);
      training = Arrays.copyOf(training, length);
      cohesion = Arrays.copyOf(cohesion, length);
      status = Arrays.copyOf(status, length);
      inContact = Arrays.copyOf(inContact, length);
      cell = Arrays.copyOf(cell, length);
      stepsOnWay = Arrays.copyOf(stepsOnWay, length);
      entries = Arrays.copyOf(entries, length);
      mark = Arrays.copyOf(mark, length);
      untilHit = Arrays.copyOf(untilHit, length);
      hits = Arrays.copyOf(hits, length);
    }
  }

  private void become(int e, ElementStatus next) {
    formation(e).count(STATUSES[status[e]], -1);
    formation(e).count(next, 1);
    status[e] = (byte) next.ordinal();
  }

  private Cohort cohortOf(int e) {
    return cohorts[cohort[e]];
  }

  /** The formation that it belongs to. */
  public FormationState formation(int e) {
    return cohortOf(e).formation();
  }

  /** Its side's number. */
  public int side(int e) {
    return formation(e).force().side().index();
  }

  /** Soldiers at full strength: those on arrival. */
  public int establishment(int e) {
    return cohortOf(e).establishment(e);
  }

  /** Soldiers in it now. */
  public int strength(int e) {
    return strength[e];
  }

  /** How far it is trained. */
  public double training(int e) {
    return training[e];
  }

  /** How far it is integrated under its command. */
  public double integration(int e) {
    return cohortOf(e).integration();
  }

  /** How well it holds together. */
  public double cohesion(int e) {
    return cohesion[e];
  }

  /** Where it stands on its way. */
  public ElementStatus status(int e) {
    return STATUSES[status[e]];
  }

  /** Whether it has a status. */
  public boolean is(int e, ElementStatus asked) {
    return status[e] == asked.ordinal();
  }

  /** The day on which its transit or rest ends. */
  public double until(int e) {
    return mark[e];
  }

  /** Its cell while in the line, {@link #NOWHERE} otherwise. */
  public int cell(int e) {
    return cell[e];
  }

  /** Whether an enemy was in reach in the last exchange of fire. */
  public boolean inContact(int e) {
    return inContact[e];
  }

  /** Notes whether an enemy is in reach. */
  public void inContact(int e, boolean contact) {
    inContact[e] = contact;
  }

  /** Learns: what it lacks in training shrinks to a share, exp(-days/e-folding time). */
  public void train(int e, double remaining) {
    training[e] = 1 - (1 - training[e]) * remaining;
  }

  /** Recovers: what it lacks in cohesion shrinks to a share. */
  public void recover(int e, double remaining) {
    cohesion[e] = 1 - (1 - cohesion[e]) * remaining;
  }

  /** The number of the wave that it came with. */
  public int wave(int e) {
    return cohort[e];
  }

  /**
   * The factor on the quality of a wave's elements that integration and supply give: (1 − φ·(1 −
   * ι))·s.
   */
  public double footing(int wave) {
    FormationState formation = cohorts[wave].formation();
    return (1 - formation.traits().friction() * (1 - cohorts[wave].integration()))
        * formation.force().supply();
  }

  /** The factor on its quality that training gives: e₀ + (1 − e₀)·τ. */
  public double skill(int e) {
    return untrainedQuality + (1 - untrainedQuality) * training[e];
  }

  /**
   * The quality that training, integration and supply give: M₀ = (e₀ + (1 − e₀)·τ)·(1 − φ·(1 −
   * ι))·s, without cohesion.
   */
  public double basicQuality(int e) {
    return skill(e) * footing(cohort[e]);
  }

  /** The quality M = M₀·κ: fighting power of one of its soldiers as a share of the best. */
  public double quality(int e) {
    return basicQuality(e) * cohesion[e];
  }

  /** The power n·λ·M: soldiers times lethality times quality, expected enemy casualties a day. */
  public double power(int e) {
    return strength[e] * formation(e).force().lethality() * quality(e);
  }

  /** The strength at which it breaks: what its breakpoint leaves of its strength on entry. */
  public double breaksAt(int e) {
    return mark[e];
  }

  /** Sends it to the line; it arrives on a day. */
  public void depart(int e, double arrivalDay) {
    become(e, ElementStatus.TRANSIT);
    mark[e] = arrivalDay;
  }

  /** Puts it in reserve. */
  public void standBy(int e) {
    leave(e, ElementStatus.RESERVE);
  }

  /**
   * Puts it into the line.
   *
   * @param intoCell the cell
   * @param breakpoint the share of loss at which it will break; above 1 for never
   */
  public void enterLine(int e, int intoCell, double breakpoint) {
    become(e, ElementStatus.LINE);
    cell[e] = intoCell;
    mark[e] = strength[e] - breakpoint * strength[e];
    stepsOnWay[e] = 0;
    entries[e]++;
  }

  /** How often it has entered the line. */
  public int entries(int e) {
    return Short.toUnsignedInt(entries[e]);
  }

  /** Takes it out of the line to rest until a day. */
  public void rest(int e, double untilDay) {
    leave(e, ElementStatus.RESTING);
    mark[e] = untilDay;
  }

  /** Ends it. The soldiers that remain are handed over to the caller. */
  int dissolve(int e) {
    int remaining = strength[e];
    strength[e] = 0;
    leave(e, ElementStatus.DESTROYED);
    return remaining;
  }

  /** It leaves the theatre with all its soldiers. Noted is the day, from which on it recovers. */
  void goAway(int e, double day) {
    leave(e, ElementStatus.WITHDRAWN);
    mark[e] = day;
  }

  /**
   * It is back in the theatre.
   *
   * @param as what it does now
   * @param remaining the share of what it lacked in cohesion that it lacks still
   */
  void comeBack(int e, ElementStatus as, double remaining) {
    recover(e, remaining);
    become(e, as);
  }

  /** Takes soldiers away: casualties, prisoners. */
  void remove(int e, int soldiers) {
    strength[e] -= soldiers;
  }

  /** Takes replacements in. */
  void reinforce(int e, int soldiers) {
    strength[e] += soldiers;
  }

  /** Moves it, within the line. */
  public void moveTo(int e, int next) {
    cell[e] = next;
    stepsOnWay[e] = 0;
  }

  /** Days that it has been on its way to the next cell, the step of so many days included. */
  public double march(int e, double stepDays) {
    stepsOnWay[e]++;
    return Scenario.roundedDay(stepsOnWay[e] * stepDays);
  }

  /** Forgets the way begun. */
  public void halt(int e) {
    stepsOnWay[e] = 0;
  }

  private void leave(int e, ElementStatus next) {
    become(e, next);
    cell[e] = NOWHERE;
    inContact[e] = false;
    stepsOnWay[e] = 0;
  }

  /** The key of its random numbers; see {@link ElementStream}. */
  public long key(int e) {
    return cohortOf(e).key(e);
  }

  /** The key of the random numbers for its number n of a kind. */
  public long key(int e, ElementStream kind, long n) {
    return kind.key(key(e), n);
  }

  /** What is left of the hazard that its soldiers pass together until the next of them is hit. */
  public double untilHit(int e) {
    return untilHit[e];
  }

  /** How many of its soldiers have been hit so far. */
  public int hits(int e) {
    return hits[e];
  }

  /**
   * Notes what it went through in a fight.
   *
   * @param itsCohesion how well it holds together, from 0 to 1
   * @param hazardLeft what is left until the next hit
   * @param itsHits soldiers who have been hit so far
   */
  public void fought(int e, double itsCohesion, double hazardLeft, int itsHits) {
    cohesion[e] = itsCohesion;
    untilHit[e] = hazardLeft;
    hits[e] = itsHits;
  }
}
