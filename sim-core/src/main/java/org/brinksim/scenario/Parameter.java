package org.brinksim.scenario;

import java.util.List;
import java.util.Optional;
import org.brinksim.document.Default;
import org.brinksim.document.Exclusive;
import org.brinksim.document.Inline;
import org.brinksim.document.Key;
import org.brinksim.document.ReplacedWith;
import org.brinksim.law.Law;

/**
 * A number that nobody outside knows exactly: drawn once per replication from a stream of its own.
 */
@Exclusive({"claim", "assumption"})
public record Parameter(
    @Inline Law law,
    @Key("The unit") String unit,
    @Refers(Refers.To.CLAIM)
        @Key("The claim that holds the number; exactly one of claim and assumption is given")
        Optional<String> claim,
    @Key(
            value =
                "Why this number, where no claim holds it; exactly one of claim and assumption is given",
            longest = Key.TEXT_LENGTH)
        Optional<String> assumption,
    @Refers(Refers.To.CLAIM)
        @ReplacedWith({"claim", "assumption"})
        @Key("The claims that the assumption leans on")
        @Default("[]")
        List<String> inspired,
    @Key("A short name for tables and sliders") Optional<String> name) {
  public Parameter {
    inspired = List.copyOf(inspired);
  }

  /** The value that half of its draws lie below. */
  public double median() {
    return law.quantile(0.5);
  }

  /** What the number rests on. */
  public Basis basis() {
    return Basis.of(claim, assumption, inspired).orElseThrow();
  }
}
