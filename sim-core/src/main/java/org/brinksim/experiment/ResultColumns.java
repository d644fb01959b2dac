package org.brinksim.experiment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brinksim.text.NearestName;

/** Named numbers of one kind, in their fixed order. */
public final class ResultColumns {

  private final String kind;
  private final List<ResultColumn> all;
  private final Map<String, Integer> places = new HashMap<>();

  /**
   * Columns in an order.
   *
   * @param kind what one of them is, for messages: "response"
   * @param all the columns
   * @throws IllegalArgumentException when two have one name
   */
  public ResultColumns(String kind, List<ResultColumn> all) {
    this.kind = kind;
    this.all = List.copyOf(all);
    for (ResultColumn column : this.all) {
      if (places.put(column.name(), places.size()) != null) {
        throw new IllegalArgumentException("two " + kind + "s are named " + column.name());
      }
    }
  }

  /** The columns in their order. */
  public List<ResultColumn> all() {
    return all;
  }

  /** The names in their order. */
  public List<String> names() {
    return all.stream().map(ResultColumn::name).toList();
  }

  /** How many there are. */
  public int size() {
    return all.size();
  }

  /** The column at a place, from 0. */
  public ResultColumn get(int place) {
    return all.get(place);
  }

  /** Whether there is one of that name. */
  public boolean has(String name) {
    return places.containsKey(name);
  }

  /**
   * The place of a name, from 0.
   *
   * @throws IllegalArgumentException when there is none; the message lists what there is, the
   *     nearest name first
   */
  public int place(String name) {
    Integer place = places.get(name);
    if (place == null) {
      throw new IllegalArgumentException(
          "there is no " + kind + " \"" + name + "\"; there are " + listed(name));
    }
    return place;
  }

  private String listed(String name) {
    Stream<String> nearest = NearestName.of(name, names()).stream();
    String list =
        Stream.concat(nearest, names().stream()).distinct().collect(Collectors.joining(", "));
    return list.isEmpty() ? "none" : list;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ResultColumns columns
        && columns.kind.equals(kind)
        && columns.all.equals(all);
  }

  @Override
  public int hashCode() {
    return all.hashCode();
  }

  @Override
  public String toString() {
    return kind + "s " + names();
  }
}
