package org.brinksim.model.combat;

import java.util.Arrays;
import java.util.List;
import org.brinksim.model.world.CombatNumbers;
import org.brinksim.model.world.Element;
import org.brinksim.model.world.Status;
import org.brinksim.model.world.World;

/**
 * The elements in the line for one step, with what stays the same while it lasts laid out in
 * arrays: the innermost loop of the model reads these.
 */
final class Lineup {

  private final Element[] elements;
  private final int[] side;
  private final int[] cell;
  private final double[] fire;
  private final double[] susceptibility;
  private final double[] engagedDays;
  private final boolean[] contact;
  private int size;

  /** The elements that stand in the line now. */
  Lineup(World world) {
    List<Element> line = world.inLine();
    this.size = line.size();
    this.elements = line.toArray(new Element[0]);
    this.side = new int[size];
    this.cell = new int[size];
    this.fire = new double[size];
    this.susceptibility = new double[size];
    this.engagedDays = new double[size];
    this.contact = new boolean[size];
    CombatNumbers combat = world.combat();
    for (int i = 0; i < size; i++) {
      Element element = elements[i];
      side[i] = element.side();
      cell[i] = element.cell();
      fire[i] = element.formation().force().lethality() * element.basicQuality();
      double vulnerability = 1 + combat.untrainedVulnerability() * (1 - element.training());
      double terrain = world.ground().topology().cover(cell[i]);
      double posture = combat.cover(element.formation().force().side().posture());
      susceptibility[i] = vulnerability * terrain * posture;
    }
  }

  int size() {
    return size;
  }

  Element element(int i) {
    return elements[i];
  }

  int side(int i) {
    return side[i];
  }

  int cell(int i) {
    return cell[i];
  }

  /** Expected casualties a day that an element inflicts now. */
  double power(int i) {
    return elements[i].strength() * fire[i] * elements[i].cohesion();
  }

  /** The factor of an element's training, terrain and posture on its losses. */
  double susceptibility(int i) {
    return susceptibility[i];
  }

  /** Notes whether an element has an enemy in reach, and for how long it has been so. */
  void note(int i, boolean inContact, double days) {
    contact[i] = inContact;
    engagedDays[i] += inContact ? elements[i].strength() * days : 0;
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
    side[to] = side[from];
    cell[to] = cell[from];
    fire[to] = fire[from];
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

  /** The cells in which elements of a side stand, each once. */
  int[] cellsOf(int ofSide, int cellsInAll) {
    boolean[] seen = new boolean[cellsInAll];
    int[] cells = new int[Math.min(size, cellsInAll)];
    int n = 0;
    for (int i = 0; i < size; i++) {
      if (side[i] == ofSide && !seen[cell[i]]) {
        seen[cell[i]] = true;
        cells[n++] = cell[i];
      }
    }
    return Arrays.copyOf(cells, n);
  }
}
