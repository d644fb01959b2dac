package org.brinksim.scenario;

import java.time.LocalDate;
import java.util.Optional;
import org.brinksim.document.Key;
import org.brinksim.document.Scalar;

/** What a public source says: never edited to suit the model. */
public record Claim(
    @Key(value = "What the source says, in our own words", longest = Key.TEXT_LENGTH) String says,
    @Key("Who says so, and to whom or where") String by,
    @Key("The day on which it was said or published") LocalDate date,
    @Key("The figure or date claimed, where there is one") Optional<Scalar> value,
    @Key("The unit of the figure") Optional<String> unit,
    @Key(value = "Where it was published", longest = Key.TEXT_LENGTH) Optional<String> source) {}
