package org.brinksim.scenario;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.brinksim.document.BareValue;
import org.brinksim.document.Key;
import org.brinksim.document.Variants;

/** What numbers of a scenario rest on: one of three kinds. */
@Variants(Variants.By.FIRST_KEY)
public sealed interface Basis permits Basis.Claimed, Basis.Inspired, Basis.Assumed {

  /** The kinds. */
  enum Kind {
    /** A claim holds the figure. */
    CLAIM,
    /** An assumption that leans on a claim, which does not hold the figure. */
    INSPIRED,
    /** An assumption alone. */
    ASSUMED;

    /** The word for it in tables and results: {@code claim}, {@code inspired}, {@code assumed}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Which it is. */
  Kind kind();

  /** The claims that it names. */
  List<String> claims();

  /** The assumption; empty for a claim. */
  String reason();

  /** A claim holds the figure. */
  record Claimed(
      @Refers(Refers.To.CLAIM)
          @Key(
              "The claim that holds the figure; the place is that of one number, or of a distribution")
          String claim)
      implements Basis {
    @Override
    public Kind kind() {
      return Kind.CLAIM;
    }

    @Override
    public List<String> claims() {
      return List.of(claim);
    }

    @Override
    public String reason() {
      return "";
    }
  }

  /** An assumption that leans on claims. */
  record Inspired(
      @Key(value = "Why they are so", longest = Key.TEXT_LENGTH) String assumption,
      @Refers(Refers.To.CLAIM) @Key(value = "The claims that it leans on", atLeast = 1)
          List<String> inspired)
      implements Basis {
    public Inspired {
      inspired = List.copyOf(inspired);
    }

    @Override
    public Kind kind() {
      return Kind.INSPIRED;
    }

    @Override
    public List<String> claims() {
      return inspired;
    }

    @Override
    public String reason() {
      return assumption;
    }
  }

  /** An assumption alone. */
  @BareValue
  record Assumed(
      @Key(value = "Why they are so, where it leans on no claim", longest = Key.TEXT_LENGTH)
          String assumption)
      implements Basis {
    @Override
    public Kind kind() {
      return Kind.ASSUMED;
    }

    @Override
    public List<String> claims() {
      return List.of();
    }

    @Override
    public String reason() {
      return assumption;
    }
  }

  /** An assumption, with the claims that it leans on. */
  static Basis of(String assumption, List<String> inspired) {
    return inspired.isEmpty() ? new Assumed(assumption) : new Inspired(assumption, inspired);
  }

  /** A claim or an assumption, with the claims that it leans on; empty where there is neither. */
  static Optional<Basis> of(
      Optional<String> claim, Optional<String> assumption, List<String> inspired) {
    return claim.<Basis>map(Claimed::new).or(() -> assumption.map(reason -> of(reason, inspired)));
  }
}
