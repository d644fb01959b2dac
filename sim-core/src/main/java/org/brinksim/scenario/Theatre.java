package org.brinksim.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinksim.document.Default;
import org.brinksim.document.Key;
import org.brinksim.document.Variants;
import org.brinksim.document.Word;

/** Where it happens. */
@Variants(Variants.By.TYPE)
public sealed interface Theatre permits Theatre.Hex, Theatre.Mixed {

  /** The map, where there is one: only then is there area to hold. */
  Optional<Hex> map();

  /** Hands it to what deals with its kind. */
  <R> R accept(Visitor<R> visitor);

  /**
   * What is done with each kind of theatre.
   *
   * @param <R> what comes of it
   */
  interface Visitor<R> {
    /** A map of cells. */
    R hex(Hex theatre);

    /** No space. */
    R mixed(Mixed theatre);
  }

  /** A map of hexagonal cells: odd rows (counted from 0) are shifted half a cell to the right. */
  @Word(
      value = "hex",
      says =
          "A map of hexagonal cells; odd rows (counted from 0) are shifted half a cell to the right")
  record Hex(
      @Key(
              value = "Distance between the centres of neighbouring cells",
              unit = "km",
              min = 0,
              above = true,
              smallest = 1e-6,
              largest = 1e6)
          double cellKm,
      @Key(value = "The letters of the terrain rows", keys = Key.LETTER, atLeast = 1)
          Map<String, Legend> legend,
      @Key(
              value = "One row of cells a line, a letter of the legend a cell",
              atLeast = 1,
              longest = Key.ENTRIES)
          List<String> terrain,
      @Key(
              value =
                  "One row of cells a line, the letter of the side that holds the cell at the start",
              atLeast = 1,
              longest = Key.ENTRIES)
          List<String> control,
      @Key(
              value =
                  "One row of cells a line, a letter a sector; formations with a sector fight in it alone",
              longest = Key.ENTRIES)
          @Default("[]")
          List<String> sectors,
      @Key(value = "What each kind of terrain does", keys = Key.ID, atLeast = 1)
          Map<String, Terrain> terrains,
      @Key("Named places, for maps") @Default("[]") List<Place> places)
      implements Theatre {
    public Hex {
      legend = Collections.unmodifiableMap(new LinkedHashMap<>(legend));
      terrains = Collections.unmodifiableMap(new LinkedHashMap<>(terrains));
      terrain = List.copyOf(terrain);
      control = List.copyOf(control);
      sectors = List.copyOf(sectors);
      places = List.copyOf(places);
    }

    @Override
    public Optional<Hex> map() {
      return Optional.of(this);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.hex(this);
    }
  }

  /** No space: all in the line face each other. */
  @Word(value = "mixed", says = "No space: all in the line face each other")
  record Mixed(
      @Refers(Refers.To.SIDE)
          @Key(
              value =
                  "How many soldiers each side may hold in the line at once; a side left out has no limit",
              unit = "personnel",
              min = 1,
              max = Key.COUNTABLE)
          @Default("{}")
          Map<String, Integer> lineCapacity)
      implements Theatre {
    public Mixed {
      lineCapacity = Collections.unmodifiableMap(new LinkedHashMap<>(lineCapacity));
    }

    @Override
    public Optional<Hex> map() {
      return Optional.empty();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.mixed(this);
    }
  }

  /** What a letter of the terrain rows stands for. */
  record Legend(@Refers(Refers.To.TERRAIN) @Key("The kind of terrain") String terrain) {}

  /** What a kind of terrain does to those in it. */
  record Terrain(
      @Key(value = "Factor on the losses of those in the cell", unit = "factor", min = 0)
          double cover,
      @Key(
              value = "Factor on the time needed to enter the cell",
              unit = "factor",
              min = 0,
              above = true)
          double movement) {}

  /** A named place on the map. */
  record Place(
      @Key("Name for people") String name,
      @Key(value = "Row, from 0 at the top", min = 0) int row,
      @Key(value = "Column, from 0 at the left", min = 0) int column) {}
}
