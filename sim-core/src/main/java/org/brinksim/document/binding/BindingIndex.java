package org.brinksim.document.binding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.brinksim.document.problem.Spot;
import org.brinksim.document.shape.Shape;

/**
 * Everything that binding a file brought to light, with the spot of each thing: what the checks
 * between distant places of a file work on, even where another place of it could not be bound.
 */
public final class BindingIndex {

  /** A record that was bound, and the spots of its keys that were given. */
  public record Placed<T>(T record, Spot spot, Map<String, Spot> keys) {

    /** The spot of a key; of the record where the key was left out. */
    public Spot at(String key) {
      return keys.getOrDefault(key, spot);
    }
  }

  /**
   * A single value that was bound.
   *
   * @param holder the record type that has the key
   * @param field the key; for an item of a list or map, that of the list or map
   */
  public record Leaf(Class<?> holder, Shape.Field field, Object value, Spot spot) {}

  /** A key of a map whose keys are names. */
  public record MapKey(Class<?> holder, Shape.Field field, String key, Spot spot) {}

  /** A thing that has a name, whether or not all of it could be bound. */
  public record Declared(Class<?> type, String name, Spot spot) {}

  private final Map<Object, Placed<?>> placed = new IdentityHashMap<>();
  private final List<Placed<?>> inOrder = new ArrayList<>();

  /** What was asked for by its type since the last record was bound: checks ask again and again. */
  private final Map<Class<?>, List<?>> ofType = new HashMap<>();

  private final Map<Spot, Integer> visits = new IdentityHashMap<>();
  private final List<Leaf> leaves = new ArrayList<>();
  private final List<MapKey> mapKeys = new ArrayList<>();
  private final List<Declared> declared = new ArrayList<>();
  private final Set<Class<?>> broken = new LinkedHashSet<>();
  private final Set<Class<?>> nameless = new LinkedHashSet<>();

  void bound(Record record, Spot spot, Map<String, Spot> keys) {
    Placed<?> it = new Placed<>(record, spot, Map.copyOf(keys));
    placed.put(record, it);
    inOrder.add(it);
    ofType.clear();
  }

  void leaf(Leaf leaf) {
    leaves.add(leaf);
  }

  void mapKey(MapKey key) {
    mapKeys.add(key);
  }

  void declare(Class<?> type, String name, Spot spot) {
    declared.add(new Declared(type, name, spot));
  }

  /** An item of a list of named things has no name that could be read. */
  void nameless(Class<?> type) {
    nameless.add(type);
  }

  /** Whether things of a type may be there whose names are not known. */
  public boolean hasNameless(Class<?> type) {
    return nameless.contains(type) || names(type).isEmpty() && broken.contains(type);
  }

  void broke(Class<?> type) {
    broken.add(type);
  }

  /** Every single value that could be bound. */
  public List<Leaf> leaves() {
    return leaves;
  }

  /** Every key of a map whose keys are names. */
  public List<MapKey> mapKeys() {
    return mapKeys;
  }

  /** Everything that has a name, broken or not, in the order of the file. */
  public List<Declared> declared() {
    return declared;
  }

  /** The names of all things of a type, in the order of the file; broken ones included. */
  public List<String> names(Class<?> type) {
    return declared.stream().filter(d -> d.type() == type).map(Declared::name).toList();
  }

  /** The binding of what stands at a spot begins. */
  void visit(Spot spot) {
    visits.putIfAbsent(spot, visits.size());
  }

  /**
   * The place of a spot in the order of the keys that the records have, whatever their order in the
   * file.
   */
  public int order(Spot spot) {
    return visits.get(spot);
  }

  /** Where a record was written. */
  public Placed<?> placed(Object record) {
    return placed.get(record);
  }

  /** All records of a type that could be bound, in the order of the file. */
  @SuppressWarnings("unchecked")
  public <T> List<Placed<T>> all(Class<T> type) {
    return (List<Placed<T>>) ofType.computeIfAbsent(type, this::found);
  }

  private <T> List<Placed<T>> found(Class<T> type) {
    List<Placed<T>> all = new ArrayList<>();
    for (Placed<?> it : inOrder) {
      if (type.isInstance(it.record())) {
        all.add(new Placed<>(type.cast(it.record()), it.spot(), it.keys()));
      }
    }
    return List.copyOf(all);
  }

  /** The only record of a type, if it could be bound. */
  public <T> Optional<Placed<T>> the(Class<T> type) {
    return all(type).stream().findFirst();
  }

  /** Whether every record of the types could be bound. */
  public boolean complete(Class<?>... types) {
    for (Class<?> type : types) {
      if (broken.contains(type)) {
        return false;
      }
    }
    return true;
  }

  /**
   * A single value by the record and the component that hold it; the first when there are several.
   */
  public Optional<Leaf> leaf(Class<?> holder, String key) {
    return leaves.stream()
        .filter(leaf -> leaf.holder() == holder && leaf.field().name().equals(key))
        .findFirst();
  }

  /** The records of a type that could be bound, by the last step of their places. */
  public <T> Map<String, Placed<T>> byKey(Class<T> type) {
    Map<String, Placed<T>> byKey = new LinkedHashMap<>();
    all(type).forEach(it -> byKey.put(it.spot().path().step(), it));
    return byKey;
  }
}
