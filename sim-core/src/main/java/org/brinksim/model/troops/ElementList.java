package org.brinksim.model.troops;

import java.util.Arrays;

/** Numbers of elements, in an order. */
public final class ElementList {

  private static final int FIRST_CAPACITY = 16;

  private int[] numbers = new int[FIRST_CAPACITY];
  private int size;

  /** How many there are. */
  public int size() {
    return size;
  }

  /** The number at a place. */
  public int get(int place) {
    return numbers[place];
  }

  /** Adds a number at the end. */
  public void add(int element) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    numbers[size++] = element;
  }

  /** Forgets all. */
  public void clear() {
    size = 0;
  }

  /** Keeps the first ones only. */
  void cut(int kept) {
    size = kept;
  }

  /** Puts a number at a place. */
  void set(int place, int element) {
    numbers[place] = element;
  }

  /** A list of the same numbers that changes by itself. */
  ElementList copy() {
    ElementList copy = new ElementList();
    copy.numbers = numbers.clone();
    copy.size = size;
    return copy;
  }
}
