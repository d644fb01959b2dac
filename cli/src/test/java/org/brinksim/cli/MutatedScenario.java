package org.brinksim.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.scenario.reading.ScenarioReader;
import org.brinksim.scenarios.ShippedScenarios;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/**
 * A shipped scenario with damage by chance: the same number gives the same damage.
 *
 * @param base the id of the scenario that was damaged
 * @param damage what was done to it
 * @param json the damaged file
 */
public record MutatedScenario(String base, List<String> damage, String json) {
  private static final ScenarioReader READER = new ScenarioReader(ShippedScenarios::find);
  private static final Map<String, String> RESOLVED = new HashMap<>();

  private static final List<Object> NUMBERS =
      List.of(
          0,
          -0.0,
          1,
          -1,
          2,
          3,
          7,
          0.5,
          0.1,
          0.999,
          1.5,
          10,
          30,
          100,
          1000,
          100_000,
          5_000_000,
          Integer.MAX_VALUE,
          2147483648L,
          1e9,
          1e12,
          1e15,
          1e17,
          1e39,
          1e100,
          1e170,
          1e200,
          1e300,
          1e308,
          Double.MAX_VALUE,
          -1e308,
          1e-3,
          1e-9,
          1e-17,
          1e-170,
          1e-200,
          1e-308,
          Double.MIN_VALUE,
          0.0416666667,
          0.08333333333,
          0.3333333,
          36_525,
          73e9);

  private static final List<Object> TEXTS =
      List.of(
          "",
          " ",
          "NaN",
          ".inf",
          "1e999",
          "0x1F",
          "012",
          "1_000",
          "2,5",
          "yes",
          "null",
          "~",
          "true",
          "a\nb",
          "a\tb",
          "\"",
          "'",
          "\\",
          "a: b",
          "a #b",
          "- a",
          "? a",
          "%a",
          "@a",
          "`a`",
          "[a]",
          "{a}",
          "=1+1",
          "=HYPERLINK(\"http://127.0.0.1:9/\")",
          "+1",
          "-1",
          "@SUM(1)",
          "<html><img src=\"http://127.0.0.1:9/x\">",
          "</text></svg><script>",
          "]]>",
          "&amp;",
          "../../x",
          "/etc/passwd",
          "con",
          "a/b",
          "%d %s %n",
          "{0}",
          "${x}",
          "\u0001",
          "\u001b[31m",
          "\u009b",
          "\u202e",
          "\u2066",
          "\ufffe",
          "\ud800",
          "\u0085",
          "\u2028",
          "\ufeff",
          "\u061c",
          "\u200f",
          "한국어 제목",
          "عنوان",
          "כותרת",
          "😀",
          "e\u0301",
          "x".repeat(64),
          "x".repeat(65),
          "x".repeat(200),
          "word ".repeat(39) + "end",
          "x ".repeat(2_000),
          "x".repeat(20_000),
          "$nobody",
          "$",
          "$ x",
          "2024-02-30",
          "0001-01-01",
          "9999-12-31",
          "2024-11-05",
          "belief",
          "firstDay",
          "own",
          "rung",
          "through-time",
          "x-through-time",
          "manifest",
          "final",
          "peak",
          "always",
          "none",
          "never",
          "remove",
          "id");

  private static final List<Object> SHAPES =
      List.of(
          List.of(),
          Map.of(),
          true,
          List.of(1, 2),
          List.of(Map.of("id", "x")),
          Map.of("id", "x"),
          Map.of("remove", true),
          Map.of("value", 3),
          Map.of("uniform", List.of(3, 1)),
          Map.of("uniform", List.of(-1e308, 1e308)),
          Map.of("normal", List.of(0, 1e308)),
          Map.of("logNormal", List.of(1, 300)),
          Map.of("logUniform", List.of(1e-200, 1e200)),
          Map.of("triangular", List.of(0, 0, 1e308)),
          Map.of("beta", List.of(1e-9, 1e-9)),
          Map.of("beta", List.of(1e300, 1e-300)),
          Map.of("eventRate", Map.of("events", 0, "days", 1e9)),
          Map.of("eventRate", Map.of("events", 3, "days", 1, "priorEvents", 2)),
          Map.of("choice", List.of(1, 1, 1)),
          Map.of("days", 0),
          Map.of("hazardPerDay", 1e9));

  /** Everything that can be changed in a tree of maps and lists, with its place. */
  private record Handle(Object holder, Object step, String place) {
    @SuppressWarnings("unchecked")
    private Map<String, Object> map() {
      return (Map<String, Object>) holder;
    }

    @SuppressWarnings("unchecked")
    private List<Object> list() {
      return (List<Object>) holder;
    }

    private boolean inMap() {
      return holder instanceof Map;
    }

    private Object get() {
      return inMap() ? map().get(step) : list().get((Integer) step);
    }

    private void set(Object value) {
      if (inMap()) {
        map().put((String) step, value);
      } else {
        list().set((Integer) step, value);
      }
    }

    private void remove() {
      if (inMap()) {
        map().remove(step);
      } else {
        list().remove((int) (Integer) step);
      }
    }
  }

  /** The mutant of a number. */
  public static MutatedScenario of(long number) {
    SplittableRandom random = new SplittableRandom(number * 0x9e3779b97f4a7c15L + 20241105);
    List<String> bases = bases();
    String base = bases.get((int) Math.floorMod(number, (long) bases.size()));
    Object tree = copy(new Load(LoadSettings.builder().build()).loadFromString(resolved(base)));
    List<String> damage = new ArrayList<>();
    int times = 1 + (random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 0);
    for (int i = 0; i < times; i++) {
      damage.add(damaged(tree, random));
    }
    return new MutatedScenario(base, damage, json(tree));
  }

  /** The scenario and its damage, in one line. */
  public String what() {
    return base + " " + damage;
  }

  private static List<String> bases() {
    List<String> ids = new ArrayList<>(ShippedScenarios.ids());
    ids.addAll(ShippedScenarios.verificationIds());
    return ids;
  }

  private static synchronized String resolved(String id) {
    return RESOLVED.computeIfAbsent(
        id,
        it -> {
          DocumentText text = ShippedScenarios.find(it).orElseThrow();
          return READER.read(text, List.of()).resolvedYaml();
        });
  }

  private static String damaged(Object tree, SplittableRandom random) {
    List<Handle> handles = new ArrayList<>();
    collect(tree, "", handles);
    Handle handle = handles.get(random.nextInt(handles.size()));
    return switch (random.nextInt(16)) {
      case 0, 1, 2, 3 -> number(handles, random);
      case 4, 5, 6 -> scaled(handles, random);
      case 7, 8 -> text(handles, random);
      case 9, 10 -> removed(handle);
      case 11 -> twice(handles, random);
      case 12 -> replaced(handle, SHAPES.get(random.nextInt(SHAPES.size())));
      case 13 -> renamed(handles, random);
      case 14 -> swapped(handle, handles.get(random.nextInt(handles.size())));
      default -> rekeyed(handles, random);
    };
  }

  private static Handle one(List<Handle> handles, Class<?> type, SplittableRandom random) {
    List<Handle> some = handles.stream().filter(h -> type.isInstance(h.get())).toList();
    return some.get(random.nextInt(some.size()));
  }

  private static String number(List<Handle> handles, SplittableRandom random) {
    return replaced(
        one(handles, Number.class, random), NUMBERS.get(random.nextInt(NUMBERS.size())));
  }

  private static String scaled(List<Handle> handles, SplittableRandom random) {
    Handle handle = one(handles, Number.class, random);
    double factor = Math.pow(10, random.nextInt(9) - 4) * (random.nextInt(8) == 0 ? -1 : 1);
    double value = ((Number) handle.get()).doubleValue() * factor;
    boolean whole = handle.get() instanceof Integer && Math.abs(value) < 1e9;
    return replaced(handle, whole ? (Object) (int) value : (Object) value);
  }

  private static String text(List<Handle> handles, SplittableRandom random) {
    return replaced(one(handles, String.class, random), TEXTS.get(random.nextInt(TEXTS.size())));
  }

  private static String replaced(Handle handle, Object value) {
    handle.set(copy(value));
    String shown = String.valueOf(value);
    return handle.place + " = " + shown.substring(0, Math.min(60, shown.length()));
  }

  private static String removed(Handle handle) {
    handle.remove();
    return handle.place + " removed";
  }

  private static String twice(List<Handle> handles, SplittableRandom random) {
    List<Handle> items = handles.stream().filter(h -> !h.inMap()).toList();
    if (items.isEmpty()) {
      return "nothing";
    }
    Handle item = items.get(random.nextInt(items.size()));
    Object copy = copy(item.get());
    boolean named = copy instanceof Map<?, ?> map && map.containsKey("id") && random.nextBoolean();
    if (named) {
      new Handle(copy, "id", "").set(new Handle(copy, "id", "").get() + "2");
    }
    item.list().add(copy);
    return item.place + " twice" + (named ? " with another id" : "");
  }

  /** A text becomes another text of the same file: a reference to something else. */
  private static String renamed(List<Handle> handles, SplittableRandom random) {
    return replaced(one(handles, String.class, random), one(handles, String.class, random).get());
  }

  private static String swapped(Handle one, Handle other) {
    Object first = copy(one.get());
    Object second = copy(other.get());
    one.set(second);
    other.set(first);
    return one.place + " and " + other.place + " change places";
  }

  private static String rekeyed(List<Handle> handles, SplittableRandom random) {
    List<Handle> keys = handles.stream().filter(Handle::inMap).toList();
    Handle handle = keys.get(random.nextInt(keys.size()));
    Handle other = keys.get(random.nextInt(keys.size()));
    Object key =
        random.nextBoolean() ? other.step : TEXTS.get(random.nextInt(TEXTS.size())).toString();
    Object value = handle.get();
    handle.remove();
    handle.map().put(key.toString(), value);
    String shown = key.toString();
    return handle.place + " called " + shown.substring(0, Math.min(60, shown.length()));
  }

  private static void collect(Object tree, String place, List<Handle> handles) {
    String before = place.isEmpty() ? "" : place + ".";
    if (tree instanceof Map<?, ?> map) {
      map.forEach(
          (k, v) -> {
            handles.add(new Handle(tree, k, before + k));
            collect(v, before + k, handles);
          });
    } else if (tree instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        handles.add(new Handle(tree, i, before + i));
        collect(list.get(i), before + i, handles);
      }
    }
  }

  private static Object copy(Object tree) {
    if (tree instanceof Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach((k, v) -> copy.put(k.toString(), copy(v)));
      return copy;
    }
    if (tree instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(v -> copy.add(copy(v)));
      return copy;
    }
    return tree;
  }

  /** All but ASCII is escaped, so that halves of surrogate pairs reach the file. */
  private static String json(Object tree) {
    StringBuilder json = new StringBuilder();
    JsonMapper.builder()
        .build()
        .writerWithDefaultPrettyPrinter()
        .writeValueAsString(tree)
        .chars()
        .forEach(
            c -> {
              if (c < 0x7f) {
                json.append((char) c);
              } else {
                json.append("\\u").append(Integer.toHexString(0x10000 | c).substring(1));
              }
            });
    return json.toString();
  }
}
