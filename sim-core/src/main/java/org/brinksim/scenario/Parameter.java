package org.brinksim.scenario;

import java.util.Optional;
import org.brinksim.document.Exclusive;
import org.brinksim.document.Inline;
import org.brinksim.document.Key;
import org.brinksim.law.Law;

/**
 * A number that nobody outside knows exactly: drawn once per replication from a stream of its own.
 */
@Exclusive({"claim", "assumption"})
public record Parameter(
    @Inline Law law,
    @Key("The unit") String unit,
    @Refers(Refers.To.CLAIM)
        @Key("The claim that the number comes from; exactly one of claim and assumption is given")
        Optional<String> claim,
    @Key(
            value =
                "Why this number, where no claim gives it; exactly one of claim and assumption is given",
            longest = Key.TEXT_LENGTH)
        Optional<String> assumption,
    @Key("A short name for tables and sliders") Optional<String> name) {}
