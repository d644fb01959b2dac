package org.brinksim.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.document.problem.InvalidDocumentException;
import org.brinksim.document.writing.JsonText;
import org.junit.jupiter.api.Test;

/**
 * Random damage to a valid file: whatever it is, the reader either reads the file or names the
 * problems, and damage that no file can bear is always found.
 */
class MutatedScenarioTest {
  private static final int ROUNDS = 400;

  private static final List<Object> STRANGE =
      List.of(
          -1,
          0,
          1,
          3.5,
          1e300,
          -1e-300,
          "",
          "text",
          "$nobody",
          "$",
          "2024-02-30",
          true,
          List.of(),
          List.of(1, 2),
          List.of(Map.of("id", "x")),
          Map.of(),
          Map.of("id", 3),
          Map.of("remove", true),
          Map.of("uniform", List.of(3, 1)),
          Map.of("type", "hex"));

  /** Everything that can be replaced, removed or renamed in a tree of maps and lists. */
  private record Handle(Object holder, Object place) {
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

    private void set(Object value) {
      if (inMap()) {
        map().put((String) place, value);
      } else {
        list().set((Integer) place, value);
      }
    }

    private void remove() {
      if (inMap()) {
        map().remove(place);
      } else {
        list().remove((int) (Integer) place);
      }
    }
  }

  @Test
  void anyValueInAnyPlaceIsReadOrRefusedInWords() {
    SplittableRandom random = new SplittableRandom(20241105);
    int refused = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Object tree = copy(KeysOf.plain(Example.SMALL_HEX.text()));
      List<Handle> handles = handles(tree);
      for (int i = 0; i <= random.nextInt(3); i++) {
        Handle handle = handles.get(random.nextInt(handles.size()));
        if (!(handle.holder instanceof List<?> list) || list.size() > (Integer) handle.place) {
          handle.set(STRANGE.get(random.nextInt(STRANGE.size())));
        }
      }
      refused += refused(tree) ? 1 : 0;
    }
    assertThat(refused).isGreaterThan(ROUNDS * 3 / 4);
  }

  @Test
  void aMissingPieceIsReadOrRefusedInWords() {
    SplittableRandom random = new SplittableRandom(1);
    for (int round = 0; round < ROUNDS / 3; round++) {
      Object tree = copy(KeysOf.plain(Example.SMALL_HEX.text()));
      List<Handle> handles = handles(tree);
      handles.get(random.nextInt(handles.size())).remove();
      refused(tree);
    }
  }

  @Test
  void everyKeyOfARecordThatIsMisspeltIsFound() {
    int misspelt = 0;
    for (int i = 0; i < handles(KeysOf.plain(Example.SMALL_HEX.text())).size(); i++) {
      Object tree = copy(KeysOf.plain(Example.SMALL_HEX.text()));
      Handle handle = handles(tree).get(i);
      if (handle.inMap()) {
        String key = (String) handle.place;
        Object value = handle.map().remove(key);
        handle.map().put(key + "Zz", value);
        assertThat(refused(tree) || isName(key, value)).as("misspelt %s", key).isTrue();
        misspelt++;
      }
    }
    assertThat(misspelt).isGreaterThan(400);
  }

  /** Keys that are names may be anything, as long as nothing refers to them. */
  private static boolean isName(String key, Object value) {
    return List.of("kahn", "cameo", "vote", "guests-engaged", "resolve").contains(key)
        || value instanceof Map<?, ?> map && map.containsKey("unit");
  }

  @Test
  void randomTextIsReadOrRefusedInWords() {
    SplittableRandom random = new SplittableRandom(7);
    String text = Example.SMALL_HEX.text();
    String signs = " \n\t:-{}[],'\"#&*!|>%@`?~0a$\u0000\ufeffé";
    for (int round = 0; round < ROUNDS; round++) {
      StringBuilder broken = new StringBuilder(text);
      for (int i = 0; i <= random.nextInt(3); i++) {
        int at = random.nextInt(broken.length());
        char sign = signs.charAt(random.nextInt(signs.length()));
        if (random.nextBoolean()) {
          broken.setCharAt(at, sign);
        } else {
          broken.insert(at, sign);
        }
      }
      refusedText(broken.toString(), random.nextInt(5) == 0 ? "x.json" : "x.yaml");
    }
  }

  @Test
  void randomOverridesAreAppliedOrRefusedInWords() {
    SplittableRandom random = new SplittableRandom(11);
    List<String> paths = new ArrayList<>();
    collectPaths("", KeysOf.plain(Example.SMALL_HEX.text()), paths);
    for (int round = 0; round < ROUNDS / 2; round++) {
      String path = paths.get(random.nextInt(paths.size()));
      int cut = random.nextInt(4) == 0 ? random.nextInt(path.length()) : path.length();
      Object value = STRANGE.get(random.nextInt(STRANGE.size()));
      String override = path.substring(0, cut) + "=" + JsonText.of(value).strip();
      try {
        Example.READER.read(Example.SMALL_HEX, Assignment.parse(List.of(override)));
      } catch (InvalidDocumentException e) {
        assertInWords(e, override);
      } catch (RuntimeException e) {
        fail("with --set " + override, e);
      }
    }
  }

  private static void collectPaths(String path, Object value, List<String> paths) {
    if (!path.isEmpty()) {
      paths.add(path);
    }
    String before = path.isEmpty() ? "" : path + ".";
    if (value instanceof Map<?, ?> map) {
      map.forEach((k, v) -> collectPaths(before + k, v, paths));
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        collectPaths(before + i, list.get(i), paths);
      }
    }
  }

  private static boolean refused(Object tree) {
    return refusedText(JsonText.of(tree), "x.json");
  }

  private static boolean refusedText(String text, String name) {
    try {
      ReadScenario read = Example.READER.read(new DocumentText(name, text), List.of());
      assertThat(Example.read(read.resolvedYaml())).isEqualTo(read.scenario());
      return false;
    } catch (InvalidDocumentException e) {
      assertInWords(e, text);
      return true;
    } catch (RuntimeException e) {
      return fail("with the file\n" + text, e);
    }
  }

  private static void assertInWords(InvalidDocumentException e, String input) {
    assertThat(e.problems()).as(input).isNotEmpty();
    assertThat(e.getMessage())
        .as(input)
        .doesNotContain("Exception", "org.brinksim", "java.", "snakeyaml", "jackson", "[Source");
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

  private static List<Handle> handles(Object tree) {
    List<Handle> handles = new ArrayList<>();
    collect(tree, handles);
    return handles;
  }

  private static void collect(Object tree, List<Handle> handles) {
    if (tree instanceof Map<?, ?> map) {
      map.forEach(
          (k, v) -> {
            handles.add(new Handle(tree, k));
            collect(v, handles);
          });
    } else if (tree instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        handles.add(new Handle(tree, i));
        collect(list.get(i), handles);
      }
    }
  }
}
