package org.brinksim.model.troops;

import java.util.Arrays;

/** The wounded of a formation who will return, by the day of their return, the next first. */
final class Returns {

  private static final int FIRST_CAPACITY = 8;

  // In a ring: the place after the last is the first.
  private double[] days = {};
  private int[] soldiers = {};
  private int first;
  private int size;

  /** The same, to go on by itself. */
  Returns copy() {
    Returns copy = new Returns();
    copy.days = days.clone();
    copy.soldiers = soldiers.clone();
    copy.first = first;
    copy.size = size;
    return copy;
  }

  /** Expects soldiers on a day that is not before those named so far. */
  void expect(double day, int more) {
    if (size > 0 && days[place(size - 1)] == day) {
      soldiers[place(size - 1)] += more;
      return;
    }
    if (size == days.length) {
      grow();
    }
    days[place(size)] = day;
    soldiers[place(size)] = more;
    size++;
  }

  /** Takes out those whose day has come, and says how many they are. */
  int due(double day) {
    int due = 0;
    while (size > 0 && days[first] <= day) {
      due += soldiers[first];
      first = place(1);
      size--;
    }
    return due;
  }

  /** All who will return. */
  int total() {
    int sum = 0;
    for (int i = 0; i < size; i++) {
      sum += soldiers[place(i)];
    }
    return sum;
  }

  private int place(int i) {
    int place = first + i;
    return place < days.length ? place : place - days.length;
  }

  /** More room; the ring then begins at its first place. */
  private void grow() {
    int capacity = Math.max(FIRST_CAPACITY, 2 * size);
    double[] moreDays = Arrays.copyOf(days, capacity);
    int[] moreSoldiers = Arrays.copyOf(soldiers, capacity);
    for (int i = 0; i < size; i++) {
      moreDays[i] = days[place(i)];
      moreSoldiers[i] = soldiers[place(i)];
    }
    days = moreDays;
    soldiers = moreSoldiers;
    first = 0;
  }
}
