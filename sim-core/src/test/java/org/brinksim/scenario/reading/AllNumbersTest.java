package org.brinksim.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.brinksim.document.Quantity;
import org.brinksim.document.binding.Binder;
import org.brinksim.document.binding.BindingIndex;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.document.problem.InvalidDocumentException;
import org.brinksim.document.problem.Problems;
import org.brinksim.document.shape.NumberSyntax;
import org.brinksim.document.shape.Range;
import org.brinksim.document.shape.Shape;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Run;
import org.brinksim.experiment.RunResult;
import org.brinksim.law.Law;
import org.brinksim.model.CompiledScenario;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.When;
import org.junit.jupiter.api.Test;

/**
 * Every number of a scenario at the ends of what its key allows: whatever the reader accepts runs
 * to its end and yields numbers, and what lies beyond is refused with the bound.
 */
class AllNumbersTest {
  private static final int ROUNDS = 75;

  /** Small worlds: one with a map and every key of the format, one without a map. */
  private static final List<DocumentText> WORLDS =
      List.of(withEveryAggregate(Example.SMALL_HEX), Example.SMALL_MIXED);

  /** A number of a file: its place and what its key allows. */
  private record Place(DocumentText world, String key, String path, Range range) {

    /** The ends of what is allowed, and numbers of several sizes between them. */
    List<Double> allowed() {
      Set<Double> numbers = new LinkedHashSet<>();
      for (double size : List.of(range.size().smallest(), 1e-3, 1.0, 1e6)) {
        numbers.add(size);
        numbers.add(-size);
      }
      numbers.addAll(List.of(0.0, range.lowest(), range.highest()));
      return numbers.stream().filter(range::holds).toList();
    }

    /** Just beyond both ends, and far from them. */
    List<Double> beyond() {
      double step = range.whole() ? 1 : Math.ulp(range.highest());
      double low = range.whole() ? 1 : Math.ulp(range.lowest());
      return List.of(range.highest() + step, range.lowest() - low, 1e300, -1e300, 1e-300).stream()
          .filter(n -> !range.holds(n))
          .toList();
    }
  }

  private static DocumentText withEveryAggregate(DocumentText text) {
    String response = "  - {id: atTheEnd, metric: index, aggregate: {finalAbove: 3}}";
    return new DocumentText(
        text.name(), text.text().replace("\nresponses:\n", "\nresponses:\n" + response + "\n"));
  }

  /** One number for each key that holds numbers, in the first world that has it. */
  private static List<Place> oneForEachKey() {
    Map<String, Place> first = new LinkedHashMap<>();
    places().forEach(p -> first.putIfAbsent(p.key(), p));
    return new ArrayList<>(first.values());
  }

  /** Every number of both worlds. */
  private static List<Place> places() {
    List<Place> places = new ArrayList<>();
    for (DocumentText world : WORLDS) {
      BindingIndex facts = new BindingIndex();
      new Binder(new Problems(), facts, (shape, node) -> "")
          .bind(ScenarioShape.ROOT, KeysOf.tree(world.text()));
      for (BindingIndex.Leaf leaf : facts.leaves()) {
        String key = leaf.holder().getName() + "." + leaf.field().name();
        String path = leaf.spot().path().toString();
        range(leaf).ifPresent(r -> places.add(new Place(world, key, path, r)));
      }
    }
    return places;
  }

  private static Optional<Range> range(BindingIndex.Leaf leaf) {
    boolean number = leaf.value() instanceof Number || leaf.value() instanceof Quantity;
    return number
        ? Optional.of(Range.of(leaf.field().key(), leaf.value() instanceof Integer))
        : Optional.empty();
  }

  @Test
  void everyNumericKeyOfTheFormatIsTried() {
    Set<String> tried = new LinkedHashSet<>();
    places().forEach(p -> tried.add(p.path().substring(p.path().lastIndexOf('.') + 1)));
    Set<String> numeric = new LinkedHashSet<>();
    collect(ScenarioShape.ROOT, numeric);

    assertThat(numeric).hasSizeGreaterThan(70);
    assertThat(tried).containsAll(numeric);
  }

  /** The names of keys that hold a number alone; those of laws are the law test's. */
  private static void collect(Shape shape, Set<String> names) {
    if (shape instanceof Shape.Keyed keyed && !Law.class.isAssignableFrom(keyed.type())) {
      for (Shape.Field field : keyed.fields()) {
        boolean bare = keyed.type() == When.OnDay.class;
        if (!bare
            && (field.shape() instanceof Shape.Number || field.shape() instanceof Shape.Amount)) {
          names.add(field.name());
        }
        collect(field.shape(), names);
      }
    } else if (shape instanceof Shape.Choice choice) {
      choice.options().forEach(o -> collect(o.shape(), names));
    } else if (shape instanceof Shape.Listing list) {
      collect(list.item(), names);
    } else if (shape instanceof Shape.Mapping map) {
      collect(map.value(), names);
    }
  }

  @Test
  void everyNumberAtItsEndsIsRefusedInWordsOrRuns() {
    int ran = 0;
    for (Place place : oneForEachKey()) {
      for (double number : place.allowed()) {
        ran += runs(place.world(), List.of(set(place, number))) ? 1 : 0;
      }
    }
    assertThat(ran).isGreaterThan(350);
  }

  @Test
  void manyNumbersAtTheirEndsAtOnceAreRefusedInWordsOrRun() {
    SplittableRandom random = new SplittableRandom(20241105);
    List<Place> places = places();
    int ran = 0;
    for (int round = 0; round < ROUNDS; round++) {
      DocumentText world = WORLDS.get(round % WORLDS.size());
      List<Place> some = places.stream().filter(p -> p.world() == world).toList();
      List<String> overrides = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        Place place = some.get(random.nextInt(some.size()));
        List<Double> allowed = place.allowed();
        overrides.add(set(place, allowed.get(random.nextInt(allowed.size()))));
      }
      ran += runs(world, overrides) ? 1 : 0;
    }
    assertThat(ran).isGreaterThan(ROUNDS / 10);
  }

  @Test
  void everyNumberBeyondItsBoundsIsRefusedWithTheBound() {
    for (DocumentText world : WORLDS) {
      List<Place> places = places().stream().filter(p -> p.world() == world).toList();
      for (int i = 0; i < 5; i++) {
        Map<String, String> overrides = new LinkedHashMap<>();
        for (Place place : places) {
          List<Double> beyond = place.beyond();
          if (i < beyond.size()) {
            overrides.put(place.path(), set(place, beyond.get(i)));
          }
        }
        assertAllRefused(world, overrides);
      }
    }
  }

  /** All at once: each is named at its place. */
  private static void assertAllRefused(DocumentText world, Map<String, String> overrides) {
    Set<String> refused = new LinkedHashSet<>();
    try {
      Example.READER.read(world, Assignment.parse(List.copyOf(overrides.values())));
    } catch (InvalidDocumentException e) {
      e.problems().stream()
          .filter(p -> p.message().contains("must be"))
          .forEach(p -> refused.add(p.path()));
    }
    assertThat(refused).containsAll(overrides.keySet());
  }

  private static String set(Place place, double number) {
    return place.path() + "=" + NumberSyntax.text(number);
  }

  /** Whether a world can be run; it then does, to the end. */
  private static boolean runs(DocumentText world, List<String> overrides) {
    Scenario scenario;
    try {
      scenario = Example.READER.read(world, Assignment.parse(overrides)).scenario();
    } catch (InvalidDocumentException e) {
      return false;
    }
    Experiment experiment = new Experiment(CompiledScenario.of(scenario), 1);
    RunResult result = experiment.run(Run.ofFirstPoint(0));
    if (result instanceof RunResult.Failed failed) {
      return fail("with %s: %s", overrides, failed.message());
    }
    for (double response : ((RunResult.Completed) result).responses().toArray()) {
      assertThat(Double.isInfinite(response)).as("infinite with %s", overrides).isFalse();
    }
    return true;
  }
}
