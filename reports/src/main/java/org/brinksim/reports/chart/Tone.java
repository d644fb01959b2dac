package org.brinksim.reports.chart;

import java.util.List;
import org.brinksim.scenario.Ladder;
import org.brinksim.scenario.Ladder.Rung;

/**
 * What a colour means, left to the style to choose: a rung's height on the ladder, or one of a few
 * series that only have to be told apart.
 *
 * @param family the kind of meaning
 * @param place for {@link Family#CALM} and {@link Family#RISING} the distance from the ladder's
 *     middle, 0 to 1; for {@link Family#SERIES} the series' number from 0
 */
public record Tone(Family family, double place) {

  /** Nothing stands. */
  public static final Tone NONE = new Tone(Family.NONE, 0);

  /** The kinds of meaning. */
  public enum Family {
    /** Nothing: no rung stands. */
    NONE,
    /** A rung that de-escalates. */
    CALM,
    /** A rung that escalates, or the ladder's zero. */
    RISING,
    /** One of a few series. */
    SERIES
  }

  /** A rung's colour: by its rank on the whole ladder, so that it is the same everywhere. */
  public static Tone of(Rung rung, Ladder ladder) {
    boolean calm = rung.level() < 0;
    List<Integer> alike =
        ladder.rungs().stream().map(Rung::level).filter(l -> l < 0 == calm).sorted().toList();
    double rank = alike.indexOf(rung.level());
    double place = alike.size() == 1 ? 0.5 : rank / (alike.size() - 1);
    return calm ? new Tone(Family.CALM, 1 - place) : new Tone(Family.RISING, place);
  }

  /** One of a few series that have to be told apart. */
  public static Tone series(int number) {
    return new Tone(Family.SERIES, number);
  }
}
