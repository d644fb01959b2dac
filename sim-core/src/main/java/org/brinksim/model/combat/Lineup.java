package org.brinksim.model.combat;

import java.util.Arrays;
import java.util.List;
import org.brinksim.model.world.CombatNumbers;
import org.brinksim.model.world.Element;
import org.brinksim.model.world.Status;
import org.brinksim.model.world.World;

/**
 * The elements in the line for one step, laid out in arrays: the innermost loop of the model reads
 * these, and touches an element only when it is hit.
 *
 * <p>The place of an element is its side's number times the number of cells, plus its cell.
 */
final class Lineup {

  private final Element[] elements;
  private final int cells;
  private final int[] place;
  private final int[] strength;
  private final double[] fire;
  private final double[] power;
  private final double[] susceptibility;
  private final double[] engagedDays;
  private final boolean[] contact;
  private int size;

  /** The elements that stand in the line now. */
  Lineup(World world) {
    List<Element> line = world.inLine();
    this.size = line.size();
    this.cells = world.ground().topology().cells();
    this.elements = line.toArray(new Element[0]);
    this.place = new int[size];
    this.strength = new int[size];
    this.fire = new double[size];
    this.power = new double[size];
    this.susceptibility = new double[size];
    this.engagedDays = new double[size];
    this.contact = new boolean[size];
    for (int i = 0; i < size; i++) {
      Element element = elements[i];
      place[i] = element.side() * cells + element.cell();
      fire[i] = element.formation().force().lethality() * element.basicQuality();
      susceptibility[i] = susceptibility(world, element);
      refresh(i);
    }
  }

  /** The factor of an element's training, terrain and posture on its losses. */
  private static double susceptibility(World world, Element element) {
    CombatNumbers combat = world.combat();
    double vulnerability = 1 + combat.untrainedVulnerability() * (1 - element.training());
    double terrain = world.ground().topology().cover(element.cell());
    double posture = combat.cover(element.formation().force().side().posture());
    return vulnerability * terrain * posture;
  }

  /** Reads an element's strength and cohesion anew: to be called when it was hit. */
  void refresh(int i) {
    strength[i] = elements[i].strength();
    power[i] = strength[i] * fire[i] * elements[i].cohesion();
  }

  int size() {
    return size;
  }

  Element element(int i) {
    return elements[i];
  }

  int place(int i) {
    return place[i];
  }

  int strength(int i) {
    return strength[i];
  }

  /** Expected casualties a day that an element inflicts now. */
  double power(int i) {
    return power[i];
  }

  /** The factor of an element's training, terrain and posture on its losses. */
  double susceptibility(int i) {
    return susceptibility[i];
  }

  /** Notes whether an element has an enemy in reach, and for how many days it has had one. */
  void note(int i, boolean inContact, double days) {
    contact[i] = inContact;
    if (inContact) {
      engagedDays[i] += strength[i] * days;
    }
  }

  /** Forgets the elements that left the line, keeping the order of the others. */
  void closeUp() {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (elements[i].status() == Status.LINE) {
        keep(i, kept++);
      } else {
        settle(i);
      }
    }
    size = kept;
  }

  private void keep(int from, int to) {
    elements[to] = elements[from];
    place[to] = place[from];
    strength[to] = strength[from];
    fire[to] = fire[from];
    power[to] = power[from];
    susceptibility[to] = susceptibility[from];
    engagedDays[to] = engagedDays[from];
    contact[to] = contact[from];
  }

  private void settle(int i) {
    elements[i].formation().force().tally().engage(engagedDays[i]);
  }

  /** Writes contact and days of engagement back to those who are left. */
  void disperse() {
    for (int i = 0; i < size; i++) {
      elements[i].inContact(contact[i]);
      settle(i);
    }
  }

  /** The places that are occupied, each once. */
  int[] places(int sides) {
    boolean[] seen = new boolean[sides * cells];
    int[] places = new int[size];
    int n = 0;
    for (int i = 0; i < size; i++) {
      if (!seen[place[i]]) {
        seen[place[i]] = true;
        places[n++] = place[i];
      }
    }
    return Arrays.copyOf(places, n);
  }
}
