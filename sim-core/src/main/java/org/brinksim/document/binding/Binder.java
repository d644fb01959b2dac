package org.brinksim.document.binding;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.brinksim.document.Consistent;
import org.brinksim.document.Variants;
import org.brinksim.document.problem.KeyPath;
import org.brinksim.document.problem.Location;
import org.brinksim.document.problem.Problems;
import org.brinksim.document.problem.Spot;
import org.brinksim.document.shape.Expectation;
import org.brinksim.document.shape.NumberSyntax;
import org.brinksim.document.shape.Shape;
import org.brinksim.document.tree.Node;
import org.brinksim.text.NearestName;
import org.brinksim.text.Template;

/**
 * Turns nodes into records by the records' shapes, and reports every problem on the way.
 *
 * <p>A part that cannot be bound comes out as null and is reported where it stands; the parts
 * around it are bound all the same, so that one reading shows all problems.
 */
public final class Binder {
  private final Problems problems;
  private final BindingIndex facts;
  private final Advice advice;

  /**
   * What to add to a problem about a place that cannot hold what stands there; empty for nothing.
   */
  @FunctionalInterface
  public interface Advice {
    /** The advice, to follow the problem. */
    String on(Shape shape, Node found);
  }

  /**
   * A binder for one file.
   *
   * @param problems takes the problems
   * @param facts takes what was bound, and where
   * @param advice what else to say of a value of the wrong kind
   */
  public Binder(Problems problems, BindingIndex facts, Advice advice) {
    this.problems = problems;
    this.facts = facts;
    this.advice = advice;
  }

  /** Binds a whole file; null when there were problems. */
  public Object bind(Shape.Keyed shape, Node root) {
    return value(shape, root, new Spot(KeyPath.ROOT, root.at()), null);
  }

  /** The key whose value is being bound, for the facts. */
  private record Under(Class<?> holder, Shape.Field field) {}

  private Object value(Shape shape, Node node, Spot spot, Under under) {
    facts.visit(spot);
    Object value = unmarked(shape, node, spot, under);
    if (value == null) {
      markBroken(shape);
    }
    return value;
  }

  private void markBroken(Shape shape) {
    if (shape instanceof Shape.Keyed keyed) {
      facts.broke(keyed.type());
    } else if (shape instanceof Shape.Choice choice) {
      facts.broke(choice.type());
    } else if (shape instanceof Shape.Listing list) {
      markBroken(list.item());
    } else if (shape instanceof Shape.Mapping map) {
      markBroken(map.value());
    }
  }

  private Object unmarked(Shape shape, Node node, Spot spot, Under under) {
    if (node instanceof Node.Refused refused) {
      problems.add(spot, refused.message());
      return null;
    }
    if (Node.isRemoval(node)) {
      problems.add(spot, "has nothing to remove: no inherited entry has this name");
      return null;
    }
    if (shape instanceof Shape.Choice choice) {
      return choice(choice, node, spot, under);
    }
    if (shape instanceof Shape.Keyed keyed && node instanceof Node.Entries map) {
      return consistent(record(keyed, map, spot, List.of()));
    }
    if (shape instanceof Shape.Listing list && node instanceof Node.Items items) {
      return list(list, items, spot, under);
    }
    if (shape instanceof Shape.Mapping mapping && node instanceof Node.Entries map) {
      return mapping(mapping, map, spot, under);
    }
    if (node instanceof Node.Single single) {
      return single(shape, single, spot, under);
    }
    problems.add(
        spot,
        ScalarBinder.found(node)
            + "; must be "
            + Expectation.words(shape)
            + advice.on(shape, node));
    return null;
  }

  private Object single(Shape shape, Node.Single node, Spot spot, Under under) {
    ScalarBinder.Outcome outcome = ScalarBinder.read(shape, node);
    if (outcome.problem() != null) {
      problems.add(spot, outcome.problem());
      return null;
    }
    facts.leaf(new BindingIndex.Leaf(under.holder(), under.field(), outcome.value(), spot));
    return outcome.value();
  }

  // Lists and maps

  private Object list(Shape.Listing shape, Node.Items node, Spot spot, Under under) {
    List<Object> values = new ArrayList<>();
    Map<String, Location> ids = new LinkedHashMap<>();
    for (int i = 0; i < node.items().size(); i++) {
      Node item = node.items().get(i);
      Optional<String> id = idOf(shape.item(), item);
      KeyPath path = id.map(spot.path()::item).orElse(spot.path().index(i));
      Spot at = new Spot(path, item.at());
      if (id.isEmpty()
          && shape.item() instanceof Shape.Keyed named
          && named.field("id").isPresent()) {
        facts.nameless(named.type());
      }
      if (id.isPresent()) {
        facts.declare(((Shape.Keyed) shape.item()).type(), path.qualifiedName(), at);
        Location earlier = ids.putIfAbsent(id.get(), item.at());
        if (earlier != null) {
          problems.add(at, "has the id of an earlier entry (line " + earlier.line() + ")");
        }
      }
      values.add(value(shape.item(), item, at, under));
    }
    return counted(values.size(), shape.atLeast(), shape.atMost(), shape.exactly(), spot, under)
            && !values.contains(null)
        ? values
        : null;
  }

  private static Optional<String> idOf(Shape shape, Node item) {
    return shape instanceof Shape.Keyed keyed
            && keyed.field("id").isPresent()
            && item instanceof Node.Entries map
        ? map.text("id")
        : Optional.empty();
  }

  private Object mapping(Shape.Mapping shape, Node.Entries node, Spot spot, Under under) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Map.Entry<String, Node.Entry> entry : node.entries().entrySet()) {
      String key = entry.getKey();
      KeyPath path = spot.path().key(key);
      Spot keySpot = new Spot(path, entry.getValue().keyAt());
      Optional<String> fault =
          entry.getValue().value() instanceof Node.Refused
              ? Optional.empty()
              : ScalarBinder.fault(shape.name(), key);
      fault.ifPresent(f -> problems.add(keySpot, f));
      if (shape.value() instanceof Shape.Keyed keyed) {
        facts.declare(keyed.type(), key, keySpot);
      }
      facts.mapKey(new BindingIndex.MapKey(under.holder(), under.field(), key, keySpot));
      Node value = entry.getValue().value();
      Object bound = value(shape.value(), value, new Spot(path, value.at()), under);
      values.put(key, fault.isEmpty() ? bound : null);
    }
    return counted(values.size(), shape.atLeast(), shape.atMost(), 0, spot, under)
            && !values.containsValue(null)
        ? values
        : null;
  }

  private boolean counted(int size, int atLeast, int atMost, int exactly, Spot spot, Under under) {
    boolean right = size >= atLeast && size <= atMost && (exactly == 0 || size == exactly);
    if (!right) {
      String must = size < atLeast ? "at least " + atLeast : Template.fill("at most %,d", atMost);
      must = exactly == 0 ? must : exactly + ": " + under.field().key().value();
      problems.add(
          spot,
          Template.fill("has %,d %s; must have %s", size, size == 1 ? "entry" : "entries", must));
    }
    return right;
  }

  // Records

  /**
   * Binds a map's keys to a record's components.
   *
   * @param others keys of the same map that belong to something else
   */
  private Object record(Shape.Keyed shape, Node.Entries map, Spot spot, List<String> others) {
    return record(shape, map, spot, KnownKeys.of(shape, map, others));
  }

  private Object record(Shape.Keyed shape, Node.Entries map, Spot spot, KnownKeys known) {
    Set<String> hinted = known.report(map, spot, problems);
    boolean exclusive = ExclusiveKeys.report(shape, map, spot, hinted, problems);
    Object bound = components(shape, map, spot, hinted);
    return exclusive && hinted.isEmpty() && known.allKnown(map) ? bound : null;
  }

  private Object components(Shape.Keyed shape, Node.Entries map, Spot spot, Set<String> hinted) {
    Object[] arguments = new Object[shape.fields().size()];
    Map<String, Spot> keys = new LinkedHashMap<>();
    boolean complete = true;
    for (int i = 0; i < arguments.length; i++) {
      Shape.Field field = shape.fields().get(i);
      map.get(field.name())
          .filter(n -> !field.inline())
          .ifPresent(n -> keys.put(field.name(), new Spot(spot.path().key(field.name()), n.at())));
      Object value =
          field.inline()
              ? inline((Shape.Choice) field.shape(), map, spot, hinted)
              : component(shape, field, map, spot, hinted);
      complete &= value != null;
      arguments[i] =
          field.presence() == Shape.Presence.OPTIONAL && !(value instanceof Optional)
              ? Optional.ofNullable(value)
              : value;
    }
    if (!complete) {
      return null;
    }
    Record record = construct(shape.type(), arguments);
    facts.bound(record, spot, keys);
    return record;
  }

  private Object component(
      Shape.Keyed shape, Shape.Field field, Node.Entries map, Spot spot, Set<String> hinted) {
    Under under = new Under(shape.type(), field);
    KeyPath path = spot.path().key(field.name());
    Optional<Node> given = map.get(field.name());
    if (given.isPresent()) {
      return value(field.shape(), given.get(), new Spot(path, given.get().at()), under);
    }
    switch (field.presence()) {
      case OPTIONAL -> {
        return Optional.empty();
      }
      case DEFAULTED -> {
        Node node = Defaults.node(field, spot.at());
        return value(field.shape(), node, new Spot(path, spot.at()), under);
      }
      default -> {
        if (!hinted.contains(field.name())) {
          problems.add(new Spot(path, spot.at()), missing(field));
        }
        markBroken(field.shape());
        return null;
      }
    }
  }

  private static String missing(Shape.Field field) {
    return "is missing; must be "
        + Expectation.words(field.shape())
        + ". It means: "
        + field.key().value();
  }

  private static Record construct(Class<? extends Record> type, Object[] arguments) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents()).map(c -> c.getType()).toArray(Class<?>[]::new);
    try {
      Constructor<? extends Record> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot construct " + type, e);
    }
  }

  // Alternatives

  private Object inline(Shape.Choice choice, Node.Entries map, Spot spot, Set<String> hinted) {
    Optional<Shape.Option> option = choice.chosenBy(map);
    if (option.isPresent()) {
      return consistent(components(option.get().shape(), map, spot, hinted));
    }
    if (choice.choosingKeys().stream().noneMatch(hinted::contains)) {
      problems.add(spot, "must have " + Expectation.oneOf(choice.choosingKeys()));
    }
    markBroken(choice);
    return null;
  }

  private Object consistent(Object bound) {
    if (bound instanceof Consistent record) {
      Optional<Consistent.Fault> fault = record.fault();
      if (fault.isPresent()) {
        Spot at = facts.placed(record).at(fault.get().key());
        problems.add(at, fault.get().message());
        return null;
      }
    }
    return bound;
  }

  private Object choice(Shape.Choice choice, Node node, Spot spot, Under under) {
    if (node instanceof Node.Entries map) {
      return choice.by() == Variants.By.TYPE ? typed(choice, map, spot) : keyed(choice, map, spot);
    }
    if (node instanceof Node.Single single && single.style() != Node.Style.EMPTY) {
      return bare(choice, single, spot, under);
    }
    Optional<Shape.Option> listed = node instanceof Node.Items ? choice.listed() : Optional.empty();
    if (listed.isPresent()) {
      return bare(listed.get(), node, spot);
    }
    problems.add(spot, ScalarBinder.found(node) + "; must be " + Expectation.words(choice));
    return null;
  }

  private Object typed(Shape.Choice choice, Node.Entries map, Spot spot) {
    Optional<Shape.Option> option = choice.chosenBy(map);
    if (option.isPresent()) {
      return consistent(record(option.get().shape(), map, spot, List.of("type")));
    }
    KeyPath path = spot.path().key("type");
    Optional<Node> type = map.get("type");
    String found = type.map(ScalarBinder::found).orElse("is missing");
    String advice =
        map.text("type")
            .flatMap(t -> NearestName.of(t, choice.words()))
            .map(w -> ". Did you mean \"" + w + "\"?")
            .orElse("");
    problems.add(
        new Spot(path, type.map(Node::at).orElse(map.at())),
        found + "; must be " + Expectation.oneOf(choice.words()) + advice);
    return null;
  }

  private Object keyed(Shape.Choice choice, Node.Entries map, Spot spot) {
    Optional<Shape.Option> option = choice.chosenBy(map);
    if (option.isPresent()) {
      KnownKeys known = KnownKeys.of(choice, option.get(), map);
      return consistent(record(option.get().shape(), map, spot, known));
    }
    KnownKeys known = KnownKeys.of(choice);
    known.report(map, spot, problems);
    if (known.allKnown(map)) {
      problems.add(spot, "must have " + Expectation.oneOf(choice.choosingKeys()));
    }
    return null;
  }

  private Object bare(Shape.Choice choice, Node.Single node, Spot spot, Under under) {
    Optional<Shape.Option> word = choice.ofWord(node.text());
    if (word.isPresent() && choice.by() == Variants.By.FIRST_KEY) {
      Record record = construct(word.get().shape().type(), new Object[0]);
      facts.bound(record, spot, Map.of());
      return record;
    }
    List<Shape.Option> bare = choice.options().stream().filter(Shape.Option::bare).toList();
    if (bare.isEmpty() || choice.by() == Variants.By.TYPE) {
      String advice =
          NearestName.of(node.text(), choice.words())
              .map(w -> ". Did you mean \"" + w + "\"?")
              .orElse("");
      problems.add(
          spot, ScalarBinder.found(node) + "; must be " + Expectation.words(choice) + advice);
      return null;
    }
    Optional<Shape.Option> text =
        bare.stream()
            .filter(o -> o.shape().fields().get(0).shape() instanceof Shape.Text)
            .findFirst();
    if (text.isPresent()) {
      return bare(text.get(), node, spot);
    }
    boolean date = ScalarBinder.date(node.text()).isPresent();
    if (!date && !node.text().startsWith("$") && NumberSyntax.parse(node.text()).isEmpty()) {
      problems.add(spot, ScalarBinder.found(node) + "; must be " + Expectation.words(choice));
      return null;
    }
    Shape.Option option =
        bare.stream()
            .filter(o -> o.shape().fields().get(0).shape() instanceof Shape.Date == date)
            .findFirst()
            .orElse(bare.get(0));
    return bare(option, node, spot);
  }

  private Object bare(Shape.Option option, Node node, Spot spot) {
    Shape.Field field = option.shape().fields().get(0);
    Object value = value(field.shape(), node, spot, new Under(option.shape().type(), field));
    if (value == null) {
      return null;
    }
    Record record = construct(option.shape().type(), new Object[] {value});
    facts.bound(record, spot, Map.of(field.name(), spot));
    return record;
  }
}
