package org.brinksim.wording;

import java.util.Comparator;
import java.util.List;
import org.brinksim.results.effects.Estimate;
import org.brinksim.results.effects.FactorEffects;
import org.brinksim.results.effects.FactorEffects.Level;
import org.brinksim.results.effects.FactorEffects.OfFactor;
import org.brinksim.results.effects.FactorEffects.Spread;

/**
 * The factors of a study in the order of what they do to a response.
 *
 * @param words what they do, in words
 */
public record EffectRanking(EffectWords words) {

  /**
   * A factor among others.
   *
   * @param factor its name
   * @param size how much it does, to be compared with that of others
   * @param words the same in words
   * @param weak whether it does next to nothing, or it cannot be told from nothing
   */
  public record Ranked(String factor, double size, String words, boolean weak) {}

  /** The factors in the order of what they do; none where nothing can be told. */
  public List<Ranked> all() {
    FactorEffects found = words.response().effects();
    if (found instanceof FactorEffects.OfLevels levels) {
      return levels.factors().size() == 1
          ? levels.factors().get(0).levels().stream()
              .skip(1)
              .map(l -> level(levels.factors().get(0), l))
              .sorted(Comparator.comparingDouble(ranked -> -ranked.size()))
              .toList()
          : levels.factors().stream().map(this::furthest).toList();
    }
    if (found instanceof FactorEffects.OfSteps steps) {
      return steps.factors().stream()
          .map(
              f ->
                  new Ranked(
                      words.factor(f.factor()),
                      f.meanSize().value(),
                      words.value(f.meanSize()),
                      f.weak()))
          .toList();
    }
    if (found instanceof FactorEffects.OfIndices indices) {
      return indices.factors().stream()
          .map(
              f ->
                  new Ranked(
                      words.factor(f.factor()),
                      Math.max(0, f.total().value()),
                      Numerals.percent(Math.max(0, f.total().value())),
                      f.total().low() <= 0))
          .toList();
    }
    if (found instanceof FactorEffects.OfSpread spread) {
      return spread.factors().stream().map(this::spread).toList();
    }
    return List.of();
  }

  private Ranked level(OfFactor factor, Level level) {
    Estimate difference = level.difference();
    return new Ranked(
        words.level(factor.factor(), level.level()),
        Math.abs(difference.value()),
        EffectWords.signed(words.value(difference)),
        !difference.excludesZero());
  }

  private Ranked furthest(OfFactor factor) {
    Estimate difference = factor.furthest().difference();
    return new Ranked(
        words.factor(factor.factor()),
        Math.abs(difference.value()),
        EffectWords.signed(words.value(difference)),
        !difference.excludesZero());
  }

  private Ranked spread(Spread factor) {
    return factor
        .first()
        .map(
            it ->
                new Ranked(
                    words.factor(factor.factor()),
                    it.value(),
                    Numerals.percent(it.value(), it.low(), it.high()),
                    !EffectWords.isTold(factor)))
        .or(
            () ->
                factor
                    .rank()
                    .map(
                        it ->
                            new Ranked(
                                words.factor(factor.factor()),
                                Math.abs(it.value()),
                                EffectWords.correlation(it),
                                !EffectWords.isTold(factor))))
        .orElseGet(() -> new Ranked(words.factor(factor.factor()), 0, "–", true));
  }
}
