package org.brinksim.study;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinksim.document.Consistent;
import org.brinksim.document.Default;
import org.brinksim.document.Key;

/**
 * What is varied: of one number a range, levels, or the figures of claims that disagree; or what is
 * changed by hand. With none of these a parameter keeps its own law.
 */
public record Factor(
    @Key("The lowest value of a range in which every number is as likely") Optional<Double> from,
    @Key("The highest value of the range") Optional<Double> to,
    @Key("Whether the range has whole numbers only") @Default("false") boolean integer,
    @Key("The only values there are, each as likely") @Default("[]") List<Double> levels,
    @Key("Claims of the scenario whose figures are the levels, by their names") @Default("[]")
        List<String> claims,
    @Key(
            value =
                "What is changed by hand in runs, on the same dice: levels by their names. Such a factor has a name of its own",
            keys = Key.ID,
            atMost = 40)
        @Default("{}")
        Map<String, WhatIfEntry> whatIf,
    @Key("A short name for tables and charts") Optional<String> name)
    implements Consistent {

  public Factor {
    levels = List.copyOf(levels);
    claims = List.copyOf(claims);
    whatIf = Collections.unmodifiableMap(new LinkedHashMap<>(whatIf));
  }

  /** Whether it has a range. */
  public boolean hasRange() {
    return from.isPresent();
  }

  /** Whether nothing is said of its values, so that they are those of the parameter's law. */
  public boolean isOwn() {
    return !hasRange() && levels.isEmpty() && claims.isEmpty() && whatIf.isEmpty();
  }

  /** Whether its levels are what is changed by hand, and no numbers. */
  public boolean isWhatIf() {
    return !whatIf.isEmpty();
  }

  @Override
  public Optional<Fault> fault() {
    if (from.isPresent() != to.isPresent()) {
      return Optional.of(
          new Fault(
              from.isPresent() ? "from" : "to",
              "stands alone; must be given together with " + (from.isPresent() ? "to" : "from")));
    }
    int ways =
        (hasRange() ? 1 : 0)
            + (levels.isEmpty() ? 0 : 1)
            + (claims.isEmpty() ? 0 : 1)
            + (isWhatIf() ? 1 : 0);
    if (ways > 1) {
      return Optional.of(
          new Fault(
              hasRange() ? "from" : levels.isEmpty() ? "claims" : "levels",
              "must be the only one of a range (from and to), levels, claims, and whatIf"));
    }
    if (hasRange() && !(from.get() < to.get())) {
      return Optional.of(new Fault("to", "must be more than from"));
    }
    if (integer && !hasRange()) {
      return Optional.of(new Fault("integer", "needs a range: from and to"));
    }
    if (integer && (from.get() != Math.rint(from.get()) || to.get() != Math.rint(to.get()))) {
      return Optional.of(new Fault("integer", "needs whole numbers as from and to"));
    }
    if (levels.size() == 1 || new HashSet<>(levels).size() < levels.size()) {
      return Optional.of(new Fault("levels", "must be two numbers at least, each once"));
    }
    if (whatIf.size() == 1) {
      return Optional.of(
          new Fault(
              "whatIf", "must be two levels at least; one of them may be {}, the run as it is"));
    }
    return claims.size() == 1
        ? Optional.of(new Fault("claims", "must be two at least: their figures are the levels"))
        : Optional.empty();
  }
}
