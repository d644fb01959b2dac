package org.brinksim.scenario.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.brinksim.document.binding.BindingIndex;
import org.brinksim.document.problem.Problems;
import org.brinksim.document.problem.Spot;
import org.brinksim.scenario.Force;
import org.brinksim.scenario.Side;
import org.brinksim.scenario.Theatre;

/** Whether the rows of a hex theatre make one map on which the sides can meet. */
final class MapCheck {
  /** The most cells that a map may have. */
  static final int MAX_CELLS = 1_000_000;

  private final BindingIndex facts;
  private final Problems problems;
  private final BindingIndex.Placed<Theatre.Hex> hex;

  private MapCheck(BindingIndex facts, Problems problems, BindingIndex.Placed<Theatre.Hex> hex) {
    this.facts = facts;
    this.problems = problems;
    this.hex = hex;
  }

  static void check(BindingIndex facts, Problems problems) {
    Optional<BindingIndex.Placed<Theatre.Hex>> hex = facts.the(Theatre.Hex.class);
    if (hex.isPresent()) {
      new MapCheck(facts, problems, hex.get()).check();
    } else if (facts.complete(Theatre.class)) {
      noSectors(facts, problems);
    }
  }

  /** Without a map there are no sectors for a formation to be in. */
  private static void noSectors(BindingIndex facts, Problems problems) {
    for (BindingIndex.Placed<Force.Formation> it : facts.all(Force.Formation.class)) {
      if (it.record().sector().isPresent()) {
        problems.add(it.at("sector"), "needs a theatre of type hex");
      }
    }
  }

  /**
   * Letters are held against their meaning only where all of it was read without a problem, so that
   * one mistake is not told twice.
   */
  private void check() {
    Theatre.Hex map = hex.record();
    int width = map.terrain().get(0).length();
    boolean shaped = rows("terrain", map.terrain(), width, map.legend().keySet(), "the legend");
    letters();
    Set<String> sides = new LinkedHashSet<>();
    facts.all(Side.class).forEach(s -> s.record().letter().ifPresent(sides::add));
    Set<String> allowed = facts.complete(Side.class) ? sides : Set.of();
    shaped &= rows("control", map.control(), width, allowed, "the sides");
    if (!map.sectors().isEmpty()) {
      shaped &= rows("sectors", map.sectors(), width, Set.of(), "");
    }
    places(width);
    if ((long) width * map.terrain().size() > MAX_CELLS) {
      problems.add(
          hex.at("terrain"),
          "has more than " + MAX_CELLS + " cells. Maybe use larger cells (theatre.cellKm)");
    }
    if (shaped && facts.complete(Side.class, Force.class)) {
      holders();
      sectors();
    }
  }

  /** Whether rows are as many and as long as the terrain's, of allowed letters; empty means any. */
  private boolean rows(
      String key, List<String> rows, int width, Set<String> allowed, String whose) {
    int before = problems.count();
    List<BindingIndex.Leaf> leaves =
        facts.leaves().stream()
            .filter(l -> l.holder() == Theatre.Hex.class && l.field().name().equals(key))
            .toList();
    int height = hex.record().terrain().size();
    if (rows.size() != height) {
      problems.add(
          hex.at(key), "has " + rows.size() + " rows; must have " + height + ", as terrain has");
    }
    for (int i = 0; i < rows.size(); i++) {
      row(rows.get(i), width, leaves.get(i).spot(), allowed, whose);
    }
    return problems.count() == before;
  }

  /**
   * One row: its length in cells, and each letter that is none of those allowed, all of them in one
   * message.
   */
  private void row(String row, int width, Spot spot, Set<String> allowed, String whose) {
    if (row.length() != width) {
      problems.add(
          spot,
          "has "
              + row.length()
              + " cells; must have "
              + width
              + ", as the first row of terrain has");
    }
    Set<String> unknown = new TreeSet<>();
    row.chars()
        .mapToObj(Character::toString)
        .filter(c -> !allowed.contains(c))
        .forEach(unknown::add);
    if (!allowed.isEmpty() && !unknown.isEmpty()) {
      problems.add(
          spot,
          "has the letter "
              + String.join(", ", unknown)
              + "; the letters of "
              + whose
              + " are "
              + String.join(", ", allowed));
    }
  }

  /** Each side has a letter, and no two the same one. */
  private void letters() {
    Map<String, String> owners = new LinkedHashMap<>();
    for (BindingIndex.Placed<Side> side : facts.all(Side.class)) {
      Optional<String> letter = side.record().letter();
      if (letter.isEmpty()) {
        problems.add(
            side.at("letter"),
            "must have a letter: theatre.control says with it which cells the side holds");
        continue;
      }
      String owner = owners.putIfAbsent(letter.get(), side.record().id());
      if (owner != null) {
        problems.add(side.at("letter"), "is the letter of the side \"" + owner + "\" too");
      }
    }
  }

  /** Named places lie on the map; rows and columns are counted from 0. */
  private void places(int width) {
    int height = hex.record().terrain().size();
    for (Theatre.Place place : hex.record().places()) {
      BindingIndex.Placed<?> placed = facts.placed(place);
      if (place.row() >= height) {
        problems.add(placed.at("row"), "is " + place.row() + "; the last row is " + (height - 1));
      }
      if (place.column() >= width) {
        problems.add(
            placed.at("column"), "is " + place.column() + "; the last column is " + (width - 1));
      }
    }
  }

  /** Each side that has troops must hold ground, so that there is a front. */
  private void holders() {
    String held = String.join("", hex.record().control());
    Set<String> fighting = new LinkedHashSet<>();
    facts.all(Force.class).forEach(f -> fighting.add(f.record().side()));
    for (BindingIndex.Placed<Side> side : facts.all(Side.class)) {
      Optional<String> letter = side.record().letter();
      if (fighting.contains(side.record().id())
          && letter.isPresent()
          && !held.contains(letter.get())) {
        problems.add(
            hex.at("control"),
            "gives no cell to the side \""
                + side.record().id()
                + "\", which has troops: an impossible map");
      }
    }
  }

  private void sectors() {
    for (BindingIndex.Placed<Force.Formation> it : facts.all(Force.Formation.class)) {
      it.record().sector().ifPresent(sector -> sector(sector, it.at("sector")));
    }
  }

  /**
   * A formation's sector must be one of the map, and held by two sides at least: where one side
   * holds it all, there is nobody to meet.
   */
  private void sector(String sector, Spot spot) {
    Theatre.Hex map = hex.record();
    List<String> known = new ArrayList<>(new TreeSet<>(letters(map.sectors())));
    if (!known.contains(sector)) {
      String advice =
          known.isEmpty() ? "theatre.sectors is not given" : "theatre.sectors has " + known;
      problems.add(spot, "is \"" + sector + "\", which is no sector: " + advice);
      return;
    }
    Set<Character> holders = new LinkedHashSet<>();
    for (int row = 0; row < map.sectors().size(); row++) {
      for (int column = 0; column < map.sectors().get(row).length(); column++) {
        if (map.sectors().get(row).charAt(column) == sector.charAt(0)) {
          holders.add(map.control().get(row).charAt(column));
        }
      }
    }
    if (holders.size() < 2) {
      problems.add(
          spot,
          "is \"" + sector + "\", a sector that one side holds alone: there is no front in it");
    }
  }

  private static Set<String> letters(List<String> rows) {
    Set<String> letters = new LinkedHashSet<>();
    rows.forEach(r -> r.chars().mapToObj(Character::toString).forEach(letters::add));
    return letters;
  }
}
