package org.brinksim.gui.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.brinksim.reports.chart.Tone;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.Side;

/**
 * The hue of a side, of which each of its forces has a shade. A side that is called by a colour has
 * that colour; the others have those that are left.
 */
enum SideHue {
  ORANGE(Tone.series(0), Tone.series(4)),
  BLUE(Tone.series(1), Tone.series(5)),
  GREEN(Tone.series(2)),
  PINK(Tone.series(3)),
  RED(new Tone(Tone.Family.RISING, 0.5), new Tone(Tone.Family.RISING, 0.65));

  private final List<Tone> shades;

  SideHue(Tone... shades) {
    this.shades = List.of(shades);
  }

  /** The shade of the force of that number on its side. */
  Tone shade(int number) {
    return shades.get(number % shades.size());
  }

  /** The hues of the sides, in the order of the scenario. */
  static List<SideHue> of(Scenario scenario) {
    List<Optional<SideHue>> called = scenario.sides().stream().map(SideHue::called).toList();
    List<SideHue> left = new ArrayList<>(List.of(ORANGE, BLUE, GREEN, PINK));
    called.forEach(hue -> hue.ifPresent(h -> left.remove(h == RED ? ORANGE : h)));
    List<SideHue> hues = new ArrayList<>();
    int next = 0;
    for (Optional<SideHue> hue : called) {
      hues.add(
          hue.isPresent() || left.isEmpty() ? hue.orElse(BLUE) : left.get(next++ % left.size()));
    }
    return hues;
  }

  /** The hue whose name is a word of the side's name or id. */
  private static Optional<SideHue> called(Side side) {
    String words = side.name().orElse(side.id()).toLowerCase(Locale.ROOT);
    List<String> all = List.of(words.split("[^a-z]+"));
    return Arrays.stream(values())
        .filter(hue -> all.contains(hue.name().toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
