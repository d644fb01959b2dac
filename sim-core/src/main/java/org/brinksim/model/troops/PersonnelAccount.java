package org.brinksim.model.troops;

/**
 * A force's account of soldiers since the start: every soldier who arrived is present, or in
 * exactly one of the other columns.
 *
 * <p>Arrived = present + killed + convalescent + invalided + captured + withdrawn.
 */
public final class PersonnelAccount {

  private int arrived;
  private int committed;
  private int killed;
  private long wounded;
  private int invalided;
  private int convalescent;
  private int captured;
  private int withdrawn;
  private long elementsBroken;
  private double engagedDays;

  /** The same account, to go on by itself. */
  PersonnelAccount copy() {
    PersonnelAccount copy = new PersonnelAccount();
    copy.arrived = arrived;
    copy.committed = committed;
    copy.killed = killed;
    copy.wounded = wounded;
    copy.invalided = invalided;
    copy.convalescent = convalescent;
    copy.captured = captured;
    copy.withdrawn = withdrawn;
    copy.elementsBroken = elementsBroken;
    copy.engagedDays = engagedDays;
    return copy;
  }

  /** Soldiers who have arrived. */
  public int arrived() {
    return arrived;
  }

  /** Soldiers in elements when first sent to the line. */
  public int committed() {
    return committed;
  }

  /** Soldiers killed. */
  public int killed() {
    return killed;
  }

  /** Soldiers wounded, those who returned or will return included. */
  public long wounded() {
    return wounded;
  }

  /** Wounded who will not return. */
  public int invalided() {
    return invalided;
  }

  /** Wounded who will return. */
  public int convalescent() {
    return convalescent;
  }

  /** Soldiers in the theatre: those who arrived less those in any other column. */
  public int present() {
    return arrived - killed - convalescent - invalided - captured - withdrawn;
  }

  /** The share of those who arrived that is not away by order; 1 before anyone arrived. */
  public double shareNotWithdrawn() {
    return arrived > 0 ? 1 - (double) withdrawn / arrived : 1;
  }

  /** Soldiers captured. */
  public int captured() {
    return captured;
  }

  /** Soldiers who left by order and have not come back. */
  public int withdrawn() {
    return withdrawn;
  }

  /** Times that an element broke. */
  public long elementsBroken() {
    return elementsBroken;
  }

  /** Killed, wounded and captured. */
  public long casualties() {
    return killed + wounded + captured;
  }

  /** Days that soldiers spent with an enemy in reach: soldiers times days. */
  public double engagedDays() {
    return engagedDays;
  }

  void arrive(int soldiers) {
    if (arrived > Integer.MAX_VALUE - soldiers) {
      throw new IllegalStateException(
          "more than " + Integer.MAX_VALUE + " soldiers of one force would have arrived");
    }
    arrived += soldiers;
  }

  void commit(int soldiers) {
    committed += soldiers;
  }

  void withdraw(int soldiers) {
    withdrawn += soldiers;
  }

  void redeploy(int soldiers) {
    withdrawn -= soldiers;
  }

  void capture(int soldiers) {
    captured += soldiers;
  }

  void breakOne() {
    elementsBroken++;
  }

  void hit(int killedOfThem, int woundedForGood, int woundedForATime) {
    killed += killedOfThem;
    wounded += woundedForGood + woundedForATime;
    invalided += woundedForGood;
    convalescent += woundedForATime;
  }

  void comeBack(int soldiers) {
    convalescent -= soldiers;
  }

  /** Notes days that soldiers spent with an enemy in reach: soldiers times days. */
  public void engage(double soldierDays) {
    engagedDays += soldierDays;
  }
}
