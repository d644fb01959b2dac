package org.brinksim;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The layers of one package: a class lies one above the highest that it uses; classes that use each
 * other in a circle share a layer.
 */
final class PackageLayers {
  private final Map<String, Set<String>> uses = new HashMap<>();

  PackageLayers(Collection<JavaClass> classes) {
    classes.forEach(c -> uses.put(c.getName(), new HashSet<>()));
    for (JavaClass type : classes) {
      type.getDirectDependenciesFromSelf()
          .forEach(d -> use(type.getName(), outermost(d.getTargetClass())));
      type.getPackage().getClasses().stream()
          .filter(inner -> !inner.isTopLevelClass() && outermost(inner).equals(type.getName()))
          .flatMap(inner -> inner.getDirectDependenciesFromSelf().stream())
          .forEach(d -> use(type.getName(), outermost(d.getTargetClass())));
    }
  }

  private void use(String from, String to) {
    if (uses.containsKey(to) && !from.equals(to)) {
      uses.get(from).add(to);
    }
  }

  private static String outermost(JavaClass type) {
    int dollar = type.getName().indexOf('$');
    return dollar < 0 ? type.getName() : type.getName().substring(0, dollar);
  }

  /** How many layers there are. */
  int count() {
    Map<String, Set<String>> reached = new HashMap<>();
    uses.keySet().forEach(c -> reached.put(c, reachedFrom(c)));
    Map<String, Integer> layer = new HashMap<>();
    return uses.keySet().stream().mapToInt(c -> layer(c, reached, layer)).max().orElse(0);
  }

  private Set<String> reachedFrom(String start) {
    Set<String> seen = new HashSet<>();
    Deque<String> left = new ArrayDeque<>(uses.get(start));
    while (!left.isEmpty()) {
      String next = left.pop();
      if (seen.add(next)) {
        left.addAll(uses.get(next));
      }
    }
    return seen;
  }

  private int layer(String type, Map<String, Set<String>> reached, Map<String, Integer> known) {
    Integer before = known.get(type);
    if (before != null) {
      return before;
    }
    int highest = 0;
    for (String below : reached.get(type)) {
      if (!reached.get(below).contains(type)) {
        highest = Math.max(highest, layer(below, reached, known));
      }
    }
    known.put(type, highest + 1);
    return highest + 1;
  }
}
